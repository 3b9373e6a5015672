export { ATTENDANCE_ENTITIES, Attendance } from './attendance.entity.js';
export { AttendanceModule } from './attendance.module.js';
