import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { always, ask } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';

const SETTINGS = `name shortName timeZone weekdays printLanguage profile version can`;
const OF_ACCOUNT = `language theme density entryDirection staffStart familyStart`;

interface Now {
  readonly name: string;
  readonly version: number;
}

const FIND = sql('test.access.school', `select name, version from school where school_id = $1`);
const TOUCH = sql(
  'test.access.school.touch',
  `update school set version = version + 1 where school_id = $1 returning name, version`,
);

/** The settings as they are. */
const settingsNow = (db: Database, { schoolId }: School): Promise<Now | undefined> =>
  db.read(ARRANGER, schoolId, (tx) => tx.find<Now>(FIND));

/** A version that no other school has: nobody elsewhere may take over this school's name by the same request. */
async function touch(db: Database, { schoolId }: School): Promise<Now> {
  const [now] = await db.write(ARRANGER, schoolId, (tx) => tx.rows<Now>(TOUCH));
  if (!now) throw new Error('the school is gone');
  return now;
}

/** How the operations of settings are asked. */
export const SETTING_ASKED: Readonly<Record<string, Operation>> = {
  mySettings: {
    about: 'account',
    prepare: always(() => ask(`{ mySettings { ${OF_ACCOUNT} } }`, {}, '"theme"')),
  },
  saveMySettings: {
    about: 'account',
    prepare: always(() =>
      ask(
        `mutation ($input: SaveMySettingsInput!) { saveMySettings(input: $input) { ${OF_ACCOUNT} } }`,
        { input: { theme: 'dark', staffStart: 'journal' } },
        '"theme":"dark"',
      ),
    ),
  },
  schoolSettings: {
    about: 'school',
    prepare: always(({ sign }) => ask(`{ schoolSettings { ${SETTINGS} } }`, {}, `Школа ${sign}`)),
  },
  saveSchoolSettings: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const { name, version: expectedVersion } = await touch(db, school);
      const input = {
        clientMutationId: newId(),
        name,
        shortName: `Ш ${expectedVersion} ${school.sign}`,
        timeZone: 'Europe/Moscow',
        weekdays: [1, 2, 3, 4, 5],
        printLanguage: 'ru',
        expectedVersion,
      };
      const request = ask(
        `mutation ($input: SaveSchoolSettingsInput!) { saveSchoolSettings(input: $input) {
          __typename ... on SchoolSettings { ${SETTINGS} } ... on Refusal { code } } }`,
        { input },
      );
      const isProof: Attempt['isProof'] = async (_, after) =>
        (await settingsNow(after, school))?.version === expectedVersion + 1;
      return { ...request, isProof };
    },
  },
};
