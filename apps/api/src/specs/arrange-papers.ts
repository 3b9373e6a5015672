import { randomUUID } from 'node:crypto';
import { headersOf } from '@zhurnal/testing';
import type { TestApi, TestSession } from '@zhurnal/testing';

const PAPERS = `papers { id regulationId kind title number datedOn signer signedAt signOperator certificate certificateFrom
  certificateTo file { name size } isPublic version } aboutPath can`;

const INPUTS = {
  putRegulationPaper: 'PutRegulationPaperInput',
  removeRegulationPaper: 'RemoveRegulationPaperInput',
} as const;

export interface PaperView {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly version: number;
  readonly isPublic: boolean;
  readonly file: { readonly name: string; readonly size: number } | null;
}

export interface PapersView {
  readonly papers: readonly PaperView[];
  readonly aboutPath: string;
  readonly can: readonly string[];
}

interface NotPapers {
  readonly __typename: string;
  readonly code: string;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

export const PDF = Buffer.from('%PDF-1.7 the act');

/** The papers of the school. */
export async function readPapers(api: TestApi, session: TestSession): Promise<PapersView> {
  const text = `{ regulationPapers { ${PAPERS} } }`;
  return (await api.data<{ regulationPapers: PapersView }>(session, text, {})).regulationPapers;
}

/** A change of the papers under a fresh key. */
export async function changePapers(
  api: TestApi,
  session: TestSession,
  verb: keyof typeof INPUTS,
  input: object,
): Promise<PapersView & NotPapers> {
  const text = `mutation ($input: ${INPUTS[verb]}!) { answer: ${verb}(input: $input) { __typename
    ... on RegulationPapers { ${PAPERS} } ... on Refusal { code params { name value } } } }`;
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  return (await api.data<{ answer: PapersView & NotPapers }>(session, text, variables)).answer;
}

/** Id of the regulation that the school follows today. */
export async function regulationIdOf(api: TestApi, session: TestSession): Promise<string> {
  const text = `{ regulation { id } }`;
  return (await api.data<{ regulation: { id: string } }>(session, text, {})).regulation.id;
}

/** Sends a file for a paper: its status and its id. */
export async function sendPaper(
  api: TestApi,
  session: TestSession,
  name: string,
  bytes = PDF,
): Promise<{ status: number; id: string; code?: string }> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const answer = await api.inject({
    method: 'POST',
    url: '/files/papers',
    headers: headersOf(session),
    payload: form,
  });
  const { id = '', refusal } = answer.json<{ id?: string; refusal?: { code: string } }>();
  return { status: answer.statusCode, id, ...(refusal ? { code: refusal.code } : {}) };
}
