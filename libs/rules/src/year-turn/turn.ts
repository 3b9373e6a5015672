/** What becomes of a student when the year turns. */
export const TURN_DECISIONS = ['promoted', 'conditional', 'retained', 'graduated', 'departed'] as const;
/** One of {@link TURN_DECISIONS}. conditional: promoted with arrears (академическая задолженность). */
export type TurnDecision = (typeof TURN_DECISIONS)[number];

/** How far a turn is: rehearsed; carried out; beyond recall; taken back. */
export const TURN_STATES = ['draft', 'applied', 'confirmed', 'undone'] as const;
/** One of {@link TURN_STATES}. */
export type TurnState = (typeof TURN_STATES)[number];

/** Decisions after which a student is in a class of the new year. */
const STAYING: readonly TurnDecision[] = ['promoted', 'conditional', 'retained'];

/** Is the student in a class of the new year after the decision? */
export const staysAfter = (decision: TurnDecision | null): boolean =>
  decision !== null && STAYING.includes(decision);

/** A class of the year that ends. */
export interface OldClass {
  readonly id: string;
  readonly name: string;
  /** Null: a class without a grade, of which nothing follows by itself. */
  readonly gradeLevel: number | null;
  readonly letter: string;
  /** The class teacher in force, if there is one. */
  readonly teacherId: string | null;
}

/** A student of the year that ends, by the last class of the year. */
export interface OldStudent {
  readonly id: string;
  readonly classId: string;
  /** Is an order known by which the student is no longer in the school when the year ends? */
  readonly isLeaving: boolean;
  /** Subjects whose mark of the year is unsatisfactory. */
  readonly failed: readonly string[];
}

/** A class of the new year. The name is its key: no other class of the year has it. */
export interface ClassPlan {
  readonly name: string;
  readonly gradeLevel: number;
  readonly letter: string;
  /** The class of the old year that goes on in it; null: it is new. */
  readonly fromClassId: string | null;
  readonly teacherId: string | null;
}

/** What is proposed for a student. */
export interface StudentPlan {
  readonly studentId: string;
  readonly fromClassId: string;
  /** Null: a person must decide. */
  readonly decision: TurnDecision | null;
  /** Name of the class of the new year; null: none, or a person must choose it. */
  readonly target: string | null;
  readonly failed: readonly string[];
}

/** The turn of a year as it is proposed. */
export interface TurnPlan {
  readonly classes: readonly ClassPlan[];
  readonly students: readonly StudentPlan[];
}
