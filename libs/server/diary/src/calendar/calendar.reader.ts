import { addDays, asDay, mondayOf } from '@zhurnal/rules';
import { systemActor } from '@zhurnal/platform';
import type { Clock, Database, ReadTx } from '@zhurnal/platform';
import { findYear } from '@zhurnal/schooling';
import { giversOf } from '@zhurnal/timetable';
import { ANNOUNCED } from '../family.reader.js';
import { nameWorkTypes } from '../work-type-names.js';
import type { AddressKind } from './calendar-address.entity.js';
import {
  CLASS_LESSONS,
  FIND_ADDRESS,
  OWN_LESSONS,
  STUDENTS_HOMEWORK,
  STUDENTS_LESSONS,
} from './calendar-feed.sql.js';
import { digestOf, readAddress } from './calendar-secret.js';
import { CALENDAR_RU as RU } from './calendar-words.ru.js';
import type { CalendarContent, CalendarLesson } from './write-calendar.js';

/** How far back a calendar goes at least, in days. */
const DAYS_BACK = 14;

interface FoundAddress {
  readonly personId: string;
  readonly kind: AddressKind;
  /** Whether it is a student's calendar of the own lessons. */
  readonly isOwnStudent: boolean | null;
  readonly homework: boolean;
  readonly today: string;
  readonly timeZone: string;
  readonly profile: string;
  readonly isStaff: boolean;
  /** The class, for an address of one that is still there. */
  readonly class: { readonly id: string; readonly name: string } | null;
  readonly children: readonly { readonly id: string; readonly name: string }[];
}

interface LessonRow {
  readonly id: string;
  readonly version: number;
  readonly date: string;
  readonly slot: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly subject: string;
  readonly group: string;
  readonly room: string | null;
  readonly isCancelled: boolean;
  readonly plannedDate: string | null;
  readonly plannedSlot: number | null;
  readonly isMoved: boolean;
  readonly isRoomChanged: boolean;
  readonly changedAt: Date;
  readonly staff: readonly string[] | null;
  readonly replaced: readonly (string | null)[] | null;
  readonly students: readonly string[];
  readonly works: readonly string[];
}

interface TaskRow {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly date: string;
  readonly subject: string;
  readonly changedAt: Date;
  readonly students: readonly string[];
}

/** Reads what a secret address shows: two weeks back, and on to the end of the year. */
export class CalendarReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Undefined: no such address, a revoked one, or one whose person has no more right to it. */
  async find(file: string): Promise<CalendarContent | undefined> {
    const address = readAddress(file);
    if (!address) return undefined;
    const { schoolId, secret } = address;
    return this.db.read(systemActor('calendar'), schoolId, async (tx) => {
      const found = await tx.find<FoundAddress>(FIND_ADDRESS, [digestOf(secret), this.clock.now()]);
      return found && this.read(tx, found);
    });
  }

  private async read(tx: ReadTx, found: FoundAddress): Promise<CalendarContent | undefined> {
    const today = asDay(found.today);
    const year = today && (await findYear(tx, today));
    if (!today || !year) return undefined;
    // From a Monday on: a calendar that nobody changed stays the same for a week.
    const days = [mondayOf(addDays(today, -DAYS_BACK)), year.endsOn];
    const { timeZone, personId, children, kind } = found;
    if (kind === 'own') {
      if (!found.isStaff) return undefined;
      const rows = await tx.rows<LessonRow>(OWN_LESSONS, [personId, ...days]);
      const lessons = rows.map((row) => ownLesson(row, personId));
      return { name: RU.own, timeZone, isForTeacher: true, lessons, tasks: [] };
    }
    if (kind === 'class') {
      if (!found.class) return undefined;
      const { id, name } = found.class;
      const rows = await tx.rows<LessonRow>(CLASS_LESSONS, [id, ...days]);
      const lessons = rows.map((row) => classLesson(row, name));
      return { name: RU.ofClass(name), timeZone, isForTeacher: false, lessons, tasks: [] };
    }
    if (children.length === 0) return undefined;
    const ids = children.map(({ id }) => id);
    const [rows, homework] = await Promise.all([
      tx.rows<LessonRow>(STUDENTS_LESSONS, [ids, ...days, ANNOUNCED]),
      found.homework ? tx.rows<TaskRow>(STUDENTS_HOMEWORK, [ids, ...days]) : [],
    ]);
    const names = new Map(children.map(({ id, name }) => [id, name]));
    const namesOf = (students: readonly string[]): string[] =>
      kind === 'children' ? students.map((id) => names.get(id) ?? '') : [];
    return {
      name: nameOf(found),
      timeZone,
      isForTeacher: false,
      lessons: rows.map((row) => ({
        ...lessonOf(row),
        title: row.subject,
        works: nameWorkTypes(found.profile, found.today, row.works),
        children: namesOf(row.students),
      })),
      tasks: homework.map(({ subject, students, ...task }) => ({
        ...task,
        title: subject,
        children: namesOf(students),
      })),
    };
  }
}

function nameOf({ kind, isOwnStudent, children }: FoundAddress): string {
  if (kind === 'children') return RU.children;
  return isOwnStudent === true ? RU.student : RU.child(children[0]?.name ?? '');
}

function lessonOf(row: LessonRow): Omit<CalendarLesson, 'title' | 'works' | 'children'> {
  const { id, version, date, slot, startsAt, endsAt, room, isCancelled, isRoomChanged, changedAt } = row;
  const { plannedDate, plannedSlot } = row;
  return {
    ...{ id, version, date, slot, startsAt, endsAt, room, isCancelled, isRoomChanged, changedAt },
    isGivenAway: false,
    isSubstituted: row.replaced !== null,
    movedFrom:
      row.isMoved && plannedDate !== null && plannedSlot !== null
        ? { date: plannedDate, slot: plannedSlot }
        : null,
  };
}

/** Whoever is not told by name: a part of the class is named as its group is. */
function classLesson(row: LessonRow, className: string): CalendarLesson {
  const title = row.group === className ? row.subject : `${row.subject} · ${row.group}`;
  return { ...lessonOf(row), title, works: [], children: [] };
}

function ownLesson(row: LessonRow, personId: string): CalendarLesson {
  const { now } = giversOf(row.staff ?? [], row.replaced);
  return {
    ...lessonOf(row),
    title: `${row.subject} · ${row.group}`,
    isGivenAway: !now.includes(personId),
    works: [],
    children: [],
  };
}
