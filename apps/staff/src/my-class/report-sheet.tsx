import { displayOf } from '@zhurnal/rules';
import type { MarkValue } from '@zhurnal/rules';
import { formatDay, formatDays, formatDecimal, formatInstant } from '@zhurnal/web-client';
import { useSchool } from '../shell/school.js';
import { t } from './my-class-words.js';
import type { ReportSubject, StudentReport } from './reports-model.js';

/** What all sheets of a print have in common. */
export interface SheetFrame {
  readonly className: string;
  readonly classTeachers: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly period: { readonly name: string; readonly from: string; readonly to: string } | null;
  /** When it is made, an instant. */
  readonly at: string | number;
}

interface ReportSheetProps {
  readonly report: StudentReport;
  readonly frame: SheetFrame;
}

/** What one family is told, on a sheet of its own: on the screen as on paper. */
export function ReportSheet({ report, frame }: ReportSheetProps) {
  const { schoolName, timeZone } = useSchool();
  const { className, classTeachers, from, to, period, at } = frame;
  const { name, subjects, missed, late, remarks } = report;
  return (
    <article className="rp-sheet" aria-label={name}>
      <header className="rp-head">
        <p>{schoolName}</p>
        <h2>{name}</h2>
        <p>
          {t('reports.class', { name: className })} · {t('reports.title', { days: formatDays(from, to) })}
        </p>
      </header>
      {subjects.length === 0 ? <p>{t('reports.noMarks')}</p> : <Subjects subjects={subjects} />}
      {subjects.length > 0 && period !== null && (
        <p className="rp-note">
          {t('reports.averageNote', {
            period: period.name,
            from: formatDay(period.from, 'dayMonth'),
            to: formatDay(to < period.to ? to : period.to, 'dayMonth'),
          })}
        </p>
      )}
      <p>
        <b>{t('reports.missed', { count: missed.all })}</b>
        {missed.all > 0 && <> ({t('reports.missedOf', missed)})</>}.{' '}
        <b>{t('reports.late', { count: late })}</b>.
      </p>
      {remarks.length > 0 && (
        <section>
          <h3>{t('reports.remarks')}</h3>
          <ul className="rp-remarks">
            {remarks.map(({ date, subject, text, author }, place) => (
              <li key={place}>
                {t('reports.remark', { day: formatDay(date, 'dayMonth'), subject, text, author })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <footer className="rp-foot">
        <p>
          {t('sign')}: {classTeachers.join(', ')} <i />
        </p>
        <p>
          {t('reports.acquainted')} <i /> {t('reports.signDate')} <i className="rp-short" />
        </p>
        <p className="rp-note">{t('made', { when: formatInstant(at, timeZone, 'full') })}</p>
      </footer>
    </article>
  );
}

function Subjects({ subjects }: { readonly subjects: readonly ReportSubject[] }) {
  return (
    <table className="rp-marks">
      <thead>
        <tr>
          <th scope="col">{t('reports.subject')}</th>
          <th scope="col">{t('reports.marks')}</th>
          <th scope="col" className="rp-figure">
            {t('reports.average')}
          </th>
          <th scope="col" className="rp-figure">
            {t('reports.forecast')}
          </th>
        </tr>
      </thead>
      <tbody>
        {subjects.map(({ name, marks, average, forecast }, place) => (
          <tr key={place}>
            <th scope="row">{name}</th>
            <td>
              {marks.length === 0
                ? '–'
                : marks
                    .map(({ value, work, date }) =>
                      t('reports.mark', {
                        mark: sayMark(value),
                        work: work.slice(0, 1).toLowerCase() + work.slice(1),
                        day: formatDay(date, 'dayNumeric'),
                      }),
                    )
                    .join('; ')}
            </td>
            <td className="rp-figure" data-label={t('reports.average')}>
              {average === null ? '–' : formatDecimal(average)}
            </td>
            <td className="rp-figure" data-label={t('reports.forecast')}>
              {forecast ?? '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Words for what a parent would not read from a sign. */
function sayMark(value: MarkValue): string {
  if (value === 'pass' || value === 'fail' || value === 'due') return t(`reports.${value}`);
  return displayOf(value);
}
