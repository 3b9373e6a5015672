import { Icon, VisuallyHidden } from '@zhurnal/web-ui';
import type { IconName } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { ChildSaid } from '../children/child-badge.js';
import { addressOfPage } from '../diary/turn-page.js';
import { AbsenceFace, MarkFace } from '../marks/mark-face.js';
import { sayAbsence, sayTitle, sayWork } from '../marks/say-mark.js';
import { useWords } from '../words/words.js';
import { t as say } from '../words/words.js';
import { writeDay } from '../words/write-day.js';
import type { ChildNews, NewsLine } from './group-news.js';
import type { Shown } from './shown.js';

/** The news of one child by day; each line leads to its day in the diary. */
export function NewsDays({ group, shown }: { readonly group: ChildNews; readonly shown: Shown }) {
  return group.days.map(({ day, lines }) => (
    <div key={day} className="news-day">
      <p className="news-date">{writeDay(day, shown.child.today)}</p>
      <ul className="rows">
        {lines.map((line, index) => (
          <li key={index} className="row news-row">
            <span className="news-sign">
              <Sign line={line} />
            </span>
            <NewsText line={line} shown={shown} />
            <span className="go">
              <Icon name="right" />
            </span>
          </li>
        ))}
      </ul>
    </div>
  ));
}

const ICONS = {
  topics: 'book',
  homeworks: 'pencil',
  change: 'history',
  remark: 'comment',
} as const satisfies Record<string, IconName>;

function Sign({ line }: { readonly line: NewsLine }) {
  if (line.kind === 'mark') return <MarkFace value={line.value} />;
  if (line.kind === 'absence') return <AbsenceFace fact={line.fact} reason={line.reason} />;
  return <Icon name={ICONS[line.kind]} />;
}

function NewsText({ line, shown }: { readonly line: NewsLine; readonly shown: Shown }) {
  const t = useWords();
  const isUnread = line.kind !== 'topics' && line.isUnread;
  return (
    <div className="row-text">
      <Link className="cover" to={addressOf(line, shown.child.studentId)}>
        {shown.isNamed && <ChildSaid face={shown.face} />}
        {titleOf(line)}
        {isUnread && (
          <span className="unread">
            <VisuallyHidden> ({t('news.unread')})</VisuallyHidden>
          </span>
        )}
      </Link>
      <p className="row-detail">{detailOf(line)}</p>
      {line.kind === 'mark' && line.comment !== '' && <p className="comment">{line.comment}</p>}
      {line.kind === 'remark' && <p className="comment">{line.text}</p>}
    </div>
  );
}

function titleOf(line: NewsLine): string {
  if (line.kind === 'topics') return say('news.topics');
  return line.kind === 'homeworks' ? say('news.homework') : line.subject;
}

/** Homework has a page of its own; all else leads to its day in the diary. */
function addressOf(line: NewsLine, studentId: string): string {
  return line.kind === 'homeworks'
    ? `/homework/${encodeURIComponent(studentId)}`
    : addressOfPage(studentId, 'day', line.day);
}

/** «контрольная работа: Линейные уравнения», «пропуск по болезни», «поведение, Петрова А. И.». */
function detailOf(line: NewsLine): string {
  switch (line.kind) {
    case 'topics':
    case 'homeworks':
      return line.subjects.join(', ');
    case 'absence':
      return sayAbsence(line.fact, line.reason).meaning;
    case 'remark':
      return `${say(`remark.${line.about}`)}, ${line.author}`;
    case 'change':
      return say(line.isCancelled ? 'news.cancelled' : 'news.substituted');
    case 'mark':
      return [sayWork(line.work, '1'), sayTitle(line.work, line.title)].filter(Boolean).join(': ');
  }
}
