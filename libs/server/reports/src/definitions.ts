import type { ProgressReader } from '@zhurnal/plans';
import type { AssessmentsReader, ClassReportsReader } from '@zhurnal/journal';
import type { ControlReader } from '@zhurnal/supervision';
import { makeClassAttendance } from './attendance/class-attendance.js';
import { makeSummaryAttendance } from './attendance/summary-attendance.js';
import { journalFilling } from './journals/journal-filling.js';
import { programme } from './journals/programme.js';
import { makeRegister } from './journals/register.js';
import { makeExtract } from './people/extract.js';
import { assessmentSchedule } from './journals/assessment-schedule.js';
import { makeRemarksSheet } from './journals/remarks-sheet.js';
import { workOfTeachers } from './journals/work-of-teachers.js';
import { makeMovement } from './people/movement.js';
import { makeSubstitutions } from './people/substitutions.js';
import { makeUserActivity } from './people/user-activity.js';
import { makeClassProgress } from './progress/class-progress.js';
import { makeClassTeacher } from './progress/class-teacher.js';
import { makeNormReport } from './progress/norm-report.js';
import { makeReportCard } from './progress/report-card.js';
import { familyLetter } from './progress/family-letter.js';
import { makeSchoolTotals, makeSchoolYear } from './progress/school-totals.js';
import { subjectTeacher } from './progress/subject-teacher.js';
import { makeSummaryMarks } from './progress/summary-marks.js';
import type { ReportDefinition } from './report.js';

/** Every report, in the order of the page. */
export function reportDefinitions(
  control: ControlReader,
  progress: ProgressReader,
  assessments: AssessmentsReader,
  families: ClassReportsReader,
): readonly ReportDefinition[] {
  return [
    {
      code: 'report_card',
      number: 1,
      theme: 'progress',
      places: ['student', 'class'],
      span: 'today',
      make: makeReportCard,
    },
    {
      code: 'class_progress',
      number: 2,
      theme: 'progress',
      places: ['class'],
      span: 'period',
      make: makeClassProgress,
    },
    {
      code: 'summary_marks',
      number: 3,
      theme: 'progress',
      places: ['class'],
      span: 'today',
      make: makeSummaryMarks,
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
      make: subjectTeacher(progress),
    },
    {
      code: 'mark_norms',
      number: 10,
      theme: 'progress',
      places: ['class'],
      span: 'period',
      make: makeNormReport,
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
      code: 'school_year_totals',
      number: 17,
      theme: 'progress',
      places: ['school'],
      span: 'days',
      make: makeSchoolYear,
    },
    {
      code: 'family_letter',
      number: 21,
      theme: 'progress',
      places: ['class'],
      span: 'days',
      make: familyLetter(families, 'all'),
    },
    {
      code: 'family_paper',
      number: 22,
      theme: 'progress',
      places: ['class'],
      span: 'days',
      make: familyLetter(families, 'onPaper'),
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
      code: 'summary_attendance',
      number: 4,
      theme: 'attendance',
      places: ['class'],
      span: 'today',
      make: makeSummaryAttendance,
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
      code: 'work_of_teachers',
      number: 9,
      theme: 'journal',
      places: ['school'],
      span: 'days',
      make: workOfTeachers(control),
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
      code: 'register',
      number: 14,
      theme: 'journal',
      places: ['school'],
      span: 'days',
      make: makeRegister,
    },
    {
      code: 'remarks_sheet',
      number: 13,
      theme: 'journal',
      places: ['class', 'school'],
      span: 'days',
      make: makeRemarksSheet,
    },
    {
      code: 'assessment_schedule',
      number: 16,
      theme: 'journal',
      places: ['class', 'school'],
      span: 'days',
      make: assessmentSchedule(assessments),
    },
    {
      code: 'movement',
      number: 11,
      theme: 'people',
      places: ['school'],
      span: 'days',
      make: makeMovement,
    },
    {
      code: 'extract',
      number: 18,
      theme: 'people',
      places: ['student'],
      span: 'today',
      make: makeExtract,
    },
    {
      code: 'user_activity',
      number: 15,
      theme: 'people',
      places: ['school'],
      span: 'days',
      make: makeUserActivity,
    },
    {
      code: 'substitutions',
      number: 20,
      theme: 'people',
      places: ['school'],
      span: 'days',
      make: makeSubstitutions,
    },
  ];
}
