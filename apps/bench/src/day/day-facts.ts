import type pg from 'pg';

/** What the tables say about the day, counted here and nowhere else. */
export interface DayFacts {
  readonly lessons: ReadonlyMap<string, LessonFacts>;
  /** Of each student: what was noted, as `lesson/fact`, sorted. */
  readonly noted: ReadonlyMap<string, readonly string[]>;
  /** Of each student: marks of the day as `lesson/value`, sorted. */
  readonly marks: ReadonlyMap<string, readonly string[]>;
}

export interface LessonFacts {
  readonly id: string;
  readonly groupId: string;
  readonly topic: string;
  readonly isHeld: boolean;
  readonly hasRoll: boolean;
  readonly homework: number;
  readonly students: number;
  readonly absent: number;
  readonly late: number;
  /** `student/fact` and `work/student/ordinal/value`, sorted. */
  readonly absences: readonly string[];
  readonly marks: readonly string[];
}

const LESSONS = `
  select l.id, l.group_id as "groupId", coalesce(r.topic, '') as topic, r.held_at is not null as "isHeld",
         c.taken_at is not null as "hasRoll",
         (select count(*)::int from homework h where h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null) as homework,
         (select count(distinct e.student_id)::int
            from teaching_group_part p
            join enrollment e on e.school_id = p.school_id and e.class_id = p.class_id and e.deleted_at is null
             and e.valid_from <= $2 and (e.valid_to is null or e.valid_to >= $2)
           where p.school_id = $1 and p.group_id = l.group_id and p.deleted_at is null
             and (p.subgroup_id is null or exists (
               select from subgroup_member m where m.school_id = $1 and m.subgroup_id = p.subgroup_id
                  and m.student_id = e.student_id and m.deleted_at is null
                  and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)))) as students
    from lesson l
    left join lesson_record r on r.school_id = l.school_id and r.id = l.id
    left join roll_call c on c.school_id = l.school_id and c.id = l.id
   where l.school_id = $1 and l.date = $2 and l.deleted_at is null and l.cancelled_at is null`;

const ABSENCES = `
  select lesson_id as "lessonId", student_id as "studentId", fact from attendance
   where school_id = $1 and date = $2 and deleted_at is null and fact is not null`;

const MARKS = `
  select lesson_id as "lessonId", student_id as "studentId", work_id as "workId", ordinal, value from mark
   where school_id = $1 and date = $2 and deleted_at is null`;

/** Numbers by which answers tell marks and facts. */
const MARK_CODES: Readonly<Record<string, string>> = { pass: '10', fail: '11', due: '0' };
const FACT_CODES: Readonly<Record<string, string>> = { absent: '1', late: '2' };

function gather<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
  text: (row: Row) => string,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), text(row)].sort());
  return found;
}

/** Reads the day from the tables, with nothing of the product in between. */
export async function readDay(client: pg.Client, schoolId: string, day: string): Promise<DayFacts> {
  const values = [schoolId, day];
  const lessons = await client.query<Omit<LessonFacts, 'absent' | 'late' | 'absences' | 'marks'>>(
    LESSONS,
    values,
  );
  const absences = (
    await client.query<{ lessonId: string; studentId: string; fact: string }>(ABSENCES, values)
  ).rows.map((row) => ({ ...row, fact: FACT_CODES[row.fact] ?? row.fact }));
  const marks = (
    await client.query<{
      lessonId: string;
      studentId: string;
      workId: string;
      ordinal: number;
      value: string;
    }>(MARKS, values)
  ).rows.map((row) => ({ ...row, value: MARK_CODES[row.value] ?? row.value }));
  const absentOf = gather(
    absences,
    ({ lessonId }) => lessonId,
    ({ studentId, fact }) => `${studentId}/${fact}`,
  );
  const marksOf = gather(
    marks,
    ({ lessonId }) => lessonId,
    ({ workId, studentId, ordinal, value }) => `${workId}/${studentId}/${ordinal}/${value}`,
  );
  const withCounts = lessons.rows.map((lesson): [string, LessonFacts] => {
    const noted = absentOf.get(lesson.id) ?? [];
    const absent = noted.filter((each) => each.endsWith('/1')).length;
    return [
      lesson.id,
      {
        ...lesson,
        absent,
        late: noted.length - absent,
        absences: noted,
        marks: marksOf.get(lesson.id) ?? [],
      },
    ];
  });
  return {
    lessons: new Map(withCounts),
    noted: gather(
      absences,
      ({ studentId }) => studentId,
      ({ lessonId, fact }) => `${lessonId}/${fact}`,
    ),
    marks: gather(
      marks,
      ({ studentId }) => studentId,
      ({ lessonId, value }) => `${lessonId}/${value}`,
    ),
  };
}
