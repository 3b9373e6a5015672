import { hashPassword } from '@zhurnal/identity';
import type { Day } from '@zhurnal/rules';
import { DEFAULT_SEED, requireSeed } from '../seed.js';
import { addAccounts, findPrefix } from '../load/add-accounts.js';
import { addTables } from '../load/add-tables.js';
import { leaveTrails } from '../load/leave-trail.js';
import { closeSession, inSchool, openSession } from '../load/session.js';
import { tellSignIns } from '../load/tell-sign-ins.js';
import type { LoadReport } from '../load/load-demo.js';
import { DEMO_PASSWORD } from '../sign-ins.js';
import { inventPeople } from './people-tables.js';
import { findSchoolId, readSchoolFacts } from './school-facts.js';

/** Which school to fill, and how. */
export interface FillSchoolWish {
  /** Id or name. */
  readonly school: string;
  /** A day of the academic year whose classes get their students. */
  readonly date: Day;
  readonly seed?: string;
  /** Students in a class; 25 unless given. */
  readonly perClass?: number;
}

/**
 * Gives a school that has classes and teachers, but no students, people to try it with: students from the first day
 * of the year, in the subgroups of their classes, guardians, class teachers, a deputy, and an account for everyone.
 * Classes that have students are left alone; repeating it adds nothing.
 */
export async function fillSchool(
  url: string,
  { school, date, seed = DEFAULT_SEED, perClass = 25 }: FillSchoolWish,
): Promise<LoadReport> {
  requireSeed(seed);
  const session = await openSession(url);
  try {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    const { client } = session;
    const schoolId = await findSchoolId(client, school);
    const requestId = `demo:${seed}:people`;
    const { name, added, shown } = await inSchool(session, { schoolId, requestId }, async () => {
      const facts = await readSchoolFacts(client, schoolId, date);
      const prefix = await findPrefix(client, schoolId);
      const people = inventPeople(facts, { scope: `${seed}/${schoolId}`, perClass, prefix });
      const counts = await addTables(client, schoolId, people.tables, { isNew: false });
      if (session.isSuperuser)
        await leaveTrails(client, schoolId, Object.keys(counts), { requestId, isNew: false });
      await addAccounts(client, schoolId, people.accounts, { passwordHash, ending: seed.toLowerCase() });
      return { name: facts.name, added: counts, shown: people.shown };
    });
    return { schools: [{ schoolId, name, added }], signIns: await tellSignIns(client, shown) };
  } finally {
    await closeSession(session);
  }
}
