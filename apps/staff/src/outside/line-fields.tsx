import { newId } from '@zhurnal/web-client';
import { Button, DateField, Field, Select } from '@zhurnal/web-ui';
import { t } from './outside-words.js';

/** A line of the form as it is being written. */
export interface LineDraft {
  readonly id: string;
  /** Empty: the first of the subjects. */
  readonly subjectId: string;
  readonly from: string;
  readonly to: string;
  readonly values: string;
}

/** A line with nothing in it yet. */
export const newLine = (today: string): LineDraft => ({
  ...{ id: newId(), subjectId: '', from: today, to: today, values: '' },
});

interface LineFieldsProps {
  readonly line: LineDraft;
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
  readonly onChange: (line: LineDraft) => void;
  /** Undefined: the only line stays. */
  readonly onDrop: (() => void) | undefined;
}

/** The marks of one subject. */
export function LineFields({ line, subjects, today, onChange, onDrop }: LineFieldsProps) {
  return (
    <div className="om-line">
      <Select
        label={t('form.subject')}
        value={line.subjectId || (subjects[0]?.id ?? '')}
        onChange={(event) => onChange({ ...line, subjectId: event.currentTarget.value })}
        options={subjects.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField
        label={t('form.from')}
        required
        value={line.from}
        max={today}
        onChange={(event) => onChange({ ...line, from: event.currentTarget.value })}
      />
      <DateField
        label={t('form.to')}
        required
        value={line.to}
        min={line.from}
        max={today}
        onChange={(event) => onChange({ ...line, to: event.currentTarget.value })}
      />
      <Field
        label={t('form.values')}
        hint={t('form.valuesHint')}
        required
        autoComplete="off"
        value={line.values}
        onChange={(event) => onChange({ ...line, values: event.currentTarget.value })}
      />
      {onDrop !== undefined && (
        <Button variant="quiet" onClick={onDrop}>
          {t('form.drop')}
        </Button>
      )}
    </div>
  );
}
