import type { GroupRow, NormsRow } from './mark-norms.sql.js';

/** What one student has in one group. */
export interface CountedStudent {
  readonly id: string;
  /** Lessons of the period so far, and those of them missed for a valid reason. */
  readonly lessons: number;
  readonly excused: number;
  /** Marks by the kind of their work. */
  readonly types: ReadonlyMap<string, number>;
}

/** A group with its students. */
export interface CountedGroup extends GroupRow {
  readonly students: readonly CountedStudent[];
}

const keyOf = (group: string, student: string): string => `${group} ${student}`;
const NONE: ReadonlyMap<string, number> = new Map();

/** Brings the lists of a statement together, group by group. */
export function countMarks({ groups, members, excused, marks, until }: NormsRow): CountedGroup[] {
  const excusedOf = new Map(excused.map(([group, student, count]) => [keyOf(group, student), count]));
  const typesOf = new Map<string, Map<string, number>>();
  for (const [group, student, type, count] of marks) {
    const key = keyOf(group, student);
    const types = typesOf.get(key) ?? new Map<string, number>();
    typesOf.set(key, types.set(type, count));
  }
  const membersOf = new Map<string, NormsRow['members'][number][]>();
  for (const member of members) {
    const known = membersOf.get(member[0]);
    if (known) known.push(member);
    else membersOf.set(member[0], [member]);
  }
  return groups.map((group) => ({
    ...group,
    students: (membersOf.get(group.groupId) ?? []).map(([, id, since]) => ({
      id,
      lessons: group.dates.filter((date) => date >= since && date <= until).length,
      excused: excusedOf.get(keyOf(group.groupId, id)) ?? 0,
      types: typesOf.get(keyOf(group.groupId, id)) ?? NONE,
    })),
  }));
}
