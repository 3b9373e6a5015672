import { t } from './settings-words.js';

/** One zone for each time that Russian schools live by, from west to east. */
const ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Sakhalin',
  'Asia/Kamchatka',
] as const;

function partOf(locale: string, timeZone: string, timeZoneName: 'long' | 'shortOffset'): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(new Date());
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** The zones to choose from, named in the language of the page; the one in force is among them, whichever it is. */
export function listZones(inForce: string): readonly { readonly value: string; readonly label: string }[] {
  const all: readonly string[] = ZONES.some((zone) => zone === inForce) ? ZONES : [inForce, ...ZONES];
  return all.map((value) => {
    const name = partOf(document.documentElement.lang, value, 'long');
    const offset = partOf('en', value, 'shortOffset').replace(/^(GMT|UTC)/, '');
    return { value, label: t('school.zone', { name, offset }) };
  });
}
