import { useId } from 'react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Icon } from './icon.js';

/** What every labelled control shares. */
export interface FieldWords {
  readonly label: string;
  /** A line below the control that helps to fill it in. */
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it; its presence marks the control as invalid. */
  readonly error?: string | undefined;
}

interface FieldFrameProps extends FieldWords {
  readonly id?: string | undefined;
  /** Gives the control; hand it `id`, `aria-describedby` and `aria-invalid`. */
  readonly children: (control: ControlProps) => ReactNode;
}

/** Attributes that bind a control to its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly className: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label, control, hint and error of any control. */
export function FieldFrame({ label, hint, error, id: given, children }: FieldFrameProps) {
  const made = useId();
  const id = given ?? made;
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    Boolean,
  );
  return (
    <div className="zh-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'zh-input',
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <span className="zh-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span className="zh-error" id={`${id}-error`} role="alert">
          <Icon name="alert" />
          {error}
        </span>
      )}
    </div>
  );
}

type Own<Tag extends 'input' | 'select' | 'textarea'> = Omit<
  ComponentPropsWithRef<Tag>,
  'className' | 'aria-describedby' | 'aria-invalid'
> &
  FieldWords;

/** One line of text, a number, a password. */
export function Field({ label, hint, error, id, ...input }: Own<'input'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error} id={id}>
      {(control) => <input type="text" {...input} {...control} />}
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextAreaField({ label, hint, error, id, ...area }: Own<'textarea'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error} id={id}>
      {(control) => <textarea rows={3} {...area} {...control} />}
    </FieldFrame>
  );
}

/** A calendar day by the browser's own picker. The value is an ISO day, `2026-09-15`. */
export function DateField({ label, hint, error, id, ...input }: Omit<Own<'input'>, 'type'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error} id={id}>
      {(control) => <input {...input} {...control} type="date" />}
    </FieldFrame>
  );
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

/** A choice of one by the browser's own list. */
export function Select({
  label,
  hint,
  error,
  id,
  options,
  ...select
}: Omit<Own<'select'>, 'children' | 'multiple'> & { readonly options: readonly SelectOption[] }) {
  return (
    <FieldFrame label={label} hint={hint} error={error} id={id}>
      {(control) => (
        <select {...select} {...control}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** A yes or no with its words to the right. */
export function Checkbox({
  label,
  ...input
}: Omit<ComponentPropsWithRef<'input'>, 'type' | 'className'> & { readonly label: ReactNode }) {
  return (
    <label className="zh-check">
      <input {...input} type="checkbox" />
      <span>{label}</span>
    </label>
  );
}
