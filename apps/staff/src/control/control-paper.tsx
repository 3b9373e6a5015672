import { formatInstant } from '@zhurnal/web-client';
import type { ReactNode } from 'react';
import { ColumnTitles } from '../shell/printed-table.js';
import { useSchool } from '../shell/school.js';

interface ControlPaperProps {
  readonly title: string;
  /** The line of the month. */
  readonly month: string;
  /** The line of sums beneath it. */
  readonly total?: string | undefined;
  readonly columns: readonly string[];
  /** The line with places for signatures. */
  readonly signs: string;
  /** The line that tells when it was printed. */
  readonly made: (when: string) => string;
  /** The rows. */
  readonly children: ReactNode;
}

/** A sheet of the control of a month on paper: what it is of, its table, and who signs it. */
export function ControlPaper({ title, month, total, columns, signs, made, children }: ControlPaperProps) {
  const { schoolName, timeZone } = useSchool();
  return (
    <div className="ct-paper">
      <p>{schoolName}</p>
      <h1>{title}</h1>
      <p>{month}</p>
      {total !== undefined && <p>{total}</p>}
      <table>
        <thead>
          <ColumnTitles of={columns} />
        </thead>
        <tbody>{children}</tbody>
      </table>
      <p className="ct-signs">{signs}</p>
      <p className="ct-made">{made(formatInstant(Date.now(), timeZone, 'full'))}</p>
    </div>
  );
}
