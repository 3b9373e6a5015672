import { WITHDRAWAL_RULES, firstObjection } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { restoreSignIns } from '@zhurnal/identity';
import { isUuid, notFound, sql } from '@zhurnal/platform';
import type { Call, Clock, WriteTx } from '@zhurnal/platform';
import { Movement } from '../movement.entity.js';
import type { MovementUndo } from '../movement.entity.js';
import { kept, keyOf } from './people-outcome.js';
import type { PeopleOutcome } from './people-outcome.js';
import type { WithdrawMovementInput } from './student.inputs.js';

// $2 student. Movements of a student wait for one another.
const LOCK = sql(
  'schooling.withdrawal.lock',
  `select s.id from student s where s.school_id = $1 and s.id = $2 and s.deleted_at is null for update`,
);
// $2 movement, $3 student.
const FACTS = sql(
  'schooling.withdrawal.facts',
  `select m.id, m.version, m.day, m.to_class_id as "toClassId", m.from_class_id as "fromClassId", m.entered_by as "enteredBy", m.undo,
          m.withdrawn_at is not null as "isWithdrawn", coalesce(c.name, '') as "className",
          (select least(
             (select min(x.day) from movement x
               where x.school_id = $1 and x.student_id = m.student_id and x.deleted_at is null and x.id <> m.id and (x.day > m.day or x.day = m.day and x.id > m.id)),
             (select min(e.valid_from) from enrollment e
               where e.school_id = $1 and e.student_id = m.student_id and e.deleted_at is null and e.valid_from > m.day))) as "laterDay",
          (select count(*)::int from student_record r
            where r.school_id = $1 and r.student_id = m.student_id and r.date >= m.day and exists (
              select from teaching_group_part g where g.school_id = $1 and g.group_id = r.group_id and g.class_id = m.to_class_id)) as "recordsInClass",
          (m.undo is null
           or (m.undo ->> 'begunId' is null or exists (
                select from enrollment e where e.school_id = $1 and e.id = (m.undo ->> 'begunId')::uuid and e.deleted_at is null and e.valid_to is null))
              and (m.undo -> 'ended' ->> 'id' is null or exists (
                select from enrollment e where e.school_id = $1 and e.id = (m.undo -> 'ended' ->> 'id')::uuid
                   and (e.deleted_at is not null or e.valid_to = case when m.kind = 'departure' then m.day else m.day - 1 end)))) as "isAsLeft"
     from movement m left join school_class c on c.school_id = $1 and c.id = m.to_class_id
    where m.school_id = $1 and m.id = $2 and m.student_id = $3 and (m.deleted_at is null or m.withdrawn_at is not null)`,
);
// $2 the stay that began, $3 now, $4 student, $5 its class, $6 its first day: with it goes what stood in its subgroups.
const UNBEGIN = sql(
  'schooling.withdrawal.unbegin',
  `with places as (
     update subgroup_member m set deleted_at = $3::timestamptz, version = m.version + 1
       from subgroup g
      where m.school_id = $1 and g.school_id = $1 and g.id = m.subgroup_id and g.class_id = $5 and m.student_id = $4
        and m.valid_from >= $6::date and m.deleted_at is null)
   update enrollment e set deleted_at = $3::timestamptz, version = e.version + 1 where e.school_id = $1 and e.id = $2`,
);
// $2 the stay that ended, $3 its former last day.
const UNEND = sql(
  'schooling.withdrawal.unend',
  `update enrollment e set valid_to = $3::date, deleted_at = null, version = e.version + 1 where e.school_id = $1 and e.id = $2`,
);
// $2 places in subgroups, $3 their former last days.
const REJOIN = sql(
  'schooling.withdrawal.rejoin',
  `update subgroup_member m set valid_to = u.valid_to, deleted_at = null, version = m.version + 1
     from unnest($2::uuid[], $3::date[]) as u(id, valid_to)
    where m.school_id = $1 and m.id = u.id`,
);
// $2 student, $3 when the movement closed sign-ins, $4 who entered it: whom it, or the hourly look after it, let in no more.
const CLOSED = sql(
  'schooling.withdrawal.closed',
  `select distinct a.person_id as id from sign_in_act a
    where a.school_id = $1 and a.act = 'blocked' and a.deleted_at is null
      and (a.person_id = $2 or exists (select from guardianship g where g.school_id = $1 and g.guardian_id = a.person_id and g.student_id = $2 and g.deleted_at is null))
      and (a.at = $3::timestamptz and a.by_person_id = $4 or a.at >= $3::timestamptz and a.by_person_id is null)
      and not exists (select from sign_in_act x where x.school_id = $1 and x.person_id = a.person_id and x.act in ('blocked', 'restored') and x.id > a.id)`,
);

interface FactsRow {
  readonly id: string;
  readonly version: number;
  readonly day: Day;
  readonly toClassId: string | null;
  readonly fromClassId: string | null;
  readonly enteredBy: string | null;
  readonly undo: MovementUndo | null;
  readonly isWithdrawn: boolean;
  readonly className: string;
  readonly laterDay: Day | null;
  readonly recordsInClass: number;
  readonly isAsLeft: boolean;
}

/** Takes back a movement that was entered by mistake: everything stands as before it, and the order stays in the book, struck through. */
export class WithdrawMovement {
  constructor(private readonly clock: Clock) {}

  withdraw(call: Call, input: WithdrawMovementInput): Promise<PeopleOutcome> {
    const { movementId, studentId, order } = input;
    return call.write<PeopleOutcome>([{ kind: 'student', id: studentId }], keyOf(input), async (tx) => {
      if (!isUuid(movementId) || !(await tx.find(LOCK, [studentId]))) throw notFound();
      const found = await tx.find<FactsRow>(FACTS, [movementId, studentId]);
      if (!found) throw notFound();
      const { undo, fromClassId, toClassId } = found;
      const reason = input.reason.trim();
      const objection = firstObjection(WITHDRAWAL_RULES, { ...found, reason, isOfFile: undo === null });
      if (objection) return objection;
      if (undo === null) throw notFound();
      const at = this.clock.now();
      await this.restore(tx, studentId, found, undo, at);
      await tx.update(Movement, found, {
        withdrawnAt: at,
        withdrawnBy: call.actor.personId,
        withdrawalReason: reason,
        withdrawalNumber: order.number.trim(),
        withdrawalDate: order.date ?? null,
        deletedAt: at,
      });
      if (undo.closedAt !== null) {
        const closed = await tx.rows<{ id: string }>(CLOSED, [studentId, undo.closedAt, found.enteredBy]);
        const ids = closed.map(({ id }) => id);
        await restoreSignIns(tx, ids, { at, byPersonId: call.actor.personId });
      }
      const classes = [fromClassId, toClassId].filter((id) => id !== null);
      tx.announce({
        topic: 'people',
        keys: ['school', `student:${studentId}`, ...classes.map((id) => `class:${id}` as const)],
        event: 'student.moved',
      });
      return kept([studentId]);
    });
  }

  /** Every row that the movement changed, as it was before. */
  private async restore(
    tx: WriteTx,
    studentId: string,
    { toClassId, day }: FactsRow,
    { begunId, ended, members }: MovementUndo,
    at: Date,
  ): Promise<void> {
    if (begunId !== null) await tx.rows(UNBEGIN, [begunId, at, studentId, toClassId, day]);
    if (ended) await tx.rows(UNEND, [ended.id, ended.validTo]);
    if (members.length > 0) {
      await tx.rows(REJOIN, [members.map(({ id }) => id), members.map(({ validTo }) => validTo)]);
    }
  }
}
