import { addDays } from '@zhurnal/rules';
import type { DueMoment, ScheduleCode } from '@zhurnal/rules';
import type { WriteTx } from '@zhurnal/platform';
import type { ReportAsk, ReportDefinition, Reports } from '@zhurnal/reports';
import type { CameOut, ScheduleKind } from './schedule-kind.js';

/** The standard reports that are made by the calendar, by their codes. */
const REPORTS_OF: readonly (readonly [ScheduleCode, string])[] = [
  ['activity_report', 'user_activity'],
  ['teachers_report', 'work_of_teachers'],
  ['filling_report', 'journal_filling'],
  ['year_filling_report', 'journal_filling'],
  ['progress_report', 'school_totals'],
  ['year_progress_report', 'school_year_totals'],
  ['preliminary_report', 'class_teacher'],
  ['class_report', 'class_teacher'],
  ['inform_families', 'family_letter'],
  ['paper_families', 'family_paper'],
];

/** Codes of what families are told: of whole days, so that nothing of the day on which it is made is lost between two of them. */
const LETTERS: readonly ScheduleCode[] = ['inform_families', 'paper_families'];

/** The days that a report is about. A letter that is made in the morning tells of the days until the evening before. */
function daysOf({ code, periodId, from, to }: DueMoment): Pick<ReportAsk, 'from' | 'to'> {
  const isOfMorning = LETTERS.includes(code) && periodId === null;
  return isOfMorning ? { from: addDays(from, -1), to: addDays(to, -1) } : { from, to };
}

/** What the report of a moment is asked: exactly the parameters of its definition. */
function askOf({ code, span }: ReportDefinition, moment: DueMoment): ReportAsk {
  return {
    ...{ code, classId: moment.classId, teacherId: null, studentId: null },
    periodId: span === 'period' ? moment.periodId : null,
    ...(span === 'days' ? daysOf(moment) : { from: null, to: null }),
  };
}

/** A kind for each report whose definition exists; what nobody defines is not offered. */
export function reportKinds(reports: Reports): readonly ScheduleKind[] {
  return REPORTS_OF.flatMap(([code, report]): readonly ScheduleKind[] => {
    const definition = reports.definitions.find((one) => one.code === report);
    if (!definition) return [];
    const run = async (tx: WriteTx, moment: DueMoment): Promise<CameOut> => {
      const { id, sha256 } = await reports.runBySchedule(tx, askOf(definition, moment));
      return { reports: [{ id, classId: moment.classId, sha256 }], words: [] };
    };
    return [{ code, place: 'database', run }];
  });
}
