import type { ClassFinalsQuery } from '@zhurnal/contract/staff';
import { averageOf, formatAverage, gradingPointsOf } from '@zhurnal/rules';
import type { GradingKind, GradingValue, StudentCategory } from '@zhurnal/rules';
import { valueOf } from './final-value.js';
import { kindOf, namesOf } from './sheet-model.js';

type Answer = ClassFinalsQuery['classFinals'];

/** A column of a class. */
export interface ClassColumn {
  readonly kind: GradingKind;
  readonly periodId: string | null;
  readonly name: string | null;
  readonly releasedAt: string | null;
  readonly students: number;
  readonly passing: number;
  readonly ofQuality: number;
}

/** A student of a class: marks by column and subject, the category by column, the mean of a column's marks. */
export interface ClassRow {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly (readonly (GradingValue | null)[])[];
  readonly categories: readonly (StudentCategory | undefined)[];
  readonly means: readonly (string | null)[];
  readonly missed: readonly [all: number, ill: number, excused: number, unexcused: number];
}

/** What a class has learnt in a subject; counts of 5, 4, 3, 2, «н/а», «осв». */
export interface SubjectFigures {
  readonly counts: string;
  readonly pass: string | null;
  readonly quality: string | null;
  readonly degree: string | null;
  readonly mean: string | null;
}

/** The sheet of a class. */
export interface ClassSheet {
  readonly className: string;
  readonly year: string;
  readonly columns: readonly ClassColumn[];
  readonly subjects: readonly {
    readonly name: string;
    readonly shortName: string;
    readonly teachers: string;
    readonly figures: readonly (SubjectFigures | undefined)[];
  }[];
  readonly rows: readonly ClassRow[];
  /** What is missing: by column, subjects with students. */
  readonly gaps: readonly {
    readonly column: number;
    readonly subject: number;
    readonly students: readonly string[];
  }[];
  readonly can: readonly string[];
}

/** Puts the columns of the answer together. */
export function readClass(answer: Answer): ClassSheet {
  const { cells, categories, indicators, missed } = answer;
  const columns = answer.columns.map((column) => ({ ...column, kind: kindOf(column.kind) }));
  const students = namesOf(answer.students);
  const markAt = new Map(
    cells.students.map((student, at) => [
      `${student} ${cells.columns[at]} ${cells.subjects[at]}`,
      valueOf(cells.values[at]),
    ]),
  );
  const categoryAt = new Map(
    categories.students.map((student, at) => [
      `${student} ${categories.columns[at]}`,
      categories.categories[at] as StudentCategory,
    ]),
  );
  const figuresAt = new Map(
    indicators.subjects.map((subject, at): [string, SubjectFigures] => [
      `${subject} ${indicators.columns[at]}`,
      {
        counts: indicators.counts[at] ?? '',
        pass: indicators.passRates[at] ?? null,
        quality: indicators.qualityRates[at] ?? null,
        degree: indicators.learningDegrees[at] ?? null,
        mean: indicators.averages[at] ?? null,
      },
    ]),
  );
  return {
    className: answer.className,
    year: answer.year,
    columns,
    subjects: answer.subjects.names.map((name, subject) => ({
      name,
      shortName: answer.subjects.shortNames[subject] || name,
      teachers: answer.subjects.teachers[subject] ?? '',
      figures: columns.map((_, column) => figuresAt.get(`${subject} ${column}`)),
    })),
    rows: students.map(({ id, name }, row) => {
      const marks = columns.map((_, column) =>
        answer.subjects.names.map((__, subject) => markAt.get(`${row} ${column} ${subject}`) ?? null),
      );
      return {
        id,
        name,
        marks,
        categories: columns.map((_, column) => categoryAt.get(`${row} ${column}`)),
        means: marks.map(meanOf),
        missed: [
          missed.missed[row] ?? 0,
          missed.ill[row] ?? 0,
          missed.excused[row] ?? 0,
          missed.unexcused[row] ?? 0,
        ],
      };
    }),
    gaps: gapsOf(answer, students),
    can: answer.can,
  };
}

function meanOf(values: readonly (GradingValue | null)[]): string | null {
  const points = values.flatMap((value) =>
    value !== null && gradingPointsOf(value) !== undefined ? [value] : [],
  );
  const average = averageOf(
    points.map((value) => ({ value: value as '2' | '3' | '4' | '5', weight: '1' })),
    'plain',
  );
  return average ? formatAverage(average, 2) : null;
}

function gapsOf({ gaps }: Answer, students: readonly { readonly name: string }[]): ClassSheet['gaps'] {
  const found = new Map<string, { column: number; subject: number; students: string[] }>();
  gaps.students.forEach((student, at) => {
    const [column, subject] = [gaps.columns[at] ?? 0, gaps.subjects[at] ?? 0];
    const known = found.get(`${column} ${subject}`) ?? { column, subject, students: [] };
    known.students.push(students[student]?.name ?? '');
    found.set(`${column} ${subject}`, known);
  });
  return [...found.values()];
}
