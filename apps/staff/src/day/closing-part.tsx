import { formatDay } from '@zhurnal/web-client';
import { Banner } from '@zhurnal/web-ui';
import { t } from './day-words.js';
import type { CardView } from './day-view.js';
import { LessonCard } from './lesson-card.js';
import type { LessonCardProps } from './lesson-card.js';

export interface ClosingPartProps extends Pick<
  LessonCardProps,
  'today' | 'topics' | 'onRecorded' | 'onSaid'
> {
  readonly date: string;
  readonly views: readonly CardView[];
  /** Has the lesson not begun yet? */
  readonly isSoon: (view: CardView) => boolean;
}

/** What the day still lacks; nothing is stored by closing it. */
export function ClosingPart({ date, views, isSoon, ...rest }: ClosingPartProps) {
  const open = views.filter(({ owed }) => owed.length > 0);
  const own = views.filter(({ lights }) => lights.held !== 'off');
  return (
    <section className="dy-part dy-closing" aria-labelledby="dy-closing" tabIndex={-1}>
      <h2 id="dy-closing">{t('close.title', { day: formatDay(date, 'dayMonth') })}</h2>
      {date > rest.today ? (
        <Banner>{t('close.ahead')}</Banner>
      ) : own.length === 0 ? (
        <Banner>{t('close.free')}</Banner>
      ) : open.length === 0 ? (
        <Banner kind="good">{t('close.done')}</Banner>
      ) : (
        <>
          <p>{t('close.left', { count: open.length })}</p>
          <ul className="dy-cards">
            {open.map((view) => (
              <li key={view.lesson.id}>
                <LessonCard view={view} isSoon={isSoon(view)} {...rest} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
