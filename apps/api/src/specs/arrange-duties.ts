import { createHash, randomUUID } from 'node:crypto';
import { sql } from '@zhurnal/platform';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';

const TASK = `key code words clause since dueOn classId className personId roles performers isMine state
  parts { part clause have want missing } said { id version outcome text postponedTo by at file { id name size path } } can`;
const DUTIES = `query ($from: Date!, $to: Date!, $mine: Boolean!) { duties(from: $from, to: $to, mine: $mine) {
  today mayAll lessons missing lessonDuties { code words clause } tasks { ${TASK} } } }`;
const REGISTER = `query ($from: Date!, $to: Date!, $kind: HelpKind) { helpRegister(from: $from, to: $to, kind: $kind) {
  today can classes { id name } entries { id version kind day audience classId className topic people note givenBy can } } }`;
const STATEMENT = `statement { id version day text by }`;
const ROLLOUT = `{ rollout { today can items { step subject clause dueOn state have want ${STATEMENT} } clauses { clause words ${STATEMENT} } } }`;

const VERBS = {
  completeDuty: ['CompleteDutyInput', `... on DutyStored { task { ${TASK} } }`],
  reopenDuty: ['ReopenDutyInput', `... on DutyStored { task { ${TASK} } }`],
  recordHelp: ['RecordHelpInput', '... on HelpStored { helpId }'],
  removeHelp: ['RemoveHelpInput', '... on HelpStored { helpId }'],
  stateKept: ['StateKeptInput', '... on StatementStored { statementId }'],
  withdrawStatement: ['WithdrawStatementInput', '... on StatementStored { statementId }'],
} as const;
export type DutyVerb = keyof typeof VERBS;

/** A change of duties, of the register or of statements. */
export const dutyChange = (verb: DutyVerb): string =>
  `mutation ($input: ${VERBS[verb][0]}!) { answer: ${verb}(input: $input) { __typename ${VERBS[verb][1]}
    ... on Refusal { code clause params { name value } } } }`;

export interface TaskView {
  readonly code: string;
  readonly clause: string;
  readonly dueOn: string;
  readonly classId: string | null;
  readonly className: string | null;
  readonly personId: string | null;
  readonly performers: readonly string[];
  readonly isMine: boolean;
  readonly state: string;
  readonly parts: readonly {
    readonly part: string;
    readonly clause: string | null;
    readonly have: number;
    readonly want: number;
    readonly missing: readonly string[];
  }[];
  readonly said: {
    readonly id: string;
    readonly version: number;
    readonly text: string;
    readonly by: string;
    readonly file: { readonly id: string; readonly name: string; readonly path: string } | null;
  } | null;
  readonly can: readonly string[];
}

export interface DutiesView {
  readonly today: string;
  readonly mayAll: boolean;
  readonly lessons: number;
  readonly missing: number;
  readonly lessonDuties: readonly { readonly code: string; readonly clause: string }[];
  readonly tasks: readonly TaskView[];
}

interface HelpView {
  readonly can: readonly string[];
  readonly entries: readonly {
    readonly id: string;
    readonly version: number;
    readonly kind: string;
    readonly topic: string;
    readonly people: number;
    readonly givenBy: string;
    readonly className: string | null;
    readonly can: readonly string[];
  }[];
}

interface RolloutView {
  readonly items: readonly {
    readonly step: string;
    readonly clause: string | null;
    readonly dueOn: string | null;
    readonly state: string;
    readonly have: number | null;
    readonly want: number | null;
    readonly statement: { readonly id: string; readonly version: number; readonly by: string } | null;
  }[];
  readonly clauses: readonly {
    readonly clause: string;
    readonly statement: { readonly text: string } | null;
  }[];
}

/** What a change came to. */
export interface Changed {
  readonly __typename: string;
  readonly task?: TaskView;
  readonly code?: string;
  readonly clause?: string;
}

export const DUTIES_QUERY = DUTIES;
export const REGISTER_QUERY = REGISTER;
export const ROLLOUT_QUERY = ROLLOUT;

/** The tasks of some days. */
export async function readDuties(
  api: TestApi,
  session: TestSession,
  more: { readonly from?: string; readonly to?: string; readonly mine?: boolean } = {},
): Promise<DutiesView> {
  const variables = { from: '2026-11-01', to: '2026-11-30', mine: true, ...more };
  return (await api.data<{ duties: DutiesView }>(session, DUTIES, variables)).duties;
}

/** The register of help of the year. */
export async function readHelp(
  api: TestApi,
  session: TestSession,
  kind: string | null = null,
): Promise<HelpView> {
  const variables = { from: '2026-09-01', to: '2026-12-31', kind };
  return (await api.data<{ helpRegister: HelpView }>(session, REGISTER, variables)).helpRegister;
}

/** The list of the change to electronic journals. */
export async function readRollout(api: TestApi, session: TestSession): Promise<RolloutView> {
  return (await api.data<{ rollout: RolloutView }>(session, ROLLOUT, {})).rollout;
}

/** A change under a fresh key. */
export async function changeDuty(
  api: TestApi,
  session: TestSession,
  verb: DutyVerb,
  input: object,
): Promise<Changed> {
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  return (await api.data<{ answer: Changed }>(session, dutyChange(verb), variables)).answer;
}

/** A change of rows below the contract, `$1` is the school. */
export async function changeRows(
  school: ArrangedSchool,
  text: string,
  ...values: readonly unknown[]
): Promise<void> {
  const name = `test.duties.${createHash('sha1').update(text).digest('hex').slice(0, 16)}`;
  await school.change((tx) => tx.rows(sql(name, text), values));
}

/** Sends a document, and answers its id. */
export async function uploadDutyFile(
  api: TestApi,
  { cookie, audience }: TestSession,
  name: string,
  content: string,
): Promise<{ readonly id: string }> {
  const payload = new FormData();
  payload.append('file', new Blob([content]), name);
  const headers = { cookie, 'x-zhurnal-app': audience };
  const answer = await api.inject({ method: 'POST', url: '/files/duties', headers, payload });
  return answer.json<{ id: string }>();
}
