import { PutOwnTaskDocument, RemoveOwnTaskDocument } from '@zhurnal/contract/family';
import { newId, sayFault, sayRefusal, useChange } from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';
import { Banner, Button, Pill } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Child } from '../children/child.js';
import { useHomeworkWords } from '../words/homework-words.js';
import { OwnTaskForm } from './own-task-form.js';
import { readOwnTaskAnswer } from './own-task-answer.js';
import type { OwnTask } from './task-days.js';

interface OwnTaskRowProps {
  readonly task: OwnTask;
  readonly child: Child;
  readonly canTick: boolean;
  readonly onChanged: () => void;
}

/** A task the student has written down. */
export function OwnTaskRow({ task, child, canTick, onChanged }: OwnTaskRowProps) {
  const t = useHomeworkWords();
  const put = useChange(PutOwnTaskDocument);
  const remove = useChange(RemoveOwnTaskDocument);
  const [isEditing, setEditing] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const { schoolId, studentId } = child;
  const { id, dueOn, subject, text, version: expectedVersion } = task;
  const settle = <Value,>(
    answer: Answer<Value>,
    outcome: (value: Value) => Parameters<typeof readOwnTaskAnswer>[0],
  ) => {
    const read = answer.ok ? readOwnTaskAnswer(outcome(answer.value)) : undefined;
    if (!answer.ok) setTrouble(sayFault(answer.fault));
    else if (read?.kind === 'refused') setTrouble(sayRefusal(read.refusal));
    else setTrouble(read?.kind === 'stale' ? t('own.stale') : undefined);
    if (answer.ok) onChanged();
  };
  const tick = async (done: boolean) => {
    const input = { clientMutationId: newId(), schoolId, studentId, id, dueOn, subject, text };
    settle(await put({ input: { ...input, done, expectedVersion } }), (value) => value.putOwnTask);
  };
  const takeAway = async () => {
    const input = { clientMutationId: newId(), schoolId, studentId, id, expectedVersion };
    settle(await remove({ input }), (value) => value.removeOwnTask);
  };
  if (isEditing) {
    return (
      <li className="row">
        <OwnTaskForm
          child={child}
          task={task}
          onEnd={(isStored) => {
            setEditing(false);
            if (isStored) onChanged();
          }}
        />
      </li>
    );
  }
  const isDone = task.doneAt !== null;
  return (
    <li className="row task-row" data-done={isDone || undefined}>
      {canTick && (
        <label className="tick">
          <input
            type="checkbox"
            checked={isDone}
            aria-label={t('homework.tick', { subject: text })}
            onChange={(event) => void tick(event.currentTarget.checked)}
          />
        </label>
      )}
      <div className="row-text">
        <p className="task-lead">
          {subject !== '' && <b>{subject}</b>}
          <Pill>{t('own.sign')}</Pill>
        </p>
        <p className="homework-text">{text}</p>
        {!canTick && <p className="faint">{t(isDone ? 'homework.done' : 'homework.notDone')}</p>}
        {trouble !== undefined && <Banner kind="warning">{trouble}</Banner>}
        {canTick && (
          <div className="own-actions">
            <Button variant="quiet" aria-label={t('own.editThis', { text })} onClick={() => setEditing(true)}>
              {t('own.edit')}
            </Button>
            <Button
              variant="quiet"
              aria-label={t('own.removeThis', { text })}
              onClick={() => void takeAway()}
            >
              {t('own.remove')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
