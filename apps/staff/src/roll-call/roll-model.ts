import type { LessonRollQuery } from '@zhurnal/contract/staff';
import { fullNameOf, listNameOf } from '@zhurnal/rules';
import type { AbsenceLetters, Attendance, MarkScale, NoticeKind } from '@zhurnal/rules';
import { keyOf } from '@zhurnal/web-client';
import type { Change, RollChange } from '@zhurnal/web-client';
import { isMarkless, markOfCode } from '../journal/page-model.js';
import type { JournalModel, Lesson, Stored } from '../journal/page-model.js';

type RollAnswer = LessonRollQuery['lessonRoll'];
type AnsweredStudent = RollAnswer['students'][number];

/** What a family told of an absence, and what the roll call therefore expects. */
export interface Told {
  readonly kind: NoticeKind;
  readonly isAccepted: boolean;
  /** How the absence will read once the class teacher has accepted it. */
  readonly expected: Attendance;
}

/** What the list knows of a student beside the cells of the journal. */
export interface RollStudent {
  readonly id: string;
  readonly number: number;
  /** «Иванов Егор»: as one calls it out. */
  readonly calledName: string;
  readonly told: Told | undefined;
  readonly earlier: { readonly slot: number; readonly fact: Attendance['fact'] } | undefined;
}

/** The list of a lesson: a page of the journal with one lesson, and what only the roll call shows. */
export interface RollModel {
  readonly page: JournalModel;
  readonly lesson: Lesson;
  readonly groupName: string;
  readonly roomName: string | null;
  readonly letters: AbsenceLetters;
  readonly mayGiveReason: boolean;
  readonly takenAt: string | null;
  readonly takenBy: string | null;
  readonly students: readonly RollStudent[];
}

const FACTS = { ABSENT: 'absent', LATE: 'late' } as const;
const REASONS = { ILL: 'ill', EXCUSED: 'excused', UNEXCUSED: 'unexcused', UNKNOWN: 'unknown' } as const;
const SCALES: Readonly<Record<'FIVE' | 'PASS_FAIL', MarkScale>> = { FIVE: 'five', PASS_FAIL: 'pass_fail' };
const TOLD = {
  ILLNESS: 'illness',
  DOCTOR: 'doctor',
  FAMILY: 'family',
  CONTEST: 'contest',
  OTHER: 'other',
} as const;

/** The place of the statement that the roll was called. */
export function rollPlace(lessonId: string): RollChange {
  return { kind: 'roll', lessonId, isTaken: false };
}

function attendanceOf({ fact, reason }: Pick<AnsweredStudent, 'fact' | 'reason'>): Attendance | null {
  if (fact === null) return null;
  if (FACTS[fact] === 'late') return { fact: 'late', reason: null };
  return { fact: 'absent', reason: reason === null ? 'unknown' : REASONS[reason] };
}

function lessonOf(roll: RollAnswer): Lesson {
  return {
    id: roll.lessonId,
    date: roll.date,
    slot: roll.slot,
    startsAt: roll.startsAt,
    endsAt: roll.endsAt,
    isHeld: false,
    isCancelled: roll.cancelled,
    topic: '',
    homeworkCount: 0,
    teachers: '',
    isWritable: roll.can.includes('takeRoll'),
    works: roll.works.map(({ id, type, title, weight, scale }) => ({
      id,
      lessonId: roll.lessonId,
      type,
      title,
      weight,
      scale: isMarkless(roll.gradeLevel) ? null : SCALES[scale],
    })),
  };
}

function storedOf(roll: RollAnswer): ReadonlyMap<string, Stored> {
  const stored = new Map<string, Stored>();
  const put = (change: Change, version: number): void => {
    stored.set(keyOf(change), { change, version });
  };
  const { lessonId } = roll;
  for (const student of roll.students) {
    const attendance = attendanceOf(student);
    const studentId = student.id;
    if (attendance !== null) put({ kind: 'attendance', lessonId, studentId, attendance }, student.version);
    for (const { workId, ordinal, value, comment, version } of student.marks)
      put({ kind: 'mark', lessonId, workId, studentId, ordinal, value: markOfCode(value), comment }, version);
  }
  put({ ...rollPlace(lessonId), isTaken: roll.takenAt !== null }, roll.version);
  return stored;
}

function toldOf({ notice }: AnsweredStudent): Told | undefined {
  if (notice === null) return undefined;
  const { kind, accepted, reason } = notice;
  return { kind: TOLD[kind], isAccepted: accepted, expected: { fact: 'absent', reason: REASONS[reason] } };
}

function pageOf(roll: RollAnswer, lesson: Lesson): JournalModel {
  return {
    groupId: roll.groupId,
    classes: roll.classNames.join(', '),
    subject: roll.subjectName,
    teachers: '',
    gradeLevel: roll.gradeLevel,
    revision: '',
    today: roll.today,
    from: roll.date,
    to: roll.date,
    averageKind: 'plain',
    certifiedBy: [],
    canWrite: lesson.isWritable,
    operations: roll.can,
    periods: [],
    students: roll.students.map((student) => ({
      id: student.id,
      name: listNameOf(student),
      fullName: fullNameOf(student),
      memberFrom: '',
      memberTo: null,
    })),
    lessons: [lesson],
    stored: storedOf(roll),
  };
}

/** Reads the answer. Whoever stands in it was in the group on the day. */
export function readRoll(roll: RollAnswer): RollModel {
  const lesson = lessonOf(roll);
  return {
    page: pageOf(roll, lesson),
    lesson,
    groupName: roll.groupName,
    roomName: roll.roomName,
    letters: roll.letters,
    mayGiveReason: roll.teacherGivesReason,
    takenAt: roll.takenAt,
    takenBy: roll.takenBy,
    students: roll.students.map((student, at) => ({
      id: student.id,
      number: at + 1,
      calledName: `${student.familyName} ${student.givenName}`.trim(),
      told: toldOf(student),
      earlier:
        student.earlier === null
          ? undefined
          : { slot: student.earlier.slot, fact: FACTS[student.earlier.fact] },
    })),
  };
}
