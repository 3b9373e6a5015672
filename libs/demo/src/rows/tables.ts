import type {
  AbsenceCertificateRow,
  AbsenceNoticeRow,
  BellDayRow,
  ContactCheckRow,
  HomeworkDoneRow,
  MovementRow,
  OwnTaskRow,
  RemarkRow,
  StaffOrderRow,
} from './daily-life.js';
import type {
  AssessmentRow,
  DepartmentRow,
  DepartmentSubjectRow,
  FamilyConsentRow,
  FileContentRow,
  GivenHelpRow,
  JournalReviewRow,
  KeptStatementRow,
  LoadApprovalRow,
  OutsideDocumentRow,
  OutsideMarkRow,
  PeriodMarkRow,
  PeriodReleaseRow,
  PeriodSeenRow,
  RegulationAmendmentRow,
  RegulationPaperRow,
  RegulationRow,
  ReviewRemarkRow,
  StoredFileRow,
  TakenOutRow,
  TeachingLoadRow,
} from './kept-rows.js';
import type { CorrectionChangeRow, CorrectionRequestRow, DutyTaskRow } from './said-rows.js';
import type {
  AcademicYearRow,
  AttendanceRow,
  BellScheduleRow,
  BellSlotRow,
  CurriculumHoursRow,
  DutyRow,
  EnrollmentRow,
  GradingPeriodRow,
  GuardianshipRow,
  HolidayRow,
  HomeworkRow,
  LessonRecordRow,
  LessonRow,
  LessonTeacherRow,
  MarkRow,
  PersonRow,
  PlanAssignmentRow,
  PlanItemRow,
  RollCallRow,
  RoomRow,
  SchoolClassRow,
  SchoolRow,
  StaffMemberRow,
  StaffAbsenceRow,
  StudentRow,
  SubgroupMemberRow,
  SubgroupRow,
  SubjectRow,
  TeachingGroupPartRow,
  TeachingGroupRow,
  ThematicPlanRow,
  TimetableEntryRow,
  TimetableEntryTeacherRow,
  TimetableRow,
  WorkRow,
} from './rows.js';

/** Every tenant table the generator fills. */
export interface DemoTables {
  readonly regulation: readonly RegulationRow[];
  readonly regulation_amendment: readonly RegulationAmendmentRow[];
  readonly school: readonly SchoolRow[];
  readonly academic_year: readonly AcademicYearRow[];
  readonly grading_period: readonly GradingPeriodRow[];
  readonly holiday: readonly HolidayRow[];
  readonly bell_schedule: readonly BellScheduleRow[];
  readonly bell_slot: readonly BellSlotRow[];
  readonly bell_day: readonly BellDayRow[];
  readonly room: readonly RoomRow[];
  readonly subject: readonly SubjectRow[];
  readonly person: readonly PersonRow[];
  readonly staff_member: readonly StaffMemberRow[];
  readonly student: readonly StudentRow[];
  readonly guardianship: readonly GuardianshipRow[];
  readonly school_class: readonly SchoolClassRow[];
  readonly subgroup: readonly SubgroupRow[];
  readonly enrollment: readonly EnrollmentRow[];
  readonly subgroup_member: readonly SubgroupMemberRow[];
  readonly duty: readonly DutyRow[];
  readonly teaching_group: readonly TeachingGroupRow[];
  readonly teaching_group_part: readonly TeachingGroupPartRow[];
  readonly curriculum_hours: readonly CurriculumHoursRow[];
  readonly thematic_plan: readonly ThematicPlanRow[];
  readonly plan_item: readonly PlanItemRow[];
  readonly plan_assignment: readonly PlanAssignmentRow[];
  readonly timetable: readonly TimetableRow[];
  readonly timetable_entry: readonly TimetableEntryRow[];
  readonly timetable_entry_teacher: readonly TimetableEntryTeacherRow[];
  readonly lesson: readonly LessonRow[];
  readonly lesson_teacher: readonly LessonTeacherRow[];
  readonly staff_absence: readonly StaffAbsenceRow[];
  readonly absence_notice: readonly AbsenceNoticeRow[];
  readonly absence_certificate: readonly AbsenceCertificateRow[];
  readonly contact_check: readonly ContactCheckRow[];
  readonly movement: readonly MovementRow[];
  readonly staff_order: readonly StaffOrderRow[];
  readonly own_task: readonly OwnTaskRow[];
  readonly department: readonly DepartmentRow[];
  readonly department_subject: readonly DepartmentSubjectRow[];
  readonly teaching_load: readonly TeachingLoadRow[];
  readonly load_approval: readonly LoadApprovalRow[];
  readonly assessment: readonly AssessmentRow[];
  readonly journal_review: readonly JournalReviewRow[];
  readonly review_remark: readonly ReviewRemarkRow[];
  readonly period_mark: readonly PeriodMarkRow[];
  readonly period_release: readonly PeriodReleaseRow[];
  readonly period_seen: readonly PeriodSeenRow[];
  readonly family_consent: readonly FamilyConsentRow[];
  readonly given_help: readonly GivenHelpRow[];
  readonly kept_statement: readonly KeptStatementRow[];
  readonly outside_document: readonly OutsideDocumentRow[];
  readonly outside_mark: readonly OutsideMarkRow[];
  readonly taken_out: readonly TakenOutRow[];
  readonly stored_file: readonly StoredFileRow[];
  readonly file_content: readonly FileContentRow[];
  readonly regulation_paper: readonly RegulationPaperRow[];
  readonly attendance: readonly AttendanceRow[];
  readonly lesson_record: readonly LessonRecordRow[];
  readonly roll_call: readonly RollCallRow[];
  readonly work: readonly WorkRow[];
  readonly mark: readonly MarkRow[];
  readonly homework: readonly HomeworkRow[];
  readonly homework_done: readonly HomeworkDoneRow[];
  readonly remark: readonly RemarkRow[];
  readonly correction_request: readonly CorrectionRequestRow[];
  readonly correction_change: readonly CorrectionChangeRow[];
  readonly duty_task: readonly DutyTaskRow[];
}

export type DemoTable = keyof DemoTables;
export type DemoRow<Table extends DemoTable> = DemoTables[Table][number];

/** The tables in an order in which each stands after those it refers to. */
export const TABLES_IN_ORDER: readonly DemoTable[] = [
  // People decide on the regulation, and the school would get one of its own if it were there before.
  'person',
  'regulation',
  'regulation_amendment',
  'school',
  'academic_year',
  'grading_period',
  'holiday',
  'bell_schedule',
  'bell_slot',
  'bell_day',
  'room',
  'subject',
  'staff_member',
  'student',
  'guardianship',
  'school_class',
  'subgroup',
  'enrollment',
  'subgroup_member',
  'duty',
  'teaching_group',
  'teaching_group_part',
  'curriculum_hours',
  'thematic_plan',
  'plan_item',
  'plan_assignment',
  'timetable',
  'timetable_entry',
  'timetable_entry_teacher',
  'lesson',
  'lesson_teacher',
  'staff_absence',
  'absence_notice',
  'absence_certificate',
  'contact_check',
  'movement',
  'staff_order',
  'own_task',
  'department',
  'department_subject',
  'teaching_load',
  'load_approval',
  'assessment',
  'journal_review',
  'review_remark',
  'period_mark',
  'period_release',
  'period_seen',
  'family_consent',
  'given_help',
  'kept_statement',
  'outside_document',
  'outside_mark',
  'taken_out',
  'stored_file',
  'file_content',
  'regulation_paper',
  'attendance',
  'lesson_record',
  'roll_call',
  'work',
  'mark',
  'homework',
  'homework_done',
  'remark',
  'correction_request',
  'correction_change',
  'duty_task',
];
