import { useLiveAgain } from '@zhurnal/web-client';
import type { Answer, Fault } from '@zhurnal/web-client';
import { useCallback, useEffect, useRef, useState } from 'react';

/** A part of a list. */
export interface ListPage<Node> {
  readonly nodes: readonly Node[];
  readonly total: number;
  /** Where the next part begins; null: that was all. */
  readonly next: string | null;
}

/** A list as far as it has been asked for. */
export interface List<Node> {
  readonly nodes: readonly Node[] | undefined;
  readonly total: number;
  readonly fault: Fault | undefined;
  readonly isAsking: boolean;
  readonly hasMore: boolean;
  readonly again: () => void;
  readonly more: () => void;
  /** Asks for all that is left, for printing. */
  readonly all: () => Promise<void>;
}

/** Parts are asked for a hundred at a time, which is what the server gives at most. */
export const PER_PAGE = 100;

/** Asks for a list part by part; another `key` is another list. */
export function useList<Node>(
  key: string,
  ask: (after: string | null) => Promise<Answer<ListPage<Node>>>,
): List<Node> {
  const [found, setFound] = useState<ListPage<Node> & { readonly key: string }>();
  const [fault, setFault] = useState<Fault>();
  const [isAsking, setAsking] = useState(false);
  const wanted = useRef(key);
  const asking = useRef(ask);
  useEffect(() => {
    asking.current = ask;
  });
  const shown = found?.key === key ? found : undefined;

  const load = useCallback(
    async (before: ListPage<Node> | undefined): Promise<ListPage<Node> | undefined> => {
      wanted.current = key;
      setAsking(true);
      const answer = await asking.current(before?.next ?? null);
      if (wanted.current !== key) return undefined;
      setAsking(false);
      setFault(answer.ok ? undefined : answer.fault);
      if (!answer.ok) return undefined;
      const page = { ...answer.value, nodes: [...(before?.nodes ?? []), ...answer.value.nodes] };
      setFound({ ...page, key });
      return page;
    },
    [key],
  );
  useEffect(() => void load(undefined), [load]);

  /** Asks anew for as much as is shown, so that nothing vanishes under the reader's eyes. */
  const again = async () => {
    const wantedCount = shown?.nodes.length ?? 0;
    let page = await load(undefined);
    while (page?.next != null && page.nodes.length < wantedCount) page = await load(page);
  };
  useLiveAgain(['school'], () => void again());

  return {
    nodes: shown?.nodes,
    total: shown?.total ?? 0,
    fault,
    isAsking,
    hasMore: shown?.next != null,
    again: () => void again(),
    more: () => void load(shown),
    all: async () => {
      for (let page = shown; page?.next != null;) {
        const next = await load(page);
        page = next && { ...next, key };
      }
    },
  };
}

/** The part of a list out of a connection of the contract. */
export function pageOf<Node>(connection: {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}): ListPage<Node> {
  const { totalCount, edges, pageInfo } = connection;
  return {
    nodes: edges.map(({ node }) => node),
    total: totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}
