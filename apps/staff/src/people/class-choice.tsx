import { ClassChoicesDocument } from '@zhurnal/contract/staff';
import { compareClasses } from '@zhurnal/rules';
import { useAnswer } from '@zhurnal/web-client';
import { Select } from '@zhurnal/web-ui';

export interface ClassChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (classId: string) => void;
  /** The word for no class: a filter's «all», a form's «choose». */
  readonly none: string;
  readonly required?: boolean | undefined;
  /** A class that is no choice. */
  readonly except?: string | undefined;
}

/** The choice of a class of the current year. */
export function ClassChoice({ label, value, onChoose, none, required = false, except }: ClassChoiceProps) {
  const { value: found } = useAnswer(ClassChoicesDocument, {});
  const classes = [...(found?.schoolClasses ?? [])]
    .filter(({ id }) => id !== except)
    .sort((one, other) => compareClasses(one.name, other.name));
  return (
    <Select
      label={label}
      value={value}
      required={required}
      onChange={(event) => onChoose(event.currentTarget.value)}
      options={[{ value: '', label: none }, ...classes.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}

/** Name of a class by its id, for what is printed and said. */
export function useClassName(id: string): string {
  const { value } = useAnswer(ClassChoicesDocument, {}, { pause: id === '' });
  return value?.schoolClasses.find((one) => one.id === id)?.name ?? '';
}
