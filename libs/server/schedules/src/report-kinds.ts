import type { DueMoment, ScheduleCode } from '@zhurnal/rules';
import type { WriteTx } from '@zhurnal/platform';
import type { ReportAsk, ReportDefinition, Reports } from '@zhurnal/reports';
import type { CameOut, ScheduleKind } from './schedule-kind.js';

/** Numbers of the standard reports that are made by the calendar. */
const REPORTS_OF: readonly (readonly [ScheduleCode, number])[] = [
  ['activity_report', 15],
  ['teachers_report', 9],
  ['filling_report', 8],
  ['year_filling_report', 8],
  ['progress_report', 17],
  ['preliminary_report', 5],
  ['class_report', 5],
];

/** What the report of a moment is asked: exactly the parameters of its definition. */
function askOf({ code, span }: ReportDefinition, { classId, periodId, from, to }: DueMoment): ReportAsk {
  return {
    ...{ code, classId, teacherId: null, studentId: null },
    periodId: span === 'period' ? periodId : null,
    from: span === 'days' ? from : null,
    to: span === 'days' ? to : null,
  };
}

/** A kind for each report whose definition exists; what nobody defines is not offered. */
export function reportKinds(reports: Reports): readonly ScheduleKind[] {
  return REPORTS_OF.flatMap(([code, number]): readonly ScheduleKind[] => {
    const definition = reports.definitions.find((one) => one.number === number);
    if (!definition) return [];
    const run = async (tx: WriteTx, moment: DueMoment): Promise<CameOut> => {
      const { id, sha256 } = await reports.runBySchedule(tx, askOf(definition, moment));
      return { reports: [{ id, classId: moment.classId, sha256 }], words: [] };
    };
    return [{ code, place: 'database', run }];
  });
}
