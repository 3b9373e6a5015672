import { useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useShownKept } from '../kept/kept-now.js';
import { isPassing } from './answer.js';
import type { Fault } from './answer.js';
import { useClient } from './client-provider.js';
import { documentOf } from './create-client.js';
import type { Document } from './create-client.js';
import { faultOf } from './fault-of.js';

/** How long the server may think before the answer kept on the device is shown, ms. */
const PATIENCE = 2500;

/** How often the server is asked again while an old answer is shown, ms. */
const ASK_AGAIN = 20_000;

/** A query as a page sees it while it is open. */
export interface Asked<Result> {
  /** The last answer; stays while it is asked again, and when the server cannot be reached. */
  readonly value: Result | undefined;
  /** Why there is no newer answer. */
  readonly fault: Fault | undefined;
  readonly isAsking: boolean;
  /** When the server gave `value`, if that is not its present answer. */
  readonly keptAt?: Date | undefined;
  /** Asks again, past the cache. */
  readonly again: () => void;
}

/** An answer shown before, or kept on the device: of which question, and how old. */
interface Earlier<Result> {
  readonly question: string;
  /** Undefined: looked for, and not found. */
  readonly found: { readonly value: Result; readonly at: Date } | undefined;
}

/** Asks a query for as long as the component stands: the kept answer at once, the server's after it. */
export function useAnswer<Result, Variables extends object>(
  document: Document<Result, Variables>,
  variables: Variables,
  options: { readonly pause?: boolean | undefined } = {},
): Asked<Result> {
  const query = useMemo(() => documentOf('query', document), [document]);
  const pause = options.pause ?? false;
  const [{ data, error, fetching, stale }, ask] = useQuery({ query, variables, pause });
  const question = JSON.stringify([document.__meta__?.['hash'], variables]);
  const fault = error && faultOf(error);
  const isAway = fault !== undefined && isPassing(fault);

  const last = useRef<Earlier<Result>>(undefined);
  if (data != null && last.current?.found?.value !== data)
    last.current = { question, found: { value: data, at: new Date() } };
  const recalled = useRecalled(document, variables, question, {
    isWanted: data == null && !pause && (isAway || fetching),
    isUrgent: isAway,
  });

  const before = last.current?.question === question ? last.current.found : undefined;
  const isReachable = fault === undefined || fault.kind === 'missing';
  const earlier = before ?? (isReachable && !fetching ? undefined : recalled?.found);
  const isOld = data == null && earlier !== undefined && fault?.kind !== 'missing';
  const again = () => ask({ requestPolicy: 'network-only' });
  useAskingAgain(isOld && isAway, again);
  useShownKept(isOld ? earlier.at : undefined);
  // Until the device has been looked through there is nothing to complain about.
  const isLooking = isAway && earlier === undefined && recalled === undefined;
  return {
    // A failed query has `null` for its data.
    value: data ?? (isOld ? earlier.value : undefined),
    fault: isLooking ? undefined : fault,
    isAsking: fetching || stale || isLooking,
    keptAt: isOld ? earlier.at : undefined,
    again,
  };
}

/** Looks for the answer on the device: at once when it is urgent, else when the server takes its time. */
function useRecalled<Result, Variables extends object>(
  document: Document<Result, Variables>,
  variables: Variables,
  question: string,
  { isWanted, isUrgent }: { readonly isWanted: boolean; readonly isUrgent: boolean },
): Earlier<Result> | undefined {
  const client = useClient();
  const [recalled, take] = useState<Earlier<Result>>();
  const asked = useRef({ document, variables });
  asked.current = { document, variables };
  useEffect(() => {
    if (!isWanted) return undefined;
    let isHere = true;
    const timer = setTimeout(
      () => {
        const { document: what, variables: of } = asked.current;
        void client.recall(what, of).then((found) => {
          if (isHere) take({ question, found });
        });
      },
      isUrgent ? 0 : PATIENCE,
    );
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [client, question, isWanted, isUrgent]);
  return recalled?.question === question ? recalled : undefined;
}

/** Asks again when the network is back, and now and then, because a server that is back says nothing. */
function useAskingAgain(isNeeded: boolean, again: () => void): void {
  const ask = useRef(again);
  useEffect(() => {
    ask.current = again;
  });
  useEffect(() => {
    if (!isNeeded) return undefined;
    const renew = () => ask.current();
    const timer = setInterval(renew, ASK_AGAIN);
    window.addEventListener('online', renew);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', renew);
    };
  }, [isNeeded]);
}
