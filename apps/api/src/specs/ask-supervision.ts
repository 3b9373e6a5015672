import { randomUUID } from 'node:crypto';
import { CONTROL_COUNTS } from '@zhurnal/rules';
import type { ControlCount } from '@zhurnal/rules';
import type { TestApi, TestSession } from '@zhurnal/testing';

export const CONTROL_TABLE = `query ($from: Date!, $to: Date!) { controlTable(from: $from, to: $to) { today timed
  teachers { ids names } subjects { ids names }
  rows { groups groupNames classNames grades subjects teachers ${CONTROL_COUNTS.join(' ')} } } }`;
export const CONTROL_ROWS = `query ($kind: ControlKind!, $groupId: ID!, $from: Date!, $to: Date!) {
  controlRows(kind: $kind, groupId: $groupId, from: $from, to: $to) { groupId groupName subject count
    lines { lessons dates slots topics parts enteredAt dueAt students studentNames marks } } }`;
export const REVIEW_PLAN = `query ($month: Date!) { reviewPlan(month: $month) { month until today due everyClause reviewers
  reviewersClause mayReview remarkDays onPaper journals { groupId groupName className subject teachers teacherIds
    findings { kind count } remarkCount openCount signatures { by at onPaper note } } } }`;
const REMARK = `id groupId groupName subject className anchor lessonId lessonDate slot workId studentId student fromDay toDay
  template text performer toMe author writtenAt dueOn overdue state detected answer answeredAt decision decider decidedAt
  copiedAt copier can version`;
export const REVIEW_REMARKS = `query ($from: Date!, $to: Date!, $groupId: ID, $mine: Boolean!, $unsettled: Boolean!) {
  reviewRemarks(from: $from, to: $to, groupId: $groupId, mine: $mine, unsettled: $unsettled) { today onPaper onPaperClause
    remarkDays remarkDaysClause remarks { ${REMARK} } } }`;

const INPUTS = {
  writeReviewRemark: 'WriteReviewRemarkInput',
  answerReviewRemark: 'AnswerReviewRemarkInput',
  decideReviewRemark: 'DecideReviewRemarkInput',
  copyReviewRemark: 'CopyReviewRemarkInput',
} as const;
export type RemarkChange = keyof typeof INPUTS;

/** The document of a change of a remark. */
export const remarkChange = (change: RemarkChange): string =>
  `mutation ($input: ${INPUTS[change]}!) { ${change}(input: $input) { __typename
    ... on ReviewRemarkStored { remark { ${REMARK} } } ... on ReviewRemarkStale { current { ${REMARK} } }
    ... on Refusal { code clause params { name value } } } }`;
export const SIGN_REVIEW = `mutation ($input: SignReviewInput!) { signReview(input: $input) { __typename
  ... on ReviewSigned { groupId month } ... on Refusal { code clause } } }`;

export interface RemarkView {
  readonly id: string;
  readonly groupId: string;
  readonly className: string;
  readonly anchor: string;
  readonly lessonDate: string | null;
  readonly student: string | null;
  readonly fromDay: string;
  readonly toDay: string;
  readonly template: string;
  readonly text: string;
  readonly performer: string;
  readonly toMe: boolean;
  readonly author: string;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly state: string;
  readonly detected: boolean;
  readonly answer: string;
  readonly decision: string;
  readonly copiedAt: string | null;
  readonly copier: string | null;
  readonly can: readonly string[];
  readonly version: number;
}

interface RemarkAnswer {
  readonly __typename: string;
  readonly remark?: RemarkView;
  readonly current?: RemarkView;
  readonly code?: string;
  readonly clause?: string | null;
}

interface ControlTable {
  readonly today: string;
  readonly timed: boolean;
  readonly teachers: { readonly ids: readonly string[]; readonly names: readonly string[] };
  readonly rows: {
    readonly groups: readonly string[];
    readonly classNames: readonly string[];
    readonly teachers: readonly string[];
  } & Readonly<Record<ControlCount, readonly number[]>>;
}

export interface ControlLines {
  readonly count: number;
  readonly lines: {
    readonly lessons: readonly (string | null)[];
    readonly dates: readonly (string | null)[];
    readonly parts: readonly (string | null)[];
    readonly studentNames: readonly (string | null)[];
    readonly marks: readonly (number | null)[];
  };
}

interface ReviewPlan {
  readonly due: readonly string[];
  readonly everyClause: string | null;
  readonly reviewers: readonly string[];
  readonly mayReview: boolean;
  readonly onPaper: boolean;
  readonly journals: readonly {
    readonly groupId: string;
    readonly findings: readonly { readonly kind: string; readonly count: number }[];
    readonly remarkCount: number;
    readonly openCount: number;
    readonly signatures: readonly { readonly by: string; readonly onPaper: boolean }[];
  }[];
}

interface Remarks {
  readonly onPaper: boolean;
  readonly onPaperClause: string | null;
  readonly remarkDays: number | null;
  readonly remarks: readonly RemarkView[];
}

export const readControl = async (
  api: TestApi,
  session: TestSession,
  from: string,
  to: string,
): Promise<ControlTable> =>
  (await api.data<{ controlTable: ControlTable }>(session, CONTROL_TABLE, { from, to })).controlTable;

export const readControlRows = async (
  api: TestApi,
  session: TestSession,
  kind: string,
  groupId: string,
  from: string,
  to: string,
): Promise<ControlLines> =>
  (
    await api.data<{ controlRows: ControlLines }>(session, CONTROL_ROWS, {
      kind: kind.toUpperCase(),
      groupId,
      from,
      to,
    })
  ).controlRows;

export const readPlan = async (api: TestApi, session: TestSession, month: string): Promise<ReviewPlan> =>
  (await api.data<{ reviewPlan: ReviewPlan }>(session, REVIEW_PLAN, { month })).reviewPlan;

export const readRemarks = async (
  api: TestApi,
  session: TestSession,
  more: { readonly groupId?: string; readonly mine?: boolean; readonly unsettled?: boolean } = {},
): Promise<Remarks> => {
  const variables = {
    from: '2026-11-01',
    to: '2026-11-30',
    groupId: more.groupId ?? null,
    mine: more.mine ?? false,
    unsettled: more.unsettled ?? false,
  };
  return (await api.data<{ reviewRemarks: Remarks }>(session, REVIEW_REMARKS, variables)).reviewRemarks;
};

export const changeRemark = async (
  api: TestApi,
  session: TestSession,
  change: RemarkChange,
  input: object,
): Promise<RemarkAnswer> => {
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  const data = await api.data<Record<string, RemarkAnswer>>(session, remarkChange(change), variables);
  const answer = data[change];
  if (!answer) throw new Error('no answer');
  return answer;
};

export const signReview = async (
  api: TestApi,
  session: TestSession,
  input: object,
): Promise<{ readonly __typename: string; readonly code?: string; readonly clause?: string | null }> => {
  const variables = { input: { clientMutationId: randomUUID(), note: '', onPaper: false, ...input } };
  return (
    await api.data<{ signReview: { __typename: string; code?: string; clause?: string | null } }>(
      session,
      SIGN_REVIEW,
      variables,
    )
  ).signReview;
};
