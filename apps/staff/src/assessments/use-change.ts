import { sayFault, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';
import { useState } from 'react';
import { t } from './assessment-words.js';

type Refused = { readonly __typename: 'Refusal' } & Parameters<typeof sayRefusalWithClause>[0];
type Outcome = { readonly __typename: 'AssessmentsKept' } | Refused;

/** Sends one change of the schedule at a time and says what stood in its way. */
export function useScheduleChange(onDone: () => void) {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const run = (send: () => Promise<Answer<{ readonly answer: Outcome }>>): void => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(undefined);
    void send().then((answer) => {
      setBusy(false);
      if (!answer.ok) setTrouble(t('form.unsaved', { why: sayFault(answer.fault) }));
      else if (answer.value.answer.__typename === 'Refusal')
        setTrouble(t('form.unsaved', { why: sayRefusalWithClause(answer.value.answer) }));
      else onDone();
    });
  };
  return { isBusy, trouble, run };
}
