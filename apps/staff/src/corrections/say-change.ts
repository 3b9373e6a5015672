import type { CorrectionPartsFragment, CorrectionValuePartsFragment } from '@zhurnal/contract/staff';
import { DEFAULT_WORK_TYPES, displayOf, readBasis } from '@zhurnal/rules';
import type { MarkValue } from '@zhurnal/rules';
import { formatDay, formatWeight, sayTerm } from '@zhurnal/web-client';
import { t } from './corrections-words.js';

export type Correction = CorrectionPartsFragment;
export type CorrectionChange = Correction['changes'][number];
type Value = CorrectionValuePartsFragment;

const MARKS: Readonly<Record<NonNullable<Value['mark']>, MarkValue>> = {
  TWO: '2',
  THREE: '3',
  FOUR: '4',
  FIVE: '5',
  PASS: 'pass',
  FAIL: 'fail',
  DUE: 'due',
};

const REASONS = { ILL: 'ill', EXCUSED: 'excused', UNEXCUSED: 'unexcused', UNKNOWN: 'unknown' } as const;

function sayAttendance({ fact, reason }: Value): string {
  if (fact === null) return t('value.present');
  if (fact === 'LATE') return t('value.late');
  return reason === null ? t('value.absent') : `${t('value.absent')}, ${t(`value.${REASONS[reason]}`)}`;
}

/** «контрольная работа «Дроби», вес 3»; a kind that the list does not have any more is said by its code. */
function sayWork({ workType, title, weight, scale }: Value): string {
  if (workType === null) return t('value.noWork');
  const known = DEFAULT_WORK_TYPES.find(({ code }) => code === workType)?.name;
  const kind = known === undefined ? workType : sayTerm(known).toLowerCase();
  const named = title === '' ? kind : t('value.workNamed', { kind, title });
  const more = scale === 'PASS_FAIL' ? [t('value.passFail')] : [];
  return [named, t('value.weight', { weight: formatWeight(weight) }), ...more].join(', ');
}

/** A place of the record in words: «4», «отсутствует, болезнь», the topic, the homework with its day. */
export function sayPlace(kind: CorrectionChange['kind'], value: Value): string {
  if (kind === 'ATTENDANCE') return sayAttendance(value);
  if (kind === 'RECORD') {
    const held = t(value.held ? 'value.held' : 'value.notHeld');
    return `${value.topic || t('value.noTopic')} (${held})`;
  }
  if (kind === 'HOMEWORK') {
    if (value.text === '') return t('value.nothing');
    const due = value.dueOn === null ? [] : [t('value.dueOn', { day: formatDay(value.dueOn, 'dayNumeric') })];
    const time = value.minutes === null ? [] : [t('value.minutes', { minutes: value.minutes })];
    return [value.text, ...due, ...time].join(', ');
  }
  if (kind === 'WORK') return sayWork(value);
  if (value.mark === null) return t('value.nothing');
  const comment = value.comment === '' ? [] : [t('value.comment', { comment: value.comment })];
  return [displayOf(MARKS[value.mark]), ...comment].join(', ');
}

/** «16.11 · Агеев С. И.» or «16.11 · тема и проведение»: where the change is. */
export function sayWhere({ kind, date, studentName }: Omit<CorrectionChange, 'was' | 'becomes'>): string {
  return [formatDay(date, 'dayNumeric'), studentName ?? t(`kind.${kind}`)].join(' · ');
}

/** The days that a request changes, each once. */
export function sayDays(changes: readonly Pick<CorrectionChange, 'date'>[]): string {
  return [...new Set(changes.map(({ date }) => date))]
    .sort()
    .map((date) => formatDay(date, 'numeric'))
    .join(', ');
}

/** A reason of the trail: «по заявке № 12» where it names a request, else its own words. */
export function sayBasis(reason: string): string {
  const basis = readBasis(reason);
  return basis === undefined ? reason : t('basis.request', { number: basis.number });
}
