import { STUDENT_CATEGORIES, categoryOf, countCategories } from '@zhurnal/rules';
import type { GradingValue, StudentCategory } from '@zhurnal/rules';
import type { Sheet, SheetCell, SheetColumn, SheetTable } from '@zhurnal/documents';
import type { ReportAsk, ReportFrame } from '../report.js';
import {
  column,
  fill,
  headOf,
  plainSheet,
  row,
  sayDay,
  sayDays,
  shareOf,
  table,
  titleOfReport,
} from '../say.js';
import { wordOf } from '../words/words.js';
import type { ReportWords } from '../words/words.js';
import { averageOf } from './class-period.js';
import { SCHOOL_PERIOD, SCHOOL_YEAR } from './period.sql.js';

interface SchoolRow {
  readonly periodName: string;
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly today: string;
  /** The period before it in the same year. */
  readonly previousId: string | null;
  readonly classes: readonly {
    readonly id: string;
    readonly name: string;
    readonly grade: number | null;
    readonly students: readonly (readonly [id: string, values: readonly GradingValue[]])[];
  }[];
}

type Students = SchoolRow['classes'][number]['students'];

/** № 17: classes, grades and the school by what students are by all their marks, with the order of classes by quality. */
export async function makeSchoolTotals(frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> {
  const { tx, now } = frame;
  const found = await tx.find<SchoolRow>(SCHOOL_PERIOD, [null, now, ask.periodId]);
  if (!found) return undefined;
  const { previousId } = found;
  const before =
    previousId === null ? undefined : await tx.find<SchoolRow>(SCHOOL_PERIOD, [null, now, previousId]);
  return sheetOf(frame, 'school_totals', found, before);
}

/** The same by the marks for the year, of all classes whatever their periods (S117-44, G24-98). */
export async function makeSchoolYear(frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> {
  const found = await frame.tx.find<SchoolRow>(SCHOOL_YEAR, [null, frame.now, ask.to]);
  return found && sheetOf(frame, 'school_year_totals', found, undefined);
}

function sheetOf(
  frame: ReportFrame,
  code: 'school_totals' | 'school_year_totals',
  found: SchoolRow,
  before: SchoolRow | undefined,
): Sheet {
  const { words } = frame;
  const { classes } = found;
  const ranks = ranksOf(classes);
  const figures: readonly SheetColumn[] = [
    column(words, 'students', 'integer', 12),
    ...STUDENT_CATEGORIES.map((name): SheetColumn => ({
      key: name,
      title: wordOf(words, `list.${name}`),
      kind: 'integer',
      width: 11,
    })),
    column(words, 'passRate', 'percent', 12),
    column(words, 'qualityRate', 'percent', 12),
    column(words, 'average', 'decimal', 9),
  ];
  const grades = [...new Set(classes.map(({ grade }) => grade ?? 0))];
  const everybody = classes.flatMap(({ students }) => students);
  return plainSheet({
    title: titleOfReport(words, code),
    head: headOf(frame, words['head.school'], found.periodName, sayDays(frame, found.from, found.to)),
    tables: [
      table(
        words,
        'classes',
        [column(words, 'class', 'text', 10), ...figures, column(words, 'rank', 'integer', 10)],
        classes.map(({ id, name, students }) => row(id, name, ...cellsOf(students), ranks.get(id) ?? null)),
        [row('all', words.allSchool, ...cellsOf(everybody), null)],
      ),
      table(
        words,
        'grades',
        [column(words, 'grade', 'text', 10), ...figures],
        grades.map((grade) =>
          row(
            String(grade),
            String(grade),
            ...cellsOf(classes.flatMap((one) => (one.grade === grade ? one.students : []))),
          ),
        ),
      ),
      ...(before ? [comparison(words, found, before)] : []),
    ],
    notes: found.today < found.to ? [fill(words.preliminary, { day: sayDay(frame, found.day) })] : [],
    signatures: [
      { office: words['office.deputy'], name: '' },
      { office: words['office.director'], name: '' },
    ],
  });
}

function totalsOf(students: Students) {
  const categories = students.map(([, values]) => categoryOf(values));
  const { students: known, passing, ofQuality } = countCategories(categories);
  const count = (name: StudentCategory): number => categories.filter((each) => each === name).length;
  return { count, pass: shareOf(passing, known), quality: shareOf(ofQuality, known) };
}

function cellsOf(students: Students): readonly SheetCell[] {
  const { count, pass, quality } = totalsOf(students);
  return [
    students.length,
    ...STUDENT_CATEGORIES.map(count),
    pass,
    quality,
    averageOf(students.flatMap(([, values]) => values)),
  ];
}

/** Places of classes by the quality of knowledge: equal shares have the same place; a class without marks has none. */
function ranksOf(classes: SchoolRow['classes']): ReadonlyMap<string, number> {
  const shares = classes.flatMap(({ id, students }) => {
    const { quality } = totalsOf(students);
    return quality === null ? [] : [{ id, share: Number(quality) }];
  });
  return new Map(
    shares.map(({ id, share }) => [
      id,
      1 + new Set(shares.flatMap((other) => (other.share > share ? [other.share] : []))).size,
    ]),
  );
}

/** The classes and the school in the period before and in this one. */
function comparison(words: ReportWords, now: SchoolRow, before: SchoolRow): SheetTable {
  const [ranks, ranksBefore] = [ranksOf(now.classes), ranksOf(before.classes)];
  const everybody = ({ classes }: SchoolRow): Students => classes.flatMap(({ students }) => students);
  const figuresOf = (students: Students): readonly (string | null)[] => {
    const { pass, quality } = totalsOf(students);
    return [pass, quality, averageOf(students.flatMap(([, values]) => values))];
  };
  const cells = (one: Students, other: Students): SheetCell[] => {
    const earlier = figuresOf(one);
    return figuresOf(other).flatMap((value, at) => [
      earlier[at] ?? null,
      value,
      differenceOf(earlier[at] ?? null, value),
    ]);
  };
  const title = (
    name: 'passRate' | 'qualityRate' | 'average',
    kind: 'percent' | 'decimal',
  ): SheetColumn[] => [
    { key: `${name}Before`, title: fill(words.before, { what: words[name] }), kind, width: 13 },
    { key: name, title: words[name], kind, width: 12 },
    { key: `${name}Change`, title: words.change, kind: 'decimal', width: 10 },
  ];
  return table(
    words,
    'comparison',
    [
      column(words, 'class', 'text', 10),
      ...title('passRate', 'percent'),
      ...title('qualityRate', 'percent'),
      ...title('average', 'decimal'),
      column(words, 'rankBefore', 'integer', 10),
      column(words, 'rank', 'integer', 10),
    ],
    now.classes.map(({ id, name, students }) =>
      row(
        id,
        name,
        ...cells(before.classes.find((one) => one.id === id)?.students ?? [], students),
        ranksBefore.get(id) ?? null,
        ranks.get(id) ?? null,
      ),
    ),
    [row('all', words.allSchool, ...cells(everybody(before), everybody(now)), null, null)],
  );
}

/** By how much a figure with two digits grew; null: one of them is not there. */
function differenceOf(was: string | null, is: string | null): string | null {
  if (was === null || is === null) return null;
  const hundredths = Math.round(Number(is) * 100) - Math.round(Number(was) * 100);
  const size = Math.abs(hundredths);
  return `${hundredths < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}
