import { formatInstant } from '@zhurnal/web-client';
import type { ReactNode } from 'react';
import { useSchool } from '../shell/school.js';
import { t } from './my-class-words.js';

interface PrintedProps {
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
  readonly signatures?: readonly string[];
}

/** A table on paper: school, title and date stand in its own head and foot, which the browser repeats on every page. */
export function PrintedTable({ title, columns, head, children, note, signatures }: PrintedProps) {
  const school = useSchool();
  return (
    <div className="zh-print">
      <table className="mc-paper">
        <thead>
          <tr>
            <td className="zh-print-line" colSpan={columns}>
              <b>{school.schoolName}</b> · {title}
            </td>
          </tr>
          {head}
        </thead>
        <tfoot>
          <tr>
            <td className="zh-print-line" colSpan={columns}>
              {[note, t('made', { when: formatInstant(Date.now(), school.timeZone, 'full') })]
                .filter(Boolean)
                .join(' · ')}
            </td>
          </tr>
        </tfoot>
        <tbody>{children}</tbody>
      </table>
      <div className="zh-print-signatures">
        {(signatures ?? [t('sign')]).map((who) => (
          <p key={who}>
            {who} <i />
          </p>
        ))}
      </div>
    </div>
  );
}
