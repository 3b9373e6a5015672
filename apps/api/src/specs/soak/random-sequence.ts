import { Chance } from '@zhurnal/testing';
import type { TestApi } from '@zhurnal/testing';
import { FRIDAY, MONDAY, TODAY, TOMORROW, TUESDAY } from '../arrange.js';
import type { GroupName, StudentName } from '../arrange.js';
import { endQuarter } from '../arrange-closing.js';
import { PLAYED, raise, turnToInstant } from '../scenario/play.js';
import type { Played, Stage } from '../scenario/play.js';
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
const STUDENTS: Readonly<Record<PlayedGroup, readonly StudentName[]>> = {
  maths: ['ageev', 'ezhikov', 'zhukov', 'eremin'],
  english: ['ageev', 'ezhikov'],
  secondEnglish: ['zhukov', 'eremin'],
};
/** The last day of the quarter; the lessons after it belong to none. */
export const QUARTER_ENDS = TODAY;
const MINUTE = 60_000;
/** The groups that are played with. */
export type PlayedGroup = (typeof LESSONS)[number][0];

/** One cell as it must stand: its value, and how often it was changed. */
export interface Cell {
  value: string | null;
  version: number;
}

/** A cell of a lesson. */
export interface Place {
  readonly group: PlayedGroup;
  readonly day: string;
  readonly student: StudentName;
}

/** A request that waits: for which cell, over which version, and what it asks for. */
export interface Waiting {
  readonly id: string;
  readonly place: Place;
  readonly over: number;
  readonly value: string | null;
}

/** Plays random entries and orders under a text, and compares each answer with what the text asks for. */
export class RandomSequence {
  readonly marks = new Map<string, Cell>();
  readonly absences = new Map<string, Cell>();
  readonly records = new Map<string, Cell>();
  /** Places whose lateness has been explained. */
  readonly explained = new Set<string>();
  readonly waiting: Waiting[] = [];
  /** Groups that an order has opened: until when, and in which version. */
  readonly reopened = new Map<PlayedGroup, { readonly id: string; readonly until: number }>();
  isClosed = false;
  /** The turn of the year that was carried out, as whoever takes it back names it. */
  turn: { readonly turnId: string; readonly expectedVersion: number } | undefined;
  /** What came to pass at least once: without it a soak proves nothing of it. */
  readonly reached = new Set<string>();
  /** Faults, in words; none when all went by the text. */
  readonly faults: string[] = [];
  private readonly log: string[] = [];

  private constructor(
    readonly stage: Stage,
    readonly chance: Chance,
    private now: number,
  ) {}

  static async open(api: TestApi, seed: number): Promise<RandomSequence> {
    const chance = new Chance(seed);
    // Only TKK has a register: it is played twice as often.
    const text = chance.of([...(Object.keys(PLAYED) as Played[]), 'tkk'] as const);
    const now = Date.parse(`2026-11-16T09:00:00${PLAYED[text].offset}`);
    turnToInstant(api, now);
    const stage = await raise(api, text);
    await endQuarter(stage.school, QUARTER_ENDS);
    return new RandomSequence(stage, chance, now);
  }

  /** Lets some minutes pass, and some seconds. */
  wait(minutes: number): void {
    this.now += minutes * MINUTE + this.chance.below(MINUTE);
    turnToInstant(this.stage.api, this.now);
  }

  /** What was done, for people who look for the fault. */
  tell(): string {
    return this.log.join('\n');
  }

  /** The lessons that are played with. */
  readonly lessons = LESSONS;

  /** Some cell of some lesson, rather of one that an order has opened. */
  somewhere(): Place {
    const opened = LESSONS.filter(([group, day]) => day <= QUARTER_ENDS && this.isReopened(group));
    const isThere = opened.length > 0 && this.chance.isLucky(80);
    const [group, day] = this.chance.of(isThere ? opened : LESSONS);
    return { group, day, student: this.chance.of(STUDENTS[group]) };
  }

  /** The school's day. */
  today(): string {
    return this.local().slice(0, 10);
  }

  /** The school's clock. */
  private local(): string {
    return new Date(this.now + offsetOf(this.stage.profile)).toISOString();
  }

  /** Is the day in the quarter, and the quarter closed for this group? */
  isShut(group: PlayedGroup, day: string): boolean {
    return this.isClosed && day <= QUARTER_ENDS && !this.isReopened(group);
  }

  isReopened(group: PlayedGroup): boolean {
    return this.now < (this.reopened.get(group)?.until ?? 0);
  }

  /** Does the text take nothing more by itself? An order opens that, too. */
  isLockedByText(part: 'mark' | 'absence' | 'record', group: PlayedGroup, day: string): boolean {
    if (day <= QUARTER_ENDS && this.isReopened(group)) return false;
    const last = lastDayOf(this.stage.profile, part, day);
    return last !== null && this.today() > last;
  }

  isLocked(part: 'mark' | 'absence' | 'record', group: PlayedGroup, day: string): boolean {
    return this.isShut(group, day) || this.isLockedByText(part, group, day);
  }

  /** Is a reason asked for, because the part is late (TKK-35)? Where an order has opened it, the order has the reason. */
  asksForReason(group: PlayedGroup, day: string): boolean {
    if (this.stage.profile !== 'tkk' || this.today() <= day) return false;
    return day > QUARTER_ENDS || !this.isReopened(group);
  }

  /** Is it asked for and not there? What is given now explains the lesson from now on. */
  lacksReason(part: 'absence' | 'record', group: PlayedGroup, day: string, isGiven: boolean): boolean {
    return this.asksForReason(group, day) && !isGiven && !this.explained.has(`${part} ${group} ${day}`);
  }

  /** Keeps what was found, and the fault if something else was to be expected. */
  compare(what: string, expected: string, found: string): void {
    const line = `${this.local()} ${this.stage.profile} ${what}: ${found}`;
    this.log.push(line);
    if (found !== expected) this.faults.push(`${line}, and not ${expected}`);
  }

  /** How an entry of a cell must end, and the cell after it. */
  expect(
    cell: Cell,
    wish: string | null,
    over: number,
    state: { readonly isFuture: boolean; readonly isLocked: boolean; readonly isByOrder?: boolean },
  ): 'Saved' | 'Conflict' | 'Locked' {
    // Whoever changes nothing is told that it stands; what is locked is so for who saw the cell and who did not.
    if (cell.value === wish) return 'Saved';
    if (state.isLocked) this.reached.add('a locked entry');
    if ((state.isFuture && wish !== null) || state.isLocked) return 'Locked';
    if (over !== cell.version) return 'Conflict';
    cell.value = wish;
    cell.version += 1;
    this.reached.add(state.isByOrder === true ? 'an entry by order' : 'an entry');
    return 'Saved';
  }
}

/** The cell of this key, empty before its first entry. */
export function cellOf(cells: Map<string, Cell>, key: string): Cell {
  const found = cells.get(key) ?? { value: null, version: 0 };
  cells.set(key, found);
  return found;
}

/** How the cell of a place is called. */
export const keyOf = ({ group, day, student }: Place): string => `${group} ${day} ${student}`;

/** The group of a key. */
export function groupOf(key: string): GroupName {
  return key.split(' ')[0] as GroupName;
}

/** By how many milliseconds the school's clock is ahead of the one of Greenwich. */
export function offsetOf(text: Played): number {
  const [hours = 0] = PLAYED[text].offset.split(':').map(Number);
  return hours * 60 * MINUTE;
}
