import { newId } from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';
import { useState } from 'react';
import { sayWhyNot } from './say-why-not.js';
import type { Refused } from './say-why-not.js';

/** One change after the other: what came of it, or why it was not made. */
export interface OneChange {
  readonly isBusy: boolean;
  readonly trouble: string | undefined;
  readonly run: <Outcome extends { readonly __typename: string }>(
    send: (clientMutationId: string) => Promise<Answer<{ readonly answer: Outcome | Refused }>>,
    onDone: (outcome: Exclude<Outcome, Refused>) => void,
  ) => void;
  /** Says what is wrong before anything is sent. */
  readonly complain: (trouble: string | undefined) => void;
}

/**
 * Sends a change of a form and says what stood in its way.
 *
 * @param say the sentence around the reason
 */
export function useOneChange(say: (why: string) => string = (why) => why): OneChange {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const run: OneChange['run'] = (send, onDone) => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(undefined);
    void send(newId()).then((answer) => {
      setBusy(false);
      const why = sayWhyNot(answer.ok ? { ...answer, value: answer.value.answer } : answer);
      if (why !== undefined) setTrouble(say(why));
      else if (answer.ok) onDone(answer.value.answer as never);
    });
  };
  return { isBusy, trouble, run, complain: setTrouble };
}
