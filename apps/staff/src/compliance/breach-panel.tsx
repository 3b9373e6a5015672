import { CHECKS, DEFAULT_WORK_TYPES } from '@zhurnal/rules';
import { formatDay, formatInstant, isDay, sayFault } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, IconButton } from '@zhurnal/web-ui';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { addressOfBreach } from './address-of-breach.js';
import { checkWords, detailWords, t } from './compliance-words.js';
import { DETAILS_RU } from './words/ru.js';
import { useBreaches } from './use-breaches.js';
import type { BreachSeen } from './use-breaches.js';

export interface BreachPanelProps {
  readonly month: string;
  readonly clause: string;
  /** What the clause asks for. */
  readonly words: string;
  readonly onClose: () => void;
}

/** The breaches of one clause beside the list: each leads into the journal. Esc closes. */
export function BreachPanel({ month, clause, words, onClose }: BreachPanelProps) {
  const { rows, fault, isAsking, hasMore, again, more } = useBreaches(month, clause);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside
      className="cp-panel zh-no-print"
      aria-label={t('panel.title', { id: clause })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="cp-panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {t('panel.title', { id: clause })}
        </h2>
        <IconButton icon="close" label={t('panel.close')} onClick={onClose} />
      </div>
      <div className="cp-panel-body">
        <p className="cp-panel-words" lang="ru">
          {words}
        </p>
        {rows === undefined ? (
          fault === undefined ? (
            <LoadingState label={t('panel.loading')} />
          ) : (
            <FaultState fault={fault} again={again} />
          )
        ) : rows.length === 0 ? (
          <EmptyState icon="check" title={t('panel.none')}>
            {t('panel.noneWhy')}
          </EmptyState>
        ) : (
          <>
            <p className="st-muted" role="status">
              {t('panel.shown', { count: rows.length })}
            </p>
            <ul className="cp-rows" aria-busy={isAsking}>
              {rows.map((row) => (
                <BreachLine key={row.key} row={row} />
              ))}
            </ul>
            {hasMore && (
              <Button busy={isAsking} onClick={more}>
                {t('panel.more')}
              </Button>
            )}
            {fault !== undefined && <Banner kind="warning">{sayFault(fault)}</Banner>}
          </>
        )}
      </div>
    </aside>
  );
}

/** What exactly, where the server tells it: the name of a kind of work, or the words themselves. */
function detailOf({ check, detail }: BreachSeen): string | undefined {
  if (
    detail === null ||
    check === 'paper_equal' ||
    ['none', 'record', 'absent', 'late', 'unknown'].includes(detail)
  )
    return undefined;
  if (detail in DETAILS_RU) return detailWords(detail as keyof typeof DETAILS_RU);
  if (check.startsWith('mark_norm') || check === 'norm_works' || check === 'programme') {
    const [has = '', norm = ''] = detail.split('/');
    return t('breach.ofNorm', { has, norm });
  }
  return DEFAULT_WORK_TYPES.find(({ code }) => code === detail)?.name ?? detail;
}

function BreachLine({ row }: { readonly row: BreachSeen }) {
  const { timeZone, roles } = useSchool();
  const check = CHECKS.find((one) => one === row.check);
  const place = [row.className, row.subject, row.slot !== null && t('panel.slot', { slot: row.slot })].filter(
    Boolean,
  );
  const facts = [
    detailOf(row),
    row.dueAt !== null &&
      t('panel.due', { when: formatInstant(Date.parse(row.dueAt) - 60_000, timeZone, 'short') }),
    row.enteredAt !== null && t('panel.entered', { when: formatInstant(row.enteredAt, timeZone, 'short') }),
    row.person !== null && t('panel.teacher', { name: row.person }),
  ].filter(Boolean);
  const address = addressOfBreach(row, roles);
  return (
    <li className="cp-row">
      <div className="cp-row-head">
        <b>{isDay(row.day) ? formatDay(row.day, 'short') : row.day}</b>
        <span>{place.join(' · ')}</span>
      </div>
      {row.student !== null && <div>{row.student}</div>}
      <div>{check === undefined ? row.check : checkWords(check)}</div>
      {facts.length > 0 && <div className="st-muted">{facts.join(' · ')}</div>}
      {address !== undefined && (
        <Link
          className="cp-go"
          to={address.to}
          aria-label={`${t(address.words)}: ${[row.day, ...place, row.student].filter(Boolean).join(', ')}`}
        >
          {t(address.words)}
        </Link>
      )}
    </li>
  );
}
