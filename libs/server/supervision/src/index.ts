export { SUPERVISION_ENTITIES } from './entities.js';
export { JournalReview } from './review/journal-review.entity.js';
export { ReviewRemark } from './review/review-remark.entity.js';
export { SupervisionModule } from './supervision.module.js';
