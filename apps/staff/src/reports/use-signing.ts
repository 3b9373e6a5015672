import { CheckSignaturesDocument, PrepareSignatureDocument } from '@zhurnal/contract/staff';
import {
  isRefused,
  newId,
  sayFault,
  sayRefusal,
  sayRefusalWithClause,
  sendFile,
  useChange,
  useClient,
} from '@zhurnal/web-client';
import { useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Run } from './report-view.js';
import { saySignature } from './say-signature.js';
import { t } from './reports-words.js';

/** What is done about the signatures of a run; says on the page and to a screen reader how it went. */
export function useSigning({ id, classId, studentId, teacherId }: Run, again: () => void) {
  const prepare = useChange(PrepareSignatureDocument);
  const check = useChange(CheckSignaturesDocument);
  const client = useClient();
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const fail = (text: string): void => {
    setFailure(text);
    announce(text);
  };
  const during = async (work: () => Promise<string | undefined>, done: string): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const trouble = await work();
    setBusy(false);
    if (trouble !== undefined) return fail(trouble);
    announce(done);
    again();
  };
  const place = new URLSearchParams();
  if (classId !== null) place.set('classId', classId);
  if (studentId !== null) place.set('studentId', studentId);
  if (teacherId !== null) place.set('teacherId', teacherId);
  const address = (more: Readonly<Record<string, string>> = {}): string =>
    `/files/signatures/${id}?${new URLSearchParams([...place, ...Object.entries(more)]).toString()}`;
  const input = { id, classId, studentId, teacherId };
  return {
    isBusy,
    failure,
    address,
    prepare: () =>
      during(async () => {
        const answer = await prepare({ input: { clientMutationId: newId(), ...input } });
        if (!answer.ok) return sayFault(answer.fault);
        const { prepareSignature: said } = answer.value;
        return said.__typename === 'Refusal' ? sayRefusalWithClause(said) : undefined;
      }, t('sign.prepared')),
    check: () =>
      during(async () => {
        const answer = await check({ input: { clientMutationId: newId(), ...input } });
        if (!answer.ok) return sayFault(answer.fault);
        const { checkSignatures: said } = answer.value;
        return said.__typename === 'Refusal' ? sayRefusalWithClause(said) : undefined;
      }, t('sign.checked')),
    handIn: (file: File) =>
      during(async () => {
        const answer = await sendFile<{ id: string; state: string }>(client, address(), file);
        if (!answer.ok) return sayFault(answer.fault);
        if (!isRefused(answer.value)) return undefined;
        const { refusal } = answer.value;
        return saySignature(refusal) ?? sayRefusal(refusal);
      }, t('sign.handedIn')),
  };
}
