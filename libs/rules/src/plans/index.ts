export {
  curriculumOfGroup,
  findLoadFaults,
  planClassWeek,
  sumClassWeek,
  usualWeeksOf,
} from './curriculum.js';
export type { CurriculumLine, LoadFinding, LoadLine, TaughtGroup, WeeklyGroup } from './curriculum.js';
export { fillCurriculum, readWeekly } from './fill-curriculum.js';
export type { CurriculumCell, CurriculumFilling, CurriculumGap } from './fill-curriculum.js';
export { dealItems, listLeft } from './deal-items.js';
export type { Deal, Dealt, DealtItem, DealtLesson } from './deal-items.js';
export { planDueOf } from './plan-due.js';
export { keepItemIds } from './keep-item-ids.js';
export { ITEM_HOURS_LIMIT, PLAN_ITEMS_LIMIT, PLAN_LIMITS, hoursOf, objectToItems } from './plan-item.js';
export type { PlanItem } from './plan-item.js';
export { measureProgress } from './plan-progress.js';
export type { PlanProgress, ProgressItem } from './plan-progress.js';
export type { PlanColumn } from './read-plan-heading.js';
export { findWorkType, readPlanRows } from './read-plan-rows.js';
export type { PlanFinding, PlanReading } from './read-plan-rows.js';
export { PLAN_STATES, PLAN_STEPS, objectToScope, stepPlan } from './step-plan.js';
export type { PlanState, PlanStep, PlanStepFacts } from './step-plan.js';
export { PLAN_SHEET_COLUMNS, writePlanRows } from './write-plan-rows.js';
export { tariffRows } from './tariff-rows.js';
export type { TariffGroup, TariffRow } from './tariff-rows.js';
export { countPlannedWorks, lessonsUntil } from './planned-works.js';
export { mergedHours, worksOfPlan } from './works-of-plan.js';
export type { PlannedWorks } from './works-of-plan.js';
