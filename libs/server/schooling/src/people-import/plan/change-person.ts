import { foldForSearch, fullNameOf, isSamePhone, nameKey, writeDate } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import type { Known, TableRows } from './rows.js';
import type { Unit } from './unit.js';

/** What a row says of a person; null: nothing. */
export interface PersonWish {
  readonly name: PersonName;
  readonly birthDate?: string | null;
  readonly sex?: 'female' | 'male' | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

type PersonRow = TableRows['person'];

/** The person as a new row. */
export function personRowOf({
  name,
  birthDate = null,
  sex = null,
  phone = null,
  email = null,
}: PersonWish): PersonRow {
  const { familyName, givenName, patronymic } = name;
  return { familyName, givenName, patronymic, birthDate, sex, phone, email };
}

/** Other letters of the same name are no change: ё for е, capitals, a patronymic that the file leaves out. */
function isSameName(known: PersonName, wish: PersonName): boolean {
  if (nameKey(known) !== nameKey(wish)) return false;
  return wish.patronymic === null || foldForSearch(known.patronymic ?? '') === foldForSearch(wish.patronymic);
}

/** Says of a new person what the row says. */
export function introducePerson(unit: Unit, wish: PersonWish): void {
  if (wish.birthDate) unit.say('birthDate', null, writeDate(wish.birthDate));
  if (wish.sex) unit.say('sex', null, wish.sex);
  if (wish.phone) unit.say('phone', null, wish.phone);
  if (wish.email) unit.say('email', null, wish.email);
}

/** Changes what differs; an empty cell takes nothing away. */
export function changePerson(unit: Unit, known: Known<'person'>, wish: PersonWish): void {
  const change: { -readonly [Column in keyof PersonRow]?: PersonRow[Column] } = {};
  if (!isSameName(known, wish.name)) {
    Object.assign(change, { ...wish.name, patronymic: wish.name.patronymic ?? known.patronymic });
    unit.say(
      'name',
      fullNameOf(known),
      fullNameOf({ ...wish.name, patronymic: wish.name.patronymic ?? known.patronymic }),
    );
  }
  if (wish.birthDate && wish.birthDate !== known.birthDate) {
    change.birthDate = wish.birthDate;
    unit.say('birthDate', known.birthDate && writeDate(known.birthDate), writeDate(wish.birthDate));
  }
  if (wish.sex && wish.sex !== known.sex) {
    change.sex = wish.sex;
    unit.say('sex', known.sex, wish.sex);
  }
  if (wish.phone && !isSamePhone(wish.phone, known.phone)) {
    change.phone = wish.phone;
    unit.say('phone', known.phone, wish.phone);
  }
  if (wish.email && wish.email !== known.email?.toLowerCase()) {
    change.email = wish.email;
    unit.say('email', known.email, wish.email);
  }
  if (Object.keys(change).length > 0) unit.change('person', known, change);
}
