import {
  MARK_VALUES,
  POSITION_BANDS,
  REGULATION_PROFILES,
  bandOf,
  distributionOf,
  forecastOf,
  formatAverage,
} from '@zhurnal/rules';
import type { Average, MarkValue, RegulationProfile, WeighedMark } from '@zhurnal/rules';
import { numberOf } from '@zhurnal/journal';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type {
  StudentMarkColumns,
  StudentMarks,
  StudentPeriod,
  StudentSubjects,
} from './student-marks.graphql.js';
import { STUDENT_MARKS } from './student-marks.sql.js';
import { nameWorkTypes } from './work-type-names.js';

/** Blocks of columns as JSON text. */
interface MarksRow {
  readonly today: string;
  readonly profile: string;
  readonly periodId: string | null;
  readonly periods: StudentPeriod[];
  readonly subjects: string;
  readonly marks: string;
  readonly peers: string;
}

/** Sums of the students of the class, nameless; one row for each student and subject. */
interface Peers {
  readonly subjects: readonly number[];
  readonly own: readonly boolean[];
  readonly points: readonly number[];
  readonly counts: readonly number[];
  readonly weighedPoints: readonly number[];
  readonly weights: readonly number[];
}

/** Profiles in which a student may be told anything of the class. */
const COMPARING = REGULATION_PROFILES.filter(
  ({ classPosition, classDistribution }) => classPosition.value || classDistribution.value,
).map(({ id }) => id);

const VALUES = new Map<number, MarkValue>(MARK_VALUES.map((value) => [numberOf(value), value]));

/** Reads one student's marks by subject. */
export class StudentMarksReader {
  constructor(private readonly clock: Clock) {}

  /** One statement, whatever the number of subjects; another's marks do not exist, nor a period of another grade. */
  async get(call: Call, schoolId: string, studentId: string, periodId: string | null): Promise<StudentMarks> {
    const actor = call.account.actors.find((known) => known.schoolId === schoolId);
    if (!actor || !isUuid(studentId) || (periodId !== null && !isUuid(periodId))) throw notFound();
    const values = [studentId, this.clock.now(), periodId, COMPARING];
    const row = await call.read(
      [{ kind: 'student', id: studentId }],
      (tx) => tx.find<MarksRow>(STUDENT_MARKS, values),
      actor,
    );
    if (!row || (periodId !== null && row.periodId === null)) throw notFound();
    return marksOf(row);
  }
}

function marksOf(row: MarksRow): StudentMarks {
  const profile = regulationOf(row.profile, row.today);
  const { averageKind, periodMarks, workTypes } = profile;
  const marks = JSON.parse(row.marks) as StudentMarkColumns;
  const subjects = JSON.parse(row.subjects) as Pick<
    StudentSubjects,
    'ids' | 'names' | 'lessonsPast' | 'lessonsLeft'
  >;
  const forecasts = subjects.ids.map((_, subject) =>
    forecastOf(weighedMarks(marks, subject), averageKind.value, periodMarks.value),
  );
  const compared = compareWithClass(JSON.parse(row.peers) as Peers, subjects.ids.length, profile);
  return {
    today: row.today,
    periods: row.periods,
    periodId: row.periodId,
    averageKind: averageKind.value,
    limits: { ...periodMarks.value },
    subjects: {
      ...subjects,
      averages: forecasts.map((forecast) => forecast && formatAverage(forecast.average, 2)).map(orNull),
      forecasts: forecasts.map((forecast) => forecast && Number(forecast.mark)).map(orNull),
      ...compared,
    },
    marks: { ...marks, workTypes: nameWorkTypes(row.profile, row.today, marks.workTypes) },
    workTypes: {
      names: workTypes.value.map(({ name }) => name),
      weights: workTypes.value.map(({ weight }) => weight),
    },
  };
}

const orNull = <T>(value: T | undefined): T | null => value ?? null;

function weighedMarks(marks: StudentMarkColumns, subject: number): readonly WeighedMark[] {
  return marks.subjects.flatMap((of, place) => {
    const value = VALUES.get(marks.values[place] ?? -1);
    return of === subject && value !== undefined ? [{ value, weight: marks.weights[place] ?? '1' }] : [];
  });
}

/** The own third of the class and how the class stands, where the school tells them. */
function compareWithClass(
  peers: Peers,
  subjectCount: number,
  { averageKind, classPosition, classDistribution, periodMarks }: RegulationProfile,
): Pick<StudentSubjects, 'positions' | 'distributions'> {
  const isPlain = averageKind.value === 'plain';
  const averageAt = (place: number): Average => ({
    numerator: BigInt((isPlain ? peers.points : peers.weighedPoints)[place] ?? 0),
    denominator: BigInt((isPlain ? peers.counts : peers.weights)[place] ?? 0),
  });
  const ofSubjects = Array.from({ length: subjectCount }, (_, subject) => {
    const places = peers.subjects.flatMap((of, place) => (of === subject ? [place] : []));
    const counted = places.filter((place) => averageAt(place).denominator > 0n);
    const own = counted.find((place) => peers.own[place]);
    return { own: own === undefined ? undefined : averageAt(own), all: counted.map(averageAt) };
  });
  return {
    positions: ofSubjects.map(({ own, all }) => {
      const band = classPosition.value && own ? bandOf(own, all) : undefined;
      return band === undefined ? 0 : POSITION_BANDS.indexOf(band) + 1;
    }),
    distributions: ofSubjects.map(({ all }) => {
      const counts = classDistribution.value ? distributionOf(all, periodMarks.value) : undefined;
      return counts ? [counts['5'], counts['4'], counts['3'], counts['2']].join(',') : null;
    }),
  };
}
