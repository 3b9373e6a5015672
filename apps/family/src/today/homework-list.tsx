import { Icon } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { ChildSaid } from '../children/child-badge.js';
import { addressOfPage } from '../diary/turn-page.js';
import { FileLinks } from '../homework/file-links.js';
import { useWords } from '../words/words.js';
import { writeDay } from '../words/write-day.js';
import { Block, ChildRows } from './block.js';
import type { TaskAhead } from './read-family-today.js';
import type { Shown } from './shown.js';

interface HomeworkListProps {
  readonly tasks: readonly TaskAhead[];
  readonly shown: readonly Shown[];
}

/** What is to be ready by the next school day. */
export function HomeworkList({ tasks, shown }: HomeworkListProps) {
  const t = useWords();
  const withTasks = shown
    .map((each) => ({ each, own: tasks.filter(({ child }) => child === each.index) }))
    .filter(({ own }) => own.length > 0);
  return (
    <Block title={t('homework.title')} area="homework">
      {withTasks.length === 0 && <p className="quiet">{t('homework.none')}</p>}
      {withTasks.map(({ each, own }) => (
        <ChildRows
          key={each.child.studentId}
          shown={each}
          note={each.day.homeworkFor && writeDay(each.day.homeworkFor, each.child.today)}
        >
          <ul className="rows">
            {own.map((task) => (
              <li key={task.id} className="row">
                <div className="row-text">
                  <p className="task">
                    <Link className="cover" to={addressOfPage(each.child.studentId, 'day', task.dueOn)}>
                      {each.isNamed && <ChildSaid face={each.face} />}
                      {task.subject}
                    </Link>
                    <span className="homework-text">{task.text}</span>
                    {task.minutes !== null && (
                      <span className="faint">{t('homework.minutes', { minutes: task.minutes })}</span>
                    )}
                  </p>
                  <FileLinks files={task.files} />
                </div>
                <span className="go">
                  <Icon name="right" />
                </span>
              </li>
            ))}
          </ul>
        </ChildRows>
      ))}
    </Block>
  );
}
