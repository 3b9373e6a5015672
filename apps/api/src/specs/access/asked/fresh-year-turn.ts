import { PeriodMark, YearTurnResolver } from '@zhurnal/grading';
import { blockSignIns } from '@zhurnal/identity';
import { CurriculumHours, TeachingLoad } from '@zhurnal/plans';
import { Access, Call, newId, sql, stoppedClock } from '@zhurnal/platform';
import type { Database, PersonId, WriteTx } from '@zhurnal/platform';
import {
  addStudents,
  assignDuties,
  enrollStudents,
  hangBells,
  joinSubgroups,
  openClasses,
  openSubgroups,
  openTeachingGroups,
} from '@zhurnal/schooling';
import { actorOf } from '../../arrange-school.js';
import { ARRANGER, NOW } from '../world.js';
import type { School } from '../world.js';
import { freshSignIn } from './fresh-people.js';

// Each request turns a year of its own, centuries ahead: nobody else's new year is in the way.
const YEAR = sql(
  'test.access.turn.year',
  `insert into academic_year (school_id, id, name, starts_on, ends_on)
   values ($1, $2, $3, make_date($4::int, 9, 1), make_date($4::int + 1, 8, 31))`,
);
const LEAVE = sql(
  'test.access.turn.leave',
  `update enrollment set deleted_at = now(), version = version + 1 where school_id = $1 and student_id = $2`,
);
const CLOSE = sql(
  'test.access.turn.close',
  `update school_class set deleted_at = now(), version = version + 1 where school_id = $1 and id = $2`,
);
const IMPROVE = sql(
  'test.access.turn.improve',
  `update period_mark set value = '4', version = version + 1 where school_id = $1 and student_id = $2`,
);
const MADE_YEAR = sql(
  'test.access.turn.made',
  `select to_year_id as id from year_turn where school_id = $1 and id = $2`,
);

/** When people were let in no more that had left by a turn: the clock of the turn stands still. */
const LATER = new Date(Date.parse(NOW) + 3_600_000);

export const ORDER = { orderNumber: '1', orderedOn: '2026-11-01' };

let autumn = 2100;

/** A year of two classes, the last days of which nobody has seen yet. */
export interface FreshYear {
  readonly yearId: string;
  /** Goes on with arrears. */
  readonly studentId: PersonId;
  readonly familyName: string;
  readonly subjectName: string;
  /** Of the same class; leaves. */
  readonly leaverId: PersonId;
  /** The other class, a grade below, with one student. */
  readonly lowerClassId: string;
}

/** A turn that was begun. */
export interface FreshTurn extends FreshYear {
  readonly turnId: string;
  readonly expectedVersion: number;
  /** Ids of the classes of the new year by their grades. */
  readonly targets: ReadonlyMap<number, string>;
}

/** A year with all that a turn carries over: bells, classes with their people, a subgroup, a group with its load, a mark. */
export async function freshYear(
  db: Database,
  { schoolId, sign, people, subjectId }: School,
): Promise<FreshYear> {
  autumn += 3;
  const first = autumn;
  const [yearId, from] = [newId(), `${first}-09-01`];
  const [studentId, leaverId, lowerId] = [newId<'person'>(), newId<'person'>(), newId<'person'>()];
  const familyName = `Юдин ${sign} ${first}`;
  const named = { familyName, givenName: `Имя ${sign}` };
  const lowerClassId = await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.rows(YEAR, [yearId, `Год ${yearId}`, first]);
    const slots = [{ number: 1, startsAt: '08:30', endsAt: '09:15' }];
    const bellScheduleId = await hangBells(tx, yearId, { name: `Звонки ${sign}`, slots });
    const open = (gradeLevel: number) => {
      return { yearId, name: `Класс ${newId()}`, gradeLevel, letter: 'Ю', bellScheduleId };
    };
    const [classId = '', lower = ''] = await openClasses(tx, [open(7), open(6)]);
    await addStudents(
      tx,
      [studentId, leaverId, lowerId].map((id) => ({ id, ...named })),
    );
    await enrollStudents(tx, [
      { studentId, classId, from },
      { studentId: leaverId, classId, from },
      { studentId: lowerId, classId: lower, from },
    ]);
    const [subgroupId = ''] = await openSubgroups(tx, [{ classId, division: 'класс', name: `1 ${sign}` }]);
    await joinSubgroups(
      tx,
      [studentId, leaverId].map((one) => ({ studentId: one, subgroupId, from })),
    );
    await assignDuties(tx, [
      { personId: people.classTeacher, role: 'class_teacher', classId, from },
      { personId: people.educator, role: 'educator', classId, from },
    ]);
    await teach(tx, { subjectId, teacherId: people.teacher }, { yearId, classId, subgroupId, studentId });
    return lower;
  });
  const subjectName = `Математика ${sign}`;
  return { yearId, studentId, familyName, subjectName, leaverId, lowerClassId };
}

/** A group of the subgroup with its load, the subject in the next grade, and a mark of the year that is bad. */
async function teach(
  tx: WriteTx,
  { subjectId, teacherId }: { readonly subjectId: string; readonly teacherId: PersonId },
  of: {
    readonly yearId: string;
    readonly classId: string;
    readonly subgroupId: string;
    readonly studentId: string;
  },
): Promise<void> {
  const { yearId, classId, subgroupId, studentId } = of;
  const changedAt = new Date(NOW);
  const [groupId = ''] = await openTeachingGroups(tx, [
    { yearId, subjectId, name: `Группа ${newId()}`, parts: [{ classId, subgroupId }] },
  ]);
  await tx.insert(TeachingLoad, [
    { id: newId(), yearId, groupId, staffId: teacherId, weekly: '2', changedAt },
  ]);
  const whole = { classId: null, subgroupId: null };
  await tx.insert(CurriculumHours, [
    { id: newId(), yearId, subjectId, gradeLevel: 8, ...whole, weekly: '2', yearly: 68, changedAt },
  ]);
  const place = { studentId, subjectId, groupId, classId, yearId, kind: 'year', periodId: null } as const;
  const how = { suggested: null, basis: null, reason: '', receivedAt: null, isLate: false };
  await tx.insert(PeriodMark, [{ id: newId(), ...place, value: '2', ...how, setBy: null, setAt: changedAt }]);
}

/** The turn of such a year as the deputy has begun it: one of the students leaves. */
export async function freshDraft(db: Database, school: School): Promise<FreshTurn> {
  const year = await freshYear(db, school);
  const { turns, as } = asDeputy(db, school);
  const key = { clientMutationId: newId() };
  const begun = pageOf(await turns.beginYearTurn(as('beginYearTurn'), { ...key, fromYearId: year.yearId }));
  const { turnId, version: expectedVersion, classes } = begun;
  const leaves = {
    studentId: year.leaverId,
    decision: 'departed',
    reason: 'Уезжает',
    orderNumber: '',
  } as const;
  const decided = pageOf(
    await turns.decideYearTurn(as('decideYearTurn'), {
      ...{ clientMutationId: newId(), turnId, expectedVersion },
      ...{ students: [leaves], classes: [] },
    }),
  );
  const targets = new Map(classes.map(({ gradeLevel, id }) => [gradeLevel, id]));
  return { ...year, turnId, expectedVersion: decided.version, targets };
}

/** The same after what the draft was made of has changed: a student and a class are gone, a mark is better. */
export async function freshOldDraft(db: Database, school: School): Promise<FreshTurn> {
  const draft = await freshDraft(db, school);
  await db.write(ARRANGER, school.schoolId, async (tx) => {
    await tx.rows(LEAVE, [draft.leaverId]);
    await tx.rows(CLOSE, [draft.lowerClassId]);
    await tx.rows(IMPROVE, [draft.studentId]);
  });
  return draft;
}

/** A turn that was carried out, since when whoever left by it is let in no more. */
export async function freshTurn(db: Database, school: School): Promise<FreshTurn> {
  const draft = await freshDraft(db, school);
  const { turns, as } = asDeputy(db, school);
  const { turnId, expectedVersion } = draft;
  await freshSignIn(db, school, draft.leaverId);
  const applied = pageOf(
    await turns.applyYearTurn(as('applyYearTurn'), {
      clientMutationId: newId(),
      turnId,
      expectedVersion,
      ...ORDER,
    }),
  );
  await db.write(ARRANGER, school.schoolId, (tx) =>
    blockSignIns(tx, [draft.leaverId], { at: LATER, byPersonId: null }),
  );
  return { ...draft, expectedVersion: applied.version };
}

/** The same, with a class in the new year that the turn has not made. */
export async function freshTurnInUse(db: Database, school: School): Promise<FreshTurn> {
  const turn = await freshTurn(db, school);
  await db.write(ARRANGER, school.schoolId, async (tx) => {
    const made = await tx.find<{ id: string }>(MADE_YEAR, [turn.turnId]);
    await openClasses(tx, [{ yearId: made?.id ?? '', name: `Класс ${newId()}`, gradeLevel: 5, letter: 'Ю' }]);
  });
  return turn;
}

/** The verbs of the product, and who calls them. */
function asDeputy(db: Database, { schoolId, people }: School) {
  const clock = stoppedClock(new Date(NOW));
  const actor = actorOf(schoolId, people.deputy, ['deputy']);
  return {
    turns: new YearTurnResolver(clock),
    as: (operation: string) => new Call(operation, newId(), undefined, actor, db, new Access(clock)),
  };
}

type Answer = Awaited<ReturnType<YearTurnResolver['beginYearTurn']>>;

function pageOf(answer: Answer): {
  turnId: string;
  version: number;
  classes: { id: string; gradeLevel: number }[];
} {
  if (!('students' in answer) || answer.turnId === null)
    throw new Error(`no turn: ${JSON.stringify(answer)}`);
  const { turnId, version, classes } = answer;
  return { turnId, version, classes: [...classes] };
}
