import type { Kept } from './rows.js';

/* Rows of what families, class teachers and the office write beside the lessons, and of days with other bells. */

export interface BellDayRow extends Kept {
  readonly yearId: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly scheduleId: string;
  readonly gradeFrom: null;
  readonly gradeTo: null;
  readonly note: string;
}

export interface RemarkRow extends Kept {
  readonly lessonId: string;
  readonly groupId: string;
  readonly studentId: string;
  readonly date: string;
  readonly kind: 'praise' | 'behaviour' | 'preparation' | 'other';
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
}

export interface HomeworkDoneRow extends Kept {
  readonly homeworkId: string;
  readonly studentId: string;
  readonly doneAt: string;
  readonly minutes: number | null;
}

export interface OwnTaskRow extends Kept {
  readonly studentId: string;
  readonly dueOn: string;
  readonly subject: string;
  readonly text: string;
}

export interface AbsenceNoticeRow extends Kept {
  readonly studentId: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly kind: 'illness' | 'doctor' | 'family' | 'contest' | 'other';
  readonly text: string;
  readonly certificate: boolean;
  readonly status: 'sent' | 'accepted' | 'declined';
  readonly sentBy: string;
  readonly sentAt: string;
  readonly seenBy: string | null;
  readonly seenAt: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: 'ill' | 'excused' | null;
  readonly answer: string;
}

export interface AbsenceCertificateRow extends Kept {
  readonly studentId: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly seenBy: string;
}

export interface ContactCheckRow extends Kept {
  readonly studentId: string;
  readonly checkedOn: string;
  readonly checkedBy: string;
}

export interface MovementRow extends Kept {
  readonly studentId: string;
  readonly kind: 'arrival' | 'departure';
  readonly day: string;
  readonly fromClassId: string | null;
  readonly toClassId: string | null;
  readonly cause: 'other_school' | 'moved_away' | null;
  readonly place: string;
  readonly orderNumber: string;
  readonly orderDate: string;
  readonly note: string;
  readonly enteredBy: string | null;
}

export interface StaffOrderRow extends Kept {
  readonly personId: string;
  readonly kind: 'hiring';
  readonly day: string;
  readonly cause: string;
  readonly orderNumber: string;
  readonly orderDate: string;
  readonly note: string;
}
