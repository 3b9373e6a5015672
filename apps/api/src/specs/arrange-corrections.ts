import { randomUUID } from 'node:crypto';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { Refusal } from './ask-journal.js';

const VALUE = `mark comment fact reason topic held text dueOn minutes workType title weight scale`;
const REQUEST = `id number filedAt groupId classNames subjectName teacher reason state decidedBy decidedAt note mine mayDecide
  files { id name } changes { kind lessonId date studentId studentName was { ${VALUE} } becomes { ${VALUE} } stands { ${VALUE} } }`;
const ANSWER = `__typename ... on CorrectionKept { request { ${REQUEST} } } ... on Refusal { code clause params { name value } }`;

const INPUTS = {
  fileCorrection: 'FileCorrectionInput',
  withdrawCorrection: 'WithdrawCorrectionInput',
  decideCorrection: 'DecideCorrectionInput',
} as const;

export interface ValueView {
  readonly mark: string | null;
  readonly fact: string | null;
  readonly topic: string;
  readonly held: boolean;
  readonly text: string;
  readonly workType: string | null;
  readonly title: string;
  readonly weight: string;
  readonly scale: string | null;
}

export interface RequestView {
  readonly id: string;
  readonly number: number;
  readonly filedAt: string;
  readonly classNames: string;
  readonly subjectName: string;
  readonly teacher: string;
  readonly reason: string;
  readonly state: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly note: string;
  readonly mine: boolean;
  readonly mayDecide: boolean;
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly changes: readonly {
    readonly kind: string;
    readonly date: string;
    readonly studentName: string | null;
    readonly was: ValueView;
    readonly becomes: ValueView;
    readonly stands: ValueView | null;
  }[];
}

/** What a verb of the register answered, whatever it is. */
export interface CorrectionAnswer extends Partial<Refusal> {
  readonly __typename: string;
  readonly request?: RequestView;
}

async function askFor(
  api: TestApi,
  session: TestSession,
  operation: keyof typeof INPUTS,
  input: object,
): Promise<CorrectionAnswer> {
  const query = `mutation ($input: ${INPUTS[operation]}!) { answer: ${operation}(input: $input) { ${ANSWER} } }`;
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  return (await api.data<{ answer: CorrectionAnswer }>(session, query, variables)).answer;
}

export const fileCorrection = (
  api: TestApi,
  session: TestSession,
  groupId: string,
  changes: readonly object[],
  more: object = {},
): Promise<CorrectionAnswer> =>
  askFor(api, session, 'fileCorrection', {
    id: randomUUID(),
    groupId,
    reason: 'Отметка другого ученика',
    changes,
    ...more,
  });

export const decideCorrection = (
  api: TestApi,
  session: TestSession,
  id: string | undefined,
  admit: boolean,
  note = admit ? '' : 'Не обосновано',
  more: object = {},
): Promise<CorrectionAnswer> => askFor(api, session, 'decideCorrection', { id, admit, note, ...more });

export const withdrawCorrection = (
  api: TestApi,
  session: TestSession,
  id: string | undefined,
): Promise<CorrectionAnswer> => askFor(api, session, 'withdrawCorrection', { id });

export async function listCorrections(
  api: TestApi,
  session: TestSession,
  filter: object = {},
): Promise<readonly RequestView[]> {
  const query = `query ($filter: CorrectionFilter!) { correctionRequests(first: 50, filter: $filter) {
    requests { ${REQUEST} } pageInfo { hasNextPage endCursor } } }`;
  const answer = await api.data<{ correctionRequests: { requests: RequestView[] } }>(session, query, {
    filter,
  });
  return answer.correctionRequests.requests;
}
