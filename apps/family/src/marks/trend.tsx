import { displayOf } from '@zhurnal/rules';
import type { AverageKind } from '@zhurnal/rules';
import { formatDay, formatDecimal } from '@zhurnal/web-client';
import { useId } from 'react';
import { useMarksWords } from '../words/marks-words.js';
import { sayWork } from './say-mark.js';
import type { MarkedSubject } from './student-marks.js';
import { drawSteps, followAverage, heightOf } from './trend-line.js';
import type { TrendPoint } from './trend-line.js';

const WIDTH = 420;
const HEIGHT = 150;
const MARGIN = 14;
const LEFT = 30;

/** How the average went from mark to mark: a line of steps with a dot a mark, and the same as a table. */
export function Trend({ subject, kind }: { readonly subject: MarkedSubject; readonly kind: AverageKind }) {
  const t = useMarksWords();
  const id = useId();
  const points = followAverage(subject.marks, kind);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return null;
  const step = (WIDTH - LEFT - MARGIN) / (points.length - 1);
  const placed = points.map((point, at) => ({
    ...point,
    x: LEFT + at * step,
    y: heightOf(Number(point.average), HEIGHT, MARGIN),
  }));
  return (
    <figure className="sheet block trend" aria-labelledby={id}>
      <h2 id={id}>{t('trend.title')}</h2>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-name ${id}-desc`}>
        <title id={`${id}-name`}>{t('trend.title')}</title>
        <desc id={`${id}-desc`}>
          {t('trend.desc', {
            count: points.length,
            from: formatDay(first.mark.day, 'dayMonth'),
            to: formatDay(last.mark.day, 'dayMonth'),
            first: formatDecimal(first.average),
            last: formatDecimal(last.average),
          })}
        </desc>
        {[5, 4, 3, 2].map((value) => {
          const y = heightOf(value, HEIGHT, MARGIN);
          return (
            <g key={value}>
              <line className="trend-rule" x1={LEFT} x2={WIDTH - MARGIN} y1={y} y2={y} />
              <text className="trend-scale" x={6} y={y + 5}>
                {value}
              </text>
            </g>
          );
        })}
        <path className="trend-line" d={drawSteps(placed)} />
        {placed.map(({ mark, x }) => (
          <circle
            key={mark.id}
            className="trend-dot"
            cx={x}
            cy={heightOf(Number(mark.value), HEIGHT, MARGIN)}
            r={5}
          />
        ))}
      </svg>
      <TrendTable points={points} />
    </figure>
  );
}

function TrendTable({ points }: { readonly points: readonly TrendPoint[] }) {
  const t = useMarksWords();
  return (
    <details className="unfold">
      <summary>{t('trend.table')}</summary>
      <div className="zh-table-frame" tabIndex={0} role="region" aria-label={t('trend.table')}>
        <table className="zh-table">
          <thead>
            <tr>
              <th scope="col">{t('trend.day')}</th>
              <th scope="col">{t('trend.mark')}</th>
              <th scope="col" data-align="end">
                {t('trend.average')}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ mark, average }) => (
              <tr key={mark.id}>
                <th scope="row">{formatDay(mark.day, 'short')}</th>
                <td>
                  <b>{displayOf(mark.value)}</b> {sayWork(mark.work, mark.weight)}
                </td>
                <td data-align="end">{formatDecimal(average)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
