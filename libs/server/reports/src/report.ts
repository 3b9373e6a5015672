import type { Sheet } from '@zhurnal/documents';
import type { Language } from '@zhurnal/rules';
import type { Actor, ReadTx } from '@zhurnal/platform';
import type { ReportWords } from './words/words.js';

/** Of what a report is asked: a class, a student, a teacher, or the whole school. */
export const REPORT_PLACES = ['class', 'student', 'teacher', 'school'] as const;
export type ReportPlace = (typeof REPORT_PLACES)[number];

/** Over what it is asked: a grading period of the year, some days, or as it stands today. */
export const REPORT_SPANS = ['period', 'days', 'today'] as const;
export type ReportSpan = (typeof REPORT_SPANS)[number];

/** Of what it tells, in the order of the page. */
export const REPORT_THEMES = ['progress', 'attendance', 'journal', 'people'] as const;
export type ReportTheme = (typeof REPORT_THEMES)[number];

/** What one run is asked. Exactly the parameters of the definition are there; the others are null. */
export interface ReportAsk {
  readonly code: string;
  readonly classId: string | null;
  readonly studentId: string | null;
  readonly teacherId: string | null;
  readonly periodId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** What a reader has to hand. */
export interface ReportFrame {
  readonly tx: ReadTx;
  /** Who is answered: by whom and in which roles the report was asked for; the school itself where the calendar asks. */
  readonly actor: Pick<Actor, 'personId' | 'roles'>;
  readonly now: Date;
  /** What day it is in the school. */
  readonly today: string;
  readonly schoolName: string;
  /** The regulation as text: `regulationOf` tells what holds on a day. */
  readonly regulation: string;
  readonly language: Language;
  readonly words: ReportWords;
}

/** A report: what it is called, what it needs to know, and the one way to its numbers. */
export interface ReportDefinition {
  readonly code: string;
  /** Its place among the standard reports. */
  readonly number: number;
  readonly theme: ReportTheme;
  readonly places: readonly ReportPlace[];
  readonly span: ReportSpan;
  /** Reads the numbers and makes the sheet; undefined: there is no such class, teacher or period. */
  readonly make: (frame: ReportFrame, ask: ReportAsk) => Promise<Sheet | undefined>;
}

/** Of what the run is asked. */
export function placeOf({
  classId,
  studentId,
  teacherId,
}: Pick<ReportAsk, 'classId' | 'studentId' | 'teacherId'>): ReportPlace {
  if (classId !== null) return 'class';
  if (studentId !== null) return 'student';
  return teacherId === null ? 'school' : 'teacher';
}
