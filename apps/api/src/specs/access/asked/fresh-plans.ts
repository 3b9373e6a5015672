import { newId } from '@zhurnal/platform';
import { Database } from '@zhurnal/platform';
import type { Asker, Attempt } from '../attempt.js';
import { Department, DepartmentSubject, PlanAssignment, PlanItemRow, ThematicPlan } from '@zhurnal/plans';
import { sql } from '@zhurnal/platform';
import { ARRANGER } from '../world.js';
import type { School } from '../world.js';

const FIND = sql(
  'test.access.plan.assignment',
  `select id from plan_assignment where school_id = $1 and group_id = $2`,
);
const GIVE = sql(
  'test.access.plan.give',
  `update plan_assignment set plan_id = $3, deleted_at = null, version = version + 1 where school_id = $1 and id = $2`,
);

/** A plan of the teacher, told apart by its title. */
export interface FreshPlan {
  readonly id: string;
  readonly itemId: string;
  readonly title: string;
}

/** A plan of the subject for the grade of the class, as the teacher has written it. */
export async function freshPlan(
  db: Database,
  { schoolId, sign, yearId, subjectId, people }: School,
  state: 'draft' | 'submitted' = 'draft',
): Promise<FreshPlan> {
  const [id, itemId, title] = [newId(), newId(), `План ${newId()} ${sign}`];
  const place = { yearId, subjectId, gradeLevel: 5, classId: null, title, authorId: people.teacher };
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

/** A department that has the subject; nobody of the matrix leads it. */
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

const PERSON = sql(
  'test.access.plan.person',
  `select person_id as "personId" from membership where school_id = $1 and account_id = $2`,
);
const WRITE = sql(
  'test.access.plan.author',
  `update thematic_plan set author_id = $3, version = version + 1 where school_id = $1 and id = $2`,
);
const LEAD = sql(
  'test.access.plan.head',
  `update department set head_id = $3, version = version + 1 where school_id = $1 and id = $2`,
);

/** Teachers of the school; which of them a plan is of, or leads the department, is asked with the plan. */
const TEACHERS = ['teacher', 'otherTeacher', 'substitute', 'otherSubstitute'] as const;

/** The teacher of the school who asks; nobody else is made an author or a head. */
async function findTeacher(db: Database, school: School, asker: Asker): Promise<string | undefined> {
  const { session } = asker;
  // In the pages of families nobody is a teacher.
  if (session?.audience !== 'staff') return undefined;
  const { schoolId, people } = school;
  const found = await db.read(ARRANGER, schoolId, (tx) =>
    tx.find<{ personId: string }>(PERSON, [session.accountId]),
  );
  return TEACHERS.map((name) => people[name] as string).find((id) => id === found?.personId);
}

/** The request of a plan, which becomes that of the teacher who sends it. */
export const asAuthor = (school: School, planId: string, request: (version: number) => Attempt): Attempt => ({
  send: async (api, asker) => {
    const db = api.get(Database);
    const teacher = await findTeacher(db, school, asker);
    if (teacher === undefined || teacher === school.people.teacher) return request(1).send(api, asker);
    await db.write(ARRANGER, school.schoolId, (tx) => tx.rows(WRITE, [planId, teacher]));
    return request(2).send(api, asker);
  },
  isProof: request(1).isProof,
});

/** The request of a plan by the head of the department, who becomes the teacher who sends it. */
export const asHead = (
  school: School,
  departmentId: string,
  planId: string,
  request: (version: number) => Attempt,
): Attempt => ({
  send: async (api, asker) => {
    const db = api.get(Database);
    const teacher = await findTeacher(db, school, asker);
    if (teacher === undefined) return request(1).send(api, asker);
    const { otherTeacher, teacher: first } = school.people;
    // Nobody decides about the own plan.
    const author = teacher === first ? otherTeacher : first;
    await db.write(ARRANGER, school.schoolId, async (tx) => {
      await tx.rows(LEAD, [departmentId, teacher]);
      await tx.rows(WRITE, [planId, author]);
    });
    return request(2).send(api, asker);
  },
  isProof: request(1).isProof,
});
