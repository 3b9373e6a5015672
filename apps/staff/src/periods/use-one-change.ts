import { sayFault, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';
import { useState } from 'react';
import { t } from './periods-words.js';

type Refused = { readonly __typename: 'Refusal' } & Parameters<typeof sayRefusalWithClause>[0];
type Outcome = { readonly __typename: 'PeriodClosings' } | Refused;

/** What came of a change: nothing when it was made, else why not. */
export function whyNot(answer: Answer<{ readonly answer: Outcome }>): string | undefined {
  if (!answer.ok) return sayFault(answer.fault);
  const { answer: outcome } = answer.value;
  return outcome.__typename === 'Refusal' ? sayRefusalWithClause(outcome) : undefined;
}

/** One change after the other, and why the last one was not made. */
export function useOneChange(): {
  readonly isBusy: boolean;
  readonly trouble: string | undefined;
  readonly run: (send: () => Promise<Answer<{ readonly answer: Outcome }>>, onDone: () => void) => void;
} {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  return {
    isBusy,
    trouble,
    run: (send, onDone) => {
      if (isBusy) return;
      setBusy(true);
      setTrouble(undefined);
      void send().then((answer) => {
        setBusy(false);
        const why = whyNot(answer);
        if (why === undefined) onDone();
        else setTrouble(t('unsaved', { why }));
      });
    },
  };
}
