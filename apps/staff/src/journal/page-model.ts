import type { JournalPageQuery, MarkScale as ScaleName } from '@zhurnal/contract/staff';
import { FEDERAL_TEACHING, fullNameOf, listNameOf } from '@zhurnal/rules';
import type { AbsenceReason, Attendance, AverageKind, MarkScale, MarkValue } from '@zhurnal/rules';
import { keyOf } from '@zhurnal/web-client';
import type { Change } from '@zhurnal/web-client';

import { termAt } from './entry-terms.js';
import type { TermSeen } from './entry-terms.js';

type PageAnswer = JournalPageQuery['journalPage'];

/** A student of the journal's page, in the order of the list. */
export interface Student {
  readonly id: string;
  /** «Иванов Е. А.» */
  readonly name: string;
  readonly fullName: string;
  readonly memberFrom: string;
  /** The last day in the group; null while the student is in it. */
  readonly memberTo: string | null;
}

/** What marks of a lesson are given for. */
export interface Work {
  readonly id: string;
  readonly lessonId: string;
  readonly type: string;
  readonly title: string;
  readonly weight: string;
  /** Null where no marks are given. */
  readonly scale: MarkScale | null;
  /** Of its marks; absent where the regulation has no term for them. */
  readonly term?: TermSeen | undefined;
}

/** A lesson with its works; every lesson has at least one. */
export interface Lesson {
  readonly id: string;
  readonly date: string;
  readonly slot: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly isHeld: boolean;
  readonly isCancelled: boolean;
  readonly topic: string;
  readonly homeworkCount: number;
  readonly teachers: string;
  /** May the reader write into this lesson? */
  readonly isWritable: boolean;
  /** Terms of the lesson's record and of its absences; absent where the regulation has none. */
  readonly recordTerm?: TermSeen | undefined;
  readonly attendanceTerm?: TermSeen | undefined;
  readonly works: readonly Work[];
}

/** What the server has in one place of the journal. */
export interface Stored {
  readonly change: Change;
  readonly version: number;
}

/** The journal of one group over some weeks. */
export interface JournalModel {
  readonly groupId: string;
  readonly classes: string;
  readonly subject: string;
  readonly teachers: string;
  readonly gradeLevel: number | null;
  readonly revision: string;
  readonly today: string;
  readonly from: string;
  readonly to: string;
  readonly averageKind: AverageKind;
  /** What certifies a print-out: `director`, `seal`. */
  readonly certifiedBy: readonly string[];
  readonly canWrite: boolean;
  readonly operations: readonly string[];
  readonly periods: PageAnswer['periods'];
  readonly students: readonly Student[];
  readonly lessons: readonly Lesson[];
  /** Marks and absences by place. */
  readonly stored: ReadonlyMap<string, Stored>;
}

const SCALES: Readonly<Record<ScaleName, MarkScale>> = { FIVE: 'five', PASS_FAIL: 'pass_fail' };

const VALUES: ReadonlyMap<number, MarkValue> = new Map<number, MarkValue>([
  [2, '2'],
  [3, '3'],
  [4, '4'],
  [5, '5'],
  [10, 'pass'],
  [11, 'fail'],
  [0, 'due'],
]);

const REASONS: readonly (AbsenceReason | undefined)[] = [undefined, 'ill', 'excused', 'unexcused', 'unknown'];

/** The mark behind a number of the contract; null when there is none. */
export function markOfCode(code: number | null): MarkValue | null {
  return code === null ? null : (VALUES.get(code) ?? null);
}

/** The absence behind the numbers of the contract: fact 1 absent, 2 late. */
export function attendanceOfCodes(fact: number, reason: number): Attendance {
  return fact === 2
    ? { fact: 'late', reason: null }
    : { fact: 'absent', reason: REASONS[reason] ?? 'unknown' };
}

/** Is the student in the group on that day? */
export function isMember({ memberFrom, memberTo }: Student, day: string): boolean {
  return memberFrom <= day && (memberTo === null || day <= memberTo);
}

/** Are marks given in this grade at all? */
export function isMarkless(gradeLevel: number | null): boolean {
  const { value: range } = FEDERAL_TEACHING.gradesWithoutMarks;
  return gradeLevel !== null && range !== null && gradeLevel >= range.from && gradeLevel <= range.to;
}

function studentsOf({ students }: PageAnswer): readonly Student[] {
  return students.ids.map((id, at) => {
    const name = {
      familyName: students.familyNames[at] ?? '',
      givenName: students.givenNames[at] ?? '',
      patronymic: students.patronymics[at] ?? null,
    };
    return {
      id,
      name: listNameOf(name),
      fullName: fullNameOf(name),
      memberFrom: students.memberFrom[at] ?? '',
      memberTo: students.memberTo[at] ?? null,
    };
  });
}

/** A page that was kept before terms were told has none. */
const termsOf = (page: Partial<PageAnswer>): PageAnswer['terms'] => page.terms ?? [];

function lessonsOf(page: PageAnswer): readonly Lesson[] {
  const { lessons, works, group } = page;
  const terms = termsOf(page);
  const worksOf = lessons.ids.map((): Work[] => []);
  works.ids.forEach((id, at) => {
    const lesson = works.lessons[at] ?? 0;
    worksOf[lesson]?.push({
      id,
      lessonId: lessons.ids[lesson] ?? '',
      type: works.types[at] ?? '',
      title: works.titles[at] ?? '',
      weight: works.weights[at] ?? '1',
      term: termAt(terms, 'MARK', at),
      scale: isMarkless(group.gradeLevel) ? null : SCALES[(works.scales[at] ?? 'FIVE') as ScaleName],
    });
  });
  return lessons.ids.map((id, at) => ({
    id,
    date: lessons.dates[at] ?? '',
    slot: lessons.slots[at] ?? 0,
    startsAt: lessons.startsAt[at] ?? '',
    endsAt: lessons.endsAt[at] ?? '',
    isHeld: lessons.held[at] ?? false,
    isCancelled: lessons.cancelled[at] ?? false,
    topic: lessons.topics[at] ?? '',
    homeworkCount: lessons.homeworkCounts[at] ?? 0,
    teachers: lessons.teachers[at] ?? '',
    isWritable: lessons.mine[at] ?? false,
    recordTerm: termAt(terms, 'RECORD', at),
    attendanceTerm: termAt(terms, 'ATTENDANCE', at),
    works: worksOf[at] ?? [],
  }));
}

function storedOf({ lessons, works, marks, absences, students }: PageAnswer): ReadonlyMap<string, Stored> {
  const stored = new Map<string, Stored>();
  const put = (change: Change, version: number): void => {
    stored.set(keyOf(change), { change, version });
  };
  marks.works.forEach((work, at) => {
    const change = {
      kind: 'mark',
      lessonId: lessons.ids[works.lessons[work] ?? -1] ?? '',
      workId: works.ids[work] ?? '',
      studentId: students.ids[marks.students[at] ?? -1] ?? '',
      ordinal: marks.ordinals[at] ?? 1,
      value: markOfCode(marks.values[at] ?? null),
      comment: marks.comments[at] ?? '',
    } as const;
    put(change, marks.versions[at] ?? 0);
  });
  absences.lessons.forEach((lesson, at) => {
    const change = {
      kind: 'attendance',
      lessonId: lessons.ids[lesson] ?? '',
      studentId: students.ids[absences.students[at] ?? -1] ?? '',
      attendance: attendanceOfCodes(absences.facts[at] ?? 1, absences.reasons[at] ?? 0),
    } as const;
    put(change, absences.versions[at] ?? 0);
  });
  return stored;
}

/** Reads the columns of the answer into students, lessons and what stands in the cells. */
export function readPage(page: PageAnswer): JournalModel {
  const { group } = page;
  return {
    groupId: group.id,
    classes: group.classNames.join(', '),
    subject: group.subjectName,
    teachers: group.teacherNames.join(', '),
    gradeLevel: group.gradeLevel,
    revision: page.revision,
    today: page.today,
    from: page.from,
    to: page.to,
    averageKind: page.averageKind === 'plain' ? 'plain' : 'weighted',
    certifiedBy: page.certifiedBy,
    canWrite: page.canWrite,
    operations: page.can,
    periods: page.periods,
    students: studentsOf(page),
    lessons: lessonsOf(page),
    stored: storedOf(page),
  };
}
