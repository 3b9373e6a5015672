import { newId, sql, systemActor } from '@zhurnal/platform';
import type { Actor, Database, PersonId, SchoolId } from '@zhurnal/platform';
import type { Role } from '@zhurnal/rules';
import type { TestApi } from '@zhurnal/testing';

const OPEN = sql(
  'test.school.open',
  `insert into school (school_id, name, short_name, time_zone) values ($1, $2, $2, 'Europe/Moscow')`,
);
const PERSON = sql(
  'test.person.add',
  `insert into person (school_id, id, family_name, given_name, patronymic) values ($1, $2, $3, 'Анна', 'Ивановна')`,
);
const STAFF = sql('test.staff.add', `insert into staff_member (school_id, id) values ($1, $2)`);
const DUTY = sql(
  'test.duty.add',
  `insert into duty (school_id, id, person_id, role, valid_from, valid_to) values ($1, $2, $3, $4, '2026-09-01', $5)`,
);

export const ARRANGER = systemActor('test');

/** An empty school, known to the directory. */
export async function openSchool(api: TestApi, db: Database, name = 'Школа № 1'): Promise<SchoolId> {
  const schoolId = newId<'school'>();
  await db.write(ARRANGER, schoolId, (tx) => tx.rows(OPEN, [name]));
  await api.database.query(`insert into directory_school (school_id, name) values ($1, $2)`, [
    schoolId,
    name,
  ]);
  return schoolId;
}

/** A member of staff with one duty, in force until the given day. */
export async function addStaff(
  db: Database,
  schoolId: SchoolId,
  role: Role,
  familyName = 'Петрова',
  until: string | null = null,
): Promise<PersonId> {
  const id = newId<'person'>();
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.rows(PERSON, [id, familyName]);
    await tx.rows(STAFF, [id]);
    await tx.rows(DUTY, [newId(), id, role, until]);
  });
  return id;
}

/** An actor as the gate would make it, for tests below the contract. */
export function actorOf(schoolId: SchoolId, personId: PersonId, roles: readonly Role[]): Actor {
  return {
    kind: 'person',
    accountId: newId(),
    schoolId,
    personId,
    roles,
    sessionId: newId(),
    requestId: newId(),
  };
}
