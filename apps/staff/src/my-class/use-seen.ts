import { SeeAbsenceNoticesDocument } from '@zhurnal/contract/staff';
import { newId, useChange } from '@zhurnal/web-client';
import { useEffect, useRef } from 'react';
import type { Notice } from './notice.js';

/** Tells the families, once for each notice, that the class teacher has it before the eyes. */
export function useSeen(
  classId: string,
  notices: readonly Pick<Notice, 'id' | 'status'>[] | undefined,
  maySee: boolean,
): void {
  const see = useChange(SeeAbsenceNoticesDocument);
  const told = useRef(new Set<string>());
  useEffect(() => {
    const ids = (notices ?? [])
      .filter(({ id, status }) => status === 'SENT' && !told.current.has(id))
      .map(({ id }) => id);
    if (!maySee || ids.length === 0) return;
    ids.forEach((id) => told.current.add(id));
    void see({ input: { clientMutationId: newId(), classId, ids } });
  }, [classId, notices, maySee, see]);
}
