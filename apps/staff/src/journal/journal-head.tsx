import { ENTRY_DIRECTIONS } from '@zhurnal/rules';
import type { EntryDirection } from '@zhurnal/rules';
import { IconButton, Pill } from '@zhurnal/web-ui';
import type { GridIntent } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { useSchool } from '../shell/school.js';
import { mayReadAllJournals } from '../shell/who-may.js';
import type { PeriodChoice } from './choose-period.js';
import type { Sheet } from './enter-intent.js';
import { t } from './journal-words.js';
import { PeriodChooser } from './period-chooser.js';
import { SavePill } from './save-pill.js';

export interface JournalHeadProps {
  readonly sheet: Sheet;
  readonly choices: readonly PeriodChoice[];
  readonly direction: EntryDirection;
  readonly onDirection: (direction: EntryDirection) => void;
  readonly isPanelOpen: boolean;
  readonly onPanel: () => void;
  readonly onIntent: (intent: GridIntent) => void;
}

/** Whose journal it is, which period is shown, where the marks are, and the tools. */
export function JournalHead(props: JournalHeadProps) {
  const { sheet, choices, direction, onDirection, isPanelOpen, onPanel, onIntent } = props;
  const { model } = sheet;
  const seesPast = mayReadAllJournals(useSchool());
  return (
    <header className="jr-head">
      <div className="jr-title">
        <h1>{t('journal.title', { subject: model.subject, classes: model.classes })}</h1>
        <p>
          <Link to="/journal">{t('journal.allJournals')}</Link>
          <Link to={`/finals/${model.groupId}`}>{t('journal.finals')}</Link>
          {seesPast && (
            <Link to={`/trail/page/${model.groupId}?from=${model.from}&to=${model.to}`}>
              {t('journal.past')}
            </Link>
          )}
          {model.teachers !== '' && <span>{model.teachers}</span>}
        </p>
      </div>
      <PeriodChooser model={model} choices={choices} />
      <div className="jr-tools">
        {model.canWrite ? <SavePill /> : <Pill icon="lock">{t('journal.readOnly')}</Pill>}
        {model.canWrite && (
          <>
            <IconButton icon="undo" label={t('tools.undo')} onClick={() => onIntent({ type: 'undo' })} />
            <IconButton icon="redo" label={t('tools.redo')} onClick={() => onIntent({ type: 'redo' })} />
            <label className="jr-direction">
              <span>{t('tools.direction')}</span>
              <select
                className="zh-input"
                value={direction}
                onChange={(event) => {
                  const chosen = ENTRY_DIRECTIONS.find((one) => one === event.currentTarget.value);
                  if (chosen !== undefined) onDirection(chosen);
                }}
              >
                {ENTRY_DIRECTIONS.map((one) => (
                  <option key={one} value={one}>
                    {t(`tools.${one}`)}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        <IconButton icon="print" label={t('tools.print')} onClick={() => window.print()} />
        <span className="jr-keys">
          <IconButton icon="note" label={t('tools.keys')} onClick={() => onIntent({ type: 'keyCard' })} />
        </span>
        <IconButton icon="book" label={t('tools.lesson')} pressed={isPanelOpen} onClick={onPanel} />
      </div>
    </header>
  );
}
