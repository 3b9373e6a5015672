import { RemoveHomeworkDocument } from '@zhurnal/contract/staff';
import { addressOfFile, formatBytes, formatDay, useClient } from '@zhurnal/web-client';
import { Banner, Button, Pill, useAnnounce } from '@zhurnal/web-ui';
import { useEffect, useRef, useState } from 'react';
import { HomeworkForm } from './homework-form.js';
import { t } from './journal-words.js';
import { useLessonChange } from './use-lesson.js';
import type { LessonDetails } from './use-lesson.js';

type Homework = LessonDetails['homework'][number];

export interface HomeworkPartProps {
  readonly lesson: LessonDetails;
  /** Opens the form at once: the teacher asked for homework. */
  readonly isOpen: boolean;
  readonly onChanged: (lesson: LessonDetails) => void;
  readonly onDraft: (isDraft: boolean) => void;
}

/** The homework set at the lesson, and the form that sets or changes it. */
export function HomeworkPart({ lesson, isOpen, onChanged, onDraft }: HomeworkPartProps) {
  const announce = useAnnounce();
  const [editing, edit] = useState<Homework | 'new'>();
  const [trouble, setTrouble] = useState<string>();
  const part = useRef<HTMLElement>(null);
  const remove = useLessonChange(RemoveHomeworkDocument, 'removeHomework');
  const mayWrite = lesson.can.includes('setHomework') && !lesson.cancelled;
  useEffect(() => {
    if (isOpen && mayWrite) edit((before) => before ?? 'new');
  }, [isOpen, mayWrite]);

  const end = () => {
    edit(undefined);
    onDraft(false);
    part.current?.focus();
  };
  const takeBack = async (homework: Homework) => {
    if (!window.confirm(t('homework.removeSure'))) return;
    const outcome = await remove({ id: homework.id, lessonId: lesson.id, expectedVersion: homework.version });
    if (outcome.kind === 'trouble') {
      setTrouble(outcome.text);
      return;
    }
    setTrouble(undefined);
    announce(t('homework.removed'));
    onChanged(outcome.kind === 'done' ? outcome.lesson : outcome.current);
  };

  return (
    <section ref={part} className="jr-part" data-focus="homework" tabIndex={-1}>
      <h3>{t('homework.title')}</h3>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {lesson.homework.length === 0 && editing === undefined && (
        <p className="st-muted">{t('homework.none')}</p>
      )}
      {lesson.homework.map((homework) =>
        editing !== 'new' && editing?.id === homework.id ? null : (
          <HomeworkCard
            key={homework.id}
            homework={homework}
            mayWrite={mayWrite}
            onEdit={() => edit(homework)}
            onRemove={() => void takeBack(homework)}
          />
        ),
      )}
      {editing !== undefined && (
        <HomeworkForm
          key={editing === 'new' ? 'new' : editing.id}
          lesson={lesson}
          homework={editing === 'new' ? undefined : editing}
          onDraft={onDraft}
          onCancel={end}
          onDone={(next) => {
            end();
            announce(t('homework.saved'));
            onChanged(next);
          }}
        />
      )}
      {mayWrite && editing === undefined && (
        <div className="zh-actions">
          <Button icon="plus" onClick={() => edit('new')}>
            {t('homework.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface HomeworkCardProps {
  readonly homework: Homework;
  readonly mayWrite: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function HomeworkCard({ homework, mayWrite, onEdit, onRemove }: HomeworkCardProps) {
  const client = useClient();
  const day = formatDay(homework.dueOn);
  return (
    <div className="jr-homework">
      <p className="jr-homework-text">{homework.text}</p>
      <p className="st-muted">
        {homework.minutes === null
          ? t('homework.due', { day })
          : t('homework.dueMinutes', { day, minutes: homework.minutes })}
      </p>
      {homework.loadReason !== '' && (
        <p className="st-muted">{t('load.given', { reason: homework.loadReason })}</p>
      )}
      {homework.late && (
        <p>
          <Pill tone="absence" icon="clock">
            {t('homework.late')}
          </Pill>
        </p>
      )}
      {homework.doneCount > 0 && (
        <p className="st-muted">
          {t('homework.doneCount', { done: homework.doneCount, all: homework.studentCount })}
          {homework.medianMinutes !== null &&
            `, ${t('homework.median', { minutes: homework.medianMinutes })}`}
        </p>
      )}
      {homework.files.length > 0 && (
        <ul className="jr-files">
          {homework.files.map((file) => (
            <li key={file.id}>
              <a href={addressOfFile(client, file.id)} download={file.name}>
                {file.name}
              </a>{' '}
              <span className="st-muted">{formatBytes(file.size)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <div className="zh-actions">
          <Button variant="quiet" onClick={onEdit}>
            {t('homework.edit')}
          </Button>
          <Button variant="quiet" onClick={onRemove}>
            {t('homework.remove')}
          </Button>
        </div>
      )}
    </div>
  );
}
