import { Fault, sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';
import { findYear, listHolidays, listPeriods } from '@zhurnal/schooling';
import { listWorkdays } from '../school-days/days-off.js';
import type {
  ImportFacts,
  KnownClass,
  KnownEntry,
  KnownGroup,
  KnownLesson,
  KnownLink,
  KnownNamed,
  KnownRoom,
  KnownSlot,
  KnownStaff,
  KnownSubgroup,
  KnownTimetable,
  RememberedDecisions,
} from './import-facts.js';

const TODAY = sql(
  'timetable.import.today',
  `select ($2::timestamptz at time zone time_zone)::date as today, weekdays from school where school_id = $1`,
);
const CLASSES = sql(
  'timetable.import.classes',
  `select id, name, grade_level as "gradeLevel" from school_class where school_id = $1 and year_id = $2 and deleted_at is null order by name`,
);
const SUBGROUPS = sql(
  'timetable.import.subgroups',
  `select s.id, s.name, s.class_id as "classId", s.division
     from subgroup s join school_class c on c.school_id = s.school_id and c.id = s.class_id and c.year_id = $2
    where s.school_id = $1 and s.deleted_at is null order by s.id`,
);
const SUBJECTS = sql(
  'timetable.import.subjects',
  `select id, name from subject where school_id = $1 and deleted_at is null order by name`,
);
const ROOMS = sql(
  'timetable.import.rooms',
  `select id, name, building from room where school_id = $1 and deleted_at is null order by building, name`,
);
const STAFF = sql(
  'timetable.import.staff',
  `select m.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic,
      exists (select from duty d where d.school_id = $1 and d.person_id = m.id and d.role = 'teacher') as "hasTaught"
     from staff_member m join person p on p.school_id = m.school_id and p.id = m.id
    where m.school_id = $1 and m.deleted_at is null and m.dismissed_on is null order by m.id`,
);
const GROUPS = sql(
  'timetable.import.groups',
  `select g.id, g.subject_id as "subjectId", g.name,
      coalesce(json_agg(json_build_object('classId', p.class_id, 'subgroupId', p.subgroup_id)) filter (where p.id is not null), '[]') as parts
     from teaching_group g
     left join teaching_group_part p on p.school_id = g.school_id and p.group_id = g.id and p.deleted_at is null
    where g.school_id = $1 and g.year_id = $2 and g.deleted_at is null
    group by g.school_id, g.id order by g.id`,
);
const BELLS = sql(
  'timetable.import.bells',
  `select b.id as "scheduleId", b.name, s.id, s.number, s.starts_at as "startsAt", s.ends_at as "endsAt"
     from bell_schedule b left join bell_slot s on s.school_id = b.school_id and s.schedule_id = b.id and s.deleted_at is null
    where b.school_id = $1 and b.year_id = $2 and b.deleted_at is null order by b.created_at, b.id, s.number`,
);
const LINKS = sql(
  'timetable.import.links',
  `select kind, source_key as "sourceKey", object_id as "objectId" from import_link
    where school_id = $1 and year_id = $2 and source = $3 and deleted_at is null order by kind, source_key`,
);
const TIMETABLES = sql(
  'timetable.import.timetables',
  `select id, name, valid_from as "validFrom", valid_to as "validTo", cycle_weeks as "cycleWeeks" from timetable
    where school_id = $1 and year_id = $2 and deleted_at is null and (name = $3 or starts_with(name, $3 || ' · ')) order by name`,
);
const ENTRIES = sql(
  'timetable.import.entries',
  `select e.id, e.timetable_id as "timetableId", e.group_id as "groupId", e.weekday, e.week, e.slot, e.room_id as "roomId",
      e.source_key as "sourceKey", e.valid_from is not null or e.valid_to is not null as "isEdited",
      coalesce(array_agg(t.staff_id order by t.position, t.id) filter (where t.id is not null), '{}')::uuid[] as "staffIds"
     from timetable_entry e
     left join timetable_entry_teacher t on t.school_id = e.school_id and t.entry_id = e.id and t.deleted_at is null
    where e.school_id = $1 and e.timetable_id = any($2::uuid[]) and e.deleted_at is null
      and (e.valid_to is null or e.valid_to > $3::date)
    group by e.school_id, e.id order by e.weekday, e.slot, e.id`,
);
// The date is the planned one: a lesson that a person moved stays the lesson of its weekly period.
const LESSONS = sql(
  'timetable.import.lessons',
  `select l.id, l.entry_id as "entryId", coalesce(l.planned_date, l.date) as date, l.slot, l.cancelled_at is not null as "isCancelled",
      greatest(l.date, l.planned_date) > $3::date
        and exists (select from recorded_lesson r where r.school_id = $1 and r.lesson_id = l.id) as "isRecorded",
      coalesce((l.planned_date, l.planned_slot) <> (l.date, l.slot), false) as "isMoved",
      l.planned_date is not null or l.change_cause is not null or l.id in (
        select t.lesson_id from lesson_teacher t where t.school_id = $1 and t.substitute and t.deleted_at is null) as "isChanged"
     from timetable_entry e join lesson l on l.school_id = e.school_id and l.entry_id = e.id
    where e.school_id = $1 and e.timetable_id = any($2::uuid[]) and e.deleted_at is null and l.deleted_at is null
      and (e.valid_to is null or e.valid_to > $3::date)`,
);
const REMEMBERED = sql(
  'timetable.import.remembered',
  `select summary -> 'mapping' as mapping, summary -> 'confirmed' as confirmed, summary -> 'bells' as bells
     from import_run where school_id = $1 and kind = 'timetable' and summary ->> 'yearId' = $2::text and summary ->> 'timetable' = $3
    order by created_at desc, id desc limit 1`,
);

type BellRow = Partial<KnownSlot> & { readonly scheduleId: string; readonly name: string };

function groupBells(rows: readonly BellRow[]): ImportFacts['bellSchedules'] {
  const schedules = new Map<string, { id: string; name: string; slots: KnownSlot[] }>();
  for (const { scheduleId, name, id, number, startsAt, endsAt } of rows) {
    const schedule = schedules.get(scheduleId) ?? { id: scheduleId, name, slots: [] };
    if (id && number !== undefined && startsAt && endsAt)
      schedule.slots.push({ id, number, startsAt, endsAt });
    schedules.set(scheduleId, schedule);
  }
  return [...schedules.values()];
}

/** Reads what an import of a format under a timetable's name is compared with, in the year of its last day. */
export async function readImportFacts(
  tx: ReadTx,
  question: {
    readonly format: string;
    readonly timetable: string;
    readonly to: string;
    readonly now: Date;
  },
): Promise<ImportFacts> {
  const { format, timetable, to, now } = question;
  const school = await tx.find<{ today: string; weekdays: number[] }>(TODAY, [now]);
  const year = await findYear(tx, to);
  if (!school || !year) throw new Fault('NOT_FOUND', 'The school or its academic year is missing.');
  const timetables = await tx.rows<KnownTimetable>(TIMETABLES, [year.id, timetable]);
  const timetableIds = timetables.map(({ id }) => id);
  const [
    periods,
    holidays,
    workdays,
    classes,
    subgroups,
    subjects,
    rooms,
    staff,
    groups,
    bells,
    links,
    entries,
    lessons,
    remembered,
  ] = await Promise.all([
    listPeriods(tx, year.id),
    listHolidays(tx, year.id),
    listWorkdays(tx, year.id),
    tx.rows<KnownClass>(CLASSES, [year.id]),
    tx.rows<KnownSubgroup>(SUBGROUPS, [year.id]),
    tx.rows<KnownNamed>(SUBJECTS),
    tx.rows<KnownRoom>(ROOMS),
    tx.rows<KnownStaff>(STAFF),
    tx.rows<KnownGroup>(GROUPS, [year.id]),
    tx.rows<BellRow>(BELLS, [year.id]),
    tx.rows<KnownLink>(LINKS, [year.id, format]),
    tx.rows<KnownEntry>(ENTRIES, [timetableIds, school.today]),
    tx.rows<KnownLesson>(LESSONS, [timetableIds, school.today]),
    tx.find<RememberedDecisions>(REMEMBERED, [year.id, timetable]),
  ]);
  return {
    ...school,
    year,
    periods,
    holidays,
    workdays,
    classes,
    subgroups,
    subjects,
    rooms,
    staff,
    groups,
    links,
    timetables,
    entries,
    lessons,
    bellSchedules: groupBells(bells),
    remembered: remembered ?? { mapping: {}, confirmed: [], bells: {} },
  };
}
