import { STUDENT_CATEGORIES, categoryOf, countCategories } from '@zhurnal/rules';
import type { GradingValue, StudentCategory } from '@zhurnal/rules';
import type { Sheet, SheetCell, SheetColumn } from '@zhurnal/documents';
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
import { averageOf } from './class-period.js';
import { SCHOOL_PERIOD } from './period.sql.js';

interface SchoolRow {
  readonly periodName: string;
  readonly from: string;
  readonly to: string;
  readonly day: string;
  readonly today: string;
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
  const { words, tx, now } = frame;
  const found = await tx.find<SchoolRow>(SCHOOL_PERIOD, [null, now, ask.periodId]);
  if (!found) return undefined;
  const { classes } = found;
  const shares = classes.map(({ students }) => Number(totalsOf(students).quality ?? -1));
  const rankOf = (share: number): number | null =>
    share < 0 ? null : 1 + new Set(shares.filter((other) => other > share)).size;
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
    title: titleOfReport(words, 'school_totals'),
    head: headOf(frame, words['head.school'], found.periodName, sayDays(frame, found.from, found.to)),
    tables: [
      table(
        words,
        'classes',
        [column(words, 'class', 'text', 10), ...figures, column(words, 'rank', 'integer', 10)],
        classes.map(({ id, name, students }, at) =>
          row(id, name, ...cellsOf(students), rankOf(shares[at] ?? -1)),
        ),
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
