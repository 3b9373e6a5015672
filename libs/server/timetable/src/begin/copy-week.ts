import { addDays, asDay, refuse } from '@zhurnal/rules';
import { isRefused, newId, sql } from '@zhurnal/platform';
import type { Call, ChangeKey, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { readBells } from '../bells/ring.js';
import { readEditFacts } from '../edit/edit-facts.js';
import type { EditFacts } from '../edit/edit-facts.js';
import type { PlannedEntry } from '../import/import-plan.js';
import { planLessons } from '../import/plan-lessons.js';
import { addEntries, addLessons } from '../import/write-rows.js';
import { letDaysOffFall } from '../school-days/days-off.js';
import type { ClassWeekCopied, CopyClassWeekInput } from './begin.graphql.js';
import { groupOf } from './form-group.js';

const LOCK = sql('timetable.copy.lock', `select school_id from school where school_id = $1 for update`);
const CLASSES = sql(
  'timetable.copy.classes',
  `select id, name, year_id as "yearId" from school_class where school_id = $1 and id = any($2::uuid[]) and deleted_at is null`,
);
// Weekly periods of a class from a day on, and whether their group is this class and nothing else. $2 class, $3 day.
const PERIODS = sql(
  'timetable.copy.periods',
  `select g.subject_id as "subjectId", e.weekday, e.week, e.slot,
          (select count(*) = 1 and bool_and(p.subgroup_id is null) from teaching_group_part p
            where p.school_id = $1 and p.group_id = g.id and p.deleted_at is null) as "isWhole"
     from timetable_entry e
     join timetable w on w.school_id = e.school_id and w.id = e.timetable_id
     join teaching_group g on g.school_id = e.school_id and g.id = e.group_id
    where e.school_id = $1 and e.deleted_at is null and w.deleted_at is null and $3::date between w.valid_from and w.valid_to
      and coalesce(e.valid_to, w.valid_to) >= $3::date
      and exists (select from teaching_group_part p
                   where p.school_id = $1 and p.group_id = g.id and p.class_id = $2 and p.deleted_at is null)
    order by e.weekday, e.slot, e.id`,
);

interface PeriodRow {
  readonly subjectId: string;
  readonly weekday: number;
  readonly week: number;
  readonly slot: number;
  readonly isWhole: boolean;
}
interface ClassRow {
  readonly id: string;
  readonly name: string;
  readonly yearId: string;
}

/**
 * Puts the week of one class into that of another: subjects, days and numbers. Nobody can be in two places, so teachers
 * and rooms are named afterwards.
 */
export class CopyWeek {
  constructor(private readonly clock: Clock) {}

  async run(call: Call, input: CopyClassWeekInput): Promise<ClassWeekCopied | Refused> {
    const request = { key: input.clientMutationId, content: input };
    return call.write<ClassWeekCopied | Refused>([], request, async (tx) => {
      await tx.rows(LOCK);
      const { fromClassId, toClassId, from } = input;
      const classes = await tx.rows<ClassRow>(CLASSES, [[fromClassId, toClassId]]);
      const target = classes.find(({ id }) => id === toClassId);
      const source = classes.find(({ id }) => id === fromClassId);
      if (!target || !source || target === source || target.yearId !== source.yearId)
        return refuse('NOT_FOUND', { params: { field: 'toClassId' } });
      const facts = await this.readFacts(tx, from);
      if (isRefused(facts)) return facts;
      const { timetable } = facts;
      const periods = await tx.rows<PeriodRow>(PERIODS, [fromClassId, from]);
      const own = await tx.rows<PeriodRow>(PERIODS, [toClassId, from]);
      const isFree = ({ weekday, slot, week }: PeriodRow): boolean =>
        !own.some(
          (one) =>
            one.weekday === weekday &&
            one.slot === slot &&
            (one.week === 0 || week === 0 || one.week === week),
        );
      const wanted = periods.filter(
        (period) => period.isWhole && period.week <= timetable.cycleWeeks && isFree(period),
      );
      const entries = await this.makeEntries(tx, wanted, facts, target, from);
      const lessonsMade = await this.makeLessons(tx, entries, facts, target, from);
      announce(tx, entries, target);
      return { periods: entries.length, leftOut: periods.length - entries.length, lessonsMade };
    });
  }

  private async readFacts(tx: WriteTx, from: string): Promise<EditFacts | Refused> {
    const change = { entryId: null, expectedVersion: null, from, until: null, wanted: null };
    const facts = asDay(from) ? await readEditFacts(tx, change, this.clock) : undefined;
    if (!facts) return refuse('NOT_FOUND', { params: { field: 'from' } });
    const today = asDay(facts.today);
    if (today && from <= today) return refuse('DAY_IS_PAST', { params: { day: addDays(today, 1) } });
    return facts;
  }

  private async makeEntries(
    tx: WriteTx,
    periods: readonly PeriodRow[],
    { timetable }: EditFacts,
    { id: classId, yearId, name }: ClassRow,
    validFrom: string,
  ): Promise<PlannedEntry[]> {
    const groups = new Map<string, string>();
    for (const { subjectId } of periods) {
      if (!groups.has(subjectId))
        groups.set(subjectId, await groupOf(tx, { subjectId, classId, subgroupId: null, yearId, name }));
    }
    const entries = periods.map(({ subjectId, weekday, week, slot }) => ({
      id: newId(),
      timetableId: timetable.id,
      groupId: groups.get(subjectId) ?? '',
      weekday,
      week,
      slot,
      roomId: null,
      sourceKey: null,
      staffIds: [],
      validFrom: validFrom < timetable.validFrom ? timetable.validFrom : validFrom,
      validTo: null,
    }));
    await addEntries(tx, entries);
    return entries;
  }

  private async makeLessons(
    tx: WriteTx,
    added: readonly PlannedEntry[],
    facts: EditFacts,
    { id: classId }: ClassRow,
    from: string,
  ): Promise<number> {
    const { timetable, cycleStart } = facts;
    const grade = await tx.find<{ grade: number | null }>(GRADE, [classId]);
    const grades = grade?.grade == null ? [] : [grade.grade];
    const planned = planLessons(
      { ...NOTHING_ELSE, timetables: [timetable], added },
      { facts: { ...facts, entries: [], lessons: [] }, cycleStart, gradesOf: () => grades },
      from,
      () => ({ startsAt: '00:00', endsAt: '00:01' }),
      () => newId(),
    ).created;
    const bells = await readBells(tx, planned);
    const usual = new Map<number, { startsAt: string; endsAt: string }>();
    for (const { groupId, date, slot } of planned) {
      const times = bells(groupId, date, slot);
      if (times && !usual.has(slot)) usual.set(slot, times);
    }
    const lessons = planned.flatMap((lesson) => {
      const times = bells(lesson.groupId, lesson.date, lesson.slot) ?? usual.get(lesson.slot);
      return times ? [{ ...lesson, startsAt: times.startsAt, endsAt: times.endsAt }] : [];
    });
    await addLessons(tx, lessons);
    await letDaysOffFall(tx, { from: facts.today, now: this.clock.now() });
    return lessons.length;
  }
}

const GRADE = sql(
  'timetable.copy.grade',
  `select grade_level as grade from school_class where school_id = $1 and id = $2`,
);
const NOTHING_ELSE = {
  newTimetables: [],
  changedTimetables: [],
  kept: [],
  changed: [],
  removed: [],
  weeklyPeriods: 0,
} as const;

function announce(tx: WriteTx, entries: readonly PlannedEntry[], { id }: ClassRow): void {
  const groups = [...new Set(entries.map(({ groupId }) => groupId))].map(
    (groupId): ChangeKey => `group:${groupId}`,
  );
  tx.announce({ topic: 'timetable', keys: [`class:${id}`, ...groups] });
  if (groups.length > 0) tx.announce({ topic: 'lesson', keys: groups });
}
