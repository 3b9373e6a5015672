import { hasTerms, listDays } from '@zhurnal/rules';
import type { Day, EntryPart, RegulationProfile } from '@zhurnal/rules';
import { entryTermsOf } from '@zhurnal/attendance';
import type { EntryTerms, SchoolTimeRow } from '@zhurnal/attendance';
import { regulationOf } from '@zhurnal/schooling';

/** What the school's row says of the days. */
export interface DaysRow {
  readonly profile: string;
  readonly schoolTime: SchoolTimeRow;
  readonly lastEnds: Readonly<Record<string, string>>;
}

/** Since when entries of the days are late, by the regulation of each of them. */
export interface DueDays {
  /** The first instant that is late; null: there is no term. */
  readonly dueOf: (part: EntryPart, day: Day, workType?: string) => Date | null;
  /** Whether the regulation of any of the days has a term for the part. */
  readonly isTimed: (part: EntryPart) => boolean;
  readonly typesOn: (day: Day) => readonly string[];
}

const PARTS: readonly EntryPart[] = ['record', 'homework', 'attendance', 'mark'];

/** The terms of all days of the stretch. A day in the middle may have a regulation of its own. */
export function dueDaysOf({ profile: text, schoolTime, lastEnds }: DaysRow, from: Day, to: Day): DueDays {
  const terms = new Map<RegulationProfile, EntryTerms>();
  const termsOn = (day: Day): readonly [RegulationProfile, EntryTerms] => {
    const profile = regulationOf(text, day);
    // The instant does not matter: bounds depend on the day alone.
    const known = terms.get(profile) ?? entryTermsOf(() => profile, schoolTime, new Date(0), lastEnds);
    terms.set(profile, known);
    return [profile, known];
  };
  const checkDaysOf = (profile: RegulationProfile, type: string): number =>
    profile.workTypes.value.find(({ code }) => code === type)?.checkDays ?? 0;
  return {
    dueOf: (part, day, workType) => {
      const [profile, known] = termsOn(day);
      if (!hasTerms(part, profile)) return null;
      const checkDays = workType === undefined ? 0 : checkDaysOf(profile, workType);
      const { dueAt } = known.standingOf(part, { day, checkDays });
      return dueAt === null ? null : new Date(dueAt);
    },
    isTimed: (part) => listDays(from, to).some((day) => hasTerms(part, regulationOf(text, day))),
    typesOn: (day) => regulationOf(text, day).workTypes.value.map(({ code }) => code),
  };
}

/** The terms as columns of a statement: days with the bounds of record, homework and roll; days and kinds of work. */
export function dueColumns(due: DueDays, from: Day, to: Day): readonly (readonly unknown[])[] {
  const days = PARTS.some((part) => part !== 'mark' && due.isTimed(part)) ? listDays(from, to) : [];
  const works = due.isTimed('mark')
    ? listDays(from, to).flatMap((day) => due.typesOn(day).map((type) => ({ day, type })))
    : [];
  const columnOf = (part: EntryPart): readonly (Date | null)[] => days.map((day) => due.dueOf(part, day));
  return [
    days,
    columnOf('record'),
    columnOf('homework'),
    columnOf('attendance'),
    works.map(({ day }) => day),
    works.map(({ type }) => type),
    works.map(({ day, type }) => due.dueOf('mark', day, type)),
  ];
}
