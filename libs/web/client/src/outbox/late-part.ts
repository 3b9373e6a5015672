/** A part of a lesson's record, as one is asked about it: once for all that is entered there. */
export interface LatePart {
  readonly lessonId: string;
  /** `mark`, `attendance` or `reason`. */
  readonly part: string;
}

/** Why a part of a lesson comes after its term, as the person said. */
export interface LateReason extends LatePart {
  readonly reason: string;
}
