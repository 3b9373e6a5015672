import type { TrailLineFragment } from '@zhurnal/contract/staff';
import { formatDay, formatInstant } from '@zhurnal/web-client';
import { Icon } from '@zhurnal/web-ui';
import { sayBasis } from '../corrections/say-change.js';
import type { IconName } from '@zhurnal/web-ui';
import { sayRoles, tableWords, tell } from './trail-words.js';

const SIGNS: Readonly<Record<TrailLineFragment['act'], IconName>> = {
  added: 'plus',
  changed: 'pencil',
  removed: 'close',
  restored: 'undo',
};

/** The day of an instant where the school is. */
export function dayOfInstant(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at));
}

/** Entries under the days they were made on, newest first. */
export function EntryList({
  entries,
  timeZone,
  onOpen,
}: {
  readonly entries: readonly TrailLineFragment[];
  readonly timeZone: string;
  readonly onOpen: (id: string) => void;
}) {
  const days = new Map<string, TrailLineFragment[]>();
  for (const entry of entries) {
    const day = dayOfInstant(entry.at, timeZone);
    const known = days.get(day);
    if (known) known.push(entry);
    else days.set(day, [entry]);
  }
  return (
    <>
      {[...days].map(([day, ofDay]) => (
        <section key={day} className="tr-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{formatDay(day, 'full')}</h2>
          <ol>
            {ofDay.map((entry) => (
              <li key={entry.id}>
                <EntryLine entry={entry} timeZone={timeZone} onOpen={onOpen} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function EntryLine({
  entry,
  timeZone,
  onOpen,
}: {
  readonly entry: TrailLineFragment;
  readonly timeZone: string;
  readonly onOpen: (id: string) => void;
}) {
  const { id, at, act, who, role, reason } = entry;
  const actWord = tableWords()[`act.${act}`] ?? act;
  return (
    <button
      type="button"
      className="tr-entry"
      data-act={act}
      aria-haspopup="dialog"
      onClick={() => onOpen(id)}
    >
      <time dateTime={at}>{formatInstant(at, timeZone, 'time')}</time>
      <span className="tr-sign" title={actWord}>
        <Icon name={SIGNS[act]} />
        <span className="zh-hidden">{actWord}.</span>
      </span>
      <span className="tr-text">
        {tell(entry)}
        {reason !== null && <span className="st-muted"> — {sayBasis(reason)}</span>}
      </span>
      <span className="tr-who">{[who, sayRoles(role)].filter(Boolean).join(', ')}</span>
    </button>
  );
}
