import { foldForSearch } from '@zhurnal/rules';
import type { Database, SchoolId } from '@zhurnal/platform';
import { CannotDo } from './noun.js';
import { WORDS } from './words.js';

export interface SchoolOfDirectory {
  readonly schoolId: SchoolId;
  readonly name: string;
}

/** The school of this id or name, if there is one; a name that several share names none. */
export async function findSchool(db: Database, wanted: string): Promise<SchoolOfDirectory | undefined> {
  const schools = await db.listSchools();
  const byId = schools.find(({ schoolId }) => schoolId === wanted);
  if (byId) return byId;
  const named = schools.filter(({ name }) => foldForSearch(name) === foldForSearch(wanted));
  if (named.length > 1) throw new CannotDo(WORDS.severalSchools(wanted));
  return named[0];
}

/** As `findSchool`, but a missing school ends the command. */
export async function getSchool(db: Database, wanted: string): Promise<SchoolOfDirectory> {
  const school = await findSchool(db, wanted);
  if (!school) throw new CannotDo(WORDS.noSuchSchool(wanted));
  return school;
}
