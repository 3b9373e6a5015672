import type { Finding } from '@zhurnal/rules';

/** What an import makes, changes or takes away. */
export type PlanKind =
  | 'weekday'
  | 'bells'
  | 'subject'
  | 'room'
  | 'teacher'
  | 'class'
  | 'subgroup'
  | 'group'
  | 'timetable'
  | 'period';

/** One difference between the file and the school. */
export interface PlanLine {
  readonly kind: PlanKind;
  readonly label: string;
  /** Day of the week from 1, number of the lesson, week of the cycle (0: every week). */
  readonly place?: { readonly weekday: number; readonly slot: number; readonly week: number };
  readonly before?: string;
  readonly after?: string;
}

/** What a class of the file is in the school. */
export interface ClassMapping {
  readonly name?: string;
  readonly gradeLevel?: number | null;
  readonly letter?: string;
}

/** How the names of the file are understood; a person may correct it. */
export interface ImportMapping {
  /** Day of the week from 1 by the name of the file's day; 0 when nobody knows. */
  readonly days?: Readonly<Record<string, number>>;
  readonly classes?: Readonly<Record<string, ClassMapping>>;
  /** Begin and end by the name of the file's slot. */
  readonly bells?: Readonly<Record<string, readonly [string, string]>>;
}

/** What an import would do, or did. */
export interface ImportPlan {
  readonly timetable: string;
  readonly from: string;
  readonly to: string;
  readonly creates: readonly PlanLine[];
  readonly changes: readonly PlanLine[];
  readonly removes: readonly PlanLine[];
  readonly keptLessons: readonly { readonly label: string; readonly date: string; readonly slot: number }[];
  readonly totals: {
    readonly activities: number;
    readonly weeklyPeriods: number;
    readonly lessonsCreated: number;
    readonly lessonsCancelled: number;
  };
  readonly mapping: ImportMapping;
}

/** The answer to a preview and to an import. */
export interface ImportOutcome {
  readonly status: 'blocked' | 'planned' | 'applied' | 'unchanged';
  readonly plan: ImportPlan | null;
  readonly findings: readonly Finding[];
  /** Questions that nobody has answered yet. */
  readonly open: readonly Finding[];
}
