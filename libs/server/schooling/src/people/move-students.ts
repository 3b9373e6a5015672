import { MOVEMENT_RULES, addDays, effectOf, firstObjection } from '@zhurnal/rules';
import type { Day, DepartureCause, MovementFacts } from '@zhurnal/rules';
import { newId, sql } from '@zhurnal/platform';
import type { Call, Clock, WriteTx } from '@zhurnal/platform';
import { addStudents } from '../add-people.js';
import { todayOf } from '../school.reader.js';
import { closeSignIns } from './close-sign-ins.js';
import { listSamePeople, objectionToPerson, valuesOf } from './enter-person.js';
import {
  announceMovement,
  carryOut,
  getClassFacts,
  listOpenDivisions,
  listRecordsAfter,
  listStudentFacts,
  movementInto,
} from './movement-facts.js';
import type { AllowedMovement, StudentFacts } from './movement-facts.js';
import { kept, keyOf, question } from './people-outcome.js';
import type { PeopleOutcome } from './people-outcome.js';
import type {
  AdmitStudentInput,
  DepartStudentInput,
  ReturnStudentInput,
  TransferStudentsInput,
} from './student.inputs.js';

// $2 student: the representatives of today.
const GUARDIANS = sql(
  'schooling.movement.guardians',
  `select g.guardian_id as id from guardianship g where g.school_id = $1 and g.student_id = $2 and g.deleted_at is null`,
);

type Entered = Pick<AllowedMovement, 'place' | 'order' | 'enteredBy' | 'closedAt'> & {
  readonly cause?: DepartureCause;
};

/** Enters the movement of students (TKK-62): each is an order with its day; what was recorded stays where it is. */
export class MoveStudents {
  constructor(private readonly clock: Clock) {}

  /** A new student comes into a class. */
  admit(call: Call, input: AdmitStudentInput): Promise<PeopleOutcome> {
    return call.write<PeopleOutcome>([{ kind: 'class', id: input.classId }], keyOf(input), async (tx) => {
      const schoolClass = await getClassFacts(tx, input.classId);
      const values = valuesOf(input.person);
      const facts = movementInto('arrival', input.from, schoolClass, []);
      const objection =
        objectionToPerson(values, await todayOf(tx, this.clock)) ?? firstObjection(MOVEMENT_RULES, facts);
      if (objection) return objection;
      const questions = input.confirm ? [] : await listSamePeople(tx, values);
      if (questions.length > 0) return question(questions);
      const [id = newId<'person'>()] = await addStudents(tx, [
        { ...values, fileNumber: input.fileNumber?.trim() || null },
      ]);
      const student = { id, name: [values.familyName, values.givenName].join(' '), stays: [] };
      const done = await this.carryOutAll(tx, [{ student, facts }], enteredOf(call, input));
      return done ?? kept([id], listOpenDivisions(schoolClass, [student]));
    });
  }

  /** Somebody known comes into a class: after a departure, or for the first time. */
  comeBack(call: Call, input: ReturnStudentInput): Promise<PeopleOutcome> {
    return call.write<PeopleOutcome>([{ kind: 'student', id: input.studentId }], keyOf(input), async (tx) => {
      const schoolClass = await getClassFacts(tx, input.classId);
      const students = await listStudentFacts(tx, [input.studentId]);
      const moves = students.map((student) => {
        const kind = student.stays.length === 0 ? ('arrival' as const) : ('return' as const);
        return { student, facts: movementInto(kind, input.from, schoolClass, student.stays) };
      });
      const done = await this.carryOutAll(tx, moves, enteredOf(call, input));
      return done ?? kept([input.studentId], listOpenDivisions(schoolClass, students));
    });
  }

  /** Students go over into another class: the former one has them until the day before. */
  transfer(call: Call, input: TransferStudentsInput): Promise<PeopleOutcome> {
    const targets = input.studentIds.map((id) => ({ kind: 'student', id }) as const);
    return call.write<PeopleOutcome>(targets, keyOf(input), async (tx) => {
      const schoolClass = await getClassFacts(tx, input.classId);
      const students = await listStudentFacts(tx, input.studentIds);
      const moves = students.map((student) => {
        return { student, facts: movementInto('transfer', input.from, schoolClass, student.stays) };
      });
      const objection = moves
        .map(({ facts }) => firstObjection(MOVEMENT_RULES, facts))
        .find((one) => one !== undefined);
      if (objection) return objection;
      if (!input.confirm) {
        const questions = await listRecordsAfter(tx, students, addDays(input.from as Day, -1));
        if (questions.length > 0) return question(questions);
      }
      const done = await this.carryOutAll(tx, moves, enteredOf(call, input));
      return done ?? kept(input.studentIds, listOpenDivisions(schoolClass, students));
    });
  }

  /** A student leaves the school. After the last day nobody comes in who has no other tie to it. */
  depart(call: Call, input: DepartStudentInput): Promise<PeopleOutcome> {
    return call.write<PeopleOutcome>([{ kind: 'student', id: input.studentId }], keyOf(input), async (tx) => {
      const students = await listStudentFacts(tx, [input.studentId]);
      const moves = students.map((student) => {
        return { student, facts: movementInto('departure', input.on, null, student.stays) };
      });
      const objection = moves
        .map(({ facts }) => firstObjection(MOVEMENT_RULES, facts))
        .find((one) => one !== undefined);
      if (objection) return objection;
      if (!input.confirm) {
        const questions = await listRecordsAfter(tx, students, input.on);
        if (questions.length > 0) return question(questions);
      }
      const at = this.clock.now();
      const entered = { ...enteredOf(call, input), cause: input.cause, closedAt: at };
      const done = await this.carryOutAll(tx, moves, entered);
      if (done) return done;
      const guardians = await tx.rows<{ id: string }>(GUARDIANS, [input.studentId]);
      await closeSignIns(
        tx,
        await todayOf(tx, this.clock),
        [input.studentId, ...guardians.map(({ id }) => id)],
        { at, byPersonId: call.actor.personId },
      );
      return kept([input.studentId]);
    });
  }

  /** All of them or none; an outcome only when one cannot be carried out. */
  private async carryOutAll(
    tx: WriteTx,
    moves: readonly { readonly student: StudentFacts; readonly facts: MovementFacts }[],
    entered: Entered,
  ): Promise<PeopleOutcome | undefined> {
    for (const { facts } of moves) {
      const objection = firstObjection(MOVEMENT_RULES, facts);
      if (objection) return objection;
    }
    const allowed = moves.map((move) => ({ ...move, ...entered, effect: effectOf(move.facts) }));
    for (const movement of allowed) {
      // The rows were read in this transaction: only somebody who was faster makes this fail, and then all of it.
      if (!(await carryOut(tx, this.clock, movement))) throw new Error('the stay changed in the same moment');
    }
    announceMovement(tx, allowed);
    return undefined;
  }
}

const enteredOf = (call: Call, { place, order }: Pick<AdmitStudentInput, 'place' | 'order'>): Entered => ({
  place,
  order,
  enteredBy: call.actor.personId,
});
