import type { ReactNode } from 'react';
import { Button, Checkbox, Field, IconButton, Select } from '@zhurnal/web-ui';
import { sayAllowed } from './say-allowed.js';
import { formWords as t } from './regulation-words.js';
import type { ValueForm } from './value-form.js';

/** What is wrong at which place of a value. */
export type FaultsAt = ReadonlyMap<string, string>;

export interface ValueFieldProps {
  readonly form: ValueForm;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Where the value stands in the setting, as faults name it: `value.points[1].marks`. */
  readonly at: string;
  readonly label: string;
  readonly faults: FaultsAt;
}

type Parts = Readonly<Record<string, unknown>>;

const partsOf = (value: unknown): Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Parts) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
/** The name of a part of a value; the forms' test reads every one of them. */
const labelOf = (name: string): string => t(`field.${name}` as 'field.kind');

/** A value of the regulation as a form: as deep as the value is. */
export function ValueField(props: ValueFieldProps) {
  const { form, value, onChange, at, label, faults } = props;
  const allowed = faults.get(at);
  const error = allowed === undefined ? undefined : sayAllowed(allowed);
  switch (form.form) {
    case 'flag':
      return (
        <div>
          <Checkbox
            label={label}
            checked={value === true}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
          <FaultLine error={error} />
        </div>
      );
    case 'number':
      return (
        <Field
          label={label}
          error={error}
          type="number"
          inputMode={form.step === undefined ? 'numeric' : 'decimal'}
          step={form.step ?? 1}
          value={textOf(value)}
          onChange={({ currentTarget: { value: typed } }) => onChange(typed === '' ? null : Number(typed))}
        />
      );
    case 'decimal':
      return (
        <Field
          label={label}
          error={error}
          inputMode="decimal"
          autoComplete="off"
          value={textOf(value).replace('.', ',')}
          onChange={({ currentTarget: { value: typed } }) => onChange(typed.trim().replace(',', '.'))}
        />
      );
    case 'text':
      return (
        <Field
          label={label}
          error={error}
          autoComplete="off"
          value={textOf(value)}
          onChange={({ currentTarget: { value: typed } }) => onChange(typed)}
        />
      );
    case 'one':
      return (
        <Select
          label={label}
          error={error}
          value={textOf(value)}
          onChange={({ currentTarget: { value: chosen } }) => onChange(chosen)}
          options={form.options.map((option) => ({ value: option.value, label: option.say() }))}
        />
      );
    case 'many':
      return <ManyField {...props} options={form.options} error={error} />;
    case 'orNull':
      return (
        <div className="rg-value-field">
          <Checkbox
            label={t('form.isSet', { name: label })}
            checked={value !== null}
            onChange={(event) => onChange(event.currentTarget.checked ? form.first : null)}
          />
          {value === null ? <FaultLine error={error} /> : <ValueField {...props} form={form.of} />}
        </div>
      );
    case 'fields':
      return (
        <Fieldset label={label} error={error}>
          <Fields {...props} fields={form.fields} />
        </Fieldset>
      );
    case 'kinds':
      return <KindField {...props} kinds={form.kinds} error={error} />;
    case 'rows':
      return <RowsField {...props} of={form.of} first={form.first} error={error} />;
  }
}

function FaultLine({ error }: { readonly error: string | undefined }) {
  return error === undefined ? null : (
    <p className="zh-error" role="alert">
      {error}
    </p>
  );
}

interface FieldsetProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
}

function Fieldset({ label, error, children }: FieldsetProps) {
  return (
    <fieldset className="rg-fieldset">
      <legend>{label}</legend>
      {children}
      <FaultLine error={error} />
    </fieldset>
  );
}

/** The parts of an object, side by side. */
function Fields({
  fields,
  value,
  onChange,
  at,
  faults,
}: ValueFieldProps & { readonly fields: Readonly<Record<string, ValueForm>> }) {
  const parts = partsOf(value);
  return (
    <div className="rg-fields">
      {Object.entries(fields).map(([name, form]) => (
        <ValueField
          key={name}
          form={form}
          label={labelOf(name)}
          at={`${at}.${name}`}
          faults={faults}
          value={parts[name]}
          onChange={(part) => onChange({ ...parts, [name]: part })}
        />
      ))}
    </div>
  );
}

/** Several of a few words, in their own order. */
function ManyField({
  options,
  value,
  onChange,
  label,
  error,
}: ValueFieldProps & {
  readonly options: Extract<ValueForm, { form: 'many' }>['options'];
  readonly error: string | undefined;
}) {
  const chosen = listOf(value);
  return (
    <Fieldset label={label} error={error}>
      <div className="rg-many">
        {options.map((option) => (
          <Checkbox
            key={option.value}
            label={option.say()}
            checked={chosen.includes(option.value)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(
                options
                  .map((each) => each.value)
                  .filter((each) => (each === option.value ? checked : chosen.includes(each))),
              )
            }
          />
        ))}
      </div>
    </Fieldset>
  );
}

/** First which kind of value it is, then what belongs to that kind. */
function KindField(
  props: ValueFieldProps & {
    readonly kinds: Extract<ValueForm, { form: 'kinds' }>['kinds'];
    readonly error: string | undefined;
  },
) {
  const { kinds, value, onChange, label, error } = props;
  const kind = textOf(partsOf(value)['kind']);
  const known = kinds[kind];
  return (
    <Fieldset label={label} error={error}>
      <div className="rg-fields">
        <Select
          label={labelOf('kind')}
          value={kind}
          onChange={({ currentTarget: { value: chosen } }) =>
            onChange({ kind: chosen, ...kinds[chosen]?.first })
          }
          options={Object.keys(kinds).map((one) => ({
            value: one,
            label: t(`kind.${one}` as 'kind.days'),
          }))}
        />
        {known !== undefined && Object.keys(known.fields).length > 0 && (
          <Fields {...props} fields={known.fields} />
        )}
      </div>
    </Fieldset>
  );
}

/** A list, line by line. */
function RowsField({
  of,
  first,
  value,
  onChange,
  at,
  label,
  faults,
  error,
}: ValueFieldProps & {
  readonly of: ValueForm;
  readonly first: unknown;
  readonly error: string | undefined;
}) {
  const rows = listOf(value);
  return (
    <Fieldset label={label} error={error}>
      <ol className="rg-rows">
        {rows.map((row, place) => (
          <li key={place} className="rg-row">
            <ValueField
              form={of}
              label={t('form.row', { place: place + 1 })}
              at={`${at}[${place}]`}
              faults={faults}
              value={row}
              onChange={(changed) => onChange(rows.map((one, index) => (index === place ? changed : one)))}
            />
            <IconButton
              icon="close"
              label={t('form.removeRow', { place: place + 1 })}
              onClick={() => onChange(rows.filter((_, index) => index !== place))}
            />
          </li>
        ))}
      </ol>
      <Button icon="plus" onClick={() => onChange([...rows, first])}>
        {t('form.addRow')}
      </Button>
    </Fieldset>
  );
}
