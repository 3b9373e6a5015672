import { formatInstant, useMemberships } from '@zhurnal/web-client';
import { Button } from '@zhurnal/web-ui';
import { lazy, Suspense, useState } from 'react';
import { ChildSaid } from '../children/child-badge.js';
import { useWords } from '../words/words.js';
import { Block, ChildRows } from './block.js';
import { groupNews } from './group-news.js';
import type { NewsItem } from './group-news.js';
import { NewsDays } from './news-row.js';
import type { FamilyToday, Visit } from './read-family-today.js';
import type { Shown } from './shown.js';

const SeeNews = lazy(() => import('./see-news.js').then((part) => ({ default: part.SeeNews })));

/** Lines shown for each child before «ещё N» is asked for: fewer when several children share the page. */
const LIMIT = { one: 5, several: 3 };

interface NewsListProps {
  readonly today: FamilyToday;
  readonly shown: readonly Shown[];
  readonly again: () => void;
}

/** What is new since the last visit, by child and day; everything of the week at a press. */
export function NewsList({ today, shown, again }: NewsListProps) {
  const t = useWords();
  const { news, visits } = today;
  const own = news.filter(({ child }) => shown.some(({ index }) => index === child));
  const unread = own.filter(({ isUnread }) => isUnread).length;
  // Before the first visit everything of the week is new, and there is nothing to be done with yet.
  const isRead = own.every(({ isNew, kind }) => !isNew || kind === 'topic');
  return (
    <Block
      title={t('news.title')}
      note={unread > 0 ? t('news.count', { count: unread }) : undefined}
      area="news"
    >
      {shown.map((each) => (
        <ChildNewsList
          key={each.child.studentId}
          shown={each}
          visit={visits[each.index]}
          news={own.filter(({ child }) => child === each.index)}
          limit={shown.length > 1 ? LIMIT.several : LIMIT.one}
        />
      ))}
      <Suspense fallback={!isRead && <div className="news-read" />}>
        <SeeNews today={today} shown={shown} isRead={isRead} again={again} />
      </Suspense>
    </Block>
  );
}

interface ChildNewsListProps {
  readonly shown: Shown;
  readonly visit: Visit | undefined;
  readonly news: readonly NewsItem[];
  readonly limit: number;
}

function ChildNewsList({ shown, visit, news, limit }: ChildNewsListProps) {
  const t = useWords();
  const [isWeek, showWeek] = useState(false);
  const [isOpen, open] = useState(false);
  const zone = useMemberships().find(({ schoolId }) => schoolId === shown.child.schoolId)?.timeZone;
  const fresh = news.filter(({ isNew }) => isNew);
  const list = isWeek ? news : fresh;
  const [group] = groupNews(list, isOpen || isWeek ? Infinity : limit);
  const since = visit?.since;
  const note =
    since === undefined || isWeek || zone === undefined
      ? t('news.week')
      : t('news.since', { at: formatInstant(since, zone, 'short') });
  return (
    <ChildRows shown={shown} note={note}>
      {group === undefined && (
        <p className="quiet">{t(since === undefined || isWeek ? 'news.none' : 'news.noneSince')}</p>
      )}
      {group !== undefined && <NewsDays group={group} shown={shown} />}
      {group !== undefined && group.hidden > 0 && (
        <Button variant="quiet" className="more" onClick={() => open(true)}>
          <ChildSaid face={shown.face} />
          {t('news.more', { count: group.hidden })}
        </Button>
      )}
      {!isWeek && news.length > fresh.length && (group === undefined || group.hidden === 0) && (
        <Button variant="quiet" className="more" onClick={() => showWeek(true)}>
          <ChildSaid face={shown.face} />
          {t('news.showWeek')}
        </Button>
      )}
    </ChildRows>
  );
}
