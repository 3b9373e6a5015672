import { formatDays } from '@zhurnal/web-client';
import { IconButton } from '@zhurnal/web-ui';
import { useNavigate } from 'react-router';
import type { PeriodChoice } from './choose-period.js';
import { t } from './journal-words.js';
import type { JournalModel } from './page-model.js';

export interface PeriodChooserProps {
  readonly model: JournalModel;
  readonly choices: readonly PeriodChoice[];
}

/** The list of periods with a step to either side. Days of the address that are no period stand as they are. */
export function PeriodChooser({ model, choices }: PeriodChooserProps) {
  const navigate = useNavigate();
  const at = choices.findIndex(({ from, to }) => from === model.from && to === model.to);
  const open = (choice: PeriodChoice | undefined) => {
    if (choice !== undefined) void navigate(`?from=${choice.from}&to=${choice.to}`);
  };
  const [previous, next] = at === -1 ? [] : [choices[at - 1], choices[at + 1]];
  return (
    <div className="jr-period">
      <IconButton
        icon="left"
        label={t('period.previous')}
        disabled={previous === undefined}
        onClick={() => open(previous)}
      />
      <select
        className="zh-input"
        aria-label={t('period.label')}
        value={at === -1 ? '' : choices[at]?.id}
        onChange={(event) => open(choices.find(({ id }) => id === event.currentTarget.value))}
      >
        {at === -1 && (
          <option value="">{t('period.other', { days: formatDays(model.from, model.to) })}</option>
        )}
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <IconButton
        icon="right"
        label={t('period.next')}
        disabled={next === undefined}
        onClick={() => open(next)}
      />
    </div>
  );
}
