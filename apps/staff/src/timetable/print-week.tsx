import { formatInstant } from '@zhurnal/web-client';
import { useSchool } from '../shell/school.js';
import { sayDetail } from './say-week.js';
import type { Cell } from './say-week.js';
import { t } from './timetable-words.js';
import type { GridDay } from './week-grid.js';

export interface PrintedSheet {
  readonly title: string;
  readonly days: readonly GridDay[];
  readonly cells: readonly Cell[];
}

/** Timetables on paper, each on a sheet of its own: A4 across. */
export function PrintWeek({ sheets }: { readonly sheets: readonly PrintedSheet[] }) {
  const school = useSchool();
  return (
    <div className="zh-print">
      {sheets.map(({ title, days, cells }) => {
        const slots = [...new Set(cells.map(({ slot }) => slot))].sort((one, other) => one - other);
        return (
          <div key={title} className="zh-print-sheet">
            <table className="tt-paper">
              <thead>
                <tr>
                  <td className="zh-print-line" colSpan={days.length + 1}>
                    <b>{school.schoolName}</b> · {title}
                  </td>
                </tr>
                <tr>
                  <th scope="col" className="zh-print-number">
                    №
                  </th>
                  {days.map(({ weekday, title: day, note }) => (
                    <th key={weekday} scope="col">
                      {day}
                      {note !== undefined && <div>{note}</div>}
                    </th>
                  ))}
                </tr>
              </thead>
              <tfoot>
                <tr>
                  <td className="zh-print-line" colSpan={days.length + 1}>
                    {t('print.made', { when: formatInstant(Date.now(), school.timeZone, 'full') })}
                  </td>
                </tr>
              </tfoot>
              <tbody>
                {slots.map((slot) => (
                  <tr key={slot}>
                    <th scope="row">{slot}</th>
                    {days.map(({ weekday }) => (
                      <td key={weekday}>
                        {cells
                          .filter((cell) => cell.weekday === weekday && cell.slot === slot)
                          .map((cell) => (
                            <PaperLesson key={cell.id} cell={cell} />
                          ))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <div className="zh-print-signatures">
              <p>
                {t('print.sign')} <i />
              </p>
            </div>
          </div>
        );
      })}
    </div>
  );
}

function PaperLesson({ cell }: { readonly cell: Cell }) {
  const { subject, time, details, state, isOff } = cell;
  return (
    <div className="tt-paper-lesson">
      <b>{isOff ? <s>{subject}</s> : subject}</b>
      {[...details.map(sayDetail), time, state]
        .filter((line) => line !== '')
        .map((line, at) => (
          <div key={at}>{line}</div>
        ))}
    </div>
  );
}
