import type { Finding } from './findings.js';

/** What a class of the file is with us: an existing class of this name, or a new one made so. */
export interface ClassMapping {
  readonly name?: string;
  readonly gradeLevel?: number | null;
  readonly letter?: string | undefined;
}

/** What a person decides where a file does not tell, or tells it otherwise. Keys are names or keys of the file. */
export interface ImportMapping {
  /** Day of the week, 1 is Monday; in what was understood, 0 is a day that nobody knows. */
  readonly days?: Readonly<Record<string, number>>;
  readonly classes?: Readonly<Record<string, ClassMapping>>;
  /** Name with us. */
  readonly subjects?: Readonly<Record<string, string>>;
  /** Full name: «Фамилия Имя Отчество». */
  readonly teachers?: Readonly<Record<string, string>>;
  readonly rooms?: Readonly<Record<string, string>>;
  /** Begin and end by slot: `["08:30", "09:15"]`. */
  readonly bells?: Readonly<Record<string, readonly [string, string]>>;
  /** A day of week 1 of the cycle; the first week of the year when not given. */
  readonly cycleStart?: string;
}

/** Kinds of what an import makes, changes or takes away. */
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

/** One difference, for reading: what, where in the week, and for a change from what to what. */
export interface PlanLine {
  readonly kind: PlanKind;
  /** The object, as the school names it: «8 А · Алгебра». */
  readonly label: string;
  /** For weekly periods: day of the week, slot, and week of the cycle (0: every week). */
  readonly place?: { readonly weekday: number; readonly slot: number; readonly week: number };
  readonly before?: string;
  readonly after?: string;
}

/** A dated lesson that lost its weekly period but stays: something was recorded at it, or a person moved it. */
export interface KeptLesson {
  readonly label: string;
  readonly date: string;
  readonly slot: number;
}

/** What an import will do, for a person to read before it is done. */
export interface ImportPlan {
  readonly timetable: string;
  /** First and last day of lessons. */
  readonly from: string;
  readonly to: string;
  readonly creates: readonly PlanLine[];
  readonly changes: readonly PlanLine[];
  readonly removes: readonly PlanLine[];
  readonly keptLessons: readonly KeptLesson[];
  readonly totals: {
    /** Activities or lessons of the file. */
    readonly activities: number;
    /** Weekly periods the timetable will have; a period every second week is 0.5. */
    readonly weeklyPeriods: number;
    readonly lessonsCreated: number;
    readonly lessonsCancelled: number;
  };
  /** How the file was understood; may be sent back, changed, as a mapping. */
  readonly mapping: ImportMapping;
}

/** What an import did, or would do. */
export interface ImportOutcome {
  /** `blocked`: the file has errors, or questions that nobody answered. `unchanged`: the school is as the file says. */
  readonly status: 'blocked' | 'planned' | 'applied' | 'unchanged';
  /** Null when the file could not be read. */
  readonly plan: ImportPlan | null;
  readonly findings: readonly Finding[];
  /** Questions that have to be answered before the import. */
  readonly open: readonly Finding[];
}
