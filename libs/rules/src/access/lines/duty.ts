import type { AccessLine } from '../access-line.js';
import { grant } from '../access-line.js';
import type { Relation, Role } from '../roles.js';

type Pair = readonly [Role, Relation];

/** Those who answer for the order as a whole: duties of others, statements, the change to electronic journals (G24-6). */
const LEADS: readonly Pair[] = [
  ['director', 'school'],
  ['deputy', 'school'],
  ['administrator', 'school'],
];
const AUDITOR: Pair = ['auditor', 'school'];
/** Class teachers hold meetings with families (TKK-17) and give them advice (G24-21). */
const CLASS_TEACHER: Pair = ['class_teacher', 'school'];
const TEACHER: Pair = ['teacher', 'school'];

/** Tasks of the duties, help given to people, the roll-out. Whose a task is the rules say. */
export const DUTY_LINES: readonly AccessLine[] = [
  ...grant('duties', ...LEADS, AUDITOR, CLASS_TEACHER, TEACHER),
  ...grant('completeDuty', ...LEADS, CLASS_TEACHER, TEACHER),
  ...grant('reopenDuty', ...LEADS, CLASS_TEACHER, TEACHER),
  // A document is brought by who may say that it is done, and read by who sees the task.
  ...grant('uploadDutyFile', ...LEADS, CLASS_TEACHER, TEACHER),
  ...grant('readDutyFile', ...LEADS, AUDITOR, CLASS_TEACHER, TEACHER),
  ...grant('helpRegister', ...LEADS, AUDITOR, CLASS_TEACHER),
  ...grant('recordHelp', ...LEADS, CLASS_TEACHER),
  ...grant('removeHelp', ...LEADS, CLASS_TEACHER),
  ...grant('rollout', ...LEADS, AUDITOR),
  ...grant('stateKept', ...LEADS),
  ...grant('withdrawStatement', ...LEADS),
];
