import type { Day } from '@zhurnal/rules';
import { IconButton } from '@zhurnal/web-ui';
import { monthBeside, monthStart } from './address.js';
import { t } from './control-words.js';
import { sayMonth } from './say-month.js';

interface MonthSwitchProps {
  /** Its first day. */
  readonly month: Day;
  readonly today: Day;
  readonly onMonth: (month: Day | undefined) => void;
}

/** The month that is shown, with the ones beside it; none after today's. */
export function MonthSwitch({ month, today, onMonth }: MonthSwitchProps) {
  const last = monthStart(today);
  const go = (next: Day) => onMonth(next === last ? undefined : next);
  return (
    <div className="ct-month" role="group" aria-label={t('remarks.month')}>
      <IconButton icon="left" label={t('remarks.previous')} onClick={() => go(monthBeside(month, -1))} />
      <b aria-live="polite">{sayMonth(month)}</b>
      <IconButton
        icon="right"
        label={t('remarks.next')}
        disabled={month >= last}
        onClick={() => go(monthBeside(month, 1))}
      />
    </div>
  );
}
