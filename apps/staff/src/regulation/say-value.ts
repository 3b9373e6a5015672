import type {
  Duty,
  GradeMinutes,
  GradePeriods,
  GradeRange,
  MarkNorm,
  NotAttestedRule,
  PrintRule,
  Reviewers,
  Role,
  WorkType,
} from '@zhurnal/rules';
import { formatDecimal, formatWeight, sayShared, sayTerm } from '@zhurnal/web-client';
import { valueWords as t } from './regulation-words.js';
import { sayRhythm } from './say-term.js';

/** What a value reads like: a line, or several where it is a list. */
export type Lines = readonly string[];

export const sayYesOrNo = (value: boolean): Lines => [t(value ? 'yes' : 'no')];

/** The lines, or the one that says that there is none. */
export const orNone = (lines: Lines, none: string): Lines => (lines.length === 0 ? [none] : lines);

export function sayGrades({ from, to }: GradeRange): string {
  return from === to ? t('grades.one', { grade: from }) : t('grades.range', { from, to });
}

/** «заместитель директора, администратор» */
export const sayRoles = (roles: readonly Role[]): string =>
  roles.map((role) => sayShared(`role.${role}`)).join(', ');

export const sayWorkType = ({ name, letter, weight, checkDays }: WorkType): string =>
  t('works.line', {
    name: sayTerm(name),
    letter,
    weight: formatWeight(weight),
    days: t('works.checkDays', { count: checkDays }),
  });

/** What the kind of work with this code is called in the list; the laws over a regulation see to it that it is there. */
export const sayWorkOf = (types: readonly WorkType[], code: string): string =>
  sayTerm(types.find((type) => type.code === code)?.name ?? code);

export const sayPeriods = ({ grades, kind }: GradePeriods): string =>
  t('period.line', { grades: sayGrades(grades), kind: t(`period.${kind}`) });

export const sayNorm = ({ points, written }: MarkNorm): Lines => [
  ...points.map(({ weeklyHours, marks }) =>
    t('norm.point', { hours: formatDecimal(String(weeklyHours)), marks }),
  ),
  t('norm.written', { count: written }),
];

export const sayNotAttested = ({ missed, belowNorm }: NotAttestedRule): string =>
  t(belowNorm ? 'notAttested.both' : 'notAttested.missed', { ...missed });

export const sayReviewers = ({ roles, isOne }: Reviewers): string =>
  t(isOne ? 'reviewers.one' : 'reviewers.all', { roles: sayRoles(roles) });

export const sayPrint = ({ grades, at, form }: PrintRule): string =>
  t('print.line', { grades: sayGrades(grades), form: t(`print.${form}`), at: t(`at.${at}`) });

/** «2 ч 30 мин» */
export function sayMinutes(count: number): string {
  const [hours, minutes] = [Math.floor(count / 60), count % 60];
  if (hours === 0) return t('minutes', { minutes });
  return minutes === 0 ? t('hours', { hours }) : t('hoursMinutes', { hours, minutes });
}

/** Each step from the grade after the one before it. */
export const sayHomeworkMinutes = (steps: readonly GradeMinutes[]): Lines =>
  steps.map(({ upToGrade, minutes }, index) =>
    t('minutes.line', {
      grades: sayGrades({ from: (steps[index - 1]?.upToGrade ?? 0) + 1, to: upToGrade }),
      time: sayMinutes(minutes),
    }),
  );

export const sayDuty = ({ roles, words, rhythm, clause }: Duty): string =>
  t('duty.line', { who: sayRoles(roles), what: words, when: sayRhythm(rhythm), clause });
