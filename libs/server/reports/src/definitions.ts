import type { ProgressReader } from '@zhurnal/plans';
import type { ControlReader } from '@zhurnal/supervision';
import { makeClassAttendance } from './attendance/class-attendance.js';
import { journalFilling } from './journals/journal-filling.js';
import { programme } from './journals/programme.js';
import { makeMovement } from './people/movement.js';
import { makeClassProgress } from './progress/class-progress.js';
import { makeClassTeacher } from './progress/class-teacher.js';
import { makeSchoolTotals } from './progress/school-totals.js';
import { makeSubjectTeacher } from './progress/subject-teacher.js';
import type { ReportDefinition } from './report.js';

/** Every report, in the order of the page. */
export function reportDefinitions(
  control: ControlReader,
  progress: ProgressReader,
): readonly ReportDefinition[] {
  return [
    {
      code: 'class_progress',
      number: 2,
      theme: 'progress',
      places: ['class'],
      span: 'period',
      make: makeClassProgress,
    },
    {
      code: 'class_teacher',
      number: 5,
      theme: 'progress',
      places: ['class'],
      span: 'period',
      make: makeClassTeacher,
    },
    {
      code: 'subject_teacher',
      number: 6,
      theme: 'progress',
      places: ['teacher'],
      span: 'period',
      make: makeSubjectTeacher,
    },
    {
      code: 'school_totals',
      number: 17,
      theme: 'progress',
      places: ['school'],
      span: 'period',
      make: makeSchoolTotals,
    },
    {
      code: 'class_attendance',
      number: 7,
      theme: 'attendance',
      places: ['class'],
      span: 'days',
      make: makeClassAttendance,
    },
    {
      code: 'journal_filling',
      number: 8,
      theme: 'journal',
      places: ['class', 'school'],
      span: 'days',
      make: journalFilling(control),
    },
    {
      code: 'programme',
      number: 12,
      theme: 'journal',
      places: ['class', 'school'],
      span: 'today',
      make: programme(progress),
    },
    {
      code: 'movement',
      number: 11,
      theme: 'people',
      places: ['school'],
      span: 'days',
      make: makeMovement,
    },
  ];
}
