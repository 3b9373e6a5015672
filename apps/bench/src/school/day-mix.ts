import type { Bench } from '../bench.js';
import type { Mix, Stream } from '../load/open-loop.js';
import type { Shot } from '../load/shot.js';
import * as questions from './questions.js';
import type { Asking } from './questions.js';

/** What one school asks in the minute in which a lesson begins: 60 teachers, 30 class teachers, families. */
const MORNING = {
  teacherDay: 60,
  lessonRoll: 60,
  takeRoll: 60,
  journalPage: 60,
  setMarks: 120,
  classToday: 30,
  familyToday: 150,
  diaryWeek: 100,
  unchanged: 350,
} as const;

/** What one school asks in the minute after the last lesson, when most families look. */
const AFTERNOON = {
  familyToday: 90,
  diaryWeek: 60,
  studentMarks: 25,
  studentHomework: 25,
  unchanged: 460,
  journalPage: 10,
  setMarks: 30,
} as const;

export type Hour = 'morning' | 'afternoon';
const WEIGHTS: Readonly<Record<Hour, Readonly<Record<string, number>>>> = {
  morning: MORNING,
  afternoon: AFTERNOON,
};

/** Requests a second of one school in its fullest minute. */
export function rateOf(hour: Hour): number {
  return Object.values(WEIGHTS[hour]).reduce((sum, count) => sum + count, 0) / 60;
}

/** Marks that a teacher enters at once. */
const FEW = 5;

/** Where turns stand is known to the database: parts that enter marks choose students of their own. */
export class DayMix {
  private readonly streams: Readonly<Record<string, readonly Shot[]>>;

  constructor({ teachings, cares, families, place: { day } }: Bench, tags: ReadonlyMap<string, string>) {
    const shots = (askings: readonly Asking[]): Shot[] => askings.map(questions.asShot);
    this.streams = {
      teacherDay: shots(teachings.map((each) => questions.teacherDay(each, day))),
      lessonRoll: shots(teachings.map(questions.lessonRoll)),
      takeRoll: shots(teachings.map(questions.takeRoll)),
      journalPage: shots(teachings.map(questions.journalPage)),
      setMarks: shots(
        teachings.flatMap((each) =>
          listParts(each.marks, FEW).map((marks) => questions.setMarks(each, marks)),
        ),
      ),
      classToday: shots(cares.map((each) => questions.classToday(each, day))),
      familyToday: shots(families.map(questions.familyToday)),
      diaryWeek: shots(families.map((each) => questions.diaryWeek(each, day))),
      studentMarks: shots(families.map(questions.studentMarks)),
      studentHomework: shots(families.map((each) => questions.studentHomework(each, day))),
      unchanged: DayMix.repeated(families, day)
        .map((asking, at) => questions.asGet(asking, at, tags.get(`${asking.name}/${at}`)))
        .map((shot) => ({ ...shot, status: [200, 304] })),
    };
  }

  /** What families ask again with the tag of what they have. */
  static repeated(families: Bench['families'], day: string): readonly Asking[] {
    return families.flatMap((each) => [questions.familyToday(each), questions.diaryWeek(each, day)]);
  }

  of(hour: Hour): Mix {
    return Object.fromEntries(
      Object.entries(WEIGHTS[hour]).map(([kind, weight]): [string, Stream] => [
        kind,
        { weight, shots: this.streams[kind] ?? [] },
      ]),
    );
  }
}

/** One after the other, so many in each. */
export function listParts<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
