import { STUDENT_CATEGORIES, countCategories, fullNameOf } from '@zhurnal/rules';
import type { StudentCategory } from '@zhurnal/rules';
import type { Sheet, SheetRow } from '@zhurnal/documents';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, plainSheet, row, shareOf, table, titleOfReport } from '../say.js';
import { wordOf } from '../words/words.js';
import { figuresOf, findClassPeriod, subjectsOf } from './class-period.js';
import type { ClassPeriod, PupilOfPeriod } from './class-period.js';
import { classHead, classSignatures } from './class-progress.js';

/** Lists of the report in the order in which they are read, and the marks that put a student there. */
const LISTS: readonly (readonly [StudentCategory, readonly string[]])[] = [
  ['excellent', []],
  ['oneFour', ['4']],
  ['good', []],
  ['oneThree', ['3']],
  ['plain', ['3']],
  ['failing', ['2']],
  ['notAttested', ['na']],
];

const MISSED = ['missed', 'ill', 'excused', 'unexcused', 'unknown', 'late', 'days', 'daysIll'] as const;

/**
 * № 5: how many came and went, who finished the period how and in which subjects, the indicators of the class, and what was
 * missed for which reason; before the end of the period it is the preliminary one (G24-94, G24-95).
 */
export async function makeClassTeacher(frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> {
  const { words } = frame;
  const found = await findClassPeriod(frame, ask);
  if (!found) return undefined;
  const { counts, pupils } = found;
  const whole = ['atStart', 'arrived', 'left', 'atEnd'] as const;
  return plainSheet({
    title: titleOfReport(words, 'class_teacher'),
    isLandscape: false,
    ...classHead(frame, found),
    tables: [
      table(
        words,
        'counts',
        whole.map((name) => column(words, name, 'integer', 12)),
        [row('counts', ...whole.map((name) => counts[name]))],
      ),
      table(
        words,
        'results',
        [
          column(words, 'what', 'text', 30),
          column(words, 'count', 'integer', 8),
          column(words, 'share', 'percent', 12),
        ],
        resultRows(frame, found),
      ),
      table(
        words,
        'categories',
        [
          column(words, 'category', 'text', 18),
          column(words, 'student', 'text', 28),
          column(words, 'where', 'text', 44),
        ],
        LISTS.flatMap(([category, marks]) =>
          pupils
            .filter((pupil) => pupil.category === category)
            .map((pupil) =>
              row(
                pupil.id,
                wordOf(words, `list.${category}`),
                fullNameOf(pupil.name),
                marks.length === 0 ? '' : placesOf(found, pupil, marks),
              ),
            ),
        ),
      ),
      table(
        words,
        'missed',
        [column(words, 'student', 'text', 28), ...MISSED.map((name) => column(words, name, 'integer', 10))],
        pupils.map(({ id, name, missed }) =>
          row(id, fullNameOf(name), ...MISSED.map((each) => missed[each])),
        ),
        [
          row(
            'all',
            words.all,
            ...MISSED.map((each) => pupils.reduce((sum, { missed }) => sum + missed[each], 0)),
          ),
        ],
      ),
    ],
    signatures: classSignatures(frame, found),
  });
}

/** The subjects of the marks with their teachers: «Алгебра (Петрова)». */
function placesOf(found: ClassPeriod, { marks }: PupilOfPeriod, wanted: readonly string[]): string {
  return subjectsOf(found)
    .filter(({ id }) => wanted.includes(marks.get(id) ?? ''))
    .map(({ name, teachers }) => (teachers === '' ? name : `${name} (${teachers})`))
    .join(', ');
}

function resultRows({ words }: ReportFrame, { pupils, isNotAttestedWeighed }: ClassPeriod): SheetRow[] {
  const { students, passing, ofQuality } = countCategories(pupils.map(({ category }) => category));
  const all = figuresOf(
    pupils.flatMap(({ marks }) => [...marks.values()]),
    isNotAttestedWeighed,
  );
  return [
    row('students', words.students, pupils.length, null),
    ...STUDENT_CATEGORIES.map((name) =>
      row(
        name,
        wordOf(words, `list.${name}`),
        pupils.filter(({ category }) => category === name).length,
        null,
      ),
    ),
    row('passRate', words.passRate, passing, shareOf(passing, students)),
    row('qualityRate', words.qualityRate, ofQuality, shareOf(ofQuality, students)),
    row('learningDegree', words.learningDegree, null, all.learningDegree),
  ];
}
