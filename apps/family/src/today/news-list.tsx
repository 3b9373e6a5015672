import { Button, Icon } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { ChildSaid } from '../children/child-badge.js';
import { addressOfPage } from '../diary/turn-page.js';
import { AbsenceFace, MarkFace } from '../marks/mark-face.js';
import { sayAbsence, sayTitle, sayWork } from '../marks/say-mark.js';
import { useWords } from '../words/words.js';
import { writeDay } from '../words/write-day.js';
import { Block, ChildRows } from './block.js';
import { groupNews } from './group-news.js';
import type { ChildNews, NewsItem, NewsLine } from './group-news.js';
import type { Shown } from './shown.js';

/** Lines shown for each child before «ещё N» is asked for: fewer when several children share the page. */
const LIMIT = { one: 5, several: 3 };

interface NewsListProps {
  readonly news: readonly NewsItem[];
  readonly shown: readonly Shown[];
}

/** Marks, absences and topics of the last week, by child and day. */
export function NewsList({ news, shown }: NewsListProps) {
  const t = useWords();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const groups = groupNews(
    news.filter(({ child }) => shown.some(({ index }) => index === child)),
    shown.length > 1 ? LIMIT.several : LIMIT.one,
  );
  return (
    <Block title={t('news.title')} area="news">
      {groups.length === 0 && <p className="quiet">{t('news.none')}</p>}
      {shown.map((each) => {
        const short = groups.find(({ child }) => child === each.index);
        if (short === undefined) return null;
        const isOpen = opened.has(each.child.studentId);
        const whole = isOpen
          ? groupNews(
              news.filter(({ child }) => child === each.index),
              Infinity,
            )[0]
          : undefined;
        return (
          <ChildRows key={each.child.studentId} shown={each}>
            <NewsDays group={whole ?? short} shown={each} />
            {!isOpen && short.hidden > 0 && (
              <Button
                variant="quiet"
                className="more"
                onClick={() => setOpened(new Set([...opened, each.child.studentId]))}
              >
                <ChildSaid face={each.face} />
                {t('news.more', { count: short.hidden })}
              </Button>
            )}
          </ChildRows>
        );
      })}
    </Block>
  );
}

function NewsDays({ group, shown }: { readonly group: ChildNews; readonly shown: Shown }) {
  return group.days.map(({ day, lines }) => (
    <div key={day} className="news-day">
      <p className="news-date">{writeDay(day, shown.child.today)}</p>
      <ul className="rows">
        {lines.map((line, index) => (
          <li key={index} className="row news-row">
            <NewsRow line={line} shown={shown} />
            <span className="go">
              <Icon name="right" />
            </span>
          </li>
        ))}
      </ul>
    </div>
  ));
}

function NewsRow({ line, shown }: { readonly line: NewsLine; readonly shown: Shown }) {
  const t = useWords();
  const target = addressOfPage(shown.child.studentId, 'day', line.day);
  const said = shown.isNamed && <ChildSaid face={shown.face} />;
  if (line.kind === 'topics') {
    return (
      <>
        <span className="news-sign">
          <Icon name="book" />
        </span>
        <div className="row-text">
          <Link className="cover" to={target}>
            {said}
            {t('news.topics')}
          </Link>
          <p className="row-detail">{line.subjects.join(', ')}</p>
        </div>
      </>
    );
  }
  return (
    <>
      <span className="news-sign">
        {line.kind === 'mark' ? (
          <MarkFace value={line.value} />
        ) : (
          <AbsenceFace fact={line.fact} reason={line.reason} />
        )}
      </span>
      <div className="row-text">
        <Link className="cover" to={target}>
          {said}
          {line.subject}
        </Link>
        <p className="row-detail">{detailOf(line)}</p>
        {line.kind === 'mark' && line.comment !== '' && <p className="comment">{line.comment}</p>}
      </div>
    </>
  );
}

/** «контрольная работа: Линейные уравнения», «отсутствие по болезни». */
function detailOf(line: Exclude<NewsLine, { kind: 'topics' }>): string {
  if (line.kind === 'absence') return sayAbsence(line.fact, line.reason).meaning;
  return [sayWork(line.work, '1'), sayTitle(line.work, line.title)].filter(Boolean).join(': ');
}
