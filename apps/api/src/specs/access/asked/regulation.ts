import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { Database, newId, sql } from '@zhurnal/platform';
import { ask, keyed } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { ARRANGER, FOLLOWED_SINCE } from '../world.js';
import type { School } from '../world.js';

/** Far enough that no other request of the matrix is judged by it. */
const LATER = '2027-05-03' as Day;

/** Every choice has a day of its own. */
let chosen = 0;

const OUTCOME = `__typename ... on Regulation { title version } ... on RegulationFaults { faults { setting at } } ... on Refusal { code }`;

const NAME = sql(
  'test.access.regulation.name',
  `update regulation set title = $2 where school_id = $1 and valid_from = '${FOLLOWED_SINCE}'`,
);
const VERSION = sql(
  'test.access.regulation.version',
  `select ((select coalesce(sum(version), 0) from regulation where school_id = $1)
         + (select coalesce(sum(version), 0) from regulation_amendment where school_id = $1))::int as version`,
);
const AMEND = sql(
  'test.access.regulation.amend',
  `insert into regulation_amendment (school_id, id, regulation_id, from_day, setting, to_value, reason, order_number, decided_by)
   select $1::uuid, $2::uuid, r.id, '2026-11-18', 'masterCopy', '"paper"', $3::text, '', $4::uuid
     from regulation r where r.school_id = $1 and r.valid_from = '${FOLLOWED_SINCE}'`,
);
const TITLES = sql(
  'test.access.regulation.titles',
  `select count(*)::int as n from regulation where school_id = $1 and title = $2`,
);
const ORDERS = sql(
  'test.access.regulation.orders',
  `select count(*)::int as n from regulation_amendment where school_id = $1 and order_number = $2`,
);
const WITHDRAWN = sql(
  'test.access.regulation.withdrawn',
  `select count(*)::int as n from regulation_amendment where school_id = $1 and id = $2 and withdrawn_at is not null`,
);

const count = async (db: Database, { schoolId }: School, statement: typeof TITLES, value: string) =>
  (await db.read(ARRANGER, schoolId, (tx) => tx.find<{ n: number }>(statement, [value])))?.n ?? 0;

/** An amendment that the school has decided, told apart by its reason. */
async function amended(db: Database, { schoolId, sign, people }: School): Promise<string> {
  const id = newId();
  const values = [id, `Так решила школа ${sign}`, people.director];
  await db.write(ARRANGER, schoolId, (tx) => tx.rows(AMEND, values));
  return id;
}

const provedBy = (request: Attempt, isProof: Attempt['isProof']): Attempt => ({ ...request, isProof });

/** How the operations of the regulation are asked. */
export const REGULATION_ASKED: Readonly<Record<string, Operation>> = {
  regulation: {
    about: 'school',
    prepare: async (db, { schoolId, sign }) => {
      const title = `Положение ${sign}`;
      await db.write(ARRANGER, schoolId, (tx) => tx.rows(NAME, [title]));
      return ask(
        `{ regulation { baseProfile title validFrom version amendments { id reason decidedBy } spans { title } can } }`,
        {},
        title,
      );
    },
  },
  previewRegulation: {
    about: 'school',
    prepare: async (db, school) => {
      await amended(db, school);
      return ask(
        `query ($change: RegulationChange!) { previewRegulation(change: $change) { __typename
          ... on RegulationEffect { changes { setting before after } lessons entries } ... on Refusal { code } } }`,
        { change: { fromDay: '2026-11-18', setting: 'masterCopy', value: '"electronic"' } },
        `Так решила школа ${school.sign}`,
      );
    },
  },
  chooseRegulation: {
    about: 'school',
    changes: true,
    prepare: (_, school) => {
      const title = `Новое ${newId()}`;
      chosen += 1;
      const fromDay = addDays(LATER, chosen);
      const text = `mutation ($input: ChooseRegulationInput!) { chooseRegulation(input: $input) { ${OUTCOME} } }`;
      return Promise.resolve({
        // Every other request of the matrix changes the version: the one that was seen last is asked for.
        send: async (api, asker) => {
          const db = api.get(Database);
          const found = await db.read(ARRANGER, school.schoolId, (tx) =>
            tx.find<{ version: number }>(VERSION),
          );
          const input = { baseProfile: 'federal', fromDay, title, expectedVersion: found?.version };
          return ask(text, keyed(input)).send(api, asker);
        },
        isProof: async (__, after) => (await count(after, school, TITLES, title)) === 1,
      });
    },
  },
  amendRegulation: {
    about: 'school',
    changes: true,
    prepare: (_, school) => {
      const orderNumber = newId();
      const input = { setting: 'masterCopy', value: '"paper"', fromDay: LATER, orderNumber, reason: 'Архив' };
      return Promise.resolve(
        provedBy(
          ask(
            `mutation ($input: AmendRegulationInput!) { amendRegulation(input: $input) { ${OUTCOME} } }`,
            keyed(input),
          ),
          async (__, after) => (await count(after, school, ORDERS, orderNumber)) === 1,
        ),
      );
    },
  },
  withdrawAmendment: {
    about: 'school',
    changes: true,
    prepare: async (db, school) => {
      const id = await amended(db, school);
      return provedBy(
        ask(
          `mutation ($input: WithdrawAmendmentInput!) { withdrawAmendment(input: $input) { ${OUTCOME} } }`,
          keyed({ id, expectedVersion: 1 }),
        ),
        async (_, after) => (await count(after, school, WITHDRAWN, id)) === 1,
      );
    },
  },
};
