import { DecideYearTurnDocument } from '@zhurnal/contract/staff';
import { newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Turn, TurnClass } from './turn-view.js';
import { useTurnChange } from './use-turn-change.js';
import { t } from './year-turn-words.js';

export interface ClassDialogProps {
  readonly turn: Turn;
  /** Undefined: a new class. */
  readonly row: TurnClass | undefined;
  readonly onClose: () => void;
  readonly onSaid: (said: string) => void;
}

/** Name, grade and teacher of a class of the new year; or that there shall be none. */
export function ClassDialog({ turn, row, onClose, onSaid }: ClassDialogProps) {
  const shared = useSharedWords();
  const [name, setName] = useState(row?.name ?? '');
  const [grade, setGrade] = useState(String(row?.gradeLevel ?? 1));
  const [teacherId, setTeacher] = useState(row?.teacherId ?? '');
  const decide = useChange(DecideYearTurnDocument);
  const change = useTurnChange();
  const send = (isDropped: boolean) => {
    const on = { turnId: turn.turnId ?? '', expectedVersion: turn.version };
    const wanted = {
      ...{ id: row?.id ?? null, name, gradeLevel: Number(grade), isDropped },
      teacherId: teacherId === '' ? null : teacherId,
    };
    change.run(
      () => decide({ input: { clientMutationId: newId(), ...on, students: [], classes: [wanted] } }),
      () => onSaid(t('class.saved')),
    );
  };
  return (
    <Dialog
      open
      title={row === undefined ? t('class.titleNew') : t('class.title', { class: row.name })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          {row !== undefined && (
            <Button variant="danger" busy={change.isBusy} onClick={() => send(true)}>
              {t('class.drop')}
            </Button>
          )}
          <Button onClick={onClose}>{t('back')}</Button>
          <Button
            variant="primary"
            busy={change.isBusy}
            disabled={name.trim() === ''}
            onClick={() => send(false)}
          >
            {t('class.save')}
          </Button>
        </>
      }
    >
      <div className="yt-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <div className="yt-pair">
          <Field
            label={t('class.name')}
            value={name}
            maxLength={30}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => setName(value)}
          />
          <Select
            label={t('class.grade')}
            value={grade}
            onChange={({ currentTarget: { value } }) => setGrade(value)}
            options={Array.from({ length: 12 }, (_, at) => ({ value: `${at + 1}`, label: `${at + 1}` }))}
          />
        </div>
        <Select
          label={t('classes.teacher')}
          value={teacherId}
          onChange={({ currentTarget: { value } }) => setTeacher(value)}
          options={[
            { value: '', label: t('classes.noTeacher') },
            ...turn.teachers.map(({ id, name: label }) => ({ value: id, label })),
          ]}
        />
      </div>
    </Dialog>
  );
}
