import { newId } from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';
import { useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { sayWhyNot } from './say-why-not.js';

/** How a change ended: stored; refused or not sent; or something else stands there meanwhile. */
export type Ended = 'stored' | 'failed' | 'stale';

/** What was last done, said in one line. */
export interface Outcome {
  readonly text: string;
  readonly isBad: boolean;
}

/** Changes of a page, one after the other: whether one is under way, and what came of the last. */
export interface SaidChanges {
  readonly isBusy: boolean;
  readonly outcome: Outcome | undefined;
  readonly run: (
    send: (clientMutationId: string) => Promise<Answer<{ readonly __typename: string }>>,
    done: string,
  ) => Promise<Ended>;
}

/**
 * Sends changes of a page, and says what came of them there and to a screen reader.
 *
 * @param unsaved the sentence around the reason why one was not made
 * @param stale the sentence for an answer `…Stale`: what was changed stands differently by now
 */
export function useSaidChanges(unsaved: (why: string) => string, stale: () => string): SaidChanges {
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const say = (text: string, ended: Ended): Ended => {
    setOutcome({ text, isBad: ended !== 'stored' });
    announce(text);
    return ended;
  };
  return {
    isBusy,
    outcome,
    run: async (send, done) => {
      setBusy(true);
      const answer = await send(newId());
      setBusy(false);
      const why = sayWhyNot(answer);
      if (why !== undefined) return say(unsaved(why), 'failed');
      const isStale = answer.ok && answer.value.__typename.endsWith('Stale');
      return isStale ? say(stale(), 'stale') : say(done, 'stored');
    },
  };
}
