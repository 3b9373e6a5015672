/** What the curriculum gives a subject: of a whole grade, of a class, or of one of its subgroups. */
export interface CurriculumLine {
  readonly gradeLevel: number | null;
  readonly classId: string | null;
  readonly subgroupId: string | null;
  readonly subjectId: string;
  /** Lessons a week, in hundredths; alternating weeks make halves. */
  readonly weekly: number;
  /** Lessons a year. */
  readonly yearly: number;
}

/** A teaching group as the curriculum sees it. */
export interface TaughtGroup {
  readonly id: string;
  readonly subjectId: string;
  readonly gradeLevel: number | null;
  readonly classId: string | null;
  readonly subgroupId: string | null;
}

/** The line for a group: that of its subgroup before that of its class before that of its grade. */
export function curriculumOfGroup<Line extends CurriculumLine>(
  group: TaughtGroup,
  lines: readonly Line[],
): Line | undefined {
  const own = lines.filter(({ subjectId }) => subjectId === group.subjectId);
  return (
    own.find(({ subgroupId }) => subgroupId !== null && subgroupId === group.subgroupId) ??
    own.find(
      ({ classId, subgroupId }) => classId !== null && classId === group.classId && subgroupId === null,
    ) ??
    own.find(
      ({ gradeLevel, classId }) => classId === null && gradeLevel !== null && gradeLevel === group.gradeLevel,
    )
  );
}

/** Somebody's lessons with a group, in hundredths of a lesson a week. */
export interface LoadLine {
  readonly groupId: string;
  readonly staffId: string;
  readonly weekly: number;
}

/** What is wrong with the distribution of the load in one group. */
export interface LoadFinding {
  readonly groupId: string;
  readonly kind: 'no_teacher' | 'too_few' | 'too_many' | 'not_in_curriculum';
  /** Hundredths of a lesson a week: by the curriculum, and given to teachers. */
  readonly planned: number;
  readonly given: number;
}

/** Compares what is given to teachers with what the curriculum has, group by group. */
export function findLoadFaults(
  groups: readonly TaughtGroup[],
  lines: readonly CurriculumLine[],
  load: readonly LoadLine[],
): readonly LoadFinding[] {
  return groups.flatMap((group): readonly LoadFinding[] => {
    const line = curriculumOfGroup(group, lines);
    const given = load
      .filter(({ groupId }) => groupId === group.id)
      .reduce((sum, { weekly }) => sum + weekly, 0);
    const planned = line?.weekly ?? 0;
    const finding = (kind: LoadFinding['kind']) => [{ groupId: group.id, kind, planned, given }];
    if (line === undefined) return given > 0 ? finding('not_in_curriculum') : [];
    if (given === 0) return planned > 0 ? finding('no_teacher') : [];
    if (given > planned) return finding('too_many');
    return given < planned ? finding('too_few') : [];
  });
}

/** A group with its lessons a week, in hundredths. */
export interface WeeklyGroup extends TaughtGroup {
  readonly weekly: number;
}

/**
 * Lessons a week of one class, in hundredths: those of the whole class, and of subgroups that learn a subject apart the
 * longest, since they learn at one time.
 */
export function sumClassWeek(classId: string, groups: readonly WeeklyGroup[]): number {
  const subjects = new Map<string, { whole: number; readonly parts: Map<string, number> }>();
  for (const group of groups) {
    if (group.classId !== classId) continue;
    const sum = subjects.get(group.subjectId) ?? { whole: 0, parts: new Map<string, number>() };
    const { subgroupId, weekly } = group;
    if (subgroupId === null) sum.whole += weekly;
    else sum.parts.set(subgroupId, (sum.parts.get(subgroupId) ?? 0) + weekly);
    subjects.set(group.subjectId, sum);
  }
  return [...subjects.values()].reduce(
    (total, { whole, parts }) => total + whole + Math.max(0, ...parts.values()),
    0,
  );
}

/** Lessons a week of a class by the curriculum, in hundredths; of lines for subgroups the longest. */
export function planClassWeek(
  { id, gradeLevel }: { readonly id: string; readonly gradeLevel: number },
  lines: readonly CurriculumLine[],
): number {
  const subjects = new Set(lines.map(({ subjectId }) => subjectId));
  const whole = { id: '', gradeLevel, classId: id, subgroupId: null };
  return [...subjects].reduce((total, subjectId) => {
    const line = curriculumOfGroup({ ...whole, subjectId }, lines);
    const parts = lines.filter(
      (one) => one.subjectId === subjectId && one.classId === id && one.subgroupId !== null,
    );
    return total + Math.max(line?.weekly ?? 0, ...parts.map(({ weekly }) => weekly));
  }, 0);
}

/** Weeks of lessons in a year by which lessons a year are suggested: the first grade has a holiday more. */
export const usualWeeksOf = (gradeLevel: number): number => (gradeLevel === 1 ? 33 : 34);
