import type { Known } from './rows.js';

/** The year that an import writes into. */
export interface ImportYear {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Somebody the school knows, with what makes a student or a member of staff of them. */
export interface KnownPerson extends Known<'person'> {
  readonly student: Known<'student'> | null;
  readonly staff: Known<'staff_member'> | null;
}

/** What a file is compared with. Deleted rows are among those that a new one could meet again. */
export interface SchoolFacts {
  readonly today: string;
  readonly year: ImportYear | null;
  readonly people: readonly KnownPerson[];
  readonly classes: readonly Known<'school_class'>[];
  readonly subgroups: readonly Known<'subgroup'>[];
  readonly enrollments: readonly Known<'enrollment'>[];
  readonly members: readonly Known<'subgroup_member'>[];
  readonly guardianships: readonly Known<'guardianship'>[];
  readonly duties: readonly Known<'duty'>[];
  /** Whom this very file has made before, by row. */
  readonly links: ReadonlyMap<number, string>;
}

/** Is a stretch of days in force on a day? */
export function isInForce(
  row: { readonly validFrom: string; readonly validTo: string | null; readonly deletedAt: string | null },
  day: string,
): boolean {
  return row.deletedAt === null && row.validFrom <= day && (row.validTo === null || row.validTo >= day);
}
