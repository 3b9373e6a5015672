import type { Day } from '@zhurnal/rules';
import type { HomeworkFile } from './homework-file.js';

/** Homework as the page lists it. */
export interface HomeworkTask {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly dueOn: Day;
  readonly givenOn: Day;
  /** The teacher's estimate, minutes. */
  readonly minutes: number | null;
  /** Instant, ISO 8601 in UTC. */
  readonly postedAt: string;
  readonly isLate: boolean;
  /** Instant the student ticked it off; null: not yet. */
  readonly doneAt: string | null;
  /** Minutes the student says it took. */
  readonly spent: number | null;
  readonly files: readonly HomeworkFile[];
}

/** A lesson that was held without setting homework, at the day it would have been due. */
export interface NothingSet {
  readonly subject: string;
  readonly dueOn: Day;
  readonly givenOn: Day;
}

/** A task the student has written down. */
export interface OwnTask {
  readonly id: string;
  readonly dueOn: Day;
  readonly subject: string;
  readonly text: string;
  readonly doneAt: string | null;
  readonly version: number;
}

/** Everything that is to be ready on one day. */
export interface TaskDay {
  readonly day: Day;
  readonly tasks: readonly HomeworkTask[];
  readonly own: readonly OwnTask[];
  readonly nothing: readonly NothingSet[];
}

/** One student's homework. */
export interface TaskView {
  readonly today: Day;
  readonly canTick: boolean;
  readonly tasks: readonly HomeworkTask[];
  readonly own: readonly OwnTask[];
  readonly nothing: readonly NothingSet[];
}

/** What lies ahead, today included, nearest day first; and what is over, latest day first. */
export function splitByToday({ today, tasks, own, nothing }: TaskView): {
  readonly ahead: readonly TaskDay[];
  readonly past: readonly TaskDay[];
} {
  const days = [...new Set([...tasks, ...own, ...nothing].map(({ dueOn }) => dueOn))].sort();
  const on = <T extends { readonly dueOn: Day }>(list: readonly T[], day: Day): readonly T[] =>
    list.filter(({ dueOn }) => dueOn === day);
  const all = days.map((day) => ({
    day,
    tasks: on(tasks, day),
    own: on(own, day),
    nothing: on(nothing, day),
  }));
  return {
    ahead: all.filter(({ day }) => day >= today),
    past: all.filter(({ day }) => day < today).reverse(),
  };
}

/** Minutes that the estimates of a day come to; undefined when no teacher has estimated anything. */
export function minutesOfDay({ tasks }: TaskDay): number | undefined {
  const known = tasks.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]));
  return known.length === 0 ? undefined : known.reduce((sum, minutes) => sum + minutes, 0);
}
