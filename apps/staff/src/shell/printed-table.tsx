import { formatInstant } from '@zhurnal/web-client';
import type { ReactNode } from 'react';
import { useSchool } from './school.js';

interface SchoolTableProps {
  /** What the sheet is: «Пропуски класса 7А, ноябрь». */
  readonly title: string;
  /** How its columns are laid out. */
  readonly className: string;
  /** How many columns the table has. */
  readonly columns: number;
  /** The row of column titles. */
  readonly head: ReactNode;
  /** A line that explains the signs. */
  readonly note?: string | undefined;
  /** The line that tells when it was made. */
  readonly made: (when: string) => string;
  /** What stands there where there is no row. */
  readonly none?: string | undefined;
  readonly children: ReactNode;
}

/** A table on paper: school, title and date stand in its own head and foot, which the browser repeats on every page. */
export function SchoolTable(props: SchoolTableProps) {
  const { title, className, columns, head, note, made, none, children } = props;
  const { schoolName, timeZone } = useSchool();
  return (
    <table className={className}>
      <thead>
        <tr>
          <td className="zh-print-line" colSpan={columns}>
            <b>{schoolName}</b> · {title}
          </td>
        </tr>
        {head}
      </thead>
      <tfoot>
        <tr>
          <td className="zh-print-line" colSpan={columns}>
            {[note, made(formatInstant(Date.now(), timeZone, 'full'))].filter(Boolean).join(' · ')}
          </td>
        </tr>
      </tfoot>
      <tbody>
        {none !== undefined && (
          <tr>
            <td colSpan={columns}>{none}</td>
          </tr>
        )}
        {children}
      </tbody>
    </table>
  );
}

/** Places for the signatures of those who are named. */
export function Signatures({ of }: { readonly of: readonly string[] }) {
  return (
    <div className="zh-print-signatures">
      {of.map((who) => (
        <p key={who}>
          {who} <i />
        </p>
      ))}
    </div>
  );
}

/** A row of column titles. */
export function ColumnTitles({ of }: { readonly of: readonly string[] }) {
  return (
    <tr>
      {of.map((title) => (
        <th key={title} scope="col">
          {title}
        </th>
      ))}
    </tr>
  );
}

interface PrintedTableProps extends SchoolTableProps {
  /** Who signs beneath it. */
  readonly signatures?: readonly string[] | undefined;
}

/** A table that is only there on paper, with places for signatures where somebody signs it. */
export function PrintedTable({ signatures = [], ...table }: PrintedTableProps) {
  return (
    <div className="zh-print">
      <SchoolTable {...table} />
      {signatures.length > 0 && <Signatures of={signatures} />}
    </div>
  );
}
