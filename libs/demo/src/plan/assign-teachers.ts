import { AREAS } from './subjects.js';
import type { Area } from './subjects.js';
import type { CurriculumLine } from './curriculum.js';
import type { Cohort } from '../people/cohorts.js';

/** A class of one academic year, as the plan sees it. */
export interface PlannedClass extends Cohort {
  readonly name: string;
  readonly grade: number;
  readonly lines: readonly CurriculumLine[];
}

/** Lessons of one area in one class or subgroup: they stay with one teacher. */
interface Block {
  readonly classIndex: number;
  readonly area: Area;
  /** 0 the whole class, 1 and 2 its subgroups. */
  readonly part: number;
  readonly hours: number;
}

/** Hours a week a teacher is hired for. */
const FULL_LOAD = 21;

function listBlocks(classes: readonly PlannedClass[]): readonly Block[] {
  const hours = new Map<string, Block>();
  classes.forEach(({ lines }, classIndex) => {
    for (const { area, division, hours: count } of lines) {
      for (const part of division ? [1, 2] : [0]) {
        const key = `${classIndex}/${area}/${part}`;
        const known = hours.get(key)?.hours ?? 0;
        hours.set(key, { classIndex, area, part, hours: known + count });
      }
    }
  });
  return [...hours.values()];
}

/** Grades 1–4 keep their teacher: whoever takes a first class has it until it leaves for the fifth. */
const primaryNumber = ({ entryYear, letter }: Cohort): number => (entryYear % 4) * 3 + 'АБВ'.indexOf(letter);

/** The teacher's number within the area, by class, area and part. */
export class Assignment {
  private readonly chosen = new Map<string, number>();
  /** Numbers in use, by area. */
  readonly numbers = new Map<Area, readonly number[]>();

  constructor(classes: readonly PlannedClass[]) {
    const blocks = listBlocks(classes);
    for (const area of AREAS) {
      const own = blocks.filter((block) => block.area === area);
      if (own.length === 0) continue;
      if (area === 'primary') this.assignPrimary(own, classes);
      else this.assignBalanced(area, own);
    }
  }

  /** The number of the teacher of a block. */
  numberOf(classIndex: number, area: Area, part: number): number {
    const found = this.chosen.get(`${classIndex}/${area}/${part}`);
    if (found === undefined) throw new RangeError('nobody is assigned');
    return found;
  }

  private assignPrimary(blocks: readonly Block[], classes: readonly PlannedClass[]): void {
    for (const { classIndex, area, part } of blocks) {
      const cohort = classes[classIndex];
      if (cohort) this.chosen.set(`${classIndex}/${area}/${part}`, primaryNumber(cohort));
    }
    const all = blocks.map(({ classIndex, area, part }) => this.numberOf(classIndex, area, part));
    this.numbers.set(
      'primary',
      [...new Set(all)].sort((a, b) => a - b),
    );
  }

  /** The longest blocks first, each to whoever has least; the two subgroups of a class to two people. */
  private assignBalanced(area: Area, blocks: readonly Block[]): void {
    const sum = blocks.reduce((hours, block) => hours + block.hours, 0);
    const isDivided = blocks.some(({ part }) => part > 0);
    const loads = Array.from({ length: Math.max(isDivided ? 2 : 1, Math.ceil(sum / FULL_LOAD)) }, () => 0);
    const ordered = [...blocks].sort(
      (a, b) => b.hours - a.hours || a.classIndex - b.classIndex || a.part - b.part,
    );
    for (const { classIndex, part, hours } of ordered) {
      const other = part > 0 ? this.chosen.get(`${classIndex}/${area}/${3 - part}`) : undefined;
      const [number] = loads
        .map((load, at) => [at, load] as const)
        .filter(([at]) => at !== other)
        .sort((a, b) => a[1] - b[1] || a[0] - b[0])[0] ?? [0];
      this.chosen.set(`${classIndex}/${area}/${part}`, number);
      loads[number] = (loads[number] ?? 0) + hours;
    }
    this.numbers.set(
      area,
      loads.map((_, at) => at),
    );
  }
}
