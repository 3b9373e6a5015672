import { useAttendanceWords } from '../words/attendance-words.js';
import type { StudentAbsences } from './read-absences.js';

const REASONS = ['ill', 'excused', 'unexcused', 'unknown'] as const;

/** Missed lessons by reason, full days, lateness: figures with their words. */
export function Totals({ total }: Pick<StudentAbsences, 'total'>) {
  const t = useAttendanceWords();
  if (total.missed === 0 && total.late === 0) return <p className="quiet">{t('totals.none')}</p>;
  return (
    <ul className="totals">
      {total.missed > 0 && (
        <li>
          <b>{t('totals.lessons', { count: total.missed })}</b>{' '}
          <span className="faint">{t('totals.held', { count: total.held })}</span>
          <ul className="totals-reasons">
            {REASONS.filter((reason) => total[reason] > 0).map((reason) => (
              <li key={reason}>
                {t(`totals.${reason}`)}: {t('totals.unit', { count: total[reason] })}
              </li>
            ))}
          </ul>
        </li>
      )}
      {total.days > 0 && <li>{t('totals.days', { count: total.days })}</li>}
      {total.late > 0 && <li>{t('totals.late', { count: total.late })}</li>}
    </ul>
  );
}
