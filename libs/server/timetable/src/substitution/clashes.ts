import { listNameOf } from '@zhurnal/rules';
import type { LessonChangeQuestion, PersonName } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import { gives } from './lesson-sheet.sql.js';
import type { LessonQuestion } from './substitution.graphql.js';

/** The same question about the same lessons has the same key. */
export function questionOf(
  code: LessonChangeQuestion,
  lessonId: string,
  details: { readonly name?: string; readonly other?: string; readonly object?: string } = {},
): LessonQuestion {
  const { name = '', other = '', object = '' } = details;
  return { key: [code, lessonId, object].join(':'), code, lessonId, name, other };
}

const AT_THAT_TIME = `
  o.school_id = $1 and o.cancelled_at is null and o.deleted_at is null`;

// What stands where a lesson is to stand. $2 lesson, $3 day, $4 beginning, $5 end, $6 room.
const CLASHES = sql(
  'timetable.change.clashes',
  `with own as (
     select x.class_id, x.subgroup_id, s.division
       from lesson l
       join teaching_group_part x on x.school_id = l.school_id and x.group_id = l.group_id and x.deleted_at is null
       left join subgroup s on s.school_id = x.school_id and s.id = x.subgroup_id
      where l.school_id = $1 and l.id = $2),
   others as materialized (
     select o.id, o.slot, o.room_id, o.group_id, g.name as "group", u.name as subject
       from lesson o
       join teaching_group g on g.school_id = o.school_id and g.id = o.group_id
       join subject u on u.school_id = o.school_id and u.id = g.subject_id
      where ${AT_THAT_TIME} and o.date = $3::date and o.id <> $2 and o.starts_at < $5::time and $4::time < o.ends_at)
   select 'CLASS_BUSY' as code, o.id, k.name as name, null as "familyName", null as "givenName", null as patronymic, o."group", o.subject
     from others o
     join teaching_group_part x on x.school_id = $1 and x.group_id = o.group_id and x.deleted_at is null
     left join subgroup s on s.school_id = $1 and s.id = x.subgroup_id
     join own m on m.class_id = x.class_id
      and (m.subgroup_id is null or x.subgroup_id is null or m.subgroup_id = x.subgroup_id or m.division <> s.division)
     join school_class k on k.school_id = $1 and k.id = x.class_id
   union
   select 'TEACHER_BUSY', o.id, '', p.family_name, p.given_name, p.patronymic, o."group", o.subject
     from others o
     join lesson_teacher t on t.school_id = $1 and t.lesson_id = o.id and ${gives('t')}
     join lesson_teacher m on m.school_id = $1 and m.lesson_id = $2 and m.staff_id = t.staff_id and ${gives('m')}
     join person p on p.school_id = $1 and p.id = t.staff_id
   union
   select 'ROOM_BUSY', o.id, r.name, null, null, null, o."group", o.subject
     from others o join room r on r.school_id = $1 and r.id = o.room_id
    where o.room_id = $6::uuid
   order by 1, 7, 8, 3`,
);

interface ClashRow {
  readonly code: 'CLASS_BUSY' | 'TEACHER_BUSY' | 'ROOM_BUSY';
  readonly id: string;
  readonly name: string;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly patronymic: string | null;
  readonly group: string;
  readonly subject: string;
}

/** A place for a lesson. */
export interface WantedPlace {
  readonly lessonId: string;
  readonly date: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
}

/** Questions about what stands at that place already: the class, the teachers, the room. */
export async function listClashes(tx: ReadTx, place: WantedPlace): Promise<LessonQuestion[]> {
  const { lessonId, date, startsAt, endsAt, roomId } = place;
  const rows = await tx.rows<ClashRow>(CLASHES, [lessonId, date, startsAt, endsAt, roomId]);
  return rows.map(({ code, id, name, familyName, givenName, patronymic, group, subject }) =>
    questionOf(code, lessonId, {
      name: familyName === null ? name : listNameOf({ familyName, givenName: givenName ?? '', patronymic }),
      other: `${group} · ${subject}`,
      object: [date, id].join(':'),
    }),
  );
}

// Which of the people give another lesson at the time of these. $2 lessons, $3 people, place by place.
const BUSY = sql(
  'timetable.change.busy',
  `select w.lesson_id as "lessonId", w.staff_id as "staffId", o.id, g.name as "group", u.name as subject,
          p.family_name as "familyName", p.given_name as "givenName", p.patronymic
     from unnest($2::uuid[], $3::uuid[]) as w (lesson_id, staff_id)
     join lesson l on l.school_id = $1 and l.id = w.lesson_id
     join lesson o on ${AT_THAT_TIME} and o.date = l.date and o.id <> l.id and o.starts_at < l.ends_at and l.starts_at < o.ends_at
     join lesson_teacher t on t.school_id = $1 and t.lesson_id = o.id and t.staff_id = w.staff_id and ${gives('t')}
     join teaching_group g on g.school_id = $1 and g.id = o.group_id
     join subject u on u.school_id = $1 and u.id = g.subject_id
     join person p on p.school_id = $1 and p.id = w.staff_id
    order by l.date, l.slot, g.name, o.id`,
);

interface BusyRow extends PersonName {
  readonly lessonId: string;
  readonly staffId: string;
  readonly id: string;
  readonly group: string;
  readonly subject: string;
}

/** Questions about substitutes who have a lesson at that time: both classes would sit together. */
export async function listBusySubstitutes(
  tx: ReadTx,
  wanted: readonly { readonly lessonId: string; readonly substituteId: string }[],
): Promise<LessonQuestion[]> {
  const rows = await tx.rows<BusyRow>(BUSY, [
    wanted.map(({ lessonId }) => lessonId),
    wanted.map(({ substituteId }) => substituteId),
  ]);
  return rows.map((row) =>
    questionOf('SUBSTITUTE_BUSY', row.lessonId, {
      name: listNameOf(row),
      other: `${row.group} · ${row.subject}`,
      object: [row.staffId, row.id].join(':'),
    }),
  );
}
