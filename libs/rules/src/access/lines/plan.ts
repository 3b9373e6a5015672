import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/** Those who lead the school or check its records see what is planned and how far it is. */
const OVERSEERS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
  ['auditor', 'school'],
];

/** Curriculum and load are entered by the administrator (TKK-61) and led by the deputy (G272-19). */
const KEEPERS: readonly Pair[] = [
  ['deputy', 'school'],
  ['administrator', 'school'],
];

const TEACHER: Pair = ['teacher', 'school'];

/** Curriculum, load and thematic plans. */
export const PLAN_LINES: readonly AccessLine[] = [
  // Teachers of a department learn from each other's plans.
  ...grant('plans', TEACHER, ...OVERSEERS, ['administrator', 'school']),
  ...grant('plan', TEACHER, ...OVERSEERS, ['administrator', 'school']),
  ...grant('savePlanSheet', TEACHER, ...OVERSEERS, ['administrator', 'school']),
  // A teacher is answered about the own groups alone.
  ...grant('planLag', TEACHER, ...OVERSEERS),
  ...grant('nextTopics', ['teacher', 'ownGroup'], ['teacher', 'ownLesson'], ...OVERSEERS),
  ...grant('planProgress', ['teacher', 'ownGroup'], ['teacher', 'ownLesson'], ...OVERSEERS),

  // The subject teacher makes the plan (G272-40, TKK-67); whose it is, is asked with the plan.
  ...grant('savePlan', TEACHER),
  ...grant('readPlanSheet', TEACHER),
  ...grant('copyPlan', TEACHER),
  ...grant('submitPlan', TEACHER),
  ...grant('assignPlan', ['teacher', 'ownGroup'], ['deputy', 'school']),
  // The head of a department is a teacher or leads the school; which department, is asked with the plan.
  ...grant('agreePlan', TEACHER, ['deputy', 'school'], ['director', 'school']),
  ...grant('returnPlan', TEACHER, ['deputy', 'school'], ['director', 'school']),
  ...grant('approvePlan', ['deputy', 'school'], ['director', 'school']),

  ...grant('departments', ...OVERSEERS, ['administrator', 'school']),
  ...grant('putDepartment', ...KEEPERS, ['director', 'school']),
  ...grant('teachingLoad', ...OVERSEERS, ['administrator', 'school']),
  ...grant('saveLoadSheet', ...OVERSEERS, ['administrator', 'school']),
  ...grant('setCurriculum', ...KEEPERS),
  ...grant('setLoad', ...KEEPERS),
  // By an order of the director (G24-71).
  ...grant('approveLoad', ['director', 'school']),
];
