import { displayOf, fullNameOf } from '@zhurnal/rules';
import { formatDay, formatDecimal, formatInstant, useMemberships } from '@zhurnal/web-client';
import { usePrinting } from '@zhurnal/web-ui';
import type { Child } from '../children/child.js';
import { useMarksWords } from '../words/marks-words.js';
import type { MarkedSubject, MarksPeriod } from './student-marks.js';

interface MarksPrintProps {
  readonly subjects: readonly MarkedSubject[];
  readonly period: MarksPeriod;
  readonly child: Child;
}

/** The marks of the period on paper: a line a subject, each mark with its day. It exists only while printing. */
export function MarksPrint({ subjects, period, child }: MarksPrintProps) {
  const t = useMarksWords();
  const isPrinting = usePrinting();
  const zone = useMemberships().find(({ schoolId }) => schoolId === child.schoolId)?.timeZone;
  if (!isPrinting) return null;
  const name = fullNameOf(child);
  return (
    <div className="zh-print marks-print">
      <table>
        <thead>
          <tr>
            <td className="zh-print-line" colSpan={4}>
              <div className="marks-print-head">
                <span>{child.schoolName}</span>
                <b>
                  {child.className === '' ? name : t('print.student', { name, className: child.className })}
                </b>
                <span>{t('print.title', { period: period.name })}</span>
              </div>
            </td>
          </tr>
          <tr>
            <th scope="col">{t('marks.subject')}</th>
            <th scope="col">{t('marks.marks')}</th>
            <th scope="col">{t('marks.average')}</th>
            <th scope="col">{t('marks.forecast')}</th>
          </tr>
        </thead>
        <tbody>
          {subjects.map((subject) => (
            <tr key={subject.id}>
              <th scope="row">{subject.name}</th>
              <td>
                {subject.marks.map((mark) => (
                  <span key={mark.id} className="marks-print-mark">
                    <b>{displayOf(mark.value)}</b> <sub>{formatDay(mark.day, 'dayNumeric')}</sub>
                  </span>
                ))}
              </td>
              <td>{subject.average === undefined ? '' : formatDecimal(subject.average)}</td>
              <td>{subject.forecast ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="marks-print-foot">
        <span>{t('print.note')}</span>
        {zone !== undefined && (
          <span>{t('print.made', { at: formatInstant(Date.now(), zone, 'full') })}</span>
        )}
      </p>
    </div>
  );
}
