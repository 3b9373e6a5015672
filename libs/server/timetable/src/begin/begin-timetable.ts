import { TIMETABLE_NAME_LIMIT, addDays, asDay, lengthOf, objectToBells, refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { Call, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { USUAL_BELLS, findYear, getSchool, hangBells, listPeriods, todayOf } from '@zhurnal/schooling';
import type { YearFacts } from '@zhurnal/schooling';
import { SET_WEEKDAYS } from '../import/write-import.sql.js';
import { Timetable } from '../timetable.entity.js';
import type { BeginTimetableInput, TimetableBegun } from './begin.graphql.js';

const LOCK = sql('timetable.begin.lock', `select school_id from school where school_id = $1 for update`);
// A timetable that is in force on some of the days. $2–$3 days.
const OTHER = sql(
  'timetable.begin.other',
  `select valid_from as "from", valid_to as "to" from timetable
    where school_id = $1 and deleted_at is null and valid_from <= $3::date and valid_to >= $2::date order by valid_from limit 1`,
);
const NAMED = sql(
  'timetable.begin.named',
  `select id from timetable where school_id = $1 and (id = $2 or (year_id = $3 and name = $4 and deleted_at is null)) limit 1`,
);
const HAS_BELLS = sql(
  'timetable.begin.bells',
  `select id from bell_schedule where school_id = $1 and year_id = $2 and deleted_at is null limit 1`,
);

/** A timetable by hand from its first day (TKK-10): its lessons are put in one by one. */
export class BeginTimetable {
  constructor(private readonly clock: Clock) {}

  /** Opens an empty timetable for days that have none; the school's first bells may be hung with it. */
  async run(call: Call, input: BeginTimetableInput): Promise<TimetableBegun | Refused> {
    const request = { key: input.clientMutationId, content: input };
    return call.write<TimetableBegun | Refused>([], request, async (tx) => {
      await tx.rows(LOCK);
      const year = asDay(input.from) ? await findYear(tx, input.from) : undefined;
      if (!year) return refuse('INVALID_VALUE', { params: { field: 'from' } });
      const to = input.to ?? (await lastDayOf(tx, year));
      const objection = await this.objectTo(tx, input, to, year);
      if (objection) return objection;
      const { id, from, bells, cycleWeeks } = input;
      const name = input.name.trim();
      const hasBells = (await tx.find(HAS_BELLS, [year.id])) !== undefined;
      if (!hasBells && bells == null) return refuse('BELLS_NEEDED');
      if (!hasBells && bells != null)
        await hangBells(tx, year.id, { name: USUAL_BELLS.name, slots: bells.map((slot) => ({ ...slot })) });
      const weekdays = [...input.weekdays].sort((one, other) => one - other);
      if (weekdays.join() !== (await getSchool(tx)).weekdays.join()) await tx.rows(SET_WEEKDAYS, [weekdays]);
      const days = { validFrom: from, validTo: to };
      await tx.insert(Timetable, [{ id, yearId: year.id, name, ...days, cycleWeeks, source: 'manual' }]);
      tx.announce({ topic: 'timetable', keys: ['school'] });
      return { timetable: { id, name, from, to, cycleWeeks } };
    });
  }

  private async objectTo(
    tx: WriteTx,
    input: BeginTimetableInput,
    to: string,
    year: YearFacts,
  ): Promise<Refusal | undefined> {
    const name = input.name.trim();
    if (name === '') return refuse('INVALID_VALUE', { params: { field: 'name' } });
    if (lengthOf(name) > TIMETABLE_NAME_LIMIT)
      return refuse('TEXT_TOO_LONG', { params: { field: 'name', limit: String(TIMETABLE_NAME_LIMIT) } });
    const today = asDay(await todayOf(tx, this.clock));
    const tomorrow = today ? addDays(today, 1) : input.from;
    if (input.from < tomorrow) return refuse('DAY_IS_PAST', { params: { day: tomorrow } });
    if (!asDay(to) || to < input.from) return refuse('INVALID_VALUE', { params: { field: 'to' } });
    if (input.from < year.startsOn || to > year.endsOn)
      return refuse('OUTSIDE_TIMETABLE', { params: { from: year.startsOn, to: year.endsOn } });
    const other = await tx.find<{ from: string; to: string }>(OTHER, [input.from, to]);
    if (other) return refuse('TIMETABLE_EXISTS', { params: { from: other.from, to: other.to } });
    if (await tx.find(NAMED, [input.id, year.id, name])) return refuse('NAME_TAKEN');
    return input.bells == null ? undefined : objectToBells(input.bells);
  }
}

/** The last day of lessons: the end of the last period, else of the year. */
async function lastDayOf(tx: WriteTx, year: YearFacts): Promise<string> {
  const ends = (await listPeriods(tx, year.id)).map(({ endsOn }) => endsOn).sort();
  return ends.at(-1) ?? year.endsOn;
}
