import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool } from './arrange.js';
import { DECEMBER, keepEverything } from './arrange-compliance.js';
import { recordBreaches } from './break-records.js';
import { turnClause } from './turn-clause.js';
import type { Breaking } from './turn-clause.js';

/** A school in which everything is kept, asked about in December. */
export interface KeptSchool {
  readonly database: TestDatabase;
  readonly api: TestApi;
  readonly school: ArrangedSchool;
  /** Who asks how the clauses stand. */
  readonly director: TestSession;
  readonly breach: ReturnType<typeof recordBreaches>;
}

/**
 * Opens schools in which everything is kept for the tests of a file.
 *
 * @param each `file`: all its tests have one school and leave it as it was; `test`: every test has a school of its own
 * @param take is given each school that is opened
 */
export function openKeptSchools(each: 'file' | 'test', take: (kept: KeptSchool) => void) {
  let database: TestDatabase;
  let api: TestApi;
  let director: TestSession;
  /** Another school. */
  const open = async (): Promise<void> => {
    const school = await ArrangedSchool.open(api);
    director = await school.signIn('director');
    await keepEverything(school);
    take({ database, api, school, director, breach: recordBreaches(school, database) });
  };
  beforeAll(async () => {
    database = await testDatabase();
    api = await TestApi.start(database, { now: DECEMBER });
  });
  if (each === 'file') beforeAll(open);
  else beforeEach(open);
  afterAll(async () => {
    await api.stop();
    await database.close();
  });
  /** One breach turns a clause of the school that was opened last. */
  const turns = (clause: string, breaking: Breaking): Promise<void> =>
    turnClause(api, director, clause, breaking);
  return { open, turns };
}
