import { ChangeClassDocument, OpenClassDocument } from '@zhurnal/contract/staff';
import type { ClassCardQuery } from '@zhurnal/contract/staff';
import { parseClassName } from '@zhurnal/rules';
import { useChange } from '@zhurnal/web-client';
import { Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { ChangeDialog } from './form-parts.js';
import { t } from './people-words.js';
import { usePeopleChange } from './use-people-change.js';

export type ClassSeen = ClassCardQuery['classCard'];

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export interface ClassDialogProps {
  /** Undefined: a new class. */
  readonly schoolClass: ClassSeen | undefined;
  readonly onClose: () => void;
  readonly onDone: (text: string, id: string) => void;
}

/** A class: its name, which tells grade and letter, and its bells. */
export function ClassDialog({ schoolClass, onClose, onDone }: ClassDialogProps) {
  const change = usePeopleChange();
  const open = useChange(OpenClassDocument);
  const edit = useChange(ChangeClassDocument);
  const [name, setName] = useState(schoolClass?.name ?? '');
  const [grade, setGrade] = useState(schoolClass?.gradeLevel?.toString() ?? '');
  const [bells, setBells] = useState(schoolClass?.bellScheduleId ?? '');
  const read = parseClassName(name);
  const send = () => {
    const described = {
      name,
      gradeLevel: grade === '' ? null : Number(grade),
      // A letter that the name does not tell stays as it was.
      letter: read?.letter ?? schoolClass?.letter ?? null,
      bellScheduleId: bells || null,
    };
    void change.run(
      (clientMutationId) =>
        schoolClass === undefined
          ? open({ input: { clientMutationId, ...described } })
          : edit({
              input: {
                clientMutationId,
                classId: schoolClass.id,
                expectedVersion: schoolClass.version,
                ...described,
              },
            }),
      ({ ids }) =>
        onDone(
          schoolClass === undefined ? t('class.opened', { name }) : t('class.saved', { name }),
          ids[0] ?? '',
        ),
    );
  };
  return (
    <ChangeDialog
      title={schoolClass === undefined ? t('class.opening') : t('class.editing', { name: schoolClass.name })}
      action={schoolClass === undefined ? t('class.open') : t('class.edit')}
      change={change}
      onSend={send}
      onClose={onClose}
    >
      <Field
        label={t('class.name')}
        hint={t('class.nameHint')}
        required
        maxLength={30}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="pp-pair">
        <Select
          label={t('class.grade')}
          value={grade}
          onChange={(event) => setGrade(event.currentTarget.value)}
          options={[
            {
              value: '',
              label: read ? `${t('class.gradeFromName')}: ${read.gradeLevel}` : t('class.gradeFromName'),
            },
            ...GRADES.map((one) => ({ value: String(one), label: String(one) })),
          ]}
        />
        {schoolClass !== undefined && (
          <Select
            label={t('class.bells')}
            value={bells}
            onChange={(event) => setBells(event.currentTarget.value)}
            options={[
              { value: '', label: t('class.usualBells') },
              ...schoolClass.bells.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        )}
      </div>
    </ChangeDialog>
  );
}
