import {
  plainText,
  PERSON_RULES,
  firstObjection,
  foldForSearch,
  fullNameOf,
  maybeSamePerson,
  refuse,
} from '@zhurnal/rules';
import type { Day, KnownPerson, Refusal } from '@zhurnal/rules';
import { sql } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
import { Person } from '../person.entity.js';
import { finding } from './people-outcome.js';
import type { PeopleFinding } from './person.graphql.js';
import type { PersonInput } from './person.inputs.js';

/** What is entered of a person, without outer and repeated spaces; what is empty is not there. */
export type PersonValues = Pick<
  Person,
  'familyName' | 'givenName' | 'patronymic' | 'birthDate' | 'sex' | 'phone' | 'email'
>;

const optional = (text: string | null | undefined): string | null => plainText(text ?? '') || null;

export function valuesOf(input: PersonInput): PersonValues {
  return {
    familyName: plainText(input.familyName),
    givenName: plainText(input.givenName),
    patronymic: optional(input.patronymic),
    birthDate: input.birthDate ?? null,
    sex: input.sex ?? null,
    phone: optional(input.phone),
    email: optional(input.email),
  };
}

export const objectionToPerson = (values: PersonValues, today: string): Refusal | undefined =>
  firstObjection(PERSON_RULES, { ...values, today: today as Day });

// $2 family name, folded.
const NAMESAKES = sql(
  'schooling.person.namesakes',
  `select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic, p.birth_date as "birthDate"
     from person p
    where p.school_id = $1 and p.deleted_at is null and translate(lower(normalize(p.family_name)), 'ё', 'е') = $2`,
);

/** Whether somebody of this name and birth date is known already: a question to who enters the person. */
export async function listSamePeople(tx: WriteTx, values: PersonValues): Promise<readonly PeopleFinding[]> {
  const rows = await tx.rows<KnownPerson & { id: string }>(NAMESAKES, [foldForSearch(values.familyName)]);
  return rows
    .filter((known) => maybeSamePerson(values, known))
    .map((known) => finding('SAME_PERSON', { id: known.id, name: fullNameOf(known) }, known.birthDate ?? ''));
}

/** Changes a card; an objection when it is not as the client saw it. */
export async function changePerson(
  tx: WriteTx,
  key: { readonly id: string; readonly version: number },
  values: PersonValues,
  today: string,
): Promise<Refusal | undefined> {
  const objection = objectionToPerson(values, today);
  if (objection) return objection;
  return (await tx.update(Person, key, values)) ? undefined : refuse('STALE_VERSION');
}
