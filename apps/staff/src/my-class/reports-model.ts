import type { ClassReportsQuery } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import type { MarkValue } from '@zhurnal/rules';
import { markOfCode } from '../journal/page-model.js';

type Answer = ClassReportsQuery['classReports'];

/** A mark of the days. */
export interface ReportMark {
  readonly value: MarkValue;
  readonly date: string;
  /** The kind of work, with its title where it has one. */
  readonly work: string;
}

/** A subject of a student: the marks of the days, and how it stands in the period. */
export interface ReportSubject {
  readonly name: string;
  readonly average: string | null;
  readonly forecast: number | null;
  readonly marks: readonly ReportMark[];
}

/** What one family is told. */
export interface StudentReport {
  readonly id: string;
  readonly name: string;
  /** Whether a representative has a sign-in. */
  readonly isSignedIn: boolean;
  readonly subjects: readonly ReportSubject[];
  readonly missed: Readonly<Record<'all' | 'ill' | 'excused' | 'unexcused' | 'unknown', number>>;
  readonly late: number;
  readonly remarks: readonly {
    readonly date: string;
    readonly subject: string;
    readonly text: string;
    readonly author: string;
  }[];
}

/** «Контрольная работа», «Тест. Жанры музыки»: the title alone where it begins with the kind. */
export function nameWork(type: string, title: string): string {
  if (title === '') return type;
  return title.toLowerCase().startsWith(type.toLowerCase()) ? title : `${type}. ${title}`;
}

/** Reads the columns of the answer, a report for each student. */
export function readReports({
  students,
  signedIn,
  subjects,
  marks,
  totals,
  remarks,
}: Answer): readonly StudentReport[] {
  const marksOf = subjects.students.map((): ReportMark[] => []);
  marks.cells.forEach((cell, at) => {
    const value = markOfCode(marks.values[at] ?? null);
    if (value === null) return;
    const work = nameWork(marks.workTypes[at] ?? '', marks.titles[at] ?? '');
    marksOf[cell]?.push({ value, date: marks.dates[at] ?? '', work });
  });
  const placesOf = (column: readonly number[], student: number): number[] =>
    column.flatMap((of, at) => (of === student ? [at] : []));
  return students.ids.map((id, student) => ({
    id,
    name: fullNameOf({
      familyName: students.familyNames[student] ?? '',
      givenName: students.givenNames[student] ?? '',
      patronymic: students.patronymics[student] ?? null,
    }),
    isSignedIn: signedIn[student] ?? false,
    subjects: placesOf(subjects.students, student).map((at) => ({
      name: subjects.subjects[at] ?? '',
      average: subjects.averages[at] ?? null,
      forecast: subjects.forecasts[at] ?? null,
      marks: marksOf[at] ?? [],
    })),
    missed: {
      all: totals.missed[student] ?? 0,
      ill: totals.ill[student] ?? 0,
      excused: totals.excused[student] ?? 0,
      unexcused: totals.unexcused[student] ?? 0,
      unknown: totals.unknown[student] ?? 0,
    },
    late: totals.late[student] ?? 0,
    remarks: placesOf(remarks.students, student).map((at) => ({
      date: remarks.dates[at] ?? '',
      subject: remarks.subjects[at] ?? '',
      text: remarks.texts[at] ?? '',
      author: remarks.authors[at] ?? '',
    })),
  }));
}

/** For whom is chosen in the address: everyone, those without a sign-in, or one by id. */
export function chooseReports(
  reports: readonly StudentReport[],
  whom: string | null,
): { readonly whom: 'ALL' | 'NO_SIGN_IN' | 'ONE'; readonly chosen: readonly StudentReport[] } {
  if (whom === 'no-sign-in')
    return { whom: 'NO_SIGN_IN', chosen: reports.filter(({ isSignedIn }) => !isSignedIn) };
  const one = reports.filter(({ id }) => id === whom);
  return one.length > 0 ? { whom: 'ONE', chosen: one } : { whom: 'ALL', chosen: reports };
}
