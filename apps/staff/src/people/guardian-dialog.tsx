import {
  AddGuardianDocument,
  ChangeGuardianDocument,
  GuardiansDocument,
  LinkGuardianDocument,
} from '@zhurnal/contract/staff';
import type { GuardianCardQuery, GuardianKind } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { useAnswer, useChange } from '@zhurnal/web-client';
import { DateField, Field, Select, Tabs } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { ChangeDialog, NOBODY, PersonFields, inputOf, nameOfInput } from './form-parts.js';
import { t } from './people-words.js';
import type { Student } from './student-dialogs.js';
import { usePeopleChange } from './use-people-change.js';

const KINDS: readonly GuardianKind[] = ['mother', 'father', 'adopter', 'guardian', 'other'];

interface GuardianDialogProps {
  readonly student: Student;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** A representative of a student: a new person, or one whom the school knows. */
export function GuardianDialog({ student, onClose, onDone }: GuardianDialogProps) {
  const { today } = useSchool();
  const change = usePeopleChange();
  const add = useChange(AddGuardianDocument);
  const link = useChange(LinkGuardianDocument);
  const [way, setWay] = useState('new');
  const [person, setPerson] = useState(NOBODY);
  const [known, setKnown] = useState<{ readonly id: string; readonly name: string }>();
  const [kind, setKind] = useState<GuardianKind>('mother');
  const [from, setFrom] = useState(today);
  const name = way === 'new' ? nameOfInput(person) : (known?.name ?? '');
  const send = () =>
    void change.run(
      (clientMutationId, confirm) =>
        way === 'new'
          ? add({ input: { clientMutationId, confirm, person, studentId: student.id, kind, from } })
          : link({
              input: { clientMutationId, guardianId: known?.id ?? '', studentId: student.id, kind, from },
            }),
      () => onDone(t('guardian.added', { name })),
    );
  return (
    <ChangeDialog
      title={t('guardian.adding')}
      action={t('guardian.add')}
      size="wide"
      change={change}
      onSend={send}
      onClose={onClose}
      addressOf={(id) => `/people/guardians/${id}`}
    >
      <Tabs
        label={t('guardian.choose')}
        selected={way}
        onSelect={setWay}
        tabs={[
          {
            id: 'new',
            label: t('guardian.new'),
            content: (
              <div className="pp-form">
                <PersonFields person={person} onChange={setPerson} />
              </div>
            ),
          },
          {
            id: 'known',
            label: t('guardian.known'),
            content: <KnownGuardian chosen={known} onChoose={setKnown} />,
          },
        ]}
      />
      <div className="pp-pair">
        <Select
          label={t('guardian.kind')}
          value={kind}
          onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value) ?? kind)}
          options={KINDS.map((one) => ({ value: one, label: t(`guardianKind.${one}`) }))}
        />
        <DateField
          label={t('guardian.since')}
          required
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      </div>
    </ChangeDialog>
  );
}

/** Finds somebody who represents another student already. */
function KnownGuardian({
  chosen,
  onChoose,
}: {
  readonly chosen: { readonly id: string } | undefined;
  readonly onChoose: (one: { readonly id: string; readonly name: string } | undefined) => void;
}) {
  const [search, setSearch] = useState('');
  const { value } = useAnswer(
    GuardiansDocument,
    { first: 20, search: search.trim() },
    { pause: search.trim().length < 2 },
  );
  const found = search.trim().length < 2 ? [] : (value?.guardians.edges ?? []).map(({ node }) => node);
  return (
    <div className="pp-form">
      <Field
        label={t('guardian.find')}
        type="search"
        autoComplete="off"
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          onChoose(undefined);
        }}
      />
      <Select
        label={t('guardian.choose')}
        required
        value={chosen?.id ?? ''}
        onChange={(event) => {
          const one = found.find(({ id }) => id === event.currentTarget.value);
          onChoose(one && { id: one.id, name: fullNameOf(one) });
        }}
        options={[
          { value: '', label: t('list.empty') },
          ...found.map((one) => ({
            value: one.id,
            label: [fullNameOf(one), one.children.map((child) => child.name).join(', ')]
              .filter(Boolean)
              .join(' — '),
          })),
        ]}
      />
    </div>
  );
}

/** What is known of a representative. */
export function GuardianEditDialog({
  guardian,
  onClose,
  onDone,
}: {
  readonly guardian: GuardianCardQuery['guardianCard'];
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}) {
  const change = usePeopleChange();
  const save = useChange(ChangeGuardianDocument);
  const [person, setPerson] = useState(() => inputOf(guardian));
  const send = () =>
    void change.run(
      (clientMutationId) =>
        save({
          input: { clientMutationId, guardianId: guardian.id, expectedVersion: guardian.version, person },
        }),
      () => onDone(t('person.saved', { name: nameOfInput(person) })),
    );
  return (
    <ChangeDialog
      title={fullNameOf(guardian)}
      action={t('person.edit')}
      size="wide"
      change={change}
      onSend={send}
      onClose={onClose}
    >
      <PersonFields person={person} onChange={setPerson} />
    </ChangeDialog>
  );
}
