import { randomUUID } from 'node:crypto';
import { headersOf } from '@zhurnal/testing';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool, StudentName } from './arrange.js';

/** The bytes of a scan, as far as anybody looks at them. */
export const SCAN = '%PDF-1.4 справка';

const VIEW = `today isCounted clause can subjects { id name }
  documents { id version studentId student institution kind number datedOn hasSeal isAccepted scan enteredBy enteredAt
    marks { id version subjectId subject from to values } }`;
const OUTCOME = `__typename ... on OutsideMarks { ${VIEW} } ... on Refusal { code params { name value } }`;

export interface OutsideView {
  readonly __typename?: string;
  readonly code?: string;
  readonly params?: readonly { readonly name: string; readonly value: string }[];
  readonly isCounted: boolean;
  readonly clause: string;
  readonly can: readonly string[];
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly documents: readonly {
    readonly id: string;
    readonly version: number;
    readonly student: string;
    readonly institution: string;
    readonly hasSeal: boolean;
    readonly isAccepted: boolean;
    readonly scan: string | null;
    readonly enteredBy: string;
    readonly marks: readonly {
      readonly id: string;
      readonly version: number;
      readonly subject: string;
      readonly values: readonly string[];
    }[];
  }[];
}

/** What other institutions gave a student. */
export const readOutside = async (
  api: TestApi,
  session: TestSession,
  studentId: string,
  schoolId: string | null = null,
): Promise<OutsideView> =>
  (
    await api.data<{ outsideMarks: OutsideView }>(
      session,
      `query ($studentId: ID!, $schoolId: ID) { outsideMarks(studentId: $studentId, schoolId: $schoolId) { ${VIEW} } }`,
      { studentId, schoolId },
    )
  ).outsideMarks;

/** Everything of a class. */
export const readRegister = async (
  api: TestApi,
  session: TestSession,
  classId: string,
): Promise<OutsideView> =>
  (
    await api.data<{ outsideMarkRegister: OutsideView }>(
      session,
      `query ($classId: ID!) { outsideMarkRegister(classId: $classId) { className year clause isCounted
         documents { id student institution isAccepted scan marks { subject values } } } }`,
      { classId },
    )
  ).outsideMarkRegister;

const send = async (
  api: TestApi,
  session: TestSession,
  verb: 'recordOutsideMarks' | 'removeOutsideMark',
  input: object,
): Promise<OutsideView> => {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const answer = await api.data<Record<string, OutsideView>>(
    session,
    `mutation ($input: ${type}!) { ${verb}(input: $input) { ${OUTCOME} } }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  return answer[verb] as OutsideView;
};

/** The certificate of a hospital with a dated seal, and a mark in the subject of the first group. */
export async function certificateOf(
  school: ArrangedSchool,
  student: StudentName,
  subjects: readonly (readonly [subjectId: string, values: readonly string[]])[],
): Promise<Record<string, unknown>> {
  return {
    ...{ id: randomUUID(), studentId: school.students[student], institution: 'Областная детская больница' },
    ...{ kind: 'CERTIFICATE', number: '14/2', datedOn: '2026-11-16', hasSeal: true, expectedVersion: 0 },
    marks: subjects.map(([subjectId, values]) => ({
      ...{ id: randomUUID(), subjectId, from: '2026-11-09', to: '2026-11-14', values },
    })),
  };
}

export const recordOutside = (api: TestApi, session: TestSession, input: object): Promise<OutsideView> =>
  send(api, session, 'recordOutsideMarks', input);
export const removeOutside = (api: TestApi, session: TestSession, input: object): Promise<OutsideView> =>
  send(api, session, 'removeOutsideMark', input);

/** Sends a scan to the personal file of a student; the status where it is refused. */
export async function sendScan(
  api: TestApi,
  session: TestSession,
  studentId: string,
  name = 'справка.pdf',
): Promise<{ readonly status: number; readonly id: string }> {
  const payload = new FormData();
  payload.append('file', new Blob([SCAN]), name);
  const answer = await api.inject({
    method: 'POST',
    url: `/files/outside/${studentId}`,
    headers: headersOf(session),
    payload,
  });
  return { status: answer.statusCode, id: answer.statusCode === 201 ? answer.json<{ id: string }>().id : '' };
}

/** Status and text of a scan, as its reader gets it. */
export async function readScan(
  api: TestApi,
  session: TestSession,
  studentId: string,
  documentId: string,
): Promise<readonly [number, string]> {
  const answer = await api.inject({
    method: 'GET',
    url: `/files/outside/${studentId}/${documentId}`,
    headers: headersOf(session),
  });
  return [answer.statusCode, answer.body];
}
