import { createWords } from '@zhurnal/web-client';
import { ATTENDANCE_RU } from './attendance.ru.js';

/** The words of absences; they travel with their page. */
export const { t: sayAttendance, useWords: useAttendanceWords } = createWords(ATTENDANCE_RU, 'attendance');
