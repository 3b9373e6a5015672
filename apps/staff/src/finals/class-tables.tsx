import { displayOfGrading } from '@zhurnal/rules';
import type { GradingValue } from '@zhurnal/rules';
import { formatDecimal } from '@zhurnal/web-client';
import { Fragment } from 'react';
import { useSchool } from '../shell/school.js';
import { Signatures } from '../shell/printed-table.js';
import type { ClassSheet, SubjectFigures } from './class-model.js';
import { t } from './finals-words.js';
import { sayColumn } from './say-basis.js';

const sign = (value: GradingValue | null | undefined): string =>
  value == null ? '' : displayOfGrading(value);
const figure = (text: string | null | undefined): string => (text == null ? '–' : formatDecimal(text));

const FIGURES: readonly (readonly [
  'class.counts' | 'class.pass' | 'class.quality' | 'class.degree' | 'class.mean',
  (figures: SubjectFigures) => string,
])[] = [
  ['class.counts', ({ counts }) => counts.split(',').join(' / ')],
  ['class.pass', ({ pass }) => figure(pass)],
  ['class.quality', ({ quality }) => figure(quality)],
  ['class.degree', ({ degree }) => figure(degree)],
  ['class.mean', ({ mean }) => figure(mean)],
];

const MISSED = ['all', 'ill', 'excused', 'unexcused'] as const;

/** A column of a class: students by subjects, means, absences and categories, and below what the class has learnt. */
export function ClassTable({ sheet, column }: { readonly sheet: ClassSheet; readonly column: number }) {
  const school = useSchool();
  const of = sheet.columns[column];
  if (!of) return null;
  const title = t('class.table', { name: sheet.className, column: sayColumn(of) });
  return (
    <div className="fn-frame fn-paper" tabIndex={0} role="region" aria-label={title}>
      <table className="fn-class">
        <caption>
          <b className="fn-school">{school.schoolName}</b> {title}
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="fn-name">
              {t('student')}
            </th>
            {sheet.subjects.map(({ name, shortName }) => (
              <th key={name} scope="col" rowSpan={2} className="fn-subject">
                <abbr title={name}>{shortName}</abbr>
              </th>
            ))}
            <th scope="col" rowSpan={2}>
              {t('class.average')}
            </th>
            <th scope="colgroup" colSpan={MISSED.length}>
              {t('class.missed')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('class.category')}
            </th>
          </tr>
          <tr>
            {MISSED.map((kind) => (
              <th key={kind} scope="col">
                {t(`class.missed.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map(({ id, name, marks, means, missed, categories }, row) => {
            const category = categories[column];
            return (
              <tr key={id}>
                <th scope="row" className="fn-name">
                  <span className="fn-number">{row + 1}</span> {name}
                </th>
                {marks[column]?.map((value, subject) => (
                  <td key={subject} data-tone={value === '2' || value === 'na' ? 'low' : undefined}>
                    {sign(value)}
                  </td>
                ))}
                <td>{figure(means[column])}</td>
                {missed.map((count, at) => (
                  <td key={MISSED[at]}>{count === 0 ? '' : count}</td>
                ))}
                <td className="fn-category">{category && t(`category.${category}`)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          {FIGURES.map(([word, say]) => (
            <tr key={word}>
              <th scope="row" className="fn-name">
                {t(word)}
              </th>
              {sheet.subjects.map(({ name, figures }) => {
                const found = figures[column];
                return (
                  <td key={name} className={word === 'class.counts' ? 'fn-counts' : undefined}>
                    {found && say(found)}
                  </td>
                );
              })}
              <td colSpan={2 + MISSED.length} />
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}

/** The whole year of a class: every subject with all of its columns. */
export function ArchiveTable({ sheet }: { readonly sheet: ClassSheet }) {
  const title = t('class.archive', { name: sheet.className, year: sheet.year });
  return (
    <div className="fn-frame zh-no-print" tabIndex={0} role="region" aria-label={title}>
      <Archive sheet={sheet} from={0} to={sheet.subjects.length} title={title} />
    </div>
  );
}

/** Subjects that fit the width of a landscape sheet. */
const PER_SHEET = 4;

/** The same on paper, a few subjects a sheet, with places for the decision and the signatures. */
export function ArchivePaper({ sheet }: { readonly sheet: ClassSheet }) {
  const title = t('class.archive', { name: sheet.className, year: sheet.year });
  const starts = Array.from(
    { length: Math.ceil(sheet.subjects.length / PER_SHEET) },
    (_, at) => at * PER_SHEET,
  );
  return starts.map((from) => {
    const isLast = from + PER_SHEET >= sheet.subjects.length;
    return (
      <div key={from} className="zh-print zh-print-sheet">
        <Archive sheet={sheet} from={from} to={from + PER_SHEET} title={title} isDecided={isLast} />
        {isLast && <Signatures of={[t('class.signTeacher'), t('class.signDirector')]} />}
      </div>
    );
  });
}

interface ArchiveProps {
  readonly sheet: ClassSheet;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly isDecided?: boolean;
}

function Archive({ sheet, from, to, title, isDecided = false }: ArchiveProps) {
  const subjects = sheet.subjects.slice(from, to);
  return (
    <table className="fn-class">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className="fn-name">
            {t('student')}
          </th>
          {subjects.map(({ name }) => (
            <th key={name} scope="colgroup" colSpan={sheet.columns.length}>
              {name}
            </th>
          ))}
          {isDecided && (
            <th scope="col" rowSpan={2}>
              {t('class.decision')}
            </th>
          )}
        </tr>
        <tr>
          {subjects.map(({ name }) => (
            <Fragment key={name}>
              {sheet.columns.map((column, at) => (
                <th key={at} scope="col" className="fn-subject">
                  <abbr title={sayColumn(column)}>{shortOf(sheet, at)}</abbr>
                </th>
              ))}
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map(({ id, name, marks }, row) => (
          <tr key={id}>
            <th scope="row" className="fn-name">
              <span className="fn-number">{row + 1}</span> {name}
            </th>
            {subjects.map((subject, place) => (
              <Fragment key={subject.name}>
                {sheet.columns.map((_, at) => (
                  <td key={at}>{sign(marks[at]?.[from + place])}</td>
                ))}
              </Fragment>
            ))}
            {isDecided && <td />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;

/** «I», «II» for the periods, «год», «экз», «итог» for the rest. */
function shortOf({ columns }: ClassSheet, at: number): string {
  const column = columns[at];
  if (!column) return '';
  if (column.kind === 'period') return ROMAN[at] ?? String(at + 1);
  return sayColumn(column).slice(0, 4);
}
