import { refuse } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';
import type { Day } from '../calendar/day.js';
import type { Refusal } from '../refusals/refusal.js';

/**
 * What the diary of a family lacks in a journal over a month (G272-60): lessons nobody said were held, without topic or
 * homework; homework that came when its lesson was over; works and students without marks; absences without reason.
 */
export const DIARY_GAPS = [
  'not_held',
  'no_topic',
  'no_homework',
  'late_homework',
  'work_without_marks',
  'no_marks',
  'no_reason',
] as const;

/** One of {@link DIARY_GAPS}. */
export type DiaryGap = (typeof DIARY_GAPS)[number];

/** How many there are of each. */
export type DiaryGapCounts = Readonly<Record<DiaryGap, number>>;

/** One kind with its number. */
export interface DiaryFinding {
  readonly kind: DiaryGap;
  readonly count: number;
}

/** The most that may be written beneath a check, and beside a finding. */
export const CHECK_TEXT_LIMIT = 500;

/** What is lacking at all, in the order of telling. In grades without marks nobody lacks one. */
export function diaryFindingsOf(counts: DiaryGapCounts, isUnmarked: boolean): readonly DiaryFinding[] {
  return DIARY_GAPS.map((kind) => ({ kind, count: counts[kind] })).filter(
    ({ kind, count }) => count > 0 && !(isUnmarked && (kind === 'no_marks' || kind === 'work_without_marks')),
  );
}

/** The findings of many journals together: all subjects of a class. */
export function sumFindings(all: readonly (readonly DiaryFinding[])[]): readonly DiaryFinding[] {
  const found = all.flat();
  return DIARY_GAPS.map((kind) => ({
    kind,
    count: found.reduce((sum, one) => (one.kind === kind ? sum + one.count : sum), 0),
  })).filter(({ count }) => count > 0);
}

/** Are both the same findings? A signature stands only beneath what its signer has seen. */
export function areSameFindings(one: readonly DiaryFinding[], other: readonly DiaryFinding[]): boolean {
  const told = (findings: readonly DiaryFinding[]): string =>
    findings
      .map(({ kind, count }) => `${kind}:${count}`)
      .sort()
      .join();
  return told(one) === told(other);
}

/** What is known when somebody signs the check of a month. */
export interface DiaryCheckSigning {
  /** First day of the month. */
  readonly month: Day;
  readonly today: Day;
  /** Lessons that are over. */
  readonly lessons: number;
  /** The signer gives the subject, or keeps the class. */
  readonly isOwn: boolean;
  /** The clause that names who checks what. */
  readonly clause: string | undefined;
  readonly notes: readonly string[];
}

/** A check is signed by whose it is (G272-64, G272-65), for a month with something to look at. */
export function objectToDiaryCheck(facts: DiaryCheckSigning): Refusal | undefined {
  const { month, today, lessons, isOwn, clause, notes } = facts;
  if (!isOwn) return refuse('CHECK_OF_OTHERS', { clause });
  if (month > today || lessons === 0) return refuse('NOTHING_TO_CHECK');
  return notes.map((note) => objectToLength('text', note, CHECK_TEXT_LIMIT)).find((one) => one !== undefined);
}
