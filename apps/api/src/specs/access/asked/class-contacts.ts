import { Database, sql } from '@zhurnal/platform';
import { always, ask, keyed } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { ARRANGER, FOLLOWED_SINCE } from '../world.js';
import type { School } from '../world.js';

/** All fields of a person with contacts. */
export const PERSON = `id familyName givenName patronymic phone email version reported { phone email at } hasAccount lastVisit`;

const VERSION = sql(
  'test.access.version-of-person',
  `select version from person where school_id = $1 and id = $2`,
);

const FOLLOW = sql(
  'test.access.follow',
  `update regulation set base_profile = $2, version = version + 1 where school_id = $1 and valid_from = '${FOLLOWED_SINCE}'`,
);

/** The class teacher corrects the phone of the guardian. */
async function askCorrection(
  db: Database,
  { schoolId, classId, people }: School,
  proof: string,
): Promise<Attempt> {
  const found = await db.read(ARRANGER, schoolId, (tx) =>
    tx.find<{ version: number }>(VERSION, [people.guardian]),
  );
  const phone = '+7 900 000-00-00';
  return ask(
    `mutation ($input: CorrectContactsInput!) { correctContacts(input: $input) {
      ... on ContactsCorrected { personId isReported } ... on Refusal { code clause } } }`,
    keyed({ classId, personId: people.guardian, expectedVersion: found?.version, phone }),
    proof,
  );
}

/** How the contacts of a class are asked for, confirmed and corrected. */
export const CLASS_CONTACTS_ASKED: Readonly<Record<string, Operation>> = {
  classContacts: {
    about: 'class',
    prepare: always(({ classId, people }) =>
      ask(
        `query ($classId: ID!) { classContacts(classId: $classId) { classId className today isReported can
          students { ${PERSON} birthDate checkedOn checkedBy guardians { ${PERSON} relation } } } }`,
        { classId },
        people.guardian,
      ),
    ),
  },
  confirmContacts: {
    about: 'class',
    changes: true,
    prepare: always(({ classId, people }) =>
      ask(
        `mutation ($input: ConfirmContactsInput!) { confirmContacts(input: $input) {
          ... on ContactsConfirmed { count checkedOn } ... on Refusal { code clause } } }`,
        keyed({ classId, studentIds: [people.student] }),
        '"count":1',
      ),
    ),
  },
  correctContacts: {
    about: 'class',
    changes: true,
    prepare: (db, school) => askCorrection(db, school, '"isReported":false'),
    others: [
      [
        'classTeacher',
        async (db, school) => {
          const attempt = await askCorrection(db, school, '"isReported":true');
          return {
            ...attempt,
            // Where the regulation leaves corrections to the administrator, it is a report.
            send: async (api, asker) => {
              const follow = (profile: string) =>
                api.get(Database).write(ARRANGER, school.schoolId, (tx) => tx.rows(FOLLOW, [profile]));
              await follow('federal-five-days');
              try {
                return await attempt.send(api, asker);
              } finally {
                await follow('federal');
              }
            },
          };
        },
      ],
    ],
  },
};
