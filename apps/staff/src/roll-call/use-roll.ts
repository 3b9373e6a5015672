import { LessonRollDocument } from '@zhurnal/contract/staff';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import type { Fault } from '@zhurnal/web-client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { JournalStore } from '../journal/journal-store.js';
import { useOutbox, useOutboxStatus } from '../outbox/outbox-provider.js';
import { readRoll } from './roll-model.js';
import type { RollModel } from './roll-model.js';
import type { Roll } from './roll-rows.js';

/** The list of a lesson as it is open. */
export interface RollAsked {
  readonly roll: Omit<Roll, 'came'> | undefined;
  readonly fault: Fault | undefined;
  readonly again: () => void;
}

interface Open {
  readonly lessonId: string;
  readonly model: RollModel;
  readonly store: JournalStore;
}

/** How often an open list is asked for anew, ms: a family may tell of an absence meanwhile. */
const PERIOD = 30_000;

/** Asks for the list and puts the outbox over it, by the same store as the grid. Renders anew with every entry. */
export function useRoll(lessonId: string): RollAsked {
  const outbox = useOutbox();
  useOutboxStatus();
  const { value, fault, keptAt, again: ask } = useAnswer(LessonRollDocument, { lessonId });
  const kept = useRef(keptAt);
  kept.current = keptAt;
  const model = useMemo(() => value && readRoll(value.lessonRoll), [value]);
  const [open, setOpen] = useState<Open>();
  const current = useRef<Open>(undefined);
  // What was stored after the list was asked for is newer than the answer.
  const turn = useRef(0);

  useEffect(() => {
    if (model === undefined || model.lesson.id !== lessonId) return;
    const before = current.current?.lessonId === lessonId ? current.current : undefined;
    if (before === undefined) turn.current = 0;
    else before.store.take(model.page, turn.current);
    const opened = before?.store ?? new JournalStore(model.page, outbox);
    // A list that was kept on the device does not know what was stored since.
    if (before === undefined && kept.current !== undefined) opened.catchUp(kept.current);
    current.current = { lessonId, model, store: opened };
    setOpen(current.current);
  }, [model, lessonId, outbox]);

  const shown = open?.lessonId === lessonId ? open : undefined;
  const store = shown?.store;
  useEffect(() => store?.follow(), [store]);

  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  const again = useCallback(() => {
    turn.current = current.current?.store.turn ?? 0;
    latest.current();
  }, []);
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), PERIOD);
    return () => clearInterval(timer);
  }, [again]);

  useLiveAgain(shown === undefined ? [] : [`group:${shown.model.page.groupId}`, `lesson:${lessonId}`], again);

  const roll = shown && { model: shown.model, sheet: { model: shown.model.page, store: shown.store } };
  return { roll, fault, again };
}
