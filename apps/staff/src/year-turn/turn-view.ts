import type { TurnPartsFragment } from '@zhurnal/contract/staff';

export type Turn = TurnPartsFragment;
export type TurnStudent = Turn['students'][number];
export type TurnClass = Turn['classes'][number];
export type Decision = NonNullable<TurnStudent['decision']>;

/** What a person has chosen for a student and not saved yet. */
export interface Edit {
  readonly decision: Decision | null;
  readonly targetId: string | null;
  readonly reason: string;
}

export type Edits = ReadonlyMap<string, Edit>;

const STAYING: readonly Decision[] = ['PROMOTED', 'CONDITIONAL', 'RETAINED'];

/** Is the student in a class of the new year? */
export const isStaying = (decision: Decision | null | undefined): boolean =>
  decision != null && STAYING.includes(decision);

/** Decisions that are possible for students of the class. */
export function decisionsFor({
  isGraduating,
}: Pick<Turn['sources'][number], 'isGraduating'>): readonly Decision[] {
  return isGraduating
    ? ['GRADUATED', 'PROMOTED', 'RETAINED', 'DEPARTED']
    : ['PROMOTED', 'CONDITIONAL', 'RETAINED', 'DEPARTED'];
}

/** Classes of the new year into which the decision leads from a grade. */
export function targetsFor(
  classes: readonly TurnClass[],
  gradeLevel: number | null | undefined,
  decision: Decision | null,
): readonly TurnClass[] {
  if (!isStaying(decision)) return [];
  if (gradeLevel == null) return classes;
  return classes.filter((target) =>
    decision === 'RETAINED' ? target.gradeLevel === gradeLevel : target.gradeLevel > gradeLevel,
  );
}

/** What stands for the student, with what is not saved yet. */
export function standing(student: TurnStudent, edits: Edits): Edit {
  const { decision, targetId, reason } = student;
  return edits.get(student.studentId) ?? { decision: decision ?? null, targetId: targetId ?? null, reason };
}

/** Another choice; what is as it was saved is no choice. A target that the new decision does not lead to is forgotten. */
export function choose(turn: Turn, edits: Edits, student: TurnStudent, choice: Partial<Edit>): Edits {
  const before = standing(student, edits);
  const grade = turn.sources.find(({ id }) => id === student.fromClassId)?.gradeLevel;
  const next = { ...before, ...choice };
  const isLed = targetsFor(turn.classes, grade, next.decision).some(({ id }) => id === next.targetId);
  const edit = { ...next, targetId: isLed ? next.targetId : null };
  const all = new Map(edits);
  if (
    edit.decision === (student.decision ?? null) &&
    edit.reason === student.reason &&
    (edit.targetId === (student.targetId ?? null) || edit.targetId === null)
  )
    all.delete(student.studentId);
  else all.set(student.studentId, edit);
  return all;
}

/** Which step the turn is at: 0 draft, 1 check, 2 applied and to be confirmed, 4 done. */
export function stepOf({ state, findings }: Pick<Turn, 'state' | 'findings'>): number {
  if (state === 'CONFIRMED') return 4;
  if (state === 'APPLIED') return 3;
  if (state !== 'DRAFT') return 0;
  return findings.some(({ isBlocking }) => isBlocking) ? 1 : 2;
}
