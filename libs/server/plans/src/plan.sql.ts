import { sql } from '@zhurnal/platform';

const PERSON = (alias: string): string =>
  `json_build_object('familyName', ${alias}.family_name, 'givenName', ${alias}.given_name, 'patronymic', ${alias}.patronymic)`;
const NAMED = (id: string): string =>
  `(select ${PERSON('q')} from person q where q.school_id = $1 and q.id = ${id})`;

/** SQL: does the timetable or the load name the person `$2` as a teacher of the group? */
const taughtBy = (group: string): string => `(exists (
    select from timetable_entry e
      join timetable_entry_teacher t on t.school_id = $1 and t.entry_id = e.id and t.deleted_at is null
     where e.school_id = $1 and e.group_id = ${group} and t.staff_id = $2 and e.deleted_at is null)
  or exists (
    select from teaching_load o
     where o.school_id = $1 and o.group_id = ${group} and o.staff_id = $2 and o.deleted_at is null))`;

/** SQL: lessons a year of the subject for the plan `p` by the curriculum; that of its class before that of its grade. */
const YEARLY = `(select c.yearly from curriculum_hours c
    where c.school_id = $1 and c.year_id = p.year_id and c.subject_id = p.subject_id and c.subgroup_id is null and c.deleted_at is null
      and (c.class_id = p.class_id or c.grade_level = p.grade_level)
    order by c.class_id nulls last limit 1)`;

const HEADS = `exists (select from department d join department_subject s on s.school_id = $1 and s.department_id = d.id and s.deleted_at is null
    where d.school_id = $1 and d.head_id = $2 and s.subject_id = p.subject_id and d.deleted_at is null)`;

const GROUPS = `(select coalesce(json_agg(json_build_object('groupId', g.id, 'name', g.name) order by g.name, g.id), '[]')
    from plan_assignment a join teaching_group g on g.school_id = $1 and g.id = a.group_id
   where a.school_id = $1 and a.plan_id = p.id and a.deleted_at is null)`;

const COLUMNS = `p.id, p.version, p.year_id as "yearId", p.subject_id as "subjectId", s.name as "subjectName", p.grade_level as "gradeLevel",
  p.class_id as "classId", k.name as "className", p.title, p.author_id as "authorId", p.state, p.reason,
  p.submitted_at as "submittedAt", p.agreed_by as "agreedBy", p.agreed_at as "agreedAt", p.approved_at as "approvedAt", p.returned_at as "returnedAt",
  ${NAMED('p.author_id')} as "authorName", ${NAMED('p.agreed_by')} as "agreedName", ${NAMED('p.approved_by')} as "approvedName",
  ${NAMED('p.returned_by')} as "returnedName", ${YEARLY} as "curriculumHours", ${HEADS} as "isHead", ${GROUPS} as groups,
  exists (select from plan_assignment a where a.school_id = $1 and a.plan_id = p.id and a.deleted_at is null and ${taughtBy('a.group_id')}) as "isFollowed"`;

/** Plans of a year. $2 person, $3 year. */
export const PLANS = sql(
  'plans.list',
  `select ${COLUMNS}, i.hours, i."itemCount", i."workCount", '[]'::json as items
     from thematic_plan p
     join subject s on s.school_id = $1 and s.id = p.subject_id
     left join school_class k on k.school_id = $1 and k.id = p.class_id
     cross join lateral (
       select coalesce(sum(x.hours), 0)::int as hours, count(*)::int as "itemCount", count(x.work_type)::int as "workCount"
         from plan_item x where x.school_id = $1 and x.plan_id = p.id and x.deleted_at is null) i
    where p.school_id = $1 and p.year_id = $3 and p.deleted_at is null
    order by s.name, p.grade_level, k.name nulls first, p.title, p.id`,
);

/** Years of the school that have plans, and $2, the year of today. */
export const YEARS = sql(
  'plans.years',
  `select y.id, y.name from academic_year y
    where y.school_id = $1 and y.deleted_at is null
      and (y.id = $2 or exists (select from thematic_plan p where p.school_id = $1 and p.year_id = y.id and p.deleted_at is null))
    order by y.starts_on desc, y.id`,
);

/** One plan with its items. $2 person, $3 plan. */
export const PLAN = sql(
  'plans.plan',
  `select ${COLUMNS}, i.hours, i."itemCount", i."workCount", i.items
     from thematic_plan p
     join subject s on s.school_id = $1 and s.id = p.subject_id
     left join school_class k on k.school_id = $1 and k.id = p.class_id
     cross join lateral (
       select coalesce(sum(x.hours), 0)::int as hours, count(*)::int as "itemCount", count(x.work_type)::int as "workCount",
              coalesce(json_agg(json_build_object('id', x.id, 'section', x.section, 'topic', x.topic, 'hours', x.hours,
                'workType', x.work_type, 'homework', x.homework, 'note', x.note) order by x.ordinal, x.id), '[]') as items
         from plan_item x where x.school_id = $1 and x.plan_id = p.id and x.deleted_at is null) i
    where p.school_id = $1 and p.id = $3 and p.deleted_at is null`,
);

/** What a new plan names: is it all of this school? $2 year, $3 subject, $4 class. */
export const SCOPE = sql(
  'plans.scope',
  `select y.starts_on as "startsOn", k.grade_level as "classGrade", k.id as "classId"
     from academic_year y
     join subject s on s.school_id = $1 and s.id = $3 and s.deleted_at is null
     left join school_class k on k.school_id = $1 and k.id = $4 and k.year_id = y.id and k.deleted_at is null
    where y.school_id = $1 and y.id = $2 and y.deleted_at is null`,
);

/** Items are exchanged as a whole: what is not there any more is noted as removed. $2 plan, $3 ids that stay. */
export const DROP_ITEMS = sql(
  'plans.items.drop',
  `update plan_item set deleted_at = clock_timestamp(), version = version + 1
    where school_id = $1 and plan_id = $2 and deleted_at is null and not (id = any($3::uuid[]))`,
);

/** Only what differs is written. $2 plan, $3 JSON list of items with their places. */
export const CHANGE_ITEMS = sql(
  'plans.items.change',
  `update plan_item x
      set ordinal = n.ordinal, section = n.section, topic = n.topic, hours = n.hours, work_type = n."workType", homework = n.homework,
          note = n.note, deleted_at = null, version = x.version + 1
     from json_to_recordset($3::json) as n(id uuid, ordinal smallint, section text, topic text, hours smallint, "workType" text, homework text, note text)
    where x.school_id = $1 and x.plan_id = $2 and x.id = n.id
      and (x.ordinal, x.section, x.topic, x.hours, x.work_type, x.homework, x.note, x.deleted_at)
          is distinct from (n.ordinal, n.section, n.topic, n.hours, n."workType", n.homework, n.note, null::timestamptz)`,
);

/** Which of the ids are taken already, by this plan or by another. $2 ids. */
export const KNOWN_ITEMS = sql(
  'plans.items.known',
  `select id, plan_id as "planId" from plan_item where school_id = $1 and id = any($2::uuid[])`,
);

/** Groups that a plan may be given to, with the plan that they follow now. $2 groups, $3 plan. */
export const ASSIGNABLE = sql(
  'plans.assign.groups',
  `select g.id, a.id as "assignmentId", a.version as "assignmentVersion", a.plan_id as "planId", a.deleted_at as "endedAt",
          p.class_id as "classId", g.subject_id = p.subject_id and g.year_id = p.year_id and exists (
            select from teaching_group_part t join school_class k on k.school_id = $1 and k.id = t.class_id
             where t.school_id = $1 and t.group_id = g.id and t.deleted_at is null and k.grade_level = p.grade_level
               and (p.class_id is null or p.class_id = k.id)) as fits
     from thematic_plan p
     join teaching_group g on g.school_id = $1 and g.id = any($2::uuid[]) and g.deleted_at is null
     left join plan_assignment a on a.school_id = $1 and a.group_id = g.id
    where p.school_id = $1 and p.id = $3 and p.deleted_at is null`,
);

/** Does the group follow the plan of the item? $2 group, $3 item. */
export const ITEM_OF_GROUP = sql(
  'plans.item-of-group',
  `select i.id from plan_item i
     join plan_assignment a on a.school_id = $1 and a.plan_id = i.plan_id and a.group_id = $2 and a.deleted_at is null
    where i.school_id = $1 and i.id = $3`,
);

/**
 * Groups of a year with their plan and their lessons. $2 person, $3 year, $4 whether only groups in which the person
 * gives lessons, $5 groups or null: all of them.
 */
export const GROUPS_WITH_LESSONS = sql(
  'plans.groups-with-lessons',
  `with wanted as materialized (
     select g.id, g.name, g.subject_id, s.name as subject_name, a.plan_id
       from teaching_group g
       join subject s on s.school_id = $1 and s.id = g.subject_id
       left join plan_assignment a on a.school_id = $1 and a.group_id = g.id and a.deleted_at is null
      where g.school_id = $1 and g.year_id = $3 and g.deleted_at is null and ($5::uuid[] is null or g.id = any($5::uuid[]))
        and (not $4::boolean or ${taughtBy('g.id')} or exists (
          select from lesson x join lesson_teacher t on t.school_id = $1 and t.lesson_id = x.id and t.staff_id = $2 and t.deleted_at is null
           where x.school_id = $1 and x.group_id = g.id and x.deleted_at is null))),
   grown as (
     select l.group_id, json_agg(json_build_array(l.id, l.date, l.slot, (l.cancelled_at is not null)::int, r.plan_item_id,
              (coalesce(r.topic, '') <> '')::int) order by l.date, l.slot, l.id) as lessons
       from lesson l
       left join lesson_record r on r.school_id = $1 and r.id = l.id and r.deleted_at is null
      where l.school_id = $1 and l.group_id in (select id from wanted) and l.deleted_at is null
      group by l.group_id),
   planned as (
     select x.plan_id, json_agg(json_build_object('id', x.id, 'section', x.section, 'topic', x.topic, 'hours', x.hours,
              'workType', x.work_type, 'homework', x.homework) order by x.ordinal, x.id) as items
       from plan_item x
      where x.school_id = $1 and x.plan_id in (select plan_id from wanted) and x.deleted_at is null
      group by x.plan_id)
   select w.id as "groupId", w.name as "groupName", w.subject_id as "subjectId", w.subject_name as "subjectName", w.plan_id as "planId", p.title as "planTitle", p.state,
          part."gradeLevel", part."classId", part."className", (
            select c.yearly from curriculum_hours c
             where c.school_id = $1 and c.year_id = $3 and c.subject_id = w.subject_id and c.deleted_at is null
               and (c.grade_level = part."gradeLevel" or c.class_id = part."classId")
               and (c.subgroup_id is null or c.subgroup_id = part."subgroupId")
             order by c.subgroup_id nulls last, c.class_id nulls last limit 1) as "curriculumHours",
          (select coalesce(json_agg(${PERSON('q')} order by q.family_name, q.id), '[]') from person q
            where q.school_id = $1 and q.id in (
              select t.staff_id from timetable_entry e
                join timetable_entry_teacher t on t.school_id = $1 and t.entry_id = e.id and t.deleted_at is null
               where e.school_id = $1 and e.group_id = w.id and e.deleted_at is null and e.valid_to is null)) as teachers,
          coalesce(i.items, '[]') as items, coalesce(n.lessons, '[]') as lessons
     from wanted w
     left join thematic_plan p on p.school_id = $1 and p.id = w.plan_id and p.deleted_at is null
     left join lateral (
       select k.grade_level as "gradeLevel", k.id as "classId", k.name as "className", t.subgroup_id as "subgroupId"
         from teaching_group_part t join school_class k on k.school_id = $1 and k.id = t.class_id
        where t.school_id = $1 and t.group_id = w.id and t.deleted_at is null order by k.grade_level, k.name, t.id limit 1) part on true
     left join planned i on i.plan_id = w.plan_id
     left join grown n on n.group_id = w.id
    order by w.subject_name, part."gradeLevel", w.name, w.id`,
);

/** The lessons with their groups, and the year these are of. $2 lessons. */
export const GROUPS_OF_LESSONS = sql(
  'plans.groups-of-lessons',
  `select l.id, l.group_id as "groupId", g.year_id as "yearId"
     from lesson l join teaching_group g on g.school_id = $1 and g.id = l.group_id
    where l.school_id = $1 and l.id = any($2::uuid[]) and l.deleted_at is null`,
);

/** The year of a group. $2 group. */
export const YEAR_OF_GROUP = sql(
  'plans.year-of-group',
  `select y.id, y.starts_on as "startsOn", y.ends_on as "endsOn" from teaching_group g
     join academic_year y on y.school_id = $1 and y.id = g.year_id
    where g.school_id = $1 and g.id = $2 and g.deleted_at is null`,
);
