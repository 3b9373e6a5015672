import { randomUUID } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { sql } from '@zhurnal/platform';
import type { TestApi, TestDatabase, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool, GroupName, StudentName } from './arrange.js';

const RUN = `id code title classId studentId teacherId periodId from to place periodName regulation sha256 rowCount by at againOf`;
const ANSWER = `run { ${RUN} } head notes tables { key title columns titles kinds rows cells totals }
  differenceCount isRedrawn differences { table row column was now }`;
export const REPORT_LIST = `{ reportList { today startsOn endsOn reports { code number title theme places span }
  classes { id name grade } students { id classId name } teachers { id name } periods { id name startsOn endsOn } runs { ${RUN} } } }`;
export const RUN_REPORT = `mutation ($input: RunReportInput!) { runReport(input: $input) { __typename
  ... on ReportRunAnswer { ${ANSWER} } ... on Refusal { code clause } } }`;
export const REPORT_RUN = `query ($id: ID!, $classId: ID, $studentId: ID, $teacherId: ID) {
  reportRun(id: $id, classId: $classId, studentId: $studentId, teacherId: $teacherId) { ${ANSWER} } }`;

export interface TableView {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly titles: readonly string[];
  readonly kinds: readonly string[];
  readonly rows: readonly string[];
  readonly cells: readonly (string | null)[];
  readonly totals: readonly (string | null)[];
}

export interface RunView {
  readonly run: {
    readonly id: string;
    readonly title: string;
    readonly regulation: string;
    readonly sha256: string;
    readonly by: string;
    readonly againOf: string | null;
  };
  readonly head: readonly string[];
  readonly notes: readonly string[];
  readonly tables: readonly TableView[];
  readonly differenceCount: number | null;
  readonly isRedrawn: boolean | null;
  readonly differences: readonly Readonly<
    Record<'table' | 'row' | 'column' | 'was' | 'now', string | null>
  >[];
}

/** Makes a report. */
export const runReport = async (api: TestApi, session: TestSession, input: object): Promise<RunView> =>
  (
    await api.data<{ runReport: RunView }>(session, RUN_REPORT, {
      input: { clientMutationId: randomUUID(), ...input },
    })
  ).runReport;

/** The row of a table that begins with the key, by names of columns. */
export function rowOf(view: RunView, table: string, key: string): Readonly<Record<string, string | null>> {
  const found = view.tables.find((one) => one.key === table);
  if (!found) throw new Error(`there is no table ${table}`);
  const { columns, rows, cells, totals } = found;
  const at = rows.indexOf(key);
  const own =
    key === 'all' ? totals : at === -1 ? [] : cells.slice(at * columns.length, (at + 1) * columns.length);
  return Object.fromEntries(columns.map((name, place) => [name, own[place] ?? null]));
}

const PERIOD = sql(
  'test.reports.period',
  `select id from grading_period where school_id = $1 and $2::date between starts_on and ends_on and kind = 'quarter' and 8 between grade_from and grade_to`,
);
const MARK = sql(
  'test.reports.mark',
  `insert into period_mark (school_id, id, student_id, subject_id, group_id, class_id, year_id, kind, period_id, value)
   select $1, gen_random_uuid(), $2, g.subject_id, g.id, $3, g.year_id, 'period', $4, $5 from teaching_group g where g.school_id = $1 and g.id = $6`,
);
const CHANGE = sql(
  'test.reports.change',
  `update period_mark set value = $4, version = version + 1
    where school_id = $1 and student_id = $2 and period_id = $3 and group_id = $5`,
);

/** A run as if another version of the program had made it, which draws sheets otherwise; the program itself may not. */
export async function drawnByAnother(database: TestDatabase, id: string): Promise<void> {
  const kept = await database.query<{ payload: Buffer }>('select payload from report_sheet where id = $1', [
    id,
  ]);
  const sheet = JSON.parse(inflateRawSync(kept[0]?.payload ?? '').toString()) as object;
  const payload = deflateRawSync(JSON.stringify({ ...sheet, drawnBy: 'another' }));
  await database.query('update report_sheet set payload = $2 where id = $1', [id, payload]);
}

/** The quarter of class 8 in which the day lies. */
export async function quarterOf(school: ArrangedSchool, day: string): Promise<string> {
  const found = await school.change((tx) => tx.find<{ id: string }>(PERIOD, [day]));
  return found?.id ?? '';
}

/** A mark of a period, as if it had been set by its teacher. */
export const giveMark = (
  school: ArrangedSchool,
  periodId: string,
  [student, group, value]: readonly [StudentName, GroupName, string],
): Promise<unknown> =>
  school.change((tx) =>
    tx.rows(MARK, [school.students[student], school.classes.a8, periodId, value, school.groups[group]]),
  );

/** Another mark in the same place. */
export const changeMark = (
  school: ArrangedSchool,
  periodId: string,
  [student, group, value]: readonly [StudentName, GroupName, string],
): Promise<unknown> =>
  school.change((tx) => tx.rows(CHANGE, [school.students[student], periodId, value, school.groups[group]]));
