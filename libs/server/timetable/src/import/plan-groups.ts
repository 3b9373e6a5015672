import type { FileLesson, FilePlacement, TimetableFile } from '../files/index.js';
import type { GroupPart, ImportFacts } from './import-facts.js';
import type { NewLink } from './import-plan.js';

/** Our ids for the keys of a file, and names of our objects, new ones included. */
export interface ImportIds {
  readonly classes: ReadonlyMap<string, string>;
  readonly subgroups: ReadonlyMap<string, string>;
  readonly subjects: ReadonlyMap<string, string>;
  readonly teachers: ReadonlyMap<string, string>;
  readonly rooms: ReadonlyMap<string, string>;
  /** By our id: classes, subgroups without the name of their class, subjects, staff, rooms. */
  readonly names: ReadonlyMap<string, string>;
}

export interface PlannedGroup {
  readonly id: string;
  readonly subjectId: string;
  readonly name: string;
  readonly parts: readonly GroupPart[];
  readonly isNew: boolean;
}

export interface PlannedGroups {
  readonly groupOf: ReadonlyMap<FileLesson, PlannedGroup>;
  readonly groups: readonly PlannedGroup[];
  readonly links: readonly NewLink[];
}

interface Bucket {
  readonly subjectId: string;
  readonly parts: readonly GroupPart[];
  readonly lessons: FileLesson[];
  /** Set when the teachers tell groups of one subject and the same students apart. */
  readonly staffIds: readonly string[] | null;
}

const partKey = ({ classId, subgroupId }: GroupPart): string => `${classId}/${subgroupId ?? ''}`;
const contentKey = (subjectId: string, parts: readonly GroupPart[]): string =>
  [subjectId, ...parts.map(partKey).sort()].join('|');

/** Classes and subgroups of a lesson, each once; a subgroup beside its whole class says nothing more. */
function partsOf(lesson: FileLesson, ids: ImportIds): readonly GroupPart[] {
  const parts = lesson.sets.flatMap(({ classKey, subgroupKey }) => {
    const classId = ids.classes.get(classKey);
    const subgroupId = subgroupKey === null ? null : ids.subgroups.get(subgroupKey);
    return classId === undefined || subgroupId === undefined ? [] : [{ classId, subgroupId }];
  });
  const whole = new Set(parts.filter(({ subgroupId }) => subgroupId === null).map(({ classId }) => classId));
  const needed = parts.filter(({ classId, subgroupId }) => subgroupId === null || !whole.has(classId));
  return [...new Map(needed.map((part) => [partKey(part), part])).values()];
}

const teachersOf = (lesson: FileLesson, ids: ImportIds): readonly string[] =>
  lesson.teacherKeys.flatMap((key) => ids.teachers.get(key) ?? []);

const hasCommon = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));

const meet = (a: FilePlacement, b: FilePlacement): boolean =>
  hasCommon(a.weeks, b.weeks) && hasCommon(a.terms, b.terms);

/** Do two lessons stand at one time? Then they are taught to parts of the students that the file does not name. */
function standTogether(lessons: readonly FileLesson[]): boolean {
  const cells = new Map<string, { lesson: FileLesson; placement: FilePlacement }[]>();
  for (const lesson of lessons) {
    for (const placement of lesson.placements) {
      const cell = JSON.stringify([placement.dayKey, placement.slotKey]);
      const others = cells.get(cell) ?? [];
      if (others.some((other) => other.lesson !== lesson && meet(other.placement, placement))) return true;
      cells.set(cell, [...others, { lesson, placement }]);
    }
  }
  return false;
}

function fillBuckets(file: TimetableFile, ids: ImportIds): readonly Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const lesson of file.lessons) {
    const subjectId = ids.subjects.get(lesson.subjectKey) ?? '';
    const parts = partsOf(lesson, ids);
    // Meetings have no students: only their teachers tell them apart.
    const staffIds = parts.length === 0 ? teachersOf(lesson, ids) : null;
    const key = JSON.stringify([contentKey(subjectId, parts), staffIds]);
    const bucket = buckets.get(key) ?? { subjectId, parts, lessons: [], staffIds };
    bucket.lessons.push(lesson);
    buckets.set(key, bucket);
  }
  return [...buckets.values()].flatMap((bucket) =>
    standTogether(bucket.lessons) ? splitByTeachers(bucket, ids) : [bucket],
  );
}

function splitByTeachers(bucket: Bucket, ids: ImportIds): readonly Bucket[] {
  const split = new Map<string, Bucket>();
  for (const lesson of bucket.lessons) {
    const staffIds = [...teachersOf(lesson, ids)].sort();
    const part = split.get(staffIds.join()) ?? { ...bucket, lessons: [], staffIds };
    part.lessons.push(lesson);
    split.set(staffIds.join(), part);
  }
  return [...split.values()];
}

/** «8 А», «9 А, 9 Б», «9 Б (девочки)»; teachers where only they tell groups apart. */
export function nameOfGroup(
  parts: readonly GroupPart[],
  staffIds: readonly string[] | null,
  names: ReadonlyMap<string, string>,
): string {
  const subgroups = new Map<string, string[]>();
  for (const { classId, subgroupId } of parts) {
    const named = subgroups.get(classId) ?? [];
    if (subgroupId !== null) named.push(names.get(subgroupId) ?? '');
    subgroups.set(classId, named);
  }
  const classes = [...subgroups].map(([classId, named]) => {
    const name = names.get(classId) ?? '';
    return named.length === 0 ? name : `${name} (${named.join(', ')})`;
  });
  const teachers = (staffIds ?? []).map((id) => names.get(id) ?? '').join(', ');
  return [classes.join(', '), teachers].filter((text) => text !== '').join(' — ') || '—';
}

/** The key under which the next import finds the group again. */
function linkKeyOf({ lessons, staffIds }: Bucket, ids: ImportIds): string {
  const course = lessons.map(({ courseKey }) => courseKey).sort()[0] ?? '';
  if (staffIds === null) return course;
  const keyOf = new Map([...ids.teachers].map(([key, id]) => [id, key]));
  return `${course} ⁄ ${staffIds
    .map((id) => keyOf.get(id) ?? '')
    .sort()
    .join(' ⁄ ')}`;
}

/**
 * One teaching group for one subject and the same students; where two of its lessons stand at one time, one for each
 * set of teachers. Groups are found again by last time's link, else by subject and students.
 */
export function planGroups(
  file: TimetableFile,
  facts: ImportFacts,
  ids: ImportIds,
  newId: () => string,
): PlannedGroups {
  const buckets = fillBuckets(file, ids).map((bucket) => ({ bucket, key: linkKeyOf(bucket, ids) }));
  const known = new Map(facts.groups.map((group) => [group.id, group]));
  const linked = new Map(
    facts.links.filter(({ kind }) => kind === 'group').map((link) => [link.sourceKey, link.objectId]),
  );
  const claimed = new Set(buckets.map(({ key }) => linked.get(key)).filter((id) => id !== undefined));
  const byContent = new Map<string, string[]>();
  for (const { id, subjectId, parts } of facts.groups) {
    const key = contentKey(subjectId, parts);
    byContent.set(key, [...(byContent.get(key) ?? []), id]);
  }
  const taughtBy = new Map<string, Set<string>>();
  for (const { groupId, staffIds } of facts.entries) {
    taughtBy.set(groupId, new Set([...(taughtBy.get(groupId) ?? []), ...staffIds]));
  }

  const groupOf = new Map<FileLesson, PlannedGroup>();
  const groups: PlannedGroup[] = [];
  const links: NewLink[] = [];
  for (const { bucket, key } of buckets) {
    const { subjectId, parts, lessons, staffIds } = bucket;
    let found = known.get(linked.get(key) ?? '');
    if (!found) {
      const free = (byContent.get(contentKey(subjectId, parts)) ?? []).filter((id) => !claimed.has(id));
      const same = free.find((id) => staffIds?.every((staffId) => taughtBy.get(id)?.has(staffId)));
      found = known.get(same ?? free[0] ?? '');
    }
    const group: PlannedGroup = found
      ? { ...found, isNew: false }
      : { id: newId(), subjectId, parts, name: nameOfGroup(parts, staffIds, ids.names), isNew: true };
    claimed.add(group.id);
    if (linked.get(key) !== group.id) links.push({ kind: 'group', sourceKey: key, objectId: group.id });
    groups.push(group);
    for (const lesson of lessons) groupOf.set(lesson, group);
  }
  return { groupOf, groups, links };
}
