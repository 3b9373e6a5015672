import { addDays, carryGroups, isGraduating, lastDayOfGraduates, partsOf, staysAfter } from '@zhurnal/rules';
import type { Day, GroupPlan, PersonName, SubjectsOfGrade, TurnDecision } from '@zhurnal/rules';
import { regulationOf, usualYear } from '@zhurnal/schooling';
import type { NewYear } from '@zhurnal/schooling';
import type { FromYear, KnownStudent, OldTeaching, OldYear } from './old-year.js';

/** A class of the new year as it stands in the turn. */
export interface TargetRow {
  readonly id: string;
  readonly version: number;
  readonly fromClassId: string | null;
  readonly name: string;
  readonly gradeLevel: number;
  readonly letter: string;
  readonly teacherId: string | null;
  readonly teacherName: PersonName | null;
  readonly isManual: boolean;
  readonly isDropped: boolean;
}

/** What is decided about a student. */
export interface DecisionRow {
  readonly id: string;
  readonly version: number;
  readonly studentId: string;
  readonly name: PersonName;
  readonly fromClassId: string;
  readonly decision: TurnDecision | null;
  readonly targetId: string | null;
  readonly failed: readonly string[];
  readonly reason: string;
  readonly orderNumber: string;
  readonly isManual: boolean;
}

/** The last day of a student in the class of the old year, and where the student is from then on. */
export interface Passage {
  readonly student: KnownStudent;
  readonly row: DecisionRow;
  readonly lastDay: Day;
  readonly target: TargetRow | undefined;
}

/** Everything that carrying the turn out makes. */
export interface NewYearPlan {
  readonly year: NewYear;
  readonly targets: readonly TargetRow[];
  readonly passages: readonly Passage[];
  /** Subgroups of the old year that are made anew in the class that goes on. */
  readonly subgroups: readonly {
    readonly from: OldTeaching['subgroups'][number];
    readonly target: TargetRow;
  }[];
  /** Who stays in a subgroup. */
  readonly members: readonly { readonly studentId: string; readonly fromSubgroupId: string }[];
  readonly groups: readonly (GroupPlan & { readonly from: OldTeaching['groups'][number] })[];
  /** Groups of classes that go on, whose subject ends. */
  readonly groupsLeft: number;
  readonly load: OldTeaching['load'];
  readonly educators: readonly { readonly personId: string; readonly target: TargetRow }[];
  /** Names of classes, once for each student of whom it is not known what follows. */
  readonly undecided: readonly string[];
}

/** The usual year after a year. */
export function yearAfter({ startsOn, regulation }: FromYear): NewYear {
  const autumn = partsOf(startsOn).year + 1;
  const year = usualYear(autumn);
  return usualYear(autumn, {}, regulationOf(regulation, year.startsOn as Day));
}

/** Is it known what follows for the student? */
export const isDecided = ({ decision, targetId }: Pick<DecisionRow, 'decision' | 'targetId'>): boolean =>
  decision !== null && (!staysAfter(decision) || targetId !== null);

/** What the turn would make, or makes: the rehearsal and the act are one computation. */
export function planNewYear(
  old: OldYear,
  teaching: OldTeaching,
  targets: readonly TargetRow[],
  decisions: readonly DecisionRow[],
  orderedOn: Day,
): NewYearPlan {
  const { year, classes, students } = old;
  const next = yearAfter(year);
  const alive = targets.filter(({ isDropped }) => !isDropped);
  const byId = new Map(alive.map((target) => [target.id, target]));
  const rowOf = new Map(decisions.map((row) => [row.studentId, row]));
  const className = new Map(classes.map(({ id, name }) => [id, name]));
  const undecided: string[] = [];
  const passages = students.flatMap((student): Passage[] => {
    if (student.isLeaving) return [];
    const row = rowOf.get(student.id);
    if (!row || !isDecided(row)) {
      undecided.push(className.get(student.classId) ?? '');
      return [];
    }
    const target = row.targetId === null ? undefined : byId.get(row.targetId);
    return [{ student, row, target, lastDay: lastDayOf(row.decision, old, next, orderedOn) }];
  });
  const successor = new Map(alive.map((target) => [target.fromClassId, target]));
  const groups = carryGroups(teaching.groups, classes, plansOf(alive), subjectsOf(old, teaching));
  const groupOf = new Map(teaching.groups.map((group) => [group.id, group]));
  const carried = new Set(groups.map(({ fromGroupId }) => fromGroupId));
  const subgroupOf = new Map(teaching.subgroups.map((subgroup) => [subgroup.id, subgroup]));
  const targetOf = new Map(passages.map(({ student, target }) => [student.id, target]));
  return {
    ...{ year: next, targets: alive, passages, undecided },
    subgroups: teaching.subgroups.flatMap((from) => {
      const target = successor.get(from.classId);
      return target ? [{ from, target }] : [];
    }),
    // A subgroup is kept by those who go on with their class.
    members: teaching.members.flatMap(({ studentId, subgroupId }) => {
      const target = targetOf.get(studentId);
      const classId = subgroupOf.get(subgroupId)?.classId;
      return target && target.fromClassId === classId ? [{ studentId, fromSubgroupId: subgroupId }] : [];
    }),
    groups: groups.flatMap((plan) => {
      const from = groupOf.get(plan.fromGroupId);
      return from ? [{ ...plan, from }] : [];
    }),
    groupsLeft: teaching.groups.filter(
      ({ id, classIds }) => !carried.has(id) && classIds.every((classId) => successor.has(classId)),
    ).length,
    load: teaching.load.filter(({ groupId }) => carried.has(groupId)),
    educators: teaching.educators.flatMap(({ personId, classId }) => {
      const target = successor.get(classId);
      return target ? [{ personId, target }] : [];
    }),
  };
}

function lastDayOf(decision: TurnDecision | null, { year }: OldYear, next: NewYear, orderedOn: Day): Day {
  if (staysAfter(decision)) return addDays(next.startsOn as Day, -1);
  return decision === 'graduated' ? lastDayOfGraduates(orderedOn, year.lessonsEnd, year.endsOn) : year.endsOn;
}

const plansOf = (targets: readonly TargetRow[]) =>
  targets.map(({ name, gradeLevel, letter, fromClassId, teacherId }) => ({
    ...{ name, gradeLevel, letter, fromClassId, teacherId },
  }));

/** The subjects of a grade as its curriculum of this year gives them, or as its classes have them now. */
function subjectsOf({ classes }: OldYear, { groups, subjects }: OldTeaching): SubjectsOfGrade {
  const gradeOf = new Map(classes.map(({ id, gradeLevel }) => [id, gradeLevel]));
  const planned = new Map<number, Set<string>>();
  const taught = new Map<number, Set<string>>();
  const add = (to: Map<number, Set<string>>, grade: number, subjectId: string): void => {
    to.set(grade, (to.get(grade) ?? new Set()).add(subjectId));
  };
  for (const { gradeLevel, subjectId } of subjects) add(planned, gradeLevel, subjectId);
  for (const { classIds, subjectId } of groups) {
    for (const classId of classIds) {
      const grade = gradeOf.get(classId);
      if (grade != null) add(taught, grade, subjectId);
    }
  }
  return (grade) => planned.get(grade) ?? taught.get(grade);
}

/** Does nothing of the class follow, because its students graduate? */
export const endsSchool = ({ gradeLevel }: { readonly gradeLevel: number | null }): boolean =>
  gradeLevel !== null && isGraduating(gradeLevel);
