import { randomUUID } from 'node:crypto';
import { sql } from '@zhurnal/platform';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';

const SIGN_DIARIES = sql(
  'test.checking.diaries',
  `insert into diary_check (school_id, id, group_id, class_id, month, signed_by, signed_at, lessons)
   select $1, gen_random_uuid(), x.group_id, x.class_id, $2::date, $3::uuid, $4::timestamptz, 1
     from (select g.id as group_id, null::uuid as class_id from teaching_group g where g.school_id = $1
           union all select null, c.id from school_class c where c.school_id = $1) x`,
);
const SIGN_PAPERS = sql(
  'test.checking.papers',
  `insert into paper_check (school_id, id, group_id, month, checked_by, checked_at, lessons, marks, points, absences, checksum, open_differences)
   select $1, gen_random_uuid(), g.id, $2::date, $3::uuid, $4::timestamptz, 1, 0, 0, 0, '811C9DC5', 0
     from teaching_group g where g.school_id = $1`,
);

/** Everybody has looked through the diary of November, and every journal was laid beside the paper one. */
export async function keepChecks(school: ArrangedSchool): Promise<void> {
  const at = '2026-11-30T12:00:00Z';
  await school.change(async (tx) => {
    await tx.rows(SIGN_DIARIES, ['2026-11-01', school.staff.classTeacher, at]);
    await tx.rows(SIGN_PAPERS, ['2026-11-01', school.staff.deputy, at]);
  });
}

const FINDINGS = `findings { kind count }`;
const DIARY_SIGNATURE = `by at late lessons note findings { kind count note }`;
const DIFFERENCE = `id groupId day place lessonId slot studentId student paperSays journalSays says recorder recordedAt settledAs
  settler settledAt settledNote correctionNumber open version`;
const PAPER_SIGNATURE = `by at late lessons marks points absences checksum openDifferences note`;

export const DIARY_CHECKS = `query ($month: Date!) { diaryChecks(month: $month) { month until today dueOn everyClause
  journals { groupId groupName subject className teachers lessons mine ${FINDINGS} signatures { ${DIARY_SIGNATURE} } }
  classes { classId className keepers groupIds mine lessons ${FINDINGS} signatures { ${DIARY_SIGNATURE} } } } }`;
export const SIGN_DIARY = `mutation ($input: SignDiaryCheckInput!) { signDiaryCheck(input: $input) { __typename
  ... on DiaryCheckSigned { month signature { ${DIARY_SIGNATURE} } } ... on DiaryCheckStale { current { kind count } }
  ... on Refusal { code clause } } }`;
export const PAPER_CHECKS = `query ($month: Date!) { paperChecks(month: $month) { month until today paper masterClause masterWords dueOn
  everyClause reviewers mayCheck journals { groupId groupName subject className teachers lessons signatures { ${PAPER_SIGNATURE} }
    differences { ${DIFFERENCE} } } } }`;
export const PAPER_SHEET = `query ($groupId: ID!, $month: Date!) { paperSheet(groupId: $groupId, month: $month) { groupId subject
  className teachers month lessons columns { lessonId date slot topic marks points absences } students { studentId name marks points absences }
  total { marks points absences } checksum mayCheck signatures { ${PAPER_SIGNATURE} } differences { ${DIFFERENCE} } } }`;
const OF_DIFFERENCE = `__typename ... on PaperDifferenceStored { difference { ${DIFFERENCE} } }
  ... on PaperDifferenceStale { current { ${DIFFERENCE} } } ... on Refusal { code clause params { name value } }`;
export const RECORD_DIFFERENCE = `mutation ($input: RecordPaperDifferenceInput!) { recordPaperDifference(input: $input) { ${OF_DIFFERENCE} } }`;
export const SETTLE_DIFFERENCE = `mutation ($input: SettlePaperDifferenceInput!) { settlePaperDifference(input: $input) { ${OF_DIFFERENCE} } }`;
export const SIGN_PAPER = `mutation ($input: SignPaperCheckInput!) { signPaperCheck(input: $input) { __typename
  ... on PaperCheckSigned { month signature { ${PAPER_SIGNATURE} } } ... on PaperCheckStale { checksum } ... on Refusal { code clause } } }`;

export interface Finding {
  readonly kind: string;
  readonly count: number;
  readonly note?: string;
}

interface DiaryPart {
  readonly mine: boolean;
  readonly lessons: number;
  readonly findings: readonly Finding[];
  readonly signatures: readonly {
    readonly by: string;
    readonly late: boolean;
    readonly findings: readonly Finding[];
  }[];
}

interface DiaryChecks {
  readonly dueOn: string | null;
  readonly everyClause: string | null;
  readonly journals: readonly (DiaryPart & { readonly groupId: string; readonly teachers: string })[];
  readonly classes: readonly (DiaryPart & { readonly classId: string; readonly keepers: string })[];
}

export interface DifferenceView {
  readonly id: string;
  readonly day: string;
  readonly journalSays: string;
  readonly says: string;
  readonly settledAs: string | null;
  readonly settler: string | null;
  readonly correctionNumber: number | null;
  readonly open: boolean;
  readonly version: number;
}

interface PaperSignature {
  readonly by: string;
  readonly checksum: string;
  readonly openDifferences: number;
}

interface PaperChecks {
  readonly paper: boolean;
  readonly masterClause: string | null;
  readonly dueOn: string | null;
  readonly mayCheck: boolean;
  readonly journals: readonly {
    readonly groupId: string;
    readonly signatures: readonly PaperSignature[];
    readonly differences: readonly DifferenceView[];
  }[];
}

interface Counts {
  readonly marks: number;
  readonly points: number;
  readonly absences: number;
}

interface PaperSheet {
  readonly columns: readonly (Counts & { readonly date: string; readonly topic: string })[];
  readonly students: readonly (Counts & { readonly name: string })[];
  readonly total: Counts;
  readonly checksum: string;
  readonly mayCheck: boolean;
  readonly signatures: readonly PaperSignature[];
}

/** An answer of one of the changes. */
export interface CheckingAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly clause?: string | null;
  readonly difference?: DifferenceView;
  readonly current?: unknown;
  readonly checksum?: string;
}

export const readDiaryChecks = async (
  api: TestApi,
  session: TestSession,
  month: string,
): Promise<DiaryChecks> =>
  (await api.data<{ diaryChecks: DiaryChecks }>(session, DIARY_CHECKS, { month })).diaryChecks;

export const readPaperChecks = async (
  api: TestApi,
  session: TestSession,
  month: string,
): Promise<PaperChecks> =>
  (await api.data<{ paperChecks: PaperChecks }>(session, PAPER_CHECKS, { month })).paperChecks;

export const readSheet = async (
  api: TestApi,
  session: TestSession,
  groupId: string,
  month: string,
): Promise<PaperSheet> =>
  (await api.data<{ paperSheet: PaperSheet }>(session, PAPER_SHEET, { groupId, month })).paperSheet;

/** Makes one of the changes. */
export async function changeChecks(
  api: TestApi,
  session: TestSession,
  document: string,
  input: object,
): Promise<CheckingAnswer> {
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  const [answer] = Object.values(
    await api.data<Record<string, CheckingAnswer>>(session, document, variables),
  );
  if (!answer) throw new Error('no answer');
  return answer;
}
