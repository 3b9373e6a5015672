import {
  ChangeStaffMemberDocument,
  DismissStaffMemberDocument,
  HireStaffMemberDocument,
} from '@zhurnal/contract/staff';
import type { StaffCardQuery } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { useChange } from '@zhurnal/web-client';
import { DateField, Field } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import {
  ChangeDialog,
  NOBODY,
  NO_ORDER,
  OrderFields,
  PersonFields,
  inputOf,
  nameOfInput,
} from './form-parts.js';
import { t } from './people-words.js';
import { usePeopleChange } from './use-people-change.js';
import type { Finding } from './use-people-change.js';

export type StaffSeen = StaffCardQuery['staffCard'];

export interface HireDialogProps {
  /** Somebody who worked here before; undefined: a new person. */
  readonly known: StaffSeen | undefined;
  readonly onClose: () => void;
  readonly onDone: (text: string, id: string) => void;
}

/** Somebody is hired. */
export function HireDialog({ known, onClose, onDone }: HireDialogProps) {
  const { today } = useSchool();
  const change = usePeopleChange();
  const hire = useChange(HireStaffMemberDocument);
  const [person, setPerson] = useState(() => (known ? inputOf(known) : NOBODY));
  const [position, setPosition] = useState(known?.position ?? '');
  const [hiredOn, setHired] = useState(today);
  const [order, setOrder] = useState(NO_ORDER);
  const send = () =>
    void change.run(
      (clientMutationId, confirm) =>
        hire({
          input: { clientMutationId, confirm, personId: known?.id ?? null, person, position, hiredOn, order },
        }),
      ({ ids }) => onDone(t('staff.hired', { name: nameOfInput(person) }), ids[0] ?? ''),
    );
  return (
    <ChangeDialog
      title={known ? `${t('staff.hiring')}: ${fullNameOf(known)}` : t('staff.hiring')}
      action={t('staff.hire')}
      size="wide"
      change={change}
      onSend={send}
      onClose={onClose}
      addressOf={(id) => `/people/staff/${id}`}
    >
      {known === undefined && <PersonFields person={person} onChange={setPerson} />}
      <div className="pp-pair">
        <Field
          label={t('person.position')}
          value={position}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setPosition(event.currentTarget.value)}
        />
        <DateField
          label={t('staff.hiredOn')}
          required
          value={hiredOn}
          onChange={(event) => setHired(event.currentTarget.value)}
        />
      </div>
      <OrderFields order={order} onChange={setOrder} />
    </ChangeDialog>
  );
}

interface StaffDialogProps {
  readonly staff: StaffSeen;
  readonly onClose: () => void;
  readonly onDone: (text: string, findings?: readonly Finding[]) => void;
}

/** What is known of a member of staff. */
export function StaffDialog({ staff, onClose, onDone }: StaffDialogProps) {
  const change = usePeopleChange();
  const save = useChange(ChangeStaffMemberDocument);
  const [person, setPerson] = useState(() => inputOf(staff));
  const [position, setPosition] = useState(staff.position);
  const send = () =>
    void change.run(
      (clientMutationId) =>
        save({
          input: { clientMutationId, personId: staff.id, expectedVersion: staff.version, person, position },
        }),
      () => onDone(t('person.saved', { name: nameOfInput(person) })),
    );
  return (
    <ChangeDialog
      title={fullNameOf(staff)}
      action={t('person.edit')}
      size="wide"
      change={change}
      onSend={send}
      onClose={onClose}
    >
      <PersonFields person={person} onChange={setPerson} />
      <Field
        label={t('person.position')}
        value={position}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setPosition(event.currentTarget.value)}
      />
    </ChangeDialog>
  );
}

/** A member of staff leaves: rights end with the order, on every device. */
export function DismissDialog({ staff, onClose, onDone }: StaffDialogProps) {
  const { today } = useSchool();
  const change = usePeopleChange();
  const dismiss = useChange(DismissStaffMemberDocument);
  const [on, setOn] = useState(today);
  const [cause, setCause] = useState('');
  const [order, setOrder] = useState(NO_ORDER);
  const name = fullNameOf(staff);
  const send = () =>
    void change.run(
      (clientMutationId) => dismiss({ input: { clientMutationId, personId: staff.id, on, cause, order } }),
      ({ findings }) => onDone(t('staff.dismissed', { name }), findings),
    );
  return (
    <ChangeDialog
      title={t('staff.dismissing', { name })}
      action={t('staff.dismiss')}
      isGrave
      change={change}
      onSend={send}
      onClose={onClose}
    >
      <DateField
        label={t('staff.lastDay')}
        hint={t('staff.dismissWhy')}
        required
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <Field
        label={t('staff.causeOf')}
        hint={t('staff.causeHint')}
        required
        maxLength={500}
        autoComplete="off"
        value={cause}
        onChange={(event) => setCause(event.currentTarget.value)}
      />
      <OrderFields order={order} onChange={setOrder} />
    </ChangeDialog>
  );
}
