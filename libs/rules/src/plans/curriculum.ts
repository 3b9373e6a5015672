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
