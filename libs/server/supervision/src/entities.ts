import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { JournalReview } from './review/journal-review.entity.js';
import { ReviewRemark } from './review/review-remark.entity.js';

/** The rows of this rung. */
export const SUPERVISION_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [JournalReview, ReviewRemark];
