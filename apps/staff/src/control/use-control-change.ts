import { newId, sayFault, sayRefusalWithClause } from '@zhurnal/web-client';
import type { Answer, RefusalSeen } from '@zhurnal/web-client';
import { useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { t } from './control-words.js';

interface Refused extends RefusalSeen {
  readonly __typename: 'Refusal';
}

/** What was last done, said in one line. */
export interface Outcome {
  readonly text: string;
  readonly isBad: boolean;
}

/** Changes one after the other: whether one is under way, and what came of the last. */
export interface ControlChanges {
  readonly isBusy: boolean;
  readonly outcome: Outcome | undefined;
  /** True: stored. */
  readonly run: (
    send: (clientMutationId: string) => Promise<Answer<{ readonly __typename: string }>>,
    done: string,
  ) => Promise<boolean>;
}

/** Sends changes of reviews and remarks, and says what came of them on the page and to a screen reader. */
export function useControlChanges(): ControlChanges {
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const say = (text: string, isBad: boolean): boolean => {
    setOutcome({ text, isBad });
    announce(text);
    return !isBad;
  };
  return {
    isBusy,
    outcome,
    run: async (send, done) => {
      setBusy(true);
      const answer = await send(newId());
      setBusy(false);
      if (!answer.ok) return say(t('remarks.unsaved', { why: sayFault(answer.fault) }), true);
      const { value } = answer;
      if (value.__typename === 'Refusal')
        return say(t('remarks.unsaved', { why: sayRefusalWithClause(value as unknown as Refused) }), true);
      if (value.__typename === 'ReviewRemarkStale') return say(t('remarks.stale'), true);
      return say(done, false);
    },
  };
}
