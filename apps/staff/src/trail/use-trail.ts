import { TrailDocument } from '@zhurnal/contract/staff';
import type { TrailFilter, TrailLineFragment, TrailQuery } from '@zhurnal/contract/staff';
import { useClient } from '@zhurnal/web-client';
import type { Fault } from '@zhurnal/web-client';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Entries asked for at a time. */
const PER_PAGE = 50;

interface Found {
  readonly key: string;
  readonly entries: readonly TrailLineFragment[];
  readonly named: TrailQuery['trail']['named'];
  readonly next: string | null;
}

/** The trail as far as it has been asked for. */
export interface TrailAsked {
  readonly entries: readonly TrailLineFragment[] | undefined;
  readonly named: Found['named'];
  readonly fault: Fault | undefined;
  readonly isAsking: boolean;
  readonly hasMore: boolean;
  readonly again: () => void;
  readonly more: () => void;
}

/** Asks for the trail part by part; another `key` is another filter. */
export function useTrail(key: string, filterNow: () => TrailFilter): TrailAsked {
  const client = useClient();
  const [found, setFound] = useState<Found>();
  const [fault, setFault] = useState<{ readonly key: string; readonly fault: Fault }>();
  const [isAsking, setAsking] = useState(false);
  const wanted = useRef(key);
  const filter = useRef(filterNow);
  useEffect(() => {
    filter.current = filterNow;
  });
  const shown = found?.key === key ? found : undefined;

  const load = useCallback(
    async (before: Found | undefined) => {
      wanted.current = key;
      setAsking(true);
      const answer = await client.ask(TrailDocument, {
        filter: filter.current(),
        first: PER_PAGE,
        after: before?.next ?? null,
      });
      if (wanted.current !== key) return;
      setAsking(false);
      setFault(answer.ok ? undefined : { key, fault: answer.fault });
      if (!answer.ok) return;
      const { edges, pageInfo, named } = answer.value.trail;
      setFound({
        key,
        entries: [...(before?.entries ?? []), ...edges.map(({ node }) => node)],
        named,
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      });
    },
    [client, key],
  );
  useEffect(() => void load(undefined), [load]);

  return {
    entries: shown?.entries,
    named: shown?.named ?? [],
    fault: fault?.key === key ? fault.fault : undefined,
    isAsking,
    hasMore: shown !== undefined && shown.next !== null,
    again: () => void load(undefined),
    more: () => void load(shown),
  };
}
