import type { ReactNode } from 'react';
import { ColumnTitles, PrintedTable } from '../shell/printed-table.js';
import { t } from './duties-words.js';

export interface PaperSheetProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A table on paper with the head of the school on every sheet. */
export function PaperSheet({ title, columns, rows }: PaperSheetProps) {
  return (
    <PrintedTable
      title={title}
      className="du-paper"
      columns={columns.length}
      head={<ColumnTitles of={columns} />}
      made={(when) => t('paper.made', { when })}
      none={rows.length === 0 ? t('paper.none') : undefined}
    >
      {rows.map(({ key, cells }) => (
        <tr key={key}>
          {cells.map((cell, at) => (
            <td key={at}>{cell}</td>
          ))}
        </tr>
      ))}
    </PrintedTable>
  );
}
