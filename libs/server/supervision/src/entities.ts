import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { DiaryCheck, DiaryCheckFinding } from './checking/diary-check.entity.js';
import { PaperCheck, PaperDifference } from './checking/paper-check.entity.js';
import { DutyTaskRow } from './duties/duty-task.entity.js';
import { GivenHelp } from './duties/given-help.entity.js';
import { KeptStatement } from './duties/kept-statement.entity.js';
import { JournalReview } from './review/journal-review.entity.js';
import { ReviewRemark } from './review/review-remark.entity.js';

/** The rows of this rung. */
export const SUPERVISION_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  JournalReview,
  ReviewRemark,
  DiaryCheck,
  DiaryCheckFinding,
  PaperCheck,
  PaperDifference,
  DutyTaskRow,
  GivenHelp,
  KeptStatement,
];
