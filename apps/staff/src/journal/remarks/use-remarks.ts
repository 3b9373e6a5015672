import { GroupRemarksDocument, PutRemarkDocument, RemoveRemarkDocument } from '@zhurnal/contract/staff';
import type { PutRemarkInput, PutRemarkMutation, RemarkPartsFragment } from '@zhurnal/contract/staff';
import { newId, sayFault, sayRefusalWithClause, useAnswer, useChange } from '@zhurnal/web-client';
import type { Answer, Fault } from '@zhurnal/web-client';
import { t } from './remarks-words.js';

/** A remark as the journal shows it. */
export type Remark = RemarkPartsFragment;

/** Remarks of a group over some days, as far as the reader may see them. */
export interface RemarksAsked {
  readonly remarks: readonly Remark[] | undefined;
  readonly fault: Fault | undefined;
  readonly again: () => void;
}

export function useRemarks(groupId: string, from: string, to: string): RemarksAsked {
  const { value, fault, again } = useAnswer(GroupRemarksDocument, { groupId, from, to });
  return { remarks: value?.groupRemarks, fault, again };
}

/** What came of a change: nothing to say, or why it was not made. */
export type RemarkChanged =
  { readonly kind: 'done' } | { readonly kind: 'stale' | 'trouble'; readonly text: string };

function readAnswer<Field extends string>(
  answer: Answer<Record<Field, PutRemarkMutation['putRemark']>>,
  field: Field,
): RemarkChanged {
  if (!answer.ok) return { kind: 'trouble', text: sayFault(answer.fault) };
  const outcome = answer.value[field];
  if (outcome.__typename === 'RemarkStored') return { kind: 'done' };
  if (outcome.__typename === 'RemarkStale') return { kind: 'stale', text: t('remarks.stale') };
  return { kind: 'trouble', text: sayRefusalWithClause(outcome) };
}

/** Writes and takes back remarks. */
export function useRemarkChanges(): {
  readonly put: (input: Omit<PutRemarkInput, 'clientMutationId'>) => Promise<RemarkChanged>;
  readonly remove: (remark: Remark) => Promise<RemarkChanged>;
} {
  const put = useChange(PutRemarkDocument);
  const remove = useChange(RemoveRemarkDocument);
  return {
    put: async (input) =>
      readAnswer(await put({ input: { ...input, clientMutationId: newId() } }), 'putRemark'),
    remove: async ({ id, lessonId, version: expectedVersion }) =>
      readAnswer(
        await remove({ input: { clientMutationId: newId(), id, lessonId, expectedVersion } }),
        'removeRemark',
      ),
  };
}
