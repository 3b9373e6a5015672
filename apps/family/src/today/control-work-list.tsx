import { formatDay } from '@zhurnal/web-client';
import { Icon } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { ChildBadge } from '../children/child-badge.js';
import { addressOfPage } from '../diary/turn-page.js';
import { sayTitle } from '../marks/say-mark.js';
import { useWords } from '../words/words.js';
import { Block } from './block.js';
import type { ControlWork } from './read-family-today.js';
import type { Shown } from './shown.js';

interface ControlWorkListProps {
  readonly works: readonly ControlWork[];
  readonly shown: readonly Shown[];
}

/** Control works of the coming week by day; each names its child. */
export function ControlWorkList({ works, shown }: ControlWorkListProps) {
  const t = useWords();
  const rows = works.flatMap((work) => {
    const whose = shown.find(({ index }) => index === work.child);
    return whose === undefined ? [] : [{ work, whose }];
  });
  return (
    <Block title={t('control.title')} area="control">
      {rows.length === 0 && <p className="quiet">{t('control.none')}</p>}
      <ul className="rows">
        {rows.map(({ work, whose }) => (
          <li key={`${work.child}-${work.day}-${work.slot}`} className="row">
            <time className="control-date" dateTime={work.day}>
              <b>{formatDay(work.day, 'day')}</b>
              <span>{formatDay(work.day, 'weekdayShort')}</span>
            </time>
            <div className="row-text">
              <Link className="cover" to={addressOfPage(whose.child.studentId, 'day', work.day)}>
                {work.subject}
              </Link>
              <p className="row-detail">
                {[work.work, sayTitle(work.work, work.title)].filter(Boolean).join(': ')}
              </p>
              {whose.isNamed && (
                <p className="row-whose">
                  <ChildBadge face={whose.face} />
                  {whose.face.label}
                </p>
              )}
            </div>
            <span className="go">
              <Icon name="right" />
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
