import { LessonRollDocument, TeacherDayDocument } from '@zhurnal/contract/staff';
import { addDays, asDay } from '@zhurnal/rules';
import { useClient, useSessionState } from '@zhurnal/web-client';
import type { ApiClient, Document } from '@zhurnal/web-client';
import { useEffect } from 'react';
import { useSchool } from '../shell/school.js';

/** The page that was asked for comes first. */
const QUIET_MS = 8_000;
/** Between two questions, so that a click in between does not wait. */
const BREATH_MS = 200;
/** How old what lies on the device may be before it is fetched again. */
const FRESH_MS = 30 * 60_000;
/** Today and the next two days open without network. */
const DAYS = [0, 1, 2];

async function fetchAhead(client: ApiClient, today: string, isWanted: () => boolean): Promise<void> {
  /** The answer, asked for unless the device has it of late; undefined when nothing more can be fetched now. */
  const fetch = async <Result, Variables extends object>(
    document: Document<Result, Variables>,
    variables: Variables,
  ): Promise<Result | undefined> => {
    const kept = await client.recall(document, variables);
    if (kept !== undefined && Date.now() - kept.at.getTime() < FRESH_MS) return kept.value;
    await new Promise((done) => setTimeout(done, BREATH_MS));
    const answer = isWanted() ? await client.ask(document, variables) : undefined;
    return answer?.ok === true ? answer.value : undefined;
  };
  const first = asDay(today);
  if (first === undefined) return;
  for (const ahead of DAYS) {
    const day = await fetch(TeacherDayDocument, { date: addDays(first, ahead) });
    if (day === undefined) return;
    for (const { id, cancelled, givenAway } of day.teacherDay.lessons) {
      if (cancelled || givenAway || !isWanted()) continue;
      await fetch(LessonRollDocument, { lessonId: id });
    }
  }
}

/** Fetches what a teacher needs in a sports hall without network: the lessons of three days and their lists. */
export function useFetchAhead(): void {
  const client = useClient();
  const { kind } = useSessionState();
  const { roles, today } = useSchool();
  const teaches = roles.includes('teacher');
  useEffect(() => {
    if (kind !== 'signedIn' || !teaches || !('serviceWorker' in navigator)) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => void fetchAhead(client, today, () => isWanted), QUIET_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [client, kind, teaches, today]);
}
