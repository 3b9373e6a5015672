import type { TestDatabase } from '@zhurnal/testing';

/**
 * The numbers of reports a second time: from rows as they lie, by the definitions of the reports and in no way by their
 * statements or by the rules of the product. Days are texts, `2026-11-18`; shares have two digits, rounded half up.
 */
type Row = Readonly<Record<string, string | number | null>>;
type Stretch = {
  readonly group: string;
  readonly classId: string;
  readonly student: string;
  readonly from: string;
  readonly to: string;
};

const OPEN = '9999-12-31';
const textOf = (cell: string | number | null | undefined): string => String(cell ?? '');

/** Every row of a table that was not taken out. */
async function rowsOf(database: TestDatabase, table: string): Promise<readonly Row[]> {
  const rows = await database.query<{ row: Row }>(
    `select row_to_json(t) as row from ${table} t where t.deleted_at is null`,
  );
  return rows.map(({ row }) => row);
}

/** What a student missed. */
export interface Missed {
  readonly held: number;
  readonly missed: number;
  readonly ill: number;
  readonly excused: number;
  readonly unexcused: number;
  readonly unknown: number;
  readonly late: number;
  readonly days: number;
  readonly daysIll: number;
}

/** Two digits, half up, without binary fractions. */
export function hundredths(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const scaled = BigInt(Math.round(part)) * 100n * 2n + BigInt(whole);
  const rounded = scaled / (BigInt(whole) * 2n);
  return `${rounded / 100n}.${(rounded % 100n).toString().padStart(2, '0')}`;
}

/** Counts of marks, and the indicators: a person without a mark and an exempt one are not among those counted. */
export function indicators(values: readonly string[]) {
  const n = (mark: string): number => values.filter((value) => value === mark).length;
  const [n5, n4, n3, n2, na] = [n('5'), n('4'), n('3'), n('2'), n('na')];
  const all = n5 + n4 + n3 + n2 + na;
  return {
    five: String(n5),
    four: String(n4),
    three: String(n3),
    two: String(n2),
    notAttested: String(na),
    exempt: String(n('exempt')),
    passRate: hundredths((n5 + n4 + n3) * 100, all),
    qualityRate: hundredths((n5 + n4) * 100, all),
    learningDegree: hundredths(n5 * 100 + n4 * 64 + n3 * 36 + n2 * 16, all),
    average: hundredths(n5 * 5 + n4 * 4 + n3 * 3 + n2 * 2, n5 + n4 + n3 + n2),
  };
}

/** What a student is by all marks: failing before not attested before the rest; undefined: no mark that counts. */
export function standingOf(values: readonly string[]): string | undefined {
  const n = (mark: string): number => values.filter((value) => value === mark).length;
  if (n('2') > 0) return 'failing';
  if (n('na') > 0) return 'notAttested';
  const numeric = n('5') + n('4') + n('3');
  if (numeric === 0) return undefined;
  if (n('5') === numeric) return 'excellent';
  if (n('3') === 0) return n('4') === 1 && n('5') > 0 ? 'oneFour' : 'good';
  return n('3') === 1 ? 'oneThree' : 'plain';
}

const QUALITY = ['excellent', 'good', 'oneFour'];

/** A class by its students: how many, how many of what, and the shares of them. */
export function classStanding(all: readonly (readonly string[])[]) {
  const standings = all.map(standingOf);
  const n = (name: string): number => standings.filter((one) => one === name).length;
  const known = standings.filter((one) => one !== undefined);
  const bad = n('failing') + n('notAttested');
  const good = known.filter((one) => QUALITY.includes(one)).length;
  const names = ['failing', 'notAttested', 'excellent', 'oneFour', 'good', 'oneThree', 'plain'];
  return {
    students: String(all.length),
    ...Object.fromEntries(names.map((name) => [name, String(n(name))])),
    passRate: hundredths((known.length - bad) * 100, known.length),
    qualityRate: hundredths(good * 100, known.length),
    average: indicators(all.flat()).average,
  };
}

/** The rows of a school. */
export class RawSchool {
  private constructor(
    private readonly tables: ReadonlyMap<string, readonly Row[]>,
    private readonly stretches: readonly Stretch[],
  ) {}

  static async read(database: TestDatabase): Promise<RawSchool> {
    const names = ['person', 'enrollment', 'teaching_group', 'teaching_group_part', 'subgroup_member'];
    const more = ['period_mark', 'lesson', 'lesson_record', 'lesson_teacher', 'attendance', 'work', 'mark'];
    const tables = new Map<string, readonly Row[]>();
    const beside = ['remark', 'absence_certificate', 'plan_item', 'plan_assignment'];
    const weekly = ['timetable', 'timetable_entry'];
    for (const name of [
      ...names,
      ...more,
      ...beside,
      ...weekly,
      'subject',
      'school_class',
      'grading_period',
      'duty',
    ])
      tables.set(name, await rowsOf(database, name));
    return new RawSchool(tables, stretchesOf(tables));
  }

  rows(table: string): readonly Row[] {
    return this.tables.get(table) ?? [];
  }

  /** Students who are in a class on a day, by name. */
  studentsOn(classId: string, day: string): readonly string[] {
    const found = this.rows('enrollment').filter(
      (row) =>
        row['class_id'] === classId && textOf(row['valid_from']) <= day && (row['valid_to'] ?? OPEN) >= day,
    );
    return [...new Set(found.map((row) => textOf(row['student_id'])))];
  }

  nameOf(person: string): string {
    const row = this.rows('person').find(({ id }) => id === person);
    return ['family_name', 'given_name', 'patronymic']
      .map((key) => textOf(row?.[key]))
      .filter((part) => part !== '')
      .join(' ');
  }

  /** Marks of a student for a period by subject. */
  marksOf(student: string, period: string): ReadonlyMap<string, string> {
    return new Map(
      this.rows('period_mark').flatMap((row) =>
        row['kind'] === 'period' && row['student_id'] === student && row['period_id'] === period
          ? [[textOf(row['subject_id']), textOf(row['value'])]]
          : [],
      ),
    );
  }

  /** Who is in a group on a day. */
  membersOn(group: string, day: string): readonly string[] {
    const found = this.stretches.filter((one) => one.group === group && one.from <= day && one.to >= day);
    return [...new Set(found.map(({ student }) => student))];
  }

  /** From when on somebody has been in a group on a day. */
  since(group: string, student: string, day: string): string {
    const own = this.stretches.filter((one) => one.group === group && one.student === student);
    return own.flatMap(({ from, to }) => (from <= day && to >= day ? [from] : [])).sort()[0] ?? OPEN;
  }

  /** What a student missed in the groups of a class in some days that are over. */
  missedBy(student: string, classId: string, from: string, to: string): Missed {
    const own = this.stretches.filter((one) => one.student === student && one.classId === classId);
    const noted = new Map(
      this.rows('attendance').flatMap((row) =>
        row['student_id'] === student ? [[textOf(row['lesson_id']), row]] : [],
      ),
    );
    const groups = new Set(own.map(({ group }) => group));
    const lessons = this.rows('lesson').filter((row) => {
      const [group, day] = [textOf(row['group_id']), textOf(row['date'])];
      if (!groups.has(group) || row['cancelled_at'] !== null || day < from || day > to) return false;
      return own.some((one) => one.group === group && one.from <= day && one.to >= day);
    });
    const byDay = new Map<string, (string | null)[]>();
    const counts = { ill: 0, excused: 0, unexcused: 0, unknown: 0 };
    let late = 0;
    for (const lesson of lessons) {
      const fact = noted.get(textOf(lesson['id']));
      const reason = fact?.['fact'] === 'absent' ? textOf(fact['reason'] ?? 'unknown') : null;
      if (fact?.['fact'] === 'late') late += 1;
      if (reason !== null) counts[reason as keyof typeof counts] += 1;
      const day = textOf(lesson['date']);
      byDay.set(day, [...(byDay.get(day) ?? []), reason]);
    }
    const full = [...byDay.values()].filter((reasons) => reasons.every((reason) => reason !== null));
    const { ill, excused, unexcused, unknown } = counts;
    return {
      ...{ held: lessons.length, missed: ill + excused + unexcused + unknown, late },
      ...{ ill, excused, unexcused, unknown, days: full.length },
      daysIll: full.filter((reasons) => reasons.every((reason) => reason === 'ill')).length,
    };
  }
}

/** Who belongs to which group when: a whole class as it is enrolled, a subgroup as far as its members are. */
function stretchesOf(tables: ReadonlyMap<string, readonly Row[]>): readonly Stretch[] {
  const of = (name: string): readonly Row[] => tables.get(name) ?? [];
  return of('teaching_group_part').flatMap((part) => {
    const [group, classId] = [textOf(part['group_id']), textOf(part['class_id'])];
    const enrolled = of('enrollment').filter((row) => row['class_id'] === classId);
    if (part['subgroup_id'] === null)
      return enrolled.map((row) => ({
        ...{ group, classId, student: textOf(row['student_id']) },
        ...{ from: textOf(row['valid_from']), to: textOf(row['valid_to'] ?? OPEN) },
      }));
    const members = of('subgroup_member').filter((row) => row['subgroup_id'] === part['subgroup_id']);
    return members.flatMap((member) =>
      enrolled.flatMap((row) => {
        if (row['student_id'] !== member['student_id']) return [];
        const from = [textOf(row['valid_from']), textOf(member['valid_from'])].sort()[1] ?? '';
        const to = [textOf(row['valid_to'] ?? OPEN), textOf(member['valid_to'] ?? OPEN)].sort()[0] ?? '';
        return from <= to ? [{ group, classId, student: textOf(row['student_id']), from, to }] : [];
      }),
    );
  });
}
