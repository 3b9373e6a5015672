import { foldForSearch, fullNameOf, nameKey } from '@zhurnal/rules';
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
    className: foldForSearch(rest.className?.text ?? ''),
    fileNumber: fileNumberKey(rest.fileNumber?.text ?? ''),
    subgroups: rest.subgroups.map(({ text }) => foldForSearch(text)),
    guardians: rest.guardians.map(({ name: one, phone, email }) => [
      foldForSearch(fullNameOf(one)),
      phone,
      email,
    ]),
  });
}

/** What tells a person from all others within a file. Twins differ in their given names. */
function identitiesOf({ name, birthDate, className, fileNumber }: RowEntry): readonly string[] {
  const person = nameKey(name);
  const byName =
    birthDate === null ? `${person} in ${foldForSearch(className?.text ?? '')}` : `${person} ${birthDate}`;
  return fileNumber ? [`№ ${fileNumberKey(fileNumber.text)}`, byName] : [byName];
}

/** Answers the entries without those that repeat an earlier row. */
export function dropDuplicates(desk: PlanDesk, entries: readonly RowEntry[]): readonly RowEntry[] {
  const seen = new Map<string, RowEntry>();
  return entries.filter((entry) => {
    const identities = identitiesOf(entry);
    const [identity, first] = identities
      .map((one) => [one, seen.get(one)] as const)
      .find(([, other]) => other !== undefined) ?? [undefined, undefined];
    for (const one of identities) if (!seen.has(one)) seen.set(one, entry);
    if (!first) return true;
    const place = { row: entry.row, column: entry.nameColumn, value: fullNameOf(entry.name) };
    const params = { first: String(first.row) };
    const hasOtherNumber =
      entry.fileNumber !== null && first.fileNumber !== null && !identity?.startsWith('№');
    if (hasOtherNumber) {
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
