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

/** Accepts what is suggested for the empty cells of a column. */
export type AcceptSuggestionsInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The group. */
  groupId: string;
  /** The column. */
  kind: GradingKind;
  /** The period, for the column of one; else null. */
  periodId?: string | null | undefined;
  /** The suggestions that were confirmed: one that is another by now is not accepted. */
  suggestions: Array<ShownSuggestionInput>;
};

/** What happened at the door. */
export type AccessEvent =
  /** Something was asked for without the right to it. */
  | 'ACCESS_REFUSED'
  /** Somebody signed in. */
  | 'SIGNED_IN'
  /** The password did not fit. */
  | 'SIGN_IN_FAILED'
  /** Turned away unheard after too many failures. */
  | 'SIGN_IN_LIMITED';

/** Which entries; all that is said must hold. */
export type AccessLogFilter = {
  /** Network address that sign-ins came from. */
  address?: string | null | undefined;
  /** What happened. */
  event?: AccessEvent | null | undefined;
  /** First day, in the time zone of the school. */
  from?: string | null | undefined;
  /** Whose. */
  personId?: string | null | undefined;
  /** Last day. */
  to?: string | null | undefined;
};

/** A new representative of a student. */
export type AddGuardianInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Go on in spite of the questions. */
  confirm?: boolean;
  /** First day. */
  from: string;
  /** How the person stands to the student. */
  kind: GuardianKind;
  /** The representative. */
  person: PersonInput;
  /** The student. */
  studentId: string;
};

/** A new student comes into a class. */
export type AdmitStudentInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Go on in spite of the questions. */
  confirm?: boolean;
  /** Number of the personal file. */
  fileNumber?: string | null | undefined;
  /** First day in the class. */
  from: string;
  /** The order. */
  order: OrderInput;
  /** The student. */
  person: PersonInput;
  /** Where from, or where to. */
  place?: string;
};

/** Another value of one setting from a day on. */
export type AmendRegulationInput = {
  /** Clause of the school's text; null: a choice of the school. */
  clause?: string | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** First day, not before today. */
  fromDay: string;
  /** Further settings that change with it. */
  more?: Array<SettingWanted> | null | undefined;
  /** Number of the order; empty: none. */
  orderNumber?: string;
  /** Words of the clause, or why it is chosen so. */
  reason: string;
  /** Name of the setting. */
  setting: string;
  /** Its value, as JSON. */
  value: string;
};

/** Says that a remark is set right. */
export type AnswerReviewRemarkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** Its group. */
  groupId: string;
  /** The remark. */
  id: string;
  /** What was done, at most 500 characters. */
  text: string;
};

/** The order by which the year turns. */
export type ApplyYearTurnInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** Number of the order of the director. */
  orderNumber: string;
  /** Day of the order. */
  orderedOn: string;
  /** The turn. */
  turnId: string;
};

/** Approves the curriculum or the load of a year by an order. */
export type ApproveLoadInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Number of the order. */
  orderNumber: string;
  /** Day of the order. */
  orderedOn: string;
  /** What is approved: 'curriculum' or 'load'. */
  what: string;
  /** The academic year. */
  yearId: string;
};

/** A year that shall be archived. */
export type ArchiveYearInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The year. */
  yearId: string;
};

/** What is wrong with the place: no school on that day; no lesson of the subject, or too few; too many on the day; too near to another one; too large a share of the lessons; the first lesson or the last. Then what would be better: Tuesday or Wednesday, lessons 2–4. */
export type AssessmentFindingCode =
  | 'BETTER_DAY'
  | 'BETTER_LESSON'
  | 'DAY_OFF'
  | 'FEW_LESSONS'
  | 'FIRST_LESSON'
  | 'GAP'
  | 'LAST_LESSON'
  | 'NO_LESSON'
  | 'PER_DAY'
  | 'SHARE';

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

/** Proposed: seen by the staff; published: by families too. */
export type AssessmentStatus =
  | 'PROPOSED'
  | 'PUBLISHED';

/** Which assessment looks for a day. */
export type AssessmentWish = {
  /** The class; null: all classes of the grade. */
  classId?: string | null | undefined;
  /** The day. */
  date: string;
  /** The grade. */
  gradeLevel: number;
  /** The assessment; one that is not planned yet has an id of its own. */
  id: string;
  /** How many lessons it takes: 1 or 2. */
  lessons: number;
  /** The subject. */
  subjectId: string;
  /** Title, at most 200 characters. The same title in other classes is the same work. */
  title: string;
};

/** A duty for a member of staff. */
export type AssignDutyInput = {
  /** The class of a class teacher or an educator. */
  classId?: string | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** First day. */
  from: string;
  /** The member of staff. */
  personId: string;
  /** The role: any but those of families. */
  role: Role;
};

/** Groups follow a plan from now on. */
export type AssignPlanInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** False: they follow it no longer. */
  follow?: boolean;
  /** The groups. */
  groupIds: Array<string>;
  /** The plan. */
  planId: string;
};

/** Who gives lessons in place of their teachers. */
export type AssignSubstituteInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Keys of the questions answered with yes. */
  confirmed?: Array<string>;
  /** The lessons, 1–60. */
  items: Array<SubstituteItemInput>;
};

/** What the lesson's teacher sees. No fact: the student was there. */
export type AttendanceFact =
  | 'ABSENT'
  | 'LATE';

/** Presence of one student at one lesson. */
export type AttendanceItemInput = {
  /** Version the client saw; 0 when it saw none. */
  expectedVersion: number;
  /** Absent or late; null: was there. */
  fact?: AttendanceFact | null | undefined;
  /** Why it comes after its term, where the regulation asks for that; kept once for a part of the lesson. */
  lateReason?: string | null | undefined;
  /** The lesson, one of the group. */
  lessonId: string;
  /** Why absent; null: nobody has said yet. */
  reason?: AbsenceReason | null | undefined;
  /** The student. */
  studentId: string;
};

/** The pages: of staff, or of families. */
export type Audience =
  | 'family'
  | 'staff';

/** A first timetable, without a file. */
export type BeginTimetableInput = {
  /** Bells to hang where the school has none yet; null: those it has. */
  bells?: Array<BellSlotInput> | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Weeks after which it repeats, 1–8. */
  cycleWeeks?: number;
  /** First day, tomorrow at the earliest. */
  from: string;
  /** An id of its own. */
  id: string;
  /** Name, 1–60 characters. */
  name: string;
  /** Last day; null: the last day of lessons of the year. */
  to?: string | null | undefined;
  /** Days of the week with lessons, 1 is Monday. */
  weekdays: Array<number>;
};

/** A year that shall turn. */
export type BeginYearTurnInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The year that ends. */
  fromYearId: string;
};

/** When the lesson of a number begins and ends. */
export type BellSlotInput = {
  /** End. */
  endsAt: string;
  /** Number in the day, 0–20. */
  number: number;
  /** Beginning. */
  startsAt: string;
};

/** Whose lessons a calendar shows: those a teacher gives, those of one student, those of all children. */
export type CalendarKind =
  | 'CHILDREN'
  | 'OWN'
  | 'STUDENT';

/** Lessons that are not given. */
export type CancelLessonInput = {
  /** Why: families are told. */
  cause: LessonChangeCause;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The lessons, 1–60. */
  items: Array<SeenLessonInput>;
  /** Note: families are told. */
  note?: string;
};

/** What a class is, whole. */
export type ChangeClassInput = {
  /** The bells it follows; null: the usual ones. */
  bellScheduleId?: string | null | undefined;
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** Grade 1–12; null: the name tells it. */
  gradeLevel?: number | null | undefined;
  /** Letter; null: the name tells it. */
  letter?: string | null | undefined;
  /** Its name: 8А. */
  name: string;
};

/** What is known of a representative, whole. */
export type ChangeGuardianInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The representative. */
  guardianId: string;
  /** The person. */
  person: PersonInput;
};

/** A lesson in another room. */
export type ChangeRoomInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Keys of the questions answered with yes. */
  confirmed?: Array<string>;
  /** Version the client saw. */
  expectedVersion: number;
  /** The lesson. */
  lessonId: string;
  /** The room; null: none. */
  roomId?: string | null | undefined;
};

/** What is known of a member of staff, whole. */
export type ChangeStaffMemberInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The person. */
  person: PersonInput;
  /** The member of staff. */
  personId: string;
  /** Position; empty: none. */
  position: string;
};

/** What is known of a student, whole. */
export type ChangeStudentInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** Number of the personal file. */
  fileNumber?: string | null | undefined;
  /** The person. */
  person: PersonInput;
  /** The student. */
  studentId: string;
};

/** An address that is paused, goes on, or is removed. */
export type ChangeWebhookInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Whether messages go there. What waits goes when they do again. */
  isOn: boolean;
  /** Whether it is removed; nothing is told to it then. */
  isRemoved?: boolean;
  /** The address. */
  webhookId: string;
};

/** That the trail be checked. */
export type CheckTrailInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
};

/** Another profile from a day on. */
export type ChooseRegulationInput = {
  /** Day of the order; null: not said. */
  adoptedOn?: string | null | undefined;
  /** Id of the profile. */
  baseProfile: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** First day, not before today. */
  fromDay: string;
  /** Number of the order; empty: none. */
  orderNumber?: string;
  /** What the school calls its text. */
  title?: string;
};

/** A period of a class that shall be closed. */
export type ClosePeriodInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** What is missing and not asked for was seen, and is left so. */
  isConfirmed?: boolean;
  /** The period. */
  periodId: string;
};

/** What is said of a task of the regulation. */
export type CompleteDutyInput = {
  /** The class of the task; null: it has none. */
  classId?: string | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The duty. */
  code: string;
  /** The last day in time. */
  dueOn: string;
  /** Version of what was said before; 0 when nothing was. */
  expectedVersion: number;
  /** A document that was sent to /files/duties, or that shows it already; null: none. Only for what is done. */
  fileId?: string | null | undefined;
  /** What. */
  outcome: DutyOutcome;
  /** The teacher of the task; null: it has none. */
  personId?: string | null | undefined;
  /** The last day instead, for what is put off. */
  postponedTo?: string | null | undefined;
  /** The evidence, or the reason; at most 500 characters. */
  text: string;
};

/** Says that contact data were found right today. */
export type ConfirmContactsInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Students of the class, at most 60. */
  studentIds: Array<string>;
};

/** A turn that shall be confirmed. */
export type ConfirmYearTurnInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The turn. */
  turnId: string;
};

/** application: for the diary, or for the use of data as the regulation has it; consent: to the use of personal data; paper: to be told on paper; refusal: of the diary. */
export type ConsentKind =
  | 'application'
  | 'consent'
  | 'paper'
  | 'refusal';

/** What a number of the table of control opens: lessons, those not noted as held, without topic, homework or roll; entries after their term; students with their marks, without any, with one; marks changed after they came; students whose family, or who themselves, did not look into the diary. */
export type ControlKind =
  | 'CHANGED'
  | 'FAMILIES_AWAY'
  | 'LATE'
  | 'LESSONS'
  | 'MARKS'
  | 'NOT_HELD'
  | 'NO_HOMEWORK'
  | 'NO_MARKS'
  | 'NO_ROLL'
  | 'NO_TOPIC'
  | 'ONE_MARK'
  | 'STUDENTS_AWAY';

/** The week of one class for another one. */
export type CopyClassWeekInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** First day, tomorrow at the earliest. */
  from: string;
  /** The class whose week it is. */
  fromClassId: string;
  /** The class that shall have it. */
  toClassId: string;
};

/** A copy of a plan, for another class, grade or year. */
export type CopyPlanInput = {
  /** The class of the copy; null: all classes of the grade. */
  classId?: string | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The grade of the copy. */
  gradeLevel: number;
  /** The copy: made by the client. */
  id: string;
  /** The plan that is copied. */
  planId: string;
  /** The academic year of the copy. */
  yearId: string;
};

/** Says that a remark stands in the paper journal too. */
export type CopyReviewRemarkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** Its group. */
  groupId: string;
  /** The remark. */
  id: string;
};

/** Contacts of a student of the class, or of who represents one, as they are now. */
export type CorrectContactsInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Mail address; empty: none. */
  email?: string | null | undefined;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The person. */
  personId: string;
  /** Phone; empty: none. */
  phone?: string | null | undefined;
};

/** One change of what is locked: where, and what shall stand there. Only the fields of its kind are read. */
export type CorrectionChangeInput = {
  /** Of a mark: its comment. */
  comment?: string | null | undefined;
  /** Of homework: the day it must be ready. */
  dueOn?: string | null | undefined;
  /** Version the client saw; 0 when there was nothing. */
  expectedVersion: number;
  /** Of attendance: absent or late; null: was there. */
  fact?: AttendanceFact | null | undefined;
  /** Of a record: whether the lesson was held. */
  held?: boolean | null | undefined;
  /** Of homework: the homework; made by the client where there was none. */
  homeworkId?: string | null | undefined;
  /** What of the record is changed. */
  kind: CorrectionKind;
  /** The lesson, one of the group. */
  lessonId: string;
  /** Of a mark: the mark; null clears it. */
  mark?: MarkValueInput | null | undefined;
  /** Of homework: estimate in minutes. */
  minutes?: number | null | undefined;
  /** Of a mark: which of the student's marks in the work. */
  ordinal?: number | null | undefined;
  /** Of attendance: why absent. */
  reason?: AbsenceReason | null | undefined;
  /** Of a work: its scale. */
  scale?: MarkScale | null | undefined;
  /** Of a mark and of attendance: the student. */
  studentId?: string | null | undefined;
  /** Of homework: what is to be done. Its files stay. */
  text?: string | null | undefined;
  /** Of a work: its title. */
  title?: string | null | undefined;
  /** Of a record: the topic. */
  topic?: string | null | undefined;
  /** Of a work: its weight in the average, 0–10. */
  weight?: string | null | undefined;
  /** Of a mark and of a work: the work; the first one of a lesson has the lesson's id, a new one an id of the client. */
  workId?: string | null | undefined;
  /** Of a work: code of its kind, from the school's list; null takes the work out of the lesson. */
  workType?: string | null | undefined;
};

/** Which requests are wanted. */
export type CorrectionFilter = {
  /** Only those that the caller has filed. */
  mine?: boolean | null | undefined;
  /** Only those that stand so. */
  state?: CorrectionState | null | undefined;
};

/** What of the record a change is about; RECORD is the topic, and that the lesson was held; WORK what marks are given for. */
export type CorrectionKind =
  | 'ATTENDANCE'
  | 'HOMEWORK'
  | 'MARK'
  | 'RECORD'
  | 'WORK';

/** Where a request stands: it waits, was admitted and carried out, was refused, was taken back. */
export type CorrectionState =
  | 'ADMITTED'
  | 'FILED'
  | 'REFUSED'
  | 'WITHDRAWN';

/** How what is locked gets right: as it was entered, only by a request, or not at all. */
export type CorrectionWay =
  | 'DIRECT'
  | 'FORBIDDEN'
  | 'REGISTER';

/** UNCOVERED nobody gives the lesson; SHARED its other teacher does; COVERED a substitute; JOINED a substitute who has another class at that time; MOVED it stands elsewhere; ROOM only the room is another; CANCELLED it is not given; PLANNED it goes as planned. */
export type CoverState =
  | 'CANCELLED'
  | 'COVERED'
  | 'JOINED'
  | 'MOVED'
  | 'PLANNED'
  | 'ROOM'
  | 'SHARED'
  | 'UNCOVERED';

/** Lessons of a subject, of a grade or of one class. */
export type CurriculumLineInput = {
  /** The class; null: a grade is named. */
  classId?: string | null | undefined;
  /** The grade; null: a class is named. */
  gradeLevel?: number | null | undefined;
  /** A subgroup of the class. */
  subgroupId?: string | null | undefined;
  /** The subject. */
  subjectId: string;
  /** Lessons a week, 0–40; null: the line is taken away. */
  weekly?: string | null | undefined;
  /** Lessons a year. */
  yearly: number;
};

/** What becomes of a lesson: it falls out, is made, comes back, goes with the timetable of its day, or stays because something is recorded at it. */
export type DayEffect =
  | 'APPEARS'
  | 'COMES_BACK'
  | 'FALLS_OUT'
  | 'LEAVES'
  | 'STAYS';

/** HOLIDAY a holiday of the year; BELLS other bells; OFF a school day without lessons; WORKED by the timetable of another day. */
export type DayNoteKind =
  | 'BELLS'
  | 'HOLIDAY'
  | 'OFF'
  | 'WORKED';

/** The class teacher's decision on a notice. */
export type DecideAbsenceNoticeInput = {
  /** Whether the absence counts as explained. */
  accepted: boolean;
  /** Words to the family, at most 500 characters; a no needs them. */
  answer?: string;
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The notice. */
  id: string;
  /** The reason it gives, ill or excused; null: the usual one of its cause. */
  reason?: AbsenceReason | null | undefined;
};

/** Enters reported contacts, or declines them. */
export type DecideContactReportInput = {
  /** Why not; needed to decline. */
  answer?: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Whether they are entered. */
  enter: boolean;
  /** Version the client saw. */
  expectedVersion: number;
  /** The person whose contacts they are. */
  personId: string;
  /** The report. */
  reportId: string;
};

/** Admits a request, so that its changes are made, or refuses it. */
export type DecideCorrectionInput = {
  /** Whether the changes are made, all of them. */
  admit: boolean;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The request. */
  id: string;
  /** Note; needed where it is refused. At most 500 characters. */
  note?: string;
};

/** Accepts a remark as fixed, or sends it back. */
export type DecideReviewRemarkInput = {
  /** Whether it is fixed. */
  accepted: boolean;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** Its group. */
  groupId: string;
  /** The remark. */
  id: string;
  /** Why it is sent back; may be empty when it is accepted. */
  text?: string;
};

/** Decisions on a draft. */
export type DecideYearTurnInput = {
  /** Classes. */
  classes?: Array<TurnClassInput>;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** Students. */
  students?: Array<TurnStudentInput>;
  /** The turn. */
  turnId: string;
};

/** How closely the staff pages are set. */
export type Density =
  | 'comfortable'
  | 'dense';

/** A student leaves the school. */
export type DepartStudentInput = {
  /** Why. */
  cause: DepartureCause;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Go on in spite of the questions. */
  confirm?: boolean;
  /** Last day in the school. */
  on: string;
  /** The order. */
  order: OrderInput;
  /** Where from, or where to. */
  place?: string;
  /** The student. */
  studentId: string;
};

/** other_school; moved_away; family_education; graduated; expelled; death; other: the note says what. */
export type DepartureCause =
  | 'death'
  | 'expelled'
  | 'family_education'
  | 'graduated'
  | 'moved_away'
  | 'other'
  | 'other_school';

/** What the diary of families lacks: lessons not held, without topic or homework; homework that came after its lesson; works and students without marks; absences without reason. */
export type DiaryGap =
  | 'LATE_HOMEWORK'
  | 'NOT_HELD'
  | 'NO_HOMEWORK'
  | 'NO_MARKS'
  | 'NO_REASON'
  | 'NO_TOPIC'
  | 'WORK_WITHOUT_MARKS';

/** A member of staff leaves the school. */
export type DismissStaffMemberInput = {
  /** Why; it is said in the notice. */
  cause: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Last day at work; of today or before, the rights end at once. */
  on: string;
  /** The order. */
  order: OrderInput;
  /** The member of staff. */
  personId: string;
};

/** A student in none of the subgroups; a student in several; a subgroup without students. */
export type DivisionFindingCode =
  | 'EMPTY_SUBGROUP'
  | 'IN_NO_SUBGROUP'
  | 'IN_SEVERAL_SUBGROUPS';

/** What is said of a task: done, put off to a day, not needed this time. */
export type DutyOutcome =
  | 'DONE'
  | 'NOT_NEEDED'
  | 'POSTPONED';

/** What is counted of a task. Of a back-up: copies of the database, packages of classes, media in rooms, the director and a deputy as holders. Of others: students whose contacts were looked at, students whose families were told, print-outs handed over, groups with a plan, groups reviewed. */
export type DutyPartName =
  | 'CONTACTS'
  | 'COPIES'
  | 'FAMILIES'
  | 'HOLDERS'
  | 'MEDIA'
  | 'PACKAGES'
  | 'PLANS'
  | 'PRINT_OUTS'
  | 'REVIEWS';

/** How a task of the regulation stands. SEEN: the record shows that it is done. */
export type DutyState =
  | 'DONE'
  | 'DONE_LATE'
  | 'DUE_SOON'
  | 'NOT_NEEDED'
  | 'OVERDUE'
  | 'POSTPONED'
  | 'SEEN'
  | 'UPCOMING';

/** An absence is otherwise. */
export type EditStaffAbsenceInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** First day. */
  fromDate: string;
  /** The absence: made by the client. */
  id: string;
  /** Why. */
  kind: StaffAbsenceKind;
  /** Note. */
  note?: string;
  /** Who is away. */
  personId: string;
  /** Numbers of the lessons, of a single day; null: whole days. */
  slots?: Array<number> | null | undefined;
  /** Last day. */
  toDate: string;
};

/** A change of the weekly timetable from a day on. */
export type EditTimetableInput = {
  /** Key of the request. */
  clientMutationId: string;
  /** Keys of questions answered with yes. */
  confirmed?: Array<string>;
  /** The weekly period; null: a new one. */
  entryId?: string | null | undefined;
  /** Version of the period that the caller saw. */
  expectedVersion?: number | null | undefined;
  /** First day of the change, tomorrow at the earliest. */
  from: string;
  /** Last day of the change; null: to the end of the timetable. */
  until?: string | null | undefined;
  /** As it shall stand; null: not at all. */
  wanted?: TimetablePlaceInput | null | undefined;
};

/** A duty ends; its history stays. */
export type EndDutyInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The duty. */
  id: string;
  /** The member of staff. */
  personId: string;
  /** Last day; before the first one: it never was. */
  to: string;
};

/** An order that shall end before its time. */
export type EndReopeningInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The order. */
  id: string;
};

/** The number that somebody of the staff got from the portal. */
export type EnterStaffUidInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The person. */
  personId: string;
  /** The number, 6 to 18 figures; null takes it back. */
  uid?: string | null | undefined;
};

/** Where the cursor goes after a mark. */
export type EntryDirection =
  | 'down'
  | 'right'
  | 'stay';

/** Parts of the record that have terms of their own. */
export type EntryPart =
  | 'ATTENDANCE'
  | 'EXAM_RESULT'
  | 'HOMEWORK'
  | 'MARK'
  | 'PERIOD_MARK'
  | 'REASON'
  | 'RECORD';

/** How far an entry is: open, overdue but still written, locked by its term, in a closed period, in an archived year. */
export type EntryState =
  | 'LOCKED'
  | 'OPEN'
  | 'OVERDUE'
  | 'PERIOD_CLOSED'
  | 'YEAR_ARCHIVED';

/** Why a part of a lesson is entered after its term. */
export type ExplainLatenessInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The lesson. */
  lessonId: string;
  /** The part: the record, homework, marks or absences. */
  part: EntryPart;
  /** Why. */
  reason: string;
};

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

/** A request to correct what is locked. */
export type FileCorrectionInput = {
  /** What is to be changed, at most 50 places. */
  changes: Array<CorrectionChangeInput>;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Documents, at most 5: ids answered by POST /files. */
  fileIds?: Array<string>;
  /** The group whose journal it is. */
  groupId: string;
  /** The request: made by the client. */
  id: string;
  /** Why; at most 500 characters. */
  reason: string;
};

/** Classes and the bells they follow: their shift. */
export type FollowBellsInput = {
  /** The classes. */
  classIds: Array<string>;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The bells. */
  scheduleId: string;
};

/** A subject that a class or one of its subgroups learns. */
export type FormGroupInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** An id of its own. */
  id: string;
  /** One of its subgroups; null: the whole class. */
  subgroupId?: string | null | undefined;
  /** The subject by its name, 1–100 characters: a new one is made where there is none. */
  subject: string;
};

/** What the record of a period may lack. */
export type GapKind =
  | 'NOT_HELD'
  | 'NO_PERIOD_MARK'
  | 'NO_ROLL'
  | 'NO_TOPIC'
  | 'OPEN_REASON'
  | 'OPEN_REQUEST';

/** A column beside the lessons: of a period, the year, the state examination, the final mark. */
export type GradingKind =
  | 'EXAM'
  | 'FINAL'
  | 'PERIOD'
  | 'YEAR';

/** A mark of a period or a year: points, pass and fail, «н/а», «осв». */
export type GradingValue =
  | 'EXEMPT'
  | 'FAIL'
  | 'FIVE'
  | 'FOUR'
  | 'NOT_ATTESTED'
  | 'PASS'
  | 'THREE'
  | 'TWO';

/** mother; father; guardian: another legal representative; other: a person of trust. */
export type GuardianKind =
  | 'adopter'
  | 'father'
  | 'guardian'
  | 'mother'
  | 'other';

/** How a legal representative stands to the student. */
export type GuardianRelation =
  | 'ADOPTER'
  | 'FATHER'
  | 'GUARDIAN'
  | 'MOTHER'
  | 'OTHER';

/** A student whose print-out was handed over, and to whom. */
export type HandedToInput = {
  /** The student. */
  studentId: string;
  /** One of the family; null: others, in words. */
  toPersonId?: string | null | undefined;
  /** Who else took it; empty: one of the family. */
  toWords?: string;
};

/** Whom help was given to: staff, families, the families of one class, one person. */
export type HelpAudience =
  | 'CLASS'
  | 'FAMILIES'
  | 'PERSON'
  | 'STAFF';

/** Help with the journal: advice, training, a meeting. */
export type HelpKind =
  | 'ADVICE'
  | 'MEETING'
  | 'TRAINING';

/** Somebody is hired: a new person, or one whom the school knows. */
export type HireStaffMemberInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Go on in spite of the questions. */
  confirm?: boolean;
  /** First day at work. */
  hiredOn: string;
  /** The order. */
  order: OrderInput;
  /** The person; of somebody known it is left as it is. */
  person: PersonInput;
  /** Somebody known: dismissed before, or a representative of a student. Null: a new person. */
  personId?: string | null | undefined;
  /** Position; empty: none. */
  position: string;
};

/** A medium, new or as it shall be. */
export type KeepArchiveMediumInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** Who holds it: somebody of the staff. */
  holderId: string;
  /** The medium: made by the client for a new one. */
  id: string;
  /** What it is. */
  kind: MediumKind;
  /** What is written on it, at most 100 characters, without commas. */
  label: string;
  /** Where it lies, at most 200 characters. */
  room: string;
  /** Since when. */
  since: string;
};

/** Days on which other bells hold. */
export type KeepBellDayInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the caller saw; null: new. */
  expectedVersion?: number | null | undefined;
  /** First day, today at the earliest. */
  fromDate: string;
  /** Lowest grade, 1–12; null: all. */
  gradeFrom?: number | null | undefined;
  /** Highest grade, 1–12; null: all. */
  gradeTo?: number | null | undefined;
  /** The days; an id of its own for new ones. */
  id: string;
  /** Why, at most 100 characters. */
  note?: string;
  /** The bells of these days. */
  scheduleId: string;
  /** Only for classes that otherwise follow these bells. */
  shiftId?: string | null | undefined;
  /** Last day. */
  toDate: string;
};

/** A list of bells, new or changed. */
export type KeepBellsInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the caller saw; null: new. */
  expectedVersion?: number | null | undefined;
  /** The bells; an id of its own for new ones. */
  id: string;
  /** Name, 1–60 characters. */
  name: string;
  /** All lessons of the day. */
  slots: Array<BellSlotInput>;
};

/** Days that shall go otherwise. */
export type KeepSchoolDayInput = {
  /** Worked by the timetable of this day of the week; null: without lessons. */
  asWeekday?: number | null | undefined;
  /** Why there are no lessons; null for a day that is worked. */
  cause?: LessonChangeCause | null | undefined;
  /** Classes without lessons; empty: the whole school. */
  classIds?: Array<string>;
  /** Key of the request. */
  clientMutationId: string;
  /** First day: today at the earliest, tomorrow for a day that is worked. */
  fromDate: string;
  /** The days: an id of their own. */
  id: string;
  /** What families are told beside it, at most 200 characters. */
  note?: string;
  /** Last day; the first one for a day that is worked. */
  toDate: string;
};

/** How the package of a class stands: not made, on no medium, on one, on several, all copies checked within a year, a check overdue, a copy found damaged. */
export type KeepingState =
  | 'CHECKED'
  | 'CHECK_OVERDUE'
  | 'DAMAGED'
  | 'NOT_MADE'
  | 'NO_MEDIUM'
  | 'ONE_MEDIUM'
  | 'TWO_MEDIA';

/** What is missing: the package, a second medium, another room, another holder, a copy with the director, one with a deputy, a whole copy, a check. */
export type KeepingWant =
  | 'CHECK'
  | 'DEPUTY_COPY'
  | 'DIRECTOR_COPY'
  | 'OTHER_HOLDER'
  | 'OTHER_ROOM'
  | 'PACKAGE'
  | 'SECOND_MEDIUM'
  | 'WHOLE_COPY';

/** Languages of pages and printed forms. */
export type Language =
  | 'en'
  | 'ru';

/** Why a lesson was cancelled or moved: families are told. */
export type LessonChangeCause =
  | 'ACCIDENT'
  | 'EVENT'
  | 'OTHER'
  | 'QUARANTINE'
  | 'TEACHER_AWAY'
  | 'TEACHER_ILL'
  | 'WEATHER';

/** What a person has to confirm before a lesson is changed. */
export type LessonChangeQuestion =
  | 'CLASS_BUSY'
  | 'DAY_OFF'
  | 'LESSON_IS_RECORDED'
  | 'ROOM_BUSY'
  | 'SUBSTITUTE_BUSY'
  | 'TEACHER_BUSY';

/** How far an item of a record is: done; owed; free to be left out; not yet its time; of no concern to the caller. */
export type LessonLight =
  | 'AHEAD'
  | 'DONE'
  | 'OFF'
  | 'OPTIONAL'
  | 'OWED';

/** Somebody known becomes the representative of a student. */
export type LinkGuardianInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** First day. */
  from: string;
  /** The person: a representative or a member of staff. */
  guardianId: string;
  /** How the person stands to the student. */
  kind: GuardianKind;
  /** The student. */
  studentId: string;
};

/** A teacher's share of a group. */
export type LoadShareInput = {
  /** The teacher. */
  staffId: string;
  /** Lessons a week, 0–40. */
  weekly: string;
};

/** Which reports of all classes, over which periods. */
export type MakeReportPackageInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Reports that are made of a class; 1 to 5. */
  codes: Array<string>;
  /** Grading periods, 1 to 8. A class has those of its grade; what has not begun is passed over. */
  periodIds: Array<string>;
};

/** One mark of one student. */
export type MarkItemInput = {
  /** A comment for the family. */
  comment?: string;
  /** Version the client saw; 0 when it saw no mark. */
  expectedVersion: number;
  /** Why it comes after its term, where the regulation asks for that; kept once for a part of the lesson. */
  lateReason?: string | null | undefined;
  /** The lesson, one of the group. */
  lessonId: string;
  /** Which of the student's marks in this work, from 1; at most 4. */
  ordinal: number;
  /** The student. */
  studentId: string;
  /** The mark; null clears it. */
  value?: MarkValueInput | null | undefined;
  /** The work, one of the lesson; the first work of a lesson has the lesson's id. */
  workId: string;
};

/** What a work is marked by: 2–5 points, or pass and fail. «Точка» belongs to both. */
export type MarkScale =
  | 'FIVE'
  | 'PASS_FAIL';

/** A mark. DUE is the «точка»: work still owed. */
export type MarkValueInput =
  | 'DUE'
  | 'FAIL'
  | 'FIVE'
  | 'FOUR'
  | 'PASS'
  | 'THREE'
  | 'TWO';

/** A medium of the archive: a USB stick, a disk, an optical disc, something else. */
export type MediumKind =
  | 'DISK'
  | 'OPTICAL'
  | 'OTHER'
  | 'USB';

/** A lesson on another day or at another hour. */
export type MoveLessonInput = {
  /** Why: families are told. */
  cause: LessonChangeCause;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Keys of the questions answered with yes. */
  confirmed?: Array<string>;
  /** The day. */
  date: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The lesson. */
  lessonId: string;
  /** Note: families are told. */
  note?: string;
  /** The room; null: none. */
  roomId?: string | null | undefined;
  /** Number in the day. */
  slot: number;
};

/** Students of a class go over into a subgroup of a division, or out of all of them. */
export type MoveToSubgroupInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The division. */
  division: string;
  /** First day in it; the day before is the last one in the former subgroup. */
  from: string;
  /** The students, 1–60. */
  studentIds: Array<string>;
  /** The subgroup; null: none of the division. */
  subgroupId?: string | null | undefined;
};

/** arrival; transfer to another class; departure; return of somebody who was here before. */
export type MovementKind =
  | 'arrival'
  | 'departure'
  | 'return'
  | 'transfer';

/** Where a printed copy lies and who signed it. */
export type NotePrintInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The copy. */
  id: string;
  /** Where the paper lies, at most 200 characters; empty: not known yet. */
  place?: string;
  /** Who signed it, at most 200 characters; empty: nobody yet. */
  signedBy?: string;
  /** When it was signed. */
  signedOn?: string | null | undefined;
};

/** Says that the reports of a class are being printed. */
export type NoteReportsPrintedInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** First day reported. */
  from: string;
  /** The student, for whom ONE; null otherwise. */
  studentId?: string | null | undefined;
  /** Last day reported. */
  to: string;
  /** For whom. */
  whom: ReportsFor;
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

/** The class whose address is made anew; the one before it leads nowhere any more. */
export type OpenClassCalendarInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
};

/** A class of the current year. */
export type OpenClassInput = {
  /** The bells it follows; null: the usual ones. */
  bellScheduleId?: string | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Grade 1–12; null: the name tells it. */
  gradeLevel?: number | null | undefined;
  /** Letter; null: the name tells it. */
  letter?: string | null | undefined;
  /** Its name: 8А. */
  name: string;
};

/** Who is to have a sign-in. */
export type OpenSignInsInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The wanted login, for one person only; null: it is made of the name. */
  login?: string | null | undefined;
  /** The people, 1–40. */
  personIds: Array<string>;
};

/** The order behind a change. */
export type OrderInput = {
  /** Its date. */
  date?: string | null | undefined;
  /** Its text, or a note. */
  note?: string;
  /** Its number; empty: there is none yet. */
  number?: string;
};

/** On what marks of another institution come: a certificate, a list of marks, or a report card. */
export type OutsideDocumentKind =
  | 'CERTIFICATE'
  | 'MARK_LIST'
  | 'REPORT_CARD';

/** Marks of one subject. */
export type OutsideLineInput = {
  /** First day they are for. */
  from: string;
  /** The marks: made by the client. */
  id: string;
  /** The subject. */
  subjectId: string;
  /** Last day. */
  to: string;
  /** Marks as codes: 2–5, pass, fail; 1–20. */
  values: Array<string>;
};

/** What a paper of the regulation is. */
export type PaperKind =
  | 'ACT'
  | 'COUNCIL_PROTOCOL'
  | 'INSTRUCTION'
  | 'ORDER'
  | 'OTHER'
  | 'PARENTS_COUNCIL_OPINION'
  | 'PUPILS_COUNCIL_OPINION'
  | 'ROAD_MAP'
  | 'SERVICE_DESCRIPTION';

/** What of the two journals differs: the marks of a cell, its absence, the topic or the homework of a lesson, or how many lessons were held on a day. */
export type PaperPlace =
  | 'ABSENCE'
  | 'HOMEWORK'
  | 'LESSON'
  | 'MARK'
  | 'TOPIC';

/** How a difference was settled: the electronic journal was corrected, the paper one was, or there was none. */
export type PaperSettlement =
  | 'JOURNAL'
  | 'NONE'
  | 'PAPER';

/** SAME_PERSON: somebody of this name and birth date is known already; RECORDS_AFTER: the journal has records of the student after the day; NO_SUBGROUP: the new class is divided, and the student is in none of its subgroups yet; FAMILY_SIGN_IN_STAYS: the person has a child in the school, so the sign-in of the family pages stays. */
export type PeopleFindingCode =
  | 'FAMILY_SIGN_IN_STAYS'
  | 'NO_SUBGROUP'
  | 'RECORDS_AFTER'
  | 'SAME_PERSON';

/** Kinds of grading periods. */
export type PeriodKind =
  | 'quarter'
  | 'semester'
  | 'trimester'
  | 'year';

/** One mark of one student for a column. */
export type PeriodMarkItemInput = {
  /** Version the client saw; 0 when it saw no mark. */
  expectedVersion: number;
  /** The column. */
  kind: GradingKind;
  /** The period, for the column of one; else null. */
  periodId?: string | null | undefined;
  /** Why it is another one than suggested, at most 300 characters; empty where it is not. */
  reason?: string;
  /** When the result came to the school: for an examination, and never later than now. */
  receivedAt?: string | null | undefined;
  /** The student. */
  studentId: string;
  /** The mark; null clears it. */
  value?: GradingValue | null | undefined;
};

/** Not over yet; over and open; closed; closed with some subject opened again by an order; shut again and not sealed anew. */
export type PeriodState =
  | 'CLOSED'
  | 'OVER'
  | 'REOPENED'
  | 'RUNNING'
  | 'UNSEALED';

/** What is entered of a person. */
export type PersonInput = {
  /** Birth date; null: unknown. */
  birthDate?: string | null | undefined;
  /** Mail address. */
  email?: string | null | undefined;
  /** Family name; a double one with a hyphen. */
  familyName: string;
  /** Given name. */
  givenName: string;
  /** Patronymic; null: the person has none. */
  patronymic?: string | null | undefined;
  /** Phone. */
  phone?: string | null | undefined;
  /** As in the documents; null: unknown. */
  sex?: Sex | null | undefined;
};

/** One topic of a plan. */
export type PlanItemInput = {
  /** What may be set as homework. */
  homework?: string;
  /** Whole lessons. */
  hours: number;
  /** The item: made by the client. */
  id: string;
  /** Note. */
  note?: string;
  /** Heading under which it stands. */
  section?: string;
  /** The topic. */
  topic: string;
  /** Code of the kind of a planned work. */
  workType?: string | null | undefined;
};

/** Where a plan stands between its author and those who answer for it. */
export type PlanState =
  /** Agreed to by the department or a deputy. */
  | 'AGREED'
  /** Approved. */
  | 'APPROVED'
  /** Being written. */
  | 'DRAFT'
  /** Returned to its author, with a reason. */
  | 'RETURNED'
  /** Handed in. */
  | 'SUBMITTED';

/** A step of a plan on its way. */
export type PlanStepInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The plan. */
  id: string;
};

/** What is counted here and on the portal. */
export type PortalCounted =
  | 'ESTIMATES'
  | 'LESSONS'
  | 'TASKS';

/** Why a package was made. */
export type PortalPackageCause =
  | 'DAILY'
  | 'HAND'
  | 'MONTHLY'
  | 'YEAR_TURN';

/** What a package has: what has changed, or the whole year. */
export type PortalPackageMode =
  | 'DELTA'
  | 'FULL';

/** On its way, acknowledged by the portal, or made needless by a later full package. */
export type PortalPackageState =
  | 'MADE'
  | 'SUPERSEDED'
  | 'TAKEN';

/** Send what has changed, send the whole year, or compare counts with the portal. */
export type PortalWork =
  | 'COMPARE'
  | 'CURRENT'
  | 'FULL';

/** Away: absent from the last lesson whose roll was called. Back: absent before it. Late: late only. Expected: the family has told of an absence, and nothing is noted yet. */
export type Presence =
  | 'AWAY'
  | 'BACK'
  | 'EXPECTED'
  | 'LATE';

/** What was printed of a class: the journal, or the summary sheet of its year alone. */
export type PrintedSheet =
  | 'JOURNAL'
  | 'SUMMARY';

/** Publishes every proposal of the schedule of a year. */
export type PublishAssessmentsInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The year. */
  yearId: string;
};

/** Plans an assessment, or changes one. A published one that is changed is a proposal again. */
export type PutAssessmentInput = {
  /** The class; null: all classes of the grade. */
  classId?: string | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The day. */
  date: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The grade. */
  gradeLevel: number;
  /** The assessment: made by the client. */
  id: string;
  /** Kind. */
  kind: AssessmentKind;
  /** How many lessons it takes: 1 or 2. */
  lessons: number;
  /** Who orders it. */
  level: AssessmentLevel;
  /** The subject. */
  subjectId: string;
  /** Title, at most 200 characters. */
  title: string;
};

/** Opens a department, or changes it. */
export type PutDepartmentInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The head; null: nobody. */
  headId?: string | null | undefined;
  /** The department: made by the client. */
  id: string;
  /** Name. */
  name: string;
  /** All of its subjects. */
  subjectIds: Array<string>;
};

/** Which package lies on which medium. */
export type PutPackageInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The medium. */
  mediumId: string;
  /** The package. */
  packageId: string;
};

/** A paper of a regulation, whole. */
export type PutRegulationPaperInput = {
  /** Number of the certificate; empty: not said. */
  certificate?: string;
  /** First day of the certificate. */
  certificateFrom?: string | null | undefined;
  /** Last day of the certificate. */
  certificateTo?: string | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Day of the paper; null: not said. */
  datedOn?: string | null | undefined;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** File that was sent to /files/papers; null: none. */
  fileId?: string | null | undefined;
  /** Id of the paper; of a new one made by the client. */
  id: string;
  /** Whether everybody may read it without sign-in. */
  isPublic?: boolean;
  /** What it is. */
  kind: PaperKind;
  /** Number; empty: none. */
  number?: string;
  /** Regulation that it goes with. */
  regulationId: string;
  /** Operator of the electronic signature; empty: not said. */
  signOperator?: string;
  /** When it was signed electronically. */
  signedAt?: string | null | undefined;
  /** Who signed it; empty: not said. */
  signer?: string;
  /** What it is called. */
  title: string;
};

/** A remark on a student at a lesson. */
export type PutRemarkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The remark: made by the client. */
  id: string;
  /** What it is about. */
  kind: RemarkKind;
  /** The lesson. */
  lessonId: string;
  /** The student. */
  studentId: string;
  /** The words, at most 500 characters. */
  text: string;
};

/** A subgroup of a class, new or changed. */
export type PutSubgroupInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The division; empty when the class is divided in one way only. */
  division: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The subgroup: made by the client. */
  id: string;
  /** Its name. */
  name: string;
};

/** Describes a work of a lesson, or adds one. */
export type PutWorkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The work: the lesson's id for the first, made by the client for others. */
  id: string;
  /** Why it comes after its term, where the regulation asks for that; kept once for a part of the lesson. */
  lateReason?: string | null | undefined;
  /** The lesson. */
  lessonId: string;
  /** Scale. */
  scale: MarkScale;
  /** Title. */
  title?: string;
  /** Code of the kind of work, from the school's list. */
  type: string;
  /** Weight in the average, 0–10. */
  weight: string;
};

/** What speaks for or against a colleague as a substitute. */
export type RankingReason =
  | 'ADJACENT'
  | 'BUSY'
  | 'CLASS_TEACHER'
  | 'GAP'
  | 'IN_SCHOOL'
  | 'JOINABLE'
  | 'LOAD'
  | 'NOT_IN_SCHOOL'
  | 'RECENT'
  | 'SAME_CLASS'
  | 'SAME_SUBJECT';

/** Days of one student. */
export type ReasonCellInput = {
  /** First day. */
  from: string;
  /** The student. */
  studentId: string;
  /** Last day. */
  to: string;
};

/** What a family has given in writing. */
export type RecordConsentInput = {
  /** The names were compared. */
  areNamesCompared?: boolean;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** What was shown; null: nothing. */
  document?: ShownDocument | null | undefined;
  /** A scan that was sent to /files/consents; null: none. */
  fileId?: string | null | undefined;
  /** Day of the paper. */
  givenOn: string;
  /** It was printed by the school in the presence of who gives it. */
  isPrinted?: boolean;
  /** What it is. */
  kind: ConsentKind;
  /** A note; empty: none. */
  note?: string;
  /** Number in the register of the school; empty: none. */
  number?: string;
  /** Who gave it: a representative of today, or the student of age. */
  personId: string;
  /** The student. */
  studentId: string;
};

/** Print-outs of one term that were handed over. */
export type RecordHandoverInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Day on which they were handed over. */
  handedOn: string;
  /** Note; empty: none. */
  note?: string;
  /** To whom: each student once; all are written down, or none. */
  students: Array<HandedToInput>;
  /** Last day of the term. */
  termEnd: string;
};

/** Help that was given by the caller. */
export type RecordHelpInput = {
  /** For whom. */
  audience: HelpAudience;
  /** The class, for help to a class; null otherwise. */
  classId?: string | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** When. */
  day: string;
  /** The entry: made by the client. */
  id: string;
  /** What it was. */
  kind: HelpKind;
  /** A note, at most 500 characters; empty: none. */
  note?: string;
  /** How many people. */
  people: number;
  /** About what, at most 300 characters. */
  topic: string;
};

/** What was taught at a lesson. */
export type RecordLessonInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** Whether the lesson was held. */
  held: boolean;
  /** Why it comes after its term, where the regulation asks for that; kept once for a part of the lesson. */
  lateReason?: string | null | undefined;
  /** The lesson. */
  lessonId: string;
  /** The item of the plan that the topic is; absent: the one it had, as long as the topic stays. */
  planItemId?: string | null | undefined;
  /** The topic; empty: none yet. */
  topic: string;
};

/** A document of another institution, with marks that are added to it. */
export type RecordOutsideMarksInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Day of the document; null: not said. */
  datedOn?: string | null | undefined;
  /** Version the client saw; 0 for a new document. */
  expectedVersion: number;
  /** Scan that was sent to /files/outside/<student>; null: as it is. */
  fileId?: string | null | undefined;
  /** Whether it has the seal of the institution. */
  hasSeal?: boolean;
  /** The document; of a new one made by the client. */
  id: string;
  /** Who gave the marks. */
  institution: string;
  /** What it is; null: there is none yet. */
  kind?: OutsideDocumentKind | null | undefined;
  /** Marks that are added, subject by subject. */
  marks: Array<OutsideLineInput>;
  /** Number; empty: none. */
  number?: string;
  /** The student. */
  studentId: string;
};

/** Keeps that a family has seen the marks on paper. */
export type RecordPaperAcknowledgementInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** What was seen. */
  kind: ReleaseKind;
  /** The period; null for the year. */
  periodId?: string | null | undefined;
  /** The student. */
  studentId: string;
};

/** A place where the paper journal and the electronic one say different things. */
export type RecordPaperDifferenceInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The day of the lesson. */
  day: string;
  /** The group. */
  groupId: string;
  /** The difference: made by the client. */
  id: string;
  /** The lesson; null where it is about the lessons of the day. */
  lessonId?: string | null | undefined;
  /** What stands on paper, at most 300 characters; empty: nothing. */
  paperSays?: string;
  /** What differs. */
  place: PaperPlace;
  /** The student, for a cell; null otherwise. */
  studentId?: string | null | undefined;
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

/** A change that is thought of: a profile, or a setting with its value. */
export type RegulationChange = {
  /** Id of the profile. */
  baseProfile?: string | null | undefined;
  /** First day, not before today. */
  fromDay: string;
  /** Further settings that change with it. */
  more?: Array<SettingWanted> | null | undefined;
  /** Name of the setting. */
  setting?: string | null | undefined;
  /** Its value, as JSON. */
  value?: string | null | undefined;
};

/** What is published together: marks of a period, or those of the year and the final ones. */
export type ReleaseKind =
  | 'PERIOD'
  | 'YEAR';

/** Publishes the marks of classes. */
export type ReleasePeriodInput = {
  /** The classes: one, or all of the school. */
  classIds: Array<string>;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Whether it is published although marks are missing. */
  evenWithGaps: boolean;
  /** What is published. */
  kind: ReleaseKind;
  /** The period; null for the year. */
  periodId?: string | null | undefined;
};

/** What a remark of a review stands on: a cell, a lesson, a column of marks, or a page of days. */
export type RemarkAnchor =
  | 'CELL'
  | 'COLUMN'
  | 'LESSON'
  | 'PAGE';

/** What a remark is about: success, behaviour, coming prepared, anything else. */
export type RemarkKind =
  | 'BEHAVIOUR'
  | 'OTHER'
  | 'PRAISE'
  | 'PREPARATION';

/** How far a remark is: to be set right; said or seen to be right; accepted; sent back with a reason. */
export type RemarkState =
  | 'ACCEPTED'
  | 'FIXED'
  | 'OPEN'
  | 'RETURNED';

/** The usual kinds of remarks. All but LATE and OTHER the journal itself sees to be gone. */
export type RemarkTemplate =
  | 'LATE'
  | 'MARK_WHILE_ABSENT'
  | 'NOT_HELD'
  | 'NO_HOMEWORK'
  | 'NO_MARKS'
  | 'NO_ROLL'
  | 'NO_TOPIC'
  | 'ONE_MARK'
  | 'OTHER';

/** Takes an assessment out of the schedule. */
export type RemoveAssessmentInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The assessment. */
  id: string;
};

/** Days on which the usual bells hold again. */
export type RemoveBellDayInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the caller saw. */
  expectedVersion: number;
  /** The days. */
  id: string;
};

/** Bells that are taken down. */
export type RemoveBellsInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the caller saw. */
  expectedVersion: number;
  /** The bells. */
  id: string;
};

/** An entry that was made by mistake. */
export type RemoveHelpInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The entry. */
  id: string;
};

/** Takes homework back. */
export type RemoveHomeworkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The homework. */
  id: string;
  /** Why it comes after its term, where the regulation asks for that; kept once for a part of the lesson. */
  lateReason?: string | null | undefined;
  /** The lesson that set it. */
  lessonId: string;
};

/** Marks that were entered by mistake. */
export type RemoveOutsideMarkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The marks of one subject. */
  id: string;
  /** Why they are taken out. */
  reason: string;
  /** The student. */
  studentId: string;
};

/** A paper that shall not stand among the others any more. */
export type RemoveRegulationPaperInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** Id of the paper. */
  id: string;
};

/** Takes a remark back. */
export type RemoveRemarkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The remark: made by the client. */
  id: string;
  /** The lesson. */
  lessonId: string;
};

/** Days that shall go as usual again. */
export type RemoveSchoolDayInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the caller saw. */
  expectedVersion: number;
  /** The days. */
  id: string;
};

/** An absence was written down by mistake. */
export type RemoveStaffAbsenceInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The absence. */
  id: string;
};

/** Takes a subgroup away that nobody was in yet. */
export type RemoveSubgroupInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The subgroup. */
  id: string;
};

/** A substitute does not give a lesson after all. */
export type RemoveSubstituteInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Keys of the questions answered with yes. */
  confirmed?: Array<string>;
  /** Version the client saw. */
  expectedVersion: number;
  /** The lesson. */
  lessonId: string;
  /** The substitute. */
  substituteId: string;
};

/** Removes a work without marks. */
export type RemoveWorkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The work. */
  id: string;
  /** Why it comes after its term, where the regulation asks for that; kept once for a part of the lesson. */
  lateReason?: string | null | undefined;
  /** The lesson. */
  lessonId: string;
};

/** Takes back what was said of a task. */
export type ReopenDutyInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** What was said. */
  id: string;
};

/** An order to open one subject of a closed period. */
export type ReopenPeriodInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The group that shall write. */
  groupId: string;
  /** The last day on which it is open. */
  lastDay: string;
  /** Number of the order. */
  orderNumber: string;
  /** Day of the order, not after today. */
  orderedOn: string;
  /** The period. */
  periodId: string;
  /** Why. */
  reason: string;
};

/** What is told again: one delivery, or all of a stretch of time. */
export type ReplayWebhookInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** One delivery; null: those of the stretch. */
  deliveryId?: string | null | undefined;
  /** What happened from then on. */
  from?: string | null | undefined;
  /** What happened before then. */
  until?: string | null | undefined;
  /** The address. */
  webhookId: string;
};

/** Which package. */
export type ReportPackageInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The package. */
  packageId: string;
};

/** Of what a report tells. */
export type ReportPlace =
  | 'CLASS'
  | 'SCHOOL'
  | 'STUDENT'
  | 'TEACHER';

/** Over what a report tells: a grading period, some days, or as it stands today. */
export type ReportSpan =
  | 'DAYS'
  | 'PERIOD'
  | 'TODAY';

/** A teacher is away. */
export type ReportStaffAbsenceInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** First day. */
  fromDate: string;
  /** The absence: made by the client. */
  id: string;
  /** Why. */
  kind: StaffAbsenceKind;
  /** Note. */
  note?: string;
  /** Who is away. */
  personId: string;
  /** Numbers of the lessons, of a single day; null: whole days. */
  slots?: Array<number> | null | undefined;
  /** Last day. */
  toDate: string;
};

/** What a report is about. */
export type ReportTheme =
  | 'ATTENDANCE'
  | 'JOURNAL'
  | 'PEOPLE'
  | 'PROGRESS';

/** For whom the reports of a class are printed: all students, those none of whose representatives has a sign-in, or one. */
export type ReportsFor =
  | 'ALL'
  | 'NO_SIGN_IN'
  | 'ONE';

/** A lesson goes as planned after all. */
export type RestoreLessonInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Keys of the questions answered with yes. */
  confirmed?: Array<string>;
  /** Version the client saw. */
  expectedVersion: number;
  /** The lesson. */
  lessonId: string;
};

/** What failed and is to be tried again. */
export type RetryScheduleRunInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The receipt. */
  id: string;
  /** Why; not empty. */
  reason: string;
};

/** A plan goes back to its author. */
export type ReturnPlanInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The plan. */
  id: string;
  /** Why. */
  reason: string;
};

/** A student who was here before comes back, or comes into the first class. */
export type ReturnStudentInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Go on in spite of the questions. */
  confirm?: boolean;
  /** First day in it. */
  from: string;
  /** The order. */
  order: OrderInput;
  /** Where from, or where to. */
  place?: string;
  /** The student. */
  studentId: string;
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

/** The class whose address shall lead nowhere any more. */
export type RevokeClassCalendarInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
};

/** The token that shall work no more. */
export type RevokeTokenInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The token. */
  tokenId: string;
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

/** Presence of one student, noted by the roll call. */
export type RollItemInput = {
  /** Version the client saw; 0 when it saw none. */
  expectedVersion: number;
  /** Absent or late; null: was there. */
  fact?: AttendanceFact | null | undefined;
  /** Why it comes after its term, where the regulation asks for that; kept once for a part of the lesson. */
  lateReason?: string | null | undefined;
  /** Why absent; null: nobody has said yet. */
  reason?: AbsenceReason | null | undefined;
  /** The student. */
  studentId: string;
};

/** How a step stands: stated to be done, shown by the rows, still to be done, late. */
export type RolloutState =
  | 'OPEN'
  | 'OVERDUE'
  | 'SAID'
  | 'SEEN';

/** What belongs to the change to electronic journals. */
export type RolloutStep =
  | 'ADVICE_FAMILIES'
  | 'FAMILY_SIGN_INS'
  | 'JOURNAL_FILLED'
  | 'OFFICES_GIVEN'
  | 'PAPERS_PUBLISHED'
  | 'PLANS_LOADED'
  | 'PLAN_APPROVED'
  | 'REGULATION_CHOSEN'
  | 'SEMINAR'
  | 'STAFF_SIGN_INS'
  | 'TIMETABLE_LOADED';

/** The address that gets another secret. */
export type RotateWebhookInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The address; its old secret signs beside the new one for 24 hours. */
  webhookId: string;
};

/** Which report, of what. Exactly what the report needs is given. */
export type RunReportInput = {
  /** The run that this one repeats: the same report with the same parameters. */
  againOf?: string | null | undefined;
  /** Of which class. */
  classId?: string | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Which report. */
  code: string;
  /** First day. */
  from?: string | null | undefined;
  /** Of which period. */
  periodId?: string | null | undefined;
  /** Of which student. */
  studentId?: string | null | undefined;
  /** Of which teacher. */
  teacherId?: string | null | undefined;
  /** Last day. */
  to?: string | null | undefined;
};

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

/** A thematic plan with all of its topics in order. */
export type SavePlanInput = {
  /** The class; null: all classes of the grade. */
  classId?: string | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The grade. */
  gradeLevel: number;
  /** The plan: made by the client. */
  id: string;
  /** All of its topics. */
  items: Array<PlanItemInput>;
  /** The subject. */
  subjectId: string;
  /** Title. */
  title: string;
  /** The academic year. */
  yearId: string;
};

/** The school itself, whole. */
export type SaveSchoolSettingsInput = {
  /** Key of the request: repeated, it is answered and not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** Full name. */
  name: string;
  /** Language of workbooks and forms that the school saves. */
  printLanguage: Language;
  /** Name for narrow places. */
  shortName: string;
  /** IANA time zone. */
  timeZone: string;
  /** Days with lessons; 1 is Monday. */
  weekdays: Array<number>;
};

/** What happens by the calendar. */
export type ScheduleCode =
  | 'ACTIVITY_REPORT'
  | 'BACKUP_CHECK'
  | 'BACK_UP'
  | 'CLASS_REPORT'
  | 'EXPORT_CURRENT'
  | 'EXPORT_FULL'
  | 'FILLING_REPORT'
  | 'INFORM_FAMILIES'
  | 'NIGHTLY_BACKUP'
  | 'PAPER_FAMILIES'
  | 'PRELIMINARY_REPORT'
  | 'PROGRESS_REPORT'
  | 'TEACHERS_REPORT'
  | 'YEAR_FILLING_REPORT'
  | 'YEAR_PROGRESS_REPORT';

/** Somebody works on it, it is done, or it failed. */
export type ScheduleRunState =
  | 'CLAIMED'
  | 'DONE'
  | 'FAILED';

/** A change of days to look at before it is made: one of the two. */
export type SchoolDayChange = {
  /** Days that would go as usual again. */
  removedId?: string | null | undefined;
  /** Days that would go otherwise. */
  wanted?: SchoolDayWish | null | undefined;
};

/** Days without lessons, or a day worked in place of another. */
export type SchoolDayWish = {
  /** Worked by the timetable of this day of the week; null: without lessons. */
  asWeekday?: number | null | undefined;
  /** Why there are no lessons; null for a day that is worked. */
  cause?: LessonChangeCause | null | undefined;
  /** Classes without lessons; empty: the whole school. */
  classIds?: Array<string>;
  /** First day: today at the earliest, tomorrow for a day that is worked. */
  fromDate: string;
  /** What families are told beside it, at most 200 characters. */
  note?: string;
  /** Last day; the first one for a day that is worked. */
  toDate: string;
};

/** A period that shall be sealed anew. */
export type SealPeriodInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The period. */
  periodId: string;
};

/** Marks notices as seen by the class teacher. */
export type SeeAbsenceNoticesInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The notices, at most 200. */
  ids: Array<string>;
};

/** A finding that the signer has seen. */
export type SeenFindingInput = {
  /** How many. */
  count: number;
  /** What. */
  kind: DiaryGap;
  /** What is said of it, at most 500 characters; empty: nothing. */
  note?: string;
};

/** A lesson as the client saw it. */
export type SeenLessonInput = {
  /** Version the client saw. */
  expectedVersion: number;
  /** The lesson. */
  lessonId: string;
};

/** What is to be done with the portal now. */
export type SendToPortalInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** What. */
  work: PortalWork;
};

/** Gives the absences of a class their reason. */
export type SetAbsenceReasonsInput = {
  /** Students and their days; at most 60. */
  cells: Array<ReasonCellInput>;
  /** Notes that a paper was shown for these days, or takes such notes back; null leaves them. */
  certificate?: boolean | null | undefined;
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Why it comes after its term, where the regulation asks for that; kept once for a part of the lesson. */
  lateReason?: string | null | undefined;
  /** The reason; unknown takes one back. */
  reason: AbsenceReason;
};

/** Absences and lateness of one group. */
export type SetAttendanceInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The group whose lessons these are. */
  groupId: string;
  /** At most 50 items; each is answered for itself. */
  items: Array<AttendanceItemInput>;
};

/** Lines of the curriculum of a year; the other lines stay. */
export type SetCurriculumInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The lines. */
  lines: Array<CurriculumLineInput>;
  /** The academic year. */
  yearId: string;
};

/** Homework set at a lesson. */
export type SetHomeworkInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The day it must be ready; null: the group's next lesson. */
  dueOn?: string | null | undefined;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** Files that go with it, at most 10: ids answered by POST /files. */
  fileIds?: Array<string>;
  /** The homework: made by the client. */
  id: string;
  /** Why it comes after its term, where the regulation asks for that; kept once for a part of the lesson. */
  lateReason?: string | null | undefined;
  /** The lesson that sets it. */
  lessonId: string;
  /** Why so much is set, where the homework of the day goes beyond the limit; at most 300 characters. */
  loadReason?: string;
  /** Estimate in minutes. */
  minutes?: number | null | undefined;
  /** What is to be done. */
  text: string;
};

/** Who teaches a group; an empty list leaves it to the timetable. */
export type SetLoadInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The group. */
  groupId: string;
  /** All of its teachers. */
  teachers: Array<LoadShareInput>;
};

/** Marks of one group. */
export type SetMarksInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The group whose lessons these are. */
  groupId: string;
  /** At most 50 marks; each is answered for itself. */
  items: Array<MarkItemInput>;
};

/** Marks of periods of one group. */
export type SetPeriodMarksInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The group. */
  groupId: string;
  /** At most 60 marks; each is answered for itself. */
  items: Array<PeriodMarkItemInput>;
};

/** Where to send, and when. */
export type SetPortalInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The version that was seen; 0: nothing was set yet. */
  expectedVersion: number;
  /** Full hour in the school, 0 to 23. */
  hour: number;
  /** Whether to send every day. */
  isOn: boolean;
  /** By which the portal knows the school: figures. */
  schoolCode: string;
  /** One of the targets that the operator allows; empty: none. */
  target: string;
};

/** A setting that changes together with another one. */
export type SettingWanted = {
  /** Clause of the school's text; null: a choice of the school. */
  clause?: string | null | undefined;
  /** Words of the clause, or why it is chosen so. */
  reason?: string;
  /** Name of the setting. */
  setting: string;
  /** Its value, as JSON. */
  value: string;
};

/** How a difference was settled. */
export type SettlePaperDifferenceInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Its day. */
  day: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** Its group. */
  groupId: string;
  /** The difference. */
  id: string;
  /** What is said of it, at most 300 characters; needed where there was no difference. */
  note?: string;
  /** How. */
  settledAs: PaperSettlement;
};

/** As in the documents. */
export type Sex =
  | 'female'
  | 'male';

/** What was shown; its number is never kept. */
export type ShownDocument =
  | 'other'
  | 'passport';

/** A suggestion as it was shown. */
export type ShownSuggestionInput = {
  /** The student. */
  studentId: string;
  /** What was suggested. */
  value: GradingValue;
};

/** Signs that the diary was looked through for a month. */
export type SignDiaryCheckInput = {
  /** The own class, for all its subjects; null for a subject. */
  classId?: string | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** All findings that were shown: nobody signs beneath what was not seen. */
  findings: Array<SeenFindingInput>;
  /** The group of the own subject; null for a class. */
  groupId?: string | null | undefined;
  /** A day of the month. */
  month: string;
  /** A note, at most 500 characters; empty: none. */
  note?: string;
};

/** opened: a login was made; reset: a new password was handed out; blocked; restored; sessions_ended: every device was signed out; identity_checked: a passport was shown, of which nothing is kept. */
export type SignInActKind =
  | 'blocked'
  | 'identity_checked'
  | 'opened'
  | 'reset'
  | 'restored'
  | 'sessions_ended';

/** Whose sign-in is changed. */
export type SignInChangeInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** A note for the history: why, by which application. */
  note?: string;
  /** The person. */
  personId: string;
};

/** For whom access sheets are made. */
export type SignInSheetsInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The people, 1–40. */
  personIds: Array<string>;
};

/** none: the person has none; waiting: the password from paper has not been changed yet; active; blocked. */
export type SignInState =
  | 'active'
  | 'blocked'
  | 'none'
  | 'waiting';

/** Signs that the two journals were laid side by side for a month. */
export type SignPaperCheckInput = {
  /** Sum over the page that was shown: nobody signs beneath what was not seen. */
  checksum: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The group. */
  groupId: string;
  /** A day of the month. */
  month: string;
  /** A note, at most 500 characters; empty: none. */
  note?: string;
  /** Whether the electronic journal was reviewed at the same time: its review is signed too. */
  reviewed?: boolean;
};

/** Signs that a journal was looked through for a month. */
export type SignReviewInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The group. */
  groupId: string;
  /** A day of the month. */
  month: string;
  /** A note, at most 500 characters; empty: none. */
  note?: string;
  /** Whether together with the paper journal. */
  onPaper?: boolean;
};

/** Which run: it is named with its class, student or teacher, if it has one. */
export type SignRunInput = {
  /** The class of which it was made. */
  classId?: string | null | undefined;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The run. */
  id: string;
  /** The student of whom it was made. */
  studentId?: string | null | undefined;
  /** The teacher of whom it was made. */
  teacherId?: string | null | undefined;
};

/** How a signature stands to the bytes it was handed in for. Only VALID and EXPIRED_SINCE count as signed. */
export type SignatureState =
  | 'ALTERED'
  | 'ATTACHED'
  | 'CANNOT_CHECK'
  | 'EMBEDDED'
  | 'EXPIRED'
  | 'EXPIRED_SINCE'
  | 'NOT_A_SIGNATURE'
  | 'NOT_FOR_SIGNING'
  | 'NOT_YET_VALID'
  | 'OTHER_PERSON'
  | 'PRIVATE_KEY'
  | 'REVOCATION_UNKNOWN'
  | 'REVOKED'
  | 'SEVERAL_SIGNERS'
  | 'UNKNOWN_CHAIN'
  | 'VALID'
  | 'WEAK_ALGORITHM';

/** Why a teacher is away. */
export type StaffAbsenceKind =
  | 'ILLNESS'
  | 'LEAVE'
  | 'OTHER'
  | 'TRAINING'
  | 'TRIP';

/** Hiring or dismissal. */
export type StaffOrderKind =
  | 'dismissal'
  | 'hiring';

/** Pages the staff app may begin with. */
export type StaffStartPage =
  | 'class'
  | 'day'
  | 'journal'
  | 'people'
  | 'substitutions';

/** working; coming: hired from a later day; dismissed: the last day is over, or rights have ended. */
export type StaffState =
  | 'coming'
  | 'dismissed'
  | 'working';

/** A statement that a step is done or a clause is kept. */
export type StateKeptInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Since when. */
  day: string;
  /** The statement: made by the client. */
  id: string;
  /** The step, or the clause. */
  subject: string;
  /** The evidence, at most 500 characters. */
  text: string;
};

/** enrolled: in a class today; coming: from a later day; left; none: never was in a class. */
export type StudentState =
  | 'coming'
  | 'enrolled'
  | 'left'
  | 'none';

/** Who gives one lesson. */
export type SubstituteItemInput = {
  /** Version the client saw. */
  expectedVersion: number;
  /** The lesson. */
  lessonId: string;
  /** Why the teacher is away; null: as the absence of that day says. */
  reason?: StaffAbsenceKind | null | undefined;
  /** Words to the reason; empty: none. */
  reasonNote?: string;
  /** In whose place, of several teachers; null: of the one who is away, or of all. */
  replacesId?: string | null | undefined;
  /** Who gives it. */
  substituteId: string;
};

/** Whether others gave lessons of the teacher, or the teacher those of others. */
export type SubstitutionPart =
  | 'REPLACED'
  | 'REPLACING';

/** What is to be switched on or off, and why. */
export type SwitchScheduleInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** What. */
  code: ScheduleCode;
  /** The version that was seen; 0: it has not begun. */
  expectedVersion: number;
  /** Whether it is to happen by itself. */
  isOn: boolean;
  /** Why; not empty. */
  reason: string;
};

/** An entry about a print-out that was made by mistake. */
export type TakeBackHandoverInput = {
  /** The class. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The entry. */
  id: string;
  /** Why it is taken back. */
  reason: string;
};

/** That the roll of a lesson was called, with the absences it found. */
export type TakeRollInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Absences and lateness to store with it, at most 50; each is answered for itself. */
  items?: Array<RollItemInput>;
  /** Why it comes after its term, where the regulation asks for that; kept once for a part of the lesson. */
  lateReason?: string | null | undefined;
  /** The lesson. */
  lessonId: string;
  /** False takes the statement back; absences stay as they are. */
  taken?: boolean;
};

/** Looks: as the system has it, light, dark. */
export type ThemeChoice =
  | 'auto'
  | 'dark'
  | 'light';

/** A change of the weekly timetable from a day on. */
export type TimetableChangeInput = {
  /** The weekly period; null: a new one. */
  entryId?: string | null | undefined;
  /** Version of the period that the caller saw. */
  expectedVersion?: number | null | undefined;
  /** First day of the change, tomorrow at the earliest. */
  from: string;
  /** Last day of the change; null: to the end of the timetable. */
  until?: string | null | undefined;
  /** As it shall stand; null: not at all. */
  wanted?: TimetablePlaceInput | null | undefined;
};

/** What the weekly timetable of a class breaks: lessons of a day, of a week, a sixth day in grade 1; a day that begins too early, ends too late or is in the second shift; lessons too long, breaks too short, none long enough. */
export type TimetableCheck =
  | 'DAY_LOAD'
  | 'EARLY_START'
  | 'LATE_END'
  | 'LESSON_LENGTH'
  | 'NO_BIG_BREAK'
  | 'SECOND_SHIFT'
  | 'SHORT_BREAK'
  | 'SIX_DAYS'
  | 'WEEK_LOAD';

/** Where a weekly period stands, and who gives it. */
export type TimetablePlaceInput = {
  /** The teaching group; the one of the period that is changed. */
  groupId: string;
  /** The room; null: none. */
  roomId?: string | null | undefined;
  /** Number in the day. */
  slot: number;
  /** Teachers, the first one first. */
  teacherIds: Array<string>;
  /** Week of the cycle; 0: every week. */
  week?: number;
  /** Day of the week, 1 is Monday. */
  weekday: number;
};

/** What has to be confirmed before the weekly timetable is changed. */
export type TimetableQuestion =
  | 'CHANGE_LOST'
  | 'CLASS_BUSY'
  | 'GROUP_TWICE'
  | 'ROOM_BUSY'
  | 'TEACHER_BUSY';

/** The token that is wanted. */
export type TokenInput = {
  /** Only these classes; empty: no such limit. */
  classIds?: Array<string>;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The last day on which it works, at most 365 days from today. */
  expiresOn: string;
  /** What it is for, 1–80 signs. */
  name: string;
  /** Only from these addresses or networks, `203.0.113.0/24`; empty: from everywhere. */
  networks?: Array<string>;
  /** What it may. */
  scopes: Array<TokenScope>;
};

/** What a token may be given. The rights of its person, or of its program, hold as well. */
export type TokenScope =
  | 'attendance_read'
  | 'attendance_write'
  | 'homework_read'
  | 'homework_write'
  | 'journal_read'
  | 'journal_write'
  | 'live_read'
  | 'marks_write'
  | 'people_read'
  | 'reports_read'
  | 'roster_read'
  | 'timetable_read';

/** What was done with a row; removed: by a note on it, or for good; restored: that note was taken back. */
export type TrailAct =
  | 'added'
  | 'changed'
  | 'removed'
  | 'restored';

/** Which entries of the trail; what is left out does not matter, all that is said must hold. */
export type TrailFilter = {
  /** The person whom it is about: a student, or somebody of staff. */
  aboutId?: string | null | undefined;
  /** What was done. */
  act?: TrailAct | null | undefined;
  /** The class whom it is about, with all journals of its groups. */
  classId?: string | null | undefined;
  /** The table of the row; to be named with it. */
  entity?: string | null | undefined;
  /** First day, in the time zone of the school. */
  from?: string | null | undefined;
  /** The journal which it is about; a class named beside it does not matter. */
  groupId?: string | null | undefined;
  /** Kind of data. */
  kind?: TrailKind | null | undefined;
  /** The lesson which it is about; a journal and a class named beside it do not matter. */
  lessonId?: string | null | undefined;
  /** Who acted. */
  personId?: string | null | undefined;
  /** The request. */
  requestId?: string | null | undefined;
  /** In which role; program: nobody, the program itself. */
  role?: string | null | undefined;
  /** The row; to be named with its table. */
  rowId?: string | null | undefined;
  /** The session. */
  sessionId?: string | null | undefined;
  /** Last day. */
  to?: string | null | undefined;
};

/** What is wrong with a trail that was checked. */
export type TrailFindingKind =
  | 'added'
  | 'backdated'
  | 'changed'
  | 'fork'
  | 'gone'
  | 'leaf'
  | 'moved'
  | 'outside'
  | 'receipt'
  | 'removed'
  | 'replay'
  | 'root'
  | 'signature'
  | 'state'
  | 'untrailed'
  | 'version';

/** Kind of data that an entry is about. */
export type TrailKind =
  | 'attendance'
  | 'classes'
  | 'corrections'
  | 'duties'
  | 'exports'
  | 'homework'
  | 'imports'
  | 'lessons'
  | 'marks'
  | 'other'
  | 'periods'
  | 'plans'
  | 'remarks'
  | 'settings'
  | 'signIns'
  | 'staff'
  | 'students'
  | 'timetable';

/** Students go over into another class of the school. */
export type TransferStudentsInput = {
  /** The class they come into. */
  classId: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Go on in spite of the questions. */
  confirm?: boolean;
  /** First day in it; the day before is the last one in the former class. */
  from: string;
  /** The order. */
  order: OrderInput;
  /** Where from, or where to. */
  place?: string;
  /** The students, 1–40. */
  studentIds: Array<string>;
};

/** A class of the new year. */
export type TurnClassInput = {
  /** Its grade. */
  gradeLevel: number;
  /** The class; null: a new one. */
  id?: string | null | undefined;
  /** There shall be no such class. */
  isDropped?: boolean;
  /** Its name. */
  name: string;
  /** The class teacher; null: none yet. */
  teacherId?: string | null | undefined;
};

/** What becomes of a student: goes into the next grade; goes there with arrears; repeats the grade; leaves with a certificate; leaves. */
export type TurnDecision =
  | 'CONDITIONAL'
  | 'DEPARTED'
  | 'GRADUATED'
  | 'PROMOTED'
  | 'RETAINED';

/** Students undecided; a next year is open already; periods not closed; requests for corrections waiting; students with arrears; students without any mark of the year; a class without a teacher; a class over the size that the regulation sets; a class without students; groups that do not go on. */
export type TurnFindingKind =
  | 'ARREARS'
  | 'CORRECTIONS_OPEN'
  | 'EMPTY_CLASS'
  | 'GROUPS_LEFT'
  | 'NO_MARKS'
  | 'NO_TEACHER'
  | 'PERIODS_OPEN'
  | 'TOO_LARGE'
  | 'UNDECIDED'
  | 'YEAR_EXISTS';

/** How far the turn of a year is: rehearsed; carried out; beyond recall; taken back. */
export type TurnState =
  | 'APPLIED'
  | 'CONFIRMED'
  | 'DRAFT'
  | 'UNDONE';

/** What becomes of a student. */
export type TurnStudentInput = {
  /** The decision. */
  decision: TurnDecision;
  /** Number of an order of its own; may be empty. */
  orderNumber?: string;
  /** Why; may be empty. */
  reason?: string;
  /** The student. */
  studentId: string;
  /** The class of the new year; null: the one that follows, of a repeated grade the one with the same letter. */
  targetId?: string | null | undefined;
};

/** A turn that shall be taken back. */
export type UndoYearTurnInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The turn. */
  turnId: string;
};

/** Somebody is no longer the representative of a student; the history stays. */
export type UnlinkGuardianInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The link. */
  id: string;
  /** The student. */
  studentId: string;
  /** Last day. */
  to: string;
};

/** How a delivery stands. */
export type WebhookDeliveryState =
  /** The program took it. */
  | 'DELIVERED'
  /** It was tried for the last time. */
  | 'FAILED'
  /** It is to be tried, for the first time or again. */
  | 'WAITING';

/** What a program can be told of; in messages `mark_changed` is `mark.changed`. */
export type WebhookEvent =
  | 'absence_changed'
  | 'correction_decided'
  | 'correction_filed'
  | 'homework_changed'
  | 'lesson_changed'
  | 'mark_changed'
  | 'people_changed'
  | 'period_mark_changed'
  | 'period_mark_published'
  | 'student_moved'
  | 'timetable_changed'
  | 'work_changed';

/** The address that is wanted. */
export type WebhookInput = {
  /** Where messages go, `https://…`. */
  address: string;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Of what it is told. */
  eventTypes: Array<WebhookEvent>;
  /** What it is for, 1–80 signs. */
  name: string;
};

/** Whether messages go to an address. */
export type WebhookState =
  /** Nothing arrived for days. */
  | 'FAILED'
  /** It answered 410: nobody shall write there. */
  | 'GONE'
  /** They do. */
  | 'ON'
  /** Somebody paused it; what happens meanwhile waits. */
  | 'PAUSED';

/** An amendment that shall not hold. */
export type WithdrawAmendmentInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** Id of the amendment. */
  id: string;
  /** Further amendments to take back with it: what was decided together makes sense together. */
  moreIds?: Array<string> | null | undefined;
};

/** A medium that is kept no more. */
export type WithdrawArchiveMediumInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The medium. */
  id: string;
};

/** A consent that holds no longer. */
export type WithdrawConsentInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw; 0 when there was none. */
  expectedVersion: number;
  /** The consent. */
  id: string;
  /** The student. */
  studentId: string;
  /** Since when it does not hold. */
  withdrawnOn: string;
};

/** Takes a request back. */
export type WithdrawCorrectionInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The request. */
  id: string;
};

/** Takes back a movement that was entered by mistake. */
export type WithdrawMovementInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The movement. */
  movementId: string;
  /** The order of the withdrawal; its note is not kept. */
  order: OrderInput;
  /** Why; stands in the book of movement. */
  reason: string;
  /** The student. */
  studentId: string;
};

/** A statement that does not hold. */
export type WithdrawStatementInput = {
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** Version the client saw. */
  expectedVersion: number;
  /** The statement. */
  id: string;
};

/** A remark on a journal. */
export type WriteReviewRemarkInput = {
  /** What it stands on. */
  anchor: RemarkAnchor;
  /** The request's key, a UUID: a repeated key is answered, not repeated. */
  clientMutationId: string;
  /** The last day for it; null: by the days that the regulation gives, if any. */
  dueOn?: string | null | undefined;
  /** First day that it is about; on a lesson, the day of the lesson. */
  fromDay: string;
  /** The group. */
  groupId: string;
  /** The remark: made by the client. */
  id: string;
  /** The lesson, for a cell, a lesson or a column; null for a page. */
  lessonId?: string | null | undefined;
  /** Who is to set it right: one who gives the group or a lesson of it. */
  performerId: string;
  /** The student, for a cell; null otherwise. */
  studentId?: string | null | undefined;
  /** Its kind. */
  template: RemarkTemplate;
  /** The words, at most 500 characters. */
  text: string;
  /** Last day that it is about; what has not come yet is left out. */
  toDay: string;
  /** The work, for a column; null otherwise. */
  workId?: string | null | undefined;
};

export type ClassCalendarsQueryVariables = Exact<{ [key: string]: never; }>;


export type ClassCalendarsQuery = { classCalendars: Array<{ classId: string, className: string, openedAt: string | null }> };

export type OpenClassCalendarMutationVariables = Exact<{
  input: OpenClassCalendarInput;
}>;


export type OpenClassCalendarMutation = { openClassCalendar:
    | { __typename: 'ClassCalendarOpened', path: string | null }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type RevokeClassCalendarMutationVariables = Exact<{
  input: RevokeClassCalendarInput;
}>;


export type RevokeClassCalendarMutation = { revokeClassCalendar:
    | { __typename: 'CalendarRevoked', count: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ArchiveQueryVariables = Exact<{
  yearId?: string | null | undefined;
}>;


export type ArchiveQuery = { archive: { today: string, yearId: string, namesHolders: boolean, can: Array<string>, years: Array<{ id: string, name: string }>, staff: Array<{ id: string, name: string }>, classes: Array<{ classId: string, className: string, isFinished: boolean, state: KeepingState, isKept: boolean, wants: Array<KeepingWant>, package: { id: string, name: string, sha256: string, madeAt: string, copies: Array<{ mediumId: string, label: string, room: string, holder: string, checkedOn: string | null, checkDueOn: string }> } | null }>, media: Array<{ id: string, version: number, label: string, kind: MediumKind, holderId: string, holder: string, room: string, since: string, packageCount: number }>, prints: Array<{ id: string, version: number, className: string, sheet: PrintedSheet, fromDay: string, toDay: string, sha256: string, copyNumber: number, isFinal: boolean, printedBy: string, printedAt: string, place: string, signedBy: string, signedOn: string | null }>, checks: Array<{ id: string, checkedAt: string, copyCount: number, faultCount: number, recordedBy: string | null }> } };

export type KeepArchiveMediumMutationVariables = Exact<{
  input: KeepArchiveMediumInput;
}>;


export type KeepArchiveMediumMutation = { answer:
    | { __typename: 'ArchiveStored', storedId: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type WithdrawArchiveMediumMutationVariables = Exact<{
  input: WithdrawArchiveMediumInput;
}>;


export type WithdrawArchiveMediumMutation = { answer:
    | { __typename: 'ArchiveStored', storedId: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type PutPackageOnMediumMutationVariables = Exact<{
  input: PutPackageInput;
}>;


export type PutPackageOnMediumMutation = { answer:
    | { __typename: 'ArchiveStored', storedId: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type NotePrintedCopyMutationVariables = Exact<{
  input: NotePrintInput;
}>;


export type NotePrintedCopyMutation = { answer:
    | { __typename: 'ArchiveStored', storedId: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type FindingPartsFragment = { code: AssessmentFindingCode, isHint: boolean, className: string | null, params: Array<{ name: string, value: string }> };

export type AssessmentScheduleQueryVariables = Exact<{
  day: string;
}>;


export type AssessmentScheduleQuery = { assessmentSchedule: { yearId: string, from: string, to: string, today: string, publishedAt: string | null, unscheduledCount: number, share: { value: string, source: string, words: string }, gapDays: { value: string, source: string, words: string }, perDay: { value: string, source: string, words: string }, unscheduled: Array<{ id: string, groupId: string, date: string, subjectName: string, groupName: string, title: string }>, assessments: Array<{ id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, classNames: Array<string>, date: string, lessons: number, kind: AssessmentKind, level: AssessmentLevel, title: string, status: AssessmentStatus, isInJournal: boolean, version: number, findings: Array<{ code: AssessmentFindingCode, isHint: boolean, className: string | null, params: Array<{ name: string, value: string }> }> }> } };

export type AssessmentChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type AssessmentChoicesQuery = { schoolClasses: Array<{ id: string, name: string, gradeLevel: number | null }>, subjects: Array<{ id: string, name: string }> };

export type AssessmentDaysQueryVariables = Exact<{
  wish: AssessmentWish;
}>;


export type AssessmentDaysQuery = { assessmentDays: { findings: Array<{ code: AssessmentFindingCode, isHint: boolean, className: string | null, params: Array<{ name: string, value: string }> }>, days: Array<{ date: string, hints: Array<{ code: AssessmentFindingCode, isHint: boolean, className: string | null, params: Array<{ name: string, value: string }> }> }> } };

export type PutAssessmentMutationVariables = Exact<{
  input: PutAssessmentInput;
}>;


export type PutAssessmentMutation = { answer:
    | { __typename: 'AssessmentsKept', count: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type RemoveAssessmentMutationVariables = Exact<{
  input: RemoveAssessmentInput;
}>;


export type RemoveAssessmentMutation = { answer:
    | { __typename: 'AssessmentsKept', count: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type PublishAssessmentsMutationVariables = Exact<{
  input: PublishAssessmentsInput;
}>;


export type PublishAssessmentsMutation = { answer:
    | { __typename: 'AssessmentsKept', count: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type DiarySignatureLineFragment = { by: string, at: string, late: boolean, lessons: number, note: string, findings: Array<{ kind: DiaryGap, count: number, note: string }> };

export type DiaryChecksQueryVariables = Exact<{
  month: string;
}>;


export type DiaryChecksQuery = { diaryChecks: { month: string, until: string, today: string, dueOn: string | null, everyClause: string | null, journals: Array<{ groupId: string, groupName: string, subject: string, className: string, teachers: string, lessons: number, mine: boolean, findings: Array<{ kind: DiaryGap, count: number }>, signatures: Array<{ by: string, at: string, late: boolean, lessons: number, note: string, findings: Array<{ kind: DiaryGap, count: number, note: string }> }> }>, classes: Array<{ classId: string, className: string, keepers: string, groupIds: Array<string>, mine: boolean, lessons: number, findings: Array<{ kind: DiaryGap, count: number }>, signatures: Array<{ by: string, at: string, late: boolean, lessons: number, note: string, findings: Array<{ kind: DiaryGap, count: number, note: string }> }> }> } };

export type SignDiaryCheckMutationVariables = Exact<{
  input: SignDiaryCheckInput;
}>;


export type SignDiaryCheckMutation = { signDiaryCheck:
    | { __typename: 'DiaryCheckSigned', month: string, signature: { by: string, at: string, late: boolean, lessons: number, note: string, findings: Array<{ kind: DiaryGap, count: number, note: string }> } }
    | { __typename: 'DiaryCheckStale', current: Array<{ kind: DiaryGap, count: number }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type PaperSignatureLineFragment = { by: string, at: string, late: boolean, lessons: number, marks: number, points: number, absences: number, checksum: string, openDifferences: number, note: string };

export type PaperDifferenceLineFragment = { id: string, groupId: string, day: string, place: PaperPlace, lessonId: string | null, slot: number | null, studentId: string | null, student: string | null, paperSays: string, journalSays: string, says: string, recorder: string, recordedAt: string, settledAs: PaperSettlement | null, settler: string | null, settledAt: string | null, settledNote: string, correctionNumber: number | null, open: boolean, version: number };

export type PaperChecksQueryVariables = Exact<{
  month: string;
}>;


export type PaperChecksQuery = { paperChecks: { month: string, until: string, today: string, paper: boolean, masterClause: string | null, masterWords: string | null, dueOn: string | null, everyClause: string | null, reviewers: Array<string>, mayCheck: boolean, journals: Array<{ groupId: string, groupName: string, subject: string, className: string, teachers: string, lessons: number, signatures: Array<{ by: string, at: string, late: boolean, lessons: number, marks: number, points: number, absences: number, checksum: string, openDifferences: number, note: string }>, differences: Array<{ id: string, groupId: string, day: string, place: PaperPlace, lessonId: string | null, slot: number | null, studentId: string | null, student: string | null, paperSays: string, journalSays: string, says: string, recorder: string, recordedAt: string, settledAs: PaperSettlement | null, settler: string | null, settledAt: string | null, settledNote: string, correctionNumber: number | null, open: boolean, version: number }> }> } };

export type PaperSheetQueryVariables = Exact<{
  groupId: string;
  month: string;
}>;


export type PaperSheetQuery = { paperSheet: { groupId: string, groupName: string, subject: string, className: string, teachers: string, month: string, lessons: number, checksum: string, mayCheck: boolean, columns: Array<{ lessonId: string, date: string, slot: number, topic: string, marks: number, points: number, absences: number }>, students: Array<{ studentId: string, name: string, marks: number, points: number, absences: number }>, total: { marks: number, points: number, absences: number }, signatures: Array<{ by: string, at: string, late: boolean, lessons: number, marks: number, points: number, absences: number, checksum: string, openDifferences: number, note: string }>, differences: Array<{ id: string, groupId: string, day: string, place: PaperPlace, lessonId: string | null, slot: number | null, studentId: string | null, student: string | null, paperSays: string, journalSays: string, says: string, recorder: string, recordedAt: string, settledAs: PaperSettlement | null, settler: string | null, settledAt: string | null, settledNote: string, correctionNumber: number | null, open: boolean, version: number }> } };

export type RecordPaperDifferenceMutationVariables = Exact<{
  input: RecordPaperDifferenceInput;
}>;


export type RecordPaperDifferenceMutation = { recordPaperDifference:
    | { __typename: 'PaperDifferenceStale', current: { id: string, groupId: string, day: string, place: PaperPlace, lessonId: string | null, slot: number | null, studentId: string | null, student: string | null, paperSays: string, journalSays: string, says: string, recorder: string, recordedAt: string, settledAs: PaperSettlement | null, settler: string | null, settledAt: string | null, settledNote: string, correctionNumber: number | null, open: boolean, version: number } }
    | { __typename: 'PaperDifferenceStored', difference: { id: string, groupId: string, day: string, place: PaperPlace, lessonId: string | null, slot: number | null, studentId: string | null, student: string | null, paperSays: string, journalSays: string, says: string, recorder: string, recordedAt: string, settledAs: PaperSettlement | null, settler: string | null, settledAt: string | null, settledNote: string, correctionNumber: number | null, open: boolean, version: number } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type SettlePaperDifferenceMutationVariables = Exact<{
  input: SettlePaperDifferenceInput;
}>;


export type SettlePaperDifferenceMutation = { settlePaperDifference:
    | { __typename: 'PaperDifferenceStale', current: { id: string, groupId: string, day: string, place: PaperPlace, lessonId: string | null, slot: number | null, studentId: string | null, student: string | null, paperSays: string, journalSays: string, says: string, recorder: string, recordedAt: string, settledAs: PaperSettlement | null, settler: string | null, settledAt: string | null, settledNote: string, correctionNumber: number | null, open: boolean, version: number } }
    | { __typename: 'PaperDifferenceStored', difference: { id: string, groupId: string, day: string, place: PaperPlace, lessonId: string | null, slot: number | null, studentId: string | null, student: string | null, paperSays: string, journalSays: string, says: string, recorder: string, recordedAt: string, settledAs: PaperSettlement | null, settler: string | null, settledAt: string | null, settledNote: string, correctionNumber: number | null, open: boolean, version: number } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type SignPaperCheckMutationVariables = Exact<{
  input: SignPaperCheckInput;
}>;


export type SignPaperCheckMutation = { signPaperCheck:
    | { __typename: 'PaperCheckSigned', month: string, signature: { by: string, at: string, late: boolean, lessons: number, marks: number, points: number, absences: number, checksum: string, openDifferences: number, note: string } }
    | { __typename: 'PaperCheckStale', checksum: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ComplianceQueryVariables = Exact<{
  month: string;
}>;


export type ComplianceQuery = { compliance: { month: string, profile: string, title: string, orderNumber: string, adoptedOn: string | null, from: string | null, to: string | null, clauses: { ids: readonly string[], words: readonly string[], kinds: readonly string[], states: readonly string[], breaches: readonly number[] }, checks: { clauses: readonly number[], names: readonly string[] }, through: { clauses: readonly number[], names: readonly string[] }, parts: { clauses: readonly number[], names: readonly string[] }, records: { clauses: readonly number[], names: readonly string[] }, settings: { clauses: readonly number[], names: readonly string[] }, evidence: { clauses: readonly number[], names: readonly string[], texts: readonly string[], files: readonly string[], paths: readonly string[] }, totals: { kept: number, broken: number, breaches: number, built: number, evidence: number, noEvidence: number, notApplicable: number, notJudged: number } } };

export type ComplianceRowsQueryVariables = Exact<{
  month: string;
  clause: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ComplianceRowsQuery = { complianceRows: { rows: Array<{ key: string, check: string, day: string, lessonId: string | null, workId: string | null, groupId: string | null, classId: string | null, studentId: string | null, slot: number | null, subject: string | null, className: string | null, student: string | null, person: string | null, dueAt: string | null, enteredAt: string | null, detail: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ControlTableQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type ControlTableQuery = { controlTable: { today: string, timed: boolean, teachers: { ids: readonly string[], names: readonly string[] }, subjects: { ids: readonly string[], names: readonly string[] }, rows: { groups: readonly string[], groupNames: readonly string[], classNames: readonly string[], grades: readonly (number | null)[], subjects: readonly number[], teachers: readonly string[], lessons: readonly number[], held: readonly number[], topics: readonly number[], homework: readonly number[], rolls: readonly number[], lateRecords: readonly number[], lateHomework: readonly number[], lateRolls: readonly number[], lateMarks: readonly number[], marks: readonly number[], changed: readonly number[], students: readonly number[], withoutMarks: readonly number[], withOneMark: readonly number[], familiesSeen: readonly number[], studentsSeen: readonly number[] } } };

export type ControlRowsQueryVariables = Exact<{
  kind: ControlKind;
  groupId: string;
  from: string;
  to: string;
}>;


export type ControlRowsQuery = { controlRows: { groupId: string, groupName: string, subject: string, count: number, lines: { lessons: readonly (string | null)[], dates: readonly (string | null)[], slots: readonly (number | null)[], topics: readonly (string | null)[], parts: readonly (string | null)[], enteredAt: readonly (string | null)[], dueAt: readonly (string | null)[], students: readonly (string | null)[], studentNames: readonly (string | null)[], marks: readonly (number | null)[] } } };

export type ReviewPlanQueryVariables = Exact<{
  month: string;
}>;


export type ReviewPlanQuery = { reviewPlan: { month: string, until: string, today: string, due: Array<string>, everyClause: string | null, reviewers: Array<string>, reviewersClause: string | null, mayReview: boolean, remarkDays: number | null, onPaper: boolean, journals: Array<{ groupId: string, groupName: string, className: string, subject: string, teachers: string, teacherIds: Array<string>, remarkCount: number, openCount: number, findings: Array<{ kind: ControlKind, count: number }>, signatures: Array<{ by: string, at: string, onPaper: boolean, note: string }> }> } };

export type RemarkLineFragment = { id: string, groupId: string, groupName: string, subject: string, className: string, anchor: RemarkAnchor, lessonId: string | null, lessonDate: string | null, slot: number | null, studentId: string | null, student: string | null, fromDay: string, toDay: string, template: RemarkTemplate, text: string, performer: string, toMe: boolean, author: string, writtenAt: string, dueOn: string | null, overdue: boolean, state: RemarkState, detected: boolean, answer: string, answeredAt: string | null, decision: string, decider: string | null, decidedAt: string | null, copiedAt: string | null, copier: string | null, can: Array<string>, version: number };

export type ReviewRemarksQueryVariables = Exact<{
  from: string;
  to: string;
  groupId?: string | null | undefined;
  mine: boolean;
  unsettled: boolean;
}>;


export type ReviewRemarksQuery = { reviewRemarks: { today: string, onPaper: boolean, onPaperClause: string | null, remarkDays: number | null, remarkDaysClause: string | null, remarks: Array<{ id: string, groupId: string, groupName: string, subject: string, className: string, anchor: RemarkAnchor, lessonId: string | null, lessonDate: string | null, slot: number | null, studentId: string | null, student: string | null, fromDay: string, toDay: string, template: RemarkTemplate, text: string, performer: string, toMe: boolean, author: string, writtenAt: string, dueOn: string | null, overdue: boolean, state: RemarkState, detected: boolean, answer: string, answeredAt: string | null, decision: string, decider: string | null, decidedAt: string | null, copiedAt: string | null, copier: string | null, can: Array<string>, version: number }> } };

export type WriteReviewRemarkMutationVariables = Exact<{
  input: WriteReviewRemarkInput;
}>;


export type WriteReviewRemarkMutation = { writeReviewRemark:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ReviewRemarkStale' }
    | { __typename: 'ReviewRemarkStored', remark: { id: string } }
   };

export type AnswerReviewRemarkMutationVariables = Exact<{
  input: AnswerReviewRemarkInput;
}>;


export type AnswerReviewRemarkMutation = { answerReviewRemark:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ReviewRemarkStale' }
    | { __typename: 'ReviewRemarkStored', remark: { id: string } }
   };

export type DecideReviewRemarkMutationVariables = Exact<{
  input: DecideReviewRemarkInput;
}>;


export type DecideReviewRemarkMutation = { decideReviewRemark:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ReviewRemarkStale' }
    | { __typename: 'ReviewRemarkStored', remark: { id: string } }
   };

export type CopyReviewRemarkMutationVariables = Exact<{
  input: CopyReviewRemarkInput;
}>;


export type CopyReviewRemarkMutation = { copyReviewRemark:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ReviewRemarkStale' }
    | { __typename: 'ReviewRemarkStored', remark: { id: string } }
   };

export type SignReviewMutationVariables = Exact<{
  input: SignReviewInput;
}>;


export type SignReviewMutation = { signReview:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ReviewSigned', groupId: string }
   };

export type CorrectionValuePartsFragment = { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null };

export type CorrectionPartsFragment = { id: string, number: number, filedAt: string, groupId: string, classNames: string, subjectName: string, teacher: string, reason: string, state: CorrectionState, decidedBy: string | null, decidedAt: string | null, note: string, mine: boolean, mayDecide: boolean, files: Array<{ id: string, name: string, size: number }>, changes: Array<{ kind: CorrectionKind, lessonId: string, date: string, studentId: string | null, studentName: string | null, was: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null }, becomes: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null }, stands: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null } | null }> };

export type CorrectionRequestsQueryVariables = Exact<{
  filter: CorrectionFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type CorrectionRequestsQuery = { correctionRequests: { requests: Array<{ id: string, number: number, filedAt: string, groupId: string, classNames: string, subjectName: string, teacher: string, reason: string, state: CorrectionState, decidedBy: string | null, decidedAt: string | null, note: string, mine: boolean, mayDecide: boolean, files: Array<{ id: string, name: string, size: number }>, changes: Array<{ kind: CorrectionKind, lessonId: string, date: string, studentId: string | null, studentName: string | null, was: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null }, becomes: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null }, stands: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OpenCorrectionsQueryVariables = Exact<{
  groupId: string;
}>;


export type OpenCorrectionsQuery = { openCorrections: Array<{ requestId: string, number: number, kind: CorrectionKind, lessonId: string, workId: string | null, studentId: string | null, ordinal: number | null }> };

export type FileCorrectionMutationVariables = Exact<{
  input: FileCorrectionInput;
}>;


export type FileCorrectionMutation = { fileCorrection:
    | { __typename: 'CorrectionKept', request: { id: string, number: number, filedAt: string, groupId: string, classNames: string, subjectName: string, teacher: string, reason: string, state: CorrectionState, decidedBy: string | null, decidedAt: string | null, note: string, mine: boolean, mayDecide: boolean, files: Array<{ id: string, name: string, size: number }>, changes: Array<{ kind: CorrectionKind, lessonId: string, date: string, studentId: string | null, studentName: string | null, was: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null }, becomes: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null }, stands: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type WithdrawCorrectionMutationVariables = Exact<{
  input: WithdrawCorrectionInput;
}>;


export type WithdrawCorrectionMutation = { withdrawCorrection:
    | { __typename: 'CorrectionKept', request: { id: string, number: number, filedAt: string, groupId: string, classNames: string, subjectName: string, teacher: string, reason: string, state: CorrectionState, decidedBy: string | null, decidedAt: string | null, note: string, mine: boolean, mayDecide: boolean, files: Array<{ id: string, name: string, size: number }>, changes: Array<{ kind: CorrectionKind, lessonId: string, date: string, studentId: string | null, studentName: string | null, was: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null }, becomes: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null }, stands: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type DecideCorrectionMutationVariables = Exact<{
  input: DecideCorrectionInput;
}>;


export type DecideCorrectionMutation = { decideCorrection:
    | { __typename: 'CorrectionKept', request: { id: string, number: number, filedAt: string, groupId: string, classNames: string, subjectName: string, teacher: string, reason: string, state: CorrectionState, decidedBy: string | null, decidedAt: string | null, note: string, mine: boolean, mayDecide: boolean, files: Array<{ id: string, name: string, size: number }>, changes: Array<{ kind: CorrectionKind, lessonId: string, date: string, studentId: string | null, studentName: string | null, was: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null }, becomes: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null }, stands: { mark: MarkValueInput | null, comment: string, fact: AttendanceFact | null, reason: AbsenceReason | null, topic: string, held: boolean, text: string, dueOn: string | null, minutes: number | null, workType: string | null, title: string, weight: string, scale: MarkScale | null } | null }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type DayLessonPartsFragment = { id: string, groupId: string, groupName: string, subjectName: string, classNames: Array<string>, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, moved: boolean, writable: boolean, givenAway: boolean, substitute: boolean, otherTeachers: Array<string>, handover: boolean, topic: string, heldAt: string | null, recordVersion: number, homeworkCount: number, rollTakenAt: string | null, studentCount: number, absentCount: number, lateCount: number, dueOn: string | null, recordTerm: { state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay } | null, lights: { held: LessonLight, topic: LessonLight, homework: LessonLight, attendance: LessonLight } };

export type TeacherDayQueryVariables = Exact<{
  date: string;
}>;


export type TeacherDayQuery = { teacherDay: { date: string, today: string, now: string, debtsSince: string, debtCount: number, lessons: Array<{ id: string, groupId: string, groupName: string, subjectName: string, classNames: Array<string>, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, moved: boolean, writable: boolean, givenAway: boolean, substitute: boolean, otherTeachers: Array<string>, handover: boolean, topic: string, heldAt: string | null, recordVersion: number, homeworkCount: number, rollTakenAt: string | null, studentCount: number, absentCount: number, lateCount: number, dueOn: string | null, recordTerm: { state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay } | null, lights: { held: LessonLight, topic: LessonLight, homework: LessonLight, attendance: LessonLight } }>, debts: Array<{ id: string, groupId: string, groupName: string, subjectName: string, classNames: Array<string>, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, moved: boolean, writable: boolean, givenAway: boolean, substitute: boolean, otherTeachers: Array<string>, handover: boolean, topic: string, heldAt: string | null, recordVersion: number, homeworkCount: number, rollTakenAt: string | null, studentCount: number, absentCount: number, lateCount: number, dueOn: string | null, recordTerm: { state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay } | null, lights: { held: LessonLight, topic: LessonLight, homework: LessonLight, attendance: LessonLight } }> } };

export type DutyTaskFragment = { key: string, code: string, words: string, clause: string, since: string, dueOn: string, classId: string | null, className: string | null, personId: string | null, roles: Array<string>, performers: Array<string>, isMine: boolean, state: DutyState, can: Array<string>, parts: Array<{ part: DutyPartName, clause: string | null, have: number, want: number, missing: Array<string> }>, said: { id: string, version: number, outcome: DutyOutcome, text: string, postponedTo: string | null, by: string, at: string, file: { id: string, name: string, size: number, path: string } | null } | null };

export type KeptStatementFragment = { id: string, version: number, day: string, text: string, by: string };

export type DutiesQueryVariables = Exact<{
  from: string;
  to: string;
  mine: boolean;
}>;


export type DutiesQuery = { duties: { today: string, mayAll: boolean, lessons: number, missing: number, lessonDuties: Array<{ code: string, words: string, clause: string }>, tasks: Array<{ key: string, code: string, words: string, clause: string, since: string, dueOn: string, classId: string | null, className: string | null, personId: string | null, roles: Array<string>, performers: Array<string>, isMine: boolean, state: DutyState, can: Array<string>, parts: Array<{ part: DutyPartName, clause: string | null, have: number, want: number, missing: Array<string> }>, said: { id: string, version: number, outcome: DutyOutcome, text: string, postponedTo: string | null, by: string, at: string, file: { id: string, name: string, size: number, path: string } | null } | null }> } };

export type CompleteDutyMutationVariables = Exact<{
  input: CompleteDutyInput;
}>;


export type CompleteDutyMutation = { answer:
    | { __typename: 'DutyStored', task: { key: string, state: DutyState } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ReopenDutyMutationVariables = Exact<{
  input: ReopenDutyInput;
}>;


export type ReopenDutyMutation = { answer:
    | { __typename: 'DutyStored', task: { key: string, state: DutyState } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type HelpRegisterQueryVariables = Exact<{
  from: string;
  to: string;
  kind?: HelpKind | null | undefined;
}>;


export type HelpRegisterQuery = { helpRegister: { today: string, can: Array<string>, classes: Array<{ id: string, name: string }>, entries: Array<{ id: string, version: number, kind: HelpKind, day: string, audience: HelpAudience, className: string | null, topic: string, people: number, note: string, givenBy: string, can: Array<string> }> } };

export type RecordHelpMutationVariables = Exact<{
  input: RecordHelpInput;
}>;


export type RecordHelpMutation = { answer:
    | { __typename: 'HelpStored', helpId: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type RemoveHelpMutationVariables = Exact<{
  input: RemoveHelpInput;
}>;


export type RemoveHelpMutation = { answer:
    | { __typename: 'HelpStored', helpId: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type RolloutQueryVariables = Exact<{ [key: string]: never; }>;


export type RolloutQuery = { rollout: { today: string, can: Array<string>, items: Array<{ step: RolloutStep, subject: string, clause: string | null, dueOn: string | null, state: RolloutState, have: number | null, want: number | null, statement: { id: string, version: number, day: string, text: string, by: string } | null }>, clauses: Array<{ clause: string, words: string, statement: { id: string, version: number, day: string, text: string, by: string } | null }> } };

export type StateKeptMutationVariables = Exact<{
  input: StateKeptInput;
}>;


export type StateKeptMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StatementStored', statementId: string }
   };

export type WithdrawStatementMutationVariables = Exact<{
  input: WithdrawStatementInput;
}>;


export type WithdrawStatementMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StatementStored', statementId: string }
   };

export type FinalSheetQueryVariables = Exact<{
  groupId: string;
}>;


export type FinalSheetQuery = { finalSheet: { groupId: string, groupName: string, subject: string, classNames: string, year: string, today: string, scale: string, can: Array<string>, columns: Array<{ kind: GradingKind, periodId: string | null, name: string | null, startsOn: string, endsOn: string, opensOn: string, state: string, lastDay: string | null, clause: string | null, correction: string, releasedAt: string | null, isByRelease: boolean }>, students: { ids: readonly string[], familyNames: readonly string[], givenNames: readonly string[], patronymics: readonly (string | null)[], since: readonly string[], until: readonly (string | null)[] }, cells: { students: readonly number[], columns: readonly number[], values: readonly (string | null)[], versions: readonly number[], suggested: readonly (string | null)[], bases: readonly string[], reasons: readonly string[], receivedAt: readonly (string | null)[], late: readonly boolean[], members: readonly boolean[], setBy: readonly (string | null)[], setAt: readonly (string | null)[] } } };

type PeriodMarkResult_PeriodMarkConflict_Fragment = { __typename: 'PeriodMarkConflict', index: number, value: GradingValue | null, by: string | null };

type PeriodMarkResult_PeriodMarkInvalid_Fragment = { __typename: 'PeriodMarkInvalid', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } };

type PeriodMarkResult_PeriodMarkLocked_Fragment = { __typename: 'PeriodMarkLocked', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } };

type PeriodMarkResult_PeriodMarkSaved_Fragment = { __typename: 'PeriodMarkSaved', index: number, version: number, late: boolean };

export type PeriodMarkResultFragment =
  | PeriodMarkResult_PeriodMarkConflict_Fragment
  | PeriodMarkResult_PeriodMarkInvalid_Fragment
  | PeriodMarkResult_PeriodMarkLocked_Fragment
  | PeriodMarkResult_PeriodMarkSaved_Fragment
;

export type SetPeriodMarksMutationVariables = Exact<{
  input: SetPeriodMarksInput;
}>;


export type SetPeriodMarksMutation = { setPeriodMarks: { clientMutationId: string, results: Array<
      | { __typename: 'PeriodMarkConflict', index: number, value: GradingValue | null, by: string | null }
      | { __typename: 'PeriodMarkInvalid', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } }
      | { __typename: 'PeriodMarkLocked', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } }
      | { __typename: 'PeriodMarkSaved', index: number, version: number, late: boolean }
    > } };

export type AcceptSuggestionsMutationVariables = Exact<{
  input: AcceptSuggestionsInput;
}>;


export type AcceptSuggestionsMutation = { acceptSuggestions: { clientMutationId: string, results: Array<
      | { __typename: 'PeriodMarkConflict', index: number, value: GradingValue | null, by: string | null }
      | { __typename: 'PeriodMarkInvalid', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } }
      | { __typename: 'PeriodMarkLocked', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } }
      | { __typename: 'PeriodMarkSaved', index: number, version: number, late: boolean }
    > } };

export type ClassFinalsQueryVariables = Exact<{
  classId: string;
  periodId?: string | null | undefined;
}>;


export type ClassFinalsQuery = { classFinals: { classId: string, className: string, year: string, today: string, can: Array<string>, columns: Array<{ kind: GradingKind, periodId: string | null, name: string | null, startsOn: string, endsOn: string, releasedAt: string | null, students: number, passing: number, ofQuality: number }>, students: { ids: readonly string[], familyNames: readonly string[], givenNames: readonly string[], patronymics: readonly (string | null)[], since: readonly string[], until: readonly (string | null)[] }, subjects: { ids: readonly string[], names: readonly string[], shortNames: readonly string[], teachers: readonly string[] }, cells: { students: readonly number[], subjects: readonly number[], columns: readonly number[], values: readonly string[] }, gaps: { students: readonly number[], subjects: readonly number[], columns: readonly number[] }, categories: { students: readonly number[], columns: readonly number[], categories: readonly string[] }, indicators: { subjects: readonly number[], columns: readonly number[], counts: readonly string[], passRates: readonly (string | null)[], qualityRates: readonly (string | null)[], learningDegrees: readonly (string | null)[], averages: readonly (string | null)[] }, missed: { missed: readonly number[], ill: readonly number[], excused: readonly number[], unexcused: readonly number[], unknown: readonly number[] } } };

export type ClassAcknowledgementsQueryVariables = Exact<{
  classId: string;
}>;


export type ClassAcknowledgementsQuery = { classAcknowledgements: { classId: string, className: string, can: Array<string>, students: { ids: readonly string[], familyNames: readonly string[], givenNames: readonly string[], patronymics: readonly (string | null)[], since: readonly string[], until: readonly (string | null)[] }, parts: Array<{ kind: ReleaseKind, periodId: string | null, name: string | null, releasedAt: string | null, releasedBy: string | null, isAcknowledged: boolean, marked: number, seen: number, waiting: readonly number[] }>, rows: { students: readonly number[], parts: readonly number[], at: readonly string[], by: readonly string[], paper: readonly number[], questions: readonly string[] } } };

export type RecordPaperAcknowledgementMutationVariables = Exact<{
  input: RecordPaperAcknowledgementInput;
}>;


export type RecordPaperAcknowledgementMutation = { recordPaperAcknowledgement:
    | { __typename: 'FinalsAcknowledged', seenAt: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ReleasePeriodsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReleasePeriodsQuery = { schoolPeriods: Array<{ id: string, name: string, kind: PeriodKind, gradeFrom: number, gradeTo: number, startsOn: string, endsOn: string }> };

export type ReleaseBoardQueryVariables = Exact<{
  periodId?: string | null | undefined;
}>;


export type ReleaseBoardQuery = { releaseBoard: { today: string, isByRelease: boolean, isAcknowledged: boolean, classes: Array<{ classId: string, className: string, students: number, due: number, missing: number, gapSubjects: readonly string[], gapCounts: readonly number[], releasedAt: string | null, releasedBy: string | null, seen: number }> } };

export type ReleasePeriodMutationVariables = Exact<{
  input: ReleasePeriodInput;
}>;


export type ReleasePeriodMutation = { releasePeriod:
    | { __typename: 'PeriodReleased', releasedAt: string, classCount: number, markCount: number, gapCount: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type JournalGroupsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  classId?: string | null | undefined;
  subjectId?: string | null | undefined;
  mine?: boolean | null | undefined;
}>;


export type JournalGroupsQuery = { journalGroups: { edges: Array<{ node: { id: string, name: string, subjectName: string, classNames: Array<string>, gradeLevel: number | null, teacherNames: Array<string>, weeklyLessons: number, can: Array<string> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GroupFiltersQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupFiltersQuery = { schoolClasses: Array<{ id: string, name: string }>, subjects: Array<{ id: string, name: string }> };

export type HandoverQueryVariables = Exact<{
  lessonId: string;
}>;


export type HandoverQuery = { handoverCard: { lessonId: string, groupId: string, day: string, slot: number, group: string, subject: string, teachers: Array<string>, substitutes: Array<string>, until: string | null, graceDays: number, graceClause: string | null, recordLastDay: string | null, recordLocksAt: string | null, recordClause: string | null, topics: Array<{ day: string, text: string }>, nextTopic: { topic: string, section: string, part: number, hours: number, homework: string, lag: number } | null, homework: Array<{ day: string, text: string }>, unrecorded: Array<{ id: string, day: string, slot: number }>, unmarked: Array<{ id: string, day: string, type: string, title: string }>, students: Array<{ id: string, name: string, isExempt: boolean, isOwing: boolean, isExcused: boolean }> } };

export type IntegrityQueryVariables = Exact<{ [key: string]: never; }>;


export type IntegrityQuery = { evidence: { isSealed: boolean, waitingRows: number, waitingSeconds: number, checkpoint: { size: number, root: string, at: string, keyId: string, algorithm: string } | null, check: { id: string, who: string, startedAt: string, finishedAt: string | null, isRunning: boolean, rows: number, states: number, checkpoints: number, faults: number, findings: Array<{ kind: TrailFindingKind, auditId: string | null, seq: number | null, entity: string | null, rowId: string | null, detail: string | null }> } | null } };

export type CheckIntegrityMutationVariables = Exact<{
  input: CheckTrailInput;
}>;


export type CheckIntegrityMutation = { checkTrail: { id: string } };

export type HistoryPartsFragment = { at: string, who: string, role: string, what: string, ordinal: number | null, field: string, old: string | null, new: string | null, reason: string | null, requestId: string, studentId: string | null, workId: string | null };

export type CellHistoryQueryVariables = Exact<{
  lessonId: string;
  studentId: string;
}>;


export type CellHistoryQuery = { cellHistory: Array<{ at: string, who: string, role: string, what: string, ordinal: number | null, field: string, old: string | null, new: string | null, reason: string | null, requestId: string, studentId: string | null, workId: string | null }> };

export type LessonHistoryQueryVariables = Exact<{
  lessonId: string;
}>;


export type LessonHistoryQuery = { lessonHistory: Array<{ at: string, who: string, role: string, what: string, ordinal: number | null, field: string, old: string | null, new: string | null, reason: string | null, requestId: string, studentId: string | null, workId: string | null }> };

export type HomeworkLoadQueryVariables = Exact<{
  lessonId: string;
  homeworkId?: string | null | undefined;
  dueOn?: string | null | undefined;
  minutes: number;
}>;


export type HomeworkLoadQuery = { homeworkLoad: { dueOn: string, source: string, classes: Array<{ className: string, limit: number | null, students: number, over: number, most: number }> } };

export type LessonPartsFragment = { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> };

type LessonAnswerParts_LessonRecorded_Fragment = { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } };

type LessonAnswerParts_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> };

type LessonAnswerParts_StaleVersion_Fragment = { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } };

export type LessonAnswerPartsFragment =
  | LessonAnswerParts_LessonRecorded_Fragment
  | LessonAnswerParts_Refusal_Fragment
  | LessonAnswerParts_StaleVersion_Fragment
;

export type LessonQueryVariables = Exact<{
  id: string;
}>;


export type LessonQuery = { lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } };

export type RecordLessonMutationVariables = Exact<{
  input: RecordLessonInput;
}>;


export type RecordLessonMutation = { recordLesson:
    | { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
   };

export type ExplainLatenessMutationVariables = Exact<{
  input: ExplainLatenessInput;
}>;


export type ExplainLatenessMutation = { explainLateness:
    | { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
   };

export type SetHomeworkMutationVariables = Exact<{
  input: SetHomeworkInput;
}>;


export type SetHomeworkMutation = { setHomework:
    | { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
   };

export type RemoveHomeworkMutationVariables = Exact<{
  input: RemoveHomeworkInput;
}>;


export type RemoveHomeworkMutation = { removeHomework:
    | { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
   };

export type PutWorkMutationVariables = Exact<{
  input: PutWorkInput;
}>;


export type PutWorkMutation = { putWork:
    | { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
   };

export type RemoveWorkMutationVariables = Exact<{
  input: RemoveWorkInput;
}>;


export type RemoveWorkMutation = { removeWork:
    | { __typename: 'LessonRecorded', lesson: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaleVersion', by: string | null, at: string | null, current: { id: string, date: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, can: Array<string>, nextLessonDates: Array<string>, terms: Array<{ part: EntryPart, workId: string | null, state: EntryState, locksAt: string | null, lastDay: string | null, clause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: boolean, lateReason: string | null }>, teachers: Array<{ id: string, name: string, substitute: boolean }>, record: { topic: string, heldAt: string | null, heldBy: string | null, version: number }, works: Array<{ id: string, position: number, type: string, title: string, weight: string, scale: MarkScale, version: number, markCount: number }>, homework: Array<{ id: string, text: string, dueOn: string, minutes: number | null, loadReason: string, postedAt: string, late: boolean, doneCount: number, studentCount: number, medianMinutes: number | null, version: number, files: Array<{ id: string, name: string, size: number, mediaType: string }> }> } }
   };

export type SetMarksMutationVariables = Exact<{
  input: SetMarksInput;
}>;


export type SetMarksMutation = { setMarks: { results: Array<
      | { __typename: 'MarkConflict', index: number, version: number, value: number | null, by: string | null, at: string | null }
      | { __typename: 'MarkInvalid', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } }
      | { __typename: 'MarkLocked', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } }
      | { __typename: 'MarkSaved', index: number, version: number }
    > } };

export type SetAttendanceMutationVariables = Exact<{
  input: SetAttendanceInput;
}>;


export type SetAttendanceMutation = { setAttendance: { results: Array<
      | { __typename: 'AttendanceConflict', index: number, version: number, fact: AttendanceFact | null, reason: AbsenceReason | null, by: string | null, at: string | null }
      | { __typename: 'AttendanceInvalid', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } }
      | { __typename: 'AttendanceLocked', index: number, refusal: { code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> } }
      | { __typename: 'AttendanceSaved', index: number, version: number }
    > } };

export type JournalStartQueryVariables = Exact<{
  groupId: string;
  day: string;
}>;


export type JournalStartQuery = { journalPage: { group: { gradeLevel: number | null } }, schoolPeriods: Array<{ id: string, name: string, kind: PeriodKind, startsOn: string, endsOn: string, gradeFrom: number, gradeTo: number }> };

export type WholeJournalPageFragment = { revision: string, today: string, from: string, to: string, canWrite: boolean, can: Array<string>, averageKind: string, certifiedBy: Array<string>, group: { id: string, name: string, subjectName: string, classNames: Array<string>, gradeLevel: number | null, teacherNames: Array<string> }, periods: Array<{ id: string, name: string, kind: string, startsOn: string, endsOn: string }>, terms: Array<{ part: EntryPart, states: readonly string[], locksAt: readonly (string | null)[], lastDays: readonly (string | null)[], dueClause: string | null, lockClause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: Array<boolean>, reasonClause: string | null }>, students: { ids: readonly string[], familyNames: readonly string[], givenNames: readonly string[], patronymics: readonly (string | null)[], memberFrom: readonly string[], memberTo: readonly (string | null)[] }, lessons: { ids: readonly string[], dates: readonly string[], slots: readonly number[], startsAt: readonly string[], endsAt: readonly string[], held: readonly boolean[], cancelled: readonly boolean[], topics: readonly string[], homeworkCounts: readonly number[], teachers: readonly string[], mine: readonly boolean[], recordVersions: readonly number[] }, works: { ids: readonly string[], lessons: readonly number[], positions: readonly number[], types: readonly string[], titles: readonly string[], weights: readonly string[], scales: readonly string[], versions: readonly number[] }, marks: { works: readonly number[], students: readonly number[], ordinals: readonly number[], values: readonly number[], versions: readonly number[], comments: readonly string[] }, absences: { lessons: readonly number[], students: readonly number[], facts: readonly number[], reasons: readonly number[], versions: readonly number[] } };

export type JournalPageQueryVariables = Exact<{
  groupId: string;
  from: string;
  to: string;
}>;


export type JournalPageQuery = { journalPage: { revision: string, today: string, from: string, to: string, canWrite: boolean, can: Array<string>, averageKind: string, certifiedBy: Array<string>, group: { id: string, name: string, subjectName: string, classNames: Array<string>, gradeLevel: number | null, teacherNames: Array<string> }, periods: Array<{ id: string, name: string, kind: string, startsOn: string, endsOn: string }>, terms: Array<{ part: EntryPart, states: readonly string[], locksAt: readonly (string | null)[], lastDays: readonly (string | null)[], dueClause: string | null, lockClause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: Array<boolean>, reasonClause: string | null }>, students: { ids: readonly string[], familyNames: readonly string[], givenNames: readonly string[], patronymics: readonly (string | null)[], memberFrom: readonly string[], memberTo: readonly (string | null)[] }, lessons: { ids: readonly string[], dates: readonly string[], slots: readonly number[], startsAt: readonly string[], endsAt: readonly string[], held: readonly boolean[], cancelled: readonly boolean[], topics: readonly string[], homeworkCounts: readonly number[], teachers: readonly string[], mine: readonly boolean[], recordVersions: readonly number[] }, works: { ids: readonly string[], lessons: readonly number[], positions: readonly number[], types: readonly string[], titles: readonly string[], weights: readonly string[], scales: readonly string[], versions: readonly number[] }, marks: { works: readonly number[], students: readonly number[], ordinals: readonly number[], values: readonly number[], versions: readonly number[], comments: readonly string[] }, absences: { lessons: readonly number[], students: readonly number[], facts: readonly number[], reasons: readonly number[], versions: readonly number[] } } };

export type ReceiptQueryVariables = Exact<{
  requestId: string;
}>;


export type ReceiptQuery = { receipt: { note: string | null, rows: Array<{ auditId: string, leaf: string }> } | null };

export type RemarkPartsFragment = { id: string, lessonId: string, studentId: string, date: string, student: string, kind: RemarkKind, text: string, by: string, mine: boolean, at: string, version: number };

export type GroupRemarksQueryVariables = Exact<{
  groupId: string;
  from: string;
  to: string;
}>;


export type GroupRemarksQuery = { groupRemarks: Array<{ id: string, lessonId: string, studentId: string, date: string, student: string, kind: RemarkKind, text: string, by: string, mine: boolean, at: string, version: number }> };

export type PutRemarkMutationVariables = Exact<{
  input: PutRemarkInput;
}>;


export type PutRemarkMutation = { putRemark:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'RemarkStale', current: { id: string, lessonId: string, studentId: string, date: string, student: string, kind: RemarkKind, text: string, by: string, mine: boolean, at: string, version: number } | null }
    | { __typename: 'RemarkStored', remark: { id: string, lessonId: string, studentId: string, date: string, student: string, kind: RemarkKind, text: string, by: string, mine: boolean, at: string, version: number } | null }
   };

export type RemoveRemarkMutationVariables = Exact<{
  input: RemoveRemarkInput;
}>;


export type RemoveRemarkMutation = { removeRemark:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'RemarkStale', current: { id: string, lessonId: string, studentId: string, date: string, student: string, kind: RemarkKind, text: string, by: string, mine: boolean, at: string, version: number } | null }
    | { __typename: 'RemarkStored', remark: { id: string, lessonId: string, studentId: string, date: string, student: string, kind: RemarkKind, text: string, by: string, mine: boolean, at: string, version: number } | null }
   };

export type ClassesInCareQueryVariables = Exact<{ [key: string]: never; }>;


export type ClassesInCareQuery = { classesInCare: Array<{ id: string, name: string, gradeLevel: number | null, isOwn: boolean, waitingNotices: number, can: Array<string> }>, schoolPeriods: Array<{ id: string, name: string, kind: PeriodKind, gradeFrom: number, gradeTo: number, startsOn: string, endsOn: string }> };

export type NoticeInClassFragment = { studentName: string, id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> };

export type ClassTodayQueryVariables = Exact<{
  classId: string;
  date: string;
}>;


export type ClassTodayQuery = { classToday: { classId: string, className: string, date: string, today: string, studentCount: number, can: Array<string>, lessons: Array<{ id: string, groupId: string, slot: number, startsAt: string, endsAt: string, subject: string, groupName: string, teachers: string, cancelled: boolean, begun: boolean, hasRoll: boolean }>, students: Array<{ studentId: string, familyName: string, givenName: string, patronymic: string | null, presence: Presence, since: number | null, noted: Array<{ slot: number, subject: string, fact: AttendanceFact, reason: AbsenceReason | null }>, notices: Array<{ studentName: string, id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> }>, guardians: Array<{ id: string, familyName: string, givenName: string, patronymic: string | null, relation: GuardianRelation, phone: string | null }> }> } };

export type ClassAbsencesQueryVariables = Exact<{
  classId: string;
  from: string;
  to: string;
}>;


export type ClassAbsencesQuery = { classAbsences: { classId: string, className: string, today: string, from: string, to: string, can: Array<string>, days: readonly string[], letters: { ill: string, excused: string, unexcused: string, unknown: string, late: string }, students: { ids: readonly string[], familyNames: readonly string[], givenNames: readonly string[], patronymics: readonly (string | null)[], since: readonly string[], until: readonly (string | null)[] }, cells: { students: readonly number[], days: readonly number[], held: readonly number[], missed: readonly number[], ill: readonly number[], excused: readonly number[], unexcused: readonly number[], unknown: readonly number[], late: readonly number[], full: readonly boolean[], certified: readonly boolean[] }, totals: { held: readonly number[], days: readonly number[], daysIll: readonly number[], daysExcused: readonly number[], daysUnexcused: readonly number[], daysUnknown: readonly number[], missed: readonly number[], ill: readonly number[], excused: readonly number[], unexcused: readonly number[], unknown: readonly number[], late: readonly number[] }, entries: { students: readonly number[], dates: readonly string[], lessons: readonly string[], slots: readonly number[], subjects: readonly string[], facts: readonly number[], reasons: readonly number[], notedBy: readonly (string | null)[], reasonBy: readonly (string | null)[] } } };

export type ClassProgressQueryVariables = Exact<{
  classId: string;
  periodId: string;
  from: string;
  to: string;
}>;


export type ClassProgressQuery = { classProgress: { classId: string, className: string, periodName: string, from: string, to: string, reportDue: string | null, reportClause: string | null, students: { ids: readonly string[], familyNames: readonly string[], givenNames: readonly string[], patronymics: readonly (string | null)[], since: readonly string[], until: readonly (string | null)[] }, subjects: { ids: readonly string[], names: readonly string[], shortNames: readonly string[] }, cells: { students: readonly number[], subjects: readonly number[], averages: readonly (string | null)[], counts: readonly number[], due: readonly number[], forecasts: readonly (number | null)[], trends: readonly (number | null)[] }, gaps: { students: readonly number[], subjects: readonly number[] } }, classAbsences: { students: { ids: readonly string[] }, totals: { missed: readonly number[], ill: readonly number[], excused: readonly number[], unexcused: readonly number[], unknown: readonly number[], late: readonly number[] } } };

export type ClassReportsQueryVariables = Exact<{
  classId: string;
  from: string;
  to: string;
}>;


export type ClassReportsQuery = { classReports: { className: string, today: string, from: string, to: string, classTeachers: Array<string>, signedIn: readonly boolean[], nextDue: string | null, rhythmClause: string | null, rhythmDays: number | null, period: { name: string, from: string, to: string } | null, students: { ids: readonly string[], familyNames: readonly string[], givenNames: readonly string[], patronymics: readonly (string | null)[] }, totals: { missed: readonly number[], ill: readonly number[], excused: readonly number[], unexcused: readonly number[], unknown: readonly number[], late: readonly number[] }, subjects: { students: readonly number[], subjects: readonly string[], averages: readonly (string | null)[], forecasts: readonly (number | null)[] }, marks: { cells: readonly number[], dates: readonly string[], values: readonly number[], workTypes: readonly string[], titles: readonly string[] }, remarks: { students: readonly number[], dates: readonly string[], subjects: readonly string[], kinds: readonly string[], texts: readonly string[], authors: readonly string[] }, prints: Array<{ at: string, by: string, from: string, to: string, whom: ReportsFor, student: string | null, studentCount: number }> } };

export type NoteReportsPrintedMutationVariables = Exact<{
  input: NoteReportsPrintedInput;
}>;


export type NoteReportsPrintedMutation = { noteReportsPrinted:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ReportsPrinted', studentCount: number, at: string }
   };

export type ClassContactsQueryVariables = Exact<{
  classId: string;
}>;


export type ClassContactsQuery = { classContacts: { classId: string, className: string, today: string, isReported: boolean, can: Array<string>, students: Array<{ id: string, version: number, familyName: string, givenName: string, patronymic: string | null, birthDate: string | null, phone: string | null, email: string | null, hasAccount: boolean, lastVisit: string | null, checkedOn: string | null, checkedBy: string | null, reported: { phone: string | null, email: string | null, at: string } | null, guardians: Array<{ id: string, familyName: string, givenName: string, patronymic: string | null, relation: GuardianRelation, version: number, phone: string | null, email: string | null, hasAccount: boolean, lastVisit: string | null, reported: { phone: string | null, email: string | null, at: string } | null }> }> } };

export type CorrectContactsMutationVariables = Exact<{
  input: CorrectContactsInput;
}>;


export type CorrectContactsMutation = { correctContacts:
    | { __typename: 'ContactsCorrected', personId: string, isReported: boolean }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ClassNoticesQueryVariables = Exact<{
  classId: string;
}>;


export type ClassNoticesQuery = { classNotices: Array<{ studentName: string, id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> }> };

export type NoticeHistoryQueryVariables = Exact<{
  schoolId: string;
  studentId: string;
  noticeId: string;
}>;


export type NoticeHistoryQuery = { absenceNoticeHistory: Array<{ at: string, who: string, role: string, field: string, old: string | null, new: string | null }> };

export type SetAbsenceReasonsMutationVariables = Exact<{
  input: SetAbsenceReasonsInput;
}>;


export type SetAbsenceReasonsMutation = { setAbsenceReasons:
    | { __typename: 'AbsenceReasonsSet', changed: number, found: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type SeeAbsenceNoticesMutationVariables = Exact<{
  input: SeeAbsenceNoticesInput;
}>;


export type SeeAbsenceNoticesMutation = { seeAbsenceNotices:
    | { __typename: 'NoticesSeen', count: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type DecideAbsenceNoticeMutationVariables = Exact<{
  input: DecideAbsenceNoticeInput;
}>;


export type DecideAbsenceNoticeMutation = { decideAbsenceNotice:
    | { __typename: 'NoticeKept', explained: number, notice: { studentName: string, id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> } }
    | { __typename: 'NoticeStale', current: { studentName: string, id: string, studentId: string, from: string, to: string, slots: Array<number> | null, kind: NoticeKind, text: string, certificate: boolean, status: NoticeStatus, sentBy: string, sentAt: string, seenAt: string | null, decidedBy: string | null, decidedAt: string | null, reason: AbsenceReason | null, answer: string, version: number, overlaps: Array<string> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ConfirmContactsMutationVariables = Exact<{
  input: ConfirmContactsInput;
}>;


export type ConfirmContactsMutation = { confirmContacts:
    | { __typename: 'ContactsConfirmed', count: number, checkedOn: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type PaperHandoverPartsFragment = { classId: string, today: string, studentCount: number, nextDue: string | null, clause: string | null, terms: Array<{ from: string, to: string, owed: number, lines: Array<{ studentId: string, name: string, printedAt: string | null, handed: { id: string, version: number, handedOn: string, to: string, by: string, note: string } | null }> }>, recipients: Array<{ studentId: string, personId: string, name: string, hasAsked: boolean }> };

export type PaperHandoversQueryVariables = Exact<{
  classId: string;
}>;


export type PaperHandoversQuery = { paperHandovers: { classId: string, today: string, studentCount: number, nextDue: string | null, clause: string | null, terms: Array<{ from: string, to: string, owed: number, lines: Array<{ studentId: string, name: string, printedAt: string | null, handed: { id: string, version: number, handedOn: string, to: string, by: string, note: string } | null }> }>, recipients: Array<{ studentId: string, personId: string, name: string, hasAsked: boolean }> } };

export type RecordHandoverMutationVariables = Exact<{
  input: RecordHandoverInput;
}>;


export type RecordHandoverMutation = { recordHandover:
    | { __typename: 'PaperHandovers', classId: string, today: string, studentCount: number, nextDue: string | null, clause: string | null, terms: Array<{ from: string, to: string, owed: number, lines: Array<{ studentId: string, name: string, printedAt: string | null, handed: { id: string, version: number, handedOn: string, to: string, by: string, note: string } | null }> }>, recipients: Array<{ studentId: string, personId: string, name: string, hasAsked: boolean }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type TakeBackHandoverMutationVariables = Exact<{
  input: TakeBackHandoverInput;
}>;


export type TakeBackHandoverMutation = { takeBackHandover:
    | { __typename: 'PaperHandovers', classId: string, today: string, studentCount: number, nextDue: string | null, clause: string | null, terms: Array<{ from: string, to: string, owed: number, lines: Array<{ studentId: string, name: string, printedAt: string | null, handed: { id: string, version: number, handedOn: string, to: string, by: string, note: string } | null }> }>, recipients: Array<{ studentId: string, personId: string, name: string, hasAsked: boolean }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type NormPeriodsQueryVariables = Exact<{ [key: string]: never; }>;


export type NormPeriodsQuery = { schoolPeriods: Array<{ id: string, name: string, kind: PeriodKind, startsOn: string, endsOn: string, gradeFrom: number, gradeTo: number }> };

export type SchoolNormsQueryVariables = Exact<{
  periodId: string;
}>;


export type SchoolNormsQuery = { schoolNorms: { periodName: string, from: string, to: string, basis: { exists: boolean, clauses: Array<string>, words: string, choice: string }, groups: Array<{ groupId: string, groupName: string, subjectId: string, subjectName: string, classIds: Array<string>, classNames: Array<string>, weeklyHours: string, norm: number, students: number, withoutMarks: number, withOneMark: number, reached: number, missing: number }> } | null };

export type MarkNormsQueryVariables = Exact<{
  groupId: string;
  periodId: string;
}>;


export type MarkNormsQuery = { markNorms: { weeklyHours: string, norm: number, normWritten: number, basis: { exists: boolean, clauses: Array<string>, choice: string }, students: { ids: readonly string[], familyNames: readonly string[], givenNames: readonly string[], patronymics: readonly (string | null)[], marks: readonly number[], written: readonly number[], lessons: readonly number[], excused: readonly number[], norms: readonly number[], missing: readonly number[], missingWritten: readonly number[] } } };

export type HomeworkOverloadsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type HomeworkOverloadsQuery = { homeworkOverloads: { source: string, days: Array<{ dueOn: string, className: string, limit: number | null, students: number, over: number, most: number, homework: Array<{ lessonId: string, groupId: string, subjectName: string, minutes: number, reason: string }> }> } };

export type OutsideDocumentPartsFragment = { id: string, version: number, studentId: string, student: string, institution: string, kind: OutsideDocumentKind | null, number: string, datedOn: string | null, hasSeal: boolean, isAccepted: boolean, scan: string | null, enteredBy: string, enteredAt: string, marks: Array<{ id: string, version: number, subjectId: string, subject: string, from: string, to: string, values: Array<string> }> };

export type OutsideMarksPartsFragment = { today: string, isCounted: boolean, clause: string | null, can: Array<string>, documents: Array<{ id: string, version: number, studentId: string, student: string, institution: string, kind: OutsideDocumentKind | null, number: string, datedOn: string | null, hasSeal: boolean, isAccepted: boolean, scan: string | null, enteredBy: string, enteredAt: string, marks: Array<{ id: string, version: number, subjectId: string, subject: string, from: string, to: string, values: Array<string> }> }>, subjects: Array<{ id: string, name: string }> };

export type OutsideMarksQueryVariables = Exact<{
  studentId: string;
}>;


export type OutsideMarksQuery = { outsideMarks: { today: string, isCounted: boolean, clause: string | null, can: Array<string>, documents: Array<{ id: string, version: number, studentId: string, student: string, institution: string, kind: OutsideDocumentKind | null, number: string, datedOn: string | null, hasSeal: boolean, isAccepted: boolean, scan: string | null, enteredBy: string, enteredAt: string, marks: Array<{ id: string, version: number, subjectId: string, subject: string, from: string, to: string, values: Array<string> }> }>, subjects: Array<{ id: string, name: string }> } };

export type OutsideMarkRegisterQueryVariables = Exact<{
  classId: string;
}>;


export type OutsideMarkRegisterQuery = { outsideMarkRegister: { today: string, className: string, year: string, isCounted: boolean, clause: string | null, can: Array<string>, documents: Array<{ id: string, version: number, studentId: string, student: string, institution: string, kind: OutsideDocumentKind | null, number: string, datedOn: string | null, hasSeal: boolean, isAccepted: boolean, scan: string | null, enteredBy: string, enteredAt: string, marks: Array<{ id: string, version: number, subjectId: string, subject: string, from: string, to: string, values: Array<string> }> }>, students: Array<{ id: string, name: string }> } };

export type RecordOutsideMarksMutationVariables = Exact<{
  input: RecordOutsideMarksInput;
}>;


export type RecordOutsideMarksMutation = { answer:
    | { __typename: 'OutsideMarks', today: string, isCounted: boolean, clause: string | null, can: Array<string>, documents: Array<{ id: string, version: number, studentId: string, student: string, institution: string, kind: OutsideDocumentKind | null, number: string, datedOn: string | null, hasSeal: boolean, isAccepted: boolean, scan: string | null, enteredBy: string, enteredAt: string, marks: Array<{ id: string, version: number, subjectId: string, subject: string, from: string, to: string, values: Array<string> }> }>, subjects: Array<{ id: string, name: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type RemoveOutsideMarkMutationVariables = Exact<{
  input: RemoveOutsideMarkInput;
}>;


export type RemoveOutsideMarkMutation = { answer:
    | { __typename: 'OutsideMarks', today: string, isCounted: boolean, clause: string | null, can: Array<string>, documents: Array<{ id: string, version: number, studentId: string, student: string, institution: string, kind: OutsideDocumentKind | null, number: string, datedOn: string | null, hasSeal: boolean, isAccepted: boolean, scan: string | null, enteredBy: string, enteredAt: string, marks: Array<{ id: string, version: number, subjectId: string, subject: string, from: string, to: string, values: Array<string> }> }>, subjects: Array<{ id: string, name: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type AdmitStudentMutationVariables = Exact<{
  input: AdmitStudentInput;
}>;


export type AdmitStudentMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ReturnStudentMutationVariables = Exact<{
  input: ReturnStudentInput;
}>;


export type ReturnStudentMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type TransferStudentsMutationVariables = Exact<{
  input: TransferStudentsInput;
}>;


export type TransferStudentsMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type DepartStudentMutationVariables = Exact<{
  input: DepartStudentInput;
}>;


export type DepartStudentMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ChangeStudentMutationVariables = Exact<{
  input: ChangeStudentInput;
}>;


export type ChangeStudentMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type AddGuardianMutationVariables = Exact<{
  input: AddGuardianInput;
}>;


export type AddGuardianMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ChangeGuardianMutationVariables = Exact<{
  input: ChangeGuardianInput;
}>;


export type ChangeGuardianMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type LinkGuardianMutationVariables = Exact<{
  input: LinkGuardianInput;
}>;


export type LinkGuardianMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type UnlinkGuardianMutationVariables = Exact<{
  input: UnlinkGuardianInput;
}>;


export type UnlinkGuardianMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type OpenClassMutationVariables = Exact<{
  input: OpenClassInput;
}>;


export type OpenClassMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ChangeClassMutationVariables = Exact<{
  input: ChangeClassInput;
}>;


export type ChangeClassMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type PutSubgroupMutationVariables = Exact<{
  input: PutSubgroupInput;
}>;


export type PutSubgroupMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type RemoveSubgroupMutationVariables = Exact<{
  input: RemoveSubgroupInput;
}>;


export type RemoveSubgroupMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type MoveToSubgroupMutationVariables = Exact<{
  input: MoveToSubgroupInput;
}>;


export type MoveToSubgroupMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type HireStaffMemberMutationVariables = Exact<{
  input: HireStaffMemberInput;
}>;


export type HireStaffMemberMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ChangeStaffMemberMutationVariables = Exact<{
  input: ChangeStaffMemberInput;
}>;


export type ChangeStaffMemberMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type DismissStaffMemberMutationVariables = Exact<{
  input: DismissStaffMemberInput;
}>;


export type DismissStaffMemberMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type AssignDutyMutationVariables = Exact<{
  input: AssignDutyInput;
}>;


export type AssignDutyMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type EndDutyMutationVariables = Exact<{
  input: EndDutyInput;
}>;


export type EndDutyMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type WithdrawMovementMutationVariables = Exact<{
  input: WithdrawMovementInput;
}>;


export type WithdrawMovementMutation = { answer:
    | { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type DecideContactReportMutationVariables = Exact<{
  input: DecideContactReportInput;
}>;


export type DecideContactReportMutation = { decideContactReport:
    | { __typename: 'ContactsCorrected', personId: string, isReported: boolean }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type StudentConsentsPartsFragment = { studentId: string, name: string, className: string | null, standing: FamilyStanding, isToldOnPaper: boolean, can: Array<string>, demand: { kind: ConsentKind | null, isBeforeAccess: boolean, needsPassport: boolean, needsNames: boolean, clause: string | null }, givers: Array<{ personId: string, name: string, relation: string, hasSignIn: boolean, phone: string | null, email: string | null }>, consents: Array<{ id: string, version: number, kind: ConsentKind, personId: string, name: string, givenOn: string, number: string, document: ShownDocument | null, isPrinted: boolean, areNamesCompared: boolean, note: string, takenBy: string, takenAt: string, withdrawnOn: string | null, withdrawnBy: string | null, file: { name: string, size: number, path: string } | null }> };

export type StudentConsentsQueryVariables = Exact<{
  studentId: string;
}>;


export type StudentConsentsQuery = { studentConsents: { studentId: string, name: string, className: string | null, standing: FamilyStanding, isToldOnPaper: boolean, can: Array<string>, demand: { kind: ConsentKind | null, isBeforeAccess: boolean, needsPassport: boolean, needsNames: boolean, clause: string | null }, givers: Array<{ personId: string, name: string, relation: string, hasSignIn: boolean, phone: string | null, email: string | null }>, consents: Array<{ id: string, version: number, kind: ConsentKind, personId: string, name: string, givenOn: string, number: string, document: ShownDocument | null, isPrinted: boolean, areNamesCompared: boolean, note: string, takenBy: string, takenAt: string, withdrawnOn: string | null, withdrawnBy: string | null, file: { name: string, size: number, path: string } | null }> } };

export type ClassConsentsQueryVariables = Exact<{
  classId: string;
}>;


export type ClassConsentsQuery = { classConsents: { demand: { kind: ConsentKind | null, isBeforeAccess: boolean, clause: string | null }, families: Array<{ studentId: string, standing: FamilyStanding, isToldOnPaper: boolean, looks: number | null, barredIds: Array<string> }> } };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StudentConsents', studentId: string, name: string, className: string | null, standing: FamilyStanding, isToldOnPaper: boolean, can: Array<string>, demand: { kind: ConsentKind | null, isBeforeAccess: boolean, needsPassport: boolean, needsNames: boolean, clause: string | null }, givers: Array<{ personId: string, name: string, relation: string, hasSignIn: boolean, phone: string | null, email: string | null }>, consents: Array<{ id: string, version: number, kind: ConsentKind, personId: string, name: string, givenOn: string, number: string, document: ShownDocument | null, isPrinted: boolean, areNamesCompared: boolean, note: string, takenBy: string, takenAt: string, withdrawnOn: string | null, withdrawnBy: string | null, file: { name: string, size: number, path: string } | null }> }
   };

export type WithdrawConsentMutationVariables = Exact<{
  input: WithdrawConsentInput;
}>;


export type WithdrawConsentMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StudentConsents', studentId: string, name: string, className: string | null, standing: FamilyStanding, isToldOnPaper: boolean, can: Array<string>, demand: { kind: ConsentKind | null, isBeforeAccess: boolean, needsPassport: boolean, needsNames: boolean, clause: string | null }, givers: Array<{ personId: string, name: string, relation: string, hasSignIn: boolean, phone: string | null, email: string | null }>, consents: Array<{ id: string, version: number, kind: ConsentKind, personId: string, name: string, givenOn: string, number: string, document: ShownDocument | null, isPrinted: boolean, areNamesCompared: boolean, note: string, takenBy: string, takenAt: string, withdrawnOn: string | null, withdrawnBy: string | null, file: { name: string, size: number, path: string } | null }> }
   };

export type SignInLineFragment = { state: SignInState, login: string | null, lastSeenAt: string | null };

type PeopleAnswerParts_PeopleKept_Fragment = { __typename: 'PeopleKept', ids: Array<string>, findings: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> };

type PeopleAnswerParts_PeopleQuestion_Fragment = { __typename: 'PeopleQuestion', questions: Array<{ code: PeopleFindingCode, personId: string | null, name: string, detail: string }> };

type PeopleAnswerParts_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> };

export type PeopleAnswerPartsFragment =
  | PeopleAnswerParts_PeopleKept_Fragment
  | PeopleAnswerParts_PeopleQuestion_Fragment
  | PeopleAnswerParts_Refusal_Fragment
;

export type StudentsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
  classId?: string | null | undefined;
  state?: StudentState | null | undefined;
}>;


export type StudentsQuery = { students: { totalCount: number, edges: Array<{ node: { id: string, familyName: string, givenName: string, patronymic: string | null, birthDate: string | null, fileNumber: string | null, state: StudentState, classId: string | null, className: string | null, since: string | null, until: string | null, guardianCount: number, signIn: { state: SignInState, login: string | null, lastSeenAt: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StudentCardQueryVariables = Exact<{
  id: string;
}>;


export type StudentCardQuery = { studentCard: { id: string, familyName: string, givenName: string, patronymic: string | null, version: number, birthDate: string | null, sex: Sex | null, phone: string | null, email: string | null, fileNumber: string | null, state: StudentState, can: Array<string>, contactsCheckedOn: string | null, contactsCheckedBy: string | null, signIn: { state: SignInState, login: string | null, lastSeenAt: string | null }, stays: Array<{ classId: string, className: string, yearName: string, from: string, to: string | null }>, subgroups: Array<{ subgroupId: string, name: string, division: string, className: string, from: string, to: string | null }>, guardians: Array<{ id: string, version: number, guardianId: string, name: string, phone: string | null, email: string | null, kind: GuardianKind, from: string, to: string | null, signIn: { state: SignInState, login: string | null, lastSeenAt: string | null } }>, movements: Array<{ id: string, kind: MovementKind, day: string, fromClassName: string | null, toClassName: string | null, cause: DepartureCause | null, place: string, orderNumber: string, orderDate: string | null, note: string, withdrawal: { at: string, by: string, reason: string, orderNumber: string, orderDate: string | null } | null }> } };

export type GuardiansQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
  classId?: string | null | undefined;
}>;


export type GuardiansQuery = { guardians: { totalCount: number, edges: Array<{ node: { id: string, familyName: string, givenName: string, patronymic: string | null, phone: string | null, email: string | null, children: Array<{ id: string, studentId: string, name: string, className: string | null, kind: GuardianKind, to: string | null }>, signIn: { state: SignInState, login: string | null, lastSeenAt: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GuardianCardQueryVariables = Exact<{
  id: string;
}>;


export type GuardianCardQuery = { guardianCard: { id: string, familyName: string, givenName: string, patronymic: string | null, version: number, birthDate: string | null, sex: Sex | null, phone: string | null, email: string | null, isStaff: boolean, can: Array<string>, signIn: { state: SignInState, login: string | null, lastSeenAt: string | null }, children: Array<{ id: string, version: number, studentId: string, name: string, className: string | null, kind: GuardianKind, from: string, to: string | null }> } };

export type ClassListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ClassListQuery = { classList: { totalCount: number, edges: Array<{ node: { id: string, name: string, gradeLevel: number | null, letter: string, studentCount: number, classTeachers: Array<string>, educators: Array<string>, bellScheduleName: string | null, divisionCount: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ClassCardQueryVariables = Exact<{
  id: string;
  day?: string | null | undefined;
}>;


export type ClassCardQuery = { classCard: { id: string, version: number, name: string, gradeLevel: number | null, letter: string, yearName: string, yearFrom: string, yearTo: string, bellScheduleId: string | null, day: string, can: Array<string>, bells: Array<{ id: string, name: string }>, students: Array<{ id: string, familyName: string, givenName: string, patronymic: string | null, since: string, until: string | null, signIn: { state: SignInState, login: string | null, lastSeenAt: string | null } }>, divisions: Array<{ name: string, subgroups: Array<{ id: string, version: number, name: string, memberIds: Array<string> }>, findings: Array<{ code: DivisionFindingCode, studentId: string | null, subgroupId: string | null }> }>, duties: Array<{ id: string, version: number, role: Role, personId: string, name: string, from: string, to: string | null }> } };

export type ClassChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ClassChoicesQuery = { schoolClasses: Array<{ id: string, name: string }> };

export type PeriodChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type PeriodChoicesQuery = { schoolPeriods: Array<{ id: string, name: string, kind: PeriodKind, gradeFrom: number, gradeTo: number, startsOn: string, endsOn: string }> };

export type StaffMembersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  search?: string | null | undefined;
  state?: StaffState | null | undefined;
  role?: Role | null | undefined;
}>;


export type StaffMembersQuery = { staffMembers: { totalCount: number, edges: Array<{ node: { id: string, familyName: string, givenName: string, patronymic: string | null, position: string, state: StaffState, hiredOn: string | null, dismissedOn: string | null, roles: Array<Role>, classNames: Array<string>, signIn: { state: SignInState, login: string | null, lastSeenAt: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StaffCardQueryVariables = Exact<{
  id: string;
}>;


export type StaffCardQuery = { staffCard: { id: string, familyName: string, givenName: string, patronymic: string | null, version: number, birthDate: string | null, sex: Sex | null, phone: string | null, email: string | null, position: string, state: StaffState, hiredOn: string | null, dismissedOn: string | null, isGuardian: boolean, can: Array<string>, signIn: { state: SignInState, login: string | null, lastSeenAt: string | null }, duties: Array<{ id: string, version: number, role: Role, classId: string | null, className: string | null, from: string, to: string | null }>, orders: Array<{ id: string, kind: StaffOrderKind, day: string, cause: string, orderNumber: string, orderDate: string | null, note: string }> } };

export type LessonsLeftQueryVariables = Exact<{
  personId: string;
}>;


export type LessonsLeftQuery = { lessonsLeft: { totalCount: number, groups: Array<{ groupId: string, name: string, subjectName: string, count: number }>, lessons: Array<{ id: string, date: string, slot: number, startsAt: string, groupName: string, subjectName: string }> } };

export type MovementsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  from: string;
  to: string;
  kind?: MovementKind | null | undefined;
  classId?: string | null | undefined;
}>;


export type MovementsQuery = { movements: { totalCount: number, mayWithdraw: boolean, nodes: Array<{ cursor: string, id: string, familyName: string, givenName: string, patronymic: string | null, kind: MovementKind, day: string, fromClassName: string | null, toClassName: string | null, cause: DepartureCause | null, place: string, orderNumber: string, orderDate: string | null, movementId: string | null, withdrawal: { at: string, by: string, reason: string, orderNumber: string, orderDate: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MovementTotalsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type MovementTotalsQuery = { movementTotals: { classes: Array<{ classId: string | null, className: string, began: number, arrived: number, cameFromClass: number, wentToClass: number, left: number, ended: number }>, school: { began: number, arrived: number, cameFromClass: number, wentToClass: number, left: number, ended: number } } };

export type WithdrawalPartsFragment = { at: string, by: string, reason: string, orderNumber: string, orderDate: string | null };

export type ContactReportsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContactReportsQuery = { contactReports: { mayDecide: boolean, reports: Array<{ id: string, version: number, personId: string, name: string, isStudent: boolean, className: string, oldPhone: string | null, phone: string | null, oldEmail: string | null, email: string | null, reportedBy: string, reportedAt: string }> } };

export type SignInCardPartsFragment = { personId: string, state: SignInState, login: string | null, lastSeenAt: string | null, isShared: boolean, identityCheckedAt: string | null, can: Array<string>, acts: Array<{ act: SignInActKind, at: string, by: string | null, note: string }>, sessions: Array<{ id: string, audience: Audience, device: string, openedAt: string, lastSeenAt: string }> };

type SignInSheetsParts_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> };

type SignInSheetsParts_SignInSheets_Fragment = { __typename: 'SignInSheets', sheets: Array<{ personId: string, familyName: string, givenName: string, patronymic: string | null, login: string, password: string | null }> };

export type SignInSheetsPartsFragment =
  | SignInSheetsParts_Refusal_Fragment
  | SignInSheetsParts_SignInSheets_Fragment
;

type SignInAnswerParts_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> };

type SignInAnswerParts_SignInCard_Fragment = { __typename: 'SignInCard', personId: string, state: SignInState, login: string | null, lastSeenAt: string | null, isShared: boolean, identityCheckedAt: string | null, can: Array<string>, acts: Array<{ act: SignInActKind, at: string, by: string | null, note: string }>, sessions: Array<{ id: string, audience: Audience, device: string, openedAt: string, lastSeenAt: string }> };

export type SignInAnswerPartsFragment =
  | SignInAnswerParts_Refusal_Fragment
  | SignInAnswerParts_SignInCard_Fragment
;

export type SignInCardQueryVariables = Exact<{
  personId: string;
}>;


export type SignInCardQuery = { signInCard: { personId: string, state: SignInState, login: string | null, lastSeenAt: string | null, isShared: boolean, identityCheckedAt: string | null, can: Array<string>, acts: Array<{ act: SignInActKind, at: string, by: string | null, note: string }>, sessions: Array<{ id: string, audience: Audience, device: string, openedAt: string, lastSeenAt: string }> } };

export type OpenSignInsMutationVariables = Exact<{
  input: OpenSignInsInput;
}>;


export type OpenSignInsMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'SignInSheets', sheets: Array<{ personId: string, familyName: string, givenName: string, patronymic: string | null, login: string, password: string | null }> }
   };

export type ResetPasswordsMutationVariables = Exact<{
  input: SignInSheetsInput;
}>;


export type ResetPasswordsMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'SignInSheets', sheets: Array<{ personId: string, familyName: string, givenName: string, patronymic: string | null, login: string, password: string | null }> }
   };

export type BlockSignInMutationVariables = Exact<{
  input: SignInChangeInput;
}>;


export type BlockSignInMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'SignInCard', personId: string, state: SignInState, login: string | null, lastSeenAt: string | null, isShared: boolean, identityCheckedAt: string | null, can: Array<string>, acts: Array<{ act: SignInActKind, at: string, by: string | null, note: string }>, sessions: Array<{ id: string, audience: Audience, device: string, openedAt: string, lastSeenAt: string }> }
   };

export type RestoreSignInMutationVariables = Exact<{
  input: SignInChangeInput;
}>;


export type RestoreSignInMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'SignInCard', personId: string, state: SignInState, login: string | null, lastSeenAt: string | null, isShared: boolean, identityCheckedAt: string | null, can: Array<string>, acts: Array<{ act: SignInActKind, at: string, by: string | null, note: string }>, sessions: Array<{ id: string, audience: Audience, device: string, openedAt: string, lastSeenAt: string }> }
   };

export type EndSessionsOfMutationVariables = Exact<{
  input: SignInChangeInput;
}>;


export type EndSessionsOfMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'SignInCard', personId: string, state: SignInState, login: string | null, lastSeenAt: string | null, isShared: boolean, identityCheckedAt: string | null, can: Array<string>, acts: Array<{ act: SignInActKind, at: string, by: string | null, note: string }>, sessions: Array<{ id: string, audience: Audience, device: string, openedAt: string, lastSeenAt: string }> }
   };

export type ConfirmIdentityMutationVariables = Exact<{
  input: SignInChangeInput;
}>;


export type ConfirmIdentityMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'SignInCard', personId: string, state: SignInState, login: string | null, lastSeenAt: string | null, isShared: boolean, identityCheckedAt: string | null, can: Array<string>, acts: Array<{ act: SignInActKind, at: string, by: string | null, note: string }>, sessions: Array<{ id: string, audience: Audience, device: string, openedAt: string, lastSeenAt: string }> }
   };

export type ClosingsPartsFragment = { yearId: string, yearName: string, archivedAt: string | null, today: string, latestReopening: string, can: Array<string>, periods: Array<{ classId: string, className: string, periodId: string, periodName: string, startsOn: string, endsOn: string, state: PeriodState, closedAt: string | null, closedBy: string | null, confirmedGaps: number, seal: { digest: string, number: number, lessons: number, marks: number, absences: number, madeAt: string } | null }>, reopenings: Array<{ id: string, classId: string, className: string, periodName: string, groupId: string, groupName: string, subjectName: string, orderNumber: string, orderedOn: string, reason: string, openedAt: string, openedBy: string, until: string, endedAt: string | null, isOpen: boolean, version: number }> };

export type PeriodClosingsQueryVariables = Exact<{ [key: string]: never; }>;


export type PeriodClosingsQuery = { periodClosings: { yearId: string, yearName: string, archivedAt: string | null, today: string, latestReopening: string, can: Array<string>, periods: Array<{ classId: string, className: string, periodId: string, periodName: string, startsOn: string, endsOn: string, state: PeriodState, closedAt: string | null, closedBy: string | null, confirmedGaps: number, seal: { digest: string, number: number, lessons: number, marks: number, absences: number, madeAt: string } | null }>, reopenings: Array<{ id: string, classId: string, className: string, periodName: string, groupId: string, groupName: string, subjectName: string, orderNumber: string, orderedOn: string, reason: string, openedAt: string, openedBy: string, until: string, endedAt: string | null, isOpen: boolean, version: number }> } };

export type ClosingGapsQueryVariables = Exact<{
  classId: string;
  periodId: string;
}>;


export type ClosingGapsQuery = { closingGaps: { required: number, other: number, gaps: Array<{ kind: GapKind, clause: string | null, isRequired: boolean, lessonId: string, groupId: string, groupName: string, subjectName: string, day: string, slot: number, count: number }>, groups: Array<{ id: string, name: string, subjectName: string }> } };

export type VerifyClosingQueryVariables = Exact<{
  classId: string;
  periodId: string;
}>;


export type VerifyClosingQuery = { verifyClosing: { isSame: boolean, isIntact: boolean, count: number, differences: Array<{ kind: string, groupId: string, lessonId: string | null, subjectName: string, day: string | null, studentName: string | null, sealed: string | null, found: string | null }> } };

export type ClosePeriodMutationVariables = Exact<{
  input: ClosePeriodInput;
}>;


export type ClosePeriodMutation = { answer:
    | { __typename: 'PeriodClosings', yearId: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ReopenPeriodMutationVariables = Exact<{
  input: ReopenPeriodInput;
}>;


export type ReopenPeriodMutation = { answer:
    | { __typename: 'PeriodClosings', yearId: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type EndReopeningMutationVariables = Exact<{
  input: EndReopeningInput;
}>;


export type EndReopeningMutation = { answer:
    | { __typename: 'PeriodClosings', yearId: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type SealPeriodMutationVariables = Exact<{
  input: SealPeriodInput;
}>;


export type SealPeriodMutation = { answer:
    | { __typename: 'PeriodClosings', yearId: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ArchiveYearMutationVariables = Exact<{
  input: ArchiveYearInput;
}>;


export type ArchiveYearMutation = { answer:
    | { __typename: 'PeriodClosings', yearId: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type LoadPartsFragment = { yearId: string, yearName: string, can: Array<string>, limitSource: string, curriculum: Array<{ id: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, subgroupId: string | null, className: string | null, weekly: string, yearly: number }>, groups: Array<{ groupId: string, groupName: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, planned: string | null, timetabled: string | null, isGiven: boolean, finding: string | null, teachers: Array<{ id: string, name: string, weekly: string }> }>, classes: Array<{ id: string, name: string, gradeLevel: number, planned: string, timetabled: string, limit: number | null }>, subjects: Array<{ id: string, name: string }>, staff: Array<{ id: string, name: string }>, approvals: Array<{ what: string, orderNumber: string, orderedOn: string, approvedBy: string, approvedAt: string, isChanged: boolean }> };

export type TeachingLoadQueryVariables = Exact<{ [key: string]: never; }>;


export type TeachingLoadQuery = { teachingLoad: { yearId: string, yearName: string, can: Array<string>, limitSource: string, curriculum: Array<{ id: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, subgroupId: string | null, className: string | null, weekly: string, yearly: number }>, groups: Array<{ groupId: string, groupName: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, planned: string | null, timetabled: string | null, isGiven: boolean, finding: string | null, teachers: Array<{ id: string, name: string, weekly: string }> }>, classes: Array<{ id: string, name: string, gradeLevel: number, planned: string, timetabled: string, limit: number | null }>, subjects: Array<{ id: string, name: string }>, staff: Array<{ id: string, name: string }>, approvals: Array<{ what: string, orderNumber: string, orderedOn: string, approvedBy: string, approvedAt: string, isChanged: boolean }> } };

export type SetCurriculumMutationVariables = Exact<{
  input: SetCurriculumInput;
}>;


export type SetCurriculumMutation = { setCurriculum:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'TeachingLoadDetails', yearId: string, yearName: string, can: Array<string>, limitSource: string, curriculum: Array<{ id: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, subgroupId: string | null, className: string | null, weekly: string, yearly: number }>, groups: Array<{ groupId: string, groupName: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, planned: string | null, timetabled: string | null, isGiven: boolean, finding: string | null, teachers: Array<{ id: string, name: string, weekly: string }> }>, classes: Array<{ id: string, name: string, gradeLevel: number, planned: string, timetabled: string, limit: number | null }>, subjects: Array<{ id: string, name: string }>, staff: Array<{ id: string, name: string }>, approvals: Array<{ what: string, orderNumber: string, orderedOn: string, approvedBy: string, approvedAt: string, isChanged: boolean }> }
   };

export type ApproveLoadMutationVariables = Exact<{
  input: ApproveLoadInput;
}>;


export type ApproveLoadMutation = { approveLoad:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'TeachingLoadDetails', yearId: string, yearName: string, can: Array<string>, limitSource: string, curriculum: Array<{ id: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, subgroupId: string | null, className: string | null, weekly: string, yearly: number }>, groups: Array<{ groupId: string, groupName: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, planned: string | null, timetabled: string | null, isGiven: boolean, finding: string | null, teachers: Array<{ id: string, name: string, weekly: string }> }>, classes: Array<{ id: string, name: string, gradeLevel: number, planned: string, timetabled: string, limit: number | null }>, subjects: Array<{ id: string, name: string }>, staff: Array<{ id: string, name: string }>, approvals: Array<{ what: string, orderNumber: string, orderedOn: string, approvedBy: string, approvedAt: string, isChanged: boolean }> }
   };

export type SetLoadMutationVariables = Exact<{
  input: SetLoadInput;
}>;


export type SetLoadMutation = { setLoad:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'TeachingLoadDetails', yearId: string, yearName: string, can: Array<string>, limitSource: string, curriculum: Array<{ id: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, subgroupId: string | null, className: string | null, weekly: string, yearly: number }>, groups: Array<{ groupId: string, groupName: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, planned: string | null, timetabled: string | null, isGiven: boolean, finding: string | null, teachers: Array<{ id: string, name: string, weekly: string }> }>, classes: Array<{ id: string, name: string, gradeLevel: number, planned: string, timetabled: string, limit: number | null }>, subjects: Array<{ id: string, name: string }>, staff: Array<{ id: string, name: string }>, approvals: Array<{ what: string, orderNumber: string, orderedOn: string, approvedBy: string, approvedAt: string, isChanged: boolean }> }
   };

export type DepartmentPartsFragment = { departments: Array<{ id: string, name: string, headId: string | null, head: string | null, version: number, subjects: Array<{ id: string, name: string }> }> };

export type DepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type DepartmentsQuery = { departments: { departments: Array<{ id: string, name: string, headId: string | null, head: string | null, version: number, subjects: Array<{ id: string, name: string }> }> } };

export type PutDepartmentMutationVariables = Exact<{
  input: PutDepartmentInput;
}>;


export type PutDepartmentMutation = { putDepartment:
    | { __typename: 'DepartmentList', departments: Array<{ id: string, name: string, headId: string | null, head: string | null, version: number, subjects: Array<{ id: string, name: string }> }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type PlanHeadPartsFragment = { id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, className: string | null, title: string, authorId: string, author: string, state: PlanState, reason: string, submittedAt: string | null, agreedBy: string | null, agreedAt: string | null, approvedBy: string | null, approvedAt: string | null, returnedBy: string | null, hours: number, curriculumHours: number | null, itemCount: number, workCount: number, version: number, can: Array<string>, groups: Array<{ groupId: string, name: string }> };

export type PlanPartsFragment = { id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, className: string | null, title: string, authorId: string, author: string, state: PlanState, reason: string, submittedAt: string | null, agreedBy: string | null, agreedAt: string | null, approvedBy: string | null, approvedAt: string | null, returnedBy: string | null, hours: number, curriculumHours: number | null, itemCount: number, workCount: number, version: number, can: Array<string>, items: Array<{ id: string, section: string, topic: string, hours: number, workType: string | null, homework: string, note: string }>, groups: Array<{ groupId: string, name: string }> };

export type GroupProgressPartsFragment = { groupId: string, groupName: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, className: string | null, teachers: Array<string>, planId: string | null, planTitle: string | null, state: PlanState | null, isOverdue: boolean, curriculumHours: number | null, plannedHours: number, dueHours: number, doneHours: number, lag: number, cancelled: number, offPlan: number, unrecorded: number, lessonsLeft: number, hoursLeft: number, missing: number, endsOn: string | null, worksPlanned: number, worksGiven: number };

export type PlansQueryVariables = Exact<{
  yearId?: string | null | undefined;
}>;


export type PlansQuery = { plans: { yearId: string, yearName: string, thisYearId: string, planPer: string, planPerClause: string | null, agreedBy: string | null, agreedByClause: string | null, dueOn: string | null, dueClause: string | null, can: Array<string>, years: Array<{ id: string, name: string }>, plans: Array<{ id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, className: string | null, title: string, authorId: string, author: string, state: PlanState, reason: string, submittedAt: string | null, agreedBy: string | null, agreedAt: string | null, approvedBy: string | null, approvedAt: string | null, returnedBy: string | null, hours: number, curriculumHours: number | null, itemCount: number, workCount: number, version: number, can: Array<string>, groups: Array<{ groupId: string, name: string }> }> } };

export type PlanLagQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanLagQuery = { planLag: { today: string, dueOn: string | null, dueClause: string | null, approvedShare: number | null, groups: Array<{ groupId: string, groupName: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, className: string | null, teachers: Array<string>, planId: string | null, planTitle: string | null, state: PlanState | null, isOverdue: boolean, curriculumHours: number | null, plannedHours: number, dueHours: number, doneHours: number, lag: number, cancelled: number, offPlan: number, unrecorded: number, lessonsLeft: number, hoursLeft: number, missing: number, endsOn: string | null, worksPlanned: number, worksGiven: number }> } };

export type PlanQueryVariables = Exact<{
  id: string;
}>;


export type PlanQuery = { plan: { id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, className: string | null, title: string, authorId: string, author: string, state: PlanState, reason: string, submittedAt: string | null, agreedBy: string | null, agreedAt: string | null, approvedBy: string | null, approvedAt: string | null, returnedBy: string | null, hours: number, curriculumHours: number | null, itemCount: number, workCount: number, version: number, can: Array<string>, items: Array<{ id: string, section: string, topic: string, hours: number, workType: string | null, homework: string, note: string }>, groups: Array<{ groupId: string, name: string }> } };

export type PlanProgressQueryVariables = Exact<{
  groupId: string;
}>;


export type PlanProgressQuery = { planProgress: { group: { groupId: string, groupName: string, subjectId: string, subjectName: string, gradeLevel: number | null, classId: string | null, className: string | null, teachers: Array<string>, planId: string | null, planTitle: string | null, state: PlanState | null, isOverdue: boolean, curriculumHours: number | null, plannedHours: number, dueHours: number, doneHours: number, lag: number, cancelled: number, offPlan: number, unrecorded: number, lessonsLeft: number, hoursLeft: number, missing: number, endsOn: string | null, worksPlanned: number, worksGiven: number }, periods: Array<{ name: string, plannedHours: number, givenHours: number }>, days: Array<{ itemId: string, plannedOn: Array<string>, taughtOn: Array<string> }> } };

type PlanAnswerParts_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> };

type PlanAnswerParts_ThematicPlanDetails_Fragment = { __typename: 'ThematicPlanDetails', id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, className: string | null, title: string, authorId: string, author: string, state: PlanState, reason: string, submittedAt: string | null, agreedBy: string | null, agreedAt: string | null, approvedBy: string | null, approvedAt: string | null, returnedBy: string | null, hours: number, curriculumHours: number | null, itemCount: number, workCount: number, version: number, can: Array<string>, items: Array<{ id: string, section: string, topic: string, hours: number, workType: string | null, homework: string, note: string }>, groups: Array<{ groupId: string, name: string }> };

export type PlanAnswerPartsFragment =
  | PlanAnswerParts_Refusal_Fragment
  | PlanAnswerParts_ThematicPlanDetails_Fragment
;

export type SavePlanMutationVariables = Exact<{
  input: SavePlanInput;
}>;


export type SavePlanMutation = { savePlan:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ThematicPlanDetails', id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, className: string | null, title: string, authorId: string, author: string, state: PlanState, reason: string, submittedAt: string | null, agreedBy: string | null, agreedAt: string | null, approvedBy: string | null, approvedAt: string | null, returnedBy: string | null, hours: number, curriculumHours: number | null, itemCount: number, workCount: number, version: number, can: Array<string>, items: Array<{ id: string, section: string, topic: string, hours: number, workType: string | null, homework: string, note: string }>, groups: Array<{ groupId: string, name: string }> }
   };

export type CopyPlanMutationVariables = Exact<{
  input: CopyPlanInput;
}>;


export type CopyPlanMutation = { copyPlan:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ThematicPlanDetails', id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, className: string | null, title: string, authorId: string, author: string, state: PlanState, reason: string, submittedAt: string | null, agreedBy: string | null, agreedAt: string | null, approvedBy: string | null, approvedAt: string | null, returnedBy: string | null, hours: number, curriculumHours: number | null, itemCount: number, workCount: number, version: number, can: Array<string>, items: Array<{ id: string, section: string, topic: string, hours: number, workType: string | null, homework: string, note: string }>, groups: Array<{ groupId: string, name: string }> }
   };

export type AssignPlanMutationVariables = Exact<{
  input: AssignPlanInput;
}>;


export type AssignPlanMutation = { assignPlan:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ThematicPlanDetails', id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, className: string | null, title: string, authorId: string, author: string, state: PlanState, reason: string, submittedAt: string | null, agreedBy: string | null, agreedAt: string | null, approvedBy: string | null, approvedAt: string | null, returnedBy: string | null, hours: number, curriculumHours: number | null, itemCount: number, workCount: number, version: number, can: Array<string>, items: Array<{ id: string, section: string, topic: string, hours: number, workType: string | null, homework: string, note: string }>, groups: Array<{ groupId: string, name: string }> }
   };

export type SubmitPlanMutationVariables = Exact<{
  input: PlanStepInput;
}>;


export type SubmitPlanMutation = { submitPlan:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ThematicPlanDetails', id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, className: string | null, title: string, authorId: string, author: string, state: PlanState, reason: string, submittedAt: string | null, agreedBy: string | null, agreedAt: string | null, approvedBy: string | null, approvedAt: string | null, returnedBy: string | null, hours: number, curriculumHours: number | null, itemCount: number, workCount: number, version: number, can: Array<string>, items: Array<{ id: string, section: string, topic: string, hours: number, workType: string | null, homework: string, note: string }>, groups: Array<{ groupId: string, name: string }> }
   };

export type AgreePlanMutationVariables = Exact<{
  input: PlanStepInput;
}>;


export type AgreePlanMutation = { agreePlan:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ThematicPlanDetails', id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, className: string | null, title: string, authorId: string, author: string, state: PlanState, reason: string, submittedAt: string | null, agreedBy: string | null, agreedAt: string | null, approvedBy: string | null, approvedAt: string | null, returnedBy: string | null, hours: number, curriculumHours: number | null, itemCount: number, workCount: number, version: number, can: Array<string>, items: Array<{ id: string, section: string, topic: string, hours: number, workType: string | null, homework: string, note: string }>, groups: Array<{ groupId: string, name: string }> }
   };

export type ApprovePlanMutationVariables = Exact<{
  input: PlanStepInput;
}>;


export type ApprovePlanMutation = { approvePlan:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ThematicPlanDetails', id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, className: string | null, title: string, authorId: string, author: string, state: PlanState, reason: string, submittedAt: string | null, agreedBy: string | null, agreedAt: string | null, approvedBy: string | null, approvedAt: string | null, returnedBy: string | null, hours: number, curriculumHours: number | null, itemCount: number, workCount: number, version: number, can: Array<string>, items: Array<{ id: string, section: string, topic: string, hours: number, workType: string | null, homework: string, note: string }>, groups: Array<{ groupId: string, name: string }> }
   };

export type ReturnPlanMutationVariables = Exact<{
  input: ReturnPlanInput;
}>;


export type ReturnPlanMutation = { returnPlan:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ThematicPlanDetails', id: string, subjectId: string, subjectName: string, gradeLevel: number, classId: string | null, className: string | null, title: string, authorId: string, author: string, state: PlanState, reason: string, submittedAt: string | null, agreedBy: string | null, agreedAt: string | null, approvedBy: string | null, approvedAt: string | null, returnedBy: string | null, hours: number, curriculumHours: number | null, itemCount: number, workCount: number, version: number, can: Array<string>, items: Array<{ id: string, section: string, topic: string, hours: number, workType: string | null, homework: string, note: string }>, groups: Array<{ groupId: string, name: string }> }
   };

export type NextTopicsQueryVariables = Exact<{
  lessonIds: Array<string> | string;
}>;


export type NextTopicsQuery = { nextTopics: Array<{ lessonId: string, itemId: string, topic: string, section: string, part: number, hours: number, workType: string | null, homework: string, lag: number, state: PlanState }> };

export type PortalQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalQuery = { portalExchange: { settings: { targets: Array<string>, target: string, schoolCode: string, hour: number, isOn: boolean, version: number }, staff: Array<{ personId: string, name: string, enteredAt: string | null }>, packages: Array<{ id: string, seq: number, mode: PortalPackageMode, cause: PortalPackageCause, state: PortalPackageState, day: string, madeAt: string, madeBy: string | null, rowCount: number, replaced: number, tries: number, fault: string, takenAt: string | null, sha256: string }>, classes: Array<{ classId: string, name: string, lessons: number, withTopic: number, withTask: number, estimates: number }>, comparison: { madeAt: string, seq: number, counted: number, differenceCount: number, differences: Array<{ group: string, subject: string, day: string, what: PortalCounted, here: number, there: number }> } | null } };

export type SetPortalMutationVariables = Exact<{
  input: SetPortalInput;
}>;


export type SetPortalMutation = { answer:
    | { __typename: 'PortalSaved', id: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type EnterStaffUidMutationVariables = Exact<{
  input: EnterStaffUidInput;
}>;


export type EnterStaffUidMutation = { answer:
    | { __typename: 'PortalSaved', id: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type SendToPortalMutationVariables = Exact<{
  input: SendToPortalInput;
}>;


export type SendToPortalMutation = { answer: { __typename: 'PortalBegun', id: string } };

export type RegulationAmendmentPartsFragment = { id: string, setting: string, value: string, fromDay: string, clause: string | null, reason: string, orderNumber: string, decidedBy: string, version: number, isOpen: boolean };

export type RegulationSpanPartsFragment = { id: string, baseProfile: string, title: string, validFrom: string | null, adoptedOn: string | null, orderNumber: string };

export type RegulationPartsFragment = { id: string, baseProfile: string, title: string, validFrom: string | null, adoptedOn: string | null, orderNumber: string, day: string, version: number, can: Array<string>, amendments: Array<{ id: string, setting: string, value: string, fromDay: string, clause: string | null, reason: string, orderNumber: string, decidedBy: string, version: number, isOpen: boolean }>, coming: Array<{ id: string, setting: string, value: string, fromDay: string, clause: string | null, reason: string, orderNumber: string, decidedBy: string, version: number, isOpen: boolean }>, spans: Array<{ id: string, baseProfile: string, title: string, validFrom: string | null, adoptedOn: string | null, orderNumber: string }> };

export type RegulationFaultsPartsFragment = { faults: Array<{ setting: string, at: string, allowed: string }> };

export type RegulationQueryVariables = Exact<{
  day?: string | null | undefined;
}>;


export type RegulationQuery = { regulation: { id: string, baseProfile: string, title: string, validFrom: string | null, adoptedOn: string | null, orderNumber: string, day: string, version: number, can: Array<string>, amendments: Array<{ id: string, setting: string, value: string, fromDay: string, clause: string | null, reason: string, orderNumber: string, decidedBy: string, version: number, isOpen: boolean }>, coming: Array<{ id: string, setting: string, value: string, fromDay: string, clause: string | null, reason: string, orderNumber: string, decidedBy: string, version: number, isOpen: boolean }>, spans: Array<{ id: string, baseProfile: string, title: string, validFrom: string | null, adoptedOn: string | null, orderNumber: string }> } };

export type PreviewRegulationQueryVariables = Exact<{
  change: RegulationChange;
}>;


export type PreviewRegulationQuery = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'RegulationEffect', lessons: number, entries: number, marks: number, absences: number, homework: number, earliest: string | null, changes: Array<{ setting: string, before: string, after: string }>, examples: Array<{ lessonId: string, date: string, groupName: string, entries: number }> }
    | { __typename: 'RegulationFaults', faults: Array<{ setting: string, at: string, allowed: string }> }
   };

export type ChooseRegulationMutationVariables = Exact<{
  input: ChooseRegulationInput;
}>;


export type ChooseRegulationMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'Regulation', id: string, baseProfile: string, title: string, validFrom: string | null, adoptedOn: string | null, orderNumber: string, day: string, version: number, can: Array<string>, amendments: Array<{ id: string, setting: string, value: string, fromDay: string, clause: string | null, reason: string, orderNumber: string, decidedBy: string, version: number, isOpen: boolean }>, coming: Array<{ id: string, setting: string, value: string, fromDay: string, clause: string | null, reason: string, orderNumber: string, decidedBy: string, version: number, isOpen: boolean }>, spans: Array<{ id: string, baseProfile: string, title: string, validFrom: string | null, adoptedOn: string | null, orderNumber: string }> }
    | { __typename: 'RegulationFaults', faults: Array<{ setting: string, at: string, allowed: string }> }
   };

export type AmendRegulationMutationVariables = Exact<{
  input: AmendRegulationInput;
}>;


export type AmendRegulationMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'Regulation', id: string, baseProfile: string, title: string, validFrom: string | null, adoptedOn: string | null, orderNumber: string, day: string, version: number, can: Array<string>, amendments: Array<{ id: string, setting: string, value: string, fromDay: string, clause: string | null, reason: string, orderNumber: string, decidedBy: string, version: number, isOpen: boolean }>, coming: Array<{ id: string, setting: string, value: string, fromDay: string, clause: string | null, reason: string, orderNumber: string, decidedBy: string, version: number, isOpen: boolean }>, spans: Array<{ id: string, baseProfile: string, title: string, validFrom: string | null, adoptedOn: string | null, orderNumber: string }> }
    | { __typename: 'RegulationFaults', faults: Array<{ setting: string, at: string, allowed: string }> }
   };

export type WithdrawAmendmentMutationVariables = Exact<{
  input: WithdrawAmendmentInput;
}>;


export type WithdrawAmendmentMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'Regulation', id: string, baseProfile: string, title: string, validFrom: string | null, adoptedOn: string | null, orderNumber: string, day: string, version: number, can: Array<string>, amendments: Array<{ id: string, setting: string, value: string, fromDay: string, clause: string | null, reason: string, orderNumber: string, decidedBy: string, version: number, isOpen: boolean }>, coming: Array<{ id: string, setting: string, value: string, fromDay: string, clause: string | null, reason: string, orderNumber: string, decidedBy: string, version: number, isOpen: boolean }>, spans: Array<{ id: string, baseProfile: string, title: string, validFrom: string | null, adoptedOn: string | null, orderNumber: string }> }
    | { __typename: 'RegulationFaults', faults: Array<{ setting: string, at: string, allowed: string }> }
   };

export type RegulationPapersPartsFragment = { aboutPath: string, can: Array<string>, papers: Array<{ id: string, regulationId: string, kind: PaperKind, title: string, number: string, datedOn: string | null, signer: string, signedAt: string | null, signOperator: string, certificate: string, certificateFrom: string | null, certificateTo: string | null, isPublic: boolean, version: number, file: { id: string, name: string, size: number } | null }> };

export type RegulationPapersQueryVariables = Exact<{ [key: string]: never; }>;


export type RegulationPapersQuery = { regulationPapers: { aboutPath: string, can: Array<string>, papers: Array<{ id: string, regulationId: string, kind: PaperKind, title: string, number: string, datedOn: string | null, signer: string, signedAt: string | null, signOperator: string, certificate: string, certificateFrom: string | null, certificateTo: string | null, isPublic: boolean, version: number, file: { id: string, name: string, size: number } | null }> } };

export type PutRegulationPaperMutationVariables = Exact<{
  input: PutRegulationPaperInput;
}>;


export type PutRegulationPaperMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'RegulationPapers', aboutPath: string, can: Array<string>, papers: Array<{ id: string, regulationId: string, kind: PaperKind, title: string, number: string, datedOn: string | null, signer: string, signedAt: string | null, signOperator: string, certificate: string, certificateFrom: string | null, certificateTo: string | null, isPublic: boolean, version: number, file: { id: string, name: string, size: number } | null }> }
   };

export type RemoveRegulationPaperMutationVariables = Exact<{
  input: RemoveRegulationPaperInput;
}>;


export type RemoveRegulationPaperMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'RegulationPapers', aboutPath: string, can: Array<string>, papers: Array<{ id: string, regulationId: string, kind: PaperKind, title: string, number: string, datedOn: string | null, signer: string, signedAt: string | null, signOperator: string, certificate: string, certificateFrom: string | null, certificateTo: string | null, isPublic: boolean, version: number, file: { id: string, name: string, size: number } | null }> }
   };

export type ReportPackagesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportPackagesQuery = { reportPackages: Array<{ id: string, titles: Array<string>, periods: Array<string>, by: string, at: string, total: number, made: number, failed: number, prepared: number, signed: number, doubtful: number, isCancelled: boolean, isRunning: boolean, lastMadeAt: string | null }> };

export type MakeReportPackageMutationVariables = Exact<{
  input: MakeReportPackageInput;
}>;


export type MakeReportPackageMutation = { makeReportPackage:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ReportPackage', id: string, total: number }
   };

export type CancelReportPackageMutationVariables = Exact<{
  input: ReportPackageInput;
}>;


export type CancelReportPackageMutation = { cancelReportPackage:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ReportPackage', id: string }
   };

export type RetryReportPackageMutationVariables = Exact<{
  input: ReportPackageInput;
}>;


export type RetryReportPackageMutation = { retryReportPackage:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ReportPackage', id: string }
   };

export type ReportRunPartsFragment = { id: string, code: string, title: string, classId: string | null, studentId: string | null, teacherId: string | null, periodId: string | null, from: string | null, to: string | null, place: string, periodName: string, regulation: string, sha256: string, rowCount: number, by: string, at: string, againOf: string | null, isPrepared: boolean, signedCount: number, doubtfulCount: number };

export type ReportListQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportListQuery = { reportList: { today: string, startsOn: string, endsOn: string, reports: Array<{ code: string, number: number, title: string, theme: ReportTheme, places: Array<ReportPlace>, span: ReportSpan }>, classes: Array<{ id: string, name: string, grade: number | null }>, students: Array<{ id: string, classId: string, name: string }>, teachers: Array<{ id: string, name: string }>, periods: Array<{ id: string, name: string, startsOn: string, endsOn: string, gradeFrom: number, gradeTo: number }>, runs: Array<{ id: string, code: string, title: string, classId: string | null, studentId: string | null, teacherId: string | null, periodId: string | null, from: string | null, to: string | null, place: string, periodName: string, regulation: string, sha256: string, rowCount: number, by: string, at: string, againOf: string | null, isPrepared: boolean, signedCount: number, doubtfulCount: number }> } };

export type ReportRunQueryVariables = Exact<{
  id: string;
  classId?: string | null | undefined;
  studentId?: string | null | undefined;
  teacherId?: string | null | undefined;
}>;


export type ReportRunQuery = { reportRun: { head: Array<string>, notes: Array<string>, differenceCount: number | null, isRedrawn: boolean | null, run: { id: string, code: string, title: string, classId: string | null, studentId: string | null, teacherId: string | null, periodId: string | null, from: string | null, to: string | null, place: string, periodName: string, regulation: string, sha256: string, rowCount: number, by: string, at: string, againOf: string | null, isPrepared: boolean, signedCount: number, doubtfulCount: number }, tables: Array<{ key: string, title: string, columns: readonly string[], titles: readonly string[], kinds: readonly string[], rows: readonly string[], cells: readonly (string | null)[], totals: readonly (string | null)[] }>, differences: Array<{ table: string, row: string, column: string, was: string | null, now: string | null }> } };

export type RunReportMutationVariables = Exact<{
  input: RunReportInput;
}>;


export type RunReportMutation = { runReport:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ReportRunAnswer', run: { id: string, classId: string | null, studentId: string | null, teacherId: string | null } }
   };

export type ReportSignaturesPartsFragment = { id: string, documentSha256: string | null, preparedBy: string | null, preparedAt: string | null, maySign: boolean, signatures: Array<{ id: string, state: SignatureState, isSigned: boolean, signer: string, owner: string, certificate: string, validFrom: string | null, validTo: string | null, receivedAt: string, checkedAt: string }> };

export type ReportSignaturesQueryVariables = Exact<{
  id: string;
  classId?: string | null | undefined;
  studentId?: string | null | undefined;
  teacherId?: string | null | undefined;
}>;


export type ReportSignaturesQuery = { reportSignatures: { id: string, documentSha256: string | null, preparedBy: string | null, preparedAt: string | null, maySign: boolean, signatures: Array<{ id: string, state: SignatureState, isSigned: boolean, signer: string, owner: string, certificate: string, validFrom: string | null, validTo: string | null, receivedAt: string, checkedAt: string }> } };

export type PrepareSignatureMutationVariables = Exact<{
  input: SignRunInput;
}>;


export type PrepareSignatureMutation = { prepareSignature:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ReportSignatures', id: string, documentSha256: string | null, preparedBy: string | null, preparedAt: string | null, maySign: boolean, signatures: Array<{ id: string, state: SignatureState, isSigned: boolean, signer: string, owner: string, certificate: string, validFrom: string | null, validTo: string | null, receivedAt: string, checkedAt: string }> }
   };

export type CheckSignaturesMutationVariables = Exact<{
  input: SignRunInput;
}>;


export type CheckSignaturesMutation = { checkSignatures:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ReportSignatures', id: string, documentSha256: string | null, preparedBy: string | null, preparedAt: string | null, maySign: boolean, signatures: Array<{ id: string, state: SignatureState, isSigned: boolean, signer: string, owner: string, certificate: string, validFrom: string | null, validTo: string | null, receivedAt: string, checkedAt: string }> }
   };

export type LessonRollQueryVariables = Exact<{
  lessonId: string;
}>;


export type LessonRollQuery = { lessonRoll: { lessonId: string, groupId: string, groupName: string, subjectName: string, classNames: Array<string>, gradeLevel: number | null, date: string, today: string, slot: number, startsAt: string, endsAt: string, roomName: string | null, cancelled: boolean, teacherGivesReason: boolean, takenAt: string | null, takenBy: string | null, version: number, can: Array<string>, letters: { ill: string, excused: string, unexcused: string, unknown: string, late: string }, works: Array<{ id: string, type: string, title: string, weight: string, scale: MarkScale }>, students: Array<{ id: string, familyName: string, givenName: string, patronymic: string | null, fact: AttendanceFact | null, reason: AbsenceReason | null, version: number, notice: { kind: NoticeKind, accepted: boolean, reason: AbsenceReason } | null, earlier: { slot: number, fact: AttendanceFact, reason: AbsenceReason | null } | null, marks: Array<{ workId: string, ordinal: number, value: number, comment: string, version: number }> }> } };

export type TakeRollMutationVariables = Exact<{
  input: TakeRollInput;
}>;


export type TakeRollMutation = { takeRoll:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'RollTaken', lessonId: string, takenAt: string | null, takenBy: string | null, version: number }
   };

export type SchedulesQueryVariables = Exact<{ [key: string]: never; }>;


export type SchedulesQuery = { schedules: { failed: number, kinds: Array<{ code: ScheduleCode, clauses: Array<string>, isOwed: boolean, isOffered: boolean, isOn: boolean, reason: string, since: string | null, next: Array<string>, version: number }>, receipts: Array<{ id: string, code: ScheduleCode, state: ScheduleRunState, dueAt: string, begunAt: string, finishedAt: string | null, attempt: number, retryAt: string | null, mayRetry: boolean, words: Array<string>, lastError: string | null, wished: { at: string, by: string, reason: string } | null, reports: Array<{ id: string, classId: string | null }> }> } };

export type RetryScheduleRunMutationVariables = Exact<{
  input: RetryScheduleRunInput;
}>;


export type RetryScheduleRunMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ScheduleSaved', id: string }
   };

export type SwitchScheduleMutationVariables = Exact<{
  input: SwitchScheduleInput;
}>;


export type SwitchScheduleMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'ScheduleSaved', id: string }
   };

export type SchoolSettingsPartsFragment = { name: string, shortName: string, timeZone: string, weekdays: Array<number>, printLanguage: Language, profile: string, version: number, can: Array<string> };

export type SchoolSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SchoolSettingsQuery = { schoolSettings: { name: string, shortName: string, timeZone: string, weekdays: Array<number>, printLanguage: Language, profile: string, version: number, can: Array<string> } };

export type SaveSchoolSettingsMutationVariables = Exact<{
  input: SaveSchoolSettingsInput;
}>;


export type SaveSchoolSettingsMutation = { saveSchoolSettings:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'SchoolSettings', name: string, shortName: string, timeZone: string, weekdays: Array<number>, printLanguage: Language, profile: string, version: number, can: Array<string> }
   };

export type SubstitutionRegisterQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type SubstitutionRegisterQuery = { substitutionRegister: { from: string, to: string, rows: Array<{ id: string, lessonId: string, day: string, slot: number, groupId: string, group: string, classes: Array<string>, subject: string, reason: StaffAbsenceKind | null, note: string, topic: string, isHeld: boolean, isHeldBySubstitute: boolean, absent: Array<{ id: string, name: string }>, substitute: { id: string, name: string } }>, totals: Array<{ id: string, name: string, month: string, part: SubstitutionPart, reason: StaffAbsenceKind | null, hours: number }> } };

export type PlannedLessonFragment = { id: string, version: number, date: string, slot: number, startsAt: string, endsAt: string, groupId: string, group: string, classes: Array<string>, subject: string, room: string | null, roomId: string | null, state: CoverState, plannedDate: string | null, plannedSlot: number | null, plannedStartsAt: string | null, isRoomChanged: boolean, plannedRoom: string | null, isCancelled: boolean, cause: LessonChangeCause | null, note: string, isRecorded: boolean, teachers: Array<{ id: string, name: string, isAway: boolean, isReplaced: boolean }>, substitutes: Array<{ id: string, name: string, replacesId: string | null, isAway: boolean, joinedWith: string | null, until: string | null }> };

export type SubstitutionsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type SubstitutionsQuery = { lessonsToCover: { today: string, teachers: Array<{ id: string, name: string }>, absences: Array<{ id: string, personId: string, name: string, fromDate: string, toDate: string, slots: Array<number> | null, kind: StaffAbsenceKind, note: string, version: number }>, lessons: Array<{ id: string, version: number, date: string, slot: number, startsAt: string, endsAt: string, groupId: string, group: string, classes: Array<string>, subject: string, room: string | null, roomId: string | null, state: CoverState, plannedDate: string | null, plannedSlot: number | null, plannedStartsAt: string | null, isRoomChanged: boolean, plannedRoom: string | null, isCancelled: boolean, cause: LessonChangeCause | null, note: string, isRecorded: boolean, teachers: Array<{ id: string, name: string, isAway: boolean, isReplaced: boolean }>, substitutes: Array<{ id: string, name: string, replacesId: string | null, isAway: boolean, joinedWith: string | null, until: string | null }> }> }, changedLessons: Array<{ id: string, version: number, date: string, slot: number, startsAt: string, endsAt: string, groupId: string, group: string, classes: Array<string>, subject: string, room: string | null, roomId: string | null, state: CoverState, plannedDate: string | null, plannedSlot: number | null, plannedStartsAt: string | null, isRoomChanged: boolean, plannedRoom: string | null, isCancelled: boolean, cause: LessonChangeCause | null, note: string, isRecorded: boolean, teachers: Array<{ id: string, name: string, isAway: boolean, isReplaced: boolean }>, substitutes: Array<{ id: string, name: string, replacesId: string | null, isAway: boolean, joinedWith: string | null, until: string | null }> }> };

export type SubstitutionSheetQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type SubstitutionSheetQuery = { changedLessons: Array<{ id: string, version: number, date: string, slot: number, startsAt: string, endsAt: string, groupId: string, group: string, classes: Array<string>, subject: string, room: string | null, roomId: string | null, state: CoverState, plannedDate: string | null, plannedSlot: number | null, plannedStartsAt: string | null, isRoomChanged: boolean, plannedRoom: string | null, isCancelled: boolean, cause: LessonChangeCause | null, note: string, isRecorded: boolean, teachers: Array<{ id: string, name: string, isAway: boolean, isReplaced: boolean }>, substitutes: Array<{ id: string, name: string, replacesId: string | null, isAway: boolean, joinedWith: string | null, until: string | null }> }> };

export type MySubstitutionsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type MySubstitutionsQuery = { changedLessons: Array<{ id: string, version: number, date: string, slot: number, startsAt: string, endsAt: string, groupId: string, group: string, classes: Array<string>, subject: string, room: string | null, roomId: string | null, state: CoverState, plannedDate: string | null, plannedSlot: number | null, plannedStartsAt: string | null, isRoomChanged: boolean, plannedRoom: string | null, isCancelled: boolean, cause: LessonChangeCause | null, note: string, isRecorded: boolean, teachers: Array<{ id: string, name: string, isAway: boolean, isReplaced: boolean }>, substitutes: Array<{ id: string, name: string, replacesId: string | null, isAway: boolean, joinedWith: string | null, until: string | null }> }> };

export type ClassLessonsQueryVariables = Exact<{
  from: string;
  to: string;
  classId: string;
}>;


export type ClassLessonsQuery = { changedLessons: Array<{ id: string, version: number, date: string, slot: number, startsAt: string, endsAt: string, groupId: string, group: string, classes: Array<string>, subject: string, room: string | null, roomId: string | null, state: CoverState, plannedDate: string | null, plannedSlot: number | null, plannedStartsAt: string | null, isRoomChanged: boolean, plannedRoom: string | null, isCancelled: boolean, cause: LessonChangeCause | null, note: string, isRecorded: boolean, teachers: Array<{ id: string, name: string, isAway: boolean, isReplaced: boolean }>, substitutes: Array<{ id: string, name: string, replacesId: string | null, isAway: boolean, joinedWith: string | null, until: string | null }> }> };

export type SubstitutionClassesQueryVariables = Exact<{ [key: string]: never; }>;


export type SubstitutionClassesQuery = { schoolClasses: Array<{ id: string, name: string }> };

export type RankSubstitutesQueryVariables = Exact<{
  lessonIds: Array<string> | string;
  first: number;
}>;


export type RankSubstitutesQuery = { rankSubstitutes: Array<{ lessonId: string, choiceId: string | null, candidates: Array<{ id: string, name: string, points: number, busyWith: string | null, reasons: Array<{ reason: RankingReason, points: number, count: number }> }> }> };

export type LessonPlacesQueryVariables = Exact<{
  lessonId: string;
  date: string;
}>;


export type LessonPlacesQuery = { lessonPlaces: { isSchoolDay: boolean, slots: Array<{ slot: number, startsAt: string, endsAt: string, classBusy: string | null, teacherBusy: string | null }>, rooms: Array<{ id: string, name: string, busySlots: Array<number> }> } };

export type ReportStaffAbsenceMutationVariables = Exact<{
  input: ReportStaffAbsenceInput;
}>;


export type ReportStaffAbsenceMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaffAbsenceKept', absence: { id: string } | null }
   };

export type EditStaffAbsenceMutationVariables = Exact<{
  input: EditStaffAbsenceInput;
}>;


export type EditStaffAbsenceMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaffAbsenceKept', absence: { id: string } | null }
   };

export type RemoveStaffAbsenceMutationVariables = Exact<{
  input: RemoveStaffAbsenceInput;
}>;


export type RemoveStaffAbsenceMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'StaffAbsenceKept', absence: { id: string } | null }
   };

type LessonChange_LessonQuestions_Fragment = { __typename: 'LessonQuestions', questions: Array<{ key: string, code: LessonChangeQuestion, lessonId: string, name: string, other: string }> };

type LessonChange_LessonsChanged_Fragment = { __typename: 'LessonsChanged', lessons: Array<{ id: string }> };

type LessonChange_LessonsStale_Fragment = { __typename: 'LessonsStale', current: Array<{ id: string }> };

type LessonChange_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> };

export type LessonChangeFragment =
  | LessonChange_LessonQuestions_Fragment
  | LessonChange_LessonsChanged_Fragment
  | LessonChange_LessonsStale_Fragment
  | LessonChange_Refusal_Fragment
;

export type AssignSubstituteMutationVariables = Exact<{
  input: AssignSubstituteInput;
}>;


export type AssignSubstituteMutation = { answer:
    | { __typename: 'LessonQuestions', questions: Array<{ key: string, code: LessonChangeQuestion, lessonId: string, name: string, other: string }> }
    | { __typename: 'LessonsChanged', lessons: Array<{ id: string }> }
    | { __typename: 'LessonsStale', current: Array<{ id: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type RemoveSubstituteMutationVariables = Exact<{
  input: RemoveSubstituteInput;
}>;


export type RemoveSubstituteMutation = { answer:
    | { __typename: 'LessonQuestions', questions: Array<{ key: string, code: LessonChangeQuestion, lessonId: string, name: string, other: string }> }
    | { __typename: 'LessonsChanged', lessons: Array<{ id: string }> }
    | { __typename: 'LessonsStale', current: Array<{ id: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type CancelLessonMutationVariables = Exact<{
  input: CancelLessonInput;
}>;


export type CancelLessonMutation = { answer:
    | { __typename: 'LessonQuestions', questions: Array<{ key: string, code: LessonChangeQuestion, lessonId: string, name: string, other: string }> }
    | { __typename: 'LessonsChanged', lessons: Array<{ id: string }> }
    | { __typename: 'LessonsStale', current: Array<{ id: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type RestoreLessonMutationVariables = Exact<{
  input: RestoreLessonInput;
}>;


export type RestoreLessonMutation = { answer:
    | { __typename: 'LessonQuestions', questions: Array<{ key: string, code: LessonChangeQuestion, lessonId: string, name: string, other: string }> }
    | { __typename: 'LessonsChanged', lessons: Array<{ id: string }> }
    | { __typename: 'LessonsStale', current: Array<{ id: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type MoveLessonMutationVariables = Exact<{
  input: MoveLessonInput;
}>;


export type MoveLessonMutation = { answer:
    | { __typename: 'LessonQuestions', questions: Array<{ key: string, code: LessonChangeQuestion, lessonId: string, name: string, other: string }> }
    | { __typename: 'LessonsChanged', lessons: Array<{ id: string }> }
    | { __typename: 'LessonsStale', current: Array<{ id: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type ChangeRoomMutationVariables = Exact<{
  input: ChangeRoomInput;
}>;


export type ChangeRoomMutation = { answer:
    | { __typename: 'LessonQuestions', questions: Array<{ key: string, code: LessonChangeQuestion, lessonId: string, name: string, other: string }> }
    | { __typename: 'LessonsChanged', lessons: Array<{ id: string }> }
    | { __typename: 'LessonsStale', current: Array<{ id: string }> }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type SchoolYearQueryVariables = Exact<{ [key: string]: never; }>;


export type SchoolYearQuery = { schoolPeriods: Array<{ startsOn: string, endsOn: string }> };

export type TimetableChecksQueryVariables = Exact<{
  date: string;
}>;


export type TimetableChecksQuery = { timetableChecks: { date: string, classCount: number, findings: Array<{ classId: string, className: string, code: TimetableCheck, source: string, params: Array<{ name: string, value: string }> }> } };

export type SchoolDayPartsFragment = { id: string, version: number, fromDate: string, toDate: string, asWeekday: number | null, cause: LessonChangeCause | null, note: string, classIds: Array<string>, lessonsOut: number };

export type DayEffectPartsFragment = { lessonsOut: number, lessonsIn: number, lessonsKept: number, lessons: Array<{ date: string, slot: number, label: string, effect: DayEffect }> };

export type SchoolDaysQueryVariables = Exact<{ [key: string]: never; }>;


export type SchoolDaysQuery = { schoolDays: Array<{ id: string, version: number, fromDate: string, toDate: string, asWeekday: number | null, cause: LessonChangeCause | null, note: string, classIds: Array<string>, lessonsOut: number }> };

export type SchoolDayEffectQueryVariables = Exact<{
  change: SchoolDayChange;
}>;


export type SchoolDayEffectQuery = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'SchoolDayEffect', lessonsOut: number, lessonsIn: number, lessonsKept: number, lessons: Array<{ date: string, slot: number, label: string, effect: DayEffect }> }
   };

type DaysOutcome_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> };

type DaysOutcome_SchoolDaysKept_Fragment = { __typename: 'SchoolDaysKept', effect: { lessonsOut: number, lessonsIn: number } };

export type DaysOutcomeFragment =
  | DaysOutcome_Refusal_Fragment
  | DaysOutcome_SchoolDaysKept_Fragment
;

export type KeepSchoolDayMutationVariables = Exact<{
  input: KeepSchoolDayInput;
}>;


export type KeepSchoolDayMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'SchoolDaysKept', effect: { lessonsOut: number, lessonsIn: number } }
   };

export type RemoveSchoolDayMutationVariables = Exact<{
  input: RemoveSchoolDayInput;
}>;


export type RemoveSchoolDayMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'SchoolDaysKept', effect: { lessonsOut: number, lessonsIn: number } }
   };

export type RemoveBellsMutationVariables = Exact<{
  input: RemoveBellsInput;
}>;


export type RemoveBellsMutation = { answer:
    | { __typename: 'BellsKept', lessonsChanged: number, lessonsUnrung: number, bells: { schedules: Array<{ id: string, name: string, version: number, slots: Array<{ number: number, startsAt: string, endsAt: string }> }>, classes: Array<{ classId: string, name: string, gradeLevel: number | null, scheduleId: string | null }>, days: Array<{ id: string, version: number, fromDate: string, toDate: string, scheduleId: string, shiftId: string | null, gradeFrom: number | null, gradeTo: number | null, note: string }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type BeginTimetableMutationVariables = Exact<{
  input: BeginTimetableInput;
}>;


export type BeginTimetableMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'TimetableBegun', timetable: { id: string, from: string } }
   };

export type FormGroupMutationVariables = Exact<{
  input: FormGroupInput;
}>;


export type FormGroupMutation = { answer:
    | { __typename: 'GroupFormed', groupId: string }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type CopyClassWeekMutationVariables = Exact<{
  input: CopyClassWeekInput;
}>;


export type CopyClassWeekMutation = { answer:
    | { __typename: 'ClassWeekCopied', periods: number, leftOut: number, lessonsMade: number }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type TimetableObjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type TimetableObjectsQuery = { timetableObjects: { weekdays: Array<number>, classes: Array<{ id: string, name: string }>, teachers: Array<{ id: string, name: string }>, rooms: Array<{ id: string, name: string }>, groups: Array<{ id: string, name: string, subject: string, classIds: Array<string>, teacherIds: Array<string>, weekly: number }> } };

export type TimetableWeekQueryVariables = Exact<{
  monday: string;
  classId?: string | null | undefined;
  teacherId?: string | null | undefined;
  roomId?: string | null | undefined;
  groupId?: string | null | undefined;
}>;


export type TimetableWeekQuery = { timetableWeek: { monday: string, lessons: { ids: Array<string>, dates: Array<string>, slots: Array<number>, startsAt: Array<string>, endsAt: Array<string>, groups: Array<string>, subjects: Array<string>, teachers: Array<Array<string>>, substitutes: Array<boolean>, rooms: Array<string | null>, cancelled: Array<boolean>, causes: Array<LessonChangeCause | null>, previousTeachers: Array<Array<string | null> | null>, previousDates: Array<string | null>, previousSlots: Array<number | null>, previousRooms: Array<string | null> }, movedAway: { ids: Array<string>, dates: Array<string>, slots: Array<number>, groups: Array<string>, subjects: Array<string>, toDates: Array<string>, toSlots: Array<number> }, notes: Array<{ from: string, to: string, name: string, kind: DayNoteKind, cause: LessonChangeCause | null, asWeekday: number | null, classes: string }> } };

export type PeriodFragment = { id: string, version: number, timetableId: string, groupId: string, group: string, classIds: Array<string>, subject: string, weekday: number, week: number, slot: number, roomId: string | null, room: string | null, teacherIds: Array<string>, teachers: Array<string>, from: string, to: string };

export type StandingTimetableQueryVariables = Exact<{
  date: string;
  classId?: string | null | undefined;
  teacherId?: string | null | undefined;
  roomId?: string | null | undefined;
  groupId?: string | null | undefined;
}>;


export type StandingTimetableQuery = { standingTimetable: { timetables: Array<{ id: string, name: string, from: string, to: string, cycleWeeks: number }>, periods: Array<{ id: string, version: number, timetableId: string, groupId: string, group: string, classIds: Array<string>, subject: string, weekday: number, week: number, slot: number, roomId: string | null, room: string | null, teacherIds: Array<string>, teachers: Array<string>, from: string, to: string }> } };

export type FreePlacesQueryVariables = Exact<{
  date: string;
  slot: number;
}>;


export type FreePlacesQuery = { freePlaces: { startsAt: string | null, endsAt: string | null, rooms: Array<{ id: string, name: string }>, teachers: Array<{ id: string, name: string }> } };

export type EditQuestionFragment = { key: string, code: TimetableQuestion, name: string, other: string, days: number, firstDate: string };

export type EditEffectFragment = { lessonsMade: number, lessonsChanged: number, lessonsRemoved: number, stays: Array<{ date: string, slot: number, isRecorded: boolean }>, questions: Array<{ key: string, code: TimetableQuestion, name: string, other: string, days: number, firstDate: string }> };

export type TimetableEffectQueryVariables = Exact<{
  change: TimetableChangeInput;
}>;


export type TimetableEffectQuery = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'TimetableEffect', lessonsMade: number, lessonsChanged: number, lessonsRemoved: number, stays: Array<{ date: string, slot: number, isRecorded: boolean }>, questions: Array<{ key: string, code: TimetableQuestion, name: string, other: string, days: number, firstDate: string }> }
   };

export type EditTimetableMutationVariables = Exact<{
  input: EditTimetableInput;
}>;


export type EditTimetableMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'TimetableEdited', entryId: string | null, effect: { lessonsMade: number, lessonsChanged: number, lessonsRemoved: number, stays: Array<{ date: string, slot: number, isRecorded: boolean }>, questions: Array<{ key: string, code: TimetableQuestion, name: string, other: string, days: number, firstDate: string }> } }
    | { __typename: 'TimetableQuestions', questions: Array<{ key: string, code: TimetableQuestion, name: string, other: string, days: number, firstDate: string }> }
   };

export type BellsPartsFragment = { schedules: Array<{ id: string, name: string, version: number, slots: Array<{ number: number, startsAt: string, endsAt: string }> }>, classes: Array<{ classId: string, name: string, gradeLevel: number | null, scheduleId: string | null }>, days: Array<{ id: string, version: number, fromDate: string, toDate: string, scheduleId: string, shiftId: string | null, gradeFrom: number | null, gradeTo: number | null, note: string }> };

export type BellsQueryVariables = Exact<{ [key: string]: never; }>;


export type BellsQuery = { bells: { schedules: Array<{ id: string, name: string, version: number, slots: Array<{ number: number, startsAt: string, endsAt: string }> }>, classes: Array<{ classId: string, name: string, gradeLevel: number | null, scheduleId: string | null }>, days: Array<{ id: string, version: number, fromDate: string, toDate: string, scheduleId: string, shiftId: string | null, gradeFrom: number | null, gradeTo: number | null, note: string }> } };

type BellsOutcome_BellsKept_Fragment = { __typename: 'BellsKept', lessonsChanged: number, lessonsUnrung: number, bells: { schedules: Array<{ id: string, name: string, version: number, slots: Array<{ number: number, startsAt: string, endsAt: string }> }>, classes: Array<{ classId: string, name: string, gradeLevel: number | null, scheduleId: string | null }>, days: Array<{ id: string, version: number, fromDate: string, toDate: string, scheduleId: string, shiftId: string | null, gradeFrom: number | null, gradeTo: number | null, note: string }> } };

type BellsOutcome_Refusal_Fragment = { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> };

export type BellsOutcomeFragment =
  | BellsOutcome_BellsKept_Fragment
  | BellsOutcome_Refusal_Fragment
;

export type KeepBellsMutationVariables = Exact<{
  input: KeepBellsInput;
}>;


export type KeepBellsMutation = { answer:
    | { __typename: 'BellsKept', lessonsChanged: number, lessonsUnrung: number, bells: { schedules: Array<{ id: string, name: string, version: number, slots: Array<{ number: number, startsAt: string, endsAt: string }> }>, classes: Array<{ classId: string, name: string, gradeLevel: number | null, scheduleId: string | null }>, days: Array<{ id: string, version: number, fromDate: string, toDate: string, scheduleId: string, shiftId: string | null, gradeFrom: number | null, gradeTo: number | null, note: string }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type FollowBellsMutationVariables = Exact<{
  input: FollowBellsInput;
}>;


export type FollowBellsMutation = { answer:
    | { __typename: 'BellsKept', lessonsChanged: number, lessonsUnrung: number, bells: { schedules: Array<{ id: string, name: string, version: number, slots: Array<{ number: number, startsAt: string, endsAt: string }> }>, classes: Array<{ classId: string, name: string, gradeLevel: number | null, scheduleId: string | null }>, days: Array<{ id: string, version: number, fromDate: string, toDate: string, scheduleId: string, shiftId: string | null, gradeFrom: number | null, gradeTo: number | null, note: string }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type KeepBellDayMutationVariables = Exact<{
  input: KeepBellDayInput;
}>;


export type KeepBellDayMutation = { answer:
    | { __typename: 'BellsKept', lessonsChanged: number, lessonsUnrung: number, bells: { schedules: Array<{ id: string, name: string, version: number, slots: Array<{ number: number, startsAt: string, endsAt: string }> }>, classes: Array<{ classId: string, name: string, gradeLevel: number | null, scheduleId: string | null }>, days: Array<{ id: string, version: number, fromDate: string, toDate: string, scheduleId: string, shiftId: string | null, gradeFrom: number | null, gradeTo: number | null, note: string }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type RemoveBellDayMutationVariables = Exact<{
  input: RemoveBellDayInput;
}>;


export type RemoveBellDayMutation = { answer:
    | { __typename: 'BellsKept', lessonsChanged: number, lessonsUnrung: number, bells: { schedules: Array<{ id: string, name: string, version: number, slots: Array<{ number: number, startsAt: string, endsAt: string }> }>, classes: Array<{ classId: string, name: string, gradeLevel: number | null, scheduleId: string | null }>, days: Array<{ id: string, version: number, fromDate: string, toDate: string, scheduleId: string, shiftId: string | null, gradeFrom: number | null, gradeTo: number | null, note: string }> } }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type AccessTokenPartsFragment = { id: string, name: string, hint: string, isService: boolean, scopes: Array<TokenScope>, classNames: Array<string>, networks: Array<string>, expiresOn: string, createdAt: string, createdBy: string | null, lastUsedAt: string | null, revokedAt: string | null };

export type MyTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type MyTokensQuery = { myTokens: Array<{ id: string, name: string, hint: string, isService: boolean, scopes: Array<TokenScope>, classNames: Array<string>, networks: Array<string>, expiresOn: string, createdAt: string, createdBy: string | null, lastUsedAt: string | null, revokedAt: string | null }> };

export type ServiceTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceTokensQuery = { serviceTokens: Array<{ id: string, name: string, hint: string, isService: boolean, scopes: Array<TokenScope>, classNames: Array<string>, networks: Array<string>, expiresOn: string, createdAt: string, createdBy: string | null, lastUsedAt: string | null, revokedAt: string | null }> };

export type TokenClassesQueryVariables = Exact<{ [key: string]: never; }>;


export type TokenClassesQuery = { schoolClasses: Array<{ id: string, name: string }> };

export type CreateTokenMutationVariables = Exact<{
  input: TokenInput;
}>;


export type CreateTokenMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'TokenMade', secret: string | null, token: { id: string, name: string, hint: string, isService: boolean, scopes: Array<TokenScope>, classNames: Array<string>, networks: Array<string>, expiresOn: string, createdAt: string, createdBy: string | null, lastUsedAt: string | null, revokedAt: string | null } }
   };

export type CreateServiceTokenMutationVariables = Exact<{
  input: TokenInput;
}>;


export type CreateServiceTokenMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'TokenMade', secret: string | null, token: { id: string, name: string, hint: string, isService: boolean, scopes: Array<TokenScope>, classNames: Array<string>, networks: Array<string>, expiresOn: string, createdAt: string, createdBy: string | null, lastUsedAt: string | null, revokedAt: string | null } }
   };

export type RevokeTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type RevokeTokenMutation = { answer:
    | { __typename: 'AccessToken', id: string, name: string, hint: string, isService: boolean, scopes: Array<TokenScope>, classNames: Array<string>, networks: Array<string>, expiresOn: string, createdAt: string, createdBy: string | null, lastUsedAt: string | null, revokedAt: string | null }
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
   };

export type TrailLineFragment = { id: string, at: string, who: string, personId: string | null, role: string, act: TrailAct, kind: TrailKind, entity: string, rowId: string, version: number | null, requestId: string, sessionId: string | null, reason: string | null, aboutId: string | null, about: string | null, groupId: string | null, group: string | null, subject: string | null, lessonId: string | null, date: string | null, object: string | null, changes: Array<{ field: string, old: string | null, new: string | null, hidden: boolean }> };

export type TrailQueryVariables = Exact<{
  filter: TrailFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type TrailQuery = { trail: { edges: Array<{ node: { id: string, at: string, who: string, personId: string | null, role: string, act: TrailAct, kind: TrailKind, entity: string, rowId: string, version: number | null, requestId: string, sessionId: string | null, reason: string | null, aboutId: string | null, about: string | null, groupId: string | null, group: string | null, subject: string | null, lessonId: string | null, date: string | null, object: string | null, changes: Array<{ field: string, old: string | null, new: string | null, hidden: boolean }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, named: Array<{ id: string, name: string }> } };

export type TrailEntryQueryVariables = Exact<{
  id: string;
}>;


export type TrailEntryQuery = { trailEntry: { device: string | null, openedAt: string | null, entry: { id: string, at: string, who: string, personId: string | null, role: string, act: TrailAct, kind: TrailKind, entity: string, rowId: string, version: number | null, requestId: string, sessionId: string | null, reason: string | null, aboutId: string | null, about: string | null, groupId: string | null, group: string | null, subject: string | null, lessonId: string | null, date: string | null, object: string | null, changes: Array<{ field: string, old: string | null, new: string | null, hidden: boolean }> } } };

export type TrailPeopleQueryVariables = Exact<{
  search: string;
}>;


export type TrailPeopleQuery = { trailPeople: Array<{ id: string, name: string, isStaff: boolean, className: string | null }> };

export type TrailClassesQueryVariables = Exact<{ [key: string]: never; }>;


export type TrailClassesQuery = { schoolClasses: Array<{ id: string, name: string }> };

export type JournalMomentsQueryVariables = Exact<{
  groupId: string;
  from: string;
  to: string;
  before?: string | null | undefined;
}>;


export type JournalMomentsQuery = { journalMoments: { hasMore: boolean, moments: Array<{ at: string, who: string, role: string, requestId: string, marks: number, absences: number, works: number, records: number, homework: number, lessons: number }> } };

export type JournalPageAsOfQueryVariables = Exact<{
  groupId: string;
  from: string;
  to: string;
  at: string;
}>;


export type JournalPageAsOfQuery = { journalPageAsOf: { revision: string, today: string, from: string, to: string, canWrite: boolean, can: Array<string>, averageKind: string, certifiedBy: Array<string>, group: { id: string, name: string, subjectName: string, classNames: Array<string>, gradeLevel: number | null, teacherNames: Array<string> }, periods: Array<{ id: string, name: string, kind: string, startsOn: string, endsOn: string }>, terms: Array<{ part: EntryPart, states: readonly string[], locksAt: readonly (string | null)[], lastDays: readonly (string | null)[], dueClause: string | null, lockClause: string | null, correction: CorrectionWay, correctionClause: string | null, needsReason: Array<boolean>, reasonClause: string | null }>, students: { ids: readonly string[], familyNames: readonly string[], givenNames: readonly string[], patronymics: readonly (string | null)[], memberFrom: readonly string[], memberTo: readonly (string | null)[] }, lessons: { ids: readonly string[], dates: readonly string[], slots: readonly number[], startsAt: readonly string[], endsAt: readonly string[], held: readonly boolean[], cancelled: readonly boolean[], topics: readonly string[], homeworkCounts: readonly number[], teachers: readonly string[], mine: readonly boolean[], recordVersions: readonly number[] }, works: { ids: readonly string[], lessons: readonly number[], positions: readonly number[], types: readonly string[], titles: readonly string[], weights: readonly string[], scales: readonly string[], versions: readonly number[] }, marks: { works: readonly number[], students: readonly number[], ordinals: readonly number[], values: readonly number[], versions: readonly number[], comments: readonly string[] }, absences: { lessons: readonly number[], students: readonly number[], facts: readonly number[], reasons: readonly number[], versions: readonly number[] } } };

export type SignInLogQueryVariables = Exact<{
  personId: string;
}>;


export type SignInLogQuery = { signInLog: { sessions: Array<{ id: string, audience: string, device: string, openedAt: string, lastSeenAt: string, endedAt: string | null, signedOut: boolean }> } };

export type AccessLogQueryVariables = Exact<{
  filter: AccessLogFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type AccessLogQuery = { accessLog: { nodes: Array<{ id: string, event: AccessEvent, at: string, times: number, personId: string, who: string, address: string | null, role: string | null, operation: string | null, targetKind: string | null, targetId: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WebhookPartsFragment = { id: string, name: string, address: string, eventTypes: Array<WebhookEvent>, state: WebhookState, failingSince: string | null, oldSecretEndsAt: string | null, waiting: number, failed: number, lastDeliveredAt: string | null, createdAt: string };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhooks: Array<{ id: string, name: string, address: string, eventTypes: Array<WebhookEvent>, state: WebhookState, failingSince: string | null, oldSecretEndsAt: string | null, waiting: number, failed: number, lastDeliveredAt: string | null, createdAt: string }> };

export type WebhookDeliveriesQueryVariables = Exact<{
  webhookId: string;
  after?: string | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { nodes: Array<{ id: string, eventId: string, type: WebhookEvent, happenedAt: string, state: WebhookDeliveryState, tries: number, nextAt: string, triedAt: string | null, status: number | null, fault: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateWebhookMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type CreateWebhookMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'WebhookMade', secret: string | null, webhook: { id: string, name: string, address: string, eventTypes: Array<WebhookEvent>, state: WebhookState, failingSince: string | null, oldSecretEndsAt: string | null, waiting: number, failed: number, lastDeliveredAt: string | null, createdAt: string } }
   };

export type ChangeWebhookMutationVariables = Exact<{
  input: ChangeWebhookInput;
}>;


export type ChangeWebhookMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'WebhookChanged', changed: { id: string, name: string, address: string, eventTypes: Array<WebhookEvent>, state: WebhookState, failingSince: string | null, oldSecretEndsAt: string | null, waiting: number, failed: number, lastDeliveredAt: string | null, createdAt: string } | null }
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookInput;
}>;


export type RotateWebhookSecretMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'WebhookMade', secret: string | null, webhook: { id: string, name: string, address: string, eventTypes: Array<WebhookEvent>, state: WebhookState, failingSince: string | null, oldSecretEndsAt: string | null, waiting: number, failed: number, lastDeliveredAt: string | null, createdAt: string } }
   };

export type ReplayWebhookMutationVariables = Exact<{
  input: ReplayWebhookInput;
}>;


export type ReplayWebhookMutation = { replayWebhook: { count: number } };

export type TurnPartsFragment = { fromYearId: string, fromYear: string, toYear: string, startsOn: string, today: string, turnId: string | null, version: number, state: TurnState | null, orderNumber: string, orderedOn: string | null, appliedAt: string | null, appliedBy: string | null, confirmedAt: string | null, confirmedBy: string | null, undoneAt: string | null, can: Array<string>, sources: Array<{ id: string, name: string, gradeLevel: number | null, isGraduating: boolean }>, classes: Array<{ id: string, name: string, gradeLevel: number, fromClassId: string | null, teacherId: string | null, teacherName: string | null, studentCount: number }>, students: Array<{ studentId: string, name: string, fromClassId: string, decision: TurnDecision | null, targetId: string | null, failed: Array<string>, reason: string, orderNumber: string, isManual: boolean }>, findings: Array<{ kind: TurnFindingKind, isBlocking: boolean, isBlockingConfirm: boolean, name: string, count: number }>, makes: Array<{ kind: string, count: number }>, teachers: Array<{ id: string, name: string }> };

export type YearTurnQueryVariables = Exact<{ [key: string]: never; }>;


export type YearTurnQuery = { yearTurn: { fromYearId: string, fromYear: string, toYear: string, startsOn: string, today: string, turnId: string | null, version: number, state: TurnState | null, orderNumber: string, orderedOn: string | null, appliedAt: string | null, appliedBy: string | null, confirmedAt: string | null, confirmedBy: string | null, undoneAt: string | null, can: Array<string>, sources: Array<{ id: string, name: string, gradeLevel: number | null, isGraduating: boolean }>, classes: Array<{ id: string, name: string, gradeLevel: number, fromClassId: string | null, teacherId: string | null, teacherName: string | null, studentCount: number }>, students: Array<{ studentId: string, name: string, fromClassId: string, decision: TurnDecision | null, targetId: string | null, failed: Array<string>, reason: string, orderNumber: string, isManual: boolean }>, findings: Array<{ kind: TurnFindingKind, isBlocking: boolean, isBlockingConfirm: boolean, name: string, count: number }>, makes: Array<{ kind: string, count: number }>, teachers: Array<{ id: string, name: string }> } | null };

export type BeginYearTurnMutationVariables = Exact<{
  input: BeginYearTurnInput;
}>;


export type BeginYearTurnMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'YearTurnPage', version: number }
   };

export type DecideYearTurnMutationVariables = Exact<{
  input: DecideYearTurnInput;
}>;


export type DecideYearTurnMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'YearTurnPage', version: number }
   };

export type ApplyYearTurnMutationVariables = Exact<{
  input: ApplyYearTurnInput;
}>;


export type ApplyYearTurnMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'YearTurnPage', version: number }
   };

export type UndoYearTurnMutationVariables = Exact<{
  input: UndoYearTurnInput;
}>;


export type UndoYearTurnMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'YearTurnPage', version: number }
   };

export type ConfirmYearTurnMutationVariables = Exact<{
  input: ConfirmYearTurnInput;
}>;


export type ConfirmYearTurnMutation = { answer:
    | { __typename: 'Refusal', code: RefusalCode, clause: string | null, params: Array<{ name: string, value: string }> }
    | { __typename: 'YearTurnPage', version: number }
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
export const FindingPartsFragmentDoc = new TypedDocumentString(`
    fragment FindingParts on AssessmentFindingDetails {
  code
  isHint
  className
  params {
    name
    value
  }
}
    `, {"fragmentName":"FindingParts"}) as unknown as TypedDocumentString<FindingPartsFragment, unknown>;
export const DiarySignatureLineFragmentDoc = new TypedDocumentString(`
    fragment DiarySignatureLine on DiarySignature {
  by
  at
  late
  lessons
  note
  findings {
    kind
    count
    note
  }
}
    `, {"fragmentName":"DiarySignatureLine"}) as unknown as TypedDocumentString<DiarySignatureLineFragment, unknown>;
export const PaperSignatureLineFragmentDoc = new TypedDocumentString(`
    fragment PaperSignatureLine on PaperSignature {
  by
  at
  late
  lessons
  marks
  points
  absences
  checksum
  openDifferences
  note
}
    `, {"fragmentName":"PaperSignatureLine"}) as unknown as TypedDocumentString<PaperSignatureLineFragment, unknown>;
export const PaperDifferenceLineFragmentDoc = new TypedDocumentString(`
    fragment PaperDifferenceLine on PaperDifferenceDetails {
  id
  groupId
  day
  place
  lessonId
  slot
  studentId
  student
  paperSays
  journalSays
  says
  recorder
  recordedAt
  settledAs
  settler
  settledAt
  settledNote
  correctionNumber
  open
  version
}
    `, {"fragmentName":"PaperDifferenceLine"}) as unknown as TypedDocumentString<PaperDifferenceLineFragment, unknown>;
export const RemarkLineFragmentDoc = new TypedDocumentString(`
    fragment RemarkLine on ReviewRemarkDetails {
  id
  groupId
  groupName
  subject
  className
  anchor
  lessonId
  lessonDate
  slot
  studentId
  student
  fromDay
  toDay
  template
  text
  performer
  toMe
  author
  writtenAt
  dueOn
  overdue
  state
  detected
  answer
  answeredAt
  decision
  decider
  decidedAt
  copiedAt
  copier
  can
  version
}
    `, {"fragmentName":"RemarkLine"}) as unknown as TypedDocumentString<RemarkLineFragment, unknown>;
export const CorrectionValuePartsFragmentDoc = new TypedDocumentString(`
    fragment CorrectionValueParts on CorrectionValue {
  mark
  comment
  fact
  reason
  topic
  held
  text
  dueOn
  minutes
  workType
  title
  weight
  scale
}
    `, {"fragmentName":"CorrectionValueParts"}) as unknown as TypedDocumentString<CorrectionValuePartsFragment, unknown>;
export const CorrectionPartsFragmentDoc = new TypedDocumentString(`
    fragment CorrectionParts on CorrectionRequest {
  id
  number
  filedAt
  groupId
  classNames
  subjectName
  teacher
  reason
  state
  decidedBy
  decidedAt
  note
  mine
  mayDecide
  files {
    id
    name
    size
  }
  changes {
    kind
    lessonId
    date
    studentId
    studentName
    was {
      ...CorrectionValueParts
    }
    becomes {
      ...CorrectionValueParts
    }
    stands {
      ...CorrectionValueParts
    }
  }
}
    fragment CorrectionValueParts on CorrectionValue {
  mark
  comment
  fact
  reason
  topic
  held
  text
  dueOn
  minutes
  workType
  title
  weight
  scale
}`, {"fragmentName":"CorrectionParts"}) as unknown as TypedDocumentString<CorrectionPartsFragment, unknown>;
export const DayLessonPartsFragmentDoc = new TypedDocumentString(`
    fragment DayLessonParts on DayLesson {
  id
  groupId
  groupName
  subjectName
  classNames
  date
  slot
  startsAt
  endsAt
  roomName
  cancelled
  moved
  writable
  givenAway
  substitute
  otherTeachers
  handover
  topic
  heldAt
  recordVersion
  homeworkCount
  rollTakenAt
  studentCount
  absentCount
  lateCount
  dueOn
  recordTerm {
    state
    locksAt
    lastDay
    clause
    correction
  }
  lights {
    held
    topic
    homework
    attendance
  }
}
    `, {"fragmentName":"DayLessonParts"}) as unknown as TypedDocumentString<DayLessonPartsFragment, unknown>;
export const DutyTaskFragmentDoc = new TypedDocumentString(`
    fragment DutyTask on DutyTaskDetails {
  key
  code
  words
  clause
  since
  dueOn
  classId
  className
  personId
  roles
  performers
  isMine
  state
  parts {
    part
    clause
    have
    want
    missing
  }
  said {
    id
    version
    outcome
    text
    postponedTo
    by
    at
    file {
      id
      name
      size
      path
    }
  }
  can
}
    `, {"fragmentName":"DutyTask"}) as unknown as TypedDocumentString<DutyTaskFragment, unknown>;
export const KeptStatementFragmentDoc = new TypedDocumentString(`
    fragment KeptStatement on KeptStatementDetails {
  id
  version
  day
  text
  by
}
    `, {"fragmentName":"KeptStatement"}) as unknown as TypedDocumentString<KeptStatementFragment, unknown>;
export const PeriodMarkResultFragmentDoc = new TypedDocumentString(`
    fragment PeriodMarkResult on SetPeriodMarkResult {
  __typename
  ... on PeriodMarkSaved {
    index
    version
    late
  }
  ... on PeriodMarkConflict {
    index
    value
    by
  }
  ... on PeriodMarkLocked {
    index
    refusal {
      code
      clause
      params {
        name
        value
      }
    }
  }
  ... on PeriodMarkInvalid {
    index
    refusal {
      code
      clause
      params {
        name
        value
      }
    }
  }
}
    `, {"fragmentName":"PeriodMarkResult"}) as unknown as TypedDocumentString<PeriodMarkResultFragment, unknown>;
export const HistoryPartsFragmentDoc = new TypedDocumentString(`
    fragment HistoryParts on HistoryEntry {
  at
  who
  role
  what
  ordinal
  field
  old
  new
  reason
  requestId
  studentId
  workId
}
    `, {"fragmentName":"HistoryParts"}) as unknown as TypedDocumentString<HistoryPartsFragment, unknown>;
export const LessonPartsFragmentDoc = new TypedDocumentString(`
    fragment LessonParts on LessonDetails {
  id
  date
  slot
  startsAt
  endsAt
  roomName
  cancelled
  can
  nextLessonDates
  terms {
    part
    workId
    state
    locksAt
    lastDay
    clause
    correction
    correctionClause
    needsReason
    lateReason
  }
  teachers {
    id
    name
    substitute
  }
  record {
    topic
    heldAt
    heldBy
    version
  }
  works {
    id
    position
    type
    title
    weight
    scale
    version
    markCount
  }
  homework {
    id
    text
    dueOn
    minutes
    loadReason
    postedAt
    late
    doneCount
    studentCount
    medianMinutes
    version
    files {
      id
      name
      size
      mediaType
    }
  }
}
    `, {"fragmentName":"LessonParts"}) as unknown as TypedDocumentString<LessonPartsFragment, unknown>;
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
export const LessonAnswerPartsFragmentDoc = new TypedDocumentString(`
    fragment LessonAnswerParts on LessonAnswer {
  __typename
  ... on LessonRecorded {
    lesson {
      ...LessonParts
    }
  }
  ... on StaleVersion {
    by
    at
    current {
      ...LessonParts
    }
  }
  ...RefusalParts
}
    fragment LessonParts on LessonDetails {
  id
  date
  slot
  startsAt
  endsAt
  roomName
  cancelled
  can
  nextLessonDates
  terms {
    part
    workId
    state
    locksAt
    lastDay
    clause
    correction
    correctionClause
    needsReason
    lateReason
  }
  teachers {
    id
    name
    substitute
  }
  record {
    topic
    heldAt
    heldBy
    version
  }
  works {
    id
    position
    type
    title
    weight
    scale
    version
    markCount
  }
  homework {
    id
    text
    dueOn
    minutes
    loadReason
    postedAt
    late
    doneCount
    studentCount
    medianMinutes
    version
    files {
      id
      name
      size
      mediaType
    }
  }
}
fragment RefusalParts on Refusal {
  code
  clause
  params {
    name
    value
  }
}`, {"fragmentName":"LessonAnswerParts"}) as unknown as TypedDocumentString<LessonAnswerPartsFragment, unknown>;
export const WholeJournalPageFragmentDoc = new TypedDocumentString(`
    fragment WholeJournalPage on JournalPage {
  revision
  today
  from
  to
  canWrite
  can
  averageKind
  certifiedBy
  group {
    id
    name
    subjectName
    classNames
    gradeLevel
    teacherNames
  }
  periods {
    id
    name
    kind
    startsOn
    endsOn
  }
  terms {
    part
    states
    locksAt
    lastDays
    dueClause
    lockClause
    correction
    correctionClause
    needsReason
    reasonClause
  }
  students {
    ids
    familyNames
    givenNames
    patronymics
    memberFrom
    memberTo
  }
  lessons {
    ids
    dates
    slots
    startsAt
    endsAt
    held
    cancelled
    topics
    homeworkCounts
    teachers
    mine
    recordVersions
  }
  works {
    ids
    lessons
    positions
    types
    titles
    weights
    scales
    versions
  }
  marks {
    works
    students
    ordinals
    values
    versions
    comments
  }
  absences {
    lessons
    students
    facts
    reasons
    versions
  }
}
    `, {"fragmentName":"WholeJournalPage"}) as unknown as TypedDocumentString<WholeJournalPageFragment, unknown>;
export const RemarkPartsFragmentDoc = new TypedDocumentString(`
    fragment RemarkParts on RemarkDetails {
  id
  lessonId
  studentId
  date
  student
  kind
  text
  by
  mine
  at
  version
}
    `, {"fragmentName":"RemarkParts"}) as unknown as TypedDocumentString<RemarkPartsFragment, unknown>;
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
export const NoticeInClassFragmentDoc = new TypedDocumentString(`
    fragment NoticeInClass on AbsenceNotice {
  studentName
  ...NoticeParts
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
}`, {"fragmentName":"NoticeInClass"}) as unknown as TypedDocumentString<NoticeInClassFragment, unknown>;
export const PaperHandoverPartsFragmentDoc = new TypedDocumentString(`
    fragment PaperHandoverParts on PaperHandovers {
  classId
  today
  studentCount
  nextDue
  clause
  terms {
    from
    to
    owed
    lines {
      studentId
      name
      printedAt
      handed {
        id
        version
        handedOn
        to
        by
        note
      }
    }
  }
  recipients {
    studentId
    personId
    name
    hasAsked
  }
}
    `, {"fragmentName":"PaperHandoverParts"}) as unknown as TypedDocumentString<PaperHandoverPartsFragment, unknown>;
export const OutsideDocumentPartsFragmentDoc = new TypedDocumentString(`
    fragment OutsideDocumentParts on OutsideDocument {
  id
  version
  studentId
  student
  institution
  kind
  number
  datedOn
  hasSeal
  isAccepted
  scan
  enteredBy
  enteredAt
  marks {
    id
    version
    subjectId
    subject
    from
    to
    values
  }
}
    `, {"fragmentName":"OutsideDocumentParts"}) as unknown as TypedDocumentString<OutsideDocumentPartsFragment, unknown>;
export const OutsideMarksPartsFragmentDoc = new TypedDocumentString(`
    fragment OutsideMarksParts on OutsideMarks {
  today
  isCounted
  clause
  documents {
    ...OutsideDocumentParts
  }
  subjects {
    id
    name
  }
  can
}
    fragment OutsideDocumentParts on OutsideDocument {
  id
  version
  studentId
  student
  institution
  kind
  number
  datedOn
  hasSeal
  isAccepted
  scan
  enteredBy
  enteredAt
  marks {
    id
    version
    subjectId
    subject
    from
    to
    values
  }
}`, {"fragmentName":"OutsideMarksParts"}) as unknown as TypedDocumentString<OutsideMarksPartsFragment, unknown>;
export const StudentConsentsPartsFragmentDoc = new TypedDocumentString(`
    fragment StudentConsentsParts on StudentConsents {
  studentId
  name
  className
  standing
  isToldOnPaper
  can
  demand {
    kind
    isBeforeAccess
    needsPassport
    needsNames
    clause
  }
  givers {
    personId
    name
    relation
    hasSignIn
    phone
    email
  }
  consents {
    id
    version
    kind
    personId
    name
    givenOn
    number
    document
    isPrinted
    areNamesCompared
    note
    takenBy
    takenAt
    withdrawnOn
    withdrawnBy
    file {
      name
      size
      path
    }
  }
}
    `, {"fragmentName":"StudentConsentsParts"}) as unknown as TypedDocumentString<StudentConsentsPartsFragment, unknown>;
export const SignInLineFragmentDoc = new TypedDocumentString(`
    fragment SignInLine on SignInSeen {
  state
  login
  lastSeenAt
}
    `, {"fragmentName":"SignInLine"}) as unknown as TypedDocumentString<SignInLineFragment, unknown>;
export const PeopleAnswerPartsFragmentDoc = new TypedDocumentString(`
    fragment PeopleAnswerParts on PeopleAnswer {
  __typename
  ... on PeopleKept {
    ids
    findings {
      code
      personId
      name
      detail
    }
  }
  ... on PeopleQuestion {
    questions {
      code
      personId
      name
      detail
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
}`, {"fragmentName":"PeopleAnswerParts"}) as unknown as TypedDocumentString<PeopleAnswerPartsFragment, unknown>;
export const WithdrawalPartsFragmentDoc = new TypedDocumentString(`
    fragment WithdrawalParts on MovementWithdrawal {
  at
  by
  reason
  orderNumber
  orderDate
}
    `, {"fragmentName":"WithdrawalParts"}) as unknown as TypedDocumentString<WithdrawalPartsFragment, unknown>;
export const SignInSheetsPartsFragmentDoc = new TypedDocumentString(`
    fragment SignInSheetsParts on SignInSheetsAnswer {
  __typename
  ... on SignInSheets {
    sheets {
      personId
      familyName
      givenName
      patronymic
      login
      password
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
}`, {"fragmentName":"SignInSheetsParts"}) as unknown as TypedDocumentString<SignInSheetsPartsFragment, unknown>;
export const SignInCardPartsFragmentDoc = new TypedDocumentString(`
    fragment SignInCardParts on SignInCard {
  personId
  state
  login
  lastSeenAt
  isShared
  identityCheckedAt
  can
  acts {
    act
    at
    by
    note
  }
  sessions {
    id
    audience
    device
    openedAt
    lastSeenAt
  }
}
    `, {"fragmentName":"SignInCardParts"}) as unknown as TypedDocumentString<SignInCardPartsFragment, unknown>;
export const SignInAnswerPartsFragmentDoc = new TypedDocumentString(`
    fragment SignInAnswerParts on SignInAnswer {
  __typename
  ... on SignInCard {
    ...SignInCardParts
  }
  ...RefusalParts
}
    fragment SignInCardParts on SignInCard {
  personId
  state
  login
  lastSeenAt
  isShared
  identityCheckedAt
  can
  acts {
    act
    at
    by
    note
  }
  sessions {
    id
    audience
    device
    openedAt
    lastSeenAt
  }
}
fragment RefusalParts on Refusal {
  code
  clause
  params {
    name
    value
  }
}`, {"fragmentName":"SignInAnswerParts"}) as unknown as TypedDocumentString<SignInAnswerPartsFragment, unknown>;
export const ClosingsPartsFragmentDoc = new TypedDocumentString(`
    fragment ClosingsParts on PeriodClosings {
  yearId
  yearName
  archivedAt
  today
  latestReopening
  periods {
    classId
    className
    periodId
    periodName
    startsOn
    endsOn
    state
    closedAt
    closedBy
    confirmedGaps
    seal {
      digest
      number
      lessons
      marks
      absences
      madeAt
    }
  }
  reopenings {
    id
    classId
    className
    periodName
    groupId
    groupName
    subjectName
    orderNumber
    orderedOn
    reason
    openedAt
    openedBy
    until
    endedAt
    isOpen
    version
  }
  can
}
    `, {"fragmentName":"ClosingsParts"}) as unknown as TypedDocumentString<ClosingsPartsFragment, unknown>;
export const LoadPartsFragmentDoc = new TypedDocumentString(`
    fragment LoadParts on TeachingLoadDetails {
  yearId
  yearName
  can
  curriculum {
    id
    subjectId
    subjectName
    gradeLevel
    classId
    subgroupId
    className
    weekly
    yearly
  }
  groups {
    groupId
    groupName
    subjectId
    subjectName
    gradeLevel
    classId
    planned
    timetabled
    isGiven
    finding
    teachers {
      id
      name
      weekly
    }
  }
  classes {
    id
    name
    gradeLevel
    planned
    timetabled
    limit
  }
  limitSource
  subjects {
    id
    name
  }
  staff {
    id
    name
  }
  approvals {
    what
    orderNumber
    orderedOn
    approvedBy
    approvedAt
    isChanged
  }
}
    `, {"fragmentName":"LoadParts"}) as unknown as TypedDocumentString<LoadPartsFragment, unknown>;
export const DepartmentPartsFragmentDoc = new TypedDocumentString(`
    fragment DepartmentParts on DepartmentList {
  departments {
    id
    name
    headId
    head
    subjects {
      id
      name
    }
    version
  }
}
    `, {"fragmentName":"DepartmentParts"}) as unknown as TypedDocumentString<DepartmentPartsFragment, unknown>;
export const GroupProgressPartsFragmentDoc = new TypedDocumentString(`
    fragment GroupProgressParts on GroupProgress {
  groupId
  groupName
  subjectId
  subjectName
  gradeLevel
  classId
  className
  teachers
  planId
  planTitle
  state
  isOverdue
  curriculumHours
  plannedHours
  dueHours
  doneHours
  lag
  cancelled
  offPlan
  unrecorded
  lessonsLeft
  hoursLeft
  missing
  endsOn
  worksPlanned
  worksGiven
}
    `, {"fragmentName":"GroupProgressParts"}) as unknown as TypedDocumentString<GroupProgressPartsFragment, unknown>;
export const PlanHeadPartsFragmentDoc = new TypedDocumentString(`
    fragment PlanHeadParts on ThematicPlanDetails {
  id
  subjectId
  subjectName
  gradeLevel
  classId
  className
  title
  authorId
  author
  state
  reason
  submittedAt
  agreedBy
  agreedAt
  approvedBy
  approvedAt
  returnedBy
  hours
  curriculumHours
  itemCount
  workCount
  groups {
    groupId
    name
  }
  version
  can
}
    `, {"fragmentName":"PlanHeadParts"}) as unknown as TypedDocumentString<PlanHeadPartsFragment, unknown>;
export const PlanPartsFragmentDoc = new TypedDocumentString(`
    fragment PlanParts on ThematicPlanDetails {
  ...PlanHeadParts
  items {
    id
    section
    topic
    hours
    workType
    homework
    note
  }
}
    fragment PlanHeadParts on ThematicPlanDetails {
  id
  subjectId
  subjectName
  gradeLevel
  classId
  className
  title
  authorId
  author
  state
  reason
  submittedAt
  agreedBy
  agreedAt
  approvedBy
  approvedAt
  returnedBy
  hours
  curriculumHours
  itemCount
  workCount
  groups {
    groupId
    name
  }
  version
  can
}`, {"fragmentName":"PlanParts"}) as unknown as TypedDocumentString<PlanPartsFragment, unknown>;
export const PlanAnswerPartsFragmentDoc = new TypedDocumentString(`
    fragment PlanAnswerParts on PlanAnswer {
  __typename
  ... on ThematicPlanDetails {
    ...PlanParts
  }
  ...RefusalParts
}
    fragment PlanHeadParts on ThematicPlanDetails {
  id
  subjectId
  subjectName
  gradeLevel
  classId
  className
  title
  authorId
  author
  state
  reason
  submittedAt
  agreedBy
  agreedAt
  approvedBy
  approvedAt
  returnedBy
  hours
  curriculumHours
  itemCount
  workCount
  groups {
    groupId
    name
  }
  version
  can
}
fragment PlanParts on ThematicPlanDetails {
  ...PlanHeadParts
  items {
    id
    section
    topic
    hours
    workType
    homework
    note
  }
}
fragment RefusalParts on Refusal {
  code
  clause
  params {
    name
    value
  }
}`, {"fragmentName":"PlanAnswerParts"}) as unknown as TypedDocumentString<PlanAnswerPartsFragment, unknown>;
export const RegulationAmendmentPartsFragmentDoc = new TypedDocumentString(`
    fragment RegulationAmendmentParts on RegulationAmendment {
  id
  setting
  value
  fromDay
  clause
  reason
  orderNumber
  decidedBy
  version
  isOpen
}
    `, {"fragmentName":"RegulationAmendmentParts"}) as unknown as TypedDocumentString<RegulationAmendmentPartsFragment, unknown>;
export const RegulationSpanPartsFragmentDoc = new TypedDocumentString(`
    fragment RegulationSpanParts on RegulationSpan {
  id
  baseProfile
  title
  validFrom
  adoptedOn
  orderNumber
}
    `, {"fragmentName":"RegulationSpanParts"}) as unknown as TypedDocumentString<RegulationSpanPartsFragment, unknown>;
export const RegulationPartsFragmentDoc = new TypedDocumentString(`
    fragment RegulationParts on Regulation {
  id
  baseProfile
  title
  validFrom
  adoptedOn
  orderNumber
  day
  version
  can
  amendments {
    ...RegulationAmendmentParts
  }
  coming {
    ...RegulationAmendmentParts
  }
  spans {
    ...RegulationSpanParts
  }
}
    fragment RegulationAmendmentParts on RegulationAmendment {
  id
  setting
  value
  fromDay
  clause
  reason
  orderNumber
  decidedBy
  version
  isOpen
}
fragment RegulationSpanParts on RegulationSpan {
  id
  baseProfile
  title
  validFrom
  adoptedOn
  orderNumber
}`, {"fragmentName":"RegulationParts"}) as unknown as TypedDocumentString<RegulationPartsFragment, unknown>;
export const RegulationFaultsPartsFragmentDoc = new TypedDocumentString(`
    fragment RegulationFaultsParts on RegulationFaults {
  faults {
    setting
    at
    allowed
  }
}
    `, {"fragmentName":"RegulationFaultsParts"}) as unknown as TypedDocumentString<RegulationFaultsPartsFragment, unknown>;
export const RegulationPapersPartsFragmentDoc = new TypedDocumentString(`
    fragment RegulationPapersParts on RegulationPapers {
  papers {
    id
    regulationId
    kind
    title
    number
    datedOn
    signer
    signedAt
    signOperator
    certificate
    certificateFrom
    certificateTo
    file {
      id
      name
      size
    }
    isPublic
    version
  }
  aboutPath
  can
}
    `, {"fragmentName":"RegulationPapersParts"}) as unknown as TypedDocumentString<RegulationPapersPartsFragment, unknown>;
export const ReportRunPartsFragmentDoc = new TypedDocumentString(`
    fragment ReportRunParts on ReportRunHead {
  id
  code
  title
  classId
  studentId
  teacherId
  periodId
  from
  to
  place
  periodName
  regulation
  sha256
  rowCount
  by
  at
  againOf
  isPrepared
  signedCount
  doubtfulCount
}
    `, {"fragmentName":"ReportRunParts"}) as unknown as TypedDocumentString<ReportRunPartsFragment, unknown>;
export const ReportSignaturesPartsFragmentDoc = new TypedDocumentString(`
    fragment ReportSignaturesParts on ReportSignatures {
  id
  documentSha256
  preparedBy
  preparedAt
  maySign
  signatures {
    id
    state
    isSigned
    signer
    owner
    certificate
    validFrom
    validTo
    receivedAt
    checkedAt
  }
}
    `, {"fragmentName":"ReportSignaturesParts"}) as unknown as TypedDocumentString<ReportSignaturesPartsFragment, unknown>;
export const SchoolSettingsPartsFragmentDoc = new TypedDocumentString(`
    fragment SchoolSettingsParts on SchoolSettings {
  name
  shortName
  timeZone
  weekdays
  printLanguage
  profile
  version
  can
}
    `, {"fragmentName":"SchoolSettingsParts"}) as unknown as TypedDocumentString<SchoolSettingsPartsFragment, unknown>;
export const PlannedLessonFragmentDoc = new TypedDocumentString(`
    fragment PlannedLesson on ChangedLesson {
  id
  version
  date
  slot
  startsAt
  endsAt
  groupId
  group
  classes
  subject
  room
  roomId
  state
  teachers {
    id
    name
    isAway
    isReplaced
  }
  substitutes {
    id
    name
    replacesId
    isAway
    joinedWith
    until
  }
  plannedDate
  plannedSlot
  plannedStartsAt
  isRoomChanged
  plannedRoom
  isCancelled
  cause
  note
  isRecorded
}
    `, {"fragmentName":"PlannedLesson"}) as unknown as TypedDocumentString<PlannedLessonFragment, unknown>;
export const LessonChangeFragmentDoc = new TypedDocumentString(`
    fragment LessonChange on LessonChangeAnswer {
  __typename
  ... on LessonsChanged {
    lessons {
      id
    }
  }
  ... on LessonQuestions {
    questions {
      key
      code
      lessonId
      name
      other
    }
  }
  ... on LessonsStale {
    current {
      id
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
}`, {"fragmentName":"LessonChange"}) as unknown as TypedDocumentString<LessonChangeFragment, unknown>;
export const SchoolDayPartsFragmentDoc = new TypedDocumentString(`
    fragment SchoolDayParts on SchoolDayDetails {
  id
  version
  fromDate
  toDate
  asWeekday
  cause
  note
  classIds
  lessonsOut
}
    `, {"fragmentName":"SchoolDayParts"}) as unknown as TypedDocumentString<SchoolDayPartsFragment, unknown>;
export const DayEffectPartsFragmentDoc = new TypedDocumentString(`
    fragment DayEffectParts on SchoolDayEffect {
  lessonsOut
  lessonsIn
  lessonsKept
  lessons {
    date
    slot
    label
    effect
  }
}
    `, {"fragmentName":"DayEffectParts"}) as unknown as TypedDocumentString<DayEffectPartsFragment, unknown>;
export const DaysOutcomeFragmentDoc = new TypedDocumentString(`
    fragment DaysOutcome on SchoolDaysAnswer {
  __typename
  ... on SchoolDaysKept {
    effect {
      lessonsOut
      lessonsIn
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
}`, {"fragmentName":"DaysOutcome"}) as unknown as TypedDocumentString<DaysOutcomeFragment, unknown>;
export const PeriodFragmentDoc = new TypedDocumentString(`
    fragment Period on StandingPeriod {
  id
  version
  timetableId
  groupId
  group
  classIds
  subject
  weekday
  week
  slot
  roomId
  room
  teacherIds
  teachers
  from
  to
}
    `, {"fragmentName":"Period"}) as unknown as TypedDocumentString<PeriodFragment, unknown>;
export const EditQuestionFragmentDoc = new TypedDocumentString(`
    fragment EditQuestion on TimetableQuestionDetails {
  key
  code
  name
  other
  days
  firstDate
}
    `, {"fragmentName":"EditQuestion"}) as unknown as TypedDocumentString<EditQuestionFragment, unknown>;
export const EditEffectFragmentDoc = new TypedDocumentString(`
    fragment EditEffect on TimetableEffect {
  lessonsMade
  lessonsChanged
  lessonsRemoved
  stays {
    date
    slot
    isRecorded
  }
  questions {
    ...EditQuestion
  }
}
    fragment EditQuestion on TimetableQuestionDetails {
  key
  code
  name
  other
  days
  firstDate
}`, {"fragmentName":"EditEffect"}) as unknown as TypedDocumentString<EditEffectFragment, unknown>;
export const BellsPartsFragmentDoc = new TypedDocumentString(`
    fragment BellsParts on Bells {
  schedules {
    id
    name
    version
    slots {
      number
      startsAt
      endsAt
    }
  }
  classes {
    classId
    name
    gradeLevel
    scheduleId
  }
  days {
    id
    version
    fromDate
    toDate
    scheduleId
    shiftId
    gradeFrom
    gradeTo
    note
  }
}
    `, {"fragmentName":"BellsParts"}) as unknown as TypedDocumentString<BellsPartsFragment, unknown>;
export const BellsOutcomeFragmentDoc = new TypedDocumentString(`
    fragment BellsOutcome on BellsAnswer {
  __typename
  ... on BellsKept {
    lessonsChanged
    lessonsUnrung
    bells {
      ...BellsParts
    }
  }
  ...RefusalParts
}
    fragment BellsParts on Bells {
  schedules {
    id
    name
    version
    slots {
      number
      startsAt
      endsAt
    }
  }
  classes {
    classId
    name
    gradeLevel
    scheduleId
  }
  days {
    id
    version
    fromDate
    toDate
    scheduleId
    shiftId
    gradeFrom
    gradeTo
    note
  }
}
fragment RefusalParts on Refusal {
  code
  clause
  params {
    name
    value
  }
}`, {"fragmentName":"BellsOutcome"}) as unknown as TypedDocumentString<BellsOutcomeFragment, unknown>;
export const AccessTokenPartsFragmentDoc = new TypedDocumentString(`
    fragment AccessTokenParts on AccessToken {
  id
  name
  hint
  isService
  scopes
  classNames
  networks
  expiresOn
  createdAt
  createdBy
  lastUsedAt
  revokedAt
}
    `, {"fragmentName":"AccessTokenParts"}) as unknown as TypedDocumentString<AccessTokenPartsFragment, unknown>;
export const TrailLineFragmentDoc = new TypedDocumentString(`
    fragment TrailLine on TrailEntry {
  id
  at
  who
  personId
  role
  act
  kind
  entity
  rowId
  version
  requestId
  sessionId
  reason
  aboutId
  about
  groupId
  group
  subject
  lessonId
  date
  object
  changes {
    field
    old
    new
    hidden
  }
}
    `, {"fragmentName":"TrailLine"}) as unknown as TypedDocumentString<TrailLineFragment, unknown>;
export const WebhookPartsFragmentDoc = new TypedDocumentString(`
    fragment WebhookParts on Webhook {
  id
  name
  address
  eventTypes
  state
  failingSince
  oldSecretEndsAt
  waiting
  failed
  lastDeliveredAt
  createdAt
}
    `, {"fragmentName":"WebhookParts"}) as unknown as TypedDocumentString<WebhookPartsFragment, unknown>;
export const TurnPartsFragmentDoc = new TypedDocumentString(`
    fragment TurnParts on YearTurnPage {
  fromYearId
  fromYear
  toYear
  startsOn
  today
  turnId
  version
  state
  orderNumber
  orderedOn
  appliedAt
  appliedBy
  confirmedAt
  confirmedBy
  undoneAt
  sources {
    id
    name
    gradeLevel
    isGraduating
  }
  classes {
    id
    name
    gradeLevel
    fromClassId
    teacherId
    teacherName
    studentCount
  }
  students {
    studentId
    name
    fromClassId
    decision
    targetId
    failed
    reason
    orderNumber
    isManual
  }
  findings {
    kind
    isBlocking
    isBlockingConfirm
    name
    count
  }
  makes {
    kind
    count
  }
  teachers {
    id
    name
  }
  can
}
    `, {"fragmentName":"TurnParts"}) as unknown as TypedDocumentString<TurnPartsFragment, unknown>;
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
export const ClassCalendarsDocument = {"__meta__":{"hash":"sha256:54cecaf9f91cec94e1755fa218cf3c2f427efa2534036cdd968c8dd5d34ab94d"}} as unknown as TypedDocumentString<ClassCalendarsQuery, ClassCalendarsQueryVariables>;
export const OpenClassCalendarDocument = {"__meta__":{"hash":"sha256:0b876b8d17fc8271b05a934e310c57cd9c454e383c89be12a6baa7d0166d9687"}} as unknown as TypedDocumentString<OpenClassCalendarMutation, OpenClassCalendarMutationVariables>;
export const RevokeClassCalendarDocument = {"__meta__":{"hash":"sha256:b846cb4704faac94b36a064b4197af1aaff5428507affa99097006d4c4d24403"}} as unknown as TypedDocumentString<RevokeClassCalendarMutation, RevokeClassCalendarMutationVariables>;
export const ArchiveDocument = {"__meta__":{"hash":"sha256:b31374a8c5192368363ae1cc1e8fb3b239dda729b2fb8107e6dd8ad5ed2c4043"}} as unknown as TypedDocumentString<ArchiveQuery, ArchiveQueryVariables>;
export const KeepArchiveMediumDocument = {"__meta__":{"hash":"sha256:701c2647a65fcd3445ceac799eb9b915c1180a89a288ce3934edee688ecfd1fd"}} as unknown as TypedDocumentString<KeepArchiveMediumMutation, KeepArchiveMediumMutationVariables>;
export const WithdrawArchiveMediumDocument = {"__meta__":{"hash":"sha256:0521956193845302a2bb502438e248e94c7734e7899d680d799d1e1ed9dde11a"}} as unknown as TypedDocumentString<WithdrawArchiveMediumMutation, WithdrawArchiveMediumMutationVariables>;
export const PutPackageOnMediumDocument = {"__meta__":{"hash":"sha256:6ad9bbf638fcf6a7a12d61bb87622435ed4f43244ca1a601191795f6ba33e4d8"}} as unknown as TypedDocumentString<PutPackageOnMediumMutation, PutPackageOnMediumMutationVariables>;
export const NotePrintedCopyDocument = {"__meta__":{"hash":"sha256:f537929f827000029aee35f497c2169bd9ba1b3298b4192d2dc446a4c0e5999a"}} as unknown as TypedDocumentString<NotePrintedCopyMutation, NotePrintedCopyMutationVariables>;
export const AssessmentScheduleDocument = {"__meta__":{"hash":"sha256:696c46558327760047e646458da4263283e2342d2ab810914fa43c8502dba26d"}} as unknown as TypedDocumentString<AssessmentScheduleQuery, AssessmentScheduleQueryVariables>;
export const AssessmentChoicesDocument = {"__meta__":{"hash":"sha256:f7bcb94243b69c3a9c9b97015e3c08c236ec13f0a5ac4d67b924f5dfa254f98c"}} as unknown as TypedDocumentString<AssessmentChoicesQuery, AssessmentChoicesQueryVariables>;
export const AssessmentDaysDocument = {"__meta__":{"hash":"sha256:202f2ced5db9da3ab1cd243eb988758da2d785446cdf766c123eb164dc8a829f"}} as unknown as TypedDocumentString<AssessmentDaysQuery, AssessmentDaysQueryVariables>;
export const PutAssessmentDocument = {"__meta__":{"hash":"sha256:9cf75d65725a34de94bcf13f8ae6d24a3133a7cdba8891bc170c970c732a31ac"}} as unknown as TypedDocumentString<PutAssessmentMutation, PutAssessmentMutationVariables>;
export const RemoveAssessmentDocument = {"__meta__":{"hash":"sha256:fd5be23ccc092dd57dbaaec8fd072b1c72a55d84fcfc241eef255199fcdbda6c"}} as unknown as TypedDocumentString<RemoveAssessmentMutation, RemoveAssessmentMutationVariables>;
export const PublishAssessmentsDocument = {"__meta__":{"hash":"sha256:397523237fdba68bdaf28a6f18be7291a4ea6dbf550cbbf848e516c0daee195a"}} as unknown as TypedDocumentString<PublishAssessmentsMutation, PublishAssessmentsMutationVariables>;
export const DiaryChecksDocument = {"__meta__":{"hash":"sha256:d3d73b0d71a2e2a9a4d1f0b767b5d4ddc4399dc487df65f9723155297d784906"}} as unknown as TypedDocumentString<DiaryChecksQuery, DiaryChecksQueryVariables>;
export const SignDiaryCheckDocument = {"__meta__":{"hash":"sha256:761849b723eea3cdeebe627030da791a7a649b5b567681ccc7cca44f90791296"}} as unknown as TypedDocumentString<SignDiaryCheckMutation, SignDiaryCheckMutationVariables>;
export const PaperChecksDocument = {"__meta__":{"hash":"sha256:c7ca3e6eb681d245f52156505411b43733f48d9d1a60d8cac58ccd0da76a7d19"}} as unknown as TypedDocumentString<PaperChecksQuery, PaperChecksQueryVariables>;
export const PaperSheetDocument = {"__meta__":{"hash":"sha256:8b331f55a86b04dd1a8339a84108f79e6a3ddc3e1ff0eeebaa822f3a1a4a02ea"}} as unknown as TypedDocumentString<PaperSheetQuery, PaperSheetQueryVariables>;
export const RecordPaperDifferenceDocument = {"__meta__":{"hash":"sha256:5e4a4d1d2a2e0291163d90a569551d47b010c42709c32fe797f8179b0082dcbf"}} as unknown as TypedDocumentString<RecordPaperDifferenceMutation, RecordPaperDifferenceMutationVariables>;
export const SettlePaperDifferenceDocument = {"__meta__":{"hash":"sha256:4c845b089574505420367eaecd39320a4690e2cde09c428d8cd40746f7349e88"}} as unknown as TypedDocumentString<SettlePaperDifferenceMutation, SettlePaperDifferenceMutationVariables>;
export const SignPaperCheckDocument = {"__meta__":{"hash":"sha256:cb535acf0a5220965a5dbd95b7ddef551d95253725dfbb5bdfbeb7454022fe64"}} as unknown as TypedDocumentString<SignPaperCheckMutation, SignPaperCheckMutationVariables>;
export const ComplianceDocument = {"__meta__":{"hash":"sha256:b3363f6ec03017b0259db1cae0790ed89ee47eab0cc1410189b9b5e0f6a9f84d"}} as unknown as TypedDocumentString<ComplianceQuery, ComplianceQueryVariables>;
export const ComplianceRowsDocument = {"__meta__":{"hash":"sha256:4b0a8ba549ebcebadf8957a927954f1e6613adb58ee43597746ab4758bacb70c"}} as unknown as TypedDocumentString<ComplianceRowsQuery, ComplianceRowsQueryVariables>;
export const ControlTableDocument = {"__meta__":{"hash":"sha256:50325c477ebad471b461797846f960ac8c759fc2e5645ce3a5f0e406098981a5"}} as unknown as TypedDocumentString<ControlTableQuery, ControlTableQueryVariables>;
export const ControlRowsDocument = {"__meta__":{"hash":"sha256:361de0bccc2f5cbe6c14c1646a3a4e00a884159f52ddf8665c233d34a67ab44a"}} as unknown as TypedDocumentString<ControlRowsQuery, ControlRowsQueryVariables>;
export const ReviewPlanDocument = {"__meta__":{"hash":"sha256:06434e4cb58a36ff5f244be15fb3165b9441ba661c9d7a2fd69fb7bcdd3f6063"}} as unknown as TypedDocumentString<ReviewPlanQuery, ReviewPlanQueryVariables>;
export const ReviewRemarksDocument = {"__meta__":{"hash":"sha256:fe71f0f630a2d51b2efe80a3508577503be93f4284a0c3cc3f5cda83dd05b3f8"}} as unknown as TypedDocumentString<ReviewRemarksQuery, ReviewRemarksQueryVariables>;
export const WriteReviewRemarkDocument = {"__meta__":{"hash":"sha256:39ee7aa74a4dadd4c15d640a8b3907c3be3ee6dca7d0f11023aa4706440bd7aa"}} as unknown as TypedDocumentString<WriteReviewRemarkMutation, WriteReviewRemarkMutationVariables>;
export const AnswerReviewRemarkDocument = {"__meta__":{"hash":"sha256:9c1067e285800f3af1b16d86803b15ff461b3a1b33e4cbae7e09e4bd1746d9d7"}} as unknown as TypedDocumentString<AnswerReviewRemarkMutation, AnswerReviewRemarkMutationVariables>;
export const DecideReviewRemarkDocument = {"__meta__":{"hash":"sha256:272d8af9c5477d58ec2fcb9bdc43e1f3ba26da1ebedcd79d89c6e11dbe2c9c0c"}} as unknown as TypedDocumentString<DecideReviewRemarkMutation, DecideReviewRemarkMutationVariables>;
export const CopyReviewRemarkDocument = {"__meta__":{"hash":"sha256:155f63b26696b9ef4ae319dad3d321e0778e9bbf6cd53f551437a78e1a5bea63"}} as unknown as TypedDocumentString<CopyReviewRemarkMutation, CopyReviewRemarkMutationVariables>;
export const SignReviewDocument = {"__meta__":{"hash":"sha256:70e2f7a8e3b46602fbf09da09fc2c10a2ad14edbe65549802f7ed8efb1c3909f"}} as unknown as TypedDocumentString<SignReviewMutation, SignReviewMutationVariables>;
export const CorrectionRequestsDocument = {"__meta__":{"hash":"sha256:430389a4448b83d277f4115ae74c417fd869199d035c30f81c18edb4fcc94f96"}} as unknown as TypedDocumentString<CorrectionRequestsQuery, CorrectionRequestsQueryVariables>;
export const OpenCorrectionsDocument = {"__meta__":{"hash":"sha256:4ac85be6addd42af0b1116811f376578544cbe77ab36673483eed1c2c779284c"}} as unknown as TypedDocumentString<OpenCorrectionsQuery, OpenCorrectionsQueryVariables>;
export const FileCorrectionDocument = {"__meta__":{"hash":"sha256:ccf94f004a761abcb5b32ab91c982333e35bbd12b6a2c4de01e3d0220ae123e9"}} as unknown as TypedDocumentString<FileCorrectionMutation, FileCorrectionMutationVariables>;
export const WithdrawCorrectionDocument = {"__meta__":{"hash":"sha256:2ed133bee5dd6ff7e2d9538fa9d418cc2ac905b0371c3ef4d6b5a3b0cb6b920a"}} as unknown as TypedDocumentString<WithdrawCorrectionMutation, WithdrawCorrectionMutationVariables>;
export const DecideCorrectionDocument = {"__meta__":{"hash":"sha256:03cf46018f8c1e407d3af3882dfafb1f61e217e40607143735fd6e5ba7afa0c6"}} as unknown as TypedDocumentString<DecideCorrectionMutation, DecideCorrectionMutationVariables>;
export const TeacherDayDocument = {"__meta__":{"hash":"sha256:b0c8c1113d9d537d3df64ee42c32b0765699b6d1cb710d3d120718a755f35064"}} as unknown as TypedDocumentString<TeacherDayQuery, TeacherDayQueryVariables>;
export const DutiesDocument = {"__meta__":{"hash":"sha256:3334175976bcc57c7bac3b94ecab1ba8eb6d2509ccdb7ed6c8fc2ed8006495b6"}} as unknown as TypedDocumentString<DutiesQuery, DutiesQueryVariables>;
export const CompleteDutyDocument = {"__meta__":{"hash":"sha256:eadf8138f4df22b47251f00cb609c457b3b23f79846b9ea4038ed8088897f746"}} as unknown as TypedDocumentString<CompleteDutyMutation, CompleteDutyMutationVariables>;
export const ReopenDutyDocument = {"__meta__":{"hash":"sha256:237fc8bed83b617f51197ca2f3a1dad2ee137a9bcca307761e933e7539b9f34c"}} as unknown as TypedDocumentString<ReopenDutyMutation, ReopenDutyMutationVariables>;
export const HelpRegisterDocument = {"__meta__":{"hash":"sha256:a3ae0e0d525a2043ea511c236641c6d4be99fc62d94862ddf2e4dfc8e6d494ea"}} as unknown as TypedDocumentString<HelpRegisterQuery, HelpRegisterQueryVariables>;
export const RecordHelpDocument = {"__meta__":{"hash":"sha256:80ac8da848bea4027c7a9ae3c784654f04e29d9e2abf8b11de65e6ecd3738422"}} as unknown as TypedDocumentString<RecordHelpMutation, RecordHelpMutationVariables>;
export const RemoveHelpDocument = {"__meta__":{"hash":"sha256:930ba224b11ba38307b7ce2576a2675050d1eacb35d7c19d0188406beaccdcda"}} as unknown as TypedDocumentString<RemoveHelpMutation, RemoveHelpMutationVariables>;
export const RolloutDocument = {"__meta__":{"hash":"sha256:802998ce2d72327eeef90801c1c53b60bf88a0b23469737d1e2eb67cc37ed660"}} as unknown as TypedDocumentString<RolloutQuery, RolloutQueryVariables>;
export const StateKeptDocument = {"__meta__":{"hash":"sha256:b2ffa40b0a4c1a53e358bb9b136996652b0db4f8834802336d062233a1ed0046"}} as unknown as TypedDocumentString<StateKeptMutation, StateKeptMutationVariables>;
export const WithdrawStatementDocument = {"__meta__":{"hash":"sha256:8eae8450b1be0301717b93aee918c3519e8b6929064bd5381b921f060f0fc3e2"}} as unknown as TypedDocumentString<WithdrawStatementMutation, WithdrawStatementMutationVariables>;
export const FinalSheetDocument = {"__meta__":{"hash":"sha256:d477ee40f84da9ccee2a354f0e7aae63a71954709731f7827a343051771020a0"}} as unknown as TypedDocumentString<FinalSheetQuery, FinalSheetQueryVariables>;
export const SetPeriodMarksDocument = {"__meta__":{"hash":"sha256:d3dc16edc4d81977cb4b17aa2cc4686f09ba6420eb8e7ad1ce8a0a9e22d60c55"}} as unknown as TypedDocumentString<SetPeriodMarksMutation, SetPeriodMarksMutationVariables>;
export const AcceptSuggestionsDocument = {"__meta__":{"hash":"sha256:bce6587378584f64c9c347c5c19da07f2091b1b16e50f3e01d1e79dd0ac1684f"}} as unknown as TypedDocumentString<AcceptSuggestionsMutation, AcceptSuggestionsMutationVariables>;
export const ClassFinalsDocument = {"__meta__":{"hash":"sha256:ca27485d857c50dce98b0e3286d8eae8e05765eb66977397116dc4af59cf30f7"}} as unknown as TypedDocumentString<ClassFinalsQuery, ClassFinalsQueryVariables>;
export const ClassAcknowledgementsDocument = {"__meta__":{"hash":"sha256:bd8c7fff5c2abf5fd169f5ad9d6c98a198d552fa59a3dc1218a3f4a8585c0c7b"}} as unknown as TypedDocumentString<ClassAcknowledgementsQuery, ClassAcknowledgementsQueryVariables>;
export const RecordPaperAcknowledgementDocument = {"__meta__":{"hash":"sha256:64a4f23ba710ed54fe493aaa4f6f358ec06a3f37460a8e804c0d623a9fadde05"}} as unknown as TypedDocumentString<RecordPaperAcknowledgementMutation, RecordPaperAcknowledgementMutationVariables>;
export const ReleasePeriodsDocument = {"__meta__":{"hash":"sha256:d1a261d7094364f09fff52620d45300389635644fe452e4ed22e82ab8ffd7bfe"}} as unknown as TypedDocumentString<ReleasePeriodsQuery, ReleasePeriodsQueryVariables>;
export const ReleaseBoardDocument = {"__meta__":{"hash":"sha256:7c55160c06d70f7471d2232d85cd8c571c709c93ebdf572657afc192b35ec781"}} as unknown as TypedDocumentString<ReleaseBoardQuery, ReleaseBoardQueryVariables>;
export const ReleasePeriodDocument = {"__meta__":{"hash":"sha256:f55bbd623f586737ecfe6ceae46b258104ff0ced0759c3ec6f65894d32455b1c"}} as unknown as TypedDocumentString<ReleasePeriodMutation, ReleasePeriodMutationVariables>;
export const JournalGroupsDocument = {"__meta__":{"hash":"sha256:5e4850415691d88c01ce37cba970cac1162ef48492e3b22bb79b3203e6bc5844"}} as unknown as TypedDocumentString<JournalGroupsQuery, JournalGroupsQueryVariables>;
export const GroupFiltersDocument = {"__meta__":{"hash":"sha256:c93c766641960ab23858ad60307e5f8426cb84e754574a7c101399e7bcd69dde"}} as unknown as TypedDocumentString<GroupFiltersQuery, GroupFiltersQueryVariables>;
export const HandoverDocument = {"__meta__":{"hash":"sha256:bc4092195f361865fbaf91b435beaeed646812273937f5e72eeb53995248a4d8"}} as unknown as TypedDocumentString<HandoverQuery, HandoverQueryVariables>;
export const IntegrityDocument = {"__meta__":{"hash":"sha256:ff0198d1741a28730ace2c5a83cda2e3255b7fa622a7d9dbb707bc248e3c3b27"}} as unknown as TypedDocumentString<IntegrityQuery, IntegrityQueryVariables>;
export const CheckIntegrityDocument = {"__meta__":{"hash":"sha256:53e41512ca633be11649136bca86130d74c7023c197c13fc6fb90ca0182bfcc8"}} as unknown as TypedDocumentString<CheckIntegrityMutation, CheckIntegrityMutationVariables>;
export const CellHistoryDocument = {"__meta__":{"hash":"sha256:13a1044d5531dc4783a8f8273c387158292b0448c054478fefb0d9d1f0c94e38"}} as unknown as TypedDocumentString<CellHistoryQuery, CellHistoryQueryVariables>;
export const LessonHistoryDocument = {"__meta__":{"hash":"sha256:e1f0bf2eea05ac2d9c54ac67fbacd31278fd07b5fc8ff9d4009b635211e7e571"}} as unknown as TypedDocumentString<LessonHistoryQuery, LessonHistoryQueryVariables>;
export const HomeworkLoadDocument = {"__meta__":{"hash":"sha256:8d4c31cf436594b06e4a693b97250c6ab34818121b58241b1238d6739a32eedd"}} as unknown as TypedDocumentString<HomeworkLoadQuery, HomeworkLoadQueryVariables>;
export const LessonDocument = {"__meta__":{"hash":"sha256:d46877c65df4c599400e7cf0f4c9bf8af5820c0bcad7d01bf3a86561e55c54a5"}} as unknown as TypedDocumentString<LessonQuery, LessonQueryVariables>;
export const RecordLessonDocument = {"__meta__":{"hash":"sha256:7cdc871afb39011aadda1fc9fdc7ae517ef0230673b8391a938391aedd02e47e"}} as unknown as TypedDocumentString<RecordLessonMutation, RecordLessonMutationVariables>;
export const ExplainLatenessDocument = {"__meta__":{"hash":"sha256:abbd4ee555961da8318f6b3e08b586d35fdccbc9b502f396ecb5c573f81f2541"}} as unknown as TypedDocumentString<ExplainLatenessMutation, ExplainLatenessMutationVariables>;
export const SetHomeworkDocument = {"__meta__":{"hash":"sha256:0157ef0831dec97a280fdd0f3f33a70a1dacb31422350c85d8b40b95be1a7c79"}} as unknown as TypedDocumentString<SetHomeworkMutation, SetHomeworkMutationVariables>;
export const RemoveHomeworkDocument = {"__meta__":{"hash":"sha256:a199c30f2b2f949b455ec2f908379e1adab00ff301bc163b0ad5d831d35da211"}} as unknown as TypedDocumentString<RemoveHomeworkMutation, RemoveHomeworkMutationVariables>;
export const PutWorkDocument = {"__meta__":{"hash":"sha256:15d10b1a9f244696644e136c9112a94a5ae66aa7643052122ff39e0a8d52d4c5"}} as unknown as TypedDocumentString<PutWorkMutation, PutWorkMutationVariables>;
export const RemoveWorkDocument = {"__meta__":{"hash":"sha256:94de58dae0ccd0430a6e5d38c8b593f4fa222ac08659e765a2a372f1c3838d90"}} as unknown as TypedDocumentString<RemoveWorkMutation, RemoveWorkMutationVariables>;
export const SetMarksDocument = {"__meta__":{"hash":"sha256:efd3ac296fbf6881781e70a1bc2b26d9db723f08e04b26c704a54a4e5039ca5b"}} as unknown as TypedDocumentString<SetMarksMutation, SetMarksMutationVariables>;
export const SetAttendanceDocument = {"__meta__":{"hash":"sha256:d2ebc58e9da16a5872f67e47f01fd4226b028e89ba906a9cfa0aea61e5805168"}} as unknown as TypedDocumentString<SetAttendanceMutation, SetAttendanceMutationVariables>;
export const JournalStartDocument = {"__meta__":{"hash":"sha256:4c19415b747430c7aab61f546d0adbdd8e6f30e97edc77f7e478732d77805094"}} as unknown as TypedDocumentString<JournalStartQuery, JournalStartQueryVariables>;
export const JournalPageDocument = {"__meta__":{"hash":"sha256:d96a17efc6cf5564644a48d02bcc64b82af87785e01a5ac4d4fa4cab79d54447"}} as unknown as TypedDocumentString<JournalPageQuery, JournalPageQueryVariables>;
export const ReceiptDocument = {"__meta__":{"hash":"sha256:f5f1b07359c3ca1967a588cc98bf5c2f21ee620ebe3ad320da1dce3bde3a5c21"}} as unknown as TypedDocumentString<ReceiptQuery, ReceiptQueryVariables>;
export const GroupRemarksDocument = {"__meta__":{"hash":"sha256:38a526411e476fd3d501a86c957ae5a72763e1677a9501c61df4ff1c42f5cf2b"}} as unknown as TypedDocumentString<GroupRemarksQuery, GroupRemarksQueryVariables>;
export const PutRemarkDocument = {"__meta__":{"hash":"sha256:bc8b17b88c2d61b28bf4b07837a1967d453dfbc735a843f27d958f97b7010815"}} as unknown as TypedDocumentString<PutRemarkMutation, PutRemarkMutationVariables>;
export const RemoveRemarkDocument = {"__meta__":{"hash":"sha256:c4983bf21a671f760668ee341ecd01e4dda8b68d91cb00f4ba4cdb11b4beae7e"}} as unknown as TypedDocumentString<RemoveRemarkMutation, RemoveRemarkMutationVariables>;
export const ClassesInCareDocument = {"__meta__":{"hash":"sha256:99eb1bac8357d5c341c0fb007a1126b00ada288e0055d829b6f933ef213492e4"}} as unknown as TypedDocumentString<ClassesInCareQuery, ClassesInCareQueryVariables>;
export const ClassTodayDocument = {"__meta__":{"hash":"sha256:1e92b3daba35816e67c2158f2678c006ed9a6bdaeb709ea1a6d9f870a697b468"}} as unknown as TypedDocumentString<ClassTodayQuery, ClassTodayQueryVariables>;
export const ClassAbsencesDocument = {"__meta__":{"hash":"sha256:a41d1aee1a04da13c466ee32cf37db7cf8b2879ba40f371ab3ca36e7f9900bf8"}} as unknown as TypedDocumentString<ClassAbsencesQuery, ClassAbsencesQueryVariables>;
export const ClassProgressDocument = {"__meta__":{"hash":"sha256:dc42312909bd78fc20cd4fe6a678dc8c3cfe8aa54c28ce197e03c6558dcc0804"}} as unknown as TypedDocumentString<ClassProgressQuery, ClassProgressQueryVariables>;
export const ClassReportsDocument = {"__meta__":{"hash":"sha256:e99225d7f565d240ebc79f79615037953c52eb0cf277d172a1e396385be95bde"}} as unknown as TypedDocumentString<ClassReportsQuery, ClassReportsQueryVariables>;
export const NoteReportsPrintedDocument = {"__meta__":{"hash":"sha256:1443d43d4d77921e45d01593452ded39aad13f81fa08310de1a0a855b0db20ef"}} as unknown as TypedDocumentString<NoteReportsPrintedMutation, NoteReportsPrintedMutationVariables>;
export const ClassContactsDocument = {"__meta__":{"hash":"sha256:b653ef22728170ddf9a26f5201b0fc9d827ae4c25e85158684bb5da090f9a2f8"}} as unknown as TypedDocumentString<ClassContactsQuery, ClassContactsQueryVariables>;
export const CorrectContactsDocument = {"__meta__":{"hash":"sha256:1bf52e70c64fd1768d8b13bb098eb773d870be82f57f249196c15ebd6992311a"}} as unknown as TypedDocumentString<CorrectContactsMutation, CorrectContactsMutationVariables>;
export const ClassNoticesDocument = {"__meta__":{"hash":"sha256:d7771c0d26bb47e6eb36d2a9431cfbde1dfb98c185beed019570df5702b9570d"}} as unknown as TypedDocumentString<ClassNoticesQuery, ClassNoticesQueryVariables>;
export const NoticeHistoryDocument = {"__meta__":{"hash":"sha256:36322815e33f65f64a4a10ca9c8a87c46ce919a1b43140f3bab40f8ef0164d0d"}} as unknown as TypedDocumentString<NoticeHistoryQuery, NoticeHistoryQueryVariables>;
export const SetAbsenceReasonsDocument = {"__meta__":{"hash":"sha256:b1edcba21c50c7cc007c84f885ebd1e0cc6eb885a477bbc820aeeca158898632"}} as unknown as TypedDocumentString<SetAbsenceReasonsMutation, SetAbsenceReasonsMutationVariables>;
export const SeeAbsenceNoticesDocument = {"__meta__":{"hash":"sha256:cf2886d195e6fc58843d08c10d858ad0c9bbf7b7438c310d88dd9d8e2a0e140a"}} as unknown as TypedDocumentString<SeeAbsenceNoticesMutation, SeeAbsenceNoticesMutationVariables>;
export const DecideAbsenceNoticeDocument = {"__meta__":{"hash":"sha256:1c0b699919e5ec60bcd5fd5d5031bbe9511286f21f0f29239523607ec5624f7c"}} as unknown as TypedDocumentString<DecideAbsenceNoticeMutation, DecideAbsenceNoticeMutationVariables>;
export const ConfirmContactsDocument = {"__meta__":{"hash":"sha256:dd505c31ee1cca5806606f717cdeafdf9296e50ae40f619b2fbdee40e79fb15a"}} as unknown as TypedDocumentString<ConfirmContactsMutation, ConfirmContactsMutationVariables>;
export const PaperHandoversDocument = {"__meta__":{"hash":"sha256:c4edba4d56b4af1636f04ce1212bd8290fc5e3e53a8c5d30a97c9047cdb89a09"}} as unknown as TypedDocumentString<PaperHandoversQuery, PaperHandoversQueryVariables>;
export const RecordHandoverDocument = {"__meta__":{"hash":"sha256:66ed80f8eaf4f08db1e6380f74cbc71c43f8f1fcac13b6d57c475ea30b993917"}} as unknown as TypedDocumentString<RecordHandoverMutation, RecordHandoverMutationVariables>;
export const TakeBackHandoverDocument = {"__meta__":{"hash":"sha256:52e9a06724963b0c0faebc4a3aa66dcba8c1d9ed76fab24a9381ea8181f66e6d"}} as unknown as TypedDocumentString<TakeBackHandoverMutation, TakeBackHandoverMutationVariables>;
export const NormPeriodsDocument = {"__meta__":{"hash":"sha256:496d83bda7746830a5b8674037b8b509998dbc7b0498280811ff3de6dda76057"}} as unknown as TypedDocumentString<NormPeriodsQuery, NormPeriodsQueryVariables>;
export const SchoolNormsDocument = {"__meta__":{"hash":"sha256:ff74e65bb6c8ac92f7bd270f7cfef6e8afbf33e80ae785e4a729436c3f11a4b8"}} as unknown as TypedDocumentString<SchoolNormsQuery, SchoolNormsQueryVariables>;
export const MarkNormsDocument = {"__meta__":{"hash":"sha256:0ba678c85b78066c7718b423b509f679b62ac1e908e50b14dcde0de5246d6fd8"}} as unknown as TypedDocumentString<MarkNormsQuery, MarkNormsQueryVariables>;
export const HomeworkOverloadsDocument = {"__meta__":{"hash":"sha256:1f2a3e6189c9a2cb327cf2d81d228b8ef01236af6471f2bf3b3808c080d10630"}} as unknown as TypedDocumentString<HomeworkOverloadsQuery, HomeworkOverloadsQueryVariables>;
export const OutsideMarksDocument = {"__meta__":{"hash":"sha256:146bd820acc10bcbb72cea7f7345c30a0107733e778c8a2f91b933bc81918e11"}} as unknown as TypedDocumentString<OutsideMarksQuery, OutsideMarksQueryVariables>;
export const OutsideMarkRegisterDocument = {"__meta__":{"hash":"sha256:14302e39d6a5d14eb24962c33c790e883d23eca6204d6a8598a2e066affe7593"}} as unknown as TypedDocumentString<OutsideMarkRegisterQuery, OutsideMarkRegisterQueryVariables>;
export const RecordOutsideMarksDocument = {"__meta__":{"hash":"sha256:4eb080344d4240356abc732b738db5d80dd42a37c47a301e9bc36ad16c05cfe6"}} as unknown as TypedDocumentString<RecordOutsideMarksMutation, RecordOutsideMarksMutationVariables>;
export const RemoveOutsideMarkDocument = {"__meta__":{"hash":"sha256:69a86ab0d5a6268645ee648f7f27656f75f7c5f84ff25d17a18032b887fe4df7"}} as unknown as TypedDocumentString<RemoveOutsideMarkMutation, RemoveOutsideMarkMutationVariables>;
export const AdmitStudentDocument = {"__meta__":{"hash":"sha256:947e073220d43587c98cbdf4beac2f46b82aae11924021d0e18442e883743e8c"}} as unknown as TypedDocumentString<AdmitStudentMutation, AdmitStudentMutationVariables>;
export const ReturnStudentDocument = {"__meta__":{"hash":"sha256:76bbd8414da6a2fd83614947823f377058ed4feff32dbf464dee98844e22e453"}} as unknown as TypedDocumentString<ReturnStudentMutation, ReturnStudentMutationVariables>;
export const TransferStudentsDocument = {"__meta__":{"hash":"sha256:9d8c26ec6945c8a59579783a5facb297a202cd58b50988d008321595179a8f82"}} as unknown as TypedDocumentString<TransferStudentsMutation, TransferStudentsMutationVariables>;
export const DepartStudentDocument = {"__meta__":{"hash":"sha256:f8548dd8041ca4948791db30ecfb3d3f562cf7fb11c7be3fe7c84d1f0beeb0cf"}} as unknown as TypedDocumentString<DepartStudentMutation, DepartStudentMutationVariables>;
export const ChangeStudentDocument = {"__meta__":{"hash":"sha256:845892e46dc882c8ed5b18844ad658b80dd854bcba54ee3ff23e3fff86eba327"}} as unknown as TypedDocumentString<ChangeStudentMutation, ChangeStudentMutationVariables>;
export const AddGuardianDocument = {"__meta__":{"hash":"sha256:945284a2fa9c8d3ec621abd220c01030c45eb9b33518ec8bc8bb239e6b7a3361"}} as unknown as TypedDocumentString<AddGuardianMutation, AddGuardianMutationVariables>;
export const ChangeGuardianDocument = {"__meta__":{"hash":"sha256:3e92bcc147be7b506926bdf06956993e665a807b88855c2a14a8c61e5c3f9eb7"}} as unknown as TypedDocumentString<ChangeGuardianMutation, ChangeGuardianMutationVariables>;
export const LinkGuardianDocument = {"__meta__":{"hash":"sha256:de4f6961e8bb69f897a491959275c5a73842c6759b14df1b680d1d9deaf14a60"}} as unknown as TypedDocumentString<LinkGuardianMutation, LinkGuardianMutationVariables>;
export const UnlinkGuardianDocument = {"__meta__":{"hash":"sha256:d6e005343bef21f9b941854032ab7681c8a798accd983d576b5f07f31ce010fd"}} as unknown as TypedDocumentString<UnlinkGuardianMutation, UnlinkGuardianMutationVariables>;
export const OpenClassDocument = {"__meta__":{"hash":"sha256:60824b8b74b1dc7f4ce7d5bf781369e7582f8fc72678a5c5408c17854e2a1a1d"}} as unknown as TypedDocumentString<OpenClassMutation, OpenClassMutationVariables>;
export const ChangeClassDocument = {"__meta__":{"hash":"sha256:3082cd1fd8f844fefcdfe89988e5933916142767cf57f0176421b130110b0b61"}} as unknown as TypedDocumentString<ChangeClassMutation, ChangeClassMutationVariables>;
export const PutSubgroupDocument = {"__meta__":{"hash":"sha256:4b15162af6675c9cdd4484838a5714fc0b4031002913e15c9a64433d47a983f9"}} as unknown as TypedDocumentString<PutSubgroupMutation, PutSubgroupMutationVariables>;
export const RemoveSubgroupDocument = {"__meta__":{"hash":"sha256:ab8666295fb3e260b3aabb712ff72000c313af5387509b969302b003b3bb05a5"}} as unknown as TypedDocumentString<RemoveSubgroupMutation, RemoveSubgroupMutationVariables>;
export const MoveToSubgroupDocument = {"__meta__":{"hash":"sha256:f0e3efee5b080389ae184b30bba34924b4f2b0aff510469d4d477801689f2b36"}} as unknown as TypedDocumentString<MoveToSubgroupMutation, MoveToSubgroupMutationVariables>;
export const HireStaffMemberDocument = {"__meta__":{"hash":"sha256:cd72dfafdb4cb73fe5d67b893b6a709b99e83f50cb7bb4dfb64a2b38a8896655"}} as unknown as TypedDocumentString<HireStaffMemberMutation, HireStaffMemberMutationVariables>;
export const ChangeStaffMemberDocument = {"__meta__":{"hash":"sha256:23d53d723afb998efb1a4800f355d10415533f322b4856181325d88c00fea93e"}} as unknown as TypedDocumentString<ChangeStaffMemberMutation, ChangeStaffMemberMutationVariables>;
export const DismissStaffMemberDocument = {"__meta__":{"hash":"sha256:60a628dd365f7af2f9511e0ffa9985acbd4b5da2825318ecfd16d95c63237315"}} as unknown as TypedDocumentString<DismissStaffMemberMutation, DismissStaffMemberMutationVariables>;
export const AssignDutyDocument = {"__meta__":{"hash":"sha256:fe32430af16af24d91face0ea746cd5081cc0ddae643192713cd530de25edd0c"}} as unknown as TypedDocumentString<AssignDutyMutation, AssignDutyMutationVariables>;
export const EndDutyDocument = {"__meta__":{"hash":"sha256:1f43c9735fda6134040e01033bc7f03218df41ef5dc3250a46c740cbbab414d4"}} as unknown as TypedDocumentString<EndDutyMutation, EndDutyMutationVariables>;
export const WithdrawMovementDocument = {"__meta__":{"hash":"sha256:21a376469aa1c84e1898ba48e3a61c06f6d6044cde6526e026b512135f8f4513"}} as unknown as TypedDocumentString<WithdrawMovementMutation, WithdrawMovementMutationVariables>;
export const DecideContactReportDocument = {"__meta__":{"hash":"sha256:0117e35d00b981c610909747f53bb18dad0fb42ab35269bb0063777ab298a8b0"}} as unknown as TypedDocumentString<DecideContactReportMutation, DecideContactReportMutationVariables>;
export const StudentConsentsDocument = {"__meta__":{"hash":"sha256:f975abe3d57a280a5adace8f9cb200fbf291d685e7c155a981b0101a17ce9be3"}} as unknown as TypedDocumentString<StudentConsentsQuery, StudentConsentsQueryVariables>;
export const ClassConsentsDocument = {"__meta__":{"hash":"sha256:5b5686c47f2a006738690fd1cbe51453bc62749ff15e9f60ac9f15ee317b2a30"}} as unknown as TypedDocumentString<ClassConsentsQuery, ClassConsentsQueryVariables>;
export const RecordConsentDocument = {"__meta__":{"hash":"sha256:13bae0e3af25694c75924f90896178658ada4459532dcc9f9584ccb5a40540f9"}} as unknown as TypedDocumentString<RecordConsentMutation, RecordConsentMutationVariables>;
export const WithdrawConsentDocument = {"__meta__":{"hash":"sha256:a234bcc93993b63b181ef77c14a32ebc7a12f4666da58c24c31d5db5eb551d1f"}} as unknown as TypedDocumentString<WithdrawConsentMutation, WithdrawConsentMutationVariables>;
export const StudentsDocument = {"__meta__":{"hash":"sha256:c2bb220eb65bb0205dfaca42d9357c86dc61cc54f87ed38d10411c7fad35141d"}} as unknown as TypedDocumentString<StudentsQuery, StudentsQueryVariables>;
export const StudentCardDocument = {"__meta__":{"hash":"sha256:765e16a77949122f848456315c94388488e2af3ca76fe07860b51f8ac0023876"}} as unknown as TypedDocumentString<StudentCardQuery, StudentCardQueryVariables>;
export const GuardiansDocument = {"__meta__":{"hash":"sha256:75cd1de9d706145c782d95b97309371448d856f2d9a67190c8fa65fe0d6cdbb1"}} as unknown as TypedDocumentString<GuardiansQuery, GuardiansQueryVariables>;
export const GuardianCardDocument = {"__meta__":{"hash":"sha256:3b85c5fcb3b633567df8790cdf7e9d1cbc669023fa1dae2e7105a95f18a11913"}} as unknown as TypedDocumentString<GuardianCardQuery, GuardianCardQueryVariables>;
export const ClassListDocument = {"__meta__":{"hash":"sha256:32a250929cbfd03d56a13ebb1aaf8bb2b700685069f02b592311542008da52fa"}} as unknown as TypedDocumentString<ClassListQuery, ClassListQueryVariables>;
export const ClassCardDocument = {"__meta__":{"hash":"sha256:37213666981abb3239e0ef206af9ba8c377132abbd99005075aeb74d1516389c"}} as unknown as TypedDocumentString<ClassCardQuery, ClassCardQueryVariables>;
export const ClassChoicesDocument = {"__meta__":{"hash":"sha256:de4c632f2bc038caef9854cb32275e15dbf18c0e02d8c39e0daf3f45d59f55a8"}} as unknown as TypedDocumentString<ClassChoicesQuery, ClassChoicesQueryVariables>;
export const PeriodChoicesDocument = {"__meta__":{"hash":"sha256:e2089579362a2135bfde278763447246f3ffff65f53daebb0dca32a24add62e3"}} as unknown as TypedDocumentString<PeriodChoicesQuery, PeriodChoicesQueryVariables>;
export const StaffMembersDocument = {"__meta__":{"hash":"sha256:2649503e85fbbb557df13b07ca58cfdda216d5409563dd33ae08d4805cfa2d05"}} as unknown as TypedDocumentString<StaffMembersQuery, StaffMembersQueryVariables>;
export const StaffCardDocument = {"__meta__":{"hash":"sha256:dcd32b1d70188def81687db617e9d4294648e4a6cae8c3be348d79b2a67b7c7f"}} as unknown as TypedDocumentString<StaffCardQuery, StaffCardQueryVariables>;
export const LessonsLeftDocument = {"__meta__":{"hash":"sha256:7c0eeda9854cd98139ae67d5fa951c9342a80cd39490ee22824ebaef583abb70"}} as unknown as TypedDocumentString<LessonsLeftQuery, LessonsLeftQueryVariables>;
export const MovementsDocument = {"__meta__":{"hash":"sha256:0e5d93e2a954890da4dcb511b6f878907329bb3fcaefbc0d2e9629132ddb7a43"}} as unknown as TypedDocumentString<MovementsQuery, MovementsQueryVariables>;
export const MovementTotalsDocument = {"__meta__":{"hash":"sha256:da9aac7067fc4cb32b93603a8dbd4f23f71d1b937d02af547e1f3ac75237494d"}} as unknown as TypedDocumentString<MovementTotalsQuery, MovementTotalsQueryVariables>;
export const ContactReportsDocument = {"__meta__":{"hash":"sha256:db2f415e0398f2aa27f73f7b5425aa5699750081123317e08cb87e29c7944087"}} as unknown as TypedDocumentString<ContactReportsQuery, ContactReportsQueryVariables>;
export const SignInCardDocument = {"__meta__":{"hash":"sha256:9f505fb44078c1ca0127291676c14921aff1423c6206b6f3be16bb82ebf4e83b"}} as unknown as TypedDocumentString<SignInCardQuery, SignInCardQueryVariables>;
export const OpenSignInsDocument = {"__meta__":{"hash":"sha256:56cf7b6edd4ef16f1810313979190379780a1b88aead123e25f50b4bc5248be6"}} as unknown as TypedDocumentString<OpenSignInsMutation, OpenSignInsMutationVariables>;
export const ResetPasswordsDocument = {"__meta__":{"hash":"sha256:4239e579094d80b3ddf443d912b877c289916daca833fafc4a772d31996081c2"}} as unknown as TypedDocumentString<ResetPasswordsMutation, ResetPasswordsMutationVariables>;
export const BlockSignInDocument = {"__meta__":{"hash":"sha256:39bae5146d376d0247218ff37730a6f66e03b71cec9a25f6fbc9773c62fa6498"}} as unknown as TypedDocumentString<BlockSignInMutation, BlockSignInMutationVariables>;
export const RestoreSignInDocument = {"__meta__":{"hash":"sha256:5b688a692155e66ccf59a1493b08539de672cda4a03e89e97701211e7dd9cc8f"}} as unknown as TypedDocumentString<RestoreSignInMutation, RestoreSignInMutationVariables>;
export const EndSessionsOfDocument = {"__meta__":{"hash":"sha256:ae92018d9d8e6570db09f346e5784f362b8d135caa7ca81fb25b248349346f45"}} as unknown as TypedDocumentString<EndSessionsOfMutation, EndSessionsOfMutationVariables>;
export const ConfirmIdentityDocument = {"__meta__":{"hash":"sha256:33442971a0b6f3990d95ea9c1593b39119c519a6c4e64e626dd57654c10b1e4b"}} as unknown as TypedDocumentString<ConfirmIdentityMutation, ConfirmIdentityMutationVariables>;
export const PeriodClosingsDocument = {"__meta__":{"hash":"sha256:b061d31fec068e90b57b7d8d0c024fce2c7ed320907e0e495175767a0316fe70"}} as unknown as TypedDocumentString<PeriodClosingsQuery, PeriodClosingsQueryVariables>;
export const ClosingGapsDocument = {"__meta__":{"hash":"sha256:d98630907f402378b6d20d85ffdd3562ba1097f479d0888d252e1ea0c3bc6842"}} as unknown as TypedDocumentString<ClosingGapsQuery, ClosingGapsQueryVariables>;
export const VerifyClosingDocument = {"__meta__":{"hash":"sha256:f5d10bc13c1ffa436f9d1dad82b0eb873672bc31a4d49b63e4a820662afbe826"}} as unknown as TypedDocumentString<VerifyClosingQuery, VerifyClosingQueryVariables>;
export const ClosePeriodDocument = {"__meta__":{"hash":"sha256:57ac55035a334e8fd82c48a08409ecb607ff34459eb376ea3e1faa6621769215"}} as unknown as TypedDocumentString<ClosePeriodMutation, ClosePeriodMutationVariables>;
export const ReopenPeriodDocument = {"__meta__":{"hash":"sha256:f547a262722cf9268a4b88c2e7e97b7b0495e4cc8c96ec9e77324337d0f25754"}} as unknown as TypedDocumentString<ReopenPeriodMutation, ReopenPeriodMutationVariables>;
export const EndReopeningDocument = {"__meta__":{"hash":"sha256:f89a853688f98580c46d3171a9b901bf70a3d6849cc26ccd8e44cfb0dd6103aa"}} as unknown as TypedDocumentString<EndReopeningMutation, EndReopeningMutationVariables>;
export const SealPeriodDocument = {"__meta__":{"hash":"sha256:acf0b117552892c4da03586efa1948f0039cc277bdf7cbe5675ec6a7ec5e7f61"}} as unknown as TypedDocumentString<SealPeriodMutation, SealPeriodMutationVariables>;
export const ArchiveYearDocument = {"__meta__":{"hash":"sha256:f3ceebabdffecc8d749a3a411a9879b17b41fd578406b8b493e70191e5c55c0c"}} as unknown as TypedDocumentString<ArchiveYearMutation, ArchiveYearMutationVariables>;
export const TeachingLoadDocument = {"__meta__":{"hash":"sha256:dbf315b4e185424eaff07cffc1943a220bf6f4b5efee8b3a430ee7164cdf585e"}} as unknown as TypedDocumentString<TeachingLoadQuery, TeachingLoadQueryVariables>;
export const SetCurriculumDocument = {"__meta__":{"hash":"sha256:bd3aced66d4ecf4e84d242a287e299e48bb867d09821f963c529e21ed833af72"}} as unknown as TypedDocumentString<SetCurriculumMutation, SetCurriculumMutationVariables>;
export const ApproveLoadDocument = {"__meta__":{"hash":"sha256:cde57a3429b54419cb078d39c5c3f9a87d518ed4b66180c167bd49afc43d424b"}} as unknown as TypedDocumentString<ApproveLoadMutation, ApproveLoadMutationVariables>;
export const SetLoadDocument = {"__meta__":{"hash":"sha256:4543abf524591038dab45903a3ecfe75977ccfda0aadf63c51352bf42a569767"}} as unknown as TypedDocumentString<SetLoadMutation, SetLoadMutationVariables>;
export const DepartmentsDocument = {"__meta__":{"hash":"sha256:df33b7c0a06e3d634c60f2a284a37df39848d35a7765e1c26ebb5f3b856691af"}} as unknown as TypedDocumentString<DepartmentsQuery, DepartmentsQueryVariables>;
export const PutDepartmentDocument = {"__meta__":{"hash":"sha256:f58912653b7ed7ce65b8f1908b39b6b60843ca89bdd023bbd9bbd3fe62a0b6b5"}} as unknown as TypedDocumentString<PutDepartmentMutation, PutDepartmentMutationVariables>;
export const PlansDocument = {"__meta__":{"hash":"sha256:2c895288619b30e5de483e7c9ec1cbbd71fbcd11251d72c110ea9ce98d74cb06"}} as unknown as TypedDocumentString<PlansQuery, PlansQueryVariables>;
export const PlanLagDocument = {"__meta__":{"hash":"sha256:82cb6ecfb871d53a0eb07c68a07b2ee5ec78d2f82fb32f18e4ee3ac5a01120f5"}} as unknown as TypedDocumentString<PlanLagQuery, PlanLagQueryVariables>;
export const PlanDocument = {"__meta__":{"hash":"sha256:027b3a4f87dd7909bbde4266f73fbe17e7f7e6ac96d9e21e3746b7bc44ecd77f"}} as unknown as TypedDocumentString<PlanQuery, PlanQueryVariables>;
export const PlanProgressDocument = {"__meta__":{"hash":"sha256:d3593589b1d783aaebb91488ce2a8882e7e0f8ade997f7c0ae3314de5aaee9cb"}} as unknown as TypedDocumentString<PlanProgressQuery, PlanProgressQueryVariables>;
export const SavePlanDocument = {"__meta__":{"hash":"sha256:2ba830eb5c2d44dbc83726cb46572d4bbf714bc7eada8a4325903cbfd78e84a6"}} as unknown as TypedDocumentString<SavePlanMutation, SavePlanMutationVariables>;
export const CopyPlanDocument = {"__meta__":{"hash":"sha256:4e308fe3661ce48802f09359ee9def167f7ef3ada17661958a7450b1db1f3d84"}} as unknown as TypedDocumentString<CopyPlanMutation, CopyPlanMutationVariables>;
export const AssignPlanDocument = {"__meta__":{"hash":"sha256:2fdeb1e7b7a47184346956503da62151b1f660e3f9def9a7fc9f30f7c2582901"}} as unknown as TypedDocumentString<AssignPlanMutation, AssignPlanMutationVariables>;
export const SubmitPlanDocument = {"__meta__":{"hash":"sha256:82a1df7bd996c00a9136b479d31393ba2eaffed7054723ff0a2210829d8d20d5"}} as unknown as TypedDocumentString<SubmitPlanMutation, SubmitPlanMutationVariables>;
export const AgreePlanDocument = {"__meta__":{"hash":"sha256:46a8fd9bbe4cef248b1cfdacff5cc2cbf0daf25c7563653028ef7a2b931da092"}} as unknown as TypedDocumentString<AgreePlanMutation, AgreePlanMutationVariables>;
export const ApprovePlanDocument = {"__meta__":{"hash":"sha256:87cceb652d2017a06f67605ce7dfc1d68e68b588c7b2f39d040e4ddbabe1e0f1"}} as unknown as TypedDocumentString<ApprovePlanMutation, ApprovePlanMutationVariables>;
export const ReturnPlanDocument = {"__meta__":{"hash":"sha256:a9444ebe4ff34297d4023c7e10a56f54da08c4fae0000ce434403377edfc1e9f"}} as unknown as TypedDocumentString<ReturnPlanMutation, ReturnPlanMutationVariables>;
export const NextTopicsDocument = {"__meta__":{"hash":"sha256:b35f1b6d0de2807d5d6d5c1bfea687dcc9ce8fdce91bf5c555e1f0939708d7c7"}} as unknown as TypedDocumentString<NextTopicsQuery, NextTopicsQueryVariables>;
export const PortalDocument = {"__meta__":{"hash":"sha256:b7f88c5db86a75f0a0634df79fb72e960e255e86f3e579b87b4b65687089f55f"}} as unknown as TypedDocumentString<PortalQuery, PortalQueryVariables>;
export const SetPortalDocument = {"__meta__":{"hash":"sha256:b6240b6eef9c64ab40cffd9b3c8ce9d8a77f7badfb3d9bf11ad4ade8a0a31052"}} as unknown as TypedDocumentString<SetPortalMutation, SetPortalMutationVariables>;
export const EnterStaffUidDocument = {"__meta__":{"hash":"sha256:30421ef5d614d38a8236fd01327911542c9ec244fb84de1f27b24c73ae8d9985"}} as unknown as TypedDocumentString<EnterStaffUidMutation, EnterStaffUidMutationVariables>;
export const SendToPortalDocument = {"__meta__":{"hash":"sha256:e92cb3149ed588a835dcf506de496d1c9d480f2c38e8110b0b3180e6cd0a3b46"}} as unknown as TypedDocumentString<SendToPortalMutation, SendToPortalMutationVariables>;
export const RegulationDocument = {"__meta__":{"hash":"sha256:8881f140c982b528da1621eb6d14cdf6fbcbe7a963f3454b2cd48b082c3ccf10"}} as unknown as TypedDocumentString<RegulationQuery, RegulationQueryVariables>;
export const PreviewRegulationDocument = {"__meta__":{"hash":"sha256:cb7eca2b96222304ab29dd0c7f1a35de97833115658f7cdd0e47a93d530e5b96"}} as unknown as TypedDocumentString<PreviewRegulationQuery, PreviewRegulationQueryVariables>;
export const ChooseRegulationDocument = {"__meta__":{"hash":"sha256:6ac0151fb63ef63339db93dbdc1a63828148a4d63fbdd349fee839c00e1a9ec2"}} as unknown as TypedDocumentString<ChooseRegulationMutation, ChooseRegulationMutationVariables>;
export const AmendRegulationDocument = {"__meta__":{"hash":"sha256:d8267d29bf23f6fe7596958fc06a032caefdd51d7b505769a9251e3d76344eb4"}} as unknown as TypedDocumentString<AmendRegulationMutation, AmendRegulationMutationVariables>;
export const WithdrawAmendmentDocument = {"__meta__":{"hash":"sha256:db354ae75389f1e3d09caa073c06b10f5404651baa7bfe2d7bbc66608bb3556d"}} as unknown as TypedDocumentString<WithdrawAmendmentMutation, WithdrawAmendmentMutationVariables>;
export const RegulationPapersDocument = {"__meta__":{"hash":"sha256:046186903e9bf7bed94bbaf1b0e3defdf4bc28b119ba9d5cd68c005e921558ed"}} as unknown as TypedDocumentString<RegulationPapersQuery, RegulationPapersQueryVariables>;
export const PutRegulationPaperDocument = {"__meta__":{"hash":"sha256:971c3884c53b24cf07cc1654371551f763c81351a3768e16039b42cae07b64d6"}} as unknown as TypedDocumentString<PutRegulationPaperMutation, PutRegulationPaperMutationVariables>;
export const RemoveRegulationPaperDocument = {"__meta__":{"hash":"sha256:9647c012a1736d7f20db5b636979f200cb782429ac10f22cc470c165b8abd672"}} as unknown as TypedDocumentString<RemoveRegulationPaperMutation, RemoveRegulationPaperMutationVariables>;
export const ReportPackagesDocument = {"__meta__":{"hash":"sha256:f4945a128f5c2032f316065c670c0be3df398e4e071a4d958c7218553bcb7a52"}} as unknown as TypedDocumentString<ReportPackagesQuery, ReportPackagesQueryVariables>;
export const MakeReportPackageDocument = {"__meta__":{"hash":"sha256:1f91a847477cd0520705b1dc39d445cbbef534b52d9f1473c13bd92c10ee6ab8"}} as unknown as TypedDocumentString<MakeReportPackageMutation, MakeReportPackageMutationVariables>;
export const CancelReportPackageDocument = {"__meta__":{"hash":"sha256:1950cdbb5970394473a0bf70bfddbd44e82ea07225573cced7282c5b4dd11fff"}} as unknown as TypedDocumentString<CancelReportPackageMutation, CancelReportPackageMutationVariables>;
export const RetryReportPackageDocument = {"__meta__":{"hash":"sha256:1b83277df64d9b8fb8ed20257584d438a0bc67b8edd2302ab154ca27ec416e6c"}} as unknown as TypedDocumentString<RetryReportPackageMutation, RetryReportPackageMutationVariables>;
export const ReportListDocument = {"__meta__":{"hash":"sha256:f8c1c37c58625b204fd2c1b3e21f7f9a73ebbd209bb0c5ce3593f38833d2693d"}} as unknown as TypedDocumentString<ReportListQuery, ReportListQueryVariables>;
export const ReportRunDocument = {"__meta__":{"hash":"sha256:f140b9431b4d5d3e91de93ef32d24d4798ed55438b9d54cf4e1fa2018b02c4a1"}} as unknown as TypedDocumentString<ReportRunQuery, ReportRunQueryVariables>;
export const RunReportDocument = {"__meta__":{"hash":"sha256:f6a50ef8b9a07135833c752317b7b674bc949c09d7fbe2fb088a13f7cb811517"}} as unknown as TypedDocumentString<RunReportMutation, RunReportMutationVariables>;
export const ReportSignaturesDocument = {"__meta__":{"hash":"sha256:ecec6525108a3cbda1ee18d1cd0c8751a7f35c82678ea43175fd5ba3179d2fdd"}} as unknown as TypedDocumentString<ReportSignaturesQuery, ReportSignaturesQueryVariables>;
export const PrepareSignatureDocument = {"__meta__":{"hash":"sha256:51c5eaba93c8a84de9d87104b9be6ff9c66519942b6837f4b620b8a675d04cc2"}} as unknown as TypedDocumentString<PrepareSignatureMutation, PrepareSignatureMutationVariables>;
export const CheckSignaturesDocument = {"__meta__":{"hash":"sha256:752a77463031af5f8d965f13da6aea16c7d3fd2aab79a9069f755e1a6487a00b"}} as unknown as TypedDocumentString<CheckSignaturesMutation, CheckSignaturesMutationVariables>;
export const LessonRollDocument = {"__meta__":{"hash":"sha256:12c1708d767ed2c7d17111ca892f60bb7f047c86390a3b2fc3b8814ba6865823"}} as unknown as TypedDocumentString<LessonRollQuery, LessonRollQueryVariables>;
export const TakeRollDocument = {"__meta__":{"hash":"sha256:eb53580b98512ecbfb8cf13eb8f2ce296b07029c1677e9db4282a1a9cd6d376f"}} as unknown as TypedDocumentString<TakeRollMutation, TakeRollMutationVariables>;
export const SchedulesDocument = {"__meta__":{"hash":"sha256:c57a25395bc2d2be72e97430b88edcd67b5f063106b940ff1577936762f9ff00"}} as unknown as TypedDocumentString<SchedulesQuery, SchedulesQueryVariables>;
export const RetryScheduleRunDocument = {"__meta__":{"hash":"sha256:5ad5324f43ca6ea7dcea9298ac6281935ce36a08a885ff6f8e373c8addbf2582"}} as unknown as TypedDocumentString<RetryScheduleRunMutation, RetryScheduleRunMutationVariables>;
export const SwitchScheduleDocument = {"__meta__":{"hash":"sha256:eb052082e0a4e9d3e8e68e6b2571af54c51e656e9520fb5e66c370a53b6af29c"}} as unknown as TypedDocumentString<SwitchScheduleMutation, SwitchScheduleMutationVariables>;
export const SchoolSettingsDocument = {"__meta__":{"hash":"sha256:8ff93a68204e366a13b1a7a9814cd5ba8aeb755d661feeff1c69678558782e8c"}} as unknown as TypedDocumentString<SchoolSettingsQuery, SchoolSettingsQueryVariables>;
export const SaveSchoolSettingsDocument = {"__meta__":{"hash":"sha256:23990ad6c85aec2438cde10e6947365d9ae91e8644dbf2cc3a9fb5aa92be03b4"}} as unknown as TypedDocumentString<SaveSchoolSettingsMutation, SaveSchoolSettingsMutationVariables>;
export const SubstitutionRegisterDocument = {"__meta__":{"hash":"sha256:988bfcd4401780f8caa4dfada5743d344080d4ebdccafce741bd64a48256dc6f"}} as unknown as TypedDocumentString<SubstitutionRegisterQuery, SubstitutionRegisterQueryVariables>;
export const SubstitutionsDocument = {"__meta__":{"hash":"sha256:bf3a428399cf409214f60e5dfaf054cecb5c2df94f069268f9db3dd2c66446bb"}} as unknown as TypedDocumentString<SubstitutionsQuery, SubstitutionsQueryVariables>;
export const SubstitutionSheetDocument = {"__meta__":{"hash":"sha256:cf3ba508295a937f634e34bd0e09d56c2d006be5863d96050c276018ac2cac4f"}} as unknown as TypedDocumentString<SubstitutionSheetQuery, SubstitutionSheetQueryVariables>;
export const MySubstitutionsDocument = {"__meta__":{"hash":"sha256:ef8d886afb593126cfa300db9fbb6bf381ac2b6d6f8a5b8da85dc2fc173bf990"}} as unknown as TypedDocumentString<MySubstitutionsQuery, MySubstitutionsQueryVariables>;
export const ClassLessonsDocument = {"__meta__":{"hash":"sha256:1c37206251286d906791552aaeab26a0acaeb88758c9ab503d3d12158a628517"}} as unknown as TypedDocumentString<ClassLessonsQuery, ClassLessonsQueryVariables>;
export const SubstitutionClassesDocument = {"__meta__":{"hash":"sha256:785155be02a6ff580c5a8ae5924924701d49b94f6762f1d365f79a2c2359e6b8"}} as unknown as TypedDocumentString<SubstitutionClassesQuery, SubstitutionClassesQueryVariables>;
export const RankSubstitutesDocument = {"__meta__":{"hash":"sha256:de152b0c06fa62eb6e3fe8da07eab949d6e500490056789c075e3bd39eb4373f"}} as unknown as TypedDocumentString<RankSubstitutesQuery, RankSubstitutesQueryVariables>;
export const LessonPlacesDocument = {"__meta__":{"hash":"sha256:9c384b318c76fc582f479267661c9793260fb8fe8a8754fb7ed687ea51069a68"}} as unknown as TypedDocumentString<LessonPlacesQuery, LessonPlacesQueryVariables>;
export const ReportStaffAbsenceDocument = {"__meta__":{"hash":"sha256:f33eed0fc5e453425d4c51d9c569a895bb3f158ad61eb528049a282ca4f32df7"}} as unknown as TypedDocumentString<ReportStaffAbsenceMutation, ReportStaffAbsenceMutationVariables>;
export const EditStaffAbsenceDocument = {"__meta__":{"hash":"sha256:d6d4a5d719a5ae7be7d02bd4c96762498b0363153a6afa7e92b4c582cc21af59"}} as unknown as TypedDocumentString<EditStaffAbsenceMutation, EditStaffAbsenceMutationVariables>;
export const RemoveStaffAbsenceDocument = {"__meta__":{"hash":"sha256:67c7fec9a74c64c1c9e120530484b6a1abbf0711b071e150d5c092a4d849e080"}} as unknown as TypedDocumentString<RemoveStaffAbsenceMutation, RemoveStaffAbsenceMutationVariables>;
export const AssignSubstituteDocument = {"__meta__":{"hash":"sha256:636aaf18c76597466d5d407cc8b0edbfd88455df34660ce49d83470eee7d1d52"}} as unknown as TypedDocumentString<AssignSubstituteMutation, AssignSubstituteMutationVariables>;
export const RemoveSubstituteDocument = {"__meta__":{"hash":"sha256:1210d0eabc6a88b328383059d7ef419634b88c995963ddeba037fc18fcc3eb73"}} as unknown as TypedDocumentString<RemoveSubstituteMutation, RemoveSubstituteMutationVariables>;
export const CancelLessonDocument = {"__meta__":{"hash":"sha256:abb8ba13b5bac015d1a114992b40aae9653c075b8ecdb8b951e30ded3f7e5883"}} as unknown as TypedDocumentString<CancelLessonMutation, CancelLessonMutationVariables>;
export const RestoreLessonDocument = {"__meta__":{"hash":"sha256:7fb696ef9feeff980087df11f04859f9cdafc27f7db22eeee50a6d820de5bd16"}} as unknown as TypedDocumentString<RestoreLessonMutation, RestoreLessonMutationVariables>;
export const MoveLessonDocument = {"__meta__":{"hash":"sha256:f51c026058a319dcf3c196a274b15241b40b0ac84eeffa80c71093111451cb7c"}} as unknown as TypedDocumentString<MoveLessonMutation, MoveLessonMutationVariables>;
export const ChangeRoomDocument = {"__meta__":{"hash":"sha256:068808740d30389f77c1e8c745b051f2cbc95d313964f026eeaba5947fead12b"}} as unknown as TypedDocumentString<ChangeRoomMutation, ChangeRoomMutationVariables>;
export const SchoolYearDocument = {"__meta__":{"hash":"sha256:f6685a7d03d4abd6a2dd66e2dfc635f8a74be6c687f27ac449a17901cdadeab7"}} as unknown as TypedDocumentString<SchoolYearQuery, SchoolYearQueryVariables>;
export const TimetableChecksDocument = {"__meta__":{"hash":"sha256:f9e159273a7881def4f428e208b23f3021fddf427a0d01eb30aa670406b08901"}} as unknown as TypedDocumentString<TimetableChecksQuery, TimetableChecksQueryVariables>;
export const SchoolDaysDocument = {"__meta__":{"hash":"sha256:bf28c2dbc6f8b83d716fb9c72c15f340e877af6773e6b92c20e506a21d1ddbcb"}} as unknown as TypedDocumentString<SchoolDaysQuery, SchoolDaysQueryVariables>;
export const SchoolDayEffectDocument = {"__meta__":{"hash":"sha256:9c7ae98d1d21499b04bf386a93520d0d3a9c8ece0b0c6e09db8bcc271966e43b"}} as unknown as TypedDocumentString<SchoolDayEffectQuery, SchoolDayEffectQueryVariables>;
export const KeepSchoolDayDocument = {"__meta__":{"hash":"sha256:ab6510a741bea790715a317494d7ae739432d26646a77e1339c508cd7b184a41"}} as unknown as TypedDocumentString<KeepSchoolDayMutation, KeepSchoolDayMutationVariables>;
export const RemoveSchoolDayDocument = {"__meta__":{"hash":"sha256:f84b21e7c28579916bbef066e2e3adf904cabb27228d3aac4bc446ad1b232a59"}} as unknown as TypedDocumentString<RemoveSchoolDayMutation, RemoveSchoolDayMutationVariables>;
export const RemoveBellsDocument = {"__meta__":{"hash":"sha256:63f8d910fca7a8fced4f72af43e5a41e4f5011df503cf3a734b66973e80d948a"}} as unknown as TypedDocumentString<RemoveBellsMutation, RemoveBellsMutationVariables>;
export const BeginTimetableDocument = {"__meta__":{"hash":"sha256:5f8cb6b5ccbff570f7c69009e1cc237ee3c3c01f0a878acda83db08d7a54cae1"}} as unknown as TypedDocumentString<BeginTimetableMutation, BeginTimetableMutationVariables>;
export const FormGroupDocument = {"__meta__":{"hash":"sha256:b90443d745d43d2debe0a4d6e97c2f20ec8e6e27eff551d40e742db1cb62e4ea"}} as unknown as TypedDocumentString<FormGroupMutation, FormGroupMutationVariables>;
export const CopyClassWeekDocument = {"__meta__":{"hash":"sha256:4a679a5c475aa41365f9772d2b2f994046ef30525d08899727eb1aadeeebe1c3"}} as unknown as TypedDocumentString<CopyClassWeekMutation, CopyClassWeekMutationVariables>;
export const TimetableObjectsDocument = {"__meta__":{"hash":"sha256:d76c0731ac1aa4e363d68d28d5aeb4d3679eee5a819ca53db014d95d7826e431"}} as unknown as TypedDocumentString<TimetableObjectsQuery, TimetableObjectsQueryVariables>;
export const TimetableWeekDocument = {"__meta__":{"hash":"sha256:c9f2f469a4934fa1a2983f6b0236f3c84e62c5e512921d73a51984ca3e717eb1"}} as unknown as TypedDocumentString<TimetableWeekQuery, TimetableWeekQueryVariables>;
export const StandingTimetableDocument = {"__meta__":{"hash":"sha256:eaaadb4b78a0ddc850e85af6a2e52cd8c0f04dafd1e5a7bcf0fa78637e347efd"}} as unknown as TypedDocumentString<StandingTimetableQuery, StandingTimetableQueryVariables>;
export const FreePlacesDocument = {"__meta__":{"hash":"sha256:7d754b03b51b2c6ed777504b7c50abd8b217aa65c54469e14cea62a49c7a4046"}} as unknown as TypedDocumentString<FreePlacesQuery, FreePlacesQueryVariables>;
export const TimetableEffectDocument = {"__meta__":{"hash":"sha256:b70ecad2359615c46cc2728ef60f738e1f6c295ab5cd2c1cb40cf7e33b0ab15e"}} as unknown as TypedDocumentString<TimetableEffectQuery, TimetableEffectQueryVariables>;
export const EditTimetableDocument = {"__meta__":{"hash":"sha256:9bec8d432bd74baa0ffcea50f5cd832700645e2bb735219859776d629ae21ce4"}} as unknown as TypedDocumentString<EditTimetableMutation, EditTimetableMutationVariables>;
export const BellsDocument = {"__meta__":{"hash":"sha256:d5c0999d62ac5e2f152abfeac3a9509f1856e58c1fb103bea320cb11796b773a"}} as unknown as TypedDocumentString<BellsQuery, BellsQueryVariables>;
export const KeepBellsDocument = {"__meta__":{"hash":"sha256:21738feb23046f343db26eb0456be8843acb925a74a9b1ad70abf039d693f4a8"}} as unknown as TypedDocumentString<KeepBellsMutation, KeepBellsMutationVariables>;
export const FollowBellsDocument = {"__meta__":{"hash":"sha256:ed2c00766ac8577e6629b0f60bcc6968ea389d6b2703b453285c02e52be102f5"}} as unknown as TypedDocumentString<FollowBellsMutation, FollowBellsMutationVariables>;
export const KeepBellDayDocument = {"__meta__":{"hash":"sha256:e4a79156d53e45563c9b4b609afbcd71e4ed656e7e0c9747a660eba6c81cd330"}} as unknown as TypedDocumentString<KeepBellDayMutation, KeepBellDayMutationVariables>;
export const RemoveBellDayDocument = {"__meta__":{"hash":"sha256:2d27731bf496348878c27b99facb6c4d33dadeb22980ef8dcf27f86e492ef919"}} as unknown as TypedDocumentString<RemoveBellDayMutation, RemoveBellDayMutationVariables>;
export const MyTokensDocument = {"__meta__":{"hash":"sha256:00ca4010812320e13b23dd6528611100c9134bd0bf28088c865a78b56aaea807"}} as unknown as TypedDocumentString<MyTokensQuery, MyTokensQueryVariables>;
export const ServiceTokensDocument = {"__meta__":{"hash":"sha256:b696e7b0bfe2721d7094e83aec7139ee73e20251df61dfed45cd89c884eadb55"}} as unknown as TypedDocumentString<ServiceTokensQuery, ServiceTokensQueryVariables>;
export const TokenClassesDocument = {"__meta__":{"hash":"sha256:1d0872b60a61975599cd81295358966281f7b72d1bd2606a3ed66b0477485f84"}} as unknown as TypedDocumentString<TokenClassesQuery, TokenClassesQueryVariables>;
export const CreateTokenDocument = {"__meta__":{"hash":"sha256:5ee5c1f44411fa4e5ce8aff060045e6f3a281a517939d980606da4105cb4445d"}} as unknown as TypedDocumentString<CreateTokenMutation, CreateTokenMutationVariables>;
export const CreateServiceTokenDocument = {"__meta__":{"hash":"sha256:d3e96659f3f9d84af455a570fd87e2cb26d55188f1e911eaf6940270cf7a97b9"}} as unknown as TypedDocumentString<CreateServiceTokenMutation, CreateServiceTokenMutationVariables>;
export const RevokeTokenDocument = {"__meta__":{"hash":"sha256:f698be0111dda656addaa82001c49c57ed36a479218390822e998b6417214124"}} as unknown as TypedDocumentString<RevokeTokenMutation, RevokeTokenMutationVariables>;
export const TrailDocument = {"__meta__":{"hash":"sha256:ef446e8d65472293bfbe56dc65aa2a30dda8d381701f77fe2581353b6050b7ae"}} as unknown as TypedDocumentString<TrailQuery, TrailQueryVariables>;
export const TrailEntryDocument = {"__meta__":{"hash":"sha256:67e317efd6f350411eb4f13781f2ccd64b4faa7a5ce4b31636e0db0709d624a8"}} as unknown as TypedDocumentString<TrailEntryQuery, TrailEntryQueryVariables>;
export const TrailPeopleDocument = {"__meta__":{"hash":"sha256:2d2736cfa5d1247a998ead88d47b6439da3a0ddea459f824038bce17bbf5476b"}} as unknown as TypedDocumentString<TrailPeopleQuery, TrailPeopleQueryVariables>;
export const TrailClassesDocument = {"__meta__":{"hash":"sha256:98305d74e783231632511d8b60dbd6a0ab8aef8a630d39b3a6a9fa82b625a1a8"}} as unknown as TypedDocumentString<TrailClassesQuery, TrailClassesQueryVariables>;
export const JournalMomentsDocument = {"__meta__":{"hash":"sha256:23d3d010deb4b63a3d5548c59d837adb27f7a91df3ed6d70c7c39a758fdf12cc"}} as unknown as TypedDocumentString<JournalMomentsQuery, JournalMomentsQueryVariables>;
export const JournalPageAsOfDocument = {"__meta__":{"hash":"sha256:64effa10b78db06ad695e8aa6eaa6c2a1e9c76d6aa48c651aa4b955f5a71e985"}} as unknown as TypedDocumentString<JournalPageAsOfQuery, JournalPageAsOfQueryVariables>;
export const SignInLogDocument = {"__meta__":{"hash":"sha256:3a19d1d7d69bf4bfa077aae5da49a06d256b391065ada09a9b859710c852c2ee"}} as unknown as TypedDocumentString<SignInLogQuery, SignInLogQueryVariables>;
export const AccessLogDocument = {"__meta__":{"hash":"sha256:e0cbef58d59d84825cf020354f31643ee05738d0a5b1f4c05dbd1276b847e744"}} as unknown as TypedDocumentString<AccessLogQuery, AccessLogQueryVariables>;
export const WebhooksDocument = {"__meta__":{"hash":"sha256:04a5e23bd31847e3e11d7b9c438438911159175f8ad3977dc50144537ebf6984"}} as unknown as TypedDocumentString<WebhooksQuery, WebhooksQueryVariables>;
export const WebhookDeliveriesDocument = {"__meta__":{"hash":"sha256:a93cab1cde8146d8aba3f0644877232c037de7810bd7438f2b41a1acaf1032ea"}} as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const CreateWebhookDocument = {"__meta__":{"hash":"sha256:358c017ca8f0947e13f9b88d398725cf23be9874a9ed83795469d8ff3e12cd76"}} as unknown as TypedDocumentString<CreateWebhookMutation, CreateWebhookMutationVariables>;
export const ChangeWebhookDocument = {"__meta__":{"hash":"sha256:cb0d36ab484db96fe06ba3ba7749437d9918660d1e8d2982e241b2cecec82d3b"}} as unknown as TypedDocumentString<ChangeWebhookMutation, ChangeWebhookMutationVariables>;
export const RotateWebhookSecretDocument = {"__meta__":{"hash":"sha256:55145b1d388ac9f5ecbe0a2a41bcb3200420fdf4757b59b5547d79f2ae591e68"}} as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const ReplayWebhookDocument = {"__meta__":{"hash":"sha256:61438b81ae32a590f7454fa80ad91ed6c5a909d75cc9cef1fa945d46e9a1cb94"}} as unknown as TypedDocumentString<ReplayWebhookMutation, ReplayWebhookMutationVariables>;
export const YearTurnDocument = {"__meta__":{"hash":"sha256:daa810124aa9d3a6419b4efb8ae8e8eb1d1e76402f0142d7821bb2598ee8e820"}} as unknown as TypedDocumentString<YearTurnQuery, YearTurnQueryVariables>;
export const BeginYearTurnDocument = {"__meta__":{"hash":"sha256:e7be91ae7fc1f4bc8371be060b361f5083e500c74c6f62f19c8d2649201ad5cd"}} as unknown as TypedDocumentString<BeginYearTurnMutation, BeginYearTurnMutationVariables>;
export const DecideYearTurnDocument = {"__meta__":{"hash":"sha256:c81e2b68808e83f228bc751db23a8cd7c99ac40ca30f3f3cde8cedd311fa3c0e"}} as unknown as TypedDocumentString<DecideYearTurnMutation, DecideYearTurnMutationVariables>;
export const ApplyYearTurnDocument = {"__meta__":{"hash":"sha256:8b63f4417481814910922af0426c7b60fd48d32c7dd38200efd6a324bdf7ebcd"}} as unknown as TypedDocumentString<ApplyYearTurnMutation, ApplyYearTurnMutationVariables>;
export const UndoYearTurnDocument = {"__meta__":{"hash":"sha256:4087f4d87caba2b2c56885fba4eaa0f7072200ed27ac4237187b82df337d1d68"}} as unknown as TypedDocumentString<UndoYearTurnMutation, UndoYearTurnMutationVariables>;
export const ConfirmYearTurnDocument = {"__meta__":{"hash":"sha256:cec8348a88cd5bdfa55f9c3e3b86f755b83f5032c7ad47fa84830cc559f468a5"}} as unknown as TypedDocumentString<ConfirmYearTurnMutation, ConfirmYearTurnMutationVariables>;
export const MyCalendarsDocument = {"__meta__":{"hash":"sha256:9fec4d220341de02d152677b11f3bc366f097a7c9de62543569642047ff8251e"}} as unknown as TypedDocumentString<MyCalendarsQuery, MyCalendarsQueryVariables>;
export const OpenCalendarDocument = {"__meta__":{"hash":"sha256:270fe402b325bf7ad46abc9ea902ab8abdf1e88caa47a6157d1610df84081a3b"}} as unknown as TypedDocumentString<OpenCalendarMutation, OpenCalendarMutationVariables>;
export const RevokeCalendarDocument = {"__meta__":{"hash":"sha256:21668aae9cb4feb5e7f165331daab941e44b11cc8654c7981c197a0d6aea40aa"}} as unknown as TypedDocumentString<RevokeCalendarMutation, RevokeCalendarMutationVariables>;
export const MeDocument = {"__meta__":{"hash":"sha256:8d4fd7f4e702be452bb57beac3235e1ab9f7a113fdc88fd74426972c51f0009d"}} as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const MySessionsDocument = {"__meta__":{"hash":"sha256:f82d3c271acdfe45b576b516e18c51e2e1aed4df7dcf1ce6a677671032dd6341"}} as unknown as TypedDocumentString<MySessionsQuery, MySessionsQueryVariables>;
export const SignOutEverywhereDocument = {"__meta__":{"hash":"sha256:d969341e2bf1c41d7331fc956375929f1f5e46af02373deb500ae9b67efa9ab8"}} as unknown as TypedDocumentString<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const ChangePasswordDocument = {"__meta__":{"hash":"sha256:00f6809dbb939e39abe8e571de037bac987bacd0a39c2e198afdc46794fd077a"}} as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const MySettingsDocument = {"__meta__":{"hash":"sha256:a564afa85f397a257446fad79f4b5402cd27e99626c506116d48a00283b3a3fd"}} as unknown as TypedDocumentString<MySettingsQuery, MySettingsQueryVariables>;
export const SaveMySettingsDocument = {"__meta__":{"hash":"sha256:69c97414593626f528ef3663e2bab36d393b087e98c43311323adab1e0a06fa6"}} as unknown as TypedDocumentString<SaveMySettingsMutation, SaveMySettingsMutationVariables>;