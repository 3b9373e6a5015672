import { randomUUID } from 'node:crypto';
import type { TestApi, TestSession } from '@zhurnal/testing';

interface Refused {
  readonly code: string;
  readonly clause: string | null;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

/** What became of one item. */
export interface FinalResult {
  readonly __typename: string;
  readonly version?: number;
  readonly late?: boolean;
  readonly value?: string | null;
  readonly by?: string | null;
  readonly refusal?: Refused;
}

/** The sheet of a group. */
export interface SheetView {
  readonly columns: readonly {
    readonly kind: string;
    readonly periodId: string | null;
    readonly name: string | null;
    readonly endsOn: string;
    readonly state: string;
    readonly clause: string | null;
    readonly releasedAt: string | null;
    readonly isByRelease: boolean;
  }[];
  readonly students: { readonly ids: readonly string[] };
  readonly cells: {
    readonly students: readonly number[];
    readonly columns: readonly number[];
    readonly values: readonly (string | null)[];
    readonly versions: readonly number[];
    readonly suggested: readonly (string | null)[];
    readonly bases: readonly string[];
    readonly reasons: readonly string[];
    readonly late: readonly boolean[];
    readonly members: readonly boolean[];
  };
  readonly can: readonly string[];
}

const REFUSAL = `code clause params { name value }`;
const RESULTS = `results { __typename ... on PeriodMarkSaved { version late } ... on PeriodMarkConflict { version value by }
  ... on PeriodMarkLocked { refusal { ${REFUSAL} } } ... on PeriodMarkInvalid { refusal { ${REFUSAL} } } }`;
const SHEET = `query ($groupId: ID!) { finalSheet(groupId: $groupId) { groupName subject year today scale can
  columns { kind periodId name startsOn endsOn opensOn state dueAt lastDay clause correction releasedAt isByRelease }
  students { ids familyNames givenNames patronymics since until }
  cells { students columns values versions suggested bases reasons receivedAt late members setBy setAt } } }`;

export const readSheet = async (api: TestApi, session: TestSession, groupId: string): Promise<SheetView> =>
  (await api.data<{ finalSheet: SheetView }>(session, SHEET, { groupId })).finalSheet;

/** The cell of a student in the column of this place. */
export function cellOf(sheet: SheetView, studentId: string, column: number) {
  const { cells, students } = sheet;
  const at = cells.students.findIndex(
    (student, place) => students.ids[student] === studentId && cells.columns[place] === column,
  );
  return {
    value: cells.values[at],
    version: cells.versions[at],
    suggested: cells.suggested[at],
    basis: JSON.parse(cells.bases[at] ?? 'null') as Readonly<Record<string, unknown>> | null,
    reason: cells.reasons[at],
    late: cells.late[at],
    isMember: cells.members[at],
  };
}

export async function setFinals(
  api: TestApi,
  session: TestSession,
  groupId: string,
  items: readonly object[],
): Promise<readonly FinalResult[]> {
  const text = `mutation ($input: SetPeriodMarksInput!) { setPeriodMarks(input: $input) { ${RESULTS} } }`;
  const each = items.map((item) => ({ kind: 'PERIOD', expectedVersion: 0, ...item }));
  const variables = { input: { clientMutationId: randomUUID(), groupId, items: each } };
  return (await api.data<{ setPeriodMarks: { results: FinalResult[] } }>(session, text, variables))
    .setPeriodMarks.results;
}

export async function acceptFinals(
  api: TestApi,
  session: TestSession,
  input: object,
): Promise<readonly FinalResult[]> {
  const text = `mutation ($input: AcceptSuggestionsInput!) { acceptSuggestions(input: $input) { ${RESULTS} } }`;
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  return (await api.data<{ acceptSuggestions: { results: FinalResult[] } }>(session, text, variables))
    .acceptSuggestions.results;
}

interface Released extends Partial<Refused> {
  readonly __typename: string;
  readonly releasedAt?: string;
  readonly classCount?: number;
  readonly markCount?: number;
  readonly gapCount?: number;
}

export async function release(api: TestApi, session: TestSession, input: object): Promise<Released> {
  const text = `mutation ($input: ReleasePeriodInput!) { releasePeriod(input: $input) { __typename
    ... on PeriodReleased { releasedAt classCount markCount gapCount } ... on Refusal { ${REFUSAL} } } }`;
  const variables = {
    input: { clientMutationId: randomUUID(), kind: 'PERIOD', evenWithGaps: true, ...input },
  };
  return (await api.data<{ releasePeriod: Released }>(session, text, variables)).releasePeriod;
}

const PART = `kind periodId name shownAt seenAt seenBy isPaper question isWaiting reminder`;

/** A part of the year as a family sees it. */
export interface PartView {
  readonly kind: string;
  readonly periodId: string | null;
  readonly shownAt: string;
  readonly seenAt: string | null;
  readonly seenBy: string | null;
  readonly isPaper: boolean;
  readonly question: string;
  readonly isWaiting: boolean;
  readonly reminder: number;
}

interface FinalsView {
  readonly subjects: readonly string[];
  readonly columns: readonly { readonly kind: string; readonly name: string | null }[];
  readonly cells: {
    readonly subjects: readonly number[];
    readonly columns: readonly number[];
    readonly values: readonly string[];
  };
  readonly parts: readonly PartView[];
  readonly mayAcknowledge: boolean;
}

export async function readFinals(
  api: TestApi,
  session: TestSession,
  schoolId: string,
  studentId: string,
): Promise<FinalsView> {
  const text = `query ($schoolId: ID!, $studentId: ID!) { studentFinals(schoolId: $schoolId, studentId: $studentId) {
    today year className columns { kind periodId name } subjects cells { subjects columns values } parts { ${PART} } mayAcknowledge } }`;
  return (await api.data<{ studentFinals: FinalsView }>(session, text, { schoolId, studentId }))
    .studentFinals;
}

export async function readWaiting(
  api: TestApi,
  session: TestSession,
): Promise<readonly { readonly studentId: string; readonly part: PartView }[]> {
  const text = `{ finalsToSee { schoolId studentId givenName mayAcknowledge part { ${PART} } } }`;
  return (await api.data<{ finalsToSee: { studentId: string; part: PartView }[] }>(session, text))
    .finalsToSee;
}

export async function acknowledge(
  api: TestApi,
  session: TestSession,
  verb: 'acknowledgeFinals' | 'recordPaperAcknowledgement',
  input: object,
): Promise<Partial<Refused> & { readonly __typename: string; readonly seenAt?: string }> {
  const type = verb === 'acknowledgeFinals' ? 'AcknowledgeFinalsInput' : 'RecordPaperAcknowledgementInput';
  const text = `mutation ($input: ${type}!) { answer: ${verb}(input: $input) { __typename
    ... on FinalsAcknowledged { seenAt } ... on Refusal { ${REFUSAL} } } }`;
  const variables = { input: { clientMutationId: randomUUID(), kind: 'PERIOD', ...input } };
  return (
    await api.data<{ answer: Partial<Refused> & { __typename: string; seenAt?: string } }>(
      session,
      text,
      variables,
    )
  ).answer;
}

interface SeenView {
  readonly parts: readonly {
    readonly marked: number;
    readonly seen: number;
    readonly waiting: readonly number[];
  }[];
  readonly rows: { readonly questions: readonly string[]; readonly paper: readonly number[] };
}

export async function readSeen(api: TestApi, session: TestSession, classId: string): Promise<SeenView> {
  const text = `query ($classId: ID!) { classAcknowledgements(classId: $classId) { classId className can students { ids familyNames }
    parts { kind periodId name releasedAt releasedBy isAcknowledged marked seen waiting } rows { students parts at by paper questions } } }`;
  return (await api.data<{ classAcknowledgements: SeenView }>(session, text, { classId }))
    .classAcknowledgements;
}

interface BoardView {
  readonly isByRelease: boolean;
  readonly classes: readonly {
    readonly classId: string;
    readonly className: string;
    readonly due: number;
    readonly missing: number;
    readonly gapSubjects: readonly string[];
    readonly gapCounts: readonly number[];
    readonly releasedAt: string | null;
    readonly seen: number;
  }[];
}

export async function readBoard(
  api: TestApi,
  session: TestSession,
  periodId: string | null,
): Promise<BoardView> {
  const text = `query ($periodId: ID) { releaseBoard(periodId: $periodId) { today isByRelease isAcknowledged classes {
    classId className students due missing gapSubjects gapCounts releasedAt releasedBy seen } } }`;
  return (await api.data<{ releaseBoard: BoardView }>(session, text, { periodId })).releaseBoard;
}

interface ClassView {
  readonly columns: readonly {
    readonly students: number;
    readonly passing: number;
    readonly ofQuality: number;
  }[];
  readonly subjects: { readonly names: readonly string[] };
  readonly cells: { readonly values: readonly string[] };
  readonly categories: { readonly categories: readonly string[] };
  readonly gaps: { readonly students: readonly number[] };
  readonly indicators: {
    readonly counts: readonly string[];
    readonly passRates: readonly (string | null)[];
    readonly qualityRates: readonly (string | null)[];
    readonly learningDegrees: readonly (string | null)[];
  };
}

export async function readClass(
  api: TestApi,
  session: TestSession,
  classId: string,
  periodId: string | null = null,
): Promise<ClassView> {
  const text = `query ($classId: ID!, $periodId: ID) { classFinals(classId: $classId, periodId: $periodId) { className year today can
    columns { kind periodId name releasedAt students passing ofQuality } students { ids familyNames givenNames }
    subjects { ids names shortNames teachers } cells { students subjects columns values } gaps { students subjects columns }
    categories { students columns categories }
    indicators { subjects columns counts passRates qualityRates learningDegrees averages } missed { missed days } } }`;
  return (await api.data<{ classFinals: ClassView }>(session, text, { classId, periodId })).classFinals;
}
