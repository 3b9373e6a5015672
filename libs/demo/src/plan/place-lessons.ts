import { Dice } from '../chance/dice.js';

/** One weekly lesson that needs a place: a class and everybody who is busy with it. */
export interface Placeable {
  readonly classIndex: number;
  /** Teachers of all subgroups, as indices of the school's list. */
  readonly teachers: readonly number[];
  readonly subject: string;
}

/** Weekday 1–5 and number of the lesson. */
export interface Place {
  readonly weekday: number;
  readonly slot: number;
}

const SLOTS = 8;
const CELLS = 5 * SLOTS;
const CLASH = 40;
const TWICE_A_DAY = 3;

/** Subjects better not given first, and those that may stand twice on a day. */
const NOT_FIRST = new Set(['pe', 'labour', 'music', 'art']);
const MAY_DOUBLE = new Set(['labour']);

/**
 * A week without clashes: every class fills its days from the first lesson without gaps, no teacher is in two rooms.
 * Simulated annealing over exchanges within a class; with the same arguments the same week.
 */
export function placeLessons(
  key: string,
  placeables: readonly Placeable[],
  lessonsByDay: readonly (readonly number[])[],
): readonly Place[] {
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    const week = new Week(Dice.of(key, 'week', attempt), placeables, lessonsByDay);
    if (week.settle()) return week.places();
  }
  throw new Error('no timetable without clashes was found: too few teachers for so many lessons');
}

class Week {
  /** Cell of each lesson: (weekday − 1) · 8 + slot − 1. */
  private readonly cells: number[] = [];
  private readonly byClass: number[][] = [];
  /** Lessons of a teacher in a cell. */
  private readonly busy: Int16Array;
  /** Lessons of a class's subject on a day. */
  private readonly daily: Int16Array;
  private readonly subjects: number[];
  private readonly subjectCount: number;
  private clashes = 0;

  constructor(
    private readonly dice: Dice,
    private readonly placeables: readonly Placeable[],
    lessonsByDay: readonly (readonly number[])[],
  ) {
    const names = [...new Set(placeables.map(({ subject }) => subject))];
    this.subjects = placeables.map(({ subject }) => names.indexOf(subject));
    this.subjectCount = names.length;
    const teacherCount = 1 + Math.max(0, ...placeables.flatMap(({ teachers }) => teachers));
    this.busy = new Int16Array(teacherCount * CELLS);
    this.daily = new Int16Array(lessonsByDay.length * names.length * 5);
    placeables.forEach(({ classIndex }, at) => (this.byClass[classIndex] ??= []).push(at));
    lessonsByDay.forEach((days, classIndex) => {
      const free = days.flatMap((count, day) =>
        Array.from({ length: count }, (_, slot) => day * SLOTS + slot),
      );
      const lessons = this.byClass[classIndex] ?? [];
      if (free.length !== lessons.length) throw new RangeError('the lessons of a class do not fill its week');
      dice.shuffle(free).forEach((cell, index) => {
        const lesson = lessons[index] ?? 0;
        this.cells[lesson] = cell;
        this.put(lesson, cell);
      });
    });
  }

  places(): readonly Place[] {
    return this.cells.map((cell) => ({ weekday: Math.floor(cell / SLOTS) + 1, slot: (cell % SLOTS) + 1 }));
  }

  /** Exchanges lessons until nobody clashes; false when it gets nowhere. */
  settle(): boolean {
    const rounds = 400 * this.placeables.length;
    for (let round = 0; round < rounds; round += 1) {
      const heat = 12 * (1 - round / rounds) ** 2 + 0.02;
      const lesson = this.dice.below(this.placeables.length);
      const own = this.byClass[this.placeables[lesson]?.classIndex ?? 0] ?? [];
      const other = own[this.dice.below(own.length)] ?? lesson;
      if (this.subjects[lesson] === this.subjects[other]) continue;
      const [from, to] = [this.cells[lesson] ?? 0, this.cells[other] ?? 0];
      const before = this.take(lesson, from) + this.take(other, to);
      const after = this.put(lesson, to) + this.put(other, from);
      if (after > before && this.dice.next() >= Math.exp((before - after) / heat)) {
        this.take(lesson, to);
        this.take(other, from);
        this.put(lesson, from);
        this.put(other, to);
      } else {
        this.cells[lesson] = to;
        this.cells[other] = from;
      }
    }
    return this.clashes === 0;
  }

  /** Puts a lesson into a cell; answers what that costs. */
  private put(lesson: number, cell: number): number {
    const placeable = this.placeables[lesson];
    if (!placeable) return 0;
    let cost = this.taste(placeable.subject, cell);
    for (const teacher of placeable.teachers) {
      const at = teacher * CELLS + cell;
      const there = this.busy[at] ?? 0;
      this.busy[at] = there + 1;
      if (there > 0) {
        this.clashes += 1;
        cost += CLASH;
      }
    }
    const day = this.dayAt(placeable.classIndex, lesson, cell);
    const there = this.daily[day] ?? 0;
    this.daily[day] = there + 1;
    return there > 0 && !MAY_DOUBLE.has(placeable.subject) ? cost + TWICE_A_DAY * there : cost;
  }

  /** Takes a lesson out of a cell; answers what is saved. */
  private take(lesson: number, cell: number): number {
    const placeable = this.placeables[lesson];
    if (!placeable) return 0;
    let saved = this.taste(placeable.subject, cell);
    for (const teacher of placeable.teachers) {
      const at = teacher * CELLS + cell;
      const left = (this.busy[at] ?? 1) - 1;
      this.busy[at] = left;
      if (left > 0) {
        this.clashes -= 1;
        saved += CLASH;
      }
    }
    const day = this.dayAt(placeable.classIndex, lesson, cell);
    const left = (this.daily[day] ?? 1) - 1;
    this.daily[day] = left;
    return left > 0 && !MAY_DOUBLE.has(placeable.subject) ? saved + TWICE_A_DAY * left : saved;
  }

  private taste(subject: string, cell: number): number {
    return cell % SLOTS === 0 && NOT_FIRST.has(subject) ? 1 : 0;
  }

  private dayAt(classIndex: number, lesson: number, cell: number): number {
    return (classIndex * this.subjectCount + (this.subjects[lesson] ?? 0)) * 5 + Math.floor(cell / SLOTS);
  }
}
