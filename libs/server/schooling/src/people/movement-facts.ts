import { addDays, fullNameOf } from '@zhurnal/rules';
import type { Day, MovementEffect, MovementFacts, MovementKind, PersonName, Stay } from '@zhurnal/rules';
import { newId, notFound, sql } from '@zhurnal/platform';
import type { Clock, ReadTx, WriteTx } from '@zhurnal/platform';
import { Enrollment } from '../enrollment.entity.js';
import { Movement, NOT_WITHDRAWN } from '../movement.entity.js';
import type { MovementUndo } from '../movement.entity.js';
import { finding } from './people-outcome.js';
import type { PeopleFinding } from './person.graphql.js';
import type { OrderInput } from './person.inputs.js';

// $2 class.
const CLASS = sql(
  'schooling.movement.class',
  `select c.id, c.name, y.starts_on as "yearFrom", y.ends_on as "yearTo",
          (select coalesce(json_agg(distinct g.division), '[]') from subgroup g
            where g.school_id = $1 and g.class_id = c.id and g.deleted_at is null) as divisions
     from school_class c join academic_year y on y.school_id = c.school_id and y.id = c.year_id
    where c.school_id = $1 and c.id = $2 and c.deleted_at is null`,
);
// $2 students. Their movements wait for one another.
const LOCK = sql(
  'schooling.movement.lock',
  `select s.id from student s where s.school_id = $1 and s.id = any($2::uuid[]) order by s.id for update`,
);
// $2 students.
const STUDENTS = sql(
  'schooling.movement.students',
  `select p.id, p.family_name as "familyName", p.given_name as "givenName", p.patronymic,
          (select coalesce(json_agg(json_build_object('id', e.id, 'version', e.version, 'classId', e.class_id, 'from', e.valid_from, 'to', e.valid_to)
                                    order by e.valid_from), '[]')
             from enrollment e where e.school_id = $1 and e.student_id = s.id and e.deleted_at is null) as stays
     from student s join person p on p.school_id = s.school_id and p.id = s.id and p.deleted_at is null
    where s.school_id = $1 and s.id = any($2::uuid[]) and s.deleted_at is null
    order by p.family_name, p.given_name, p.id`,
);
// $2 students, $3 the last day in the class.
const RECORDS = sql(
  'schooling.movement.records',
  `select r.student_id as "studentId", count(*)::int as count from student_record r
    where r.school_id = $1 and r.student_id = any($2::uuid[]) and r.date > $3::date group by r.student_id`,
);
// $2 id, $3 class, $4 student, $5 first day. A stay that never came to be may come to be all the same.
const BEGIN = sql(
  'schooling.movement.begin',
  `insert into enrollment as e (school_id, id, class_id, student_id, valid_from) values ($1, $2, $3, $4, $5)
   on conflict (school_id, class_id, student_id, valid_from) do update set valid_to = null, deleted_at = null, version = e.version + 1
   returning e.id`,
);
// $2 students, $3 their last day in the class, $4 now. What would have begun later never was.
const LEAVE_SUBGROUPS = sql(
  'schooling.movement.leave-subgroups',
  `with before as (
     select b.id, b.valid_to from subgroup_member b
      where b.school_id = $1 and b.student_id = any($2::uuid[]) and b.deleted_at is null and (b.valid_to is null or b.valid_to > $3::date))
   update subgroup_member m
      set valid_to = case when m.valid_from <= $3::date then $3::date else m.valid_to end,
          deleted_at = case when m.valid_from > $3::date then $4::timestamptz end, version = m.version + 1
     from before
    where m.school_id = $1 and m.id = before.id
   returning m.id, before.valid_to as "validTo"`,
);

export interface ClassFacts {
  readonly id: string;
  readonly name: string;
  readonly yearFrom: Day;
  readonly yearTo: Day;
  readonly divisions: readonly string[];
}

interface KeptStay extends Stay {
  readonly id: string;
  readonly version: number;
}

export interface StudentFacts {
  readonly id: string;
  /** Full name. */
  readonly name: string;
  readonly stays: readonly KeptStay[];
}

/** The class students come into. */
export async function getClassFacts(tx: ReadTx, classId: string): Promise<ClassFacts> {
  const found = await tx.find<ClassFacts>(CLASS, [classId]);
  if (!found) throw notFound();
  return found;
}

/** The students with where they have been; one who is not there ends the request. */
export async function listStudentFacts(tx: WriteTx, ids: readonly string[]): Promise<StudentFacts[]> {
  await tx.rows(LOCK, [ids]);
  const rows = await tx.rows<PersonName & { id: string; stays: KeptStay[] }>(STUDENTS, [ids]);
  if (rows.length < ids.length) throw notFound();
  return rows.map((row) => ({ id: row.id, name: fullNameOf(row), stays: row.stays }));
}

/** Records of the journal that a movement would leave behind, counted by student. */
export async function listRecordsAfter(
  tx: ReadTx,
  students: readonly StudentFacts[],
  lastDay: string,
): Promise<readonly PeopleFinding[]> {
  const ids = students.map(({ id }) => id);
  const rows = await tx.rows<{ studentId: string; count: number }>(RECORDS, [ids, lastDay]);
  return rows.map(({ studentId, count }) =>
    finding(
      'RECORDS_AFTER',
      students.find(({ id }) => id === studentId),
      String(count),
    ),
  );
}

/** Divisions of a class in which somebody who has just come stands nowhere. */
export const listOpenDivisions = (
  { divisions }: ClassFacts,
  students: readonly { readonly id: string; readonly name: string }[],
): readonly PeopleFinding[] =>
  divisions.flatMap((division) => students.map((student) => finding('NO_SUBGROUP', student, division)));

/** A movement that is allowed, and the order behind it. */
export interface AllowedMovement {
  readonly student: StudentFacts;
  readonly facts: MovementFacts;
  readonly effect: MovementEffect;
  readonly cause?: Movement['cause'] | undefined;
  readonly place: string;
  readonly order: OrderInput;
  readonly enteredBy: string;
  /** When it closes sign-ins. */
  readonly closedAt?: Date | undefined;
}

/** Does what the order says: ends the stay and the subgroups with it, begins the new one, keeps the order. */
export async function carryOut(tx: WriteTx, clock: Clock, movement: AllowedMovement): Promise<boolean> {
  const { student, facts, effect, cause = null, place, order, enteredBy, closedAt } = movement;
  const { ended, begun } = effect;
  let undo: MovementUndo = {
    ended: null,
    begunId: null,
    members: [],
    closedAt: closedAt?.toISOString() ?? null,
  };
  if (ended) {
    const stay = student.stays.find(
      ({ from, classId }) => from === ended.stay.from && classId === ended.stay.classId,
    );
    if (!stay) return false;
    const change = ended.to === null ? { deletedAt: clock.now() } : { validTo: ended.to };
    if (!(await tx.update(Enrollment, stay, change))) return false;
    const lastDay = ended.to ?? addDays(ended.stay.from, -1);
    const left = [[student.id], lastDay, clock.now()];
    const members = await tx.rows<MovementUndo['members'][number]>(LEAVE_SUBGROUPS, left);
    undo = { ...undo, ended: { id: stay.id, validTo: stay.to }, members };
  }
  if (begun) {
    const made = [newId(), begun.classId, student.id, begun.from];
    undo = { ...undo, begunId: (await tx.find<{ id: string }>(BEGIN, made))?.id ?? null };
  }
  await tx.insert(Movement, [
    {
      id: newId(),
      studentId: student.id,
      kind: facts.kind,
      day: facts.day,
      fromClassId: ended?.stay.classId ?? null,
      toClassId: begun?.classId ?? null,
      cause,
      place: place.trim(),
      orderNumber: order.number.trim(),
      orderDate: order.date ?? null,
      note: order.note.trim(),
      enteredBy,
      undo,
      ...NOT_WITHDRAWN,
    },
  ]);
  return true;
}

/** Who is told of a movement: the student's pages, both classes, and everything that counts people. */
export function announceMovement(tx: WriteTx, movements: readonly AllowedMovement[]): void {
  const classes = movements.flatMap(({ effect }) =>
    [effect.ended?.stay.classId, effect.begun?.classId].filter((id) => id !== undefined),
  );
  tx.announce({
    topic: 'people',
    keys: [
      'school',
      ...movements.map(({ student }) => `student:${student.id}` as const),
      ...[...new Set(classes)].map((id) => `class:${id}` as const),
    ],
    event: 'student.moved',
  });
}

/** The facts of a movement into a class, or out of the school. */
export const movementInto = (
  kind: MovementKind,
  day: string,
  toClass: ClassFacts | null,
  stays: readonly Stay[],
): MovementFacts => ({ kind, day: day as Day, toClass, stays });
