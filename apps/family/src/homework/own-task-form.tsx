import { PutOwnTaskDocument } from '@zhurnal/contract/family';
import { OWN_TASK_LIMIT, OWN_TASK_SUBJECT_LIMIT, addDays } from '@zhurnal/rules';
import { newId, sayFault, sayRefusal, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, DateField, Field, TextAreaField } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import type { Child } from '../children/child.js';
import { useHomeworkWords } from '../words/homework-words.js';
import { readOwnTaskAnswer } from './own-task-answer.js';
import type { OwnTask } from './task-days.js';

interface OwnTaskFormProps {
  readonly child: Child;
  /** The task that is changed; undefined for a new one. */
  readonly task: OwnTask | undefined;
  readonly onEnd: (isStored: boolean) => void;
}

/** «Своё задание»: what, for which subject, by which day. */
export function OwnTaskForm({ child, task, onEnd }: OwnTaskFormProps) {
  const t = useHomeworkWords();
  const shared = useSharedWords();
  const put = useChange(PutOwnTaskDocument);
  const id = useRef(task?.id ?? newId());
  const [text, setText] = useState(task?.text ?? '');
  const [subject, setSubject] = useState(task?.subject ?? '');
  const [dueOn, setDueOn] = useState<string>(task?.dueOn ?? addDays(child.today, 1));
  const [hasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const isTextMissing = text.trim() === '';

  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (isBusy || isTextMissing || dueOn === '') return;
    setBusy(true);
    const answer = await put({
      input: {
        clientMutationId: newId(),
        schoolId: child.schoolId,
        studentId: child.studentId,
        id: id.current,
        dueOn,
        subject: subject.trim(),
        text: text.trim(),
        done: task?.doneAt != null,
        expectedVersion: task?.version ?? 0,
      },
    });
    setBusy(false);
    if (!answer.ok) {
      setTrouble(sayFault(answer.fault));
      return;
    }
    const outcome = readOwnTaskAnswer(answer.value.putOwnTask);
    if (outcome.kind === 'refused') setTrouble(sayRefusal(outcome.refusal));
    else onEnd(true);
  };
  return (
    <form
      className="zh-form own-form"
      noValidate
      aria-label={t('own.addTitle')}
      onSubmit={(event) => void save(event)}
    >
      <TextAreaField
        label={t('own.text')}
        hint={t('own.hint')}
        rows={2}
        autoFocus
        maxLength={OWN_TASK_LIMIT}
        value={text}
        error={hasTried && isTextMissing ? t('own.textMissing') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Field
        label={t('own.subject')}
        maxLength={OWN_TASK_SUBJECT_LIMIT}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <DateField
        label={t('own.dueOn')}
        value={dueOn}
        error={hasTried && dueOn === '' ? t('own.dueMissing') : undefined}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <div className="own-actions">
        <Button type="submit" variant="primary" busy={isBusy}>
          {shared('common.save')}
        </Button>
        <Button onClick={() => onEnd(false)}>{shared('common.cancel')}</Button>
      </div>
    </form>
  );
}
