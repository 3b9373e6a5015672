import { FormGroupDocument } from '@zhurnal/contract/staff';
import { newId, useChange } from '@zhurnal/web-client';
import { Banner, Button, Field } from '@zhurnal/web-ui';
import { useState } from 'react';
import { t } from './timetable-words.js';
import type { Objects } from './use-objects.js';
import { useOneChange } from './use-one-change.js';

/** A subject that the class did not learn so far. */
export function NewSubject({
  objects,
  classId,
  onFormed,
}: {
  readonly objects: Objects;
  readonly classId: string;
  readonly onFormed: (groupId: string) => void;
}) {
  const [isOpen, setOpen] = useState(!objects.groups.some(({ classIds }) => classIds.includes(classId)));
  const [subject, setSubject] = useState('');
  const form = useChange(FormGroupDocument);
  const change = useOneChange();
  if (!isOpen)
    return (
      <div>
        <Button icon="plus" onClick={() => setOpen(true)}>
          {t('subject.new')}
        </Button>
      </div>
    );
  const save = () =>
    change.run(
      () =>
        form({
          input: { clientMutationId: newId(), id: newId(), classId, subgroupId: null, subject },
        }),
      ({ groupId }) => {
        setOpen(false);
        setSubject('');
        onFormed(groupId);
      },
    );
  return (
    <div className="tt-form">
      {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
      <Field
        label={t('subject.name')}
        hint={t('subject.hint')}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <div>
        <Button busy={change.isBusy} onClick={save}>
          {t('subject.save')}
        </Button>
      </div>
    </div>
  );
}
