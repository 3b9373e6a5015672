import type { RegulationProfile } from '../regulation/regulation-profile.js';
import type { CheckName } from './checks.js';
import type { Clause } from './clause.js';

/**
 * How a clause stands in a month: `kept` and `broken` by rows; `not_applicable`, its setting is silent or there is nothing
 * to judge; `not_judged`, nothing looks for it; `built`, the product keeps it; `evidence` and `no_evidence`, people keep
 * it, and show it or do not.
 */
export const CLAUSE_STATES = [
  'kept',
  'broken',
  'not_applicable',
  'not_judged',
  'built',
  'evidence',
  'no_evidence',
] as const;

/** One of {@link CLAUSE_STATES}. */
export type ClauseState = (typeof CLAUSE_STATES)[number];

/** What a check found: how many breaches, or that there was nothing to judge. A check that is missing was not asked. */
export type CheckOutcomes = ReadonlyMap<CheckName, number | 'not_applicable'>;

/** How a clause stands, with the number of its breaches. */
export interface ClauseStanding {
  readonly state: ClauseState;
  readonly breaches: number;
}

/** The settings by which a check judges; it says nothing where all of them are silent. Checks that are not here always judge. */
const SILENT: { readonly [Check in CheckName]?: (profile: RegulationProfile) => boolean } = {
  lesson_recorded: ({ recordDue }) => recordDue.value === null,
  lesson_in_time: ({ recordDue }) => recordDue.value === null,
  late_reason: ({ lateReason }) => lateReason.value.length === 0,
  homework_decided: ({ homeworkDue }) => homeworkDue.value === null,
  homework_in_time: ({ homeworkDue }) => homeworkDue.value === null,
  mark_in_time: ({ markDue }) => markDue.value === null,
  grades_without_marks: ({ gradesWithoutMarks }) => gradesWithoutMarks.value === null,
  mark_norm: ({ markNorm }) => markNorm.value === null,
  mark_norm_low: ({ markNorm }) => markNorm.value === null,
  mark_norm_middle: ({ markNorm }) => markNorm.value === null,
  mark_norm_high: ({ markNorm }) => markNorm.value === null,
  norm_works: ({ markNorm, normWorks }) => markNorm.value === null || normWorks.value.length === 0,
  no_backdating: ({ recordLock, markLock, attendanceLock }) =>
    recordLock.value === null && markLock.value === null && attendanceLock.value === null,
  absence_in_time: ({ attendanceDue }) => attendanceDue.value === null,
  period_mark_in_time: ({ periodMarkDue }) => periodMarkDue.value === null,
  exam_result_in_time: ({ examResultDue }) => examResultDue.value === null,
  finals_shown: ({ periodMarkDue, periodMarksShown }) =>
    periodMarkDue.value === null || periodMarksShown.value === 'at_once',
  finals_seen: ({ periodMarksAcknowledged }) => !periodMarksAcknowledged.value,
  plan_agreed: ({ planAgreedBy }) => planAgreedBy.value === null,
  remark_on_paper: ({ remarksOnPaper }) => !remarksOnPaper.value,
  paper_equal: ({ masterCopy, reviewEvery }) =>
    masterCopy.value === 'electronic' || reviewEvery.value === null,
  diary_check_teacher: ({ diaryCheckEvery }) => diaryCheckEvery.value === null,
  diary_check_class: ({ diaryCheckEvery }) => diaryCheckEvery.value === null,
  contacts_check: ({ contactsCheckEvery }) => contactsCheckEvery.value === null,
  families_informed: ({ informEvery }) => informEvery.value === null,
  paper_informed: ({ paperEvery }) => paperEvery.value === null,
  family_looks: ({ looksPerWeek }) => looksPerWeek.value === null,
};

/** Does the regulation say anything by which the check can judge? */
export function isApplicable(check: CheckName, profile: RegulationProfile): boolean {
  return !(SILENT[check]?.(profile) ?? false);
}

/** The checks that these clauses name, each once. */
export function listChecksOf(clauses: readonly Clause[]): readonly CheckName[] {
  return clauses.flatMap(({ carrier }) => (carrier.kind === 'rows' ? carrier.checks : []));
}

/** The clauses through which this one stands; itself when it stands by itself. */
export function standsThrough(clause: Clause, all: readonly Clause[]): readonly Clause[] {
  if (clause.carrier.kind !== 'through') return [clause];
  return clause.carrier.numbers.map((number) => all[number - 1]).filter((one) => one !== undefined);
}

/** How each clause of a text stands, in their order. `shown` holds the ids of the clauses that have evidence. */
export function judgeClauses(
  clauses: readonly Clause[],
  outcomes: CheckOutcomes,
  shown: ReadonlySet<string>,
): readonly ClauseStanding[] {
  return clauses.map((clause) => {
    const { carrier, id } = clause;
    if (carrier.kind === 'built') return { state: 'built', breaches: 0 };
    if (carrier.kind === 'record') return { state: shown.has(id) ? 'evidence' : 'no_evidence', breaches: 0 };
    const checks = listChecksOf(standsThrough(clause, clauses));
    return standingOfChecks(checks.map((check) => outcomes.get(check) ?? 'not_judged'));
  });
}

/** One breach breaks; a clause is kept only when everything that can be judged of it was. */
function standingOfChecks(found: readonly (number | 'not_applicable' | 'not_judged')[]): ClauseStanding {
  const breaches = found.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0);
  if (breaches > 0) return { state: 'broken', breaches };
  if (found.includes('not_judged')) return { state: 'not_judged', breaches };
  return { state: found.some((one) => one === 0) ? 'kept' : 'not_applicable', breaches };
}
