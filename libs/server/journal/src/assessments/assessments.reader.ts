import { addDays, asDay, checkAssessment, listDays, proposeDays } from '@zhurnal/rules';
import type {
  AssessmentFacts,
  AssessmentFinding,
  ClassDay,
  Day,
  DaysWithoutLessons,
  PlannedAssessment,
  RegulationProfile,
  Setting,
  SubjectDay,
  SubjectYear,
} from '@zhurnal/rules';
import { Fault, isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { findYear, regulationOf, todayOf } from '@zhurnal/schooling';
import type { YearFacts } from '@zhurnal/schooling';
import type {
  AssessmentDays,
  AssessmentDetails,
  AssessmentFindingDetails,
  AssessmentLimit,
  AssessmentSchedule,
  StudentAssessment,
  UnscheduledWork,
} from './assessment.graphql.js';
import type { AssessmentWish } from './assessment.inputs.js';
import { CHECK_FACTS, OF_STUDENT, SCHEDULE, UNSCHEDULED, WRITING_CLASSES } from './assessments.sql.js';

/** An assessment as the schedule's statement answers it. */
type ScheduleRow = Omit<AssessmentDetails, 'findings'> & {
  readonly date: Day;
  readonly classIds: readonly string[];
  readonly publishedAt: Date | string | null;
};

/** An assessment of the schedule, with the classes that write it and what is broken. */
export type ScheduledAssessment = AssessmentDetails & { readonly classIds: readonly string[] };

interface FactsRow {
  readonly days: readonly ClassDay[];
  readonly subjectDays: readonly SubjectDay[];
  readonly years: readonly SubjectYear[];
  readonly free: readonly DaysWithoutLessons[];
  readonly regulation: string;
}

/** How far from the wished day others are looked for, and how many are told. */
const NEARBY_DAYS = 35;
const MOST_DAYS = 5;
/** The longest stretch of days a family asks for. */
const LONGEST_DAYS = 400;

const plannedOf = (row: ScheduleRow): PlannedAssessment => ({ ...row, date: row.date });

/** Reads the schedule of assessments. */
export class AssessmentsReader {
  constructor(private readonly clock: Clock) {}

  /** The schedule of the year that a day belongs to, with what is broken in it. Five statements, whatever its length. */
  async get(call: Call, day: string): Promise<AssessmentSchedule> {
    return call.read([], async (tx) => {
      const [today, year] = await Promise.all([todayOf(tx, this.clock), yearOf(tx, day)]);
      const [rows, works] = await Promise.all([
        tx.rows<ScheduleRow>(SCHEDULE, [year.id]),
        tx.find<{ count: number; works: UnscheduledWork[] }>(UNSCHEDULED, [year.id, today]),
      ]);
      const { facts, profile } = await readFacts(tx, year.id, rows.map(plannedOf), []);
      const planned = rows.map(plannedOf);
      const publishedAt = rows.reduce<Date | string | null>(
        (latest, row) =>
          row.publishedAt !== null && (latest === null || row.publishedAt > latest)
            ? row.publishedAt
            : latest,
        null,
      );
      return {
        yearId: year.id,
        from: year.startsOn,
        to: year.endsOn,
        today,
        share: limitOf(profile.assessmentShare),
        gapDays: limitOf(profile.assessmentGapDays),
        perDay: limitOf(profile.assessmentsPerDay),
        assessments: rows.map((row) => ({
          ...row,
          findings: detailsOf(checkAssessment(plannedOf(row), planned, facts), row.classIds, row.classNames),
        })),
        publishedAt,
        unscheduledCount: works?.count ?? 0,
        unscheduled: works?.works ?? [],
      };
    });
  }

  /** The assessments of some days, each with what is broken in the schedule of its year. */
  async listOfDays(tx: ReadTx, from: string, to: string): Promise<readonly ScheduledAssessment[]> {
    const years = [await findYear(tx, from), await findYear(tx, to)].filter((year) => year !== undefined);
    const listed: ScheduledAssessment[] = [];
    for (const yearId of new Set(years.map(({ id }) => id))) {
      const rows = await tx.rows<ScheduleRow>(SCHEDULE, [yearId]);
      const planned = rows.map(plannedOf);
      const { facts } = await readFacts(tx, yearId, planned, []);
      for (const row of rows.filter(({ date }) => date >= from && date <= to)) {
        const findings = checkAssessment(plannedOf(row), planned, facts);
        listed.push({ ...row, findings: detailsOf(findings, row.classIds, row.classNames) });
      }
    }
    return listed;
  }

  /** What the wished place would break, and the nearest days from today on that break nothing. */
  async propose(call: Call, wish: AssessmentWish): Promise<AssessmentDays> {
    const wished = asDay(wish.date);
    if (!wished) throw new Fault('BAD_REQUEST', 'There is no such day.');
    return call.read([], async (tx) => {
      const [today, year] = await Promise.all([todayOf(tx, this.clock), yearOf(tx, wish.date)]);
      const [rows, classes] = await Promise.all([
        tx.rows<ScheduleRow>(SCHEDULE, [year.id]),
        tx.rows<{ id: string; name: string }>(WRITING_CLASSES, [
          year.id,
          wish.gradeLevel,
          wish.classId ?? null,
        ]),
      ]);
      const classIds = classes.map(({ id }) => id);
      const classNames = classes.map(({ name }) => name);
      const one: PlannedAssessment = { ...wish, title: wish.title.trim(), date: wished, classIds };
      const days = listDays(addDays(wished, -NEARBY_DAYS), addDays(wished, NEARBY_DAYS)).filter(
        (day) => day >= today && day >= year.startsOn && day <= year.endsOn && day !== wished,
      );
      const others = rows.map(plannedOf);
      const { facts } = await readFacts(tx, year.id, [one], days);
      return {
        findings: detailsOf(checkAssessment(one, others, facts), classIds, classNames),
        days: proposeDays(one, days, others, facts)
          .slice(0, MOST_DAYS)
          .map(({ date, hints }) => ({ date, hints: detailsOf(hints, classIds, classNames) })),
      };
    });
  }

  /** What a family sees: the published ones. */
  async listOfStudent(
    call: Call,
    schoolId: string,
    studentId: string,
    from: string,
    to: string,
  ): Promise<StudentAssessment[]> {
    const actor = call.account.actors.find((known) => known.schoolId === schoolId);
    if (!actor || !isUuid(studentId)) throw notFound();
    if (to < from || addDays(from as Day, LONGEST_DAYS) < to)
      throw new Fault('BAD_REQUEST', `Assessments are read for 1 to ${LONGEST_DAYS} days.`);
    return call.read(
      [{ kind: 'student', id: studentId }],
      (tx) => tx.rows<StudentAssessment>(OF_STUDENT, [studentId, from, to]),
      actor,
    );
  }
}

/** The year of a day; a school without one has no schedule. */
export async function yearOf(tx: ReadTx, day: string): Promise<YearFacts> {
  const year = await findYear(tx, day);
  if (!year) throw notFound();
  return year;
}

async function readFacts(
  tx: ReadTx,
  yearId: string,
  planned: readonly PlannedAssessment[],
  days: readonly Day[],
): Promise<{ facts: AssessmentFacts; profile: RegulationProfile }> {
  const classIds = [...new Set(planned.flatMap((one) => one.classIds))];
  const subjectIds = [...new Set(planned.map(({ subjectId }) => subjectId))];
  const dates = [...new Set([...planned.map(({ date }) => date), ...days])];
  const row = await tx.find<FactsRow>(CHECK_FACTS, [yearId, classIds, subjectIds, dates]);
  if (!row) throw notFound();
  const profile = regulationOf(row.regulation, dates[0] ?? '');
  const { days: classDays, subjectDays, years, free } = row;
  const limits = {
    share: profile.assessmentShare.value,
    gapDays: profile.assessmentGapDays.value,
    perDay: profile.assessmentsPerDay.value,
  };
  return { facts: { days: classDays, subjectDays, years, free, limits }, profile };
}

const limitOf = ({ value, clause, act, words }: Setting<string | number>): AssessmentLimit => ({
  value: String(value),
  source: clause ?? act ?? '',
  words: words ?? '',
});

function detailsOf(
  findings: readonly AssessmentFinding[],
  classIds: readonly string[],
  classNames: readonly string[],
): AssessmentFindingDetails[] {
  return findings.map(({ code, isHint, classId, params }) => ({
    code,
    isHint,
    className: classId === null ? null : (classNames[classIds.indexOf(classId)] ?? null),
    params: Object.entries(params).map(([name, value]) => ({ name, value })),
  }));
}
