import {
  FEDERAL_PROFILE,
  REGULATION_PROFILES,
  academicYearOf,
  addDays,
  asDay,
  findProfile,
} from '@zhurnal/rules';
import type { Day, RegulationProfile } from '@zhurnal/rules';
import { dayIn } from '@zhurnal/platform';
import { WrongUsage } from './noun.js';
import type { Command } from './noun.js';
import { WORDS } from './words.js';

/** A day given by a flag. */
export function readDay(command: Command, flag: string): Day {
  const text = command.required(flag);
  const day = asDay(text);
  if (!day) throw new WrongUsage(WORDS.wrongDay(flag, text));
  return day;
}

/** The time zone of a new school. */
export function readZone(command: Command): string {
  const zone = command.text('zone') ?? 'Europe/Moscow';
  try {
    new Intl.DateTimeFormat('ru', { timeZone: zone });
  } catch {
    throw new WrongUsage(WORDS.wrongZone(zone));
  }
  return zone;
}

/** The profile that the flag `regulation` names, the federal one where it is not given. */
export function readRegulation(command: Command): RegulationProfile {
  const id = command.text('regulation') ?? FEDERAL_PROFILE.id;
  const profile = findProfile(id);
  if (!profile)
    throw new WrongUsage(
      WORDS.wrongRegulation(
        id,
        REGULATION_PROFILES.map((known) => known.id),
      ),
    );
  return profile;
}

/** Days from the first of July to the first of September: in summer a school is opened for the year to come. */
const SUMMER = 62;

/** The calendar year in which a school year begins: given, else that of a day, else that of today. */
export function readYear(command: Command, zone: string, day?: Day): number {
  const text = command.text('year');
  if (text === undefined) {
    if (day) return academicYearOf(day);
    const today = asDay(dayIn(zone, command.clock.now()));
    if (!today) throw new RangeError('the clock shows no day');
    return academicYearOf(addDays(today, SUMMER));
  }
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < 2000 || year > 2100) throw new WrongUsage(WORDS.wrongYear(text));
  return year;
}
