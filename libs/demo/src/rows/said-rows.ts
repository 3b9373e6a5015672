import type { Kept } from './rows.js';

/* Rows of what people asked for and said: the register of corrections, and tasks of the duties of the regulation. */

export interface CorrectionRequestRow extends Kept {
  readonly yearId: string;
  readonly number: number;
  readonly groupId: string;
  readonly classNames: string;
  readonly subjectName: string;
  readonly requestedBy: string;
  readonly filedAt: string;
  readonly reason: string;
  readonly state: 'filed' | 'admitted' | 'refused';
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly note: string;
}

export interface CorrectionChangeRow extends Kept {
  readonly requestId: string;
  readonly position: number;
  readonly kind: 'mark';
  readonly lessonId: string;
  readonly date: string;
  readonly workId: string;
  readonly studentId: string;
  readonly ordinal: number;
  readonly rowVersion: number;
  /** As JSON. */
  readonly was: string;
  /** As JSON. */
  readonly becomes: string;
}

export interface DutyTaskRow extends Kept {
  readonly code: string;
  readonly dueOn: string;
  readonly classId: string | null;
  readonly personId: string | null;
  readonly outcome: 'done' | 'postponed' | 'not_needed';
  readonly text: string;
  readonly postponedTo: string | null;
  readonly saidBy: string;
  readonly saidAt: string;
}
