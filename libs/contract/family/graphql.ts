/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why a student was absent. */
export type AbsenceReason =
  | 'EXCUSED'
  | 'ILL'
  | 'UNEXCUSED'
  | 'UNKNOWN';

/** States to have seen the marks of a student. */
export type AcknowledgeFinalsInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** What was seen. */
  kind: ReleaseKind;
  /** The period; null for the year. */
  periodId?: string | null | undefined;
  /** A question to the class teacher, at most 500 characters; empty: none. */
  question?: string;
  /** The school. */
  schoolId: string;
  /** The student. */
  studentId: string;
};

/** What is done by the whole class at once. */
export type AssessmentKind =
  | 'CHECK_WORK'
  | 'CONTROL_WORK'
  | 'DIAGNOSTIC_WORK'
  | 'PRACTICAL_WORK';

/** Who orders an assessment. */
export type AssessmentLevel =
  | 'FEDERAL'
  | 'REGIONAL'
  | 'SCHOOL';

/** Whose lessons a calendar shows: those a teacher gives, those of one student, those of all children. */
export type CalendarKind =
  | 'CHILDREN'
  | 'OWN'
  | 'STUDENT';

/** application: for the diary, or for the use of data as the regulation has it; consent: to the use of personal data; paper: to be told on paper; refusal: of the diary. */
export type ConsentKind =
  | 'application'
  | 'consent'
  | 'paper'
  | 'refusal';

/** How closely the staff pages are set. */
export type Density =
  | 'comfortable'
  | 'dense';

/** Changes a notice; it is then to be decided anew. */
export type EditAbsenceNoticeInput = {
  /** Whether a paper will be brought. */
  certificate?: boolean;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** First day, at most 14 days ago. */
  from: string;
  /** The notice. */
  id: string;
  /** The cause. */
  kind: NoticeKind;
  /** The school. */
  schoolId: string;
  /** Numbers of the lessons on each of the days; null: whole days. */
  slots?: Array<number> | null | undefined;
  /** The student it is about. */
  studentId: string;
  /** Anything to add, at most 1000 characters. */
  text?: string;
  /** Last day; at most 60 days in all. */
  to: string;
};

/** Where the cursor goes after a mark. */
export type EntryDirection =
  | 'down'
  | 'right'
  | 'stay';

/** How a family stands to what the regulation asks of it in writing. */
export type FamilyStanding =
  | 'given'
  | 'lacking'
  | 'not_asked'
  | 'refused';

/** Pages the family app may begin with. */
export type FamilyStartPage =
  | 'attendance'
  | 'diary'
  | 'homework'
  | 'marks'
  | 'today';

/** A column beside the lessons: of a period, the year, the state examination, the final mark. */
export type GradingKind =
  | 'EXAM'
  | 'FINAL'
  | 'PERIOD'
  | 'YEAR';

/** Languages of pages and printed forms. */
export type Language =
  | 'en'
  | 'ru';

/** One student's notice: each student gets one of their own. */
export type NewNoticeInput = {
  /** The notice: made by the client. */
  id: string;
  /** The student. */
  studentId: string;
};

/** What a family gives as the cause of an absence. */
export type NoticeKind =
  | 'CONTEST'
  | 'DOCTOR'
  | 'FAMILY'
  | 'ILLNESS'
  | 'OTHER';

/** Where a notice stands: sent, seen by the class teacher, accepted or declined by the class teacher, taken back by the family. */
export type NoticeStatus =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'SEEN'
  | 'SENT'
  | 'WITHDRAWN';

/** A new address for a calendar; the one before it leads nowhere any more. */
export type OpenCalendarInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Whether to show homework too, as notes of the day. */
  homework?: boolean;
  /** Whose lessons. */
  kind: CalendarKind;
  /** The school. */
  schoolId: string;
  /** The student, for a calendar of one. */
  studentId?: string | null | undefined;
};

/** A task the student has written down; the own family sees it, nobody else. */
export type PutOwnTaskInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Whether it is done. */
  done?: boolean;
  /** The day it must be ready. */
  dueOn: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The task: made by the client. */
  id: string;
  /** The school. */
  schoolId: string;
  /** The student. */
  studentId: string;
  /** Subject in free words; empty: none. */
  subject?: string;
  /** What is to be done, at most 500 characters. */
  text: string;
};

/** Why the school's rules said no. Words for people live in the apps. */
export type RefusalCode =
  | 'ABSENCE_EXISTS'
  | 'ACCOUNT_SHARED'
  | 'ALREADY_LINKED'
  | 'ANSWER_REQUIRED'
  | 'BELLS_IN_USE'
  | 'BELLS_NEEDED'
  | 'BELLS_OVERLAP'
  | 'CHECK_OF_OTHERS'
  | 'CHECK_UNREADABLE'
  | 'CONFLICT'
  | 'CONSENT_NEEDED'
  | 'CONSENT_STANDS'
  | 'CONSENT_WITHDRAWN'
  | 'CORRECTION_DECIDED'
  | 'CORRECTION_DECIDER'
  | 'CORRECTION_FORBIDDEN'
  | 'CORRECTION_NOTE'
  | 'CORRECTION_NOT_NEEDED'
  | 'CORRECTION_OWN'
  | 'CORRECTION_REASON'
  | 'CORRECTION_SAME'
  | 'CORRECTION_STALE'
  | 'CORRECTION_WAITS'
  | 'DAY_IS_PAST'
  | 'DAY_OUTSIDE_YEAR'
  | 'DAY_TAKEN'
  | 'DIARY_REFUSED'
  | 'DIFFERENCE_NONE'
  | 'DIFFERENCE_SETTLED'
  | 'DIFFERENCE_STANDS'
  | 'DUE_BEFORE_LESSON'
  | 'DUTY_HELD'
  | 'DUTY_OF_OTHERS'
  | 'EARLIER_PERIOD_OPEN'
  | 'ENTRY_LOCKED'
  | 'FILE_KIND_REFUSED'
  | 'FILE_TOO_LARGE'
  | 'FORBIDDEN'
  | 'GAPS_LEFT'
  | 'HANDOVER_AHEAD'
  | 'HANDOVER_EARLY'
  | 'HANDOVER_NOT_OWED'
  | 'HANDOVER_REASON'
  | 'HANDOVER_REPEATED'
  | 'HANDOVER_TO_NOBODY'
  | 'IMPORT_BLOCKED'
  | 'IMPORT_CHANGED'
  | 'IMPORT_NOT_OPEN'
  | 'IMPORT_UNDO_LATE'
  | 'INVALID_VALUE'
  | 'KEY_REUSED'
  | 'LAST_ADMINISTRATOR'
  | 'LATER_MOVEMENT'
  | 'LATE_REASON_REQUIRED'
  | 'LESSON_CANCELLED'
  | 'LESSON_IN_FUTURE'
  | 'LESSON_RECORDED'
  | 'LOGIN_TAKEN'
  | 'MARKS_MISSING'
  | 'MARKS_NOT_SHOWN'
  | 'MARKS_RELEASED'
  | 'MEDIUM_UNKNOWN'
  | 'MOVEMENT_OF_FILE'
  | 'MOVEMENT_WITHDRAWN'
  | 'NAMES_NOT_COMPARED'
  | 'NAME_TAKEN'
  | 'NOTHING_TO_CHECK'
  | 'NOTICE_REPEATED'
  | 'NOTICE_TOO_LONG'
  | 'NOTICE_TOO_OLD'
  | 'NOTICE_WITHDRAWN'
  | 'NOT_FOUND'
  | 'NO_BELL'
  | 'NO_MARKS_IN_GRADE'
  | 'NO_PAPER_JOURNAL'
  | 'NO_REPRESENTATIVE'
  | 'NO_REVIEWER'
  | 'NO_SIGN_IN'
  | 'OUTSIDE_TIMETABLE'
  | 'OWN_REMARK'
  | 'OWN_RIGHTS'
  | 'PASSPORT_NEEDED'
  | 'PASSWORD_SAME'
  | 'PASSWORD_TOO_COMMON'
  | 'PASSWORD_TOO_SHORT'
  | 'PERIODS_OPEN'
  | 'PERIOD_CLOSED'
  | 'PERIOD_NOT_BEGUN'
  | 'PERIOD_NOT_CLOSED'
  | 'PERIOD_NOT_OVER'
  | 'PERIOD_REOPENED'
  | 'PLAN_AUTHOR_ONLY'
  | 'PLAN_EMPTY'
  | 'PLAN_HEAD_ONLY'
  | 'PLAN_HOURS_WRONG'
  | 'PLAN_NOT_AGREED'
  | 'PLAN_OF_OTHERS'
  | 'PLAN_OWN'
  | 'PLAN_PER_CLASS'
  | 'PLAN_PER_PARALLEL'
  | 'PLAN_STEP'
  | 'PLAN_TOPIC_MISSING'
  | 'PLAN_WORK_UNKNOWN'
  | 'REASON_NEEDED'
  | 'RECEIPT_NEEDED'
  | 'RECORDS_IN_CLASS'
  | 'REMARK_DECIDED'
  | 'REMARK_NOT_FIXED'
  | 'REOPENING_TOO_LONG'
  | 'REPORT_DECIDED'
  | 'REPRESENTATIVE_ONLY'
  | 'SAME_CLASS'
  | 'SESSION_EXPIRED'
  | 'SIGNATURE_REFUSED'
  | 'SIGNATURE_REPEATED'
  | 'SIGN_IN_EXISTS'
  | 'SIGN_IN_FAILED'
  | 'STAFF_DISMISSED'
  | 'STAFF_EMPLOYED'
  | 'STALE_VERSION'
  | 'STUDENT_ENROLLED'
  | 'STUDENT_NOT_ENROLLED'
  | 'STUDENT_NOT_IN_GROUP'
  | 'SUBGROUP_IN_USE'
  | 'SUBSTITUTE_ABSENT'
  | 'SUBSTITUTE_IS_TEACHER'
  | 'TABLE_UNREADABLE'
  | 'TEXT_TOO_LONG'
  | 'TIMETABLE_EXISTS'
  | 'TOKEN_EXPIRY'
  | 'TOKEN_SCOPE_NOT_OFFERED'
  | 'TOO_MANY_ATTEMPTS'
  | 'TOO_MANY_ITEMS'
  | 'TOO_MANY_MARKS'
  | 'TOO_MANY_SHEETS'
  | 'TOO_MANY_TOKENS'
  | 'TOO_MANY_WEBHOOKS'
  | 'TOPIC_REQUIRED'
  | 'TURN_APPLIED'
  | 'TURN_CONFIRMED'
  | 'TURN_IN_USE'
  | 'TURN_NOT_APPLIED'
  | 'TURN_PERIODS_OPEN'
  | 'TURN_UNDECIDED'
  | 'TURN_YEAR_EXISTS'
  | 'YEAR_ARCHIVED';

/** What is published together: marks of a period, or those of the year and the final ones. */
export type ReleaseKind =
  | 'PERIOD'
  | 'YEAR';

/** Takes an own task away. */
export type RemoveOwnTaskInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The task. */
  id: string;
  /** The school. */
  schoolId: string;
  /** The student. */
  studentId: string;
};

/** Tells the school of an absence of one or several children. */
export type ReportAbsenceInput = {
  /** Whether a paper will be brought. */
  certificate?: boolean;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** First day, at most 14 days ago. */
  from: string;
  /** The cause. */
  kind: NoticeKind;
  /** Whose absence; at most 12. */
  notices: Array<NewNoticeInput>;
  /** The school. */
  schoolId: string;
  /** Numbers of the lessons on each of the days; null: whole days. */
  slots?: Array<number> | null | undefined;
  /** Anything to add, at most 1000 characters. */
  text?: string;
  /** Last day; at most 60 days in all. */
  to: string;
};

/** A calendar whose address shall lead nowhere any more. */
export type RevokeCalendarInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Whose lessons. */
  kind: CalendarKind;
  /** The school. */
  schoolId: string;
  /** The student, for a calendar of one. */
  studentId?: string | null | undefined;
};

/** Duties a person may hold in a school; one person may hold several. */
export type Role =
  | 'administrator'
  | 'auditor'
  | 'class_teacher'
  | 'deputy'
  | 'director'
  | 'educator'
  | 'guardian'
  | 'hr'
  | 'office'
  | 'student'
  | 'teacher';

/** Choices of the account: those left out stay as they are, null takes one back. */
export type SaveMySettingsInput = {
  /** How closely the staff pages are set. */
  density?: Density | null | undefined;
  /** Where the cursor goes after a mark. */
  entryDirection?: EntryDirection | null | undefined;
  /** The first page of the family app. */
  familyStart?: FamilyStartPage | null | undefined;
  /** Language of the pages. */
  language?: Language | null | undefined;
  /** The first page of the staff app. */
  staffStart?: StaffStartPage | null | undefined;
  /** Look of the pages. */
  theme?: ThemeChoice | null | undefined;
};

/** What news of which students the caller has been shown. */
export type SeeNewsInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Whether the caller is done with them: they are not shown as new again, even during this visit. */
  read?: boolean;
  /** The school. */
  schoolId: string;
  /** The students, at most 20. */
  studentIds: Array<string>;
  /** The newest news shown; null: there were none. Never later than now. */
  until?: string | null | undefined;
};

/** Ticks homework off, or takes the tick back. */
export type SetHomeworkDoneInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Whether it is done. */
  done: boolean;
  /** The homework. */
  homeworkId: string;
  /** Minutes it took, 0–600; teachers see the median without names. */
  minutes?: number | null | undefined;
  /** The school. */
  schoolId: string;
  /** The student. */
  studentId: string;
};

/** Pages the staff app may begin with. */
export type StaffStartPage =
  | 'class'
  | 'day'
  | 'journal'
  | 'people'
  | 'substitutions';

/** Looks: as the system has it, light, dark. */
export type ThemeChoice =
  | 'auto'
  | 'dark'
  | 'light';

/** Takes a notice back; its history stays. */
export type WithdrawAbsenceNoticeInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The notice. */
  id: string;
  /** The school. */
  schoolId: string;
  /** The student it is about. */
  studentId: string;
};

export type FamilyConsentsQueryVariables = Exact<{
  studentId: string;
  schoolId: string;
}>;


export type FamilyConsentsQuery = { studentConsents: { studentId: string, name: string, standing: FamilyStanding, isToldOnPaper: boolean, demand: { kind: ConsentKind | null, isBeforeAccess: boolean, clause: string | null }, consents: Array<{ id: string, kind: ConsentKind, givenOn: string, number: string, takenBy: string, withdrawnOn: string | null }> } };

type NoticeAnswerOfFamily_NoticeKept_Fragment = { __typename: 'NoticeKept', notice: { id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> } };

type NoticeAnswerOfFamily_NoticeStale_Fragment = { __typename: 'NoticeStale', current: { id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> } };

type NoticeAnswerOfFamily_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> };

export type NoticeAnswerOfFamilyFragment =
  | NoticeAnswerOfFamily_NoticeKept_Fragment
  | NoticeAnswerOfFamily_NoticeStale_Fragment
  | NoticeAnswerOfFamily_Refusal_Fragment
;

export type StudentAbsencesQueryVariables = Exact<{
  schoolId: string;
  studentId: string;
  from: string;
  to: string;
}>;


export type StudentAbsencesQuery = { studentAbsences: { today: string, mayReport: boolean, letters: { ill: string, excused: string, unexcused: string, unknown: string, late: string }, days: { dates: readonly string[], held: readonly number[], missed: readonly number[], ill: readonly number[], excused: readonly number[], unexcused: readonly number[], unknown: readonly number[], late: readonly number[], full: readonly boolean[], certified: readonly boolean[] }, totals: { held: readonly number[], days: readonly number[], daysIll: readonly number[], daysExcused: readonly number[], daysUnexcused: readonly number[], daysUnknown: readonly number[], missed: readonly number[], ill: readonly number[], excused: readonly number[], unexcused: readonly number[], unknown: readonly number[], late: readonly number[] }, entries: { dates: readonly string[], slots: readonly number[], subjects: readonly string[], facts: readonly number[], reasons: readonly number[] }, notices: Array<{ id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> }> } };

export type OwnNoticeHistoryQueryVariables = Exact<{
  schoolId: string;
  studentId: string;
  noticeId: string;
}>;


export type OwnNoticeHistoryQuery = { absenceNoticeHistory: Array<{ at: string, who: string, field: string, old: string | null, new: string | null }> };

export type ReportAbsenceMutationVariables = Exact<{
  input: ReportAbsenceInput;
}>;


export type ReportAbsenceMutation = { reportAbsence: { results: Array<
      | { __typename: 'NoticeKept', notice: { id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> } }
      | { __typename: 'NoticeStale', current: { id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> } }
      | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    > } };

export type EditAbsenceNoticeMutationVariables = Exact<{
  input: EditAbsenceNoticeInput;
}>;


export type EditAbsenceNoticeMutation = { editAbsenceNotice:
    | { __typename: 'NoticeKept', notice: { id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> } }
    | { __typename: 'NoticeStale', current: { id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type WithdrawAbsenceNoticeMutationVariables = Exact<{
  input: WithdrawAbsenceNoticeInput;
}>;


export type WithdrawAbsenceNoticeMutation = { withdrawAbsenceNotice:
    | { __typename: 'NoticeKept', notice: { id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> } }
    | { __typename: 'NoticeStale', current: { id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type MyChildrenQueryVariables = Exact<{ [key: string]: never; }>;


export type MyChildrenQuery = { myChildren: Array<{ schoolId: string, studentId: string, familyName: string, givenName: string, patronymic: string | null, className: string, schoolName: string, today: string }> };

export type DiaryWeekQueryVariables = Exact<{
  schoolId: string;
  studentId: string;
  monday: string;
}>;


export type DiaryWeekQuery = { diaryWeek: { monday: string, today: string, holidays: Array<{ name: string, startsOn: string, endsOn: string }>, lessons: { dates: readonly string[], ids: readonly string[], slots: readonly number[], startsAt: readonly string[], endsAt: readonly string[], subjects: readonly string[], rooms: readonly (string | null)[], teachers: readonly string[], substitutes: readonly boolean[], cancelled: readonly boolean[], topics: readonly string[], held: readonly boolean[], previousTeachers: readonly (string | null)[], previousDates: readonly (string | null)[], previousSlots: readonly (number | null)[], previousRooms: readonly (string | null)[], causes: readonly (string | null)[], notes: readonly string[] }, movedAway: { dates: readonly string[], slots: readonly number[], startsAt: readonly string[], subjects: readonly string[], toDates: readonly string[], toSlots: readonly number[], causes: readonly (string | null)[] }, homework: { ids: readonly string[], givenAt: readonly (number | null)[], dueAt: readonly (number | null)[], dueOn: readonly string[], subjects: readonly string[], texts: readonly string[], minutes: readonly (number | null)[], postedAt: readonly string[], files: { homework: readonly number[], ids: readonly string[], names: readonly string[], sizes: readonly number[] } }, marks: { lessons: readonly number[], values: readonly number[], workTypes: readonly string[], titles: readonly string[], weights: readonly string[], comments: readonly string[] }, absences: { lessons: readonly number[], facts: readonly number[], reasons: readonly number[] }, remarks: { lessons: readonly number[], kinds: readonly string[], texts: readonly string[], authors: readonly string[], at: readonly string[] } } };

export type StudentAssessmentsQueryVariables = Exact<{
  schoolId: string;
  studentId: string;
  from: string;
  to: string;
}>;


export type StudentAssessmentsQuery = { studentAssessments: Array<{ id: string, date: string, subjectName: string, title: string, kind: AssessmentKind, level: AssessmentLevel }> };

export type FinalsPartShownFragment = { kind: ReleaseKind, periodId: string | null, name: string | null, shownAt: string, seenAt: string | null, seenBy: string | null, isPaper: boolean, question: string, isWaiting: boolean, reminder: number };

export type StudentFinalsQueryVariables = Exact<{
  schoolId: string;
  studentId: string;
}>;


export type StudentFinalsQuery = { studentFinals: { today: string, year: string, className: string, mayAcknowledge: boolean, subjects: readonly string[], columns: Array<{ kind: GradingKind, periodId: string | null, name: string | null }>, cells: { subjects: readonly number[], columns: readonly number[], values: readonly string[] }, parts: Array<{ kind: ReleaseKind, periodId: string | null, name: string | null, shownAt: string, seenAt: string | null, seenBy: string | null, isPaper: boolean, question: string, isWaiting: boolean, reminder: number }> } };

export type FinalsToSeeQueryVariables = Exact<{ [key: string]: never; }>;


export type FinalsToSeeQuery = { finalsToSee: Array<{ schoolId: string, studentId: string, givenName: string, mayAcknowledge: boolean, part: { kind: ReleaseKind, periodId: string | null, name: string | null, shownAt: string, seenAt: string | null, seenBy: string | null, isPaper: boolean, question: string, isWaiting: boolean, reminder: number } }> };

export type AcknowledgeFinalsMutationVariables = Exact<{
  input: AcknowledgeFinalsInput;
}>;


export type AcknowledgeFinalsMutation = { acknowledgeFinals:
    | { __typename: 'FinalsAcknowledged', seenAt: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type StudentHomeworkQueryVariables = Exact<{
  schoolId: string;
  studentId: string;
  from: string;
  to: string;
}>;


export type StudentHomeworkQuery = { studentHomework: { today: string, canTick: boolean, homework: { ids: readonly string[], subjects: readonly string[], texts: readonly string[], dueOn: readonly string[], givenOn: readonly string[], minutes: readonly (number | null)[], postedAt: readonly string[], late: readonly boolean[], doneAt: readonly (string | null)[], spent: readonly (number | null)[], files: { homework: readonly number[], ids: readonly string[], names: readonly string[], sizes: readonly number[] } }, nothingSet: { dueOn: readonly string[], givenOn: readonly string[], subjects: readonly string[] }, ownTasks: { ids: readonly string[], dueOn: readonly string[], subjects: readonly string[], texts: readonly string[], doneAt: readonly (string | null)[], versions: readonly number[] } } };

export type SetHomeworkDoneMutationVariables = Exact<{
  input: SetHomeworkDoneInput;
}>;


export type SetHomeworkDoneMutation = { setHomeworkDone:
    | { __typename: 'HomeworkTicked', homeworkId: string, doneAt: string | null }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type PutOwnTaskMutationVariables = Exact<{
  input: PutOwnTaskInput;
}>;


export type PutOwnTaskMutation = { putOwnTask:
    | { __typename: 'OwnTaskStale', currentVersion: number }
    | { __typename: 'OwnTaskStored', id: string, version: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type RemoveOwnTaskMutationVariables = Exact<{
  input: RemoveOwnTaskInput;
}>;


export type RemoveOwnTaskMutation = { removeOwnTask:
    | { __typename: 'OwnTaskStale', currentVersion: number }
    | { __typename: 'OwnTaskStored', id: string, version: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type OutsideMarksQueryVariables = Exact<{
  schoolId: string;
  studentId: string;
}>;


export type OutsideMarksQuery = { outsideMarks: { isCounted: boolean, clause: string | null, documents: Array<{ id: string, institution: string, isAccepted: boolean, scan: string | null, marks: Array<{ id: string, subjectId: string, from: string, to: string, values: Array<string> }> }> } };

export type StudentMarksQueryVariables = Exact<{
  schoolId: string;
  studentId: string;
  periodId?: string | null | undefined;
}>;


export type StudentMarksQuery = { studentMarks: { today: string, periodId: string | null, averageKind: string, periods: Array<{ id: string, name: string, startsOn: string, endsOn: string }>, limits: { five: string, four: string, three: string }, subjects: { ids: readonly string[], names: readonly string[], averages: readonly (string | null)[], forecasts: readonly (number | null)[], lessonsPast: readonly number[], lessonsLeft: readonly number[], positions: readonly number[], distributions: readonly (string | null)[] }, marks: { subjects: readonly number[], ids: readonly string[], dates: readonly string[], values: readonly number[], workTypes: readonly string[], titles: readonly string[], weights: readonly string[], topics: readonly string[], comments: readonly string[], at: readonly string[], correctedAt: readonly (string | null)[], correctedFrom: readonly (number | null)[], reweighedAt: readonly (string | null)[], reweighedFrom: readonly (string | null)[] }, workTypes: { names: readonly string[], weights: readonly string[] } } };

export type FamilyTodayQueryVariables = Exact<{ [key: string]: never; }>;


export type FamilyTodayQuery = { familyToday: { children: Array<{ schoolId: string, studentId: string, familyName: string, givenName: string, patronymic: string | null, className: string, schoolName: string, today: string }>, days: { dates: readonly (string | null)[], homeworkFor: readonly (string | null)[] }, lessons: { children: readonly number[], slots: readonly number[], startsAt: readonly string[], endsAt: readonly string[], subjects: readonly string[], rooms: readonly (string | null)[], teachers: readonly string[], changed: readonly boolean[], cancelled: readonly boolean[], previousTeachers: readonly (string | null)[], previousDates: readonly (string | null)[], previousSlots: readonly (number | null)[], previousRooms: readonly (string | null)[], causes: readonly (string | null)[], notes: readonly string[] }, movedAway: { children: readonly number[], dates: readonly string[], slots: readonly number[], startsAt: readonly string[], subjects: readonly string[], toDates: readonly string[], toSlots: readonly number[], causes: readonly (string | null)[] }, homework: { children: readonly number[], ids: readonly string[], subjects: readonly string[], texts: readonly string[], dueOn: readonly string[], minutes: readonly (number | null)[], done: readonly boolean[], files: { homework: readonly number[], ids: readonly string[], names: readonly string[], sizes: readonly number[] } }, marks: { children: readonly number[], dates: readonly string[], subjects: readonly string[], values: readonly number[], workTypes: readonly string[], titles: readonly string[], comments: readonly string[], at: readonly string[] }, absences: { children: readonly number[], dates: readonly string[], subjects: readonly string[], facts: readonly number[], reasons: readonly number[], at: readonly string[] }, topics: { children: readonly number[], dates: readonly string[], subjects: readonly string[], at: readonly string[] }, controlWorks: { children: readonly number[], dates: readonly string[], slots: readonly number[], subjects: readonly string[], workTypes: readonly string[], titles: readonly string[] }, remarks: { children: readonly number[], dates: readonly string[], subjects: readonly string[], kinds: readonly string[], texts: readonly string[], authors: readonly string[], at: readonly string[] }, posted: { children: readonly number[], dates: readonly string[], subjects: readonly string[], at: readonly string[] }, changes: { children: readonly number[], dates: readonly string[], subjects: readonly string[], cancelled: readonly boolean[], at: readonly string[] }, visits: { seenUntil: readonly (string | null)[], shownUntil: readonly (string | null)[], since: readonly (string | null)[], isNew: readonly boolean[] } } };

export type SeeNewsMutationVariables = Exact<{
  input: SeeNewsInput;
}>;


export type SeeNewsMutation = { seeNews:
    | { __typename: 'NewsSeen', count: number }
    | { __typename: 'Refusal', code: RefusalCode }
   };

export type RefusalPartsFragment = { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> };

export type MyCalendarsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCalendarsQuery = { myCalendars: Array<{ schoolId: string, schoolName: string, kind: CalendarKind, studentId: string | null, childName: string, openedAt: string | null, homework: boolean }> };

export type OpenCalendarMutationVariables = Exact<{
  input: OpenCalendarInput;
}>;


export type OpenCalendarMutation = { openCalendar:
    | { __typename: 'CalendarOpened', path: string | null }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type RevokeCalendarMutationVariables = Exact<{
  input: RevokeCalendarInput;
}>;


export type RevokeCalendarMutation = { revokeCalendar:
    | { __typename: 'CalendarRevoked', count: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type AbsenceCountsFragment = { missed: readonly number[], ill: readonly number[], excused: readonly number[], unexcused: readonly number[], unknown: readonly number[], late: readonly number[] };

export type AbsenceSumsFragment = { held: readonly number[], days: readonly number[], daysIll: readonly number[], daysExcused: readonly number[], daysUnexcused: readonly number[], daysUnknown: readonly number[], missed: readonly number[], ill: readonly number[], excused: readonly number[], unexcused: readonly number[], unknown: readonly number[], late: readonly number[] };

export type AbsenceLetterPartsFragment = { ill: string, excused: string, unexcused: string, unknown: string, late: string };

export type NoticePartsFragment = { id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { mustChangePassword: boolean, settings: { language: Language | null, theme: ThemeChoice | null, density: Density | null, entryDirection: EntryDirection | null, staffStart: StaffStartPage | null, familyStart: FamilyStartPage | null }, memberships: Array<{ schoolId: string, schoolName: string, timeZone: string, today: string, personId: string, familyName: string, givenName: string, patronymic: string | null, roles: Array<Role>, dueDuties: number }> } };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { mySessions: Array<{ id: string, device: string, isCurrent: boolean, openedAt: string, lastSeenAt: string }> };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { signOutEverywhere: { count: number } };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  wanted: string;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'PasswordChanged', endedSessions: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type MySettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySettingsQuery = { mySettings: { language: Language | null, theme: ThemeChoice | null, density: Density | null, entryDirection: EntryDirection | null, staffStart: StaffStartPage | null, familyStart: FamilyStartPage | null } };

export type SaveMySettingsMutationVariables = Exact<{
  input: SaveMySettingsInput;
}>;


export type SaveMySettingsMutation = { saveMySettings: { language: Language | null, theme: ThemeChoice | null, density: Density | null, entryDirection: EntryDirection | null, staffStart: StaffStartPage | null, familyStart: FamilyStartPage | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const NoticePartsFragmentDoc = new TypedDocumentString(`
    fragment NoticeParts on AbsenceNotice {
  id
  studentId
  from
  to
  slots
  kind
  text
  certificate
  status
  sentBy
  sentAt
  seenAt
  decidedBy
  decidedAt
  reason
  answer
  version
  overlaps
}
    `, {"fragmentName":"NoticeParts"}) as unknown as TypedDocumentString<NoticePartsFragment, unknown>;
export const RefusalPartsFragmentDoc = new TypedDocumentString(`
    fragment RefusalParts on Refusal {
  code
  clause
  params {
    name
    value
  }
}
    `, {"fragmentName":"RefusalParts"}) as unknown as TypedDocumentString<RefusalPartsFragment, unknown>;
export const NoticeAnswerOfFamilyFragmentDoc = new TypedDocumentString(`
    fragment NoticeAnswerOfFamily on NoticeAnswer {
  __typename
  ... on NoticeKept {
    notice {
      ...NoticeParts
    }
  }
  ... on NoticeStale {
    current {
      ...NoticeParts
    }
  }
  ...RefusalParts
}
    fragment RefusalParts on Refusal {
  code
  clause
  params {
    name
    value
  }
}
fragment NoticeParts on AbsenceNotice {
  id
  studentId
  from
  to
  slots
  kind
  text
  certificate
  status
  sentBy
  sentAt
  seenAt
  decidedBy
  decidedAt
  reason
  answer
  version
  overlaps
}`, {"fragmentName":"NoticeAnswerOfFamily"}) as unknown as TypedDocumentString<NoticeAnswerOfFamilyFragment, unknown>;
export const FinalsPartShownFragmentDoc = new TypedDocumentString(`
    fragment FinalsPartShown on FinalsPart {
  kind
  periodId
  name
  shownAt
  seenAt
  seenBy
  isPaper
  question
  isWaiting
  reminder
}
    `, {"fragmentName":"FinalsPartShown"}) as unknown as TypedDocumentString<FinalsPartShownFragment, unknown>;
export const AbsenceCountsFragmentDoc = new TypedDocumentString(`
    fragment AbsenceCounts on AbsenceTotals {
  missed
  ill
  excused
  unexcused
  unknown
  late
}
    `, {"fragmentName":"AbsenceCounts"}) as unknown as TypedDocumentString<AbsenceCountsFragment, unknown>;
export const AbsenceSumsFragmentDoc = new TypedDocumentString(`
    fragment AbsenceSums on AbsenceTotals {
  held
  ...AbsenceCounts
  days
  daysIll
  daysExcused
  daysUnexcused
  daysUnknown
}
    fragment AbsenceCounts on AbsenceTotals {
  missed
  ill
  excused
  unexcused
  unknown
  late
}`, {"fragmentName":"AbsenceSums"}) as unknown as TypedDocumentString<AbsenceSumsFragment, unknown>;
export const AbsenceLetterPartsFragmentDoc = new TypedDocumentString(`
    fragment AbsenceLetterParts on AbsenceLetterList {
  ill
  excused
  unexcused
  unknown
  late
}
    `, {"fragmentName":"AbsenceLetterParts"}) as unknown as TypedDocumentString<AbsenceLetterPartsFragment, unknown>;
export const FamilyConsentsDocument = {"__meta__":{"hash":"sha256:2a61fca87af834dedee915573e04ce4fd97b89426e17a2e8bd04e89e087e8a14"}} as unknown as TypedDocumentString<FamilyConsentsQuery, FamilyConsentsQueryVariables>;
export const StudentAbsencesDocument = {"__meta__":{"hash":"sha256:6f73fb173462110504848ac5671ea9f6798ec78eeb7b9504f1b47dd2e23afcb5"}} as unknown as TypedDocumentString<StudentAbsencesQuery, StudentAbsencesQueryVariables>;
export const OwnNoticeHistoryDocument = {"__meta__":{"hash":"sha256:081c0c79965d49e06b801edf40f1a003a79a9d0e342404a3164550fdc87763d3"}} as unknown as TypedDocumentString<OwnNoticeHistoryQuery, OwnNoticeHistoryQueryVariables>;
export const ReportAbsenceDocument = {"__meta__":{"hash":"sha256:6923973824c117ab047d428781b8be746d92f9367abac12b7357c98a1e8f5f0e"}} as unknown as TypedDocumentString<ReportAbsenceMutation, ReportAbsenceMutationVariables>;
export const EditAbsenceNoticeDocument = {"__meta__":{"hash":"sha256:85ffeb15d50ab455d8a9afeacc737fa8bc03ca2d21d9cd51c3fbf1d49f5605fd"}} as unknown as TypedDocumentString<EditAbsenceNoticeMutation, EditAbsenceNoticeMutationVariables>;
export const WithdrawAbsenceNoticeDocument = {"__meta__":{"hash":"sha256:8741269b318feece243c78bf4e16dbd3758406b6cde233235e6a87541ddafe58"}} as unknown as TypedDocumentString<WithdrawAbsenceNoticeMutation, WithdrawAbsenceNoticeMutationVariables>;
export const MyChildrenDocument = {"__meta__":{"hash":"sha256:1ae53efdb8105788cf86a359e2597c2460d866c38530d5ba1b788d3d70e0d8bd"}} as unknown as TypedDocumentString<MyChildrenQuery, MyChildrenQueryVariables>;
export const DiaryWeekDocument = {"__meta__":{"hash":"sha256:53c4e61f51fa5d9657d53fd4f929408897ecf4ee3c2128c9a6036e9c9ef6e88b"}} as unknown as TypedDocumentString<DiaryWeekQuery, DiaryWeekQueryVariables>;
export const StudentAssessmentsDocument = {"__meta__":{"hash":"sha256:5d071db2e595af1fb61c7366434552eae9b7db852408472479129225196253c8"}} as unknown as TypedDocumentString<StudentAssessmentsQuery, StudentAssessmentsQueryVariables>;
export const StudentFinalsDocument = {"__meta__":{"hash":"sha256:5b9e1a31e3ba58e7f5a72ea8ec9047f3c8f271792aaa8077e9c21489e621d8cf"}} as unknown as TypedDocumentString<StudentFinalsQuery, StudentFinalsQueryVariables>;
export const FinalsToSeeDocument = {"__meta__":{"hash":"sha256:1a4de7cf797f0ee798ffd6bcbea678e7a424511bd85bdca92a2ab961c3c0fb81"}} as unknown as TypedDocumentString<FinalsToSeeQuery, FinalsToSeeQueryVariables>;
export const AcknowledgeFinalsDocument = {"__meta__":{"hash":"sha256:109c53cc194f2838d79a978c1eda0fc0c1869fa016cb20224189ca4a646c57fd"}} as unknown as TypedDocumentString<AcknowledgeFinalsMutation, AcknowledgeFinalsMutationVariables>;
export const StudentHomeworkDocument = {"__meta__":{"hash":"sha256:4d1eb45e3318d4aa997b5f0bc6422f756b6361797063c770704f8fef686c3065"}} as unknown as TypedDocumentString<StudentHomeworkQuery, StudentHomeworkQueryVariables>;
export const SetHomeworkDoneDocument = {"__meta__":{"hash":"sha256:d1bb5aefdb24139d94625aad75462789178c85ca063a73663da03e8ec9ef3f7f"}} as unknown as TypedDocumentString<SetHomeworkDoneMutation, SetHomeworkDoneMutationVariables>;
export const PutOwnTaskDocument = {"__meta__":{"hash":"sha256:875021b1c69c1ec87e8587ab6fc9792eb753f0c8dca360686c36bbfa2c9ffe6d"}} as unknown as TypedDocumentString<PutOwnTaskMutation, PutOwnTaskMutationVariables>;
export const RemoveOwnTaskDocument = {"__meta__":{"hash":"sha256:cfe4b3d6287fff6b6b5b65362446e0f4754b0be077ec9a76e70b0329c4268921"}} as unknown as TypedDocumentString<RemoveOwnTaskMutation, RemoveOwnTaskMutationVariables>;
export const OutsideMarksDocument = {"__meta__":{"hash":"sha256:658504027add98a72c078017ccafda63e7919ce5296f806ff6e2143c4a93324b"}} as unknown as TypedDocumentString<OutsideMarksQuery, OutsideMarksQueryVariables>;
export const StudentMarksDocument = {"__meta__":{"hash":"sha256:6642e48c2cc9661271c98b39d1f767446f5829d196ade500e59fa72eec84c363"}} as unknown as TypedDocumentString<StudentMarksQuery, StudentMarksQueryVariables>;
export const FamilyTodayDocument = {"__meta__":{"hash":"sha256:75797ffa8fade08750305700a7848bf674c2ceb819111e07802071919b0a644c"}} as unknown as TypedDocumentString<FamilyTodayQuery, FamilyTodayQueryVariables>;
export const SeeNewsDocument = {"__meta__":{"hash":"sha256:03921199a0a21e3217ae40c75db57c524b1fdfd5655d523224d214a75264cd94"}} as unknown as TypedDocumentString<SeeNewsMutation, SeeNewsMutationVariables>;
export const MyCalendarsDocument = {"__meta__":{"hash":"sha256:9fec4d220341de02d152677b11f3bc366f097a7c9de62543569642047ff8251e"}} as unknown as TypedDocumentString<MyCalendarsQuery, MyCalendarsQueryVariables>;
export const OpenCalendarDocument = {"__meta__":{"hash":"sha256:270fe402b325bf7ad46abc9ea902ab8abdf1e88caa47a6157d1610df84081a3b"}} as unknown as TypedDocumentString<OpenCalendarMutation, OpenCalendarMutationVariables>;
export const RevokeCalendarDocument = {"__meta__":{"hash":"sha256:21668aae9cb4feb5e7f165331daab941e44b11cc8654c7981c197a0d6aea40aa"}} as unknown as TypedDocumentString<RevokeCalendarMutation, RevokeCalendarMutationVariables>;
export const MeDocument = {"__meta__":{"hash":"sha256:8d4fd7f4e702be452bb57beac3235e1ab9f7a113fdc88fd74426972c51f0009d"}} as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const MySessionsDocument = {"__meta__":{"hash":"sha256:f82d3c271acdfe45b576b516e18c51e2e1aed4df7dcf1ce6a677671032dd6341"}} as unknown as TypedDocumentString<MySessionsQuery, MySessionsQueryVariables>;
export const SignOutEverywhereDocument = {"__meta__":{"hash":"sha256:d969341e2bf1c41d7331fc956375929f1f5e46af02373deb500ae9b67efa9ab8"}} as unknown as TypedDocumentString<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const ChangePasswordDocument = {"__meta__":{"hash":"sha256:00f6809dbb939e39abe8e571de037bac987bacd0a39c2e198afdc46794fd077a"}} as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const MySettingsDocument = {"__meta__":{"hash":"sha256:a564afa85f397a257446fad79f4b5402cd27e99626c506116d48a00283b3a3fd"}} as unknown as TypedDocumentString<MySettingsQuery, MySettingsQueryVariables>;
export const SaveMySettingsDocument = {"__meta__":{"hash":"sha256:69c97414593626f528ef3663e2bab36d393b087e98c43311323adab1e0a06fa6"}} as unknown as TypedDocumentString<SaveMySettingsMutation, SaveMySettingsMutationVariables>;