import { asTimeOfDay, minutesOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { demoYearOf } from './calendar/demo-year.js';
import { instantAt } from './calendar/demo-instant.js';
import { WHOLE_SCHOOL, planSchool } from './plan/school-plan.js';
import type { SchoolPlan } from './plan/school-plan.js';
import { SchoolYear } from './record/school-year.js';
import { correctionRows } from './rows/correction-rows.js';
import { controlRows } from './rows/control-rows.js';
import { dutyRows } from './rows/duty-rows.js';
import { keptRows } from './rows/family-rows.js';
import { listClosings } from './rows/list-closings.js';
import type { WantedClosing } from './rows/list-closings.js';
import { lessonRows } from './rows/lesson-rows.js';
import { loadRows } from './rows/load-rows.js';
import { noticeRows } from './rows/notice-rows.js';
import { officeRows } from './rows/office-rows.js';
import { paperRows } from './rows/paper-rows.js';
import { peopleRows } from './rows/people-rows.js';
import { periodRows } from './rows/period-rows.js';
import { planRows } from './rows/plan-rows.js';
import { recordRows } from './rows/record-rows.js';
import type { LessonGate, RecordTables } from './rows/record-rows.js';
import { RowIds } from './rows/row-ids.js';
import type { DemoTables } from './rows/tables.js';
import { thematicRows } from './rows/thematic-rows.js';
import { nameOfSchool, schoolRows } from './rows/school-rows.js';
import { DEFAULT_SEED, requireSeed } from './seed.js';
import { SHOWN_TEACHERS, SchoolAccounts } from './sign-ins.js';

/** Which school to make. The same wish always makes the same rows, ids included. */
export interface SchoolWish {
  /** Any word of letters, digits, dots and dashes; other seeds are other schools. */
  readonly seed?: string;
  /** The day up to which the school has lived; lessons are there for the whole academic year around it. */
  readonly date: Day;
  /** Time of that day, `HH:MM`; 12:00 unless given. Lessons are written when their teachers come to it. */
  readonly time?: string;
  /** Number of the school among those of one installation, from 1. */
  readonly number?: number;
  /** `small` is three classes, for tests. */
  readonly scale?: 'school' | 'small';
  /** Number of classes, when neither scale fits: 1 to 31. */
  readonly classes?: number;
}

const SMALL = 3;

/** A generated school: its plan, and its rows table by table. */
export class DemoSchool {
  readonly number: number;
  readonly name: string;
  readonly schoolId: string;
  readonly plan: SchoolPlan;
  readonly ids: RowIds;
  /** The instant up to which the school has lived, ms since 1970. */
  readonly until: number;
  private readonly year: SchoolYear;

  constructor({
    seed = DEFAULT_SEED,
    date,
    time = '12:00',
    number = 1,
    scale = 'school',
    classes,
  }: SchoolWish) {
    requireSeed(seed);
    const timeOfDay = asTimeOfDay(time);
    if (timeOfDay === undefined) throw new RangeError(`no time of day: ${time}`);
    const scope = `${seed}/${number}`;
    const year = demoYearOf(date);
    const count = classes ?? (scale === 'small' ? SMALL : WHOLE_SCHOOL);
    this.number = number;
    this.name = nameOfSchool(number);
    this.plan = planSchool({ scope, firstScope: number === 2 ? `${seed}/1` : scope, year, classes: count });
    this.ids = new RowIds(scope, year);
    this.schoolId = this.ids.school;
    this.until = instantAt(date, minutesOf(timeOfDay));
    this.year = new SchoolYear(scope, this.plan, new Set(Object.values(SHOWN_TEACHERS)));
  }

  /** What is there before anything is written about a lesson. */
  standing(): Omit<DemoTables, keyof RecordTables> {
    return {
      ...schoolRows(this.plan, this.ids, this.number),
      ...peopleRows(this.plan, this.ids, this.until),
      ...planRows(this.plan, this.ids, this.until),
      ...thematicRows(this.year, this.ids),
      ...lessonRows(this.year, this.ids, this.until),
      ...noticeRows(this.year, this.ids, this.until),
      ...officeRows(this.plan, this.ids, this.until),
      ...paperRows(this.plan, this.ids, this.until),
      ...loadRows(this.plan, this.ids),
      ...controlRows(this.year, this.ids, this.until),
      ...periodRows(this.year, this.ids, this.until),
      ...keptRows(this.year, this.ids, this.until),
      ...correctionRows(this.year, this.ids, this.until),
      ...dutyRows(this.plan, this.ids, this.until),
    };
  }

  /** Records, works, marks, absences and homework; with a gate only of the lessons that may still be written. */
  record(gate?: LessonGate): RecordTables {
    return recordRows(this.year, this.ids, this.until, gate);
  }

  /** Periods to be closed: their seals are made of what stands in the database. */
  closings(): readonly WantedClosing[] {
    return listClosings(this.plan, this.ids, this.until);
  }

  /** Every tenant table of the school. */
  tables(): DemoTables {
    return { ...this.standing(), ...this.record() };
  }

  accounts(): SchoolAccounts {
    return new SchoolAccounts(this.plan, this.ids, this.number === 1 ? '' : `s${this.number}.`);
  }
}

/** Makes a school in memory: a pure function of the wish. */
export function generateSchool(wish: SchoolWish): DemoSchool {
  return new DemoSchool(wish);
}
