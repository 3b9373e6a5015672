import type { AccessLine } from './access-line.js';
import { DIARY_LINES } from './lines/diary.js';
import { IDENTITY_LINES } from './lines/identity.js';
import { JOURNAL_LINES } from './lines/journal.js';
import { SCHOOLING_LINES } from './lines/schooling.js';
import { TIMETABLE_LINES } from './lines/timetable.js';
import { LIVE_LINES } from './lines/live.js';
import { CLASS_LIFE_LINES } from './lines/class-life.js';
import { SUBSTITUTION_LINES } from './lines/substitution.js';
import { DAY_LINES } from './lines/day.js';
import { FAMILY_LIFE_LINES } from './lines/family-life.js';
import { PEOPLE_LINES } from './lines/people.js';
import { PEOPLE_IMPORT_LINES } from './lines/people-import.js';
import { TIMETABLE_EDIT_LINES } from './lines/timetable-edit.js';
import { TOKEN_LINES } from './lines/token.js';
import { SETTING_LINES } from './lines/setting.js';
import { TRAIL_LINES } from './lines/trail.js';
import { CORRECTION_LINES } from './lines/correction.js';
import { GRADING_LINES } from './lines/grading.js';
import { PLAN_LINES } from './lines/plan.js';
import { NORM_LINES } from './lines/norm.js';
import { DUTY_LINES } from './lines/duty.js';
import { CHECKING_LINES } from './lines/checking.js';
import { OUTSIDE_LINES } from './lines/outside.js';
import { YEAR_TURN_LINES } from './lines/year-turn.js';
import { CONSENT_LINES } from './lines/consent.js';
import { SUPERVISION_LINES } from './lines/supervision.js';
import { COMPLIANCE_LINES } from './lines/compliance.js';
import { CLOSING_LINES } from './lines/closing.js';
import { PAPER_LINES } from './lines/paper.js';
import { PORTAL_LINES } from './lines/portal.js';
import { SCHEDULE_LINES } from './lines/schedules.js';
import { ARCHIVE_LINES } from './lines/archive.js';
import { REPORT_LINES } from './lines/report.js';
import { WEBHOOK_LINES } from './lines/webhook.js';
import { EXCHANGE_LINES } from './lines/exchange.js';
import type { Role } from './roles.js';

/**
 * The law of access, written by hand: operation × role × relation. What is not here is refused.
 * An operation is a root field of the contract or a REST route; the names are one space.
 */
export const ACCESS: readonly AccessLine[] = [
  ...IDENTITY_LINES,
  ...SCHOOLING_LINES,
  ...TIMETABLE_LINES,
  ...JOURNAL_LINES,
  ...DIARY_LINES,
  ...LIVE_LINES,
  ...CLASS_LIFE_LINES,
  ...SUBSTITUTION_LINES,
  ...DAY_LINES,
  ...FAMILY_LIFE_LINES,
  ...PEOPLE_LINES,
  ...PEOPLE_IMPORT_LINES,
  ...SETTING_LINES,
  ...TIMETABLE_EDIT_LINES,
  ...TOKEN_LINES,
  ...CORRECTION_LINES,
  ...GRADING_LINES,
  ...PLAN_LINES,
  ...NORM_LINES,
  ...SUPERVISION_LINES,
  ...DUTY_LINES,
  ...CHECKING_LINES,
  ...OUTSIDE_LINES,
  ...YEAR_TURN_LINES,
  ...CONSENT_LINES,
  ...COMPLIANCE_LINES,
  ...CLOSING_LINES,
  ...PAPER_LINES,
  ...REPORT_LINES,
  ...EXCHANGE_LINES,
  ...PORTAL_LINES,
  ...SCHEDULE_LINES,
  ...ARCHIVE_LINES,
  ...WEBHOOK_LINES,
  ...TRAIL_LINES,
];

const byOperation = new Map<string, AccessLine[]>();
for (const line of ACCESS)
  byOperation.set(line.operation, [...(byOperation.get(line.operation) ?? []), line]);

/** The lines of an operation that concern one of the given roles. */
export function linesFor(operation: string, roles: readonly Role[]): readonly AccessLine[] {
  return (byOperation.get(operation) ?? []).filter((line) => line.to !== 'role' || roles.includes(line.role));
}

/** Every operation the table knows, in order. */
export const OPERATIONS: readonly string[] = [...byOperation.keys()].sort();
