import type {
  AverageKind,
  Day,
  MarkValue,
  PeriodMark,
  PeriodMarkThresholds,
  PositionBand,
  WeighedMark,
} from '@zhurnal/rules';

/** A grading period of the student's grade. */
export interface MarksPeriod {
  readonly id: string;
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
}

/** A mark with everything its details tell. */
export interface SubjectMark extends WeighedMark {
  readonly id: string;
  readonly day: Day;
  readonly value: MarkValue;
  /** Name of the kind of work, as the school's list has it. */
  readonly work: string;
  readonly title: string;
  readonly topic: string;
  readonly comment: string;
  /** Instant it was set, ISO 8601 in UTC. */
  readonly at: string;
  /** When it was corrected by an admitted request, and what stood before; null: nothing did. */
  readonly corrected?: { readonly at: string; readonly was: MarkValue | null } | undefined;
  /** When its weight was corrected by an admitted request, and the weight before. */
  readonly reweighed?: { readonly at: string; readonly was: string } | undefined;
}

/** One subject of the period. */
export interface MarkedSubject {
  readonly id: string;
  readonly name: string;
  /** Marks in the order of their lessons. */
  readonly marks: readonly SubjectMark[];
  /** The server's average, two digits; undefined: no mark counts. */
  readonly average: string | undefined;
  /** The server's forecast; undefined: no mark counts. */
  readonly forecast: PeriodMark | undefined;
  readonly lessonsLeft: number;
  /** Third of the class; undefined: not told. */
  readonly position: PositionBand | undefined;
  /** Students of the class at each mark; undefined: not told. */
  readonly distribution: Readonly<Record<PeriodMark, number>> | undefined;
}

/** A kind of work marks may come for. */
export interface WorkKind {
  readonly name: string;
  readonly weight: string;
}

/** One student's marks of a period. */
export interface StudentMarks {
  readonly periods: readonly MarksPeriod[];
  readonly period: MarksPeriod | undefined;
  readonly kind: AverageKind;
  readonly limits: PeriodMarkThresholds;
  readonly subjects: readonly MarkedSubject[];
  readonly workKinds: readonly WorkKind[];
}
