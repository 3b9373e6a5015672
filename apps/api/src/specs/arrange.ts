import type { AnyActor, Database, SchoolId } from '@zhurnal/platform';
import { sql } from '@zhurnal/platform';

const SCHOOL = sql('test.school', `insert into school (school_id, name, short_name, time_zone) values ($1, 'Школа', 'Школа', 'Europe/Moscow')`);

/** The smallest school. */
export async function arrangeSchool(db: Database, schoolId: SchoolId, actor: AnyActor): Promise<void> {
  await db.write(actor, schoolId, (tx) => tx.rows(SCHOOL));
}
