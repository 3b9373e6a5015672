import { newId, sql } from '@zhurnal/platform';
import type { Database, PersonId } from '@zhurnal/platform';
import type { Attempt } from '../attempt.js';
import { Department, DepartmentSubject, PlanAssignment, PlanItemRow, ThematicPlan } from '@zhurnal/plans';
import { ARRANGER } from '../world.js';
import type { Person, School } from '../world.js';

const FIND = sql(
  'test.access.plan.assignment',
  `select id from plan_assignment where school_id = $1 and group_id = $2`,
);
const GIVE = sql(
  'test.access.plan.give',
  `update plan_assignment set plan_id = $3, deleted_at = null, version = version + 1 where school_id = $1 and id = $2`,
);

/** A plan, told apart by its title. */
export interface FreshPlan {
  readonly id: string;
  readonly itemId: string;
  readonly title: string;
}

/** A plan of the subject for the grade of the class, as a teacher has written it. */
export async function freshPlan(
  db: Database,
  { schoolId, sign, yearId, subjectId, people }: School,
  state: 'draft' | 'submitted' = 'draft',
  author: Person = 'teacher',
): Promise<FreshPlan> {
  const [id, itemId, title] = [newId(), newId(), `План ${newId()} ${sign}`];
  const place = { yearId, subjectId, gradeLevel: 5, classId: null, title, authorId: people[author] };
  const stamps = { submittedAt: null, agreedBy: null, agreedAt: null, approvedBy: null, approvedAt: null };
  const topic = { planId: id, section: '', topic: `Тема ${sign}`, hours: 40, workType: null };
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.insert(ThematicPlan, [
      { id, ...place, ...stamps, state, reason: '', returnedBy: null, returnedAt: null },
    ]);
    // Enough for every lesson of Monday that the requests of the matrix make.
    const items = [itemId, newId(), newId(), newId()].map((one, at) => ({ id: one, ordinal: at + 1 }));
    await tx.insert(
      PlanItemRow,
      items.map((one) => ({ ...one, ...topic, homework: '', note: '' })),
    );
  });
  return { id, itemId, title };
}

/** The plan that the group follows from now on. */
export async function followedPlan(db: Database, school: School): Promise<FreshPlan> {
  const plan = await freshPlan(db, school);
  const { schoolId, groupId } = school;
  await db.write(ARRANGER, schoolId, async (tx) => {
    const found = await tx.find<{ id: string }>(FIND, [groupId]);
    if (found) await tx.rows(GIVE, [found.id, plan.id]);
    else await tx.insert(PlanAssignment, [{ id: newId(), groupId, planId: plan.id }]);
  });
  return plan;
}

/** The group follows the plan again, whatever was prepared meanwhile. */
export async function followAgain(
  db: Database,
  { schoolId, groupId }: School,
  { id }: FreshPlan,
): Promise<void> {
  await db.write(ARRANGER, schoolId, async (tx) => {
    const found = await tx.find<{ id: string }>(FIND, [groupId]);
    if (found) await tx.rows(GIVE, [found.id, id]);
  });
}

const LED = sql(
  'test.access.plan.led',
  `select 1 from department d join department_subject s on s.school_id = $1 and s.department_id = d.id
    where d.school_id = $1 and d.head_id = $2 and s.subject_id = $3 and d.deleted_at is null and s.deleted_at is null`,
);

/** The person leads a department that has the subject. */
async function leadDepartment(db: Database, school: School, headId: PersonId): Promise<void> {
  const { schoolId, subjectId } = school;
  const found = await db.read(ARRANGER, schoolId, (tx) => tx.find(LED, [headId, subjectId]));
  if (!found) await freshDepartment(db, school, headId);
}

/** A department that has the subject. */
export async function freshDepartment(
  db: Database,
  { schoolId, sign, subjectId }: School,
  headId: string | null = null,
): Promise<{ readonly id: string; readonly name: string }> {
  const [id, name] = [newId(), `Кафедра ${newId()} ${sign}`];
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.insert(Department, [{ id, name, headId }]);
    await tx.insert(DepartmentSubject, [{ id: newId(), departmentId: id, subjectId }]);
  });
  return { id, name };
}

/** Teachers of the school: a plan is asked for as that of whoever of them sends the request. */
const TEACHERS = ['teacher', 'otherTeacher', 'substitute', 'otherSubstitute'] as const;

/** The request by the author of the plan: each teacher has prepared one. Of anybody else it is about the teacher's. */
export async function asAuthor(
  db: Database,
  school: School,
  request: (planId: string) => Attempt,
): Promise<Attempt> {
  const requests = new Map<PersonId | undefined, Attempt>();
  for (const name of TEACHERS)
    requests.set(school.people[name], request((await freshPlan(db, school, 'draft', name)).id));
  return ofWhoever(requests, school.people.teacher);
}

/** The request by the head of a department that has the subject, which each teacher leads one of. Nobody decides about the own plan. */
export async function asHead(
  db: Database,
  school: School,
  request: (planId: string) => Attempt,
): Promise<Attempt> {
  for (const name of TEACHERS) await leadDepartment(db, school, school.people[name]);
  const ofTeacher = request((await freshPlan(db, school, 'submitted')).id);
  const ofAnother = request((await freshPlan(db, school, 'submitted', 'otherTeacher')).id);
  const { teacher, otherTeacher } = school.people;
  return ofWhoever(
    new Map([
      [teacher, ofAnother],
      [otherTeacher, ofTeacher],
    ]),
    otherTeacher,
  );
}

function ofWhoever(requests: ReadonlyMap<PersonId | undefined, Attempt>, usual: PersonId): Attempt {
  const first = requests.get(usual);
  if (!first) throw new Error('nobody asks');
  return {
    send: (api, asker) => (requests.get(asker.personId) ?? first).send(api, asker),
    isProof: first.isProof,
  };
}
