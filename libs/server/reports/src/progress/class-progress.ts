import { fullNameOf, listNameOf } from '@zhurnal/rules';
import type { Sheet, SheetColumn, SheetRow } from '@zhurnal/documents';
import type { ReportAsk, ReportFrame } from '../report.js';
import {
  column,
  fill,
  headOf,
  plainSheet,
  row,
  sayDay,
  sayDays,
  sumOf,
  table,
  titleOfReport,
} from '../say.js';
import { wordOf } from '../words/words.js';
import type { ReportWords } from '../words/words.js';
import { averageOf, figuresOf, findClassPeriod, subjectsOf } from './class-period.js';
import type { ClassPeriod, SubjectFigures } from './class-period.js';

/** Columns of counts and indicators. */
export const figureColumns = (words: ReportWords): readonly SheetColumn[] => [
  column(words, 'five', 'integer', 6),
  column(words, 'four', 'integer', 6),
  column(words, 'three', 'integer', 6),
  column(words, 'two', 'integer', 6),
  column(words, 'notAttested', 'integer', 6),
  column(words, 'exempt', 'integer', 6),
  column(words, 'passRate', 'percent', 12),
  column(words, 'qualityRate', 'percent', 12),
  column(words, 'learningDegree', 'percent', 9),
  column(words, 'average', 'decimal', 9),
];

/** The cells of {@link figureColumns}. */
export const figureCells = (figures: SubjectFigures) =>
  [
    figures.five,
    figures.four,
    figures.three,
    figures.two,
    figures.notAttested,
    figures.exempt,
    figures.passRate,
    figures.qualityRate,
    figures.learningDegree,
    figures.average,
  ] as const;

/** The head and the notes of a report on a class over a period. */
export function classHead(frame: ReportFrame, found: ClassPeriod): Pick<Sheet, 'head' | 'notes'> {
  const { words } = frame;
  return {
    head: headOf(
      frame,
      fill(words['head.class'], { class: found.className }),
      found.periodName,
      sayDays(frame, found.from, found.to),
      found.keeper ? fill(words['head.classTeacher'], { name: listNameOf(found.keeper) }) : '',
    ),
    notes: [
      ...(found.today < found.to ? [fill(words.preliminary, { day: sayDay(frame, found.day) })] : []),
      words.simonov,
    ],
  };
}

/** Who signs a report on a class. */
export const classSignatures = ({ words }: ReportFrame, { keeper }: ClassPeriod): Sheet['signatures'] => [
  { office: words['office.classTeacher'], name: keeper ? listNameOf(keeper) : '' },
  { office: words['office.deputy'], name: '' },
  { office: words['office.director'], name: '' },
];

/** № 2: every student with the marks of all subjects, and every subject with its indicators (G24-98, S117-43). */
export async function makeClassProgress(frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> {
  const { words } = frame;
  const found = await findClassPeriod(frame, ask);
  if (!found) return undefined;
  const subjects = subjectsOf(found);
  return plainSheet({
    title: titleOfReport(words, 'class_progress'),
    ...classHead(frame, found),
    tables: [
      table(
        words,
        'students',
        [
          column(words, 'number', 'integer', 4),
          column(words, 'student', 'text', 26),
          ...subjects.map(({ id, shortName }): SheetColumn => ({
            key: id,
            title: shortName,
            kind: 'mark',
            width: 7,
          })),
          column(words, 'average', 'decimal', 8),
          column(words, 'missed', 'integer', 9),
          column(words, 'ill', 'integer', 9),
          column(words, 'excused', 'integer', 9),
          column(words, 'unexcused', 'integer', 9),
          column(words, 'category', 'text', 13),
        ],
        ...studentRows(words, found, subjects),
      ),
      table(
        words,
        'subjects',
        [column(words, 'subject', 'text', 24), column(words, 'teacher', 'text', 20), ...figureColumns(words)],
        ...subjectRows(words, found, subjects),
      ),
    ],
    signatures: classSignatures(frame, found),
  });
}

function studentRows(
  words: ReportWords,
  { pupils }: ClassPeriod,
  subjects: ClassPeriod['subjects'],
): readonly [readonly SheetRow[], readonly SheetRow[]] {
  const rows = pupils.map(({ id, name, marks, category, missed }, at) =>
    row(
      id,
      at + 1,
      fullNameOf(name),
      ...subjects.map((subject) => sayMark(words, marks.get(subject.id))),
      averageOf([...marks.values()]),
      missed.missed,
      missed.ill,
      missed.excused,
      missed.unexcused,
      category ? wordOf(words, `category.${category}`) : null,
    ),
  );
  const first = 2 + subjects.length;
  const sums = [1, 2, 3, 4].map((at) => sumOf(rows, first + at));
  const average = averageOf(pupils.flatMap(({ marks }) => [...marks.values()]));
  return [rows, [row('all', null, words.all, ...subjects.map(() => null), average, ...sums, null)]];
}

function subjectRows(
  words: ReportWords,
  { pupils, isNotAttestedWeighed }: ClassPeriod,
  subjects: ClassPeriod['subjects'],
): readonly [readonly SheetRow[], readonly SheetRow[]] {
  const valuesIn = (id: string) => pupils.flatMap(({ marks }) => marks.get(id) ?? []);
  const rows = subjects.map(({ id, name, teachers }) =>
    row(id, name, teachers, ...figureCells(figuresOf(valuesIn(id), isNotAttestedWeighed))),
  );
  const all = figuresOf(
    subjects.flatMap(({ id }) => valuesIn(id)),
    isNotAttestedWeighed,
  );
  return [rows, [row('all', words.all, '', ...figureCells(all))]];
}

/** A mark of a period as the sheet writes it. */
export const sayMark = (words: ReportWords, value: string | undefined): string | null =>
  value === undefined ? null : wordOf(words, `mark.${value}`) || value;
