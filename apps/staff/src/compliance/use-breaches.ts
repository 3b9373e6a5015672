import { ComplianceRowsDocument } from '@zhurnal/contract/staff';
import type { ComplianceRowsQuery } from '@zhurnal/contract/staff';
import { useClient } from '@zhurnal/web-client';
import type { Fault } from '@zhurnal/web-client';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Breaches asked for at a time. */
const PER_PAGE = 30;

/** One breach as the contract tells it. */
export type BreachSeen = ComplianceRowsQuery['complianceRows']['rows'][number];

interface Found {
  readonly rows: readonly BreachSeen[];
  readonly next: string | null;
}

/** The breaches of a clause as far as they have been asked for. */
export interface BreachesAsked {
  readonly rows: readonly BreachSeen[] | undefined;
  readonly fault: Fault | undefined;
  readonly isAsking: boolean;
  readonly hasMore: boolean;
  readonly again: () => void;
  readonly more: () => void;
}

/** Asks for the breaches of one clause part by part; mount it anew for another clause or month. */
export function useBreaches(month: string, clause: string): BreachesAsked {
  const client = useClient();
  const [found, setFound] = useState<Found>();
  const [fault, setFault] = useState<Fault>();
  const [isAsking, setAsking] = useState(false);
  const isOpen = useRef(true);

  const load = useCallback(
    async (before: Found | undefined) => {
      setAsking(true);
      const answer = await client.ask(ComplianceRowsDocument, {
        month,
        clause,
        first: PER_PAGE,
        after: before?.next ?? null,
      });
      if (!isOpen.current) return;
      setAsking(false);
      setFault(answer.ok ? undefined : answer.fault);
      if (!answer.ok) return;
      const { rows, pageInfo } = answer.value.complianceRows;
      setFound({
        rows: [...(before?.rows ?? []), ...rows],
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      });
    },
    [client, month, clause],
  );
  useEffect(() => {
    isOpen.current = true;
    void load(undefined);
    return () => {
      isOpen.current = false;
    };
  }, [load]);

  return {
    rows: found?.rows,
    fault,
    isAsking,
    hasMore: found !== undefined && found.next !== null,
    again: () => void load(undefined),
    more: () => void load(found),
  };
}
