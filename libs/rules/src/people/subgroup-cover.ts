/** A division of a class on one day: its subgroups with those who are in them. */
export interface DivisionFacts {
  /** Students of the class. */
  readonly studentIds: readonly string[];
  readonly subgroups: readonly { readonly id: string; readonly memberIds: readonly string[] }[];
}

/** What a division leaves to be desired. */
export const DIVISION_FINDINGS = ['IN_NO_SUBGROUP', 'IN_SEVERAL_SUBGROUPS', 'EMPTY_SUBGROUP'] as const;
export type DivisionFindingCode = (typeof DIVISION_FINDINGS)[number];

/** A finding about a student, or about a subgroup. */
export interface DivisionFinding {
  readonly code: DivisionFindingCode;
  readonly studentId: string | null;
  readonly subgroupId: string | null;
}

/**
 * Looks whether a division covers the class: every student in one of its subgroups and in no two of them at a time
 * (S117-24: the class teacher splits the class at the start of each period), and no subgroup without students. Members
 * who are not in the class on that day do not count.
 */
export function listDivisionFindings({ studentIds, subgroups }: DivisionFacts): readonly DivisionFinding[] {
  const inClass = new Set(studentIds);
  const counts = new Map<string, number>();
  for (const { memberIds } of subgroups)
    for (const id of new Set(memberIds)) if (inClass.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ofStudents = studentIds.flatMap((studentId): DivisionFinding[] => {
    const count = counts.get(studentId) ?? 0;
    if (count === 1) return [];
    return [{ code: count === 0 ? 'IN_NO_SUBGROUP' : 'IN_SEVERAL_SUBGROUPS', studentId, subgroupId: null }];
  });
  const empty = subgroups
    .filter(({ memberIds }) => !memberIds.some((id) => inClass.has(id)))
    .map(({ id }): DivisionFinding => ({ code: 'EMPTY_SUBGROUP', studentId: null, subgroupId: id }));
  return [...ofStudents, ...empty];
}
