import type { FindingCode } from '@zhurnal/rules';
import type { FindingList } from './finding-list.js';
import { joinKey } from './join-key.js';
import type { FileLesson, FilePlacement } from './timetable-file.js';

/** What a search for clashes needs to know of a file beside its lessons. */
export interface ClashFacts {
  readonly lessons: readonly FileLesson[];
  /** How to call a teacher, room, class, day, slot or lesson by its key. */
  readonly nameOf: (kind: NamedKind, key: string) => string;
  /** True when two subgroups of one class may have students in common. */
  readonly mayShare: (a: string, b: string) => boolean;
}

export type NamedKind = 'teacher' | 'class' | 'room' | 'day' | 'slot' | 'lesson';

interface Entry {
  readonly lesson: FileLesson;
  readonly placement: FilePlacement;
  /** The subgroup taught; null for the whole class, and for teachers and rooms. */
  readonly subgroupKey: string | null;
}

interface Cell {
  readonly kind: 'teacher' | 'class' | 'room';
  readonly key: string;
  readonly entries: Entry[];
}

const CODES: Readonly<Record<Cell['kind'], FindingCode>> = {
  teacher: 'TEACHER_CLASH',
  class: 'STUDENTS_CLASH',
  room: 'ROOM_CLASH',
};

/** More entries than these in one cell are not compared; the first ones tell enough. */
const COMPARED = 50;
const NAMED = 5;

/** True when the two lists of weeks or terms meet; an empty list means all of them. */
export function hasCommon(a: readonly number[], b: readonly number[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((number) => b.includes(number));
}

function isClash(a: Entry, b: Entry, mayShare: ClashFacts['mayShare']): boolean {
  if (a.lesson === b.lesson) return false;
  if (!hasCommon(a.placement.weeks, b.placement.weeks) || !hasCommon(a.placement.terms, b.placement.terms))
    return false;
  return a.subgroupKey === null || b.subgroupKey === null || mayShare(a.subgroupKey, b.subgroupKey);
}

function fillCells(lessons: readonly FileLesson[]): Iterable<Cell> {
  const cells = new Map<string, Cell>();
  const put = (kind: Cell['kind'], key: string, entry: Entry) => {
    const place = joinKey(kind, key, entry.placement.dayKey, entry.placement.slotKey);
    const cell = cells.get(place);
    if (cell) cell.entries.push(entry);
    else cells.set(place, { kind, key, entries: [entry] });
  };
  for (const lesson of lessons) {
    for (const placement of lesson.placements) {
      const entry = { lesson, placement, subgroupKey: null };
      for (const key of lesson.teacherKeys) put('teacher', key, entry);
      for (const key of placement.roomKeys) put('room', key, entry);
      for (const { classKey, subgroupKey } of lesson.sets) put('class', classKey, { ...entry, subgroupKey });
    }
  }
  return cells.values();
}

/**
 * Asks about every teacher, class and room that has several lessons at one time: one finding a place, for joint
 * lessons may be meant. The row is that of the last placement concerned.
 */
export function findClashes({ lessons, nameOf, mayShare }: ClashFacts, findings: FindingList): void {
  for (const { kind, key, entries } of fillCells(lessons)) {
    const compared = entries.slice(0, COMPARED);
    const clashing = compared.filter((a) => compared.some((b) => isClash(a, b, mayShare)));
    const last = clashing.at(-1);
    if (!last) continue;
    const keys = [...new Set(clashing.map(({ lesson }) => lesson.key))];
    const named = keys.slice(0, NAMED).map((lesson) => `«${nameOf('lesson', lesson)}»`);
    findings.add(CODES[kind], last.placement.row, nameOf(kind, key), {
      day: nameOf('day', last.placement.dayKey),
      slot: nameOf('slot', last.placement.slotKey),
      lessons: named.join(', ') + (keys.length > NAMED ? ' …' : ''),
    });
  }
}
