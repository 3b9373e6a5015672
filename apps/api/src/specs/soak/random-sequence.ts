import type { TestApi } from '@zhurnal/testing';
import { FRIDAY, MONDAY, TODAY, TOMORROW, TUESDAY } from '../arrange.js';
import type { GroupName, StudentName } from '../arrange.js';
import { changeLesson, markItem, setAttendance, setMarks } from '../ask-journal.js';
import { PLAYED, raise, turnToInstant } from '../scenario/play.js';
import type { Played, Stage } from '../scenario/play.js';
import { Chance } from './chance.js';
import { lastDayOf } from './terms-by-hand.js';

/** Lessons that are played with: whose, and on which day. */
const LESSONS = [
  ['maths', MONDAY],
  ['maths', TODAY],
  ['maths', FRIDAY],
  ['english', TUESDAY],
  ['english', TOMORROW],
  ['secondEnglish', TUESDAY],
] as const;
const STUDENTS: Readonly<Record<'maths' | 'english' | 'secondEnglish', readonly StudentName[]>> = {
  maths: ['ageev', 'ezhikov', 'zhukov', 'eremin'],
  english: ['ageev', 'ezhikov'],
  secondEnglish: ['zhukov', 'eremin'],
};
const VALUES = ['TWO', 'THREE', 'FOUR', 'FIVE', null] as const;
const STORED = { TWO: '2', THREE: '3', FOUR: '4', FIVE: '5' } as const;
const FACTS = ['ABSENT', 'LATE', null] as const;
const MINUTE = 60_000;
/** How far the clock goes between two acts: mostly within the day, at times over days. */
const STEPS = [1, 7, 45, 90, 240, 700, 1440, 3 * 1440] as const;

/** One cell as it must stand: its value, and how often it was changed. */
export interface Cell {
  value: string | null;
  version: number;
}

/** Plays random entries under a text, and compares each answer with what the text asks for. */
export class RandomSequence {
  readonly marks = new Map<string, Cell>();
  readonly absences = new Map<string, Cell>();
  readonly records = new Map<string, Cell>();
  /** Faults, in words; none when all went by the text. */
  readonly faults: string[] = [];
  private readonly explained = new Set<string>();
  private readonly log: string[] = [];

  private constructor(
    readonly stage: Stage,
    private readonly chance: Chance,
    private now: number,
  ) {}

  static async open(api: TestApi, seed: number): Promise<RandomSequence> {
    const chance = new Chance(seed);
    const text = chance.of(Object.keys(PLAYED) as Played[]);
    const now = Date.parse(`2026-11-16T09:00:00${PLAYED[text].offset}`);
    turnToInstant(api, now);
    return new RandomSequence(await raise(api, text), chance, now);
  }

  /** One act, after some time. */
  async act(): Promise<void> {
    this.now += this.chance.of(STEPS) * MINUTE + this.chance.below(MINUTE);
    turnToInstant(this.stage.api, this.now);
    await this.chance.of([this.mark, this.mark, this.mark, this.absence, this.record]).call(this);
  }

  /** What was done, for people who look for the fault. */
  tell(): string {
    return this.log.join('\n');
  }

  /** The school's clock. */
  private local(): string {
    const [hours = 0] = PLAYED[this.stage.profile].offset.split(':').map(Number);
    return new Date(this.now + hours * 60 * MINUTE).toISOString();
  }

  /**
   * Is the part late and unexplained where a reason is asked for (TKK-35)? What is given now explains the lesson from now
   * on.
   */
  private lacksReason(part: 'absence' | 'record', place: string, day: string, isGiven: boolean): boolean {
    if (this.stage.profile !== 'tkk' || this.local().slice(0, 10) <= day) return false;
    if (this.explained.has(`${part} ${place}`)) return false;
    return !isGiven;
  }

  private isLocked(part: 'mark' | 'absence' | 'record', day: string): boolean {
    const last = lastDayOf(this.stage.profile, part, day);
    return last !== null && this.local().slice(0, 10) > last;
  }

  private compare(what: string, expected: string, found: string): void {
    const line = `${this.local()} ${this.stage.profile} ${what}: ${found}`;
    this.log.push(line);
    if (found !== expected) this.faults.push(`${line}, and not ${expected}`);
  }

  /** How an entry of a cell must end, and the cell after it. */
  private expect(
    cell: Cell,
    wish: string | null,
    over: number,
    state: { readonly isFuture: boolean; readonly isLocked: boolean },
  ): 'Saved' | 'Conflict' | 'Locked' {
    // Whoever changes nothing is told that it stands; what is locked is so for who saw the cell and who did not.
    if (cell.value === wish) return 'Saved';
    if ((state.isFuture && wish !== null) || state.isLocked) return 'Locked';
    if (over !== cell.version) return 'Conflict';
    cell.value = wish;
    cell.version += 1;
    return 'Saved';
  }

  private async mark(): Promise<void> {
    const { api, school, as } = this.stage;
    const [group, day] = this.chance.of(LESSONS);
    const student = this.chance.of(STUDENTS[group]);
    const value = this.chance.of(VALUES);
    const cell = cellOf(this.marks, `${group} ${day} ${student}`);
    const over = this.chance.isLucky(12) ? cell.version + 1 : cell.version;
    const [result] = await setMarks(api, await as(group), school.groups[group], [
      markItem(school, group, day, student, value, { expectedVersion: over }),
    ]);
    const isFuture = this.local().slice(0, 10) < day;
    const wish = value === null ? null : STORED[value];
    const expected = this.expect(cell, wish, over, { isFuture, isLocked: this.isLocked('mark', day) });
    this.compare(
      `mark ${wish} of ${student}, ${group} ${day} over ${over}`,
      `Mark${expected}`,
      result?.__typename ?? '',
    );
  }

  private async absence(): Promise<void> {
    const { api, school, as } = this.stage;
    const [group, day] = this.chance.of(LESSONS);
    const student = this.chance.of(STUDENTS[group]);
    const fact = this.chance.of(FACTS);
    const cell = cellOf(this.absences, `${group} ${day} ${student}`);
    const over = this.chance.isLucky(12) ? cell.version + 1 : cell.version;
    const isGiven = this.chance.isLucky(60);
    const [result] = await setAttendance(api, await as(group), school.groups[group], [
      {
        lessonId: school.lesson(group, day),
        studentId: school.students[student],
        fact,
        reason: null,
        expectedVersion: over,
        ...(isGiven && { lateReason: 'Не было связи' }),
      },
    ]);
    const isFuture = this.local().slice(0, 10) < day;
    const wish = fact === null ? null : fact.toLowerCase();
    const place = `${group} ${day}`;
    const isLocked = this.isLocked('absence', day);
    const lacksReason = !isLocked && this.lacksReason('absence', place, day, isGiven);
    const before = cell.version;
    const state = { isFuture, isLocked: isLocked || lacksReason };
    const planned = this.expect(cell, wish, over, state);
    const expected = planned === 'Locked' && lacksReason ? 'Invalid' : planned;
    if (cell.version > before && isGiven && this.local().slice(0, 10) > day)
      this.explained.add(`absence ${place}`);
    this.compare(
      `absence ${wish} of ${student}, ${group} ${day} over ${over}`,
      `Attendance${expected}`,
      result?.__typename ?? '',
    );
  }

  private async record(): Promise<void> {
    const { api, school, as } = this.stage;
    const [group, day] = this.chance.of(LESSONS);
    const topic = this.chance.of(['Дроби', 'Проценты', 'Степени']);
    const cell = cellOf(this.records, `${group} ${day}`);
    const isGiven = this.chance.isLucky(60);
    const input = {
      ...{ lessonId: school.lesson(group, day), topic, held: true, expectedVersion: cell.version },
      ...(isGiven && { lateReason: 'Не было связи' }),
    };
    const answer = await changeLesson(api, await as(group), 'recordLesson', input);
    const isFuture = this.local().slice(0, 10) < day;
    const place = `${group} ${day}`;
    const isOpen =
      !isFuture && !this.isLocked('record', day) && !this.lacksReason('record', place, day, isGiven);
    if (isOpen && isGiven && this.local().slice(0, 10) > day) this.explained.add(`record ${place}`);
    // A record is written whole: the same words again are another version.
    if (isOpen) Object.assign(cell, { value: topic, version: cell.version + 1 });
    const expected = isOpen ? 'LessonRecorded' : 'Refusal';
    const found = answer.__typename;
    this.compare(`topic ${topic}, ${group} ${day}`, expected, found);
  }
}

function cellOf(cells: Map<string, Cell>, key: string): Cell {
  const found = cells.get(key) ?? { value: null, version: 0 };
  cells.set(key, found);
  return found;
}

/** The groups of a key. */
export function groupOf(key: string): GroupName {
  return key.split(' ')[0] as GroupName;
}
