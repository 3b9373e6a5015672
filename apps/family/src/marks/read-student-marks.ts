import type { StudentMarksQuery } from '@zhurnal/contract/family';
import { AVERAGE_KINDS, POSITION_BANDS } from '@zhurnal/rules';
import type { PeriodMark } from '@zhurnal/rules';
import { sayTerm } from '@zhurnal/web-client';
import { readDay, readMark, rowsOf } from '../shell/read-columns.js';
import type { MarkedSubject, StudentMarks, SubjectMark } from './student-marks.js';

type Answer = StudentMarksQuery['studentMarks'];

const PERIOD_MARKS: readonly PeriodMark[] = ['5', '4', '3', '2'];

function readPeriodMark(value: number | null): PeriodMark | undefined {
  return PERIOD_MARKS.find((mark) => Number(mark) === value);
}

/** «1,4,2,3»: how many stand at 5, 4, 3 and 2. */
function readDistribution(text: string | null): MarkedSubject['distribution'] {
  const counts = text?.split(',').map(Number) ?? [];
  if (counts.length !== PERIOD_MARKS.length) return undefined;
  return Object.fromEntries(PERIOD_MARKS.map((mark, at) => [mark, counts[at]])) as Record<PeriodMark, number>;
}

/** Reads the columns of the answer into the subjects the page shows. */
export function readStudentMarks(answer: Answer): StudentMarks {
  const marks = rowsOf(answer.marks).flatMap((row): (SubjectMark & { subject: number })[] => {
    const value = readMark(row.values);
    if (value === undefined) return [];
    return [
      {
        subject: row.subjects,
        id: row.ids,
        day: readDay(row.dates),
        value,
        work: sayTerm(row.workTypes),
        title: row.titles,
        weight: row.weights,
        topic: row.topics,
        comment: row.comments,
        at: row.at,
        ...(row.correctedAt == null
          ? {}
          : { corrected: { at: row.correctedAt, was: readMark(row.correctedFrom ?? -1) ?? null } }),
        ...(row.reweighedAt == null
          ? {}
          : { reweighed: { at: row.reweighedAt, was: row.reweighedFrom ?? '' } }),
      },
    ];
  });
  const periods = answer.periods.map(({ id, name, startsOn, endsOn }) => ({
    id,
    name,
    from: readDay(startsOn),
    to: readDay(endsOn),
  }));
  return {
    periods,
    period: periods.find(({ id }) => id === answer.periodId),
    kind: AVERAGE_KINDS.find((kind) => kind === answer.averageKind) ?? 'weighted',
    limits: answer.limits,
    subjects: rowsOf(answer.subjects).map((row, place) => ({
      id: row.ids,
      name: row.names,
      marks: marks.filter(({ subject }) => subject === place),
      average: row.averages ?? undefined,
      forecast: readPeriodMark(row.forecasts),
      lessonsLeft: row.lessonsLeft,
      position: POSITION_BANDS[row.positions - 1],
      distribution: readDistribution(row.distributions),
    })),
    workKinds: rowsOf(answer.workTypes).map(({ names, weights: weight }) => ({
      name: sayTerm(names),
      weight,
    })),
  };
}
