import { addDays, mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDay, formatDays, isDay } from '@zhurnal/web-client';
import { Button, DateField, IconButton, Select } from '@zhurnal/web-ui';
import { t } from './substitution-words.js';

/** One day, or the week around it. */
export type Stretch = 'day' | 'week';

/** The first and the last day that are shown; Sundays have no lessons, but a week ends with one. */
export function daysOf(date: Day, stretch: Stretch): { readonly from: Day; readonly to: Day } {
  if (stretch === 'day') return { from: date, to: date };
  const monday = mondayOf(date);
  return { from: monday, to: addDays(monday, 6) };
}

export interface DaysSwitchProps {
  readonly date: Day;
  readonly stretch: Stretch;
  readonly today: Day;
  readonly onDate: (date: Day) => void;
  readonly onStretch: (stretch: Stretch) => void;
}

/** The day or week before, the one after, today, any other. */
export function DaysSwitch({ date, stretch, today, onDate, onStretch }: DaysSwitchProps) {
  const step = stretch === 'week' ? 7 : 1;
  const { from, to } = daysOf(date, stretch);
  return (
    <div className="sb-switch" role="group" aria-label={t('switch')}>
      <IconButton icon="left" label={t('previous')} onClick={() => onDate(addDays(date, -step))} />
      <span className="sb-days" aria-live="polite">
        {stretch === 'week' ? formatDays(from, to) : formatDay(date, 'long')}
      </span>
      <IconButton icon="right" label={t('next')} onClick={() => onDate(addDays(date, step))} />
      {date !== today && <Button onClick={() => onDate(today)}>{t('today')}</Button>}
      <Select
        label={t('view')}
        value={stretch}
        onChange={(event) => onStretch(event.currentTarget.value === 'week' ? 'week' : 'day')}
        options={[
          { value: 'day', label: t('view.day') },
          { value: 'week', label: t('view.week') },
        ]}
      />
      <DateField
        label={t('pick')}
        value={date}
        onChange={(event) => isDay(event.currentTarget.value) && onDate(event.currentTarget.value)}
      />
    </div>
  );
}
