/*
 * Rows as the tables have them, with the names of their columns in camel case. The school is not among the fields:
 * it is the same for every row of a school and is added where rows are written.
 */

interface Stamped {
  readonly createdAt: string;
}

/** A row with an id of its own. */
export interface Kept extends Stamped {
  readonly id: string;
}

export interface SchoolRow extends Stamped {
  readonly name: string;
  readonly shortName: string;
  readonly timeZone: string;
  readonly profile: string;
}

export interface AcademicYearRow extends Kept {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface GradingPeriodRow extends Kept {
  readonly yearId: string;
  readonly kind: 'quarter' | 'semester';
  readonly number: number;
  readonly name: string;
  readonly gradeFrom: number;
  readonly gradeTo: number;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface HolidayRow extends Kept {
  readonly yearId: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly gradeFrom: number | null;
  readonly gradeTo: number | null;
}

export interface BellScheduleRow extends Kept {
  readonly yearId: string;
  readonly name: string;
}

export interface BellSlotRow extends Kept {
  readonly scheduleId: string;
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface RoomRow extends Kept {
  readonly name: string;
}

export interface SubjectRow extends Kept {
  readonly name: string;
  readonly shortName: string;
}

export interface PersonRow extends Kept {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly birthDate: string | null;
  readonly sex: 'female' | 'male';
  readonly phone: string | null;
  readonly email: string | null;
}

export interface StaffMemberRow extends Kept {
  readonly position: string;
  readonly hiredOn: string;
}

export interface StudentRow extends Kept {
  readonly fileNumber: string;
}

/** A stretch of days; without an end it goes on. */
interface Valid {
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface GuardianshipRow extends Kept, Valid {
  readonly guardianId: string;
  readonly studentId: string;
  readonly kind: 'mother' | 'father' | 'guardian';
}

export interface SchoolClassRow extends Kept {
  readonly yearId: string;
  readonly name: string;
  readonly gradeLevel: number;
  readonly letter: string;
  readonly bellScheduleId: string;
}

export interface SubgroupRow extends Kept {
  readonly classId: string;
  readonly division: string;
  readonly name: string;
}

export interface EnrollmentRow extends Kept, Valid {
  readonly classId: string;
  readonly studentId: string;
}

export interface SubgroupMemberRow extends Kept, Valid {
  readonly subgroupId: string;
  readonly studentId: string;
}

export interface DutyRow extends Kept, Valid {
  readonly personId: string;
  readonly role: string;
  readonly classId: string | null;
}

export interface TeachingGroupRow extends Kept {
  readonly yearId: string;
  readonly subjectId: string;
  readonly name: string;
  readonly scale: 'five' | 'pass_fail';
}

export interface TeachingGroupPartRow extends Kept {
  readonly groupId: string;
  readonly classId: string;
  readonly subgroupId: string | null;
}

export interface TimetableRow extends Kept {
  readonly yearId: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export interface TimetableEntryRow extends Kept {
  readonly timetableId: string;
  readonly groupId: string;
  readonly weekday: number;
  readonly slot: number;
  readonly roomId: string;
}

export interface TimetableEntryTeacherRow extends Kept {
  readonly entryId: string;
  readonly staffId: string;
}

export interface LessonRow extends Kept {
  readonly groupId: string;
  readonly date: string;
  readonly slot: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string;
  readonly entryId: string;
  /** Of a lesson that is not given; who planned that, and when. */
  readonly cancelledAt: string | null;
  readonly changeCause: 'event' | null;
  readonly changeNote: string;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

export interface LessonTeacherRow extends Kept {
  readonly lessonId: string;
  readonly staffId: string;
  readonly position: number;
  readonly substitute: boolean;
  /** For a substitute: in whose place, and the last day of the right to write. */
  readonly replaces: string | null;
  readonly writesUntil: string | null;
}

export interface StaffAbsenceRow extends Kept {
  readonly personId: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly kind: 'illness';
}

export interface AttendanceRow extends Kept {
  readonly lessonId: string;
  readonly groupId: string;
  readonly studentId: string;
  readonly date: string;
  readonly fact: 'absent' | 'late';
  readonly reason: 'ill' | 'excused' | 'unexcused' | 'unknown' | null;
  readonly factBy: string;
  readonly reasonBy: string | null;
  readonly notedAt: string;
}

export interface LessonRecordRow extends Kept {
  readonly topic: string;
  readonly heldAt: string | null;
  readonly heldBy: string | null;
  readonly planItemId: string | null;
}

export interface CurriculumHoursRow extends Kept {
  readonly yearId: string;
  readonly subjectId: string;
  readonly gradeLevel: number;
  readonly classId: null;
  readonly weekly: string;
  readonly yearly: number;
  readonly changedAt: string;
}

export interface ThematicPlanRow extends Kept {
  readonly yearId: string;
  readonly subjectId: string;
  readonly gradeLevel: number;
  readonly classId: null;
  readonly title: string;
  readonly authorId: string;
  readonly state: 'draft' | 'approved';
  readonly submittedAt: string | null;
  readonly agreedBy: string | null;
  readonly agreedAt: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
}

export interface PlanItemRow extends Kept {
  readonly planId: string;
  readonly ordinal: number;
  readonly topic: string;
  readonly hours: number;
  readonly workType: string | null;
}

export interface PlanAssignmentRow extends Kept {
  readonly groupId: string;
  readonly planId: string;
}

export interface RollCallRow extends Kept {
  readonly takenAt: string;
  readonly takenBy: string;
}

export interface WorkRow extends Kept {
  readonly lessonId: string;
  readonly groupId: string;
  readonly date: string;
  readonly position: number;
  readonly type: string;
  readonly title: string;
  readonly weight: string;
  readonly scale: 'five' | 'pass_fail';
}

export interface MarkRow extends Kept {
  readonly workId: string;
  readonly lessonId: string;
  readonly groupId: string;
  readonly studentId: string;
  readonly date: string;
  readonly ordinal: number;
  readonly value: string;
  readonly comment: string;
  readonly markedBy: string;
  readonly markedAt: string;
}

export interface HomeworkRow extends Kept {
  readonly lessonId: string;
  readonly groupId: string;
  readonly text: string;
  readonly dueOn: string;
  readonly minutes: number;
  readonly postedAt: string;
}
