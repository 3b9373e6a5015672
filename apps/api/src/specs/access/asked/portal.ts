import { createHash, randomInt } from 'node:crypto';
import { PortalCheck, PortalPackage, PortalSetting } from '@zhurnal/export';
import { newId, sql } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { ask, keyed } from '../attempt.js';
import type { Attempt, Operation, Prepare } from '../attempt.js';
import { ARRANGER, TODAY } from '../world.js';
import type { School } from '../world.js';

export const PORTAL_EXCHANGE = `{ portalExchange { settings { targets target schoolCode hour isOn version }
  staff { personId name enteredAt } packages { id seq mode cause state day madeAt madeBy rowCount replaced tries fault takenAt sha256 }
  classes { classId name lessons withTopic withTask estimates }
  comparison { madeAt seq counted differenceCount differences { group subject day what here there } } } }`;

const SETTING_VERSION = sql(
  'test.access.portal-version',
  `select coalesce((select version from portal_setting where school_id = $1), 0) as n`,
);
const WISHES = sql(
  'test.access.portal-wishes',
  `select count(*)::int as n from portal_wish where school_id = $1`,
);
const LAST_SEQ = sql(
  'test.access.portal-seq',
  `select coalesce(max(seq), 0)::int as n, (select y.id from academic_year y where y.school_id = $1 order by y.starts_on desc limit 1) as year from portal_package where school_id = $1`,
);

/** A package and a comparison, so that there is something to see. */
async function freshPackage(db: Database, { schoolId, people }: School): Promise<void> {
  await db.write(ARRANGER, schoolId, async (tx) => {
    const last = await tx.find<{ n: number; year: string }>(LAST_SEQ);
    if (!(await tx.find<{ n: number }>(SETTING_VERSION))?.n)
      await tx.insert(PortalSetting, [
        { id: newId(), target: '', schoolCode: '7801', hour: 19, isOn: false },
      ]);
    const seq = (last?.n ?? 0) + 1;
    const at = new Date(`${TODAY}T08:00:00Z`);
    const sha256 = createHash('sha256').update(String(seq)).digest('hex');
    await tx.insert(PortalPackage, [
      {
        ...{
          id: newId(),
          seq,
          prevSeq: seq - 1,
          mode: 'full',
          cause: 'hand',
          yearId: last?.year ?? '',
          day: TODAY,
        },
        ...{ manifest: '{}', sha256, rowCount: 0, replaced: 0, madeBy: people.administrator, madeAt: at },
        ...{ state: 'taken', triedAt: at, tries: 1, fault: '', answer: '', takenAt: at },
      },
    ]);
    await tx.insert(PortalCheck, [
      {
        id: newId(),
        seq,
        counted: 1,
        differenceCount: 0,
        differences: [],
        madeBy: people.administrator,
        madeAt: at,
      },
    ]);
  });
}

/** The change is made when the number of the own school is another one than before. */
const counting =
  (statement: typeof WISHES, request: (before: number) => Attempt): Prepare =>
  async (db, { schoolId }) => {
    const count = async (at: Database): Promise<number> =>
      (await at.read(ARRANGER, schoolId, (tx) => tx.find<{ n: number }>(statement)))?.n ?? 0;
    const before = await count(db);
    return { ...request(before), isProof: async (_, after) => (await count(after)) !== before };
  };

/** How the exchange with the portal is asked. */
export const PORTAL_ASKED: Readonly<Record<string, Operation>> = {
  portalExchange: {
    about: 'school',
    prepare: async (db, school) => {
      await freshPackage(db, school);
      return ask(PORTAL_EXCHANGE, {}, school.classId);
    },
  },
  setPortal: {
    about: 'school',
    changes: true,
    prepare: counting(SETTING_VERSION, (expectedVersion) =>
      ask(
        'mutation ($input: SetPortalInput!) { setPortal(input: $input) { __typename ... on Refusal { code } } }',
        // Another code each time: settings that are as they were are no change.
        keyed({
          target: '',
          schoolCode: String(7801 + expectedVersion),
          hour: 19,
          isOn: false,
          expectedVersion,
        }),
      ),
    ),
  },
  enterStaffUid: {
    about: 'person',
    changes: true,
    prepare: (_, { people }) =>
      Promise.resolve(
        ask(
          'mutation ($input: EnterStaffUidInput!) { enterStaffUid(input: $input) { __typename ... on Refusal { code } } }',
          keyed({ personId: people.teacher, uid: String(randomInt(1_000_000, 999_999_999_999)) }),
          'PortalSaved',
        ),
      ),
  },
  sendToPortal: {
    about: 'school',
    changes: true,
    prepare: counting(WISHES, () =>
      ask(
        'mutation ($input: SendToPortalInput!) { sendToPortal(input: $input) { id } }',
        keyed({ work: 'COMPARE' }),
      ),
    ),
  },
};
