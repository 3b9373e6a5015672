import { addDays } from '@zhurnal/rules';
import { instantAt, textOfInstant } from '../calendar/demo-instant.js';
import type { DemoGroup } from '../plan/school-plan.js';
import type { DemoLesson } from '../record/list-lessons.js';
import type { SchoolYear } from '../record/school-year.js';
import { topicAt, topicsOf } from '../words/topics/index.js';
import type { DemoTables } from './tables.js';
import type { CurriculumHoursRow, PlanAssignmentRow, PlanItemRow, ThematicPlanRow } from './rows.js';
import type { RowIds } from './row-ids.js';

type ThematicTables = Pick<
  DemoTables,
  'curriculum_hours' | 'thematic_plan' | 'plan_item' | 'plan_assignment'
>;

/** Weeks of lessons in the year of a grade. */
const weeksOf = (grade: number): number => (grade === 1 ? 33 : 34);

/** Areas whose teachers of that number have not loaded their plans. */
const WITHOUT_PLANS: readonly string[] = ['art/0', 'safety/0'];

/** One plan in so many is still a draft. */
const DRAFT_EACH = 15;
const DRAFT_AT = 4;

/** Every so many topics end with a test. */
const TEST_EACH = 6;

const keyOfPlan = ({ schoolClass, line, teacher }: DemoGroup): string =>
  `${teacher.key}/${line.subject.key}/${schoolClass.grade}`;

const isPlanned = ({ teacher }: DemoGroup): boolean => !WITHOUT_PLANS.includes(teacher.key);

/** The item that a lesson is given by; null where its teacher has no plan. */
export function planItemOf(year: SchoolYear, ids: RowIds, lesson: DemoLesson): string | null {
  const { group, index } = lesson;
  if (!isPlanned(group)) return null;
  const { line, schoolClass } = group;
  const at = topicAt(line.subject.key, schoolClass.grade, index, year.countOf(group));
  return itemId(ids, keyOfPlan(group), at);
}

const itemId = (ids: RowIds, plan: string, at: number): string =>
  ids.of('plan_item', `${ids.year.name}/${plan}/${at}`);

/** The curriculum of every grade, and the plans of the teachers who have loaded them. */
export function thematicRows(year: SchoolYear, ids: RowIds): ThematicTables {
  const createdAt = textOfInstant(ids.preparedAt);
  const { plan } = year;
  const curriculum = new Map<string, CurriculumHoursRow>();
  for (const { grade: gradeLevel, lines } of plan.classes)
    for (const { subject, hours } of lines) {
      const key = `${ids.year.name}/${gradeLevel}/${subject.key}`;
      curriculum.set(key, {
        id: ids.of('curriculum_hours', key),
        yearId: ids.academicYear,
        subjectId: ids.subject(subject.key),
        gradeLevel,
        classId: null,
        weekly: String(hours),
        yearly: hours * weeksOf(gradeLevel),
        changedAt: createdAt,
        createdAt,
      });
    }
  const plans = new Map<string, ThematicPlanRow>();
  const items: PlanItemRow[] = [];
  const assignments: PlanAssignmentRow[] = [];
  for (const group of plan.groups.filter(isPlanned)) {
    const key = keyOfPlan(group);
    const planId = ids.of('thematic_plan', `${ids.year.name}/${key}`);
    if (!plans.has(key)) {
      plans.set(key, planOf(year, ids, group, planId, plans.size));
      items.push(...itemsOf(year, ids, group, planId, createdAt));
    }
    const id = ids.of('plan_assignment', `${ids.year.name}/${group.key}`);
    assignments.push({ id, groupId: ids.group(group), planId, createdAt });
  }
  return {
    curriculum_hours: [...curriculum.values()],
    thematic_plan: [...plans.values()],
    plan_item: items,
    plan_assignment: assignments,
  };
}

function planOf(year: SchoolYear, ids: RowIds, group: DemoGroup, id: string, at: number): ThematicPlanRow {
  const { line, schoolClass, teacher } = group;
  const createdAt = textOfInstant(ids.preparedAt);
  const isDraft = at % DRAFT_EACH === DRAFT_AT;
  const approved = textOfInstant(instantAt(addDays(ids.year.from, -2), 12 * 60));
  const agreed = textOfInstant(instantAt(addDays(ids.year.from, -4), 12 * 60));
  const director = year.plan.office.find(({ key }) => key === 'director');
  const deputy = year.plan.office.find(({ key }) => key === 'deputy');
  const isApproved = !isDraft && director !== undefined;
  return {
    id,
    yearId: ids.academicYear,
    subjectId: ids.subject(line.subject.key),
    gradeLevel: schoolClass.grade,
    classId: null,
    title: `${line.subject.name}, ${schoolClass.grade} класс`,
    authorId: ids.person(teacher),
    state: isApproved ? 'approved' : 'draft',
    submittedAt: isDraft ? null : createdAt,
    agreedBy: isApproved && deputy ? ids.person(deputy) : null,
    agreedAt: isApproved && deputy ? agreed : null,
    approvedBy: isApproved ? ids.person(director) : null,
    approvedAt: isApproved ? approved : null,
    createdAt,
  };
}

/** Topics in order, each of as many lessons as the year of the group gives it. */
function itemsOf(
  year: SchoolYear,
  ids: RowIds,
  group: DemoGroup,
  planId: string,
  createdAt: string,
): readonly PlanItemRow[] {
  const { line, schoolClass } = group;
  const count = year.countOf(group);
  const hours = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const at = topicAt(line.subject.key, schoolClass.grade, index, count);
    hours.set(at, (hours.get(at) ?? 0) + 1);
  }
  const topics = topicsOf(line.subject.key, schoolClass.grade);
  return topics.map((topic, at) => ({
    id: itemId(ids, keyOfPlan(group), at),
    planId,
    ordinal: at + 1,
    topic,
    hours: Math.max(1, hours.get(at) ?? 1),
    workType: line.subject.scale === 'five' && at % TEST_EACH === TEST_EACH - 1 ? 'control_work' : null,
    createdAt,
  }));
}
