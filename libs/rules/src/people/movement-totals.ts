import type { Day, DayRange } from '../calendar/day.js';
import { addDays } from '../calendar/day.js';
import type { MovementKind, Stay } from './movement.js';

/** A stay of somebody, with whether an order stands behind its first day. */
export interface StayOfStudent extends Stay {
  readonly studentId: string;
  /** An order names the first day: the student came on it, and was not simply there when the list began. */
  readonly isByOrder: boolean;
}

/** What a stretch of days did to a class. `began + arrived + cameFromClass − left − wentToClass = ended` */
export interface MovementTotals {
  /** Students when the stretch began. */
  readonly began: number;
  /** Came from outside the school, or came back. */
  readonly arrived: number;
  /** Came from another class of the school. */
  readonly cameFromClass: number;
  /** Went to another class of the school. */
  readonly wentToClass: number;
  /** Left the school. */
  readonly left: number;
  /** Students when the stretch ended: after its last day. */
  readonly ended: number;
}

/** One student's coming or going, as the stays tell it. */
export interface MovementSeen {
  readonly kind: MovementKind;
  readonly studentId: string;
  /** As in an order: the first day in the class, or the last one in the school. */
  readonly day: Day;
  readonly fromClassId: string | null;
  readonly toClassId: string | null;
}

const byDay = (one: Stay, other: Stay): number => (one.from < other.from ? -1 : 1);

function staysByStudent(stays: readonly StayOfStudent[]): readonly (readonly StayOfStudent[])[] {
  const found = new Map<string, StayOfStudent[]>();
  for (const stay of [...stays].sort(byDay))
    found.set(stay.studentId, [...(found.get(stay.studentId) ?? []), stay]);
  return [...found.values()];
}

/** One stay goes over into the next without a day between them. */
const isNext = (one: Stay | undefined, next: Stay | undefined): boolean =>
  one?.to != null && next !== undefined && addDays(one.to, 1) === next.from;

/** Was the student simply there when the stretch began? */
const isThere = (stay: StayOfStudent, from: Day): boolean =>
  stay.from < from || (stay.from === from && !stay.isByOrder);

/**
 * Who came, went and changed the class in a stretch of days, by day. A class that begins on the day after another one
 * ended is a transfer; a first day that no order names and that is the stretch's own is no movement: the list began.
 */
export function listMovements(
  stays: readonly StayOfStudent[],
  { from, to }: DayRange,
): readonly MovementSeen[] {
  const seen = staysByStudent(stays).flatMap((own) =>
    own.flatMap((stay, at): MovementSeen[] => {
      const before = own[at - 1];
      const comes: MovementSeen = {
        kind: isNext(before, stay) ? 'transfer' : before === undefined ? 'arrival' : 'return',
        studentId: stay.studentId,
        day: stay.from,
        fromClassId: isNext(before, stay) ? (before?.classId ?? null) : null,
        toClassId: stay.classId,
      };
      const goes: MovementSeen[] =
        stay.to === null || isNext(stay, own[at + 1])
          ? []
          : [
              {
                kind: 'departure',
                studentId: stay.studentId,
                day: stay.to,
                fromClassId: stay.classId,
                toClassId: null,
              },
            ];
      const isList = comes.kind !== 'transfer' && isThere(stay, from);
      return [...(isList ? [] : [comes]), ...goes];
    }),
  );
  return seen
    .filter(({ day }) => from <= day && day <= to)
    .sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1));
}

/** The totals of a class in a stretch of days; the stays are those of its year, of every class. */
export function totalMovement(
  stays: readonly StayOfStudent[],
  classId: string,
  range: DayRange,
): MovementTotals {
  const { from, to } = range;
  const movements = listMovements(stays, range);
  const count = (isMeant: (seen: MovementSeen) => boolean): number => movements.filter(isMeant).length;
  const chains = staysByStudent(stays).flatMap((own) =>
    own.map((stay, at) => ({
      stay,
      isCarriedOn: isNext(own[at - 1], stay),
      goesOn: isNext(stay, own[at + 1]),
    })),
  );
  const ofClass = chains.filter(({ stay }) => stay.classId === classId);
  // Who goes over into another class tomorrow is still there today.
  const isStill = (stay: StayOfStudent, goesOn: boolean, day: Day): boolean =>
    stay.to === null || stay.to > day || (stay.to === day && goesOn);
  const began = ofClass.filter(
    ({ stay, isCarriedOn, goesOn }) =>
      isThere(stay, from) && !(isCarriedOn && stay.from === from) && isStill(stay, goesOn, addDays(from, -1)),
  );
  const ended = ofClass.filter(({ stay, goesOn }) => stay.from <= to && isStill(stay, goesOn, to));
  return {
    began: began.length,
    arrived: count(({ kind, toClassId }) => toClassId === classId && kind !== 'transfer'),
    cameFromClass: count(({ kind, toClassId }) => toClassId === classId && kind === 'transfer'),
    wentToClass: count(({ kind, fromClassId }) => fromClassId === classId && kind === 'transfer'),
    left: count(({ kind, fromClassId }) => fromClassId === classId && kind === 'departure'),
    ended: ended.length,
  };
}
