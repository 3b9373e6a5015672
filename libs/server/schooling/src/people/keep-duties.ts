import { RIGHTS_RULES, firstObjection, refuse } from '@zhurnal/rules';
import type { Refusal, Role } from '@zhurnal/rules';
import { newId, notFound, sql } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { Duty } from '../duty.entity.js';
import { kept, keyOf } from './people-outcome.js';
import type { PeopleOutcome } from './people-outcome.js';
import { announceStaff, getStaff, objectionToTaking } from './staff-facts.js';
import type { AssignDutyInput, EndDutyInput } from './staff.inputs.js';

// $2 person, $3 role, $4 class or null, $5 first day: a duty that the new one would repeat.
const HELD = sql(
  'schooling.duty.held',
  `select d.id from duty d
    where d.school_id = $1 and d.person_id = $2 and d.role = $3 and d.class_id is not distinct from $4::uuid and d.deleted_at is null
      and (d.valid_to is null or d.valid_to >= $5::date)`,
);
// $2 class.
const CLASS = sql(
  'schooling.duty.class',
  `select c.id from school_class c where c.school_id = $1 and c.id = $2 and c.deleted_at is null`,
);
// $2 id, $3 person, $4 role, $5 class, $6 first day. A duty that was taken back may be given again.
const GIVE = sql(
  'schooling.duty.give',
  `insert into duty as d (school_id, id, person_id, role, class_id, valid_from) values ($1, $2, $3, $4, $5, $6)
   on conflict (school_id, person_id, role, class_id, valid_from) do update set valid_to = null, deleted_at = null, version = d.version + 1
   returning d.id`,
);
// $2 duty, $3 person.
const DUTY = sql(
  'schooling.duty.find',
  `select d.role, d.class_id as "classId", d.valid_from as "from", d.valid_to as "to" from duty d
    where d.school_id = $1 and d.id = $2 and d.person_id = $3 and d.deleted_at is null`,
);

const OF_CLASS: readonly Role[] = ['class_teacher', 'educator'];
const invalid = (field: string): Refusal => refuse('INVALID_VALUE', { params: { field } });
/** Gives and takes duties, from which rights follow (G272-23). */
export class KeepDuties {
  constructor(private readonly clock: Clock) {}

  assign(call: Call, input: AssignDutyInput): Promise<PeopleOutcome> {
    const { personId: id, role, from } = input;
    return call.write<PeopleOutcome>([{ kind: 'person', id }], keyOf(input), async (tx) => {
      const staff = await getStaff(tx, id, from);
      const facts = { change: 'given', actorId: call.actor.personId, personId: id, roles: [role] } as const;
      const objection = firstObjection(RIGHTS_RULES, { ...facts, administratorsLeft: 1 });
      if (objection) return objection;
      if (staff.dismissedOn !== null && staff.dismissedOn < from) return refuse('STAFF_DISMISSED');
      const classId = input.classId ?? null;
      if (OF_CLASS.includes(role) !== (classId !== null)) return invalid('classId');
      if (classId !== null && !(await tx.find(CLASS, [classId]))) throw notFound();
      if (await tx.find(HELD, [id, role, classId, from])) return refuse('DUTY_HELD');
      const given = await tx.rows<{ id: string }>(GIVE, [newId(), id, role, classId, from]);
      announceStaff(tx, id, classId === null ? [] : [classId]);
      return kept(given.map((duty) => duty.id));
    });
  }

  /** From the day after the last one the rights are gone; a last day before the first one takes the duty back. */
  end(call: Call, input: EndDutyInput): Promise<PeopleOutcome> {
    const { personId, id, expectedVersion: version, to } = input;
    return call.write<PeopleOutcome>([{ kind: 'person', id: personId }], keyOf(input), async (tx) => {
      const duty = await tx.find<{ role: Role; classId: string | null; from: string; to: string | null }>(
        DUTY,
        [id, personId],
      );
      if (!duty) throw notFound();
      if (duty.to !== null && to > duty.to) return invalid('to');
      const objection = await objectionToTaking(tx, call, this.clock, { personId, roles: [duty.role] });
      if (objection) return objection;
      const change = to < duty.from ? { deletedAt: this.clock.now() } : { validTo: to };
      if (!(await tx.update(Duty, { id, version }, change))) return refuse('STALE_VERSION');
      announceStaff(tx, personId, duty.classId === null ? [] : [duty.classId]);
      return kept([id]);
    });
  }
}
