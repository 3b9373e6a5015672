import { formatDay } from '@zhurnal/web-client';
import { Link } from 'react-router';
import { addressAtLesson } from '../journal/open-at.js';
import { SavePill } from '../journal/save-pill.js';
import type { Roll, RollCounts } from './roll-rows.js';
import { t } from './roll-words.js';

/** The lesson, the figures, where the entries are: what is looked at, above what is touched. */
export function RollHead({ roll, counts }: { readonly roll: Roll; readonly counts: RollCounts }) {
  const { lesson, page, groupName, roomName } = roll.model;
  const { id, date, slot, startsAt, endsAt } = lesson;
  const when = t('roll.when', { day: formatDay(date), slot, from: startsAt, to: endsAt });
  return (
    <header className="rc-head">
      <div className="rc-title">
        <h1>
          {page.subject}, {page.classes || groupName}
        </h1>
        <p className="st-muted">
          {[when, roomName !== null && t('roll.room', { room: roomName })].filter(Boolean).join(' · ')}
        </p>
        <nav className="rc-ways" aria-label={t('roll.plainTitle')}>
          <Link to={`/day?date=${date}`}>{t('foot.day')}</Link>
          <Link to={addressAtLesson({ id, date, groupId: page.groupId })}>{t('foot.journal')}</Link>
          <SavePill />
        </nav>
      </div>
      <dl className="rc-counts">
        <div>
          <dt>{t('count.list')}</dt>
          <dd>{counts.listed}</dd>
        </div>
        <div data-tone="absence">
          <dt>{t('count.absent')}</dt>
          <dd>{counts.absent}</dd>
        </div>
        <div data-tone="late">
          <dt>{t('count.late')}</dt>
          <dd>{counts.late}</dd>
        </div>
      </dl>
      {counts.pending > 0 && <p className="rc-pending">{t('count.pending', { count: counts.pending })}</p>}
    </header>
  );
}
