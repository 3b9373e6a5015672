/** Every reason for which the product may say no. The words for them live in the apps. */
export const REFUSAL_CODES = [
  'NOT_FOUND',
  'FORBIDDEN',
  'CONFLICT',
  'STALE_VERSION',
  'KEY_REUSED',
  'INVALID_VALUE',
  'TEXT_TOO_LONG',
  'TOO_MANY_ITEMS',
  'NO_MARKS_IN_GRADE',
  'LESSON_IN_FUTURE',
  'LESSON_CANCELLED',
  'TOO_MANY_MARKS',
  'STUDENT_NOT_IN_GROUP',
  'PERIOD_CLOSED',
  'YEAR_ARCHIVED',
  'ENTRY_LOCKED',
  'LATE_REASON_REQUIRED',
  'PERIOD_NOT_OVER',
  'PERIOD_NOT_CLOSED',
  'EARLIER_PERIOD_OPEN',
  'GAPS_LEFT',
  'PERIOD_REOPENED',
  'REOPENING_TOO_LONG',
  'PERIODS_OPEN',
  'CORRECTION_REASON',
  'CORRECTION_NOTE',
  'CORRECTION_SAME',
  'CORRECTION_NOT_NEEDED',
  'CORRECTION_FORBIDDEN',
  'CORRECTION_WAITS',
  'CORRECTION_DECIDED',
  'CORRECTION_OWN',
  'CORRECTION_DECIDER',
  'CORRECTION_STALE',
  'PERIOD_NOT_BEGUN',
  'REASON_NEEDED',
  'RECEIPT_NEEDED',
  'MARKS_MISSING',
  'MARKS_RELEASED',
  'MARKS_NOT_SHOWN',
  'TOPIC_REQUIRED',
  'DUE_BEFORE_LESSON',
  'NOTICE_TOO_LONG',
  'NOTICE_TOO_OLD',
  'NOTICE_REPEATED',
  'NOTICE_WITHDRAWN',
  'REPRESENTATIVE_ONLY',
  'ANSWER_REQUIRED',
  'FILE_TOO_LARGE',
  'FILE_KIND_REFUSED',
  'SIGN_IN_FAILED',
  'TOO_MANY_ATTEMPTS',
  'SESSION_EXPIRED',
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_COMMON',
  'PASSWORD_SAME',
  'ABSENCE_EXISTS',
  'SUBSTITUTE_ABSENT',
  'SUBSTITUTE_IS_TEACHER',
  'LESSON_RECORDED',
  'DAY_OUTSIDE_YEAR',
  'STUDENT_ENROLLED',
  'STUDENT_NOT_ENROLLED',
  'LATER_MOVEMENT',
  'SAME_CLASS',
  'MOVEMENT_WITHDRAWN',
  'MOVEMENT_OF_FILE',
  'RECORDS_IN_CLASS',
  'REPORT_DECIDED',
  'NAME_TAKEN',
  'SUBGROUP_IN_USE',
  'DUTY_HELD',
  'ALREADY_LINKED',
  'STAFF_DISMISSED',
  'STAFF_EMPLOYED',
  'OWN_RIGHTS',
  'LAST_ADMINISTRATOR',
  'SIGN_IN_EXISTS',
  'NO_SIGN_IN',
  'LOGIN_TAKEN',
  'ACCOUNT_SHARED',
  'TOO_MANY_SHEETS',
  'TOKEN_SCOPE_NOT_OFFERED',
  'TOKEN_EXPIRY',
  'TOO_MANY_TOKENS',
  'TOO_MANY_WEBHOOKS',
  'IMPORT_CHANGED',
  'IMPORT_BLOCKED',
  'IMPORT_NOT_OPEN',
  'IMPORT_UNDO_LATE',
  'BELLS_OVERLAP',
  'DAY_IS_PAST',
  'OUTSIDE_TIMETABLE',
  'NO_BELL',
  'BELLS_IN_USE',
  'BELLS_NEEDED',
  'DAY_TAKEN',
  'TIMETABLE_EXISTS',
  'PLAN_TOPIC_MISSING',
  'PLAN_HOURS_WRONG',
  'PLAN_WORK_UNKNOWN',
  'PLAN_STEP',
  'PLAN_EMPTY',
  'PLAN_AUTHOR_ONLY',
  'PLAN_OWN',
  'PLAN_HEAD_ONLY',
  'PLAN_NOT_AGREED',
  'PLAN_PER_CLASS',
  'PLAN_PER_PARALLEL',
  'PLAN_OF_OTHERS',
  'TABLE_UNREADABLE',
  'NO_REVIEWER',
  'OWN_REMARK',
  'REMARK_DECIDED',
  'REMARK_NOT_FIXED',
  'CHECK_OF_OTHERS',
  'NOTHING_TO_CHECK',
  'NO_PAPER_JOURNAL',
  'DIFFERENCE_NONE',
  'DIFFERENCE_SETTLED',
  'DIFFERENCE_STANDS',
  'NO_REPRESENTATIVE',
  'PASSPORT_NEEDED',
  'NAMES_NOT_COMPARED',
  'CONSENT_STANDS',
  'CONSENT_WITHDRAWN',
  'CONSENT_NEEDED',
  'DIARY_REFUSED',
  'DUTY_OF_OTHERS',
  'HANDOVER_NOT_OWED',
  'HANDOVER_AHEAD',
  'HANDOVER_EARLY',
  'HANDOVER_REPEATED',
  'HANDOVER_TO_NOBODY',
  'HANDOVER_REASON',
  'TURN_APPLIED',
  'TURN_NOT_APPLIED',
  'TURN_CONFIRMED',
  'TURN_UNDECIDED',
  'TURN_YEAR_EXISTS',
  'TURN_IN_USE',
  'TURN_PERIODS_OPEN',
  'SIGNATURE_REFUSED',
  'SIGNATURE_REPEATED',
  'MEDIUM_UNKNOWN',
  'CHECK_UNREADABLE',
] as const;

/** One of {@link REFUSAL_CODES}. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A no (or, from a list of findings, a remark): what, by which clause, and the figures the sentence needs. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The clause of the school's regulation the rule comes from, e.g. `S117-32`; absent where no clause stands behind it. */
  readonly clause?: string;
  /** Values for the sentence, as text: limits, field names, grades. Never names of people. */
  readonly params: Readonly<Record<string, string>>;
}

/** A rule looks at facts and objects, or has nothing to say. */
export type Rule<F> = (facts: F) => Refusal | undefined;

/** Builds a refusal; an undefined clause is left out rather than stored. */
export function refuse(
  code: RefusalCode,
  details: { readonly clause?: string | undefined; readonly params?: Readonly<Record<string, string>> } = {},
): Refusal {
  const { clause, params = {} } = details;
  return clause === undefined ? { code, params } : { code, clause, params };
}

/** The objection of the first rule that has one: the order of the list is the law. */
export function firstObjection<F>(rules: readonly Rule<F>[], facts: F): Refusal | undefined {
  for (const rule of rules) {
    const refusal = rule(facts);
    if (refusal) return refusal;
  }
  return undefined;
}

/** The objections of all rules in their order: for findings, which are shown together and block nothing. */
export function listObjections<F>(rules: readonly Rule<F>[], facts: F): readonly Refusal[] {
  return rules.map((rule) => rule(facts)).filter((refusal) => refusal !== undefined);
}
