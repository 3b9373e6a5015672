import { hashPassword } from '@zhurnal/identity';
import { asId, tellWholeSchool } from '@zhurnal/platform';
import type { Day } from '@zhurnal/rules';
import { generateSchool } from '../generate-school.js';
import type { DemoSchool, SchoolWish } from '../generate-school.js';
import { DEFAULT_SEED } from '../seed.js';
import { DEMO_PASSWORD } from '../sign-ins.js';
import { addAccounts } from './add-accounts.js';
import { addTables } from './add-tables.js';
import { closePeriods } from './close-periods.js';
import { leaveTrails, nameBases } from './leave-trail.js';
import { closeSession, inSchool, openSession } from './session.js';
import type { LoadSession } from './session.js';
import { tellSignIns } from './tell-sign-ins.js';
import type { DemoSignIn } from './tell-sign-ins.js';
import { hasOtherYear, hasRow, openGate } from './what-is-there.js';

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

export interface LoadReport {
  readonly schools: readonly LoadedSchool[];
  readonly signIns: readonly DemoSignIn[];
}

/** Schools whose sign-ins are told. */
const SHOWN_SCHOOLS = 2;

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
    const note = (counts: Readonly<Record<string, number>>): void => void Object.assign(added, counts);
    const follows = isNew || (await hasRow(client, schoolId, 'regulation', standing.regulation.at(-1)?.id));
    const corrections = isNew ? {} : { correction_request: [], correction_change: [] };
    const papers = follows ? {} : { regulation: [], regulation_amendment: [], regulation_paper: [] };
    note(await addTables(client, schoolId, { ...standing, ...papers, ...corrections }, { isNew }));
    const gate = isNew ? undefined : await openGate(client, schoolId, date);
    note(await addTables(client, schoolId, school.record(gate), { isNew: true }));
    if (follows) note(await closePeriods(client, schoolId, school.closings(), session));
    if (session.isSuperuser) {
      await leaveTrails(client, schoolId, Object.keys(added), { requestId, isNew });
      if (isNew) await nameBases(client, schoolId);
    }
    await addAccounts(client, schoolId, school.accounts().list(school.until), {
      passwordHash,
      ending: seed.toLowerCase(),
    });
    if (!isNew) await client.query(tellWholeSchool(asId(schoolId)));
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
      if (number <= SHOWN_SCHOOLS)
        signIns.push(...(await tellSignIns(session.client, school.accounts().shown(count))));
    }
    if (schools.some(({ added }) => Object.keys(added).length > 0)) await analyze(session);
    return { schools, signIns };
  } finally {
    await closeSession(session);
  }
}

/** Fresh statistics, so that the first pages are planned with open eyes. */
async function analyze({ client, isSuperuser }: LoadSession): Promise<void> {
  await client.query(isSuperuser ? 'analyze' : 'set role zhurnal_owner; analyze; reset role');
}
