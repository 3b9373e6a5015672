import { listNameOf } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import { gives } from '../substitution/lesson-sheet.sql.js';
import type { TimetableQuestionDetails } from './edit.graphql.js';
import { listPlaced } from './plan-edit.js';
import type { PlannedEdit } from './plan-edit.js';
import type { EditFacts } from './edit-facts.js';

/**
 * What already stands at the hours of the wanted lessons, once for each other group. $2–$4 days and hours, place by
 * place, $5 group, $6 room, $7 teachers, $8 the lessons of the period itself.
 */
const CLASHES = sql(
  'timetable.edit.clashes',
  `with wanted as (select * from unnest($2::date[], $3::time[], $4::time[]) as w (date, starts_at, ends_at)),
   own as (
     select x.class_id, x.subgroup_id, s.division
       from teaching_group_part x left join subgroup s on s.school_id = x.school_id and s.id = x.subgroup_id
      where x.school_id = $1 and x.group_id = $5 and x.deleted_at is null),
   others as materialized (
     select o.id, o.date, o.room_id, o.group_id, g.name || ' · ' || u.name as label
       from wanted w
       join lesson o on o.school_id = $1 and o.date = w.date and o.starts_at < w.ends_at and w.starts_at < o.ends_at
        and o.cancelled_at is null and o.deleted_at is null and not o.id = any($8::uuid[])
       join teaching_group g on g.school_id = o.school_id and g.id = o.group_id
       join subject u on u.school_id = g.school_id and u.id = g.subject_id),
   found as (
     select 'GROUP_TWICE' as code, o.group_id as object, o.* from others o where o.group_id = $5
     union
     select 'CLASS_BUSY', x.class_id, o.*
       from others o
       join teaching_group_part x on x.school_id = $1 and x.group_id = o.group_id and x.deleted_at is null
       left join subgroup s on s.school_id = $1 and s.id = x.subgroup_id
       join own m on m.class_id = x.class_id
        and (m.subgroup_id is null or x.subgroup_id is null or m.subgroup_id = x.subgroup_id or m.division <> s.division)
      where o.group_id <> $5
     union
     select 'TEACHER_BUSY', t.staff_id, o.*
       from others o
       join lesson_teacher t on t.school_id = $1 and t.lesson_id = o.id and t.staff_id = any($7::uuid[]) and ${gives('t')}
     union
     select 'ROOM_BUSY', o.room_id, o.* from others o where o.room_id = $6::uuid)
   select f.code, f.object, f.group_id as "otherId", min(f.label) as other, count(distinct f.date)::int as days, min(f.date) as "firstDate",
          min(c.name) as class, min(r.name) as room, min(p.family_name) as "familyName", min(p.given_name) as "givenName", min(p.patronymic) as patronymic
     from found f
     left join school_class c on c.school_id = $1 and c.id = f.object and f.code = 'CLASS_BUSY'
     left join room r on r.school_id = $1 and r.id = f.object and f.code = 'ROOM_BUSY'
     left join person p on p.school_id = $1 and p.id = f.object and f.code = 'TEACHER_BUSY'
    group by f.code, f.object, f.group_id
    order by 1, 4, 2`,
);

interface ClashRow {
  readonly code: 'TEACHER_BUSY' | 'CLASS_BUSY' | 'ROOM_BUSY' | 'GROUP_TWICE';
  readonly object: string;
  readonly otherId: string;
  readonly other: string;
  readonly days: number;
  readonly firstDate: string;
  readonly class: string | null;
  readonly room: string | null;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly patronymic: string | null;
}

/** Everything a person has to say yes to: clashes at the new place, and changes of people that would be lost. */
export async function listQuestions(
  tx: ReadTx,
  plan: PlannedEdit,
  facts: EditFacts,
): Promise<TimetableQuestionDetails[]> {
  const { wanted, lost } = plan;
  const placed = listPlaced(plan, facts);
  const clashes =
    wanted && placed.length > 0
      ? await tx.rows<ClashRow>(CLASHES, [
          placed.map(({ date }) => date),
          placed.map(({ startsAt }) => startsAt),
          placed.map(({ endsAt }) => endsAt),
          wanted.groupId,
          wanted.roomId,
          wanted.staffIds,
          facts.lessons.map(({ id }) => id),
        ])
      : [];
  const losses = facts.lessons.filter(({ id }) => lost.includes(id)).map(({ date }) => date);
  const [firstLoss] = losses;
  return [
    ...clashes.map((row) => ({
      key: [row.code, row.object, row.otherId].join(':'),
      code: row.code,
      name: row.familyName === null ? (row.class ?? row.room ?? '') : nameOf(row),
      other: row.other,
      days: row.days,
      firstDate: row.firstDate,
    })),
    ...(firstLoss === undefined
      ? []
      : [
          {
            key: ['CHANGE_LOST', ...losses].join(':').slice(0, 200),
            code: 'CHANGE_LOST' as const,
            name: '',
            other: '',
            days: losses.length,
            firstDate: firstLoss,
          },
        ]),
  ];
}

const nameOf = ({ familyName, givenName, patronymic }: ClashRow): string =>
  listNameOf({ familyName: familyName ?? '', givenName: givenName ?? '', patronymic });
