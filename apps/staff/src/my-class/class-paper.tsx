import type { ReactNode } from 'react';
import { PrintedTable } from '../shell/printed-table.js';
import { t } from './my-class-words.js';

interface ClassPaperProps {
  /** What the sheet is: «Пропуски класса 7А, ноябрь». */
  readonly title: string;
  /** How many columns the table has. */
  readonly columns: number;
  /** The row of column titles. */
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** A line that explains the signs. */
  readonly note?: string | undefined;
  /** Who signs; the class teacher unless given. */
  readonly signatures?: readonly string[] | undefined;
}

/** A list of the class on paper. */
export function ClassPaper({ signatures = [t('sign')], ...paper }: ClassPaperProps) {
  return (
    <PrintedTable
      {...paper}
      className="mc-paper"
      made={(when) => t('made', { when })}
      signatures={signatures}
    />
  );
}
