import type { OrderInput, PersonInput } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { Banner, DateField, Field, Select, TextAreaField } from '@zhurnal/web-ui';
import { useEffect, useRef } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { Link } from 'react-router';
import { FormDialog } from '../shell/form-dialog.js';
import { t } from './people-words.js';
import { sayFinding } from './say-people.js';
import { useFocusBack } from './use-focus-back.js';
import type { PeopleChange } from './use-people-change.js';

export interface ChangeDialogProps {
  readonly title: string;
  /** The word of the main button. */
  readonly action: string;
  readonly change: Pick<PeopleChange, 'isBusy' | 'trouble' | 'questions' | 'reset'>;
  /** Main button in the colour of danger. */
  readonly isGrave?: boolean | undefined;
  readonly size?: 'normal' | 'wide' | undefined;
  readonly onSend: () => void;
  readonly onClose: () => void;
  /** Where a person who is asked about can be looked at. */
  readonly addressOf?: ((personId: string) => string) | undefined;
  readonly children: ReactNode;
}

/** A form over the page: what it asks about and why it is refused stand at its foot, beside its button. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { title, action, change, isGrave = false, size, onSend, onClose, addressOf, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  useFocusBack();
  const isAsked = change.questions.length > 0;
  const { trouble } = change;
  useEffect(() => {
    if (isAsked || trouble !== undefined) foot.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked, trouble]);
  const send = (event?: SubmitEvent<HTMLFormElement>) => {
    event?.preventDefault();
    if (change.isBusy) return;
    // The browser names the first field that is missing, in its own words.
    if (form.current?.reportValidity() === true) onSend();
  };
  return (
    <FormDialog
      title={title}
      size={size}
      action={isAsked ? t('student.confirm') : action}
      isGrave={isGrave}
      isBusy={change.isBusy}
      onSend={() => send()}
      onClose={onClose}
    >
      <form ref={form} className="pp-form" onSubmit={send} onInput={change.reset}>
        {children}
        <button type="submit" hidden />
      </form>
      <div ref={foot} className="pp-asked">
        {isAsked && (
          <Banner kind="warning" title={t('question.title')}>
            <ul className="pp-questions">
              {change.questions.map((one) => (
                <li key={`${one.code}${one.personId ?? ''}${one.detail}`}>
                  {sayFinding(one)}{' '}
                  {one.code === 'SAME_PERSON' && one.personId !== null && addressOf !== undefined && (
                    <Link to={addressOf(one.personId)}>{t('question.open')}</Link>
                  )}
                </li>
              ))}
            </ul>
          </Banner>
        )}
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      </div>
    </FormDialog>
  );
}

export const NOBODY: PersonInput = {
  familyName: '',
  givenName: '',
  patronymic: null,
  birthDate: null,
  sex: null,
  phone: null,
  email: null,
};

/** What a card holds, as a form begins with it. */
export function inputOf(card: Readonly<Record<keyof PersonInput, unknown>>): PersonInput {
  const { familyName, givenName, patronymic, birthDate, sex, phone, email } = card as PersonInput;
  return { familyName, givenName, patronymic, birthDate, sex, phone, email };
}

/** «Иванов Пётр Ильич» out of a form. */
export const nameOfInput = ({ familyName, givenName, patronymic }: PersonInput): string =>
  fullNameOf({ familyName, givenName, patronymic: patronymic ?? null });

export interface PersonFieldsProps {
  readonly person: PersonInput;
  readonly onChange: (person: PersonInput) => void;
  /** Contacts are asked of grown-ups first. */
  readonly withContacts?: boolean | undefined;
}

/** The fields of a person. */
export function PersonFields({ person, onChange, withContacts = true }: PersonFieldsProps) {
  const text = (name: 'familyName' | 'givenName' | 'patronymic' | 'phone' | 'email') => ({
    value: person[name] ?? '',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      onChange({
        ...person,
        [name]: value === '' && name !== 'familyName' && name !== 'givenName' ? null : value,
      });
    },
    autoComplete: 'off',
  });
  return (
    <>
      <Field label={t('person.familyName')} {...text('familyName')} required maxLength={100} />
      <div className="pp-pair">
        <Field label={t('person.givenName')} {...text('givenName')} required maxLength={100} />
        <Field
          label={t('person.patronymic')}
          hint={t('person.patronymicHint')}
          {...text('patronymic')}
          maxLength={100}
        />
      </div>
      <div className="pp-pair">
        <DateField
          label={t('person.birthDate')}
          value={person.birthDate ?? ''}
          onChange={(event) => onChange({ ...person, birthDate: event.currentTarget.value || null })}
        />
        <Select
          label={t('person.sex')}
          value={person.sex ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange({ ...person, sex: value === 'female' || value === 'male' ? value : null });
          }}
          options={[
            { value: '', label: t('person.sexUnknown') },
            { value: 'female', label: t('person.sexFemale') },
            { value: 'male', label: t('person.sexMale') },
          ]}
        />
      </div>
      {withContacts && (
        <div className="pp-pair">
          <Field label={t('person.phone')} type="tel" {...text('phone')} maxLength={40} />
          <Field label={t('person.email')} type="email" {...text('email')} maxLength={200} />
        </div>
      )}
    </>
  );
}

export const NO_ORDER: OrderInput = { number: '', date: null, note: '' };

/** The order behind a change. */
export function OrderFields({
  order,
  onChange,
}: {
  readonly order: OrderInput;
  readonly onChange: (order: OrderInput) => void;
}) {
  return (
    <fieldset className="pp-order">
      <legend>{t('order.title')}</legend>
      <div className="pp-pair">
        <Field
          label={t('order.number')}
          value={order.number ?? ''}
          maxLength={50}
          autoComplete="off"
          onChange={(event) => onChange({ ...order, number: event.currentTarget.value })}
        />
        <DateField
          label={t('order.date')}
          value={order.date ?? ''}
          onChange={(event) => onChange({ ...order, date: event.currentTarget.value || null })}
        />
      </div>
      <TextAreaField
        label={t('order.note')}
        rows={2}
        maxLength={1000}
        value={order.note ?? ''}
        onChange={(event) => onChange({ ...order, note: event.currentTarget.value })}
      />
    </fieldset>
  );
}
