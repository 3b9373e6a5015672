import { newId, sql } from '@zhurnal/platform';
import type { Database, PersonId } from '@zhurnal/platform';
import {
  Movement,
  NOT_WITHDRAWN,
  addPeople,
  addStaff,
  addStudents,
  assignDuties,
  enrollStudents,
  joinSubgroups,
  nameGuardians,
  openClasses,
  openSubgroups,
} from '@zhurnal/schooling';
import type { StaffRole } from '@zhurnal/schooling';
import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { ARRANGER, START, TODAY } from '../world.js';
import type { School } from '../world.js';

const VERSION = sql(
  'test.people.version',
  `select x.version from person x where x.school_id = $1 and x.id = $2`,
);
const LINK = sql(
  'test.people.link',
  `select g.id from guardianship g where g.school_id = $1 and g.guardian_id = $2`,
);
const DUTY = sql('test.people.duty', `select d.id from duty d where d.school_id = $1 and d.person_id = $2`);
const BELLS = sql('test.people.bells', `select b.id from bell_schedule b where b.school_id = $1 limit 1`);

let count = 0;

/** A given name that nobody has yet, in letters. */
export function freshName(): string {
  count += 1;
  return `Имя${[...String(count)].map((digit) => 'абвгдежзик'[Number(digit)]).join('')}`;
}

/** What is entered of a new person. */
export const personInput = (): Readonly<Record<string, string | null>> => ({
  familyName: 'Новая',
  givenName: freshName(),
  patronymic: null,
  birthDate: null,
  sex: null,
  phone: null,
  email: null,
});

export const NO_ORDER = { number: '', date: null, note: '' };

/** A student of the class, with a representative. */
export interface FreshStudent {
  readonly studentId: PersonId;
  readonly guardianId: PersonId;
  readonly linkId: string;
  readonly division: string;
  readonly subgroupIds: readonly string[];
}

/** Days in the class. */
interface Stay {
  readonly from: string;
  readonly to?: string;
}

/** With `isDivided` the class gets a division of its own for the student, who stands in its first subgroup. */
export async function freshStudent(
  db: Database,
  school: School,
  { isDivided = false, stay = { from: START } }: { isDivided?: boolean; stay?: Stay } = {},
): Promise<FreshStudent> {
  return db.write(ARRANGER, school.schoolId, async (tx) => {
    const named = { familyName: `Новая ${school.sign}`, givenName: freshName() };
    const [studentId = newId<'person'>()] = await addStudents(tx, [named]);
    const [guardianId = newId<'person'>()] = await addPeople(tx, [{ ...named, givenName: freshName() }]);
    const { classId } = school;
    await enrollStudents(tx, [{ studentId, classId, ...stay }]);
    await nameGuardians(tx, [{ guardianId, studentId, kind: 'mother', from: START }]);
    await tx.insert(Movement, [
      {
        id: newId(),
        studentId,
        kind: 'arrival',
        day: START,
        fromClassId: null,
        toClassId: classId,
        cause: null,
        place: '',
        orderNumber: '1',
        orderDate: null,
        note: '',
        enteredBy: null,
        undo: null,
        ...NOT_WITHDRAWN,
      },
    ]);
    const division = freshName();
    const names = isDivided ? ['1', '2'] : [];
    const subgroupIds = await openSubgroups(
      tx,
      names.map((name) => ({ classId, division, name })),
    );
    if (subgroupIds[0]) await joinSubgroups(tx, [{ studentId, subgroupId: subgroupIds[0], from: START }]);
    const link = await tx.find<{ id: string }>(LINK, [guardianId]);
    return { studentId, guardianId, linkId: link?.id ?? '', division, subgroupIds };
  });
}

/** Somebody who works in the school with one duty. */
export async function freshStaff(
  db: Database,
  school: School,
  role: StaffRole = 'teacher',
): Promise<{ personId: PersonId; dutyId: string }> {
  return db.write(ARRANGER, school.schoolId, async (tx) => {
    const person = { familyName: `Новая ${school.sign}`, givenName: freshName(), hiredOn: START };
    const [personId = newId<'person'>()] = await addStaff(tx, [person]);
    await assignDuties(tx, [{ personId, role, from: START }]);
    const duty = await tx.find<{ id: string }>(DUTY, [personId]);
    return { personId, dutyId: duty?.id ?? '' };
  });
}

/** A subgroup of the class that nobody was in. */
export async function freshSubgroup(db: Database, school: School): Promise<string> {
  const { schoolId, classId } = school;
  return db.write(ARRANGER, schoolId, async (tx) => {
    const [id = ''] = await openSubgroups(tx, [{ classId, division: freshName(), name: '1' }]);
    return id;
  });
}

/** A sign-in with an open session, for a person of the school. */
export async function freshSignIn(db: Database, school: School, personId: string): Promise<void> {
  const accountId = newId<'account'>();
  await db.directory({ name: 'test.people.account', text: `insert into account (account_id) values ($1)` }, [
    accountId,
  ]);
  await db.directory(
    {
      name: 'test.people.membership',
      text: `insert into membership (account_id, school_id, person_id) values ($1, $2, $3)`,
    },
    [accountId, school.schoolId, personId],
  );
  await db.directory(
    { name: 'test.people.login', text: `insert into login_claim (login, account_id) values ($1, $2)` },
    [`fresh-${accountId}`, accountId],
  );
  await db.directory(
    {
      name: 'test.people.session',
      text: `insert into session (session_id, token_hash, account_id, audience, idle_minutes, expires_at)
        values ($1, uuid_send($1), $2, 'family', 600, now() + interval '1 day')`,
    },
    [newId(), accountId],
  );
}

export async function versionOf(db: Database, { schoolId }: School, personId: string): Promise<number> {
  const row = await db.read(ARRANGER, schoolId, (tx) => tx.find<{ version: number }>(VERSION, [personId]));
  return row?.version ?? 0;
}

/** A class of the year that nobody is in. */
export async function freshClass(db: Database, { schoolId, yearId, sign }: School): Promise<string> {
  return db.write(ARRANGER, schoolId, async (tx) => {
    const [id = ''] = await openClasses(tx, [{ yearId, name: `${freshName()} ${sign}` }]);
    return id;
  });
}

export async function bellsOf(db: Database, { schoolId }: School): Promise<string | null> {
  const row = await db.read(ARRANGER, schoolId, (tx) => tx.find<{ id: string }>(BELLS));
  return row?.id ?? null;
}

const REPORT = sql(
  'test.people.report',
  `insert into contact_report (school_id, id, person_id, class_id, phone, reported_by, reported_at) values ($1, $2, $3, $4, '+7 900 000-00-01', $5, now())`,
);

/** Contacts that the class teacher reports of a student. */
export async function freshReport(
  db: Database,
  school: School,
): Promise<{ readonly reportId: string; readonly personId: string }> {
  const { guardianId } = await freshStudent(db, school);
  const id = newId();
  const { classId, people } = school;
  await db.write(ARRANGER, school.schoolId, (tx) =>
    tx.rows(REPORT, [id, guardianId, classId, people.classTeacher]),
  );
  return { reportId: id, personId: guardianId };
}

const YESTERDAY = addDays(TODAY as Day, -1);
const END_STAY = sql(
  'test.people.end-stay-yesterday',
  `update enrollment set valid_to = $3::date where school_id = $1 and student_id = $2 returning id`,
);
const LEAVE = sql(
  'test.people.leave-subgroup',
  `update subgroup_member set valid_to = $3::date where school_id = $1 and student_id = $2 returning id`,
);
const BLOCKED = sql(
  'test.people.blocked',
  `insert into sign_in_act (school_id, id, person_id, act, at) values ($1, $2, $3, 'blocked', $4)`,
);

/** A student who went to the other class by mistake; of such a one, also already withdrawn. */
export async function movedStudent(
  db: Database,
  school: School,
  isWithdrawn = false,
): Promise<{ readonly studentId: string; readonly movementId: string }> {
  const { studentId } = await freshStudent(db, school, { isDivided: true });
  const [movementId, begunId, at] = [newId(), newId(), new Date(`${YESTERDAY}T12:00:00Z`)];
  const { classId, otherClassId, people } = school;
  await db.write(ARRANGER, school.schoolId, async (tx) => {
    const stay = await tx.find<{ id: string }>(END_STAY, [studentId, YESTERDAY]);
    const place = await tx.find<{ id: string }>(LEAVE, [studentId, YESTERDAY]);
    await enrollStudents(tx, [{ id: begunId, studentId, classId: otherClassId, from: TODAY }]);
    await tx.rows(BLOCKED, [newId(), studentId, at]);
    await tx.insert(Movement, [
      {
        id: movementId,
        studentId,
        kind: 'transfer',
        day: TODAY,
        fromClassId: classId,
        toClassId: otherClassId,
        cause: null,
        place: '',
        orderNumber: '2',
        orderDate: null,
        note: '',
        enteredBy: null,
        undo: {
          ended: { id: stay?.id ?? '', validTo: null },
          begunId,
          members: [{ id: place?.id ?? '', validTo: null }],
          closedAt: at.toISOString(),
        },
        ...NOT_WITHDRAWN,
        ...(isWithdrawn && {
          withdrawnAt: at,
          withdrawnBy: people.classTeacher,
          withdrawalReason: 'ошибка',
          deletedAt: at,
        }),
      },
    ]);
  });
  return { studentId, movementId };
}
