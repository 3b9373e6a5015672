import { sayFault, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';
import { useState } from 'react';
import { t } from './timetable-words.js';

type Refused = { readonly __typename: 'Refusal' } & Parameters<typeof sayRefusalWithClause>[0];

/** One change after the other: what came of it, or why it was not made. */
export interface OneChange {
  readonly isBusy: boolean;
  readonly trouble: string | undefined;
  readonly run: <Outcome extends { readonly __typename: string }>(
    send: () => Promise<Answer<{ readonly answer: Outcome | Refused }>>,
    onDone: (outcome: Exclude<Outcome, Refused>) => void,
  ) => void;
}

/** Sends a change and says what stood in its way. */
export function useOneChange(): OneChange {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const run: OneChange['run'] = (send, onDone) => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(undefined);
    void send().then((answer) => {
      setBusy(false);
      if (!answer.ok) return setTrouble(t('edit.unsaved', { why: sayFault(answer.fault) }));
      const outcome = answer.value.answer;
      if (outcome.__typename === 'Refusal')
        return setTrouble(t('edit.unsaved', { why: sayRefusalWithClause(outcome as Refused) }));
      return onDone(outcome as never);
    });
  };
  return { isBusy, trouble, run };
}
