import { Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { rowsOf, sayCell } from './report-view.js';
import type { RunTable } from './report-view.js';
import { t } from './reports-words.js';

/** The most bars that still say something. */
const MOST = 40;
const FEWEST = 2;
const [STEP, LABEL, WHOLE, VALUE] = [26, 170, 300, 60];

/** A share of every row as a bar; the same figures stand in the table above it. Nothing where a table has no shares. */
export function BarChart({ table }: { readonly table: RunTable }) {
  const shares = table.columns.flatMap((_, at) => (table.kinds[at] === 'percent' ? [at] : []));
  const [chosen, setChosen] = useState(shares[0] ?? -1);
  const name = Math.max(0, table.kinds.indexOf('text'));
  const bars = rowsOf(table).flatMap(({ key, cells }) => {
    const value = cells[chosen] ?? null;
    return value === null ? [] : [{ key, name: cells[name] ?? '', value }];
  });
  if (shares.length === 0 || bars.length < FEWEST || bars.length > MOST) return null;
  const title = table.titles[chosen] ?? '';
  return (
    <figure className="rp-chart">
      <figcaption>
        <Select
          label={t('chartOf')}
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          options={shares.map((at) => ({ value: String(at), label: table.titles[at] ?? '' }))}
        />
      </figcaption>
      <svg
        role="img"
        aria-label={t('chart', { title })}
        viewBox={`0 0 ${LABEL + WHOLE + VALUE} ${bars.length * STEP}`}
      >
        {bars.map((bar, at) => (
          <g key={bar.key} transform={`translate(0 ${at * STEP})`}>
            <title>{t('bar', { name: bar.name, value: sayCell(bar.value, 'percent') })}</title>
            <text x={LABEL - 8} y={17} textAnchor="end">
              {shorten(bar.name)}
            </text>
            <rect className="rp-whole" x={LABEL} y={5} width={WHOLE} height={16} rx={3} />
            <rect
              className="rp-bar"
              x={LABEL}
              y={5}
              width={(Number(bar.value) * WHOLE) / 100}
              height={16}
              rx={3}
            />
            <text x={LABEL + WHOLE + 6} y={17}>
              {sayCell(bar.value, 'percent')}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

const LONGEST = 22;

const shorten = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
