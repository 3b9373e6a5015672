import {
  GUARDIAN_SLOTS,
  guardianField,
  guardianKindOfHeader,
  isPeopleError,
  readGuardianKind,
  sexOfPatronymic,
} from '@zhurnal/rules';
import type { GuardianSlot, PeopleField, PeopleImportKind } from '@zhurnal/rules';
import type { GuardianEntry, ReadRow, RowEntry, SubgroupEntry } from './entry.js';
import type { MappedRow } from './map-rows.js';
import { CellReader, isDash } from './read-cells.js';
import type { ReadingFacts } from './read-cells.js';

const OWN_NAME = {
  fullName: 'fullName',
  familyName: 'familyName',
  givenName: 'givenName',
  patronymic: 'patronymic',
} as const;

const nameFieldsOf = (slot: GuardianSlot): Record<keyof typeof OWN_NAME, PeopleField> => ({
  fullName: guardianField(slot, 'fullName'),
  familyName: guardianField(slot, 'familyName'),
  givenName: guardianField(slot, 'givenName'),
  patronymic: guardianField(slot, 'patronymic'),
});

function readGuardian(
  reader: CellReader,
  slot: GuardianSlot,
  titles: readonly string[],
): GuardianEntry | null {
  const fields = nameFieldsOf(slot);
  const written = Object.values(fields).flatMap((field) => reader.mapped.cellsOf(field));
  const phoneCell = reader.mapped.cellsOf(guardianField(slot, 'phone'))[0];
  const emailCell = reader.mapped.cellsOf(guardianField(slot, 'email'))[0];
  if (written.length === 0 || written.every(({ text }) => isDash(text))) {
    const contact = phoneCell ?? emailCell;
    if (contact && !isDash(contact.text)) reader.add('GUARDIAN_WITHOUT_NAME', contact);
    return null;
  }
  const named = reader.name(fields);
  const phone = reader.phone(guardianField(slot, 'phone'));
  const email = reader.email(guardianField(slot, 'email'));
  const kindCell = reader.cell(guardianField(slot, 'kind'));
  const told = kindCell ? readGuardianKind(kindCell.text) : undefined;
  if (kindCell && !told) reader.add('KIND_UNREADABLE', kindCell);
  if (!named) return null;
  const ofHeader = guardianKindOfHeader(titles[named.column] ?? '');
  const kind = told ?? (kindCell ? 'other' : (ofHeader ?? null));
  return { name: named.name, kind, phone, email, column: named.column };
}

/** What a header says of the division: the words beside «подгруппа». */
function divisionOf(title: string): string {
  return title
    .replace(/под?группа|группа|деление|subgroup|group/giu, ' ')
    .replace(/(?:^|\s)(?:по|для|№)(?=\s|$)/giu, ' ')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function readSubgroups(reader: CellReader, titles: readonly string[]): SubgroupEntry[] {
  const told = reader.text('division');
  return reader.mapped
    .cellsOf('subgroup')
    .filter(({ text }) => !isDash(text))
    .map(({ text, column }) => ({
      text,
      column,
      division: told ?? divisionOf(titles[column] ?? '').replace(/^\d+$/, ''),
    }));
}

function readRow(
  mapped: MappedRow,
  kind: PeopleImportKind,
  titles: readonly string[],
  facts: ReadingFacts,
): ReadRow {
  const reader = new CellReader(mapped, facts);
  const named = reader.name(OWN_NAME);
  if (!named && reader.findings.length === 0) reader.add('NAME_MISSING', undefined);
  const birth = reader.date('birthDate', true);
  const sex = reader.sex('sex');
  const className = reader.cell('className') ?? null;
  const fileNumber = reader.cell('fileNumber') ?? null;
  const ofPatronymic = sexOfPatronymic(named?.name.patronymic ?? null);
  if (sex && ofPatronymic && sex !== ofPatronymic) reader.add('SEX_MISMATCH', reader.cell('sex'));
  const entry: Omit<RowEntry, 'name' | 'nameColumn'> = {
    row: mapped.row,
    birthDate: birth?.day ?? null,
    birthDateColumn: birth?.column ?? null,
    sex,
    className,
    fileNumber: fileNumber && isDash(fileNumber.text) ? null : fileNumber,
    phone: reader.phone('phone'),
    email: reader.email('email'),
    enrolledOn: reader.date('enrolledOn', false)?.day ?? null,
    subgroups: readSubgroups(reader, titles),
    position: reader.text('position'),
    hiredOn: reader.date('hiredOn', false)?.day ?? null,
    guardians:
      kind === 'students' || kind === 'guardians'
        ? GUARDIAN_SLOTS.flatMap((slot) => readGuardian(reader, slot, titles) ?? [])
        : [],
  };
  const isSound = named !== null && !reader.findings.some(isPeopleError);
  return {
    row: mapped.row,
    entry: isSound ? { ...entry, name: named.name, nameColumn: named.column } : null,
    findings: reader.findings,
  };
}

/** Rows worked through before other requests have their turn. */
const PORTION = 500;

/** Reads every row by itself; what it means for the school is another question. */
export async function readRows(
  rows: readonly MappedRow[],
  kind: PeopleImportKind,
  titles: readonly string[],
  facts: ReadingFacts,
): Promise<readonly ReadRow[]> {
  const read: ReadRow[] = [];
  for (const mapped of rows) {
    read.push(readRow(mapped, kind, titles, facts));
    if (read.length % PORTION === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return read;
}
