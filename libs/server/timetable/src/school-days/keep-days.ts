import { LESSON_CHANGE_NOTE_LIMIT, addDays, asDay, lengthOf, refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import { isRefused, newId, sql } from '@zhurnal/platform';
import type { Call, Clock, ReadTx, Refused, WriteTx } from '@zhurnal/platform';
import { findYear, todayOf } from '@zhurnal/schooling';
import type { YearFacts } from '@zhurnal/schooling';
import { bringBack, letDaysOffFall, letFall, listDue, listFallen, listWorkdays } from './days-off.js';
import type { DayLesson } from './days-off.js';
import type {
  DayEffect,
  KeepSchoolDayInput,
  RemoveSchoolDayInput,
  SchoolDayChange,
  SchoolDayEffect,
  SchoolDayWish,
} from './days.graphql.js';
import { planWorkday, writeWorkday } from './plan-workday.js';
import type { PlannedWorkday } from './plan-workday.js';
import { SchoolDay, SchoolDayClass } from './school-day.entity.js';

// Imports and edits of one school wait for each other, so that each sees what the other left.
const LOCK = sql('timetable.days.lock', `select school_id from school where school_id = $1 for update`);
const DAY = sql(
  'timetable.days.day',
  `select id, version, from_date as "fromDate", to_date as "toDate", as_weekday as "asWeekday" from school_day
    where school_id = $1 and id = $2 and deleted_at is null`,
);
const CLASSES = sql(
  'timetable.days.found-classes',
  `select id from school_class where school_id = $1 and id = any($2::uuid[]) and year_id = $3 and deleted_at is null`,
);

interface KnownDay {
  readonly id: string;
  readonly version: number;
  readonly fromDate: string;
  readonly toDate: string;
  readonly asWeekday: number | null;
}

interface Frame {
  readonly today: string;
  readonly year: YearFacts;
}

/** Most lessons that a preview names one by one. */
const NAMED = 500;

/** Days without lessons and days worked in place of others: the lessons follow in the same transaction. */
export class KeepSchoolDays {
  constructor(private readonly clock: Clock) {}

  /** Says what a change would do, and changes nothing. */
  async preview(call: Call, { wanted, removedId }: SchoolDayChange): Promise<SchoolDayEffect | Refused> {
    return call.read([], async (tx) => {
      const frame = await this.readFrame(tx, wanted?.fromDate);
      if (isRefused(frame)) return frame;
      if (removedId != null) {
        const known = await tx.find<KnownDay>(DAY, [removedId]);
        if (!known) return refuse('NOT_FOUND', { params: { field: 'removedId' } });
        return objectToUndo(known, frame) ?? (await this.planUndo(tx, known, frame)).effect;
      }
      if (wanted == null) return refuse('INVALID_VALUE', { params: { field: 'wanted' } });
      return (await this.objectTo(tx, wanted, frame)) ?? (await this.plan(tx, wanted, frame)).effect;
    });
  }

  /** TKK-61 the yearly calendar: days fall out, or are worked by the timetable of another day. */
  async keep(call: Call, input: KeepSchoolDayInput): Promise<SchoolDayEffect | Refused> {
    return this.change(call, input, input.fromDate, async (tx, frame) => {
      const objection = await this.objectTo(tx, input, frame);
      if (objection) return objection;
      const { id, fromDate, toDate, cause } = input;
      if (await tx.find(DAY, [id])) return refuse('CONFLICT', { params: { field: 'id' } });
      const { effect, workday, due = [] } = await this.plan(tx, input, frame);
      const asWeekday = input.asWeekday ?? null;
      const columns = { fromDate, toDate, asWeekday, cause: cause ?? null, note: input.note.trim() };
      await tx.insert(SchoolDay, [{ id, yearId: frame.year.id, ...columns, madeBy: call.actor.personId }]);
      await tx.insert(
        SchoolDayClass,
        [...new Set(input.classIds)].map((classId) => ({ id: newId(), dayId: id, classId })),
      );
      const now = this.clock.now();
      if (workday) await writeWorkday(tx, workday, now);
      await letFall(
        tx,
        due.map((lesson) => ({ id: lesson.id, dayId: id })),
        now,
      );
      await letDaysOffFall(tx, { from: frame.today, now });
      return effect;
    });
  }

  /** The days go as usual again: what fell out comes back, what was made for them goes. Days that are over stay so. */
  async remove(call: Call, input: RemoveSchoolDayInput): Promise<SchoolDayEffect | Refused> {
    return this.change(call, input, undefined, async (tx, frame) => {
      const { id, expectedVersion: version } = input;
      const known = await tx.find<KnownDay>(DAY, [id]);
      if (!known) return refuse('NOT_FOUND', { params: { field: 'id' } });
      const objection = objectToUndo(known, frame);
      if (objection) return objection;
      const { effect, workday } = await this.planUndo(tx, known, frame);
      const now = this.clock.now();
      const yesterday = dayBefore(frame.today);
      const ended = known.fromDate < frame.today ? { toDate: yesterday } : { deletedAt: now };
      if (!(await tx.update(SchoolDay, { id, version }, ended))) return refuse('STALE_VERSION');
      if (workday) await writeWorkday(tx, workday, now);
      else await bringBack(tx, id, frame.today, { personId: call.actor.personId, now });
      await letDaysOffFall(tx, { from: frame.today, now });
      return effect;
    });
  }

  private async change(
    call: Call,
    input: { readonly clientMutationId: string },
    day: string | undefined,
    work: (tx: WriteTx, frame: Frame) => Promise<SchoolDayEffect | Refusal>,
  ): Promise<SchoolDayEffect | Refused> {
    const request = { key: input.clientMutationId, content: input };
    return call.write<SchoolDayEffect | Refused>([], request, async (tx) => {
      await tx.rows(LOCK);
      const frame = await this.readFrame(tx, day);
      if (isRefused(frame)) return frame;
      const effect = await work(tx, frame);
      if ('code' in effect) return effect;
      tx.announce({ topic: 'timetable', keys: ['school'] });
      tx.announce({ topic: 'lesson', keys: ['school'] });
      return effect;
    });
  }

  private async readFrame(tx: ReadTx, day: string | undefined): Promise<Frame | Refused> {
    const today = await todayOf(tx, this.clock);
    const year = await findYear(tx, asDay(day ?? today) ?? today);
    return year ? { today, year } : refuse('NOT_FOUND', { params: { field: 'year' } });
  }

  private async objectTo(tx: ReadTx, wish: SchoolDayWish, frame: Frame): Promise<Refusal | undefined> {
    const { today, year } = frame;
    const { fromDate, toDate, asWeekday, cause, note, classIds } = wish;
    const isWorked = asWeekday != null;
    if (!asDay(fromDate) || !asDay(toDate) || toDate < fromDate || (isWorked && fromDate !== toDate))
      return refuse('INVALID_VALUE', { params: { field: 'to' } });
    if (isWorked === (cause != null)) return refuse('INVALID_VALUE', { params: { field: 'cause' } });
    if (isWorked && classIds.length > 0) return refuse('INVALID_VALUE', { params: { field: 'classIds' } });
    const first = isWorked ? dayAfter(today) : today;
    if (fromDate < first) return refuse('DAY_IS_PAST', { params: { day: first } });
    if (fromDate < year.startsOn || toDate > year.endsOn)
      return refuse('OUTSIDE_TIMETABLE', { params: { from: year.startsOn, to: year.endsOn } });
    if (lengthOf(note.trim()) > LESSON_CHANGE_NOTE_LIMIT)
      return refuse('TEXT_TOO_LONG', { params: { field: 'note', limit: String(LESSON_CHANGE_NOTE_LIMIT) } });
    if ((await tx.rows(CLASSES, [classIds, year.id])).length < new Set(classIds).size)
      return refuse('NOT_FOUND', { params: { field: 'classIds' } });
    const workdays = await listWorkdays(tx, year.id);
    if (isWorked && workdays.some(({ date }) => date === fromDate))
      return refuse('DAY_TAKEN', { params: { day: fromDate } });
    return undefined;
  }

  private async plan(
    tx: ReadTx,
    { fromDate, toDate, asWeekday, classIds }: SchoolDayWish,
    { year }: Frame,
  ): Promise<Planned> {
    if (asWeekday == null) {
      const lessons = await listDue(tx, fromDate, toDate, classIds);
      const due = lessons.filter(({ isRecorded }) => !isRecorded);
      const effect = effectOf([
        ['falls_out', due],
        ['stays', lessons.filter(({ isRecorded }) => isRecorded)],
      ]);
      return { effect, due };
    }
    const workdays = await listWorkdays(tx, year.id);
    const workday = await planWorkday(tx, fromDate, year, [
      ...workdays,
      { date: fromDate, weekday: asWeekday },
    ]);
    return { effect: effectOfWorkday(workday), workday };
  }

  private async planUndo(tx: ReadTx, known: KnownDay, { today, year }: Frame): Promise<Planned> {
    if (known.asWeekday === null)
      return { effect: effectOf([['comes_back', await listFallen(tx, known.id, today)]]) };
    const others = (await listWorkdays(tx, year.id)).filter(({ date }) => date !== known.fromDate);
    const workday = await planWorkday(tx, known.fromDate, year, others);
    return { effect: effectOfWorkday(workday), workday };
  }
}

interface Planned {
  readonly effect: SchoolDayEffect;
  readonly workday?: PlannedWorkday;
  /** Lessons that fall out. */
  readonly due?: readonly DayLesson[];
}

/** Days that are over stay as they were; a day that is worked is undone before it begins. */
function objectToUndo({ asWeekday, fromDate, toDate }: KnownDay, { today }: Frame): Refusal | undefined {
  const isLate = asWeekday === null ? toDate < today : fromDate <= today;
  return isLate ? refuse('DAY_IS_PAST', { params: { day: today } }) : undefined;
}

function effectOf(
  parts: readonly (readonly [DayEffect, readonly Omit<DayLesson, 'isRecorded'>[]])[],
): SchoolDayEffect {
  const count = (...wanted: readonly DayEffect[]): number =>
    parts.reduce((sum, [effect, lessons]) => sum + (wanted.includes(effect) ? lessons.length : 0), 0);
  const lessons = parts
    .flatMap(([effect, list]) => list.map(({ date, slot, label }) => ({ date, slot, label, effect })))
    .sort((one, other) => one.date.localeCompare(other.date) || one.slot - other.slot);
  return {
    lessonsOut: count('falls_out', 'leaves'),
    lessonsIn: count('appears', 'comes_back'),
    lessonsKept: count('stays'),
    lessons: lessons.slice(0, NAMED),
  };
}

const effectOfWorkday = ({ made, back, gone, kept }: PlannedWorkday): SchoolDayEffect =>
  effectOf([
    ['leaves', gone],
    ['appears', made],
    ['comes_back', back],
    ['stays', kept],
  ]);

const step = (text: string, by: number): string => {
  const day = asDay(text);
  if (!day) throw new RangeError(`no day ${text}`);
  return addDays(day, by);
};
const dayAfter = (day: string): string => step(day, 1);
const dayBefore = (day: string): string => step(day, -1);
