import { hashPassword } from '@zhurnal/identity';
import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { DEFAULT_SEED, generateSchool } from '../generate-school.js';
import type { DemoSchool, SchoolWish } from '../generate-school.js';
import type { DemoTable } from '../rows/rows.js';
import { DEMO_PASSWORD } from '../sign-ins.js';
import { addAccounts, listLogins } from './add-accounts.js';
import { insertRows } from './insert-rows.js';
import { leaveTrail } from './leave-trail.js';
import { closeSession, inSchool, openSession } from './session.js';
import type { LoadSession } from './session.js';
import { hasOtherYear, listMissing, openGate } from './what-is-there.js';

/** What to load, and where from chance comes. */
export interface LoadWish extends Omit<SchoolWish, 'number'> {
  /** How many schools; 1 unless given. */
  readonly schools?: number;
  /** Told after each school. */
  readonly onSchool?: (loaded: LoadedSchool) => void;
}

export interface LoadedSchool {
  readonly schoolId: string;
  readonly name: string;
  /** Rows added, by table; tables without new rows are left out. */
  readonly added: Readonly<Record<string, number>>;
}

/** A demo account ready to be used. */
export interface DemoSignIn {
  readonly app: 'staff' | 'family';
  readonly login: string;
  readonly password: string;
  /** Whose it is, in Russian. */
  readonly who: string;
}

export interface LoadReport {
  readonly schools: readonly LoadedSchool[];
  readonly signIns: readonly DemoSignIn[];
}

/** Adds to one school what it lacks; rows that are there, whoever made or changed them, stay as they are. */
async function loadSchool(
  session: LoadSession,
  school: DemoSchool,
  seed: string,
  passwordHash: string,
  date: Day,
): Promise<LoadedSchool> {
  const { schoolId, name } = school;
  const requestId = `demo:${seed}:${date}`;
  const added: Record<string, number> = {};
  await inSchool(session, { schoolId, requestId }, async (client) => {
    const known = await client.query('select 1 from directory_school where school_id = $1', [schoolId]);
    const isNew = known.rowCount === 0;
    const standing = school.standing();
    const [year] = standing.academic_year;
    if (!isNew && year && (await hasOtherYear(client, schoolId, year))) return;
    if (isNew) {
      const at = standing.school[0]?.createdAt;
      await client.query('insert into directory_school (school_id, name, created_at) values ($1, $2, $3)', [
        schoolId,
        name,
        at,
      ]);
    }
    const add = async (
      tables: Readonly<Record<string, readonly object[]>>,
      isRecord: boolean,
    ): Promise<void> => {
      for (const [table, rows] of Object.entries(tables) as [DemoTable, readonly object[]][]) {
        const missing = isNew || isRecord ? rows : await listMissing(client, schoolId, table, rows);
        const count = await insertRows(client, schoolId, table, missing);
        if (count > 0) added[table] = count;
      }
    };
    await add({ ...standing }, false);
    // The day after, because lessons of the date itself are written too.
    const gate = isNew ? undefined : await openGate(client, schoolId, addDays(date, 1));
    await add({ ...school.record(gate) }, true);
    if (session.isSuperuser) {
      for (const table of Object.keys(added)) await leaveTrail(client, schoolId, table, { requestId, isNew });
    }
    await addAccounts(client, schoolId, school.accounts().list(school.until), {
      passwordHash,
      ending: seed.toLowerCase(),
    });
  });
  return { schoolId, name, added };
}

/**
 * Loads demo schools, or goes on with those that are there up to the given date. Needs a login that may act as the
 * owner of the tables; with a superuser's it takes seconds.
 */
export async function loadDemo(url: string, wish: LoadWish): Promise<LoadReport> {
  const { schools: count = 1, seed = DEFAULT_SEED, onSchool, ...rest } = wish;
  const session = await openSession(url);
  try {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    const schools: LoadedSchool[] = [];
    const signIns: DemoSignIn[] = [];
    for (let number = 1; number <= count; number += 1) {
      const school = generateSchool({ ...rest, seed, number });
      const loaded = await loadSchool(session, school, seed, passwordHash, wish.date);
      schools.push(loaded);
      onSchool?.(loaded);
      if (number <= 2) signIns.push(...(await listSignIns(session, school, count)));
    }
    if (schools.some(({ added }) => Object.keys(added).length > 0)) await analyze(session);
    return { schools, signIns };
  } finally {
    await closeSession(session);
  }
}

async function listSignIns(
  { client }: LoadSession,
  school: DemoSchool,
  schools: number,
): Promise<DemoSignIn[]> {
  const shown = school.accounts().shown(schools);
  const logins = await listLogins(
    client,
    shown.map(({ accountId }) => accountId),
  );
  return shown.flatMap(({ app, accountId, who }) => {
    const login = logins.get(accountId);
    return login === undefined ? [] : [{ app, login, password: DEMO_PASSWORD, who }];
  });
}

/** Fresh statistics, so that the first pages are planned with open eyes. */
async function analyze({ client, isSuperuser }: LoadSession): Promise<void> {
  await client.query(isSuperuser ? 'analyze' : 'set role zhurnal_owner; analyze; reset role');
}
