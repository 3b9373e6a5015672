import { JournalGroupsDocument } from '@zhurnal/contract/staff';
import { isPassing, useClient, useShownKept } from '@zhurnal/web-client';
import type { Fault } from '@zhurnal/web-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { JournalGroup } from './group-list.js';

/** Which journals are asked for. */
export interface GroupFilter {
  readonly mine: boolean;
  readonly classId?: string | undefined;
  readonly subjectId?: string | undefined;
}

/** Journals of one filter as far as they have been asked for. */
export interface GroupsAsked {
  readonly groups: readonly JournalGroup[] | undefined;
  readonly fault: Fault | undefined;
  readonly isAsking: boolean;
  readonly hasMore: boolean;
  readonly again: () => void;
  readonly more: () => void;
}

const PER_PAGE = 100;

interface Found {
  readonly key: string;
  readonly groups: readonly JournalGroup[];
  readonly next: string | null;
}

/** Asks for journals, a hundred at a time. */
export function useGroups({ mine, classId, subjectId }: GroupFilter, pause = false): GroupsAsked {
  const client = useClient();
  const key = [mine, classId, subjectId].join('/');
  const [found, setFound] = useState<Found>();
  const [fault, setFault] = useState<Fault>();
  const [isAsking, setAsking] = useState(false);
  const [keptAt, setKeptAt] = useState<Date>();
  useShownKept(keptAt);
  const wanted = useRef(key);
  const shown = found?.key === key ? found : undefined;

  const ask = useCallback(
    async (before: Found | undefined) => {
      wanted.current = key;
      setAsking(true);
      const after = before?.next ?? null;
      const filter = { mine: mine ? true : null, classId: classId ?? null, subjectId: subjectId ?? null };
      const variables = { first: PER_PAGE, after, ...filter };
      const answer = await client.ask(JournalGroupsDocument, variables);
      const isAway = !answer.ok && isPassing(answer.fault);
      const kept = isAway ? await client.recall(JournalGroupsDocument, variables) : undefined;
      if (wanted.current !== key) return;
      setAsking(false);
      setFault(answer.ok || kept !== undefined ? undefined : answer.fault);
      setKeptAt(kept?.at);
      const value = answer.ok ? answer.value : kept?.value;
      if (value === undefined) return;
      const { edges, pageInfo } = value.journalGroups;
      const groups = [...(before?.groups ?? []), ...edges.map(({ node }) => node)];
      setFound({ key, groups, next: pageInfo.hasNextPage ? pageInfo.endCursor : null });
    },
    [client, key, mine, classId, subjectId],
  );
  useEffect(() => {
    if (!pause) void ask(undefined);
  }, [ask, pause]);

  return {
    groups: shown?.groups,
    fault,
    isAsking,
    hasMore: shown?.next != null,
    again: () => void ask(undefined),
    more: () => void ask(shown),
  };
}
