import { foldForSearch, fullNameOf, nameKey, parseClassName } from '@zhurnal/rules';
import type { RowEntry } from '../map/entry.js';
import { fileNumberKey } from './people-index.js';
import type { PlanDesk } from './plan-desk.js';

/** Everything a row says, but for its place and for spellings that mean the same. */
function contentOf({
  row: _row,
  nameColumn: _name,
  birthDateColumn: _birth,
  name,
  ...rest
}: RowEntry): string {
  return JSON.stringify({
    name: foldForSearch(fullNameOf(name)),
    ...rest,
    className: classKey(rest.className?.text ?? ''),
    fileNumber: fileNumberKey(rest.fileNumber?.text ?? ''),
    subgroups: rest.subgroups.map(({ text }) => foldForSearch(text)),
    guardians: rest.guardians.map(({ name: one, phone, email }) => [
      foldForSearch(fullNameOf(one)),
      phone,
      email,
    ]),
  });
}

/** What a person is known by within a file. Twins differ in their given names. */
interface Identities {
  readonly number: string | null;
  readonly born: string | null;
  readonly inClass: string;
}

function identitiesOf({ name, birthDate, className, fileNumber }: RowEntry): Identities {
  const person = nameKey(name);
  return {
    number: fileNumber && fileNumberKey(fileNumber.text),
    born: birthDate && `${person} ${birthDate}`,
    inClass: `${person} in ${classKey(className?.text ?? '')}`,
  };
}

/** «5а» and «5 «А»» are one class. */
function classKey(text: string): string {
  const parsed = parseClassName(text);
  return parsed ? `${parsed.gradeLevel}${parsed.letter}` : foldForSearch(text);
}

/** Rows so far, by everything their people are known by. */
class SeenEntries {
  private readonly byNumber = new Map<string, RowEntry>();
  private readonly byBirth = new Map<string, RowEntry>();
  private readonly inClass = new Map<string, RowEntry>();

  /** An earlier row about the same person. A birth date that only one of two rows gives tells them not apart. */
  find(entry: RowEntry): { readonly first: RowEntry; readonly isByNumber: boolean } | undefined {
    const { number, born, inClass } = identitiesOf(entry);
    const numbered = number === null ? undefined : this.byNumber.get(number);
    if (numbered) return { first: numbered, isByNumber: true };
    const other = this.inClass.get(inClass);
    const isOpen = other && (other.birthDate === null || entry.birthDate === null);
    const first = (born === null ? undefined : this.byBirth.get(born)) ?? (isOpen ? other : undefined);
    return first && { first, isByNumber: false };
  }

  keep(entry: RowEntry): void {
    const { number, born, inClass } = identitiesOf(entry);
    if (number !== null && !this.byNumber.has(number)) this.byNumber.set(number, entry);
    if (born !== null && !this.byBirth.has(born)) this.byBirth.set(born, entry);
    if (!this.inClass.has(inClass)) this.inClass.set(inClass, entry);
  }
}

/** Answers the entries without those that repeat an earlier row. */
export function dropDuplicates(desk: PlanDesk, entries: readonly RowEntry[]): readonly RowEntry[] {
  const seen = new SeenEntries();
  return entries.filter((entry) => {
    const found = seen.find(entry);
    seen.keep(entry);
    if (!found) return true;
    const { first, isByNumber } = found;
    const place = { row: entry.row, column: entry.nameColumn, value: fullNameOf(entry.name) };
    const params = { first: String(first.row) };
    if (!isByNumber && entry.fileNumber !== null && first.fileNumber !== null) {
      desk.add('NAMESAKES', place, params);
      return true;
    }
    if (contentOf(entry) !== contentOf(first)) {
      desk.add('DUPLICATE_IN_FILE', place, params);
      return false;
    }
    desk.add('DUPLICATE_ROW', place, params);
    desk.mark(entry.row, 'duplicate');
    return false;
  });
}
