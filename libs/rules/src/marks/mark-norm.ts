/** From so many lessons a week on, so many marks in a period at least. */
export interface NormPoint {
  readonly weeklyHours: number;
  readonly marks: number;
}

/**
 * How many marks a student has at least for attestation in a period (TKK-37, TKK-38): between two points of the
 * regulation the number lies between theirs, after the last one it grows with the hours (TKK-39).
 */
export interface MarkNorm {
  /** By rising weekly hours, the first one from 1 hour on; at least one. */
  readonly points: readonly [NormPoint, ...NormPoint[]];
  /** Marks of written works among them at least (TKK-40). */
  readonly written: number;
}

/** What a student has, and what the norm asks of this one. */
export interface NormFacts {
  readonly weeklyHours: number;
  readonly marks: number;
  readonly writtenMarks: number;
  /** Lessons of the period so far, and those missed for a valid reason: for them the norm does not count (TKK-41). */
  readonly lessons: number;
  readonly excusedLessons: number;
}

/** What is still missing; `marks` includes the written ones. */
export interface NormDeficit {
  readonly norm: number;
  readonly marks: number;
  readonly written: number;
}

/** The norm of a subject with so many lessons a week, rounded up to whole marks; less than an hour counts as one. */
export function normOf({ points }: MarkNorm, weeklyHours: number): number {
  const [first] = points;
  const hours = Math.max(weeklyHours, first.weeklyHours);
  let below: NormPoint = first;
  for (const point of points) {
    if (point.weeklyHours > hours) {
      const more = (point.marks - below.marks) * (hours - below.weeklyHours);
      return Math.ceil(below.marks + more / (point.weeklyHours - below.weeklyHours));
    }
    below = point;
  }
  return Math.ceil((below.marks * hours) / below.weeklyHours);
}

/**
 * What a student lacks. Lessons missed for a valid reason shorten the norm in their proportion, down to nothing for who
 * missed all; written works are asked for only as far as marks are.
 */
export function deficitOf(norm: MarkNorm, facts: NormFacts): NormDeficit {
  const { weeklyHours, marks, writtenMarks, lessons, excusedLessons } = facts;
  const whole = normOf(norm, weeklyHours);
  // The product before the quotient: what divides evenly stays even.
  const asked = lessons === 0 ? whole : Math.ceil((whole * (lessons - excusedLessons)) / lessons);
  const written = Math.max(0, Math.min(norm.written, asked) - writtenMarks);
  return { norm: asked, marks: Math.max(0, asked - marks, written), written };
}
