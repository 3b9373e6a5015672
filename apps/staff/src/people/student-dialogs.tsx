import {
  ChangeStudentDocument,
  DepartStudentDocument,
  ReturnStudentDocument,
  TransferStudentsDocument,
} from '@zhurnal/contract/staff';
import type { DepartureCause, StudentCardQuery } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { useChange } from '@zhurnal/web-client';
import { DateField, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { ClassChoice } from './class-choice.js';
import { ChangeDialog, NO_ORDER, OrderFields, PersonFields, inputOf, nameOfInput } from './form-parts.js';
import { t } from './people-words.js';
import { usePeopleChange } from './use-people-change.js';
import type { Finding } from './use-people-change.js';

export type Student = StudentCardQuery['studentCard'];

interface DialogProps {
  readonly student: Student;
  readonly onClose: () => void;
  readonly onDone: (text: string, findings?: readonly Finding[]) => void;
}

/** What is known of a student. */
export function StudentDialog({ student, onClose, onDone }: DialogProps) {
  const change = usePeopleChange();
  const send = useChange(ChangeStudentDocument);
  const [person, setPerson] = useState(() => inputOf(student));
  const [fileNumber, setFile] = useState(student.fileNumber ?? '');
  const save = () =>
    void change.run(
      (clientMutationId) =>
        send({
          input: {
            clientMutationId,
            studentId: student.id,
            expectedVersion: student.version,
            person,
            fileNumber: fileNumber || null,
          },
        }),
      () => onDone(t('person.saved', { name: nameOfInput(person) })),
    );
  return (
    <ChangeDialog
      title={fullNameOf(student)}
      action={t('person.edit')}
      size="wide"
      change={change}
      onSend={save}
      onClose={onClose}
    >
      <PersonFields person={person} onChange={setPerson} />
      <Field
        label={t('person.fileNumber')}
        value={fileNumber}
        maxLength={50}
        autoComplete="off"
        onChange={(event) => setFile(event.currentTarget.value)}
      />
    </ChangeDialog>
  );
}

export interface TransferDialogProps {
  readonly students: readonly { readonly id: string; readonly name: string }[];
  /** The class they are in, which is no choice. */
  readonly fromClassId: string | undefined;
  readonly onClose: () => void;
  readonly onDone: (text: string, findings?: readonly Finding[]) => void;
}

/** Students go over into another class. */
export function TransferDialog({ students, fromClassId, onClose, onDone }: TransferDialogProps) {
  const { today } = useSchool();
  const change = usePeopleChange();
  const transfer = useChange(TransferStudentsDocument);
  const [classId, setClass] = useState('');
  const [from, setFrom] = useState(today);
  const [order, setOrder] = useState(NO_ORDER);
  const [first] = students;
  const send = () =>
    void change.run(
      (clientMutationId, confirm) =>
        transfer({
          input: {
            clientMutationId,
            confirm,
            studentIds: students.map(({ id }) => id),
            classId,
            from,
            order,
            place: '',
          },
        }),
      ({ findings }) =>
        onDone(
          students.length === 1 && first
            ? t('student.transferred', { name: first.name })
            : t('student.transferredMany', { count: students.length }),
          findings,
        ),
    );
  return (
    <ChangeDialog
      title={t('student.transferring')}
      action={t('student.transfer')}
      change={change}
      onSend={send}
      onClose={onClose}
    >
      <p>{students.map(({ name }) => name).join(', ')}</p>
      <div className="pp-pair">
        <ClassChoice
          label={t('student.class')}
          none={t('student.chooseClass')}
          required
          value={classId}
          onChoose={setClass}
          except={fromClassId}
        />
        <DateField
          label={t('student.since')}
          hint={t('student.transferHint')}
          required
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      </div>
      <OrderFields order={order} onChange={setOrder} />
    </ChangeDialog>
  );
}

const CAUSES: readonly DepartureCause[] = [
  'other_school',
  'moved_away',
  'family_education',
  'graduated',
  'expelled',
  'death',
  'other',
];

/** A student leaves the school. */
export function DepartDialog({ student, onClose, onDone }: DialogProps) {
  const { today } = useSchool();
  const change = usePeopleChange();
  const depart = useChange(DepartStudentDocument);
  const [on, setOn] = useState(today);
  const [cause, setCause] = useState<DepartureCause>('other_school');
  const [place, setPlace] = useState('');
  const [order, setOrder] = useState(NO_ORDER);
  const name = fullNameOf(student);
  const send = () =>
    void change.run(
      (clientMutationId, confirm) =>
        depart({ input: { clientMutationId, confirm, studentId: student.id, on, cause, place, order } }),
      () => onDone(t('student.departedDone', { name })),
    );
  return (
    <ChangeDialog
      title={`${t('student.departing')}: ${name}`}
      action={t('student.depart')}
      isGrave
      change={change}
      onSend={send}
      onClose={onClose}
    >
      <div className="pp-pair">
        <DateField
          label={t('student.lastDay')}
          required
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <Select
          label={t('student.cause')}
          value={cause}
          onChange={(event) => setCause(CAUSES.find((one) => one === event.currentTarget.value) ?? cause)}
          options={CAUSES.map((one) => ({ value: one, label: t(`cause.${one}`) }))}
        />
      </div>
      <Field
        label={t('student.placeTo')}
        hint={t('student.departHint')}
        value={place}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <OrderFields order={order} onChange={setOrder} />
    </ChangeDialog>
  );
}

/** A student who has left comes back, or one who is in no class comes into one. */
export function ReturnDialog({ student, onClose, onDone }: DialogProps) {
  const { today } = useSchool();
  const change = usePeopleChange();
  const comeBack = useChange(ReturnStudentDocument);
  const [classId, setClass] = useState('');
  const [from, setFrom] = useState(today);
  const [place, setPlace] = useState('');
  const [order, setOrder] = useState(NO_ORDER);
  const name = fullNameOf(student);
  const send = () =>
    void change.run(
      (clientMutationId, confirm) =>
        comeBack({
          input: { clientMutationId, confirm, studentId: student.id, classId, from, place, order },
        }),
      ({ findings }) => onDone(t('student.returned', { name }), findings),
    );
  return (
    <ChangeDialog
      title={`${t('student.returning')}: ${name}`}
      action={t('student.return')}
      change={change}
      onSend={send}
      onClose={onClose}
    >
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
      <Field
        label={t('student.place')}
        value={place}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <OrderFields order={order} onChange={setOrder} />
    </ChangeDialog>
  );
}
