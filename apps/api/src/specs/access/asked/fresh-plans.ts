import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
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
  const topic = { planId: id, ordinal: 1, section: '', topic: `Тема ${sign}`, hours: 40, workType: null };
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.insert(ThematicPlan, [
      { id, ...place, ...stamps, state, reason: '', returnedBy: null, returnedAt: null },
    ]);
    await tx.insert(PlanItemRow, [{ id: itemId, ...topic, homework: '', note: '' }]);
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
