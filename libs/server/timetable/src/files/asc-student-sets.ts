import { listAscNamed, valueOf, valuesOf } from './asc-content.js';
import type { AscContent, AscNamed, AscRecord } from './asc-content.js';
import type { FindingList } from './finding-list.js';
import { readGradeOfName } from './grade-of-name.js';
import { joinKey } from './join-key.js';
import type { FileClass, FileSet, FileSubgroup } from './timetable-file.js';

interface Group extends AscNamed {
  readonly schoolClass: AscNamed;
  readonly isWhole: boolean;
  readonly division: string | null;
}

/** Students a lesson names, and how to call them. */
export interface TaughtStudents {
  readonly sets: readonly FileSet[];
  readonly names: readonly string[];
}

function countOf(record: AscRecord, attribute: string): number | null {
  const text = valueOf(record, attribute);
  return /^0*[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

function gradeOf({ record, name }: AscNamed) {
  const read = readGradeOfName(name);
  const stated = countOf(record, 'grade');
  return stated !== null && stated <= 12 ? { ...read, gradeLevel: stated } : read;
}

function divisionKeyOf({ schoolClass, division }: Group): string {
  return joinKey(schoolClass.key, division ?? '');
}

/** Classes and groups of an aSc export, and the students its lessons name. */
export class AscStudentSets {
  readonly classes: readonly FileClass[];
  private readonly classById: ReadonlyMap<string, AscNamed>;
  private readonly groupById = new Map<string, Group>();
  /** Groups in each division of each class. */
  private readonly divisionSizes = new Map<string, number>();
  private readonly taught = new Set<string>();

  constructor(
    content: AscContent,
    private readonly findings: FindingList,
  ) {
    const classes = listAscNamed(content.class, findings);
    this.classById = new Map(classes.map((named) => [named.key, named]));
    for (const named of listAscNamed(content.group, findings)) this.addGroup(named);
    const groups = [...this.groupById.values()];
    const sizes = new Map(
      groups
        .filter(({ isWhole }) => isWhole)
        .map(({ schoolClass, record }) => [schoolClass.key, countOf(record, 'studentcount')]),
    );
    this.classes = classes.map((named) => {
      const { row, key, name } = named;
      const grade = gradeOf(named);
      if (grade.gradeLevel === null) findings.add('GRADE_LEVEL_UNKNOWN', row, name);
      return { row, key, name, ...grade, size: sizes.get(key) ?? null };
    });
  }

  private addGroup(named: AscNamed): void {
    const classId = valueOf(named.record, 'classid');
    const schoolClass = this.classById.get(classId);
    if (!schoolClass) {
      this.findings.add('UNKNOWN_GROUP', named.row, named.name, { group: classId });
      return;
    }
    const isWhole = valueOf(named.record, 'entireclass') === '1';
    const division = valueOf(named.record, 'divisiontag') || null;
    const group = { ...named, schoolClass, isWhole, division };
    this.groupById.set(named.key, group);
    if (isWhole || division === null) return;
    const key = divisionKeyOf(group);
    this.divisionSizes.set(key, (this.divisionSizes.get(key) ?? 0) + 1);
  }

  /** The sets of a lesson: its groups, and the whole of its classes of which it names no group. */
  findStudents(lesson: AscRecord, label: string): TaughtStudents {
    const groups = valuesOf(lesson, 'groupids').flatMap((id) => {
      const group = this.groupById.get(id);
      if (!group) this.findings.add('UNKNOWN_GROUP', lesson.row, label, { group: id });
      return group ? [group] : [];
    });
    const classes = new Map(groups.map(({ schoolClass }) => [schoolClass.key, schoolClass]));
    for (const id of valuesOf(lesson, 'classids')) {
      const schoolClass = this.classById.get(id);
      if (schoolClass) classes.set(id, schoolClass);
      else this.findings.add('UNKNOWN_STUDENTS', lesson.row, label, { students: id });
    }
    const byClass = new Map<string, Group[]>();
    for (const group of groups) {
      const known = byClass.get(group.schoolClass.key);
      if (known) known.push(group);
      else byClass.set(group.schoolClass.key, [group]);
    }
    const parts = [...classes].map(([key, schoolClass]) => this.partsOf(schoolClass, byClass.get(key) ?? []));
    return { sets: parts.flatMap(({ sets }) => sets), names: parts.flatMap(({ names }) => names) };
  }

  private partsOf(schoolClass: AscNamed, groups: readonly Group[]): TaughtStudents {
    const isWhole =
      groups.length === 0 || groups.some((group) => group.isWhole) || this.isWholeDivision(groups);
    if (isWhole) {
      return { sets: [{ classKey: schoolClass.key, subgroupKey: null }], names: [schoolClass.name] };
    }
    for (const { key } of groups) this.taught.add(key);
    return {
      sets: groups.map(({ key }) => ({ classKey: schoolClass.key, subgroupKey: key })),
      names: groups.map(({ name }) => `${schoolClass.name} ${name}`),
    };
  }

  /** All groups of a division together are the whole class. */
  private isWholeDivision(groups: readonly Group[]): boolean {
    const [first] = groups;
    if (!first || groups.length < 2 || first.division === null) return false;
    const isOne = groups.every(({ division }) => division === first.division);
    return isOne && this.divisionSizes.get(divisionKeyOf(first)) === groups.length;
  }

  /** Groups of one division share no students; groups of different divisions of a class may. */
  mayShare(a: string, b: string): boolean {
    const [first, second] = [this.groupById.get(a), this.groupById.get(b)];
    return a === b || first?.division === null || first?.division !== second?.division;
  }

  /** All subgroups; asked for after the last lesson, when it is known which of them are taught. */
  listSubgroups(): readonly FileSubgroup[] {
    return [...this.groupById.values()]
      .filter(({ isWhole }) => !isWhole)
      .map(({ row, key, name, schoolClass, division, record }) => ({
        row,
        key,
        classKey: schoolClass.key,
        division,
        name,
        size: countOf(record, 'studentcount'),
        taught: this.taught.has(key),
      }));
  }
}
