import { SCHOOL_SETTINGS_RULES, firstObjection, refuse } from '@zhurnal/rules';
import type { Language, Refusal } from '@zhurnal/rules';
import { Fault, dayIn, sql } from '@zhurnal/platform';
import type { Clock, ReadTx, WriteTx } from '@zhurnal/platform';
import { regulationOf } from '../regulation/regulation-of.js';

/** The school itself with the version of its row. */
export interface SchoolSettingsFacts {
  readonly name: string;
  readonly shortName: string;
  readonly timeZone: string;
  readonly weekdays: number[];
  readonly printLanguage: Language;
  readonly profile: string;
  readonly version: number;
}

export type NewSchoolSettings = Omit<SchoolSettingsFacts, 'version' | 'profile'>;

const SETTINGS = sql(
  'schooling.settings',
  `select name, short_name as "shortName", time_zone as "timeZone", weekdays, print_language as "printLanguage", regulation as profile, version
     from school where school_id = $1`,
);
const SAVE = sql(
  'schooling.settings.save',
  `update school set name = $2, short_name = $3, time_zone = $4, weekdays = $5::smallint[], print_language = $6, version = version + 1
    where school_id = $1 and version = $7 returning version`,
);
// No policy guards the directory: the statement itself asks for the school of the transaction.
const RENAME = sql(
  'schooling.settings.rename',
  `update directory_school set name = $2 where school_id = $1 and school_id = (select current_school())`,
);

/** The settings of the school of the transaction. */
export async function getSchoolSettings(tx: ReadTx, clock: Clock): Promise<SchoolSettingsFacts> {
  const found = await tx.find<SchoolSettingsFacts>(SETTINGS);
  if (!found) throw new Fault('NOT_FOUND', 'There is no such school.');
  return { ...found, profile: regulationOf(found.profile, dayIn(found.timeZone, clock.now())).id };
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Is it a zone whose clock is known, by its IANA name? Offsets such as "+03:00" know no past and no future. */
function isZone(name: string): boolean {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);
}

/** Changes the school itself, if nobody else has meanwhile. Every page of the school is told. */
export async function saveSchoolSettings(
  tx: WriteTx,
  wanted: NewSchoolSettings,
  expectedVersion: number,
  clock: Clock,
): Promise<SchoolSettingsFacts | Refusal> {
  const settings: NewSchoolSettings = {
    name: plain(wanted.name),
    shortName: plain(wanted.shortName),
    timeZone: wanted.timeZone,
    weekdays: [...wanted.weekdays].sort((a, b) => a - b),
    printLanguage: wanted.printLanguage,
  };
  const objection = firstObjection(SCHOOL_SETTINGS_RULES, {
    ...settings,
    isZoneKnown: isZone(settings.timeZone),
  });
  if (objection) return objection;
  const { name, shortName, timeZone, weekdays, printLanguage } = settings;
  const values = [name, shortName, timeZone, weekdays, printLanguage, expectedVersion];
  if ((await tx.rows(SAVE, values)).length === 0) return refuse('STALE_VERSION');
  await tx.rows(RENAME, [name]);
  tx.announce({ topic: 'settings', keys: ['school'] });
  return getSchoolSettings(tx, clock);
}
