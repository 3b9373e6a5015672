import { RIGHTS_RULES, firstObjection } from '@zhurnal/rules';
import type { Refusal, Role } from '@zhurnal/rules';
import { countOtherAdministrators } from '@zhurnal/identity';
import { notFound, sql } from '@zhurnal/platform';
import type { Call, Clock, WriteTx } from '@zhurnal/platform';

// $2 person, $3 day: the person, the place in the staff, and the duties of the day or later.
const STAFF = sql(
  'schooling.staff.find',
  `select p.id, concat_ws(' ', p.family_name, p.given_name, p.patronymic) as name, f.version, f.hired_on as "hiredOn", f.dismissed_on as "dismissedOn",
          f.position, f.id is not null as "isStaff",
          (select coalesce(json_agg(distinct d.role), '[]') from duty d
            where d.school_id = $1 and d.person_id = p.id and d.deleted_at is null and (d.valid_to is null or d.valid_to >= $3::date)) as roles,
          (select coalesce(json_agg(distinct d.class_id), '[]') from duty d
            where d.school_id = $1 and d.person_id = p.id and d.class_id is not null and d.deleted_at is null) as classes,
          exists (select from membership m where m.school_id = $1 and m.school_id = (select current_school()) and m.person_id = p.id and m.ended_at is null) as "canSignIn"
     from person p left join staff_member f on f.school_id = p.school_id and f.id = p.id and f.deleted_at is null
    where p.school_id = $1 and p.id = $2 and p.deleted_at is null`,
);
/** A person, and the place in the staff. */
export interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly isStaff: boolean;
  readonly version: number;
  readonly position: string;
  readonly hiredOn: string | null;
  readonly dismissedOn: string | null;
  readonly roles: readonly Role[];
  readonly classes: readonly string[];
  readonly canSignIn: boolean;
}

/** Somebody whom the school knows, in the staff or not; one who is not there ends the request. */
export async function getPersonOfStaff(tx: WriteTx, id: string, day: string): Promise<StaffRow> {
  const found = await tx.find<StaffRow>(STAFF, [id, day]);
  if (!found) throw notFound();
  return found;
}

/** A member of staff, with the roles of the day or later. */
export async function getStaff(tx: WriteTx, id: string, day: string): Promise<StaffRow> {
  const found = await getPersonOfStaff(tx, id, day);
  if (!found.isStaff) throw notFound();
  return found;
}

/** May these roles be taken from the person? */
export async function objectionToTaking(
  tx: WriteTx,
  call: Call,
  clock: Clock,
  { personId, roles }: { readonly personId: string; readonly roles: readonly Role[] },
): Promise<Refusal | undefined> {
  const administratorsLeft = roles.includes('administrator')
    ? await countOtherAdministrators(tx, personId, clock.now())
    : 1;
  const facts = { change: 'taken', actorId: call.actor.personId, personId, roles } as const;
  return firstObjection(RIGHTS_RULES, { ...facts, administratorsLeft });
}

/** Who is told: the person's pages, the classes, and everything that counts people. */
export function announceStaff(tx: WriteTx, id: string, classes: readonly string[] = []): void {
  tx.announce({
    topic: 'people',
    keys: ['school', `person:${id}`, ...classes.map((classId) => `class:${classId}` as const)],
  });
}
