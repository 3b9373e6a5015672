export { ATTENDANCE_ENTITIES, Attendance } from './attendance.entity.js';
export { AttendanceModule } from './attendance.module.js';
export { findRepeated, objectTo } from './batch.js';
export type { Objected, Saved } from './batch.js';
export {
  TODAY,
  givesInGroup,
  givesLesson,
  isAllowed,
  keepsClassOf,
  listAllowed,
  teachesGroup,
} from './standing.js';
export type { Standing } from './standing.js';
