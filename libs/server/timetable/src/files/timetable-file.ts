import type { TimeOfDay, Weekday } from '@zhurnal/rules';

/** The programs whose files are read: FET (`.fet` with a solved timetable) and aSc Timetables (XML of 2012). */
export type TimetableFormat = 'fet' | 'asc';

/** What every object of a file has: its line in the file (from 1) and a key that is unique among its kind. */
export interface FileObject {
  readonly row: number;
  /** Stable between exports of the same timetable: the name in FET, the id or the mask in aSc. */
  readonly key: string;
}

/** A day of the timetable's week, in the order of the file (a week may begin on Sunday). */
export interface FileDay extends FileObject {
  readonly name: string;
  /** Null when the name is of no known language: a person has to choose. */
  readonly weekday: Weekday | null;
}

/** A place in the order of the day. */
export interface FileSlot extends FileObject {
  readonly name: string;
  /** The number of the lesson; ordinals are used where the file's names carry no numbers. */
  readonly number: number;
  readonly startsAt: TimeOfDay | null;
  readonly endsAt: TimeOfDay | null;
}

/** A subject or a teacher. */
export interface FileNamed extends FileObject {
  readonly name: string;
  readonly shortName: string | null;
}

export interface FileRoom extends FileNamed {
  readonly building: string | null;
}

export interface FileClass extends FileObject {
  readonly name: string;
  readonly gradeLevel: number | null;
  readonly letter: string | null;
  readonly size: number | null;
}

/** A proper part of one class. A set of students that is the whole class never becomes a subgroup. */
export interface FileSubgroup extends FileObject {
  readonly classKey: string;
  /** Subgroups of one division of a class share no students; null when the file does not tell. */
  readonly division: string | null;
  readonly name: string;
  readonly size: number | null;
  /** False when no lesson names it: such a subgroup may be left out of an import. */
  readonly taught: boolean;
}

/** A part of the year with a timetable of its own. */
export interface FileTerm extends FileObject {
  readonly number: number;
  readonly name: string | null;
}

/** Who is taught: a whole class (`subgroupKey` null) or one of its subgroups. */
export interface FileSet {
  readonly classKey: string;
  readonly subgroupKey: string | null;
}

/** One period of one lesson in the week. A double lesson has two placements. */
export interface FilePlacement {
  readonly row: number;
  readonly dayKey: string;
  readonly slotKey: string;
  /** Weeks of the cycle, from 1; `[1]` when every week is alike. */
  readonly weeks: readonly number[];
  /** Numbers of terms, from 1; empty when the file does not divide the year. */
  readonly terms: readonly number[];
  readonly roomKeys: readonly string[];
}

/**
 * One source of weekly lessons: an activity of FET, a lesson of aSc. Several of them may teach one subject to the
 * same students (a double and two singles); they stay apart here, and `courseKey` tells that they belong together.
 */
export interface FileLesson extends FileObject {
  readonly subjectKey: string;
  /** Joint teachers, in the order of the file; empty for a vacancy. */
  readonly teacherKeys: readonly string[];
  /** Several for a cross-class lesson; empty for meetings and duties. */
  readonly sets: readonly FileSet[];
  /** Equal for lessons of one subject with the same sets, whoever teaches them: one page of a journal. */
  readonly courseKey: string;
  /** Weekly periods, averaged over the cycle: 0.5 is a period every second week. */
  readonly periods: number;
  readonly placements: readonly FilePlacement[];
}

/** What the file counts, for comparison with what an import wrote. */
export interface FileTotals {
  readonly classes: number;
  /** Sets of students below the class as the file lists them, those that name a whole class included. */
  readonly subgroups: number;
  /** Activities or lessons, inactive ones left out. */
  readonly activities: number;
  readonly inactiveActivities: number;
  /** Periods a week that the file asks for, and that it has placed. */
  readonly weeklyPeriods: number;
  readonly placedPeriods: number;
}

/** A timetable as its file tells it: names trimmed and otherwise verbatim, nothing matched with the school yet. */
export interface TimetableFile {
  readonly format: TimetableFormat;
  readonly institution: string | null;
  /** Weeks after which the timetable repeats. */
  readonly cycle: number;
  /** Names of the weeks of the cycle; null where the file gives none. */
  readonly weekNames: readonly (string | null)[];
  /** Empty when the file does not divide the year. */
  readonly terms: readonly FileTerm[];
  readonly days: readonly FileDay[];
  readonly slots: readonly FileSlot[];
  readonly subjects: readonly FileNamed[];
  readonly teachers: readonly FileNamed[];
  readonly rooms: readonly FileRoom[];
  readonly classes: readonly FileClass[];
  readonly subgroups: readonly FileSubgroup[];
  readonly lessons: readonly FileLesson[];
  readonly totals: FileTotals;
}
