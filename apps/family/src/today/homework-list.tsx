import { useMemberships } from '@zhurnal/web-client';
import { Icon, Pill } from '@zhurnal/web-ui';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { ChildSaid } from '../children/child-badge.js';
import { FileLinks } from '../homework/file-links.js';
import { useWords } from '../words/words.js';
import { writeDay } from '../words/write-day.js';
import { Block, ChildRows } from './block.js';
import type { TaskAhead } from './read-family-today.js';
import type { Shown } from './shown.js';

const TickBox = lazy(() => import('../homework/tick-box.js').then((box) => ({ default: box.TickBox })));

interface HomeworkListProps {
  readonly tasks: readonly TaskAhead[];
  readonly shown: readonly Shown[];
}

/** What is to be ready by the next school day: the student ticks it off, a parent sees what is done. */
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
              <Task key={task.id} task={task} shown={each} answer={tasks} />
            ))}
          </ul>
        </ChildRows>
      ))}
    </Block>
  );
}

interface TaskProps {
  readonly task: TaskAhead;
  readonly shown: Shown;
  readonly answer: object;
}

function Task({ task, shown: { child, face, isNamed }, answer }: TaskProps) {
  const t = useWords();
  const isSelf = useMemberships().some(({ personId }) => personId === child.studentId);
  const { schoolId, studentId } = child;
  return (
    <li className="row">
      {isSelf && (
        <Suspense fallback={<span className="tick" />}>
          <TickBox
            subject={task.subject}
            answer={answer}
            isDone={task.isDone}
            of={{ schoolId, studentId, homeworkId: task.id }}
          />
        </Suspense>
      )}
      <div className="row-text">
        <p className="task">
          <Link className="cover" to={`/homework/${encodeURIComponent(studentId)}`}>
            {isNamed && <ChildSaid face={face} />}
            {task.subject}
          </Link>
          <span className="homework-text">{task.text}</span>
          {task.minutes !== null && (
            <span className="faint">{t('homework.minutes', { minutes: task.minutes })}</span>
          )}
        </p>
        {!isSelf && task.isDone && (
          <p>
            <Pill tone="good" icon="check">
              {t('homework.done')}
            </Pill>
          </p>
        )}
        <FileLinks files={task.files} />
      </div>
      <span className="go">
        <Icon name="right" />
      </span>
    </li>
  );
}
