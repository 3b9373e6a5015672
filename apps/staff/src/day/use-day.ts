import { TeacherDayDocument } from '@zhurnal/contract/staff';
import type { TeacherDayQuery } from '@zhurnal/contract/staff';
import { keyOf, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import type { Fault } from '@zhurnal/web-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useOutbox, useOutboxStatus } from '../outbox/outbox-provider.js';
import { useSchool } from '../shell/school.js';
import { rollPlace } from '../roll-call/roll-model.js';
import { timeAfter } from './day-view.js';
import type { Beyond, Recorded } from './day-view.js';

/** How often an open day is asked for anew, ms: substitutions come at any time. */
const PERIOD = 60_000;

/** A day as it is open. */
export interface DayAsked {
  readonly day: TeacherDayQuery['teacherDay'] | undefined;
  readonly fault: Fault | undefined;
  readonly again: () => void;
  readonly beyond: Beyond;
  /** Notes what was written from this page. */
  readonly record: (lessonId: string, recorded: Recorded) => void;
  /** The time it is in the school, «HH:MM»; undefined before the first answer. */
  readonly now: string | undefined;
}

/** Asks for a day, keeps it fresh, and puts over it what was written here and what waits in the outbox. */
export function useDay(date: string): DayAsked {
  const outbox = useOutbox();
  useOutboxStatus();
  const { value, fault, keptAt, again: ask } = useAnswer(TeacherDayDocument, { date });
  const [recorded, setRecorded] = useState<ReadonlyMap<string, Recorded>>(new Map());
  const day = value?.teacherDay.date === date ? value.teacherDay : undefined;

  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  const again = useCallback(() => latest.current(), []);
  useEffect(() => {
    const renew = () => document.visibilityState === 'visible' && again();
    const timer = setInterval(renew, PERIOD);
    document.addEventListener('visibilitychange', renew);
    const end = outbox.subscribe({ stored: ({ kind }) => kind === 'roll' && again() });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
      end();
    };
  }, [outbox, again]);

  // Substitutions come under the own name, entries of others under the groups of the day.
  const { personId } = useSchool();
  const groups = day?.lessons.map(({ groupId }) => `group:${groupId}`) ?? [];
  useLiveAgain([`person:${personId}`, ...groups], again);

  const record = useCallback((lessonId: string, written: Recorded) => {
    setRecorded((before) => new Map(before).set(lessonId, written));
    latest.current();
  }, []);
  const findRoll = (lessonId: string): boolean | undefined => {
    const unsent = outbox.find(keyOf(rollPlace(lessonId)));
    return unsent?.change.kind === 'roll' && unsent.state !== 'refused' ? unsent.change.isTaken : undefined;
  };
  return { day, fault, again, beyond: { recorded, findRoll }, record, now: useTime(day?.now, keptAt) };
}

/** The school's time, told once, maybe some time ago, and counted on from there by the clock of the device. */
function useTime(told: string | undefined, keptAt: Date | undefined): string | undefined {
  const kept = keptAt?.getTime();
  const [since, setSince] = useState<{ readonly told: string; readonly at: number }>();
  const [time, setTime] = useState(told);
  useEffect(() => {
    if (told === undefined) return;
    const age = kept === undefined ? 0 : Date.now() - kept;
    setSince({ told, at: performance.now() - age });
    setTime(timeAfter(told, age));
  }, [told, kept]);
  useEffect(() => {
    if (since === undefined) return undefined;
    const tick = () => setTime(timeAfter(since.told, performance.now() - since.at));
    const timer = setInterval(tick, 10_000);
    return () => clearInterval(timer);
  }, [since]);
  return time;
}
