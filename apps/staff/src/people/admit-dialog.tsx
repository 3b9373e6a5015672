import { AdmitStudentDocument } from '@zhurnal/contract/staff';
import type { PeopleAnswerPartsFragment } from '@zhurnal/contract/staff';
import { useChange } from '@zhurnal/web-client';
import { DateField, Field } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { ClassChoice } from './class-choice.js';
import { ChangeDialog, NOBODY, NO_ORDER, OrderFields, PersonFields, nameOfInput } from './form-parts.js';
import { t } from './people-words.js';
import { usePeopleChange } from './use-people-change.js';

export interface AdmitDialogProps {
  /** The class the list is filtered by; empty: none. */
  readonly classId: string;
  readonly onClose: () => void;
  readonly onDone: (
    kept: Extract<PeopleAnswerPartsFragment, { __typename: 'PeopleKept' }>,
    name: string,
  ) => void;
}

/** A new student comes into a class. */
export function AdmitDialog({ classId: given, onClose, onDone }: AdmitDialogProps) {
  const { today } = useSchool();
  const change = usePeopleChange();
  const admit = useChange(AdmitStudentDocument);
  const [person, setPerson] = useState(NOBODY);
  const [classId, setClass] = useState(given);
  const [from, setFrom] = useState(today);
  const [fileNumber, setFile] = useState('');
  const [place, setPlace] = useState('');
  const [order, setOrder] = useState(NO_ORDER);
  const send = () =>
    void change.run(
      (clientMutationId, confirm) =>
        admit({
          input: {
            clientMutationId,
            confirm,
            person,
            classId,
            from,
            fileNumber: fileNumber || null,
            place,
            order,
          },
        }),
      (kept) => onDone(kept, nameOfInput(person)),
    );
  return (
    <ChangeDialog
      title={t('student.admitting')}
      action={t('student.admit')}
      size="wide"
      change={change}
      onSend={send}
      onClose={onClose}
      addressOf={(id) => `/people/students/${id}`}
    >
      <PersonFields person={person} onChange={setPerson} />
      <div className="pp-pair">
        <ClassChoice
          label={t('student.class')}
          none={t('student.chooseClass')}
          required
          value={classId}
          onChoose={setClass}
        />
        <DateField
          label={t('student.since')}
          required
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      </div>
      <div className="pp-pair">
        <Field
          label={t('student.place')}
          value={place}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        <Field
          label={t('person.fileNumber')}
          value={fileNumber}
          maxLength={50}
          autoComplete="off"
          onChange={(event) => setFile(event.currentTarget.value)}
        />
      </div>
      <OrderFields order={order} onChange={setOrder} />
    </ChangeDialog>
  );
}
