import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { ReportPackagePart, ReportPackageRow } from '@zhurnal/reports';
import { REPORT_LIST, REPORT_RUN, RUN_REPORT } from '../../arrange-reports.js';
import { always, ask, call, keyed } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import { ARRANGER, MONDAY, TODAY } from '../world.js';
import type { School } from '../world.js';
import { byAsker, freshRun, reading } from './report-place.js';

const making = (input: Readonly<Record<string, unknown>>): Attempt =>
  ask(RUN_REPORT, keyed(input), 'ReportRunAnswer');
const days = { from: MONDAY, to: TODAY };

const PACKAGE = `id titles periods by at total made failed isCancelled isRunning lastMadeAt`;
const REPORT_PACKAGES = `{ reportPackages { ${PACKAGE} } }`;
const packing = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on ReportPackage { ${PACKAGE} } ... on Refusal { code clause } } }`;

/** A package of which one report is made, one failed and one waits; or that was cancelled. */
async function freshPackage(db: Database, school: School, isCancelled = false): Promise<string> {
  const { schoolId, people, classId, periodId } = school;
  const runId = await freshRun(db, school, { classId });
  const id = newId();
  const at = new Date(`${TODAY}T08:00:00Z`);
  const cancelled = isCancelled
    ? { cancelledBy: people.director, cancelledAt: at }
    : { cancelledBy: null, cancelledAt: null };
  await db.write(ARRANGER, schoolId, async (tx) => {
    await tx.insert(ReportPackageRow, [
      {
        id,
        codes: ['class_attendance'],
        periodIds: [periodId],
        askedBy: people.director,
        askedAt: at,
        roles: ['director'],
        ...cancelled,
      },
    ]);
    const part = {
      packageId: id,
      code: 'class_attendance',
      classId,
      periodId: null,
      fromDay: MONDAY,
      toDay: TODAY,
      tries: 0,
    };
    const none = { runId: null, madeAt: null };
    await tx.insert(ReportPackagePart, [
      { id: newId(), ...part, position: 0, state: 'made', runId, madeAt: at },
      { id: newId(), ...part, position: 1, state: 'failed', ...none },
      { id: newId(), ...part, position: 2, state: 'waiting', ...none },
    ]);
  });
  return id;
}

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
      ['director', always(() => making({ code: 'school_year_totals', ...days }))],
      ['director', always(() => making({ code: 'movement', ...days }))],
      ['administrator', always(() => making({ code: 'register', ...days }))],
      ['deputy', always(({ periodId, classId }) => making({ code: 'mark_norms', classId, periodId }))],
      ['deputy', always(({ classId }) => making({ code: 'summary_marks', classId }))],
      ['deputy', always(({ classId }) => making({ code: 'summary_attendance', classId }))],
      ['classTeacher', always(({ people }) => making({ code: 'report_card', studentId: people.student }))],
      ['director', always(({ people }) => making({ code: 'extract', studentId: people.student }))],
      ['deputy', always(({ classId }) => making({ code: 'family_letter', classId, ...days }))],
      ...(
        [
          'work_of_teachers',
          'remarks_sheet',
          'user_activity',
          'assessment_schedule',
          'substitutions',
        ] as const
      ).map((code) => ['director', always(() => making({ code, ...days }))] as const),
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
  reportPackages: {
    about: 'school',
    prepare: async (db, school) => {
      await freshPackage(db, school);
      return ask(REPORT_PACKAGES, {}, school.sign);
    },
  },
  makeReportPackage: {
    about: 'report',
    changes: true,
    prepare: always(({ periodId }) =>
      ask(
        packing('makeReportPackage', 'MakeReportPackageInput'),
        keyed({ codes: ['class_progress', 'programme'], periodIds: [periodId] }),
        'ReportPackage',
      ),
    ),
  },
  cancelReportPackage: {
    about: 'report',
    changes: true,
    prepare: async (db, school) =>
      ask(
        packing('cancelReportPackage', 'ReportPackageInput'),
        keyed({ packageId: await freshPackage(db, school) }),
        'ReportPackage',
      ),
  },
  retryReportPackage: {
    about: 'report',
    changes: true,
    prepare: async (db, school) =>
      ask(
        packing('retryReportPackage', 'ReportPackageInput'),
        keyed({ packageId: await freshPackage(db, school, true) }),
        'ReportPackage',
      ),
  },
  saveReportPackage: {
    about: 'report',
    prepare: async (db, school) => {
      const id = await freshPackage(db, school);
      return call(
        (audience) => ({ method: 'GET', url: `/files/report-packages/${id}?format=xlsx&app=${audience}` }),
        ({ statusCode, body }) => statusCode === 200 && body.startsWith('PK'),
      );
    },
  },
};
