import { useOutboxStatus } from '../outbox/outbox-provider.js';
import { letterOfAttendance } from './cell-view.js';
import type { Sheet } from './enter-intent.js';
import { t } from './journal-words.js';

/** Who was not there or came late, as the page shows it now. */
export function AbsenceSummary({ sheet, lessonId }: { readonly sheet: Sheet; readonly lessonId: string }) {
  // The status changes with every entry, so the list is always that of the grid.
  useOutboxStatus();
  const marked = sheet.model.students.flatMap((student) => {
    const { attendance } = sheet.store.attendanceOf(student.id, lessonId);
    return attendance === null ? [] : [{ student, attendance }];
  });
  const absent = marked.filter(({ attendance }) => attendance.fact === 'absent');
  const late = marked.filter(({ attendance }) => attendance.fact === 'late');
  return (
    <section className="jr-part">
      <h3>{t('absence.title')}</h3>
      {marked.length === 0 ? (
        <p className="st-muted">{t('absence.none')}</p>
      ) : (
        <>
          <p>
            {[
              absent.length > 0 && t('absence.absent', { count: absent.length }),
              late.length > 0 && t('absence.late', { count: late.length }),
            ]
              .filter(Boolean)
              .join('. ')}
          </p>
          <ul className="jr-absences">
            {marked.map(({ student, attendance }) => (
              <li key={student.id} data-tone={attendance.fact === 'late' ? 'late' : 'absence'}>
                <b>{letterOfAttendance(attendance)}</b> {student.name}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
