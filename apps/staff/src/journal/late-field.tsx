import { Field } from '@zhurnal/web-ui';
import { useId } from 'react';
import { t } from './journal-words.js';

const PHRASES = ['late.noNetwork', 'late.ill', 'late.replaced', 'late.event'] as const;

/** The longest reason. */
const REASON_LIMIT = 300;

export interface LateFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (reason: string) => void;
  /** For a control that shall have the focus. */
  readonly focus?: ((control: HTMLElement | null) => void) | undefined;
}

/** Why something is late, in own words or in those that are said most often. */
export function LateField({ label, hint, value, error, onChange, focus }: LateFieldProps) {
  const list = useId();
  return (
    <>
      <Field
        ref={focus}
        label={label}
        hint={hint}
        error={error}
        value={value}
        maxLength={REASON_LIMIT}
        list={list}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={list}>
        {PHRASES.map((phrase) => (
          <option key={phrase} value={t(phrase)} />
        ))}
      </datalist>
    </>
  );
}
