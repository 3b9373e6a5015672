import { refuse } from '@zhurnal/rules';
import { newId, notFound, sql } from '@zhurnal/platform';
import type { Call, Clock, WriteTx } from '@zhurnal/platform';
import { addPeople } from '../add-people.js';
import { Guardianship } from '../guardianship.entity.js';
import { todayOf } from '../school.reader.js';
import { Student } from '../student.entity.js';
import { changePerson, listSamePeople, objectionToPerson, valuesOf } from './enter-person.js';
import { kept, keyOf, question } from './people-outcome.js';
import type { PeopleOutcome } from './people-outcome.js';
import type {
  AddGuardianInput,
  ChangeGuardianInput,
  ChangeStudentInput,
  LinkGuardianInput,
  UnlinkGuardianInput,
} from './student.inputs.js';

// $2 student.
const STUDENT = sql(
  'schooling.student.find',
  `select s.id, s.version, s.file_number as "fileNumber" from student s where s.school_id = $1 and s.id = $2 and s.deleted_at is null`,
);
// $2 person.
const GUARDIAN = sql(
  'schooling.guardian.find',
  `select p.id, exists (select from guardianship g where g.school_id = $1 and g.guardian_id = p.id and g.deleted_at is null) as "isGuardian",
          exists (select from student s where s.school_id = $1 and s.id = p.id and s.deleted_at is null) as "isStudent"
     from person p where p.school_id = $1 and p.id = $2 and p.deleted_at is null`,
);
// $2 guardian, $3 student, $4 first day: a link that the new one would repeat.
const LINKED = sql(
  'schooling.guardian.linked',
  `select g.id from guardianship g
    where g.school_id = $1 and g.guardian_id = $2 and g.student_id = $3 and g.deleted_at is null and (g.valid_to is null or g.valid_to >= $4::date)`,
);
// $2 id, $3 guardian, $4 student, $5 kind, $6 first day. A link that was taken back may be made again.
const LINK = sql(
  'schooling.guardian.link',
  `insert into guardianship as g (school_id, id, guardian_id, student_id, kind, valid_from) values ($1, $2, $3, $4, $5, $6)
   on conflict (school_id, guardian_id, student_id, valid_from) do update
     set kind = excluded.kind, valid_to = null, deleted_at = null, version = g.version + 1`,
);
// $2 link, $3 student.
const LINK_FACTS = sql(
  'schooling.guardian.link-facts',
  `select g.id, g.guardian_id as "guardianId", g.valid_from as "from" from guardianship g
    where g.school_id = $1 and g.id = $2 and g.student_id = $3 and g.deleted_at is null`,
);

/** Changes what is known of students and their representatives, and who represents whom. */
export class ChangeCards {
  constructor(private readonly clock: Clock) {}

  changeStudent(call: Call, input: ChangeStudentInput): Promise<PeopleOutcome> {
    const { studentId: id, expectedVersion: version } = input;
    return call.write<PeopleOutcome>([{ kind: 'student', id }], keyOf(input), async (tx) => {
      const student = await getStudent(tx, id);
      const today = await todayOf(tx, this.clock);
      const objection = await changePerson(tx, { id, version }, valuesOf(input.person), today);
      if (objection) return objection;
      const fileNumber = input.fileNumber?.trim() || null;
      if (fileNumber !== student.fileNumber) await tx.update(Student, student, { fileNumber });
      tx.announce({ topic: 'people', keys: ['school', `student:${id}`, `person:${id}`] });
      return kept([id]);
    });
  }

  changeGuardian(call: Call, input: ChangeGuardianInput): Promise<PeopleOutcome> {
    const { guardianId: id, expectedVersion: version } = input;
    return call.write<PeopleOutcome>([{ kind: 'person', id }], keyOf(input), async (tx) => {
      const known = await tx.find<GuardianRow>(GUARDIAN, [id]);
      if (!known?.isGuardian) throw notFound();
      const objection = await changePerson(
        tx,
        { id, version },
        valuesOf(input.person),
        await todayOf(tx, this.clock),
      );
      if (objection) return objection;
      tx.announce({ topic: 'people', keys: ['school', `person:${id}`] });
      return kept([id]);
    });
  }

  /** A new person becomes the representative of a student; who has more children here is linked to them. */
  addGuardian(call: Call, input: AddGuardianInput): Promise<PeopleOutcome> {
    const { studentId } = input;
    return call.write<PeopleOutcome>([{ kind: 'student', id: studentId }], keyOf(input), async (tx) => {
      await getStudent(tx, studentId);
      const values = valuesOf(input.person);
      const objection = objectionToPerson(values, await todayOf(tx, this.clock));
      if (objection) return objection;
      const questions = input.confirm ? [] : await listSamePeople(tx, values);
      if (questions.length > 0) return question(questions);
      const [guardianId = newId<'person'>()] = await addPeople(tx, [values]);
      await this.link(tx, { ...input, guardianId });
      return kept([guardianId]);
    });
  }

  linkGuardian(call: Call, input: LinkGuardianInput): Promise<PeopleOutcome> {
    const { guardianId, studentId, from } = input;
    return call.write<PeopleOutcome>([{ kind: 'student', id: studentId }], keyOf(input), async (tx) => {
      await getStudent(tx, studentId);
      const known = await tx.find<GuardianRow>(GUARDIAN, [guardianId]);
      if (!known || known.isStudent) throw notFound();
      if (await tx.find(LINKED, [guardianId, studentId, from])) return refuse('ALREADY_LINKED');
      await this.link(tx, input);
      return kept([guardianId]);
    });
  }

  /** From the day after the last one the person sees nothing of the student; who it was stays known. */
  unlinkGuardian(call: Call, input: UnlinkGuardianInput): Promise<PeopleOutcome> {
    const { studentId, id, expectedVersion: version, to } = input;
    return call.write<PeopleOutcome>([{ kind: 'student', id: studentId }], keyOf(input), async (tx) => {
      const link = await tx.find<{ guardianId: string; from: string }>(LINK_FACTS, [id, studentId]);
      if (!link) throw notFound();
      const change = to < link.from ? { deletedAt: this.clock.now() } : { validTo: to };
      if (!(await tx.update(Guardianship, { id, version }, change))) return refuse('STALE_VERSION');
      announceLink(tx, link.guardianId, studentId);
      return kept([link.guardianId]);
    });
  }

  private async link(
    tx: WriteTx,
    {
      guardianId,
      studentId,
      kind,
      from,
    }: Pick<LinkGuardianInput, 'guardianId' | 'studentId' | 'kind' | 'from'>,
  ): Promise<void> {
    await tx.rows(LINK, [newId(), guardianId, studentId, kind, from]);
    announceLink(tx, guardianId, studentId);
  }
}

interface GuardianRow {
  readonly isGuardian: boolean;
  readonly isStudent: boolean;
}

interface StudentRow {
  readonly id: string;
  readonly version: number;
  readonly fileNumber: string | null;
}

async function getStudent(tx: WriteTx, id: string): Promise<StudentRow> {
  const student = await tx.find<StudentRow>(STUDENT, [id]);
  if (!student) throw notFound();
  return student;
}

function announceLink(tx: WriteTx, guardianId: string, studentId: string): void {
  tx.announce({ topic: 'people', keys: ['school', `student:${studentId}`, `person:${guardianId}`] });
}
