import type { BellsQuery, KeepBellsMutation } from '@zhurnal/contract/staff';
import { sayFault, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';
import { useState } from 'react';
import { t } from './timetable-words.js';

export type Bells = BellsQuery['bells'];
type Send = () => Promise<Answer<{ readonly answer: KeepBellsMutation['answer'] }>>;

/** Changes of bells, one after the other. */
export interface BellsChange {
  readonly isBusy: boolean;
  /** Why the last change was not made. */
  readonly trouble: string | undefined;
  readonly run: (send: Send) => void;
  readonly forget: () => void;
}

/** Runs changes and says what they did to the lessons. */
export function useBellsChange(onStored: (said: string) => void): BellsChange {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const attempt = async (send: Send): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    const answer = await send();
    setBusy(false);
    if (!answer.ok) return setTrouble(t('edit.unsaved', { why: sayFault(answer.fault) }));
    const outcome = answer.value.answer;
    if (outcome.__typename === 'Refusal')
      return setTrouble(t('edit.unsaved', { why: sayRefusalWithClause(outcome) }));
    const { lessonsChanged, lessonsUnrung } = outcome;
    onStored(
      [
        `${t('bells.done', { count: lessonsChanged })}.`,
        ...(lessonsUnrung > 0 ? [t('bells.unrung', { count: lessonsUnrung })] : []),
      ].join(' '),
    );
  };
  return {
    isBusy,
    trouble,
    run: (send) => void (isBusy || attempt(send)),
    forget: () => setTrouble(undefined),
  };
}
