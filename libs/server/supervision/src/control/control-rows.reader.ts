import { listNameOf } from '@zhurnal/rules';
import type { ControlKind, Day, EntryPart, PersonName } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx, Sql } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type { ControlLines, ControlRowsAnswer } from './control.graphql.js';
import { checkDays, getHead, isUnmarked } from './control.reader.js';
import { CONTROL_CHANGED, CONTROL_GROUP, CONTROL_LESSONS, CONTROL_STUDENTS } from './control.sql.js';
import { dueDaysOf } from './due-days.js';
import type { DueDays } from './due-days.js';

interface LessonRow {
  readonly id: string;
  readonly date: Day;
  readonly slot: number;
  readonly topic: string;
  readonly heldAt: Date | null;
  readonly rollTakenAt: Date | null;
  readonly postedAt: Date | null;
  readonly works: readonly { readonly type: string; readonly firstAt: string }[];
}

interface StudentRow extends PersonName {
  readonly id: string;
  readonly marks: number;
  readonly isFamilySeen: boolean;
  readonly isSeen: boolean;
}

interface ChangedRow {
  readonly lessonId: string;
  readonly date: Day;
  readonly slot: number;
  readonly studentId: string;
  readonly at: Date;
  readonly student: PersonName;
}

interface GroupRow {
  readonly name: string;
  readonly subject: string;
  readonly profile: string;
  readonly grade: number | null;
}

/** Kinds that nobody asks of grades without marks. */
const MARKS_OWED: readonly ControlKind[] = ['no_marks', 'one_mark'];

/** One line behind a number. */
interface Line {
  readonly lesson?: string;
  readonly date?: Day;
  readonly slot?: number;
  readonly topic?: string;
  readonly part?: EntryPart;
  readonly enteredAt?: Date;
  readonly dueAt?: Date;
  readonly student?: string;
  readonly studentName?: string;
  readonly marks?: number;
}

/** Lessons that a number of this kind counts. */
const LESSON_KINDS: Partial<Record<ControlKind, (lesson: LessonRow) => boolean>> = {
  lessons: () => true,
  not_held: ({ heldAt }) => heldAt === null,
  no_topic: ({ topic }) => topic === '',
  no_homework: ({ postedAt }) => postedAt === null,
  no_roll: ({ rollTakenAt }) => rollTakenAt === null,
};

/** Students that a number of this kind counts. */
const STUDENT_KINDS: Partial<Record<ControlKind, (student: StudentRow) => boolean>> = {
  marks: () => true,
  no_marks: ({ marks }) => marks === 0,
  one_mark: ({ marks }) => marks === 1,
  families_away: ({ isFamilySeen }) => !isFamilySeen,
  students_away: ({ isSeen }) => !isSeen,
};

/** Reads what stands behind a number of the table of control: every number opens its rows. */
export class ControlRowsReader {
  constructor(private readonly clock: Clock) {}

  /** Two statements; three for what came late. */
  async get(
    call: Call,
    kind: ControlKind,
    groupId: string,
    from: string,
    to: string,
  ): Promise<ControlRowsAnswer> {
    if (!isUuid(groupId)) throw notFound();
    checkDays(from, to);
    const values = [call.actor.personId, this.clock.now(), from, to, groupId];
    return call.read([{ kind: 'group', id: groupId }], async (tx) => {
      const [group, lines] = await Promise.all([
        tx.find<GroupRow>(CONTROL_GROUP, [groupId]),
        this.list(tx, kind, values, from as Day, to as Day),
      ]);
      if (!group) throw notFound();
      const unmarked = regulationOf(group.profile, to).gradesWithoutMarks.value;
      const isSpared = MARKS_OWED.includes(kind) && isUnmarked(group.grade, unmarked);
      return answerOf(groupId, group, isSpared ? [] : lines);
    });
  }

  private async list(
    tx: ReadTx,
    kind: ControlKind,
    values: readonly unknown[],
    from: Day,
    to: Day,
  ): Promise<readonly Line[]> {
    const ask = <Row extends object>(statement: Sql): Promise<Row[]> => tx.rows<Row>(statement, values);
    if (kind === 'changed') return (await ask<ChangedRow>(CONTROL_CHANGED)).map(changedLine);
    const ofStudents = STUDENT_KINDS[kind];
    if (ofStudents) return (await ask<StudentRow>(CONTROL_STUDENTS)).filter(ofStudents).map(studentLine);
    const lessons = await ask<LessonRow>(CONTROL_LESSONS);
    const ofLessons = LESSON_KINDS[kind];
    if (ofLessons) return lessons.filter(ofLessons).map(lessonLine);
    const head = await getHead(tx, String(values[0]), this.clock.now(), from, to);
    const due = dueDaysOf(head, from, to);
    return lessons.flatMap((lesson) => listLate(lesson, due));
  }
}

const lessonLine = ({ id, date, slot, topic }: LessonRow): Line => ({
  lesson: id,
  date,
  slot,
  ...(topic === '' ? {} : { topic }),
});

const studentLine = (row: StudentRow): Line => ({
  student: row.id,
  studentName: listNameOf(row),
  marks: row.marks,
});

const changedLine = ({ lessonId, date, slot, studentId, at, student }: ChangedRow): Line => ({
  lesson: lessonId,
  date,
  slot,
  enteredAt: at,
  student: studentId,
  studentName: listNameOf(student),
});

/** What of the lesson came late: a line for each part of its record, and for each work whose first mark did. */
function listLate(lesson: LessonRow, due: DueDays): readonly Line[] {
  const entries: readonly (readonly [EntryPart, Date | null, string?])[] = [
    ['record', lesson.heldAt],
    ['homework', lesson.postedAt],
    ['attendance', lesson.rollTakenAt],
    ...lesson.works.map(({ type, firstAt }): readonly [EntryPart, Date | null, string] => [
      'mark',
      new Date(firstAt),
      type,
    ]),
  ];
  return entries.flatMap(([part, enteredAt, type]) => {
    const dueAt = enteredAt === null ? null : due.dueOf(part, lesson.date, type);
    if (enteredAt === null || dueAt === null || enteredAt < dueAt) return [];
    return [{ ...lessonLine(lesson), part, enteredAt, dueAt }];
  });
}

function answerOf(groupId: string, { name, subject }: GroupRow, lines: readonly Line[]): ControlRowsAnswer {
  return { groupId, groupName: name, subject, count: lines.length, lines: columnsOf(lines) };
}

function columnsOf(lines: readonly Line[]): ControlLines {
  return {
    lessons: lines.map(({ lesson }) => lesson ?? null),
    dates: lines.map(({ date }) => date ?? null),
    slots: lines.map(({ slot }) => slot ?? null),
    topics: lines.map(({ topic }) => topic ?? null),
    parts: lines.map(({ part }) => part ?? null),
    enteredAt: lines.map(({ enteredAt }) => enteredAt?.toISOString() ?? null),
    dueAt: lines.map(({ dueAt }) => dueAt?.toISOString() ?? null),
    students: lines.map(({ student }) => student ?? null),
    studentNames: lines.map(({ studentName }) => studentName ?? null),
    marks: lines.map(({ marks }) => marks ?? null),
  };
}
