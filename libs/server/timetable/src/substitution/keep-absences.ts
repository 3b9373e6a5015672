import { STAFF_ABSENCE_NOTE_LIMIT, asDay, daysBetween, lengthOf, refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import { answerOf, isRefused, sql } from '@zhurnal/platform';
import type { Call, Refused, WriteTx } from '@zhurnal/platform';
import { StaffAbsence } from './staff-absence.entity.js';
import type { StaffAbsenceAnswer, StaffAbsenceDetails } from './substitution.graphql.js';
import type {
  EditStaffAbsenceInput,
  RemoveStaffAbsenceInput,
  ReportStaffAbsenceInput,
} from './substitution.inputs.js';
import { listAbsences } from './cover.reader.js';

/** The longest absence that is one row, in days. */
const LONGEST_ABSENCE = 366;

// $2 absence, $3 person, $4–$5 days, $6 numbers of lessons.
const FACTS = sql(
  'timetable.absence.facts',
  `select exists (select from staff_member m where m.school_id = $1 and m.id = $3 and m.deleted_at is null) as "isStaff",
          exists (select from staff_absence a
                   where a.school_id = $1 and a.person_id = $3 and a.id <> $2 and a.deleted_at is null
                     and a.from_date <= $5::date and a.to_date >= $4::date
                     and (a.slots is null or $6::smallint[] is null or a.slots && $6::smallint[])) as "overlaps",
          exists (select from staff_absence a where a.school_id = $1 and a.id = $2) as "isKnown"`,
);
const FIND = sql(
  'timetable.absence.find',
  `select person_id as "personId", from_date as "fromDate", to_date as "toDate" from staff_absence
    where school_id = $1 and id = $2 and deleted_at is null`,
);

interface Facts {
  readonly isStaff: boolean;
  readonly overlaps: boolean;
  readonly isKnown: boolean;
}

interface Known {
  readonly personId: string;
  readonly fromDate: string;
  readonly toDate: string;
}

interface Kept {
  readonly outcome: 'kept';
  readonly id: string;
  /** Null: removed. */
  readonly days: readonly [string, string] | null;
}

type Outcome = Kept | Refused;

/** Writes down who is away, changes it and takes it back; substitutions that rest on it stay until they are removed. */
export class KeepAbsences {
  async report(call: Call, input: ReportStaffAbsenceInput): Promise<typeof StaffAbsenceAnswer> {
    const { clientMutationId: key, id, ...rest } = input;
    const outcome = await call.write<Outcome>([], { key, content: input }, async (tx) => {
      const objection = await this.objectionTo(tx, input);
      if (objection) return objection;
      const { note, slots, ...columns } = rest;
      await tx.insert(StaffAbsence, [
        { id, ...columns, slots: inOrder(slots), note: note.trim(), reportedBy: call.actor.personId },
      ]);
      announce(tx, input.personId);
      return { outcome: 'kept', id, days: [input.fromDate, input.toDate] };
    });
    return answer(call, outcome);
  }

  async edit(call: Call, input: EditStaffAbsenceInput): Promise<typeof StaffAbsenceAnswer> {
    const { clientMutationId: key, id, expectedVersion, note, slots, ...columns } = input;
    const outcome = await call.write<Outcome>([], { key, content: input }, async (tx) => {
      const known = await tx.find<Known>(FIND, [id]);
      if (!known) return refuse('NOT_FOUND', { params: { field: 'id' } });
      const objection = await this.objectionTo(tx, input, true);
      if (objection) return objection;
      const changes = { ...columns, slots: inOrder(slots), note: note.trim() };
      if (!(await tx.update(StaffAbsence, { id, version: expectedVersion }, changes)))
        return refuse('STALE_VERSION');
      announce(tx, known.personId, input.personId);
      return { outcome: 'kept', id, days: [input.fromDate, input.toDate] };
    });
    return answer(call, outcome);
  }

  async remove(call: Call, input: RemoveStaffAbsenceInput, now: Date): Promise<typeof StaffAbsenceAnswer> {
    const { clientMutationId: key, id, expectedVersion } = input;
    const outcome = await call.write<Outcome>([], { key, content: input }, async (tx) => {
      const known = await tx.find<Known>(FIND, [id]);
      if (!known) return refuse('NOT_FOUND', { params: { field: 'id' } });
      if (!(await tx.update(StaffAbsence, { id, version: expectedVersion }, { deletedAt: now })))
        return refuse('STALE_VERSION');
      announce(tx, known.personId);
      return { outcome: 'kept', id, days: null };
    });
    return answer(call, outcome);
  }

  private async objectionTo(
    tx: WriteTx,
    input: ReportStaffAbsenceInput,
    isKnown = false,
  ): Promise<Refusal | undefined> {
    const { id, personId, fromDate, toDate, slots } = input;
    const [first, last] = [asDay(fromDate), asDay(toDate)];
    const days = first && last ? daysBetween(first, last) : -1;
    if (days < 0 || days > LONGEST_ABSENCE) return refuse('INVALID_VALUE', { params: { field: 'toDate' } });
    if (slots && days > 0) return refuse('INVALID_VALUE', { params: { field: 'slots' } });
    if (lengthOf(input.note.trim()) > STAFF_ABSENCE_NOTE_LIMIT)
      return refuse('TEXT_TOO_LONG', {
        params: { field: 'note', limit: String(STAFF_ABSENCE_NOTE_LIMIT) },
      });
    const facts = await tx.find<Facts>(FACTS, [id, personId, fromDate, toDate, slots ?? null]);
    if (!facts?.isStaff) return refuse('NOT_FOUND', { params: { field: 'personId' } });
    if (facts.isKnown !== isKnown) return refuse('CONFLICT', { params: { field: 'id' } });
    return facts.overlaps ? refuse('ABSENCE_EXISTS') : undefined;
  }
}

const inOrder = (slots: readonly number[] | null | undefined): number[] | null =>
  slots ? [...new Set(slots)].sort((one, other) => one - other) : null;

function announce(tx: WriteTx, ...people: readonly string[]): void {
  tx.announce({ topic: 'timetable', keys: [...new Set(people)].map((id) => `person:${id}` as const) });
}

async function answer(call: Call, outcome: Outcome): Promise<typeof StaffAbsenceAnswer> {
  if (isRefused(outcome)) return answerOf(outcome);
  const { id, days } = outcome;
  if (days === null) return { absence: null };
  const [from, to] = days;
  const kept = await call.read([], (tx) => listAbsences(tx, from, to));
  const absence: StaffAbsenceDetails | undefined = kept.find((each) => each.id === id);
  return { absence: absence ?? null };
}
