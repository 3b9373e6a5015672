import { newId, sayFault, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Answer, RefusalSeen } from '@zhurnal/web-client';
import { useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { t } from './my-class-words.js';

/** What was last done on a tab, said in one line. */
export interface Outcome {
  readonly text: string;
  readonly isBad: boolean;
}

interface Refused extends RefusalSeen {
  readonly __typename: 'Refusal';
}

/** Changes of a tab one after the other: whether one is under way, and what came of the last. */
export interface ClassChanges {
  readonly isBusy: boolean;
  readonly outcome: Outcome | undefined;
  /**
   * Sends a change under a key of its own; `done` says what came of it. False: nothing was changed, and the reader has
   * been told why.
   */
  readonly run: <Value extends { readonly __typename: string }>(
    send: (clientMutationId: string) => Promise<Answer<Value>>,
    done: (value: Exclude<Value, { readonly __typename: 'Refusal' }>) => string,
  ) => Promise<boolean>;
  readonly say: (text: string, isBad?: boolean) => void;
}

/** Runs the changes of a tab and says what came of them, on the page and to a screen reader. */
export function useClassChanges(): ClassChanges {
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const say = (text: string, isBad = false): void => {
    setOutcome({ text, isBad });
    announce(text);
  };
  const refuse = (why: string): false => {
    say(t('unsaved', { why }), true);
    return false;
  };
  return {
    isBusy,
    outcome,
    say,
    run: async (send, done) => {
      setBusy(true);
      const answer = await send(newId());
      setBusy(false);
      if (!answer.ok) return refuse(sayFault(answer.fault));
      const { value } = answer;
      if (value.__typename === 'Refusal') return refuse(sayRefusalWithClause(value as unknown as Refused));
      say(done(value as Exclude<typeof value, { readonly __typename: 'Refusal' }>));
      return true;
    },
  };
}
