/** A setting of a school's regulation and, where one stands behind it, the clause it comes from. */
export interface Setting<T> {
  readonly value: T;
  readonly clause?: string;
}

/** Grades from–to, both included. */
export interface GradeRange {
  readonly from: number;
  readonly to: number;
}
