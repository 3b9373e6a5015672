import { daysBetween } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { Banner } from '@zhurnal/web-ui';
import { useSchool } from '../shell/school.js';
import { t } from './plans-words.js';

export interface DueNoteProps {
  readonly rules: { readonly dueOn?: string | null; readonly dueClause?: string | null };
  /** Where the plan stands of which it is said; an approved one needs no term. */
  readonly state?: string;
}

/** The last day for loading plans, its clause, and how many days are left; nothing where the regulation has none. */
export function DueNote({ rules: { dueOn, dueClause }, state }: DueNoteProps) {
  const { today } = useSchool();
  if (dueOn == null || state === 'APPROVED') return null;
  const left = daysBetween(today as Day, dueOn as Day);
  const isPast = left < 0;
  const term = t(isPast ? 'due.past' : 'due.left', {
    day: formatDay(dueOn, 'dayMonth'),
    clause: dueClause ?? 'none',
    count: Math.abs(left),
  });
  const own = state === undefined ? '' : ` ${t('due.own', { isPast: isPast ? 'yes' : 'no' })}`;
  return <Banner kind={isPast ? 'warning' : 'note'}>{`${term}${own}`}</Banner>;
}
