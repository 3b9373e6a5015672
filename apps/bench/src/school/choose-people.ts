import type pg from 'pg';
import { openSession } from './open-session.js';

/** A mark that stands in a column, or none. */
export interface StandingMark {
  readonly studentId: string;
  readonly version: number;
  readonly value: string | null;
}

/** Presence of a student in a lesson; version 0: nothing was ever noted. */
export interface StandingPresence {
  readonly lessonId: string;
  readonly studentId: string;
  readonly version: number;
  readonly fact: string | null;
}

/** A group of at least 25 students with its teacher, and four of its lessons that anything may be written into. */
export interface Teaching {
  readonly schoolId: string;
  readonly groupId: string;
  readonly classId: string;
  readonly staffId: string;
  /** The newest first. */
  readonly lessons: readonly [string, string, string, string];
  /** 25 students with their marks in the first of these lessons. */
  readonly marks: readonly StandingMark[];
  /** 15 students in each of the other lessons, whose absences nobody has explained. */
  readonly presences: readonly StandingPresence[];
  /** The quarter. */
  readonly from: string;
  readonly to: string;
  readonly cookie: string;
}

export interface ClassCare {
  readonly classId: string;
  readonly cookie: string;
}

export interface Family {
  readonly schoolId: string;
  readonly studentId: string;
  readonly cookie: string;
}

const TEACHINGS = `
  with candidate as (
    select g.school_id, g.id as group_id, t.staff_id, p.class_id,
           (select array_agg(x.id order by x.date desc, x.slot desc) from (
              select l.id, l.date, l.slot from lesson l
               where l.school_id = g.school_id and l.group_id = g.id and l.date < $1 and l.date >= $1::date - 40
                 and l.cancelled_at is null and l.deleted_at is null
                 and (select count(*) from work w where w.school_id = l.school_id and w.lesson_id = l.id and w.deleted_at is null and w.id <> l.id) = 0
               order by l.date desc, l.slot desc limit 4) x) as lessons
      from teaching_group g
      join lateral (select x.staff_id from timetable_entry e join timetable_entry_teacher x on x.school_id = e.school_id and x.entry_id = e.id
                     where e.school_id = g.school_id and e.group_id = g.id and e.deleted_at is null order by e.id limit 1) t on true
      join lateral (select p.class_id from teaching_group_part p join school_class c on c.school_id = p.school_id and c.id = p.class_id
                     where p.school_id = g.school_id and p.group_id = g.id and p.deleted_at is null and c.grade_level > 2 limit 1) p on true
     where g.scale = 'five' and g.deleted_at is null)
  select c.school_id as "schoolId", c.group_id as "groupId", c.class_id as "classId", c.staff_id as "staffId", c.lessons,
         q.starts_on::text as "from", q.ends_on::text as "to", m.marks, s.presences
    from candidate c
    join lateral (
      select json_agg(json_build_object('studentId', x.student_id, 'version', coalesce(x.version, 0), 'value', x.value)) as marks from (
        select distinct on (r.student_id) r.student_id, k.version, k.value
          from group_member r left join mark k on k.school_id = r.school_id and k.work_id = c.lessons[1] and k.student_id = r.student_id and k.ordinal = 1
         where r.school_id = c.school_id and r.group_id = c.group_id and r.valid_from <= $1::date - 40 and r.valid_to is null
         order by r.student_id limit 25) x) m on json_array_length(m.marks) = 25
    join lateral (
      select json_agg(json_build_object('lessonId', n.lesson_id, 'studentId', x.student_id, 'version', coalesce(a.version, 0), 'fact', a.fact)
               order by n.place, x.student_id) as presences
        from (select distinct r.student_id from group_member r
               where r.school_id = c.school_id and r.group_id = c.group_id and r.valid_from <= $1::date - 40 and r.valid_to is null
                 and not exists (select from attendance a where a.school_id = c.school_id and a.lesson_id = any(c.lessons[2:4])
                                   and a.student_id = r.student_id and a.reason is not null)
               order by r.student_id limit 15) x
        cross join unnest(c.lessons[2:4]) with ordinality as n(lesson_id, place)
        left join attendance a on a.school_id = c.school_id and a.lesson_id = n.lesson_id and a.student_id = x.student_id
      ) s on json_array_length(s.presences) = 45
    join lateral (select q.starts_on, q.ends_on from grading_period q
                   where q.school_id = c.school_id and q.kind = 'quarter' and $1 between q.starts_on and q.ends_on limit 1) q on true
   where array_length(c.lessons, 1) = 4
   order by md5(c.group_id::text) limit $2`;

/** Teachers at their journals. */
export async function chooseTeachings(client: pg.Client, day: string, count: number): Promise<Teaching[]> {
  const { rows } = await client.query<Omit<Teaching, 'cookie'>>(TEACHINGS, [day, count]);
  if (rows.length === 0) throw new Error(`no group of 25 has lessons before ${day}`);
  const chosen: Teaching[] = [];
  for (const row of rows) {
    const { schoolId, staffId: personId } = row;
    chosen.push({ ...row, cookie: await openSession(client, { schoolId, personId }, 'staff') });
  }
  return chosen;
}

/** Class teachers. */
export async function chooseClassCares(client: pg.Client, day: string, count: number): Promise<ClassCare[]> {
  const { rows } = await client.query<{ schoolId: string; personId: string; classId: string }>(
    `select d.school_id as "schoolId", d.person_id as "personId", d.class_id as "classId"
       from duty d join school_class c on c.school_id = d.school_id and c.id = d.class_id
       join academic_year y on y.school_id = c.school_id and y.id = c.year_id
      where d.role = 'class_teacher' and d.deleted_at is null and $1 between y.starts_on and y.ends_on
      order by md5(d.id::text) limit $2`,
    [day, count],
  );
  const chosen: ClassCare[] = [];
  for (const { classId, ...who } of rows)
    chosen.push({ classId, cookie: await openSession(client, who, 'staff') });
  return chosen;
}

/** Guardians with one of their children. */
export async function chooseFamilies(client: pg.Client, day: string, count: number): Promise<Family[]> {
  const { rows } = await client.query<{ schoolId: string; studentId: string; guardianId: string }>(
    `select school_id as "schoolId", guardian_id as "guardianId", student_id as "studentId" from (
       select distinct on (g.school_id, g.guardian_id) g.school_id, g.guardian_id, g.student_id
         from guardianship g join enrollment e on e.school_id = g.school_id and e.student_id = g.student_id
        where g.deleted_at is null and e.deleted_at is null and e.valid_from <= $1 and e.valid_to is null
        order by g.school_id, g.guardian_id, g.student_id) x
      order by md5(guardian_id::text) limit $2`,
    [day, count],
  );
  const chosen: Family[] = [];
  for (const { schoolId, studentId, guardianId: personId } of rows) {
    const cookie = await openSession(client, { schoolId, personId }, 'family');
    chosen.push({ schoolId, studentId, cookie });
  }
  return chosen;
}
