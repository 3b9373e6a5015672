import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { CurriculumHours } from './curriculum-hours.entity.js';
import { DepartmentSubject } from './department-subject.entity.js';
import { Department } from './department.entity.js';
import { LoadApproval } from './load-approval.entity.js';
import { PlanAssignment } from './plan-assignment.entity.js';
import { PlanItemRow } from './plan-item.entity.js';
import { TeachingLoad } from './teaching-load.entity.js';
import { ThematicPlan } from './thematic-plan.entity.js';

/** The rows of this rung. */
export const PLANS_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  Department,
  DepartmentSubject,
  CurriculumHours,
  TeachingLoad,
  LoadApproval,
  ThematicPlan,
  PlanItemRow,
  PlanAssignment,
];
