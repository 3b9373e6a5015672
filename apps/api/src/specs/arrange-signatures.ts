import { headersOf } from '@zhurnal/testing';
import type { TestAnswer, TestApi, TestSession } from '@zhurnal/testing';

const ANSWER = `id documentSha256 preparedBy preparedAt maySign
  signatures { id state isSigned signer owner certificate validFrom validTo receivedAt checkedAt }`;
export const SIGNATURES_QUERY = `query ($id: ID!, $classId: ID, $studentId: ID, $teacherId: ID) {
  reportSignatures(id: $id, classId: $classId, studentId: $studentId, teacherId: $teacherId) { ${ANSWER} } }`;
const change = (
  verb: string,
): string => `mutation ($input: SignRunInput!) { ${verb}(input: $input) { __typename
  ... on ReportSignatures { ${ANSWER} } ... on Refusal { code params { name value } } } }`;
export const PREPARE_SIGNATURE = change('prepareSignature');
export const CHECK_SIGNATURES = change('checkSignatures');

export interface SignaturesView {
  readonly documentSha256: string | null;
  readonly maySign: boolean;
  readonly signatures: readonly {
    readonly id: string;
    readonly state: string;
    readonly isSigned: boolean;
    readonly signer: string;
    readonly owner: string;
    readonly certificate: string;
    readonly validTo: string | null;
  }[];
}

/** A multipart body with one file. */
export function bodyOf(content: Buffer, name = 'отчёт.pdf.sig'): FormData {
  const payload = new FormData();
  payload.append('file', new Blob([new Uint8Array(content)]), name);
  return payload;
}

/** Hands in a signature. */
export const handIn = (
  api: TestApi,
  session: TestSession,
  address: string,
  content: Buffer,
): Promise<TestAnswer> =>
  api.inject({ method: 'POST', url: address, headers: headersOf(session), payload: bodyOf(content) });
