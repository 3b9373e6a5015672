import type { TestDatabase } from '@zhurnal/testing';
import type { StudentName } from '../arrange.js';
import { lastDayOf } from './terms-by-hand.js';
import { QUARTER_ENDS, groupOf, offsetOf } from './random-sequence.js';
import type { Cell, RandomSequence } from './random-sequence.js';

interface TrailRow {
  readonly rowId: string;
  readonly version: number;
  readonly delta: Readonly<Record<string, readonly [unknown, unknown]>>;
  readonly reason: string | null;
}

interface MarkRow {
  readonly id: string;
  readonly groupId: string;
  readonly lessonId: string;
  readonly studentId: string;
  readonly date: string;
  readonly value: string | null;
  readonly version: number;
}

interface OrderRow {
  readonly groupId: string;
  readonly from: string;
  readonly to: string;
  readonly openedAt: Date;
  readonly until: Date;
}

interface AdmittedRow {
  readonly id: string;
  readonly number: number;
  readonly lessonId: string;
  readonly studentId: string;
  readonly becomes: { readonly mark?: string | null };
  readonly decidedAt: Date;
  readonly isByTwo: boolean;
}

/** What an auditor has in hand: the rows, their trail, and the orders and requests that allow what is closed or locked. */
interface Papers {
  readonly closedAt: number;
  readonly orders: readonly OrderRow[];
  readonly admitted: readonly AdmittedRow[];
}

/**
 * Looks at a school's rows and its trail alone, as an auditor would: the rows stand as the sequence says, each version of
 * each row has one entry of the trail, and none was made after its lock or in a closed quarter without an admitted request
 * or an order of the director.
 */
export async function auditSchool(database: TestDatabase, sequence: RandomSequence): Promise<string[]> {
  const { school } = sequence.stage;
  const faults: string[] = [];
  const marks = await database.query<MarkRow>(
    `select id, group_id as "groupId", lesson_id as "lessonId", student_id as "studentId", date::text, value, version
       from mark where school_id = $1`,
    [school.schoolId],
  );
  const trail = await database.query<TrailRow>(
    `select row_id as "rowId", version, delta, reason from audit where school_id = $1 and entity = 'mark' order by id`,
    [school.schoolId],
  );
  const papers = await readPapers(database, school.schoolId, school.classes.a8);
  const known = new Map(marks.map((row) => [`${row.lessonId} ${row.studentId}`, row]));
  for (const [key, cell] of sequence.marks) {
    const [, day = '', student = ''] = key.split(' ');
    const place = `${school.lesson(groupOf(key), day)} ${school.students[student as StudentName]}`;
    faults.push(...compareCell(key, cell, known.get(place)));
    known.delete(place);
  }
  for (const row of known.values()) faults.push(`a mark that nobody entered: ${JSON.stringify(row)}`);
  for (const row of marks) {
    const own = trail.filter(({ rowId }) => rowId === row.id);
    const versions = own.map(({ version }) => version).join(' ');
    const expected = Array.from({ length: row.version }, (_, at) => at + 1).join(' ');
    if (versions !== expected) faults.push(`trail of mark ${row.id}: ${versions} instead of ${expected}`);
    for (const entry of own) {
      const why = objectionTo(entry, row, sequence, papers);
      if (why !== undefined) faults.push(`mark ${row.id} of ${row.date}: ${why}`);
    }
  }
  return faults;
}

async function readPapers(database: TestDatabase, schoolId: string, classId: string): Promise<Papers> {
  const closings = await database.query<{ closedAt: Date }>(
    `select c.closed_at as "closedAt" from period_closing c
       join grading_period d on d.school_id = $1 and d.id = c.period_id and d.ends_on = $3
      where c.school_id = $1 and c.class_id = $2`,
    [schoolId, classId, QUARTER_ENDS],
  );
  const orders = await database.query<OrderRow>(
    `select group_id as "groupId", from_day::text as "from", to_day::text as "to", opened_at as "openedAt",
            least(until, ended_at) as until from period_reopening where school_id = $1`,
    [schoolId],
  );
  const admitted = await database.query<AdmittedRow>(
    `select r.id, r.number, c.lesson_id as "lessonId", c.student_id as "studentId", c.becomes, r.decided_at as "decidedAt",
            r.decided_by <> r.requested_by as "isByTwo"
       from correction_request r join correction_change c on c.school_id = $1 and c.request_id = r.id
      where r.school_id = $1 and r.state = 'admitted'`,
    [schoolId],
  );
  return { closedAt: closings[0]?.closedAt.getTime() ?? Infinity, orders, admitted };
}

/** Why the entry should not be there. */
function objectionTo(
  { delta, reason }: TrailRow,
  mark: MarkRow,
  { stage: { profile } }: RandomSequence,
  { closedAt, orders, admitted }: Papers,
): string | undefined {
  const request = admitted.find(
    ({ id, number, lessonId, studentId }) =>
      reason === `correction:${number}:${id}` && lessonId === mark.lessonId && studentId === mark.studentId,
  );
  if (reason !== null && request === undefined) return `«${reason}» is no admitted request about it`;
  const at = request?.decidedAt.getTime() ?? Date.parse(String(delta['marked_at']?.[1] ?? ''));
  const day = new Date(at + offsetOf(profile)).toISOString().slice(0, 10);
  const isByOrder = orders.some(
    ({ groupId, from, to, openedAt, until }) =>
      groupId === mark.groupId &&
      from <= mark.date &&
      mark.date <= to &&
      openedAt.getTime() <= at &&
      at < until.getTime(),
  );
  if (mark.date <= QUARTER_ENDS && at >= closedAt && !isByOrder)
    return `changed on ${day} in a closed quarter`;
  if (request !== undefined) return request.isByTwo ? undefined : 'admitted by who asked for it';
  const last = lastDayOf(profile, 'mark', mark.date);
  return last !== null && day > last && !isByOrder ? `changed on ${day}, when it was locked` : undefined;
}

function compareCell(key: string, cell: Cell, row: MarkRow | undefined): string[] {
  const found = `${row?.value ?? null} in version ${row?.version ?? 0}`;
  const expected = `${cell.value} in version ${cell.version}`;
  return found === expected ? [] : [`${key} is ${found} and not ${expected}`];
}
