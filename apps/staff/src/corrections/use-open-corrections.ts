import { OpenCorrectionsDocument } from '@zhurnal/contract/staff';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { useMemo } from 'react';

/** Places about which a request waits: numbers of the requests, by place. */
export interface OpenCorrections {
  readonly numberAt: (studentId: string, column: string) => number | undefined;
  readonly numberOfWork: (workId: string) => number | undefined;
  readonly again: () => void;
}

/** Asks for the requests about a journal that wait for a decision. */
export function useOpenCorrections(groupId: string, isAsked: boolean): OpenCorrections {
  const { value, again } = useAnswer(OpenCorrectionsDocument, { groupId }, { pause: !isAsked });
  useLiveAgain([`group:${groupId}`], () => {
    if (isAsked) again();
  });
  const found = value?.openCorrections;
  return useMemo(() => {
    const numbers = new Map(
      (found ?? []).map(({ kind, studentId, workId, lessonId, number }) => [
        `${studentId ?? kind} ${workId ?? lessonId}`,
        number,
      ]),
    );
    return {
      numberAt: (studentId, column) => numbers.get(`${studentId} ${column}`),
      numberOfWork: (workId) => numbers.get(`WORK ${workId}`),
      again,
    };
  }, [found, again]);
}
