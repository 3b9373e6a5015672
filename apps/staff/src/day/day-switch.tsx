import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDay, isDay } from '@zhurnal/web-client';
import { Button, DateField, IconButton } from '@zhurnal/web-ui';
import { t } from './day-words.js';

export interface DaySwitchProps {
  readonly date: Day;
  readonly today: string;
  readonly onDay: (day: string) => void;
}

/** The day before, the day after, today, or any other. */
export function DaySwitch({ date, today, onDay }: DaySwitchProps) {
  return (
    <div className="dy-switch" role="group" aria-label={t('day.switch')}>
      <IconButton icon="left" label={t('day.previous')} onClick={() => onDay(addDays(date, -1))} />
      <span className="dy-day" aria-live="polite">
        {formatDay(date, 'long')}
      </span>
      <IconButton icon="right" label={t('day.next')} onClick={() => onDay(addDays(date, 1))} />
      {date !== today && <Button onClick={() => onDay(today)}>{t('day.today')}</Button>}
      <DateField
        label={t('day.pick')}
        value={date}
        onChange={(event) => isDay(event.currentTarget.value) && onDay(event.currentTarget.value)}
      />
    </div>
  );
}
