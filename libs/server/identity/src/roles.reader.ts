import type { Role } from '@zhurnal/rules';
import { FAMILY_ROLES, STAFF_ROLES } from '@zhurnal/rules';
import { sql, systemActor } from '@zhurnal/platform';
import type { Clock, Database, PersonId, SchoolId } from '@zhurnal/platform';

const ROLES = sql(
  'identity.roles',
  `with today as (select ($3::timestamptz at time zone s.time_zone)::date as day from school s where s.school_id = $1)
   select d.role, left(p.given_name, 1) || left(p.family_name, 1) as initials
     from today t left join person p on p.school_id = $1 and p.id = $2 left join lateral (
       select role from duty where school_id = $1 and person_id = $2 and deleted_at is null and valid_from <= t.day and (valid_to is null or valid_to >= t.day)
       union select 'guardian' from guardianship where school_id = $1 and guardian_id = $2 and deleted_at is null and valid_from <= t.day and (valid_to is null or valid_to >= t.day)
       union select 'student' from student where school_id = $1 and id = $2 and deleted_at is null
     ) d on true`,
  { isPlannedOnce: true },
);

/** What a person is in a school today. */
export interface RolesToday {
  readonly roles: Role[];
  readonly initials: string;
}

/** Roles on the day it is in the school. The family pages never carry the rights of staff, nor the other way round. */
export async function readRoles(
  db: Database,
  clock: Clock,
  { schoolId, personId }: { schoolId: SchoolId; personId: PersonId },
  audience: 'staff' | 'family',
): Promise<RolesToday> {
  const wanted = audience === 'staff' ? STAFF_ROLES : FAMILY_ROLES;
  const rows = await db.read(systemActor('identity'), schoolId, (tx) =>
    tx.rows<{ role: Role | null; initials: string | null }>(ROLES, [personId, clock.now()]),
  );
  const roles = rows
    .map((row) => row.role)
    .filter((role): role is Role => role !== null && wanted.includes(role));
  return { roles, initials: rows[0]?.initials ?? '' };
}
