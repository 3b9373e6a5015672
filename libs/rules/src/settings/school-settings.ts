import { refuse } from '../refusals/refusal.js';
import type { Rule } from '../refusals/refusal.js';
import { objectToLength } from '../refusals/text-length.js';

/** Most signs of a school's full name and of its short one. */
export const SCHOOL_NAME_LIMITS = { name: 300, shortName: 60 } as const;

/** What an administrator may set of the school itself, and the one fact the rules need beside it. */
export interface SchoolSettingsFacts {
  readonly name: string;
  readonly shortName: string;
  /** Does the product know the time zone? */
  readonly isZoneKnown: boolean;
  /** Days with lessons, 1 is Monday. */
  readonly weekdays: readonly number[];
}

const invalid = (field: string) => refuse('INVALID_VALUE', { params: { field } });

/** Objections to new settings of a school, in their order. */
export const SCHOOL_SETTINGS_RULES: readonly Rule<SchoolSettingsFacts>[] = [
  ({ name }) => (name.trim() === '' ? invalid('schoolName') : undefined),
  ({ shortName }) => (shortName.trim() === '' ? invalid('schoolName') : undefined),
  ({ name }) => objectToLength('schoolName', name, SCHOOL_NAME_LIMITS.name),
  ({ shortName }) => objectToLength('schoolName', shortName, SCHOOL_NAME_LIMITS.shortName),
  ({ isZoneKnown }) => (isZoneKnown ? undefined : invalid('timeZone')),
  ({ weekdays }) => {
    const isWeek =
      weekdays.length > 0 &&
      new Set(weekdays).size === weekdays.length &&
      weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
    return isWeek ? undefined : invalid('weekdays');
  },
];
