import { HOMEWORK_MINUTES_LIMIT } from '@zhurnal/rules';
import { formatDay, formatInstant, useMemberships } from '@zhurnal/web-client';
import { Button, Field, Pill } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Child } from '../children/child.js';
import { useHomeworkWords } from '../words/homework-words.js';
import { useWords } from '../words/words.js';
import { FileLinks } from './file-links.js';
import type { HomeworkTask } from './task-days.js';
import type { TickState, Ticks } from './use-ticks.js';

interface TaskRowProps {
  readonly task: HomeworkTask;
  readonly child: Child;
  readonly canTick: boolean;
  readonly ticks: Ticks;
}

/** The school's time zone; undefined for a school the account has lost meanwhile. */
export function useZone({ schoolId }: Child): string | undefined {
  return useMemberships().find((membership) => membership.schoolId === schoolId)?.timeZone;
}

/** One homework: a box to tick for the student, the state in words for a parent. */
export function TaskRow({ task, child, canTick, ticks }: TaskRowProps) {
  const t = useHomeworkWords();
  const common = useWords();
  const state = ticks.stateOf(task.id, task.doneAt !== null, task.spent);
  const put = (done: boolean, minutes: number | null) =>
    ticks.put({ schoolId: child.schoolId, studentId: child.studentId, homeworkId: task.id, done, minutes });
  return (
    <li className="row task-row" data-done={state.isDone || undefined}>
      {canTick && (
        <label className="tick">
          <input
            type="checkbox"
            checked={state.isDone}
            aria-label={t('homework.tick', { subject: task.subject })}
            onChange={(event) => put(event.currentTarget.checked, null)}
          />
        </label>
      )}
      <div className="row-text">
        <p className="task-lead">
          <b>{task.subject}</b>
          {task.minutes !== null && (
            <span className="faint"> {common('homework.minutes', { minutes: task.minutes })}</span>
          )}
          {task.isLate && (
            <Pill tone="absence" icon="clock">
              {t('homework.late')}
            </Pill>
          )}
        </p>
        <p className="homework-text">{task.text}</p>
        <FileLinks files={task.files} />
        <Posted task={task} child={child} />
        {!canTick && <Done task={task} child={child} />}
        {canTick && state.isWaiting && (
          <p className="faint" role="status">
            {t('homework.waiting')}
          </p>
        )}
        {canTick && state.isDone && <Spent state={state} onSave={(minutes) => put(true, minutes)} />}
      </div>
    </li>
  );
}

function Posted({ task, child }: { readonly task: HomeworkTask; readonly child: Child }) {
  const t = useHomeworkWords();
  const zone = useZone(child);
  if (zone === undefined) return null;
  const at = formatInstant(task.postedAt, zone, 'short');
  // Both are written with the same day and month: «ср, 18 нояб.» and «18 нояб., 14:20».
  const isSameDay = formatDay(task.givenOn, 'short').endsWith(` ${at.split(',')[0] ?? ''}`);
  return (
    <p className="faint">
      {isSameDay
        ? t('homework.postedSameDay', { at })
        : t('homework.posted', { day: formatDay(task.givenOn, 'dayMonth'), at })}
      {task.isLate && `, ${t('homework.lateWhy')}`}
    </p>
  );
}

/** What a parent sees of the tick: when it was set, and for what is still ahead that it is not. */
function Done({
  task: { doneAt, spent, dueOn },
  child,
}: {
  readonly task: HomeworkTask;
  readonly child: Child;
}) {
  const t = useHomeworkWords();
  const zone = useZone(child);
  if (doneAt === null) return dueOn < child.today ? null : <p className="faint">{t('homework.notDone')}</p>;
  const done = t('homework.doneAt', {
    at: zone === undefined ? '' : formatInstant(doneAt, zone, 'short'),
  }).trim();
  return (
    <p>
      <Pill tone="good" icon="check">
        {spent === null ? done : `${done}. ${t('spent.saved', { minutes: spent })}`}
      </Pill>
    </p>
  );
}

/** The time it took: free to be told, and told to no one by name. */
function Spent({
  state,
  onSave,
}: {
  readonly state: TickState;
  readonly onSave: (minutes: number | null) => void;
}) {
  const t = useHomeworkWords();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  if (!isOpen) {
    return (
      <Button
        variant="quiet"
        className="more"
        onClick={() => {
          setText(state.minutes === null ? '' : String(state.minutes));
          setOpen(true);
        }}
      >
        {state.minutes === null ? t('spent.label') : t('spent.saved', { minutes: state.minutes })}
      </Button>
    );
  }
  const isWrong = text !== '' && !(/^\d+$/.test(text) && Number(text) <= HOMEWORK_MINUTES_LIMIT);
  return (
    <form
      className="spent"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWrong) return;
        onSave(text === '' ? null : Number(text));
        setOpen(false);
      }}
    >
      <Field
        label={t('spent.label')}
        hint={t('spent.hint')}
        inputMode="numeric"
        autoFocus
        value={text}
        error={isWrong ? t('spent.wrong', { limit: HOMEWORK_MINUTES_LIMIT }) : undefined}
        onChange={(event) => setText(event.currentTarget.value.trim())}
      />
      <Button type="submit">{t('spent.save')}</Button>
    </form>
  );
}
