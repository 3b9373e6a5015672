import { Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { rowsOf, sayCell } from './report-view.js';
import type { RunTable } from './report-view.js';
import { t } from './reports-words.js';

/** What names of columns of the period before end in. */
const BEFORE = 'Before';
const isBefore = (column: string | undefined): boolean => column?.endsWith(BEFORE) ?? false;

/** The most bars that still say something. */
const MOST = 40;
const FEWEST = 2;
const [STEP, LABEL, WHOLE, VALUE] = [26, 170, 300, 60];

/**
 * A share of every row as a bar, with a line where it stood in the period before, as far as the table has that; the same figures
 * stand in the table above it. Nothing where a table has no shares.
 */
export function BarChart({ table }: { readonly table: RunTable }) {
  const shares = table.columns.flatMap((_, at) =>
    table.kinds[at] === 'percent' && !isBefore(table.columns[at]) ? [at] : [],
  );
  const [chosen, setChosen] = useState(shares[0] ?? -1);
  const earlier = table.columns.indexOf(`${table.columns[chosen] ?? ''}${BEFORE}`);
  const name = Math.max(0, table.kinds.indexOf('text'));
  const bars = rowsOf(table).flatMap(({ key, cells }) => {
    const value = cells[chosen] ?? null;
    return value === null ? [] : [{ key, name: cells[name] ?? '', value, before: cells[earlier] ?? null }];
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
            <title>{sayBar(bar)}</title>
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
            {bar.before !== null && (
              <rect
                className="rp-before"
                x={LABEL + (Number(bar.before) * WHOLE) / 100 - 1}
                y={2}
                width={2}
                height={22}
              />
            )}
            <text x={LABEL + WHOLE + 6} y={17}>
              {sayCell(bar.value, 'percent')}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

interface Bar {
  readonly name: string;
  readonly value: string;
  /** In the period before; null: it is not known, or there was none. */
  readonly before: string | null;
}

function sayBar({ name, value, before }: Bar): string {
  const now = t('bar', { name, value: sayCell(value, 'percent') });
  return before === null ? now : `${now}, ${t('barBefore', { value: sayCell(before, 'percent') })}`;
}

const LONGEST = 22;

const shorten = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
