import { REPORT_LIST, REPORT_RUN, RUN_REPORT } from '../../arrange-reports.js';
import { always, ask, call, keyed } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { MONDAY, TODAY } from '../world.js';
import { byAsker, freshRun, reading } from './report-place.js';

const making = (input: Readonly<Record<string, unknown>>): Attempt =>
  ask(RUN_REPORT, keyed(input), 'ReportRunAnswer');
const days = { from: MONDAY, to: TODAY };

/** How reports are asked. */
export const REPORT_ASKED: Readonly<Record<string, Operation>> = {
  reportList: {
    about: 'school',
    prepare: always(({ periodId }) => ask(REPORT_LIST, {}, periodId)),
  },
  runReport: {
    about: 'report',
    changes: true,
    prepare: always((school) => {
      const { classId, periodId, people } = school;
      return byAsker(
        school,
        making({ code: 'subject_teacher', teacherId: people.teacher, periodId }),
        making({ code: 'class_attendance', classId, ...days }),
      );
    }),
    others: [
      ['deputy', always(({ classId, periodId }) => making({ code: 'class_progress', classId, periodId }))],
      ['director', always(({ classId }) => making({ code: 'journal_filling', classId, ...days }))],
      ['administrator', always(({ classId }) => making({ code: 'programme', classId }))],
      [
        'deputy',
        async (db, school) => {
          const { classId } = school;
          const againOf = await freshRun(db, school, { classId });
          return making({ code: 'class_attendance', classId, ...days, againOf });
        },
      ],
      ['director', always(({ periodId }) => making({ code: 'school_totals', periodId }))],
      ['director', always(() => making({ code: 'movement', ...days }))],
      ['administrator', always(() => making({ code: 'register', ...days }))],
      ['deputy', always(({ periodId, classId }) => making({ code: 'mark_norms', classId, periodId }))],
      ['deputy', always(({ classId }) => making({ code: 'summary_marks', classId }))],
      ['deputy', always(({ classId }) => making({ code: 'summary_attendance', classId }))],
      ['classTeacher', always(({ people }) => making({ code: 'report_card', studentId: people.student }))],
      ['director', always(({ people }) => making({ code: 'extract', studentId: people.student }))],
    ],
  },
  reportRun: {
    about: 'report',
    prepare: reading((id, place, { sign }) => ask(REPORT_RUN, { id, ...place }, sign)),
  },
  saveReport: {
    about: 'report',
    prepare: reading((id, place, { sign }) =>
      call(
        (audience) => ({
          method: 'GET',
          url: `/files/reports/${id}?${new URLSearchParams({ ...place }).toString()}&format=csv&app=${audience}`,
        }),
        ({ statusCode, body }) => statusCode === 200 && body.includes(sign),
      ),
    ),
  },
};
