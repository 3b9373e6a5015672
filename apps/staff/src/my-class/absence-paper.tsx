import { formatDay } from '@zhurnal/web-client';
import type { AbsenceModel } from './absence-model.js';
import { sayTotal } from './absence-grid.js';
import { TOTALS } from './absence-row-line.js';
import { faceOf } from './cell-face.js';
import { t } from './my-class-words.js';
import { ClassPaper } from './class-paper.js';

/** Days that fit a landscape sheet beside the names and the totals; a longer stretch is printed as totals. */
const MOST_DAYS = 27;

/** The absences on paper: by days for a month, as totals for a period. */
export function AbsencePaper({ model, title }: { readonly model: AbsenceModel; readonly title: string }) {
  const { rows, letters } = model;
  const days = model.days.length <= MOST_DAYS ? model.days : [];
  return (
    <ClassPaper
      title={title}
      columns={2 + days.length + TOTALS.length}
      note={t('absences.signNote')}
      head={
        <tr>
          <th scope="col" className="zh-print-number">
            №
          </th>
          <th scope="col" className="zh-print-name">
            {t('absences.student')}
          </th>
          {days.map((day) => (
            <th key={day} scope="col" data-whole>
              {formatDay(day, 'day')}
            </th>
          ))}
          {TOTALS.map((total) => (
            <th key={total} scope="col">
              {days.length > 0 ? shortOf(total, letters) : sayTotal(total)}
            </th>
          ))}
        </tr>
      }
    >
      {rows.map((row, at) => (
        <tr key={row.id}>
          <td>{at + 1}</td>
          <th scope="row">{days.length > 0 ? row.name : row.fullName}</th>
          {days.map((day) => {
            const cell = row.cells[model.days.indexOf(day)];
            const face = cell && faceOf(cell, letters);
            return (
              <td key={day}>{face && [face.letters + face.lessons, face.late].filter(Boolean).join(' ')}</td>
            );
          })}
          {TOTALS.map((total) => (
            <td key={total}>{row.total[total]}</td>
          ))}
        </tr>
      ))}
    </ClassPaper>
  );
}

function shortOf(total: (typeof TOTALS)[number], letters: AbsenceModel['letters']): string {
  if (total === 'days') return t('absences.totalDays');
  if (total === 'missed') return t('absences.totalLessons');
  return total === 'unknown' ? `${letters.unknown}?` : letters[total];
}
