import type { Day } from '../calendar/day.js';
import { addDays } from '../calendar/day.js';
import type { Refusal, Rule } from '../refusals/refusal.js';
import { refuse } from '../refusals/refusal.js';

/** What an order moves a student by. */
export const MOVEMENT_KINDS = ['arrival', 'transfer', 'departure', 'return'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** Why a student leaves the school. */
export const DEPARTURE_CAUSES = [
  'other_school',
  'moved_away',
  'family_education',
  'graduated',
  'expelled',
  'death',
  'other',
] as const;
export type DepartureCause = (typeof DEPARTURE_CAUSES)[number];

/** A stretch of days in one class, both ends included; `to` null is open. */
export interface Stay {
  readonly classId: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** A movement that is about to be entered, and where the student has been so far. */
export interface MovementFacts {
  readonly kind: MovementKind;
  /** Arrival, transfer and return: the first day in the class; departure: the last day in the school. */
  readonly day: Day;
  /** The class the student comes into; null for a departure. */
  readonly toClass: { readonly id: string; readonly yearFrom: Day; readonly yearTo: Day } | null;
  readonly stays: readonly Stay[];
}

const covers = ({ from, to }: Stay, day: Day): boolean => from <= day && (to === null || to >= day);

/** The stay in force on a day; of several, which only a mistake makes, the last. */
export function stayOn(stays: readonly Stay[], day: Day): Stay | undefined {
  return stays
    .filter((stay) => covers(stay, day))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1);
}

/** The class's year has the day, else the student would be in a class that does not exist. */
function refuseOutsideYear({ day, toClass }: MovementFacts): Refusal | undefined {
  if (toClass === null || (toClass.yearFrom <= day && day <= toClass.yearTo)) return undefined;
  return refuse('DAY_OUTSIDE_YEAR', { params: { day, from: toClass.yearFrom, to: toClass.yearTo } });
}

/** Who comes is nowhere yet; who goes or changes the class is somewhere. */
function refuseWrongStart({ kind, day, stays }: MovementFacts): Refusal | undefined {
  const stay = stayOn(stays, day);
  const isComing = kind === 'arrival' || kind === 'return';
  if (isComing === (stay === undefined)) return undefined;
  return refuse(isComing ? 'STUDENT_ENROLLED' : 'STUDENT_NOT_ENROLLED', { params: { day } });
}

/** Movements are entered in the order in which they happen: a later one would contradict the new one. */
function refuseBeforeLaterMovement({ kind, day, stays }: MovementFacts): Refusal | undefined {
  const stay = stayOn(stays, day);
  const later = [...stays.map(({ from }) => from).filter((from) => from > day)];
  if (kind !== 'arrival' && kind !== 'return' && stay?.to != null) later.push(stay.to);
  const first = later.sort()[0];
  return first === undefined ? undefined : refuse('LATER_MOVEMENT', { params: { day: first } });
}

/** A transfer leads to another class. */
function refuseSameClass({ kind, day, toClass, stays }: MovementFacts): Refusal | undefined {
  return kind === 'transfer' && stayOn(stays, day)?.classId === toClass?.id
    ? refuse('SAME_CLASS')
    : undefined;
}

/** The law of movement: what an order may not say (TKK-62). */
export const MOVEMENT_RULES: readonly Rule<MovementFacts>[] = [
  refuseOutsideYear,
  refuseWrongStart,
  refuseBeforeLaterMovement,
  refuseSameClass,
];

/** What a movement does to the stays. */
export interface MovementEffect {
  /** The stay that ends, and its last day; null: it never came to be. */
  readonly ended: { readonly stay: Stay; readonly to: Day | null } | null;
  /** The stay that begins. */
  readonly begun: Stay | null;
}

/**
 * The effect of a movement that the rules allow. The old class has the student until the day before a transfer, the new
 * one from the day itself; the day of a departure is the last one in the school.
 */
export function effectOf({ kind, day, toClass, stays }: MovementFacts): MovementEffect {
  const stay = stayOn(stays, day);
  const begun = toClass === null ? null : { classId: toClass.id, from: day, to: null };
  if (kind === 'arrival' || kind === 'return' || stay === undefined) return { ended: null, begun };
  if (kind === 'departure') return { ended: { stay, to: day }, begun: null };
  return { ended: { stay, to: stay.from === day ? null : addDays(day, -1) }, begun };
}
