import { foldBack } from '@zhurnal/audit';
import type { LaterChange } from '@zhurnal/audit';
import type { MarkValue } from '@zhurnal/rules';
import { numberOf } from '../mark-numbers.js';

/** A row of a table as it is now. */
export interface RowNow {
  readonly entity: string;
  readonly id: string;
  readonly row: Row;
  /** Whether it was made by the instant that is asked about. */
  readonly isOlder: boolean;
}
export type Row = Readonly<Record<string, unknown>>;

const FACTS: Readonly<Record<string, number>> = { absent: 1, late: 2 };
const REASONS: Readonly<Record<string, number>> = { ill: 1, excused: 2, unexcused: 3, unknown: 4 };

export const textOf = (row: Row, column: string): string => String(row[column] ?? '');
const numberIn = (row: Row, column: string): number => Number(row[column] ?? 0);
const idOf = (row: Row, column: string): string | null => {
  const value = row[column];
  return typeof value === 'string' ? value : null;
};
const isNull = (row: Row, column: string): boolean => (row[column] ?? null) === null;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Tables as they stood at an instant: only rows that were there and not removed. */
export class Past {
  private readonly tables = new Map<string, Row[]>();

  constructor(now: readonly RowNow[], later: readonly LaterChange[]) {
    const changes = new Map<string, LaterChange[]>();
    for (const change of later) {
      const key = `${change.entity} ${change.rowId}`;
      const known = changes.get(key);
      if (known) known.push(change);
      else changes.set(key, [change]);
    }
    for (const { entity, id, row, isOlder } of now) {
      const then = foldBack(row, changes.get(`${entity} ${id}`) ?? [], isOlder);
      if (!then || !isNull(then, 'deleted_at')) continue;
      const rows = this.tables.get(entity);
      if (rows) rows.push(then);
      else this.tables.set(entity, [then]);
    }
  }

  list(entity: string): readonly Row[] {
    return this.tables.get(entity) ?? [];
  }
}

/** A student's time in the group. */
export interface Membership {
  readonly since: string;
  readonly until: string | null;
}

/** Who belonged to the group on some of the days, as the roster told it then: the rule of the view group_member. */
export function membersOf(past: Past, from: string, to: string): Map<string, Membership> {
  const members = new Map<string, { since: string; until: string | null }>();
  const add = (studentId: string, since: string, until: string | null): void => {
    if (since > to || (until !== null && until < from)) return;
    const known = members.get(studentId);
    if (!known) members.set(studentId, { since, until });
    else {
      known.since = since < known.since ? since : known.since;
      known.until = known.until === null || until === null ? null : until > known.until ? until : known.until;
    }
  };
  const enrollments = past.list('enrollment');
  for (const part of past.list('teaching_group_part')) {
    const subgroupId = idOf(part, 'subgroup_id');
    const enrolled = enrollments.filter((row) => row['class_id'] === part['class_id']);
    if (subgroupId === null) {
      for (const row of enrolled)
        add(textOf(row, 'student_id'), textOf(row, 'valid_from'), idOf(row, 'valid_to'));
      continue;
    }
    for (const place of past.list('subgroup_member').filter((row) => row['subgroup_id'] === subgroupId)) {
      for (const row of enrolled.filter((one) => one['student_id'] === place['student_id'])) {
        const [a, b] = [textOf(place, 'valid_from'), textOf(row, 'valid_from')];
        const [x, y] = [idOf(place, 'valid_to'), idOf(row, 'valid_to')];
        if (a > (y ?? '9999') || b > (x ?? '9999')) continue;
        add(textOf(row, 'student_id'), a > b ? a : b, x === null ? y : y === null ? x : x < y ? x : y);
      }
    }
  }
  return members;
}

/** Lessons of the days as they stood then, by date and number. */
export function lessonsThen(past: Past, from: string, to: string): readonly Row[] {
  return past
    .list('lesson')
    .filter((row) => textOf(row, 'date') >= from && textOf(row, 'date') <= to)
    .sort(
      (a, b) =>
        compare(textOf(a, 'date'), textOf(b, 'date')) ||
        numberIn(a, 'slot') - numberIn(b, 'slot') ||
        compare(textOf(a, 'id'), textOf(b, 'id')),
    );
}

/** Columns of lessons as the page's own statement makes them. */
export function lessonColumns(lessons: readonly Row[], past: Past) {
  const records = new Map(past.list('lesson_record').map((row) => [textOf(row, 'id'), row]));
  const teachers = lessons.map(({ id }) =>
    past
      .list('lesson_teacher')
      .filter((row) => row['lesson_id'] === id)
      .sort(
        (a, b) =>
          Number(b['substitute']) - Number(a['substitute']) ||
          numberIn(a, 'position') - numberIn(b, 'position') ||
          compare(textOf(a, 'staff_id'), textOf(b, 'staff_id')),
      ),
  );
  const recordOf = (lesson: Row): Row => records.get(textOf(lesson, 'id')) ?? {};
  return {
    ids: lessons.map((row) => textOf(row, 'id')),
    dates: lessons.map((row) => textOf(row, 'date')),
    slots: lessons.map((row) => numberIn(row, 'slot')),
    startsAt: lessons.map((row) => textOf(row, 'starts_at').slice(0, 5)),
    endsAt: lessons.map((row) => textOf(row, 'ends_at').slice(0, 5)),
    held: lessons.map((row) => !isNull(recordOf(row), 'held_at')),
    cancelled: lessons.map((row) => !isNull(row, 'cancelled_at')),
    topics: lessons.map((row) => textOf(recordOf(row), 'topic')),
    homeworkCounts: lessons.map(
      ({ id }) => past.list('homework').filter((row) => row['lesson_id'] === id).length,
    ),
    recordVersions: lessons.map((row) => numberIn(recordOf(row), 'version')),
    staff: teachers.map((rows) => rows.map((row) => textOf(row, 'staff_id'))),
    replaced: teachers.map((rows) => {
      const substitutes = rows.filter((row) => row['substitute'] === true);
      return substitutes.length === 0 ? null : substitutes.map((row) => idOf(row, 'replaces'));
    }),
    given: lessons.map(() => false),
  };
}

/** Columns of works, by position. */
export function workColumns(past: Past) {
  const works = [...past.list('work')].sort(
    (a, b) => numberIn(a, 'position') - numberIn(b, 'position') || compare(textOf(a, 'id'), textOf(b, 'id')),
  );
  return {
    ids: works.map((row) => textOf(row, 'id')),
    lessons: works.map((row) => textOf(row, 'lesson_id')),
    positions: works.map((row) => numberIn(row, 'position')),
    types: works.map((row) => textOf(row, 'type')),
    titles: works.map((row) => textOf(row, 'title')),
    weights: works.map((row) => String(numberIn(row, 'weight'))),
    scales: works.map((row) => textOf(row, 'scale')),
    versions: works.map((row) => numberIn(row, 'version')),
  };
}

/** Columns of marks. */
export function markColumns(past: Past) {
  const marks = past.list('mark');
  return {
    works: marks.map((row) => textOf(row, 'work_id')),
    students: marks.map((row) => textOf(row, 'student_id')),
    ordinals: marks.map((row) => numberIn(row, 'ordinal')),
    values: marks.map((row) => numberOf(row['value'] as MarkValue)),
    versions: marks.map((row) => numberIn(row, 'version')),
    comments: marks.map((row) => textOf(row, 'comment')),
  };
}

/** Columns of absences. */
export function absenceColumns(past: Past) {
  const absences = past.list('attendance');
  return {
    lessons: absences.map((row) => textOf(row, 'lesson_id')),
    students: absences.map((row) => textOf(row, 'student_id')),
    facts: absences.map((row) => FACTS[textOf(row, 'fact')] ?? 0),
    reasons: absences.map((row) => REASONS[textOf(row, 'reason')] ?? 0),
    versions: absences.map((row) => numberIn(row, 'version')),
  };
}
