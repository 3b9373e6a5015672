import { EmptyState, sortRows } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { SortOrder } from '@zhurnal/web-ui';
import { BarChart } from './bar-chart.js';
import { isFigure, rowsOf, sayCell, sayTitle, totalsOf } from './report-view.js';
import type { RunRow, RunTable } from './report-view.js';
import { t } from './reports-words.js';

/** A table of a run: sorted by its heads, with the rows beneath it always last. */
export function RunTableView({ table }: { readonly table: RunTable }) {
  const [sort, setSort] = useState<{ readonly at: number; readonly order: SortOrder }>();
  const rows = rowsOf(table);
  if (rows.length === 0)
    return (
      <section className="rp-table">
        <h2>{table.title}</h2>
        <EmptyState title={t('empty')} />
      </section>
    );
  const valueOf =
    (at: number) =>
    ({ cells }: RunRow): string | number | null => {
      const cell = cells[at] ?? null;
      return cell !== null && isFigure(table.kinds[at]) ? Number(cell) : cell;
    };
  const shown = sort === undefined ? rows : sortRows(rows, valueOf(sort.at), sort.order);
  const header = Math.max(0, table.kinds.indexOf('text'));
  const turn = (at: number): void =>
    setSort((now) => ({
      at,
      order: now?.at === at && now.order === 'ascending' ? 'descending' : 'ascending',
    }));
  const line = ({ key, cells }: RunRow) => (
    <tr key={key}>
      {table.columns.map((name, at) => {
        const kind = table.kinds[at];
        const align = isFigure(kind) ? 'end' : undefined;
        const text = sayCell(cells[at], kind);
        return at === header ? (
          <th key={name} scope="row">
            {text}
          </th>
        ) : (
          <td key={name} data-align={align} data-kind={kind}>
            {text}
          </td>
        );
      })}
    </tr>
  );
  return (
    <section className="rp-table">
      <h2>{table.title}</h2>
      <div className="zh-table-frame" tabIndex={0} role="region" aria-label={table.title}>
        <table className="zh-table">
          <thead>
            <tr>
              {table.columns.map((name, at) => {
                const order = sort?.at === at ? sort.order : 'none';
                return (
                  <th
                    key={name}
                    scope="col"
                    data-align={isFigure(table.kinds[at]) ? 'end' : undefined}
                    aria-sort={order}
                  >
                    <button type="button" className="zh-sort" data-order={order} onClick={() => turn(at)}>
                      {sayTitle(table, at)}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>{shown.map(line)}</tbody>
          {table.totals.length > 0 && <tfoot>{totalsOf(table).map(line)}</tfoot>}
        </table>
      </div>
      <BarChart table={table} />
    </section>
  );
}
