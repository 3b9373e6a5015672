import { foldForSearch } from '../people/russian-order.js';
import { GUARDIAN_SLOTS, guardianField, isFieldOf, mayRepeat } from './fields.js';
import type { GuardianField, GuardianSlot, OwnField, PeopleField, PeopleImportKind } from './fields.js';

/** A header in the form in which its words are looked for: no signs, small letters, ё is е. */
export function foldHeader(text: string): string {
  return foldForSearch(text.replace(/[^\p{L}\p{N}]+/gu, ' '));
}

/** Words by which a column is recognised; the first that fits decides. */
const WORDS: readonly (readonly [OwnField | 'kind' | 'other', RegExp])[] = [
  ['other', /^(?:n|no|номер|п п|пп|№)$|адрес(?! элек)|примечан|классн\p{L}* рук|снилс|паспорт|гражданств/u],
  ['kind', /степень родства|родство|кем приход|relationship|kinship/u],
  ['birthDate', /рожд|^др$|^д р$|birth|^dob$/u],
  ['enrolledOn', /зачисл|прибыти|дата поступл|enrol/u],
  ['hiredOn', /дата прием|дата найма|принят|hired/u],
  ['fileNumber', /личн\p{L}* дел|алфавитн|^л д$|^лд$|номер дела|personal file|file number/u],
  ['email', /e ?mail|электронн|эл почт|^почта/u],
  ['phone', /(?:^| )(?:тел|моб|сотов)|phone|mobile/u],
  ['familyName', /^(?!.*имя).*фамили|last ?name|surname|family ?name/u],
  ['patronymic', /^(?!.*имя).*отчеств|middle ?name|patronymic/u],
  ['givenName', /^(?!.*(?:фамили|отчеств)).*(?:^| )имя(?: |$)|first ?name|given ?name/u],
  ['sex', /(?:^| )пол(?: |$)|^sex$|gender/u],
  ['position', /должност|position|job title/u],
  ['division', /делени|^предмет|division/u],
  ['subgroup', /групп|group/u],
  ['className', /(?:^| )класс|^class|^grade/u],
  ['fullName', /(?:^| )фио|(?:^| )ф и о|фамили\p{L}* имя|full ?name|^name$/u],
];

const GUARDIAN =
  /родител|^мат[ьи]|(?: |^)мат(?:ь|ери|ерью)|мам[аы]|отец|(?: |^)отца|пап[аы]|законн|опекун|представител|guardian|parent|mother|father/u;
const CHILD = /ребен|ребён|учени|обучающ|учащ|student|child|pupil/u;
const STAFF = /сотрудник|учител|педагог|работник|employee|teacher|staff/u;
const MOTHER = /мат(?:ь|ери)|мам[аы]|mother/u;
const FATHER = /отец|отца|пап[аы]|father/u;

/** How the header calls the guardian: the kind, or the number, or just a guardian. */
function labelOf(header: string): string {
  if (MOTHER.test(header)) return 'mother';
  if (FATHER.test(header)) return 'father';
  return /(?:^| )([123])(?: |$)/.exec(header)?.[1] ?? 'guardian';
}

/** The kind of guardian that a header states by itself. */
export function guardianKindOfHeader(header: string): 'mother' | 'father' | 'guardian' | undefined {
  const folded = foldHeader(header);
  if (MOTHER.test(folded)) return 'mother';
  if (FATHER.test(folded)) return 'father';
  return /опекун|guardian/u.test(folded) ? 'guardian' : undefined;
}

const IN_GUARDIAN: readonly string[] = [
  'fullName',
  'familyName',
  'givenName',
  'patronymic',
  'kind',
  'phone',
  'email',
] satisfies GuardianField[];

const asGuardianField = (attribute: string): GuardianField | undefined =>
  IN_GUARDIAN.includes(attribute) ? (attribute as GuardianField) : undefined;

/** Reads the columns from left to right: a bare «Телефон» belongs to whom the column before it names. */
class ColumnWalk {
  private readonly taken = new Set<PeopleField>();
  private readonly slots = new Map<string, GuardianSlot>();
  private current: GuardianSlot | undefined;

  constructor(private readonly kind: PeopleImportKind) {}

  next(header: string): PeopleField | null {
    const folded = foldHeader(header);
    if (folded === '') return null;
    const isOfGuardian = this.kind !== 'staff' && GUARDIAN.test(folded);
    const attribute = this.attributeOf(folded, isOfGuardian);
    if (attribute === undefined || attribute === 'other') return null;
    if (isOfGuardian) this.current = this.slotOf(labelOf(folded));
    else if (CHILD.test(folded)) this.current = undefined;
    return this.take(this.fieldOf(attribute, folded, isOfGuardian));
  }

  private attributeOf(folded: string, isOfGuardian: boolean): OwnField | 'kind' | 'other' | undefined {
    const known = WORDS.find(([, words]) => words.test(folded))?.[0];
    if (known !== undefined) return known;
    // «Мать», «Родитель 1», «Ученик», «Сотрудник»: the person by the full name.
    return isOfGuardian || CHILD.test(folded) || (this.kind === 'staff' && STAFF.test(folded))
      ? 'fullName'
      : undefined;
  }

  private slotOf(label: string): GuardianSlot | undefined {
    const wanted = GUARDIAN_SLOTS.find((slot) => String(slot) === label);
    const free = GUARDIAN_SLOTS.find((slot) => ![...this.slots.values()].includes(slot));
    const slot = this.slots.get(label) ?? wanted ?? free;
    if (slot !== undefined) this.slots.set(label, slot);
    return slot;
  }

  private fieldOf(
    attribute: OwnField | 'kind',
    folded: string,
    isOfGuardian: boolean,
  ): PeopleField | undefined {
    const ofGuardian = asGuardianField(attribute);
    if (isOfGuardian) {
      return ofGuardian && this.current ? guardianField(this.current, ofGuardian) : undefined;
    }
    if (attribute === 'kind') return guardianField(this.current ?? 1, 'kind');
    const isOwn = isFieldOf(this.kind, attribute) && !(this.taken.has(attribute) && !mayRepeat(attribute));
    const isBesideGuardian = this.current !== undefined && ofGuardian !== undefined && !CHILD.test(folded);
    if (isBesideGuardian && this.current && ofGuardian) {
      const beside = guardianField(this.current, ofGuardian);
      const isContact = ofGuardian === 'phone' || ofGuardian === 'email';
      if (!this.taken.has(beside) && (isContact || !isOwn)) return beside;
    }
    if (isOwn) return attribute;
    // In a list of parents a bare telephone is the parent's.
    if (this.kind === 'guardians' && ofGuardian) return guardianField(1, ofGuardian);
    return undefined;
  }

  private take(field: PeopleField | undefined): PeopleField | null {
    if (field === undefined || !isFieldOf(this.kind, field)) return null;
    if (this.taken.has(field) && !mayRepeat(field)) return null;
    this.taken.add(field);
    return field;
  }
}

/** What the columns of a file mean by their headers, Russian or English; null for those that mean nothing here. */
export function recogniseColumns(
  kind: PeopleImportKind,
  headers: readonly string[],
): readonly (PeopleField | null)[] {
  const walk = new ColumnWalk(kind);
  return headers.map((header) => walk.next(header));
}

/** Headers that stand above more than one column. */
export function listRepeatedHeaders(headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const header of headers.map(foldHeader)) {
    if (header !== '') seen.set(header, (seen.get(header) ?? 0) + 1);
  }
  return [
    ...new Set(
      headers.filter((header) => (seen.get(foldHeader(header)) ?? 0) > 1).map((text) => text.trim()),
    ),
  ];
}
