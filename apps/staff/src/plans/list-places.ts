import type { GroupProgressPartsFragment } from '@zhurnal/contract/staff';

type Group = GroupProgressPartsFragment;

/** What a plan can be for: a subject in a grade, or in one class, with the own groups that may follow it. */
export interface PlanPlace {
  readonly key: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly gradeLevel: number;
  readonly classId: string | null;
  readonly className: string | null;
  readonly groups: readonly Group[];
}

/** The places of the own groups, in the order of the groups. */
export function listPlaces(groups: readonly Group[], isPerClass: boolean): readonly PlanPlace[] {
  const places = new Map<string, PlanPlace>();
  for (const group of groups) {
    const { subjectId, subjectName, gradeLevel } = group;
    if (gradeLevel == null) continue;
    const classId = isPerClass ? (group.classId ?? null) : null;
    const className = isPerClass ? (group.className ?? null) : null;
    const key = `${subjectId}/${classId ?? gradeLevel}`;
    const before = places.get(key)?.groups ?? [];
    places.set(key, {
      key,
      subjectId,
      subjectName,
      gradeLevel,
      classId,
      className,
      groups: [...before, group],
    });
  }
  return [...places.values()];
}
