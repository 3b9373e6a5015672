import { displayOf, explainAverage, formatAverage } from '@zhurnal/rules';
import type { AverageKind } from '@zhurnal/rules';
import { formatDay, formatDecimal } from '@zhurnal/web-client';
import { useMarksWords } from '../words/marks-words.js';
import { sayWork } from './say-mark.js';
import type { SubjectMark } from './student-marks.js';

/** The working of the average: by weights, with the sum, the division and what is left out. */
export function AverageExplained({
  marks,
  kind,
}: {
  readonly marks: readonly SubjectMark[];
  readonly kind: AverageKind;
}) {
  const t = useMarksWords();
  const { terms, sum, weights, average, leftOut } = explainAverage(marks, kind);
  if (average === undefined) return null;
  const omitted = leftOut.flatMap(({ index, why }) => {
    const mark = marks[index];
    if (mark === undefined) return [];
    const said = {
      sign: displayOf(mark.value),
      work: sayWork(mark.work, '1'),
      day: formatDay(mark.day, 'dayMonth'),
    };
    return [t(`explain.${why}`, said)];
  });
  return (
    <details className="unfold">
      <summary>{t('explain.title')}</summary>
      <p>{t(`explain.${kind}`)}</p>
      <div className="zh-table-frame" tabIndex={0} role="region" aria-label={t('explain.title')}>
        <table className="zh-table">
          <thead>
            <tr>
              <th scope="col">{t('explain.weight')}</th>
              <th scope="col">{t('explain.marks')}</th>
              <th scope="col" data-align="end">
                {t('explain.sum')}
              </th>
              <th scope="col" data-align="end">
                {t('explain.weights')}
              </th>
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <tr key={term.weight}>
                <th scope="row">{formatDecimal(term.weight)}</th>
                <td className="explain-points">{term.points.join(' ')}</td>
                <td data-align="end">{formatDecimal(term.sum)}</td>
                <td data-align="end">{formatDecimal(term.weights)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('explain.total')}
              </th>
              <td data-align="end">{formatDecimal(sum)}</td>
              <td data-align="end">{formatDecimal(weights)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="explain-formula">
        {t('explain.formula', {
          sum: formatDecimal(sum),
          weights: formatDecimal(weights),
          average: formatDecimal(formatAverage(average, 2)),
        })}
      </p>
      {omitted.length > 0 && <p className="faint">{t('explain.leftOut', { what: omitted.join('; ') })}</p>}
    </details>
  );
}
