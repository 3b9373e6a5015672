import { SchoolTable, Signatures } from '../shell/printed-table.js';
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
  return (
    <div className="zh-print">
      {sheets.map(({ title, days, cells }) => {
        const slots = [...new Set(cells.map(({ slot }) => slot))].sort((one, other) => one - other);
        return (
          <div key={title} className="zh-print-sheet">
            <SchoolTable
              title={title}
              className="tt-paper"
              columns={days.length + 1}
              head={
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
              }
              made={(when) => t('print.made', { when })}
            >
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
            </SchoolTable>
            <Signatures of={[t('print.sign')]} />
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
