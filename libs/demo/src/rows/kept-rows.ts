import type { GradingValue } from '@zhurnal/rules';
import type { Kept } from './rows.js';

/* Rows of what a school keeps beside its journals: papers, loads, assessments, reviews, marks of periods, help. */

export interface RegulationRow extends Kept {
  readonly baseProfile: string;
  readonly title: string;
  /** Null: since the school was opened. */
  readonly validFrom: string | null;
  readonly adoptedOn: string | null;
  readonly orderNumber: string;
  readonly decidedBy: string | null;
}

export interface RegulationAmendmentRow extends Kept {
  readonly regulationId: string;
  readonly fromDay: string;
  readonly setting: string;
  /** As JSON. */
  readonly toValue: string;
  readonly clause: null;
  readonly reason: string;
  readonly orderNumber: string;
  readonly decidedBy: string;
}

export interface StoredFileRow extends Kept {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly createdBy: string;
}

export interface FileContentRow {
  readonly id: string;
  /** Bytes as the database reads them, in hexadecimal digits. */
  readonly content: string;
}

export interface RegulationPaperRow extends Kept {
  readonly regulationId: string;
  readonly kind:
    | 'act'
    | 'order'
    | 'council_protocol'
    | 'pupils_council_opinion'
    | 'parents_council_opinion'
    | 'service_description';
  readonly title: string;
  readonly number: string;
  readonly datedOn: string;
  readonly signer: string;
  readonly fileId: string;
  readonly isPublic: boolean;
  readonly putBy: string;
}

export interface DepartmentRow extends Kept {
  readonly name: string;
  readonly headId: string;
}

export interface DepartmentSubjectRow extends Kept {
  readonly departmentId: string;
  readonly subjectId: string;
}

export interface TeachingLoadRow extends Kept {
  readonly yearId: string;
  readonly groupId: string;
  readonly staffId: string;
  readonly weekly: string;
  readonly changedAt: string;
}

export interface LoadApprovalRow extends Kept {
  readonly yearId: string;
  readonly what: 'curriculum' | 'load';
  readonly orderNumber: string;
  readonly orderedOn: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
}

export interface AssessmentRow extends Kept {
  readonly yearId: string;
  readonly subjectId: string;
  readonly gradeLevel: number;
  readonly classId: string;
  readonly date: string;
  readonly lessons: number;
  readonly kind: 'control_work';
  readonly level: 'school';
  readonly title: string;
  readonly status: 'published';
  readonly plannedBy: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
}

export interface JournalReviewRow extends Kept {
  readonly groupId: string;
  readonly month: string;
  readonly reviewedBy: string;
  readonly reviewedAt: string;
  readonly note: string;
}

export interface ReviewRemarkRow extends Kept {
  readonly groupId: string;
  readonly anchor: 'page';
  readonly fromDay: string;
  readonly toDay: string;
  readonly template: 'other';
  readonly text: string;
  readonly performerId: string;
  readonly authorId: string;
  readonly writtenAt: string;
  readonly dueOn: string;
  readonly state: 'open' | 'fixed' | 'accepted' | 'returned';
  readonly answer: string;
  readonly answeredAt: string | null;
  readonly decision: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export interface PeriodMarkRow extends Kept {
  readonly studentId: string;
  readonly subjectId: string;
  readonly groupId: string;
  readonly classId: string;
  readonly yearId: string;
  readonly kind: 'period';
  readonly periodId: string;
  readonly value: GradingValue;
  readonly suggested: GradingValue | null;
  /** As JSON. */
  readonly basis: string;
  /** Why the mark is another than the rule suggests. */
  readonly reason: string;
  readonly isLate: boolean;
  readonly setBy: string;
  readonly setAt: string;
}

export interface PeriodReleaseRow extends Kept {
  readonly classId: string;
  readonly yearId: string;
  readonly kind: 'period';
  readonly periodId: string;
  readonly releasedAt: string;
  readonly releasedBy: string;
  readonly markCount: number;
  readonly gapCount: number;
}

export interface PeriodSeenRow extends Kept {
  readonly studentId: string;
  readonly yearId: string;
  readonly kind: 'period';
  readonly periodId: string;
  /** Null: stated on paper, which the class teacher keeps. */
  readonly personId: string | null;
  readonly isPaper: boolean;
  readonly seenAt: string;
  readonly recordedBy: string;
  readonly question: string;
}

export interface FamilyConsentRow extends Kept {
  readonly studentId: string;
  readonly personId: string;
  readonly kind: 'application' | 'paper';
  readonly givenOn: string;
  readonly number: string;
  readonly document: 'passport' | null;
  readonly note: string;
  readonly takenBy: string;
  readonly takenAt: string;
}

export interface GivenHelpRow extends Kept {
  readonly kind: 'advice' | 'training' | 'meeting';
  readonly day: string;
  readonly audience: 'staff' | 'families' | 'person';
  readonly topic: string;
  readonly people: number;
  readonly note: string;
  readonly givenBy: string;
}

export interface KeptStatementRow extends Kept {
  readonly subject: string;
  readonly day: string;
  readonly text: string;
  readonly statedBy: string;
}

export interface OutsideDocumentRow extends Kept {
  readonly studentId: string;
  readonly institution: string;
  readonly kind: 'certificate';
  readonly number: string;
  readonly datedOn: string;
  readonly hasSeal: boolean;
  readonly enteredBy: string;
  readonly enteredAt: string;
}

export interface OutsideMarkRow extends Kept {
  readonly documentId: string;
  readonly studentId: string;
  readonly subjectId: string;
  readonly fromDay: string;
  readonly toDay: string;
  /** As the database reads a list. */
  readonly marks: string;
  readonly enteredBy: string;
  readonly enteredAt: string;
}

export interface TakenOutRow extends Kept {
  readonly personId: string;
  readonly what: 'class_reports';
  readonly rowCount: number;
  readonly classId: string;
  readonly fromDate: string;
  readonly toDate: string;
  readonly whom: 'all';
}
