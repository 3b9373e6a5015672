import { formatDay } from '@zhurnal/web-client';
import { Button, EmptyState } from '@zhurnal/web-ui';
import { useState } from 'react';
import { t } from './day-words.js';
import type { CardView } from './day-view.js';
import { LessonCard } from './lesson-card.js';
import type { LessonCardProps } from './lesson-card.js';

/** Debts that are shown at once. */
const AT_ONCE = 10;

export interface DebtsPartProps extends Pick<LessonCardProps, 'today' | 'topics' | 'onRecorded' | 'onSaid'> {
  /** Earlier lessons that lacked something by the last answer, newest first. */
  readonly views: readonly CardView[];
  readonly count: number;
  readonly since: string;
}

/** Earlier lessons whose record is not complete. What is set right here stays until the next answer, as done. */
export function DebtsPart({ views, count, since, ...rest }: DebtsPartProps) {
  const [shown, show] = useState(AT_ONCE);
  const settled = views.filter(({ owed }) => owed.length === 0).length;
  const left = count - settled;
  const day = formatDay(since, 'dayMonth');
  return (
    <section className="dy-part" aria-labelledby="dy-debts">
      <div className="dy-part-head">
        <h2 id="dy-debts">{t('debts.title')}</h2>
        {left > 0 && <p className="st-muted">{t('debts.count', { count: left, day })}</p>}
      </div>
      {views.length === 0 ? (
        <EmptyState icon="check" title={t('debts.none', { day })} />
      ) : (
        <ul className="dy-cards">
          {views.slice(0, shown).map((view) => (
            <li key={view.lesson.id}>
              <LessonCard view={view} hasDay {...rest} />
            </li>
          ))}
        </ul>
      )}
      {shown < views.length && (
        <div className="zh-actions">
          <Button onClick={() => show((before) => before + AT_ONCE)}>{t('debts.more')}</Button>
        </div>
      )}
      {shown >= views.length && count > views.length && (
        <p className="st-muted">{t('debts.shown', { count: views.length })}</p>
      )}
    </section>
  );
}
