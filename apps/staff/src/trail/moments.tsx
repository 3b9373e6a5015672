import type { JournalMomentsQuery } from '@zhurnal/contract/staff';
import { formatInstant } from '@zhurnal/web-client';
import { Button, IconButton } from '@zhurnal/web-ui';
import { useEffect, useRef } from 'react';
import { sayRoles, t } from './trail-words.js';

export type Moment = JournalMomentsQuery['journalMoments']['moments'][number];

const COUNTED = ['marks', 'absences', 'works', 'records', 'homework', 'lessons'] as const;

/** «2 отметки, 1 запись урока» */
export function sayMoment(moment: Moment): string {
  return COUNTED.filter((what) => moment[what] > 0)
    .map((what) => t(`moment.${what}`, { count: moment[what] }))
    .join(', ');
}

export interface MomentsProps {
  /** Newest first. */
  readonly moments: readonly Moment[];
  readonly hasMore: boolean;
  /** Which of them is shown; -1: a time between them. */
  readonly place: number;
  readonly timeZone: string;
  readonly onChoose: (at: string) => void;
  readonly onOlder: () => void;
}

/** The moments of a journal: a slider over them, and a list with who did what. */
export function Moments({ moments, hasMore, place, timeZone, onChoose, onOlder }: MomentsProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  const oldest = moments.length - 1;
  const shown = moments[place];
  const go = (to: number) => {
    const moment = moments[Math.min(Math.max(to, 0), oldest)];
    if (moment !== undefined) onChoose(moment.at);
  };
  return (
    <div className="tr-moments zh-no-print">
      <div className="tr-slider">
        <IconButton
          icon="left"
          label={t('past.older')}
          disabled={place >= oldest}
          onClick={() => go(place + 1)}
        />
        <input
          type="range"
          aria-label={t('past.slider')}
          aria-valuetext={
            shown === undefined ? undefined : `${formatInstant(shown.at, timeZone)}, ${shown.who}`
          }
          min={0}
          max={Math.max(oldest, 0)}
          value={place < 0 ? oldest : oldest - place}
          onChange={(event) => go(oldest - Number(event.currentTarget.value))}
        />
        <IconButton
          icon="right"
          label={t('past.newer')}
          disabled={place === 0}
          onClick={() => go(place - 1)}
        />
        <span className="st-muted">
          {place >= 0 && t('past.place', { place: moments.length - place, count: moments.length })}
        </span>
      </div>
      <ol ref={list} className="tr-moment-list" aria-label={t('past.moments')}>
        {moments.map((moment, at) => (
          <li key={moment.at}>
            <button type="button" aria-current={at === place} onClick={() => onChoose(moment.at)}>
              <time dateTime={moment.at}>{formatInstant(moment.at, timeZone)}</time>
              <span>{sayMoment(moment)}</span>
              <span className="st-muted">
                {[moment.who, sayRoles(moment.role)].filter(Boolean).join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {hasMore && (
        <div className="tr-foot">
          <span className="st-muted">{t('past.oldest')}</span>
          <Button onClick={onOlder}>{t('past.showOlder')}</Button>
        </div>
      )}
    </div>
  );
}
