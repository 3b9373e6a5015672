import { DiaryWeekDocument, StudentAssessmentsDocument } from '@zhurnal/contract/family';
import type { Day } from '@zhurnal/rules';
import { useClient } from '@zhurnal/web-client';
import { useEffect } from 'react';
import type { Child } from '../children/child.js';
import { weekOf } from '../offline/weeks-ahead.js';

const FRESH_MS = 5 * 60_000;
const QUIET_MS = 400;
const fetched = new Map<string, number>();

/** Fetches the weeks on both sides once the reader has stopped leafing, so that turning a page shows it at once. */
export function useFetchAhead({ schoolId, studentId }: Child, mondays: readonly Day[]): void {
  const client = useClient();
  const wanted = mondays.join(' ');
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const monday of wanted.split(' ')) {
        const key = `${studentId} ${monday}`;
        if (Date.now() - (fetched.get(key) ?? 0) < FRESH_MS) continue;
        fetched.set(key, Date.now());
        void client.ask(DiaryWeekDocument, { schoolId, studentId, monday }).then((answer) => {
          if (!answer.ok) fetched.delete(key);
        });
        void client.ask(StudentAssessmentsDocument, { schoolId, studentId, ...weekOf(monday as Day) });
      }
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [client, schoolId, studentId, wanted]);
}
