import { foldForSearch, fullNameOf, listNameOf, parseClassName } from '@zhurnal/rules';
import type { ImportMapping, PersonName } from '@zhurnal/rules';
import type { NewClass, NewRoom, NewStaffMember, NewSubgroup, NewSubject } from '@zhurnal/schooling';
import type { PersonId } from '@zhurnal/platform';
import type { FileClass, FileRoom, FileSubgroup, TimetableFile } from '../files/index.js';
import type { ImportFacts } from './import-facts.js';
import { decisionAbout } from './import-mapping.js';
import type { NewLink } from './import-plan.js';
import { matchObjects } from './match-objects.js';
import { splitTeacherName } from './name-teacher.js';
import type { ImportIds } from './plan-groups.js';

export interface PlannedObjects {
  readonly ids: ImportIds;
  readonly subjects: readonly (NewSubject & { readonly id: string })[];
  readonly rooms: readonly (NewRoom & { readonly id: string })[];
  readonly staff: readonly (NewStaffMember & { readonly id: PersonId })[];
  readonly newTeachers: readonly string[];
  readonly classes: readonly (NewClass & { readonly id: string })[];
  readonly subgroups: readonly (NewSubgroup & { readonly id: string })[];
  readonly links: readonly NewLink[];
}

/** Classes are one when grade and letter are: «8 а», «8-А». */
function foldClassName(name: string): string {
  const read = parseClassName(name);
  return read ? `${read.gradeLevel}${read.letter}` : foldForSearch(name);
}

/** The name of a subgroup without the name of its class: «9 б девочки» is «девочки» of 9 б. */
function nameWithinClass(name: string, className: string): string {
  const rest = name.startsWith(className)
    ? name
        .slice(className.length)
        .replace(/^[\s\-–—.,:/]+/, '')
        .trim()
    : '';
  return rest === '' ? name : rest;
}

/** Names within one list, made different where a file uses one twice. */
class FreeNames {
  private readonly taken = new Set<string>();

  constructor(taken: readonly string[]) {
    for (const name of taken) this.taken.add(name);
  }

  take(wanted: string, within = ''): string {
    let name = wanted;
    for (let number = 2; this.taken.has(within + name); number += 1) name = `${wanted} (${number})`;
    this.taken.add(within + name);
    return name;
  }
}

const never = (): boolean => false;

/** Finds subjects, rooms, teachers, classes and subgroups of a file with us, and says which are new. */
export function planObjects(
  file: TimetableFile,
  facts: ImportFacts,
  mapping: ImportMapping,
  frame: { readonly bellScheduleId: string; readonly from: string },
  newId: () => string,
): PlannedObjects {
  const { links } = facts;
  const common = { links, newId };
  const subjectName = (subject: { key: string; name: string }): string =>
    decisionAbout(mapping.subjects, subject) ?? subject.name;
  const subjects = matchObjects({
    ...common,
    kind: 'subject',
    objects: file.subjects,
    known: facts.subjects,
    mayShare: (subject) => decisionAbout(mapping.subjects, subject) !== undefined,
    nameOfFile: (subject) => foldForSearch(subjectName(subject)),
    nameOfKnown: ({ name }) => foldForSearch(name),
  });
  const roomName = (room: FileRoom): string => decisionAbout(mapping.rooms, room) ?? room.name;
  const rooms = matchObjects({
    ...common,
    kind: 'room',
    objects: file.rooms,
    known: facts.rooms,
    mayShare: (room) => decisionAbout(mapping.rooms, room) !== undefined,
    nameOfFile: (room) => foldForSearch(`${room.building ?? ''}|${roomName(room)}`),
    nameOfKnown: ({ building, name }) => foldForSearch(`${building}|${name}`),
  });
  const personOf = (teacher: { key: string; name: string }): PersonName =>
    splitTeacherName(decisionAbout(mapping.teachers, teacher) ?? teacher.name);
  const teachers = matchObjects({
    ...common,
    kind: 'teacher',
    objects: file.teachers,
    known: facts.staff,
    mayShare: never,
    nameOfFile: (teacher) => foldForSearch(fullNameOf(personOf(teacher))),
    nameOfKnown: (person) => foldForSearch(fullNameOf(person)),
  });
  const className = (one: FileClass): string => decisionAbout(mapping.classes, one)?.name ?? one.name;
  const classes = matchObjects({
    ...common,
    kind: 'class',
    objects: file.classes,
    known: facts.classes,
    mayShare: never,
    nameOfFile: (one) => foldClassName(className(one)),
    nameOfKnown: ({ name }) => foldClassName(name),
  });

  const names = new Map<string, string>();
  for (const list of [facts.classes, facts.subgroups, facts.subjects, facts.rooms]) {
    for (const { id, name } of list) names.set(id, name);
  }
  for (const person of facts.staff) names.set(person.id, listNameOf(person));

  const freeClassNames = new FreeNames(facts.classes.map(({ name }) => name));
  const newClasses = classes.created.map(({ id, object }) => {
    const decided = decisionAbout(mapping.classes, object);
    const name = freeClassNames.take(className(object));
    names.set(id, name);
    return {
      id,
      name,
      yearId: facts.year.id,
      gradeLevel: decided?.gradeLevel === undefined ? object.gradeLevel : decided.gradeLevel,
      letter: decided?.letter ?? object.letter ?? '',
      bellScheduleId: frame.bellScheduleId,
    };
  });

  const classIdOf = ({ classKey }: FileSubgroup): string => classes.idOf.get(classKey) ?? '';
  const fileClassNames = new Map(file.classes.map(({ key, name }) => [key, name]));
  const subgroupName = (one: FileSubgroup): string =>
    nameWithinClass(one.name, fileClassNames.get(one.classKey) ?? '');
  const subgroups = matchObjects({
    ...common,
    kind: 'subgroup',
    objects: file.subgroups.filter(({ taught }) => taught),
    known: facts.subgroups,
    mayShare: never,
    nameOfFile: (one) => [classIdOf(one), one.division ?? '', foldForSearch(subgroupName(one))].join('|'),
    nameOfKnown: (one) => [one.classId, one.division, foldForSearch(one.name)].join('|'),
  });
  const freeSubgroupNames = new FreeNames(
    facts.subgroups.map((one) => `${one.classId}|${one.division}|${one.name}`),
  );
  const newSubgroups = subgroups.created.map(({ id, object }) => {
    const classId = classIdOf(object);
    const division = object.division ?? '';
    const name = freeSubgroupNames.take(subgroupName(object), `${classId}|${division}|`);
    names.set(id, name);
    return { id, classId, division, name };
  });

  const freeSubjectNames = new FreeNames(facts.subjects.map(({ name }) => name));
  const newSubjects = subjects.created.map(({ id, object }) => {
    const name = freeSubjectNames.take(subjectName(object));
    names.set(id, name);
    return { id, name, shortName: object.shortName ?? name };
  });
  const freeRoomNames = new FreeNames(facts.rooms.map(({ building, name }) => `${building}|${name}`));
  const newRooms = rooms.created.map(({ id, object }) => {
    const building = object.building ?? '';
    const name = freeRoomNames.take(roomName(object), `${building}|`);
    names.set(id, name);
    return { id, name, building };
  });
  const newStaff = teachers.created.map(({ id, object }) => {
    const person = personOf(object);
    names.set(id, listNameOf(person));
    return { ...person, id: id as PersonId, position: 'Учитель' };
  });
  const teaching = new Set(teachers.idOf.values());
  return {
    ids: {
      classes: classes.idOf,
      subgroups: subgroups.idOf,
      subjects: subjects.idOf,
      teachers: teachers.idOf,
      rooms: rooms.idOf,
      names,
    },
    subjects: newSubjects,
    rooms: newRooms,
    staff: newStaff,
    newTeachers: [
      ...newStaff.map(({ id }) => id),
      ...facts.staff.filter(({ id, hasTaught }) => teaching.has(id) && !hasTaught).map(({ id }) => id),
    ],
    classes: newClasses,
    subgroups: newSubgroups,
    links: [...subjects.links, ...rooms.links, ...teachers.links, ...classes.links, ...subgroups.links],
  };
}
