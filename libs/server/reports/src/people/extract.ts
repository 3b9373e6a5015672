import { averageOf, displayOf, formatAverage, fullNameOf, listNameOf } from '@zhurnal/rules';
import type { MarkValue } from '@zhurnal/rules';
import type { Sheet, SheetColumn } from '@zhurnal/documents';
import { regulationOf } from '@zhurnal/schooling';
import { sayMark } from '../progress/class-progress.js';
import { findClassYear } from '../progress/class-year.js';
import { STUDENT_MARKS } from '../progress/year.sql.js';
import type { ReportAsk, ReportFrame } from '../report.js';
import { column, fill, headOf, plainSheet, row, sayDay, table, titleOfReport } from '../say.js';
import { wordOf } from '../words/words.js';

interface MarksRow {
  readonly marks: readonly (readonly [subject: string, day: string, value: MarkValue, weight: string])[];
  readonly outside: readonly {
    readonly id: string;
    readonly institution: string;
    readonly kind: string | null;
    readonly number: string;
    readonly datedOn: string | null;
    readonly hasSeal: boolean;
    readonly subject: string;
    readonly from: string;
    readonly to: string;
    readonly values: readonly MarkValue[];
  }[];
}

/**
 * № 18: the marks that a student who leaves takes along: those of lessons and of periods by subjects, and those of other
 * institutions with the document that they stand on.
 */
export async function makeExtract(frame: ReportFrame, ask: ReportAsk): Promise<Sheet | undefined> {
  const { words, tx, now } = frame;
  if (ask.studentId === null) return undefined;
  const found = await findClassYear(frame, ask);
  const student = found?.students[0];
  if (!found || !student) return undefined;
  const until = student.leftOn ?? found.day;
  const told = await tx.find<MarksRow>(STUDENT_MARKS, [student.id, now, found.from, until]);
  if (!told) return undefined;
  const kind = regulationOf(frame.regulation, until).averageKind.value;
  const begun = found.periods.filter(({ from }) => from <= until);
  const rows = found.subjects.map((subject) =>
    row(
      subject.id,
      subject.name,
      ...begun.flatMap((period) => {
        const marks = told.marks.flatMap(([id, day, value, weight]) =>
          id === subject.id && day >= period.from && day <= period.to ? [{ value, weight }] : [],
        );
        const average = averageOf(marks, kind);
        const column = { key: period.id, kind: 'period', name: period.name } as const;
        return [
          marks.map(({ value }) => displayOf(value)).join(', ') || null,
          average ? formatAverage(average, 2) : null,
          sayMark(words, found.markOf(student.id, subject.id, column)),
        ];
      }),
    ),
  );
  return plainSheet({
    title: titleOfReport(words, 'extract'),
    isLandscape: begun.length > 2,
    head: headOf(
      frame,
      fullNameOf(student.name),
      fill(words['head.class'], { class: found.className }),
      fill(words['head.year'], { year: found.year }),
      fill(words['head.until'], { day: sayDay(frame, until) }),
    ),
    tables: [
      table(
        words,
        'marks',
        [
          column(words, 'subject', 'text', 24),
          ...begun.flatMap(({ id, name }): SheetColumn[] => [
            {
              key: `${id}:marks`,
              title: fill(words['extract.marks'], { period: name }),
              kind: 'text',
              width: 26,
            },
            { key: `${id}:average`, title: words.average, kind: 'decimal', width: 9 },
            {
              key: `${id}:mark`,
              title: fill(words['extract.mark'], { period: name }),
              kind: 'mark',
              width: 9,
            },
          ]),
        ],
        rows,
      ),
      table(
        words,
        'outside',
        [
          column(words, 'institution', 'text', 30),
          column(words, 'paper', 'text', 26),
          column(words, 'subject', 'text', 20),
          column(words, 'fromDay', 'day', 11),
          column(words, 'toDay', 'day', 11),
          column(words, 'marks', 'text', 14),
        ],
        told.outside.map((one) =>
          row(
            one.id,
            one.institution,
            sayDocument(frame, one),
            one.subject,
            one.from,
            one.to,
            one.values.map(displayOf).join(', '),
          ),
        ),
      ),
    ],
    signatures: [
      { office: words['office.classTeacher'], name: found.keeper ? listNameOf(found.keeper) : '' },
      { office: words['office.director'], name: found.director ? listNameOf(found.director) : '' },
    ],
  });
}

/** The document that marks stand on: its kind, number and day; none: that there is none. */
function sayDocument(frame: ReportFrame, { kind, number, datedOn }: MarksRow['outside'][number]): string {
  const { words } = frame;
  if (kind === null) return words['document.none'];
  const parts = [
    wordOf(words, `document.${kind}`),
    number === '' ? '' : fill(words['document.number'], { number }),
    datedOn === null ? '' : fill(words['document.day'], { day: sayDay(frame, datedOn) }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
