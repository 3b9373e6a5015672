import { CancelLessonDocument } from '@zhurnal/contract/staff';
import type { LessonChangeCause } from '@zhurnal/contract/staff';
import { LESSON_CHANGE_NOTE_LIMIT } from '@zhurnal/rules';
import { useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { sayLesson } from './say-lesson.js';
import type { PlannedLesson } from './say-lesson.js';
import { t } from './substitution-words.js';
import type { LessonChanges } from './use-lesson-changes.js';

const CAUSES: readonly LessonChangeCause[] = [
  'TEACHER_ILL',
  'TEACHER_AWAY',
  'EVENT',
  'QUARANTINE',
  'WEATHER',
  'ACCIDENT',
  'OTHER',
];

export interface WhyFieldsProps {
  readonly cause: LessonChangeCause;
  readonly note: string;
  readonly onCause: (cause: LessonChangeCause) => void;
  readonly onNote: (note: string) => void;
}

/** Why a lesson is changed: what families are told. */
export function WhyFields({ cause, note, onCause, onNote }: WhyFieldsProps) {
  return (
    <>
      <Select
        label={t('move.cause')}
        hint={t('move.told')}
        value={cause}
        onChange={(event) => onCause(CAUSES.find((one) => one === event.currentTarget.value) ?? cause)}
        options={CAUSES.map((one) => ({ value: one, label: t(`cause.${one}`) }))}
      />
      <Field
        label={t('move.note')}
        value={note}
        maxLength={LESSON_CHANGE_NOTE_LIMIT}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
    </>
  );
}

export interface CancelDialogProps {
  readonly lessons: readonly PlannedLesson[];
  readonly changes: LessonChanges;
  readonly onClose: () => void;
}

/** Lets lessons fall out. */
export function CancelDialog({ lessons, changes, onClose }: CancelDialogProps) {
  const shared = useSharedWords();
  const [cause, setCause] = useState<LessonChangeCause>('TEACHER_ILL');
  const [note, setNote] = useState('');
  const cancel = useChange(CancelLessonDocument);
  const count = lessons.length;
  const save = () => {
    const items = lessons.map(({ id, version }) => ({ lessonId: id, expectedVersion: version }));
    changes.run(
      (clientMutationId) => cancel({ input: { clientMutationId, items, cause, note } }),
      t('cancel.done', { count }),
    );
  };
  return (
    <Dialog
      open
      title={t('cancel.title', { count })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="danger" busy={changes.isBusy} onClick={save}>
            {t('cancel.save', { count })}
          </Button>
        </>
      }
    >
      <div className="sb-form">
        {changes.trouble !== undefined && <Banner kind="danger">{changes.trouble}</Banner>}
        <ul className="sb-questions">
          {lessons.map((lesson) => (
            <li key={lesson.id}>{sayLesson(lesson)}</li>
          ))}
        </ul>
        <WhyFields cause={cause} note={note} onCause={setCause} onNote={setNote} />
      </div>
    </Dialog>
  );
}
