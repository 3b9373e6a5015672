import type { ClassPlan, OldClass } from './turn.js';

/** A teaching group of the year that ends. */
export interface OldGroup {
  readonly id: string;
  readonly name: string;
  readonly subjectId: string;
  readonly classIds: readonly string[];
}

/** A group of the new year and the one it goes on from. */
export interface GroupPlan {
  readonly fromGroupId: string;
  readonly name: string;
}

/** Which subjects are taught in a grade of the new year; undefined: nothing is known of the grade. */
export type SubjectsOfGrade = (gradeLevel: number) => ReadonlySet<string> | undefined;

/**
 * Groups go on with all their classes, where the subject is taught in the next grade too; a grade of which nothing is
 * known takes every subject. Names of classes in the name of a group follow.
 */
export function carryGroups(
  groups: readonly OldGroup[],
  classes: readonly OldClass[],
  plans: readonly ClassPlan[],
  subjectsOf: SubjectsOfGrade,
): readonly GroupPlan[] {
  const nextOf = new Map(plans.map((plan) => [plan.fromClassId, plan]));
  const nameOf = new Map(classes.map(({ id, name }) => [id, name]));
  return groups.flatMap(({ id, name, subjectId, classIds }): GroupPlan[] => {
    const next = classIds.map((classId) => nextOf.get(classId));
    if (next.length === 0 || next.some((plan) => plan === undefined)) return [];
    if (next.some((plan) => plan && !(subjectsOf(plan.gradeLevel)?.has(subjectId) ?? true))) return [];
    const names = new Map(classIds.map((classId, at) => [nameOf.get(classId) ?? '', next[at]?.name ?? '']));
    return [{ fromGroupId: id, name: renamed(name, names) }];
  });
}

/** All names at once, the longest first: «5А» is not looked for in what has just become «5А». */
function renamed(name: string, names: ReadonlyMap<string, string>): string {
  const known = [...names.keys()].filter((old) => old !== '').sort((one, other) => other.length - one.length);
  if (known.length === 0) return name;
  const escaped = known.map((old) => old.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return name.replace(new RegExp(`(?<!\\d)(?:${escaped.join('|')})`, 'g'), (old) => names.get(old) ?? old);
}
