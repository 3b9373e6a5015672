import {
  BELL_DAY_NOTE_LIMIT,
  BELLS_NAME_LIMIT,
  asDay,
  addDays,
  lengthOf,
  objectToBells,
  refuse,
} from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import { newId, sql } from '@zhurnal/platform';
import type { Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { BellSchedule, BellSlot, findYear, todayOf } from '@zhurnal/schooling';
import type { YearFacts } from '@zhurnal/schooling';
import { BellDay } from './bell-day.entity.js';
import type {
  BellSlotInput,
  FollowBellsInput,
  KeepBellDayInput,
  KeepBellsInput,
  RemoveBellDayInput,
  RemoveBellsInput,
} from './bells.graphql.js';
import { objectToBellsInUse } from './bells-in-use.js';
import { listLaterDays, ringLessons } from './ring.js';
import type { BellScope, RungLessons } from './ring.js';

const SCHEDULE = sql(
  'timetable.bells.schedule',
  `select id, year_id as "yearId", name from bell_schedule where school_id = $1 and id = $2 and deleted_at is null for update`,
);
const NAMESAKE = sql(
  'timetable.bells.namesake',
  `select id from bell_schedule where school_id = $1 and year_id = $2 and name = $3 and id <> $4 and deleted_at is null`,
);
const SLOTS = sql(
  'timetable.bells.slots',
  `select id, number from bell_slot where school_id = $1 and schedule_id = $2`,
);
// $2 slots, $3–$4 times, place by place.
const SET_SLOTS = sql(
  'timetable.bells.set-slots',
  `update bell_slot s set starts_at = n.starts_at, ends_at = n.ends_at, deleted_at = null, version = s.version + 1
     from unnest($2::uuid[], $3::time[], $4::time[]) as n (id, starts_at, ends_at)
    where s.school_id = $1 and s.id = n.id and ((s.starts_at, s.ends_at) <> (n.starts_at, n.ends_at) or s.deleted_at is not null)`,
);
const DROP_SLOTS = sql(
  'timetable.bells.drop-slots',
  `update bell_slot set deleted_at = $4, version = version + 1
    where school_id = $1 and schedule_id = $2 and not number = any($3::smallint[]) and deleted_at is null`,
);
const FOLLOW = sql(
  'timetable.bells.follow',
  `update school_class set bell_schedule_id = $3, version = version + 1
    where school_id = $1 and id = any($2::uuid[]) and year_id = $4 and bell_schedule_id is distinct from $3 and deleted_at is null`,
);
const CLASSES = sql(
  'timetable.bells.found-classes',
  `select id from school_class where school_id = $1 and id = any($2::uuid[]) and deleted_at is null`,
);
const DAY = sql(
  'timetable.bells.day',
  `select from_date as "fromDate", to_date as "toDate", shift_id as "shiftId", grade_from as "gradeFrom", grade_to as "gradeTo"
     from bell_day where school_id = $1 and id = $2 and deleted_at is null for update`,
);

interface KnownDay {
  readonly fromDate: string;
  readonly toDate: string;
  readonly shiftId: string | null;
  readonly gradeFrom: number | null;
  readonly gradeTo: number | null;
}

/** Nobody is left out. */
const ALL = { shiftId: null, gradeFrom: null, gradeTo: null } as const;

const scopeOf = ({ fromDate, toDate, shiftId, gradeFrom, gradeTo }: KnownDay): BellScope => ({
  from: fromDate,
  to: toDate,
  shiftId,
  gradeFrom,
  gradeTo,
});

interface Frame {
  readonly today: string;
  readonly year: YearFacts;
}

const day = (text: string) => {
  const found = asDay(text);
  if (!found) throw new RangeError(`no day ${text}`);
  return found;
};

/** Bells, who follows them, and days with other ones; the lessons to come get their times in the same transaction. */
export class KeepBells {
  constructor(private readonly clock: Clock) {}

  /** A new list of bells (TKK-61), or other times in a known one: these hold from tomorrow on. */
  async keep(call: Call, input: KeepBellsInput): Promise<RungLessons | Refused> {
    return this.change(call, input, async (tx, { today, year }) => {
      const name = input.name.trim();
      if (name === '') return refuse('INVALID_VALUE', { params: { field: 'name' } });
      if (lengthOf(name) > BELLS_NAME_LIMIT)
        return refuse('TEXT_TOO_LONG', { params: { field: 'name', limit: String(BELLS_NAME_LIMIT) } });
      const objection = objectToBells(input.slots);
      if (objection) return objection;
      if (await tx.find(NAMESAKE, [year.id, name, input.id])) return refuse('NAME_TAKEN');
      const { id, expectedVersion } = input;
      if (expectedVersion === null || expectedVersion === undefined) {
        if (await tx.find(SCHEDULE, [id])) return refuse('CONFLICT', { params: { field: 'id' } });
        await tx.insert(BellSchedule, [{ id, yearId: year.id, name }]);
      } else {
        if (!(await tx.find(SCHEDULE, [id]))) return refuse('NOT_FOUND', { params: { field: 'id' } });
        if (!(await tx.update(BellSchedule, { id, version: expectedVersion }, { name })))
          return refuse('STALE_VERSION');
      }
      await this.writeSlots(tx, id, input.slots);
      const tomorrow = addDays(day(today), 1);
      const days = (await listLaterDays(tx, tomorrow)).filter(({ scheduleId }) => scheduleId === id);
      return [{ ...ALL, shiftId: id, from: tomorrow, to: year.endsOn }, ...days];
    });
  }

  /** Classes follow these bells from tomorrow on: their shift. */
  async follow(call: Call, input: FollowBellsInput): Promise<RungLessons | Refused> {
    return this.change(call, input, async (tx, { today, year }) => {
      if (!(await tx.find(SCHEDULE, [input.scheduleId])))
        return refuse('NOT_FOUND', { params: { field: 'scheduleId' } });
      const classIds = [...new Set(input.classIds)];
      if ((await tx.rows(CLASSES, [classIds])).length < classIds.length)
        return refuse('NOT_FOUND', { params: { field: 'classIds' } });
      await tx.rows(FOLLOW, [classIds, input.scheduleId, year.id]);
      return [{ ...ALL, shiftId: input.scheduleId, from: addDays(day(today), 1), to: year.endsOn }];
    });
  }

  /** Days with other bells, shortened ones: today at the earliest. */
  async keepDay(call: Call, input: KeepBellDayInput): Promise<RungLessons | Refused> {
    return this.change(call, input, async (tx, { today, year }) => {
      const objection = await this.objectToDay(tx, input, { today, year });
      if (objection) return objection;
      const { id, expectedVersion, fromDate, toDate, scheduleId } = input;
      const columns = {
        fromDate,
        toDate,
        scheduleId,
        shiftId: input.shiftId ?? null,
        gradeFrom: input.gradeFrom ?? null,
        gradeTo: input.gradeTo ?? null,
        note: input.note.trim(),
      };
      if (expectedVersion === null || expectedVersion === undefined) {
        if (await tx.find(DAY, [id])) return refuse('CONFLICT', { params: { field: 'id' } });
        await tx.insert(BellDay, [{ id, yearId: year.id, ...columns }]);
        return [scopeOf(columns)];
      }
      const known = await tx.find<KnownDay>(DAY, [id]);
      if (!known) return refuse('NOT_FOUND', { params: { field: 'id' } });
      if (!(await tx.update(BellDay, { id, version: expectedVersion }, columns)))
        return refuse('STALE_VERSION');
      return [scopeOf(known), scopeOf(columns)];
    });
  }

  /** The usual bells again; days that are over keep the times they had. */
  async removeDay(call: Call, input: RemoveBellDayInput): Promise<RungLessons | Refused> {
    return this.change(call, input, async (tx) => {
      const known = await tx.find<KnownDay>(DAY, [input.id]);
      if (!known) return refuse('NOT_FOUND', { params: { field: 'id' } });
      const key = { id: input.id, version: input.expectedVersion };
      if (!(await tx.update(BellDay, key, { deletedAt: this.clock.now() }))) return refuse('STALE_VERSION');
      return [scopeOf(known)];
    });
  }

  /** Bells that no class follows and no day to come needs are taken down; else who does is told. */
  async removeBells(call: Call, input: RemoveBellsInput): Promise<RungLessons | Refused> {
    return this.change(call, input, async (tx, { today, year }) => {
      const { id, expectedVersion: version } = input;
      if (!(await tx.find(SCHEDULE, [id]))) return refuse('NOT_FOUND', { params: { field: 'id' } });
      const objection = await objectToBellsInUse(tx, id, year.id, today);
      if (objection) return objection;
      const deletedAt = this.clock.now();
      return (await tx.update(BellSchedule, { id, version }, { deletedAt })) ? [] : refuse('STALE_VERSION');
    });
  }

  private async change(
    call: Call,
    input: { readonly clientMutationId: string },
    work: (tx: WriteTx, frame: Frame) => Promise<readonly BellScope[] | Refusal>,
  ): Promise<RungLessons | Refused> {
    return call.write<RungLessons | Refused>(
      [],
      { key: input.clientMutationId, content: input },
      async (tx) => {
        const today = await todayOf(tx, this.clock);
        const year = await findYear(tx, today);
        if (!year) return refuse('NOT_FOUND', { params: { field: 'year' } });
        const scopes = await work(tx, { today, year });
        if ('code' in scopes) return scopes;
        const rung = await ringLessons(tx, year.id, scopes, today);
        tx.announce({ topic: 'timetable', keys: ['school'] });
        return rung;
      },
    );
  }

  private async objectToDay(
    tx: WriteTx,
    input: KeepBellDayInput,
    { today, year }: Frame,
  ): Promise<Refusal | undefined> {
    const { fromDate, toDate, scheduleId, shiftId, gradeFrom, gradeTo, note } = input;
    if (!asDay(fromDate) || !asDay(toDate) || toDate < fromDate)
      return refuse('INVALID_VALUE', { params: { field: 'to' } });
    if (fromDate < today && (input.expectedVersion ?? null) === null)
      return refuse('DAY_IS_PAST', { params: { day: today } });
    if (toDate < today) return refuse('DAY_IS_PAST', { params: { day: today } });
    if (fromDate < year.startsOn || toDate > year.endsOn)
      return refuse('OUTSIDE_TIMETABLE', { params: { from: year.startsOn, to: year.endsOn } });
    if ((gradeFrom ?? null) === null ? (gradeTo ?? null) !== null : (gradeTo ?? 0) < (gradeFrom ?? 0))
      return refuse('INVALID_VALUE', { params: { field: 'grades' } });
    if (lengthOf(note.trim()) > BELL_DAY_NOTE_LIMIT)
      return refuse('TEXT_TOO_LONG', { params: { field: 'note', limit: String(BELL_DAY_NOTE_LIMIT) } });
    for (const id of [scheduleId, shiftId ?? scheduleId]) {
      if (!(await tx.find(SCHEDULE, [id]))) return refuse('NOT_FOUND', { params: { field: 'scheduleId' } });
    }
    return undefined;
  }

  private async writeSlots(tx: WriteTx, scheduleId: string, slots: readonly BellSlotInput[]): Promise<void> {
    const known = new Map(
      (await tx.rows<{ id: string; number: number }>(SLOTS, [scheduleId])).map(({ id, number }) => [
        number,
        id,
      ]),
    );
    const kept = slots.filter(({ number }) => known.has(number));
    await tx.rows(SET_SLOTS, [
      kept.map(({ number }) => known.get(number)),
      kept.map(({ startsAt }) => startsAt),
      kept.map(({ endsAt }) => endsAt),
    ]);
    await tx.insert(
      BellSlot,
      slots
        .filter(({ number }) => !known.has(number))
        .map(({ number, startsAt, endsAt }) => ({ id: newId(), scheduleId, number, startsAt, endsAt })),
    );
    await tx.rows(DROP_SLOTS, [scheduleId, slots.map(({ number }) => number), this.clock.now()]);
  }
}
