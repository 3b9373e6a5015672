/** What a file of people may hold. */
export const PEOPLE_IMPORT_KINDS = ['students', 'guardians', 'staff', 'subgroups'] as const;

/**
 * students: students with their class, and their parents beside them; guardians: parents of students the school has;
 * staff: who works in the school; subgroups: who is in which subgroup of the class.
 */
export type PeopleImportKind = (typeof PEOPLE_IMPORT_KINDS)[number];

const GUARDIAN_FIELDS = [
  'fullName',
  'familyName',
  'givenName',
  'patronymic',
  'kind',
  'phone',
  'email',
] as const;

/** Guardians that one row may name. */
export const GUARDIAN_SLOTS = [1, 2, 3] as const;
export type GuardianSlot = (typeof GUARDIAN_SLOTS)[number];

export type OwnField =
  | 'fullName'
  | 'familyName'
  | 'givenName'
  | 'patronymic'
  | 'birthDate'
  | 'sex'
  | 'className'
  | 'fileNumber'
  | 'phone'
  | 'email'
  | 'enrolledOn'
  | 'subgroup'
  | 'division'
  | 'position'
  | 'hiredOn';
export type GuardianField = (typeof GUARDIAN_FIELDS)[number];

/** What a column means: something of the person of the row, or of one of the guardians named in it. */
export type PeopleField = OwnField | `guardian${GuardianSlot}.${GuardianField}`;

const NAME: readonly OwnField[] = ['fullName', 'familyName', 'givenName', 'patronymic'];

const OF_KIND: Readonly<Record<PeopleImportKind, readonly OwnField[]>> = {
  students: [
    ...NAME,
    'className',
    'birthDate',
    'sex',
    'fileNumber',
    'phone',
    'email',
    'enrolledOn',
    'subgroup',
  ],
  guardians: [...NAME, 'className', 'birthDate', 'fileNumber'],
  staff: [...NAME, 'birthDate', 'sex', 'phone', 'email', 'position', 'hiredOn'],
  subgroups: [...NAME, 'className', 'birthDate', 'fileNumber', 'subgroup', 'division'],
};

/** The field of a guardian in a slot. */
export const guardianField = (slot: GuardianSlot, field: GuardianField): PeopleField =>
  `guardian${slot}.${field}`;

/** The fields that columns of such a file may mean, in the order in which a person chooses among them. */
export function listFieldsOf(kind: PeopleImportKind): readonly PeopleField[] {
  const guardians = kind === 'students' || kind === 'guardians' ? GUARDIAN_SLOTS : [];
  return [
    ...OF_KIND[kind],
    ...guardians.flatMap((slot) => GUARDIAN_FIELDS.map((field) => guardianField(slot, field))),
  ];
}

/** Only subgroups may stand in several columns: a class is divided by more than one subject. */
export const mayRepeat = (field: PeopleField): boolean => field === 'subgroup';

/** Is the text a field of such a file? */
export function isFieldOf(kind: PeopleImportKind, text: string): text is PeopleField {
  return listFieldsOf(kind).some((field) => field === text);
}

/** Fields without which such a file cannot be loaded; of each list one is enough, a name in parts counts as a name. */
export function listMissingFields(
  kind: PeopleImportKind,
  mapped: readonly (PeopleField | null)[],
): readonly PeopleField[] {
  const has = (...fields: readonly PeopleField[]): boolean => fields.every((field) => mapped.includes(field));
  const missing: PeopleField[] = [];
  if (!has('fullName') && !has('familyName', 'givenName')) missing.push('fullName');
  if (kind === 'students' && !has('className')) missing.push('className');
  const isIdentified = has('className') || has('birthDate') || has('fileNumber');
  if ((kind === 'guardians' || kind === 'subgroups') && !isIdentified) missing.push('className');
  if (kind === 'subgroups' && !has('subgroup')) missing.push('subgroup');
  if (kind === 'guardians') {
    const named = GUARDIAN_SLOTS.some(
      (slot) =>
        has(guardianField(slot, 'fullName')) ||
        has(guardianField(slot, 'familyName'), guardianField(slot, 'givenName')),
    );
    if (!named) missing.push('guardian1.fullName');
  }
  return missing;
}

/** What one file may hold, and how long it can be undone and is kept. */
export const PEOPLE_IMPORT_LIMITS = {
  /** 10 MB, in bytes. */
  bytes: 10 * 1024 * 1024,
  /** Rows of people; more are two files. */
  rows: 5_000,
  columns: 100,
  /** Signs of one cell. */
  cell: 1_000,
  sheets: 50,
  /** Cells corrected by hand; more are better mended in the file. */
  corrections: 1_000,
  undoHours: 24,
  keepDays: 30,
} as const;
