import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@zhurnal/platform';
import { readArchive } from '../../read-archive.js';
import { call } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';
import { OF_CLIENT } from './token.js';

const ROSTER = '/ims/oneroster/rostering/v1p2';
const GRADES = '/ims/oneroster/gradebook/v1p2';

/** A page of a collection; the proof stands in it. */
const page = (path: (school: School) => string, proof: (school: School) => string): Prepare => {
  return (_, school) =>
    Promise.resolve(
      call(
        (audience) => ({ method: 'GET', url: `${path(school)}?limit=5000&app=${audience}` }),
        ({ statusCode, body }) => statusCode === 200 && body.includes(proof(school)),
      ),
    );
};
const roster = (name: string, proof: (school: School) => string): Prepare =>
  page(() => `${ROSTER}/${name}`, proof);
const grades = (name: string, proof: (school: School) => string): Prepare =>
  page(() => `${GRADES}/${name}`, proof);
const bySign = ({ sign }: School): string => sign;

const clients = new Map<string, { readonly id: string; readonly secret: string }>();

/** A key for the program of the school: whoever asks sends the id and the secret. A school has one such program only. */
const giveAccess: Prepare = async (db, { schoolId, sign }) => {
  const made = { id: newId(), secret: `zhr_${randomBytes(32).toString('base64url')}` };
  const { id, secret } = clients.get(schoolId) ?? made;
  clients.set(schoolId, { id, secret });
  const hash = createHash('sha256').update(secret).digest();
  await db.write(ARRANGER, schoolId, (tx) => tx.rows(OF_CLIENT, [id, `Программа ${sign}`, hash]));
  return call(
    () => ({
      method: 'POST',
      url: '/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: id,
        client_secret: secret,
      }).toString(),
    }),
    ({ body }) => body.includes('"access_token":"zhr_g.'),
  ) satisfies Attempt;
};

/** How what programs of others read is asked. */
export const EXCHANGE_ASKED: Readonly<Record<string, Operation>> = {
  giveAccess: { about: 'account', endsSessions: true, prepare: giveAccess },
  oneRosterRoster: {
    about: 'school',
    prepare: roster('users', bySign),
    others: [
      ['administrator', roster('orgs', bySign)],
      ['administrator', roster('academicSessions', ({ periodId }) => periodId)],
      ['administrator', roster('courses', bySign)],
      ['administrator', roster('classes', ({ groupId }) => groupId)],
      ['administrator', roster('enrollments', ({ people }) => people.student)],
      [
        'administrator',
        page(
          ({ classId }) => `${ROSTER}/classes/${classId}/students`,
          ({ people }) => people.student,
        ),
      ],
    ],
  },
  oneRosterDemographics: { about: 'school', prepare: roster('demographics', ({ people }) => people.student) },
  oneRosterGradebook: {
    about: 'school',
    prepare: grades('results', ({ people }) => people.student),
    others: [
      ['administrator', grades('lineItems', ({ lessonId }) => lessonId)],
      ['administrator', grades('categories', () => '"title"')],
    ],
  },
  saveOneRoster: {
    about: 'school',
    changes: true,
    prepare: (_, { schoolId }) =>
      Promise.resolve(
        call(
          (audience) => ({ method: 'GET', url: `/files/oneroster.zip?app=${audience}` }),
          ({ statusCode, bytes }) =>
            statusCode === 200 && readArchive(bytes).get('orgs.csv')?.includes(schoolId) === true,
        ),
      ),
  },
};
