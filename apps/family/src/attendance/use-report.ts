import { ReportAbsenceDocument } from '@zhurnal/contract/family';
import { newId, sayFault, sayRefusal, useChange } from '@zhurnal/web-client';
import { useRef, useState } from 'react';
import type { Child } from '../children/child.js';
import type { ChildFace } from '../children/name-children.js';
import { sayAttendance as t } from '../words/attendance-words.js';
import { requestsOf } from './absence-draft.js';
import type { Draft } from './absence-draft.js';

/** Sends notices of absence. */
export interface Reporting {
  readonly isBusy: boolean;
  /** Why something was not sent, a sentence for each child. */
  readonly troubles: readonly string[];
  /** True when all was sent. What is sent again after a lost answer keeps its key: nothing is sent twice. */
  readonly send: (draft: Draft) => Promise<boolean>;
}

/** Sends a draft for all children named, to each school of theirs. */
export function useReport(children: readonly Child[], faces: readonly ChildFace[]): Reporting {
  const report = useChange(ReportAbsenceDocument);
  const [isBusy, setBusy] = useState(false);
  const [troubles, setTroubles] = useState<readonly string[]>([]);
  const kept = useRef<{ readonly key: string; readonly requests: ReturnType<typeof requestsOf> }>(undefined);
  const send = async (draft: Draft): Promise<boolean> => {
    const key = JSON.stringify(draft);
    if (kept.current?.key !== key) kept.current = { key, requests: requestsOf(draft, children, newId) };
    setBusy(true);
    const found: string[] = [];
    let isLost = false;
    for (const input of kept.current.requests) {
      const answer = await report({ input });
      if (!answer.ok) {
        isLost = true;
        found.push(sayFault(answer.fault));
        continue;
      }
      answer.value.reportAbsence.results.forEach((result, at) => {
        if (result.__typename !== 'Refusal') return;
        const child = children.findIndex(({ studentId }) => studentId === input.notices[at]?.studentId);
        const why = sayRefusal(result);
        const face = faces[child];
        found.push(children.length > 1 && face ? t('form.refused', { name: face.label, why }) : why);
      });
    }
    // An answered request is done with, whatever the answer: the next one gets a key of its own.
    if (!isLost) kept.current = undefined;
    setBusy(false);
    setTroubles(found);
    return found.length === 0;
  };
  return { isBusy, troubles, send };
}
