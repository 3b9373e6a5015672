import type { TestDatabase } from '@zhurnal/testing';
import { lastDayOf } from './terms-by-hand.js';
import { PLAYED } from '../scenario/play.js';
import type { Cell, RandomSequence } from './random-sequence.js';
import { groupOf } from './random-sequence.js';
import type { StudentName } from '../arrange.js';

interface TrailRow {
  readonly rowId: string;
  readonly version: number;
  readonly op: string;
  readonly delta: Readonly<Record<string, readonly [unknown, unknown]>>;
}

interface MarkRow {
  readonly id: string;
  readonly lessonId: string;
  readonly studentId: string;
  readonly date: string;
  readonly value: string | null;
  readonly version: number;
}

/**
 * Looks at a school's rows and its trail alone, as an auditor would: the rows stand as the sequence says, each version of
 * each row has one entry of the trail, and no entry was made after its lock.
 */
export async function auditSchool(database: TestDatabase, sequence: RandomSequence): Promise<string[]> {
  const { school, profile } = sequence.stage;
  const faults: string[] = [];
  const marks = await database.query<MarkRow>(
    `select id, lesson_id as "lessonId", student_id as "studentId", date::text, value, version
       from mark where school_id = $1`,
    [school.schoolId],
  );
  const trail = await database.query<TrailRow>(
    `select row_id as "rowId", version, op, delta from audit where school_id = $1 and entity = 'mark' order by id`,
    [school.schoolId],
  );
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
    for (const { delta } of own) {
      const at = Date.parse(String(delta['marked_at']?.[1] ?? ''));
      const last = lastDayOf(profile, 'mark', row.date);
      const [hours = 0] = PLAYED[profile].offset.split(':').map(Number);
      const day = new Date(at + hours * 3_600_000).toISOString().slice(0, 10);
      if (last !== null && day > last) faults.push(`mark ${row.id} of ${row.date} was changed on ${day}`);
    }
  }
  return faults;
}

function compareCell(key: string, cell: Cell, row: MarkRow | undefined): string[] {
  const found = `${row?.value ?? null} in version ${row?.version ?? 0}`;
  const expected = `${cell.value} in version ${cell.version}`;
  return found === expected ? [] : [`${key} is ${found} and not ${expected}`];
}
