import { AssignDutyDocument, EndDutyDocument, StaffMembersDocument } from '@zhurnal/contract/staff';
import type { Role } from '@zhurnal/contract/staff';
import { STAFF_ROLES, fullNameOf } from '@zhurnal/rules';
import { useAnswer, useChange, useSharedWords } from '@zhurnal/web-client';
import { DateField, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { ClassChoice } from './class-choice.js';
import { ChangeDialog } from './form-parts.js';
import { t } from './people-words.js';
import { usePeopleChange } from './use-people-change.js';

const OF_CLASS: readonly Role[] = ['class_teacher', 'educator'];

export interface DutyDialogProps {
  /** Who gets the duty; undefined: it is chosen here. */
  readonly person: { readonly id: string; readonly name: string } | undefined;
  /** For which class; undefined: it is chosen here, where the role needs one. */
  readonly schoolClass: { readonly id: string; readonly name: string } | undefined;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** A duty for a member of staff; rights follow from its first day. */
export function DutyDialog({ person, schoolClass, onClose, onDone }: DutyDialogProps) {
  const shared = useSharedWords();
  const { today } = useSchool();
  const change = usePeopleChange();
  const assign = useChange(AssignDutyDocument);
  const roles = STAFF_ROLES.filter((role) => schoolClass === undefined || OF_CLASS.includes(role));
  const [role, setRole] = useState<Role>(schoolClass === undefined ? 'teacher' : 'class_teacher');
  const [personId, setPerson] = useState(person?.id ?? '');
  const [classId, setClass] = useState(schoolClass?.id ?? '');
  const [from, setFrom] = useState(today);
  const send = () =>
    void change.run(
      (clientMutationId) =>
        assign({
          input: {
            clientMutationId,
            personId,
            role,
            classId: OF_CLASS.includes(role) ? classId : null,
            from,
          },
        }),
      () => onDone(t('staff.assigned', { role: shared(`role.${role}`) })),
    );
  const named = [person?.name, schoolClass?.name].filter(Boolean).join(', ');
  return (
    <ChangeDialog
      title={named === '' ? t('staff.assigning') : `${t('staff.assigning')}: ${named}`}
      action={t('staff.assign')}
      change={change}
      onSend={send}
      onClose={onClose}
    >
      {person === undefined && <StaffChoice value={personId} onChoose={setPerson} />}
      <Select
        label={t('staff.role')}
        value={role}
        onChange={(event) => setRole(roles.find((one) => one === event.currentTarget.value) ?? role)}
        options={roles.map((one) => ({ value: one, label: shared(`role.${one}`) }))}
      />
      {schoolClass === undefined && OF_CLASS.includes(role) && (
        <ClassChoice
          label={t('student.class')}
          none={t('student.chooseClass')}
          required
          value={classId}
          onChoose={setClass}
        />
      )}
      <DateField
        label={t('staff.since')}
        required
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
    </ChangeDialog>
  );
}

/** Finds somebody who works in the school. */
function StaffChoice({
  value,
  onChoose,
}: {
  readonly value: string;
  readonly onChoose: (personId: string) => void;
}) {
  const [search, setSearch] = useState('');
  const found = useAnswer(StaffMembersDocument, { first: 100, search: search.trim(), state: 'working' });
  const people = (found.value?.staffMembers.edges ?? []).map(({ node }) => node);
  return (
    <>
      <Field
        label={t('guardian.find')}
        type="search"
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Select
        label={t('guardian.choose')}
        required
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
        options={[
          { value: '', label: t('list.empty') },
          ...people.map((one) => ({
            value: one.id,
            label: [fullNameOf(one), one.position].filter(Boolean).join(' — '),
          })),
        ]}
      />
    </>
  );
}

export interface EndDutyDialogProps {
  readonly personId: string;
  readonly duty: { readonly id: string; readonly version: number; readonly role: Role };
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** A duty ends; its history stays. */
export function EndDutyDialog({ personId, duty, onClose, onDone }: EndDutyDialogProps) {
  const shared = useSharedWords();
  const { today } = useSchool();
  const change = usePeopleChange();
  const end = useChange(EndDutyDocument);
  const [to, setTo] = useState(today);
  const role = shared(`role.${duty.role}`);
  const send = () =>
    void change.run(
      (clientMutationId) =>
        end({ input: { clientMutationId, personId, id: duty.id, expectedVersion: duty.version, to } }),
      () => onDone(t('staff.ended', { role })),
    );
  return (
    <ChangeDialog
      title={t('staff.ending', { role })}
      action={t('staff.end')}
      isGrave
      change={change}
      onSend={send}
      onClose={onClose}
    >
      <DateField
        label={t('staff.endDay')}
        hint={t('staff.endHint')}
        required
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
    </ChangeDialog>
  );
}
