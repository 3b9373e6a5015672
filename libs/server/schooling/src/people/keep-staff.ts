import { addDays, refuse } from '@zhurnal/rules';
import type { Day, Refusal } from '@zhurnal/rules';
import { newId, sql } from '@zhurnal/platform';
import type { Call, Clock, WriteTx } from '@zhurnal/platform';
import { addPeople } from '../add-people.js';
import { StaffMember } from '../staff-member.entity.js';
import { StaffOrder } from '../staff-order.entity.js';
import { todayOf } from '../school.reader.js';
import { closeSignIns } from './close-sign-ins.js';
import { announceStaff, getPersonOfStaff, getStaff, objectionToTaking } from './staff-facts.js';
import { changePerson, listSamePeople, objectionToPerson, valuesOf } from './enter-person.js';
import { finding, kept, keyOf, question } from './people-outcome.js';
import type { PeopleOutcome } from './people-outcome.js';
import type {
  ChangeStaffMemberInput,
  DismissStaffMemberInput,
  HireStaffMemberInput,
} from './staff.inputs.js';

// $2 person, $3 the last day of rights, $4 now. What would have begun later never was.
const END_DUTIES = sql(
  'schooling.staff.end-duties',
  `update duty d
      set valid_to = case when d.valid_from <= $3::date then $3::date else d.valid_to end,
          deleted_at = case when d.valid_from > $3::date then $4::timestamptz end, version = d.version + 1
    where d.school_id = $1 and d.person_id = $2 and d.deleted_at is null and (d.valid_to is null or d.valid_to > $3::date)`,
);
const invalid = (field: string): Refusal => refuse('INVALID_VALUE', { params: { field } });
/** Hires and dismisses staff (TKK-63). */
export class KeepStaff {
  constructor(private readonly clock: Clock) {}

  hire(call: Call, input: HireStaffMemberInput): Promise<PeopleOutcome> {
    const known = input.personId ?? null;
    const targets = known === null ? [] : [{ kind: 'person', id: known } as const];
    return call.write<PeopleOutcome>(targets, keyOf(input), async (tx) => {
      const today = await todayOf(tx, this.clock);
      const id = known === null ? await this.enter(tx, input, today) : await this.takeBack(tx, known, input);
      if (typeof id !== 'string') return id;
      await this.keepOrder(tx, call, id, {
        kind: 'hiring',
        day: input.hiredOn,
        cause: '',
        order: input.order,
      });
      announceStaff(tx, id);
      return kept([id]);
    });
  }

  change(call: Call, input: ChangeStaffMemberInput): Promise<PeopleOutcome> {
    const { personId: id, expectedVersion: version } = input;
    return call.write<PeopleOutcome>([{ kind: 'person', id }], keyOf(input), async (tx) => {
      const today = await todayOf(tx, this.clock);
      const staff = await getStaff(tx, id, today);
      const objection = await changePerson(tx, { id, version }, valuesOf(input.person), today);
      if (objection) return objection;
      const position = input.position.trim();
      if (position !== staff.position) await tx.update(StaffMember, staff, { position });
      announceStaff(tx, id);
      return kept([id]);
    });
  }

  /**
   * Ends all duties with the order. An order of today or before ends the rights at once, on every device; an order of a
   * later day ends them with that day. Who has a child in the school keeps the sign-in of the family pages.
   */
  dismiss(call: Call, input: DismissStaffMemberInput): Promise<PeopleOutcome> {
    const { personId: id, on } = input;
    return call.write<PeopleOutcome>([{ kind: 'person', id }], keyOf(input), async (tx) => {
      const today = (await todayOf(tx, this.clock)) as Day;
      const staff = await getStaff(tx, id, today);
      if (staff.dismissedOn !== null) return refuse('STAFF_DISMISSED');
      if (staff.hiredOn !== null && on < staff.hiredOn) return invalid('to');
      const objection = await objectionToTaking(tx, call, this.clock, { personId: id, roles: staff.roles });
      if (objection) return objection;
      const now = this.clock.now();
      const isAtOnce = on <= today;
      const yesterday = addDays(today, -1);
      const lastDay = isAtOnce && on > yesterday ? yesterday : on;
      await tx.rows(END_DUTIES, [id, lastDay, now]);
      if (!(await tx.update(StaffMember, staff, { dismissedOn: on })))
        throw new Error('the member of staff changed in the same moment');
      await this.keepOrder(tx, call, id, {
        kind: 'dismissal',
        day: on,
        cause: input.cause,
        order: input.order,
      });
      const why = { at: now, byPersonId: call.actor.personId };
      const closed = isAtOnce ? await closeSignIns(tx, addDays(today, 1), [id], why) : [];
      announceStaff(tx, id, staff.classes);
      const stays = isAtOnce && staff.canSignIn && closed.length === 0;
      return kept([id], stays ? [finding('FAMILY_SIGN_IN_STAYS', staff)] : []);
    });
  }

  /** A person whom the school does not know yet. */
  private async enter(
    tx: WriteTx,
    input: HireStaffMemberInput,
    today: string,
  ): Promise<string | PeopleOutcome> {
    const values = valuesOf(input.person);
    const objection = objectionToPerson(values, today);
    if (objection) return objection;
    const questions = input.confirm ? [] : await listSamePeople(tx, values);
    if (questions.length > 0) return question(questions);
    const [id = newId<'person'>()] = await addPeople(tx, [values]);
    await this.employ(tx, id, input);
    return id;
  }

  /** Somebody known: a representative of a student, or a former member of staff. */
  private async takeBack(
    tx: WriteTx,
    id: string,
    input: HireStaffMemberInput,
  ): Promise<string | PeopleOutcome> {
    const known = await getPersonOfStaff(tx, id, input.hiredOn);
    if (!known.isStaff) await this.employ(tx, id, input);
    else {
      if (known.dismissedOn === null || known.dismissedOn >= input.hiredOn) return refuse('STAFF_EMPLOYED');
      const back = { hiredOn: input.hiredOn, dismissedOn: null, position: input.position.trim() };
      if (!(await tx.update(StaffMember, known, back))) return refuse('STALE_VERSION');
    }
    return id;
  }

  private async employ(tx: WriteTx, id: string, input: HireStaffMemberInput): Promise<void> {
    const { hiredOn, position } = input;
    await tx.insert(StaffMember, [{ id, hiredOn, position: position.trim(), dismissedOn: null }]);
  }

  private async keepOrder(
    tx: WriteTx,
    call: Call,
    personId: string,
    {
      kind,
      day,
      cause,
      order,
    }: Pick<StaffOrder, 'kind' | 'day' | 'cause'> & Pick<DismissStaffMemberInput, 'order'>,
  ): Promise<void> {
    await tx.insert(StaffOrder, [
      {
        id: newId(),
        personId,
        kind,
        day,
        cause: cause.trim(),
        orderNumber: order.number.trim(),
        orderDate: order.date ?? null,
        note: order.note.trim(),
        enteredBy: call.actor.personId,
      },
    ]);
  }
}
