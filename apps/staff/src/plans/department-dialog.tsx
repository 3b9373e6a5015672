import { PutDepartmentDocument } from '@zhurnal/contract/staff';
import type { DepartmentPartsFragment, LoadPartsFragment } from '@zhurnal/contract/staff';
import { useChange } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, Dialog, Field, Select, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useOneChange } from '../shell/use-one-change.js';
import { t } from './load-words.js';

export interface DepartmentDialogProps {
  readonly department: DepartmentPartsFragment['departments'][number];
  readonly subjects: LoadPartsFragment['subjects'];
  readonly staff: LoadPartsFragment['staff'];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A department: its name, its head, its subjects. */
export function DepartmentDialog({ department, subjects, staff, onClose, onDone }: DepartmentDialogProps) {
  const announce = useAnnounce();
  const put = useChange(PutDepartmentDocument);
  const [name, setName] = useState(department.name);
  const [headId, setHead] = useState(department.headId ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(department.subjects.map(({ id }) => id)));
  const change = useOneChange();
  const isFine = name.trim() !== '';
  // A head who has left stays by name until another one is chosen.
  const heads =
    department.headId == null || staff.some(({ id }) => id === department.headId)
      ? staff
      : [...staff, { id: department.headId, name: department.head ?? '' }];
  const save = () => {
    if (!isFine) return;
    change.run(
      async (clientMutationId) => {
        const { id, version: expectedVersion } = department;
        const input = {
          ...{ clientMutationId, id, name: name.trim(), headId: headId === '' ? null : headId },
          ...{ subjectIds: [...chosen], expectedVersion },
        };
        const sent = await put({ input });
        return sent.ok ? { ...sent, value: { answer: sent.value.putDepartment } } : sent;
      },
      () => {
        announce(t('saved'));
        onDone();
        onClose();
      },
    );
  };
  return (
    <Dialog
      open
      title={
        department.version === 0 ? t('departments.new') : t('departments.changeOf', { name: department.name })
      }
      closeLabel={t('cancel')}
      lightDismiss={false}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" busy={change.isBusy} aria-disabled={!isFine} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="pl-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <Field
          label={t('departments.name')}
          value={name}
          maxLength={200}
          autoFocus
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Select
          label={t('departments.head')}
          value={headId}
          options={[
            { value: '', label: t('departments.nobody') },
            ...heads.map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={({ currentTarget }) => setHead(currentTarget.value)}
        />
        <fieldset className="pl-choices">
          <legend>{t('departments.subjects')}</legend>
          {subjects.map(({ id, name: subject }) => (
            <Checkbox
              key={id}
              label={subject}
              checked={chosen.has(id)}
              onChange={({ currentTarget }) =>
                setChosen((before) => {
                  const after = new Set(before);
                  if (currentTarget.checked) after.add(id);
                  else after.delete(id);
                  return after;
                })
              }
            />
          ))}
        </fieldset>
      </div>
    </Dialog>
  );
}
