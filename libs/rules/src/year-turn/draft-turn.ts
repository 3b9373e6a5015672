import type { ClassPlan, OldClass, OldStudent, StudentPlan, TurnPlan } from './turn.js';

/** Grades that end with a certificate: basic and secondary general education. */
const LAST_GRADES: readonly number[] = [9, 11, 12];
/** Grades that no class of the year before goes on into. */
const FIRST_GRADES: readonly number[] = [1, 10];

/** Does the grade end a level of education, so that its students graduate? */
export const isGraduating = (gradeLevel: number): boolean => LAST_GRADES.includes(gradeLevel);

/** The name of a class in another grade, written as it was: «7 А» gives «8 А», «7А» gives «8А», «VII А» gives «8А». */
export function nameInGrade({ name, letter }: Pick<OldClass, 'name' | 'letter'>, gradeLevel: number): string {
  return /^\d{1,2}/.test(name) ? name.replace(/^\d{1,2}/, String(gradeLevel)) : `${gradeLevel}${letter}`;
}

/**
 * The turn as it is proposed: each class goes on in the next grade with its letter and its teacher, the grades 9 and 11
 * graduate, and first and tenth grades open with the letters of this year, because somebody comes into them. Every
 * student of the old year is in it exactly once.
 */
export function draftTurn(classes: readonly OldClass[], students: readonly OldStudent[]): TurnPlan {
  const plans = planClasses(classes);
  const byId = new Map(classes.map((each) => [each.id, each]));
  return {
    classes: plans,
    students: students.map((student) => planStudent(student, byId.get(student.classId), plans)),
  };
}

function planClasses(classes: readonly OldClass[]): readonly ClassPlan[] {
  const plans = new Map<string, ClassPlan>();
  for (const old of classes) {
    const { id, gradeLevel, letter, teacherId } = old;
    if (gradeLevel === null) continue;
    if (FIRST_GRADES.includes(gradeLevel)) {
      const { name } = old;
      plans.set(name, { name, gradeLevel, letter, fromClassId: null, teacherId: null });
    }
    if (isGraduating(gradeLevel)) continue;
    const name = nameInGrade(old, gradeLevel + 1);
    plans.set(name, { name, gradeLevel: gradeLevel + 1, letter, fromClassId: id, teacherId });
  }
  return [...plans.values()].sort(
    (one, other) => one.gradeLevel - other.gradeLevel || compare(one.name, other.name),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function planStudent(
  { id, classId, isLeaving, failed }: OldStudent,
  old: OldClass | undefined,
  plans: readonly ClassPlan[],
): StudentPlan {
  const plan = { studentId: id, fromClassId: classId, failed };
  if (isLeaving) return { ...plan, decision: 'departed', target: null };
  const gradeLevel = old?.gradeLevel ?? null;
  if (gradeLevel === null) return { ...plan, decision: null, target: null };
  // Nobody is let go with a certificate, or kept back, by a machine.
  if (isGraduating(gradeLevel))
    return { ...plan, decision: failed.length > 0 ? null : 'graduated', target: null };
  const target = plans.find(({ fromClassId }) => fromClassId === classId)?.name ?? null;
  return { ...plan, decision: failed.length > 0 ? 'conditional' : 'promoted', target };
}

/** The class in which a student of the class repeats its grade: with the same letter, else the first of the grade. */
export function classToRepeat(
  { gradeLevel, letter }: Pick<OldClass, 'gradeLevel' | 'letter'>,
  plans: readonly ClassPlan[],
): string | null {
  const ofGrade = plans.filter((plan) => plan.gradeLevel === gradeLevel);
  return (ofGrade.find((plan) => plan.letter === letter) ?? ofGrade[0])?.name ?? null;
}
