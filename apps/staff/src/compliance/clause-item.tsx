import { RECORDS, SETTING_NAMES } from '@zhurnal/rules';
import { Icon, Pill } from '@zhurnal/web-ui';
import type { IconName, Tone } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { nameOf } from '../regulation/regulation-words.js';
import { recordWords, t } from './compliance-words.js';
import type { ClauseSeen, ClauseStateSeen } from './clauses.js';

/** A sign for each state; the words beside it say the same. */
const SIGNS: Readonly<Record<ClauseStateSeen, { readonly tone: Tone; readonly icon?: IconName }>> = {
  KEPT: { tone: 'good', icon: 'check' },
  BROKEN: { tone: 'low', icon: 'alert' },
  NOT_APPLICABLE: { tone: 'plain' },
  NOT_JUDGED: { tone: 'plain', icon: 'clock' },
  BUILT: { tone: 'plain', icon: 'lock' },
  EVIDENCE: { tone: 'good', icon: 'note' },
  NO_EVIDENCE: { tone: 'absence', icon: 'note' },
};

export interface ClauseItemProps {
  readonly clause: ClauseSeen;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** The id of the button that opens the breaches of a clause. */
export const opensOf = (id: string): string => `opens-${id}`;

/** One clause: its number, what it asks for, how it stands, and what it stands on. */
export function ClauseItem({ clause, isOpen, onOpen }: ClauseItemProps) {
  const { id, words, state, breaches } = clause;
  const { tone, icon } = SIGNS[state];
  const said = t(`state.${state}`, { count: breaches });
  return (
    <li className="cp-clause" data-state={state} data-open={isOpen || undefined}>
      <span className="cp-id">{id}</span>
      <div className="cp-words">
        <p lang="ru">{words}</p>
        <Basis clause={clause} />
      </div>
      <div className="cp-state">
        {state === 'BROKEN' ? (
          <button
            type="button"
            id={opensOf(id)}
            className="cp-open"
            aria-expanded={isOpen}
            aria-label={t('clause.open', { id, said })}
            onClick={onOpen}
          >
            <Icon name="alert" />
            {said}
            <Icon name="right" />
          </button>
        ) : (
          <Pill tone={tone} icon={icon}>
            {said}
          </Pill>
        )}
      </div>
    </li>
  );
}

/** What the clause stands on: other clauses, a rule of the regulation, records of people. */
function Basis({ clause }: { readonly clause: ClauseSeen }) {
  const { through, settings, records, evidence } = clause;
  const setting = SETTING_NAMES.find((name) => settings.includes(name));
  const wanted = RECORDS.filter((name) => records.includes(name)).map((name) => recordWords(name));
  if (through.length === 0 && setting === undefined && wanted.length === 0) return null;
  return (
    <p className="cp-basis">
      {through.length > 0 && <span>{t('clause.through', { clauses: through.join(', ') })}</span>}
      {setting !== undefined && (
        <Link to={`/settings/regulation?setting=${setting}`}>
          {t('clause.rule', { name: nameOf(setting) })}
        </Link>
      )}
      {wanted.length > 0 && (
        <span>
          {t('clause.wanted', { records: wanted.join(', ') })}
          {evidence.map(({ text, file }, at) => (
            <b key={at}>
              {at === 0 ? ' — ' : '; '}
              {text}
              {file !== null && (
                <>
                  {' '}
                  <a href={`${file.path}?app=staff`}>{t('clause.file', { name: file.name })}</a>
                </>
              )}
            </b>
          ))}
        </span>
      )}
    </p>
  );
}
