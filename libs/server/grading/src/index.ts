export { GRADING_ENTITIES } from './entities.js';
export { GradingModule } from './grading.module.js';
export { findMissingPeriodMarks } from './marks/missing-period-marks.js';
export type { MissingPeriodMark } from './marks/missing-period-marks.js';
export { PeriodMark } from './marks/period-mark.entity.js';
export { PeriodRelease } from './marks/period-release.entity.js';
export { PeriodSeen } from './marks/period-seen.entity.js';
