import { asDay } from '../calendar/day.js';
import type { Day } from '../calendar/day.js';
import type { Refusal, Rule } from '../refusals/refusal.js';
import { refuse } from '../refusals/refusal.js';
import { lengthOf, objectToLength } from '../refusals/text-length.js';
import type { KnownPerson } from './same-person.js';

/** Longest part of a name, in characters. */
export const NAME_LIMIT = 100;
/** Longest of the other texts of a card, in characters. */
export const CARD_TEXT_LIMIT = 200;

/** What is entered of a person. */
export interface PersonFacts extends KnownPerson {
  readonly phone: string | null;
  readonly email: string | null;
  /** Today in the school. */
  readonly today: Day;
}

const invalid = (field: string): Refusal => refuse('INVALID_VALUE', { params: { field } });

/** A family name and a given name; letters, spaces, hyphens, apostrophes and points, nothing else. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}’'ʼ.() -]*$/u;

function refuseBadName({ familyName, givenName, patronymic }: PersonFacts): Refusal | undefined {
  for (const [field, text] of Object.entries({ familyName, givenName, patronymic })) {
    if (text === null) continue;
    const long = objectToLength(field, text, NAME_LIMIT);
    if (long) return long;
    if (!NAME.test(text)) return invalid(field);
  }
  return undefined;
}

/** Nobody is born tomorrow, nor 120 years ago. */
function refuseBadBirthDate({ birthDate, today }: PersonFacts): Refusal | undefined {
  if (birthDate === null) return undefined;
  const day = asDay(birthDate);
  if (day === undefined || day > today) return invalid('birthDate');
  return Number(today.slice(0, 4)) - Number(day.slice(0, 4)) > 120 ? invalid('birthDate') : undefined;
}

/** A phone has 5–15 digits, however they are grouped; an address has one @ and a point after it. */
function refuseBadContacts({ phone, email }: PersonFacts): Refusal | undefined {
  if (phone !== null) {
    const digits = phone.replace(/[\s()+.-]/g, '');
    if (!/^\d{5,15}$/.test(digits) || lengthOf(phone) > 40) return invalid('phone');
  }
  if (email !== null && (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || lengthOf(email) > CARD_TEXT_LIMIT))
    return invalid('email');
  return undefined;
}

/** The law of a person's card. */
export const PERSON_RULES: readonly Rule<PersonFacts>[] = [
  refuseBadName,
  refuseBadBirthDate,
  refuseBadContacts,
];
