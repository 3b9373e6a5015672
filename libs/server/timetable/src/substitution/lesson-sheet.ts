import { listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import type { CoverState } from './substitution.enums.js';
import type { ChangedLesson } from './substitution.graphql.js';

interface OwnerRow extends PersonName {
  readonly id: string;
  readonly isAway: boolean;
}

interface SubstituteRow extends PersonName {
  readonly id: string;
  readonly replaces: string | null;
  readonly until: string | null;
  readonly isAway: boolean;
  readonly joinedWith: string | null;
}

/** A row of the sheet's statements. */
export interface SheetRow extends Omit<ChangedLesson, 'teachers' | 'substitutes' | 'state'> {
  readonly teachers: readonly OwnerRow[];
  readonly substitutes: readonly SubstituteRow[];
}

const isReplaced = ({ substitutes }: SheetRow, id: string): boolean =>
  substitutes.some(({ replaces }) => replaces === null || replaces === id);

/** How it stands with the lesson: what most needs a hand comes first. */
export function stateOf(row: SheetRow): CoverState {
  const { teachers, substitutes, plannedDate, plannedSlot } = row;
  if (row.isCancelled) return 'cancelled';
  const missing =
    teachers.some(({ id, isAway }) => isAway && !isReplaced(row, id)) ||
    substitutes.some(({ isAway }) => isAway);
  const isThere =
    teachers.some(({ id, isAway }) => !isAway && !isReplaced(row, id)) ||
    substitutes.some(({ isAway }) => !isAway);
  if (missing) return isThere ? 'shared' : 'uncovered';
  if (substitutes.some(({ joinedWith }) => joinedWith !== null)) return 'joined';
  if (substitutes.length > 0) return 'covered';
  if (plannedDate !== null && (plannedDate !== row.date || plannedSlot !== row.slot)) return 'moved';
  return row.isRoomChanged ? 'room' : 'planned';
}

/** The lesson as the contract shows it; a place it was not moved from is not told. */
export function changedLessonOf(row: SheetRow): ChangedLesson {
  const isMoved = row.plannedDate !== null && (row.plannedDate !== row.date || row.plannedSlot !== row.slot);
  return {
    ...row,
    plannedDate: isMoved ? row.plannedDate : null,
    plannedSlot: isMoved ? row.plannedSlot : null,
    plannedStartsAt: isMoved ? row.plannedStartsAt : null,
    plannedRoom: row.isRoomChanged ? row.plannedRoom : null,
    state: stateOf(row),
    teachers: row.teachers.map((teacher) => ({
      id: teacher.id,
      name: listNameOf(teacher),
      isAway: teacher.isAway,
      isReplaced: isReplaced(row, teacher.id),
    })),
    substitutes: row.substitutes.map((substitute) => ({
      id: substitute.id,
      name: listNameOf(substitute),
      replacesId: substitute.replaces,
      isAway: substitute.isAway,
      joinedWith: substitute.joinedWith,
      until: substitute.until,
    })),
  };
}
