import { addDays, homeworkLimitOf } from '@zhurnal/rules';
import type { Day, RegulationProfile } from '@zhurnal/rules';
import { Fault, isUuid, notFound, sql } from '@zhurnal/platform';
import type { Call } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type {
  ClassHomeworkLoad,
  HeavyHomework,
  HomeworkLoadDetails,
  HomeworkLoadQuery,
  HomeworkOverload,
  HomeworkOverloads,
} from './homework-load.graphql.js';

/** Sums of the students of the lesson's group without the homework asked about. $2 lesson, $3 homework, $4 day or null. */
const LOAD = sql(
  'journal.homework.load',
  `with asked as materialized (
     select l.group_id, s.regulation,
            coalesce($4::date, (
              select min(n.date) from lesson n
               where n.school_id = $1 and n.group_id = l.group_id and n.date > l.date and n.cancelled_at is null and n.deleted_at is null), l.date + 7) as due
       from lesson l join school s on s.school_id = l.school_id
      where l.school_id = $1 and l.id = $2 and l.deleted_at is null),
   student as materialized (
     select distinct m.student_id, m.class_id, a.due
       from asked a
       join group_member m on m.school_id = $1 and m.group_id = a.group_id
        and a.due between m.valid_from and coalesce(m.valid_to, 'infinity')),
   other as (
     select x.student_id, sum(h.minutes)::int as minutes
       from student x
       join group_member m on m.school_id = $1 and m.student_id = x.student_id
        and x.due between m.valid_from and coalesce(m.valid_to, 'infinity')
       join homework h on h.school_id = $1 and h.group_id = m.group_id and h.due_on = x.due
        and h.deleted_at is null and h.minutes is not null and h.id is distinct from $3::uuid
      group by x.student_id)
   select a.due as "dueOn", a.regulation, (
     select coalesce(json_agg(json_build_object('className', c.name, 'gradeLevel', c.grade_level, 'sums', c.sums) order by c.grade_level, c.letter, c.name), '[]')
       from (select k.name, k.grade_level, k.letter, json_agg(coalesce(o.minutes, 0)) as sums
               from student x
               join school_class k on k.school_id = $1 and k.id = x.class_id
               left join other o on o.student_id = x.student_id
              group by k.id, k.name, k.grade_level, k.letter) c) as classes
     from asked a`,
);

/** Sums of all students by class and day, where there are any. $2 first day, $3 last day. */
const OVERLOADS = sql(
  'journal.homework.overloads',
  `with due as materialized (
     select h.id, h.lesson_id, h.group_id, h.due_on, h.minutes, h.load_reason, u.name as subject
       from homework h
       join teaching_group g on g.school_id = h.school_id and g.id = h.group_id
       join subject u on u.school_id = g.school_id and u.id = g.subject_id
      where h.school_id = $1 and h.due_on between $2::date and $3::date and h.minutes is not null and h.deleted_at is null),
   sums as materialized (
     select m.class_id, d.due_on, m.student_id, sum(d.minutes)::int as minutes
       from due d
       join group_member m on m.school_id = $1 and m.group_id = d.group_id
        and d.due_on between m.valid_from and coalesce(m.valid_to, 'infinity')
      group by m.class_id, d.due_on, m.student_id)
   select s.due_on as "dueOn", c.name as "className", c.grade_level as "gradeLevel", json_agg(s.minutes) as sums,
          (select regulation from school where school_id = $1) as regulation,
          (select json_agg(json_build_object('lessonId', d.lesson_id, 'groupId', d.group_id, 'subjectName', d.subject, 'minutes', d.minutes, 'reason', d.load_reason)
                           order by d.minutes desc, d.subject, d.id)
             from due d where d.due_on = s.due_on and exists (
               select from teaching_group_part p where p.school_id = $1 and p.group_id = d.group_id and p.class_id = c.id and p.deleted_at is null)) as homework
     from sums s join school_class c on c.school_id = $1 and c.id = s.class_id
    group by s.due_on, c.id, c.name, c.grade_level, c.letter
    order by s.due_on, c.grade_level, c.letter, c.name`,
);

interface SumsOfClass {
  readonly className: string;
  readonly gradeLevel: number | null;
  /** Minutes of each student. */
  readonly sums: readonly number[];
}

interface LoadRow {
  readonly dueOn: Day;
  readonly regulation: string;
  readonly classes: readonly SumsOfClass[];
}

interface OverloadRow extends SumsOfClass {
  readonly dueOn: Day;
  readonly regulation: string;
  readonly homework: HeavyHomework[] | null;
}

/** The longest stretch of days asked for at once. */
const LONGEST_DAYS = 31;

/** Reads what homework comes to, for each student over all groups (order № 704). */
export class HomeworkLoadReader {
  /** One statement: what a day would come to with this homework. */
  async get(call: Call, query: HomeworkLoadQuery): Promise<HomeworkLoadDetails> {
    const { lessonId, homeworkId, dueOn, minutes } = query;
    if (!isUuid(lessonId)) throw notFound();
    const row = await call.read([{ kind: 'lesson', id: lessonId }], (tx) =>
      tx.find<LoadRow>(LOAD, [lessonId, homeworkId ?? null, dueOn ?? null]),
    );
    if (!row) throw notFound();
    const profile = regulationOf(row.regulation, row.dueOn);
    return {
      dueOn: row.dueOn,
      source: sourceOf(profile),
      classes: row.classes.map((one) => weigh(one, minutes, profile)),
    };
  }

  /** One statement: classes and days beyond the limit. */
  async listOverloads(call: Call, from: string, to: string): Promise<HomeworkOverloads> {
    if (to < from || addDays(from as Day, LONGEST_DAYS) <= to)
      throw new Fault('BAD_REQUEST', `Homework is read for 1 to ${LONGEST_DAYS} days.`);
    const rows = await call.read([], (tx) => tx.rows<OverloadRow>(OVERLOADS, [from, to]));
    const [first] = rows;
    return {
      source: sourceOf(regulationOf(first?.regulation ?? 'federal', to)),
      days: rows
        .map((row): HomeworkOverload => ({
          ...weigh(row, 0, regulationOf(row.regulation, row.dueOn)),
          dueOn: row.dueOn,
          homework: row.homework ?? [],
        }))
        .filter(({ over }) => over > 0),
    };
  }
}

function weigh(
  { className, gradeLevel, sums }: SumsOfClass,
  more: number,
  profile: RegulationProfile,
): ClassHomeworkLoad {
  const limit = homeworkLimitOf(gradeLevel, profile.homeworkMinutes.value);
  const totals = sums.map((sum) => sum + more);
  return {
    className,
    limit,
    students: totals.length,
    over: limit === null ? 0 : totals.filter((total) => total > limit).length,
    most: Math.max(0, ...totals),
  };
}

const sourceOf = ({ homeworkMinutes: { clause, act } }: RegulationProfile): string => clause ?? act ?? '';
