import type { ClassTodayQuery } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { t } from './my-class-words.js';
import { ClassPaper } from './class-paper.js';
import { sayPresence, sayReasons, sayRelation } from './student-card.js';
import { groupToday } from './today-groups.js';
import type { StudentToday } from './today-groups.js';

/** Who is not here on paper, with the telephones. */
export function TodayPaper({ today }: { readonly today: ClassTodayQuery['classToday'] }) {
  const { away, other, expected } = groupToday(today.students);
  const rows: readonly StudentToday[] = [...away, ...expected, ...other];
  return (
    <ClassPaper
      title={t('today.paper', { name: today.className, day: formatDay(today.date, 'full') })}
      columns={5}
      head={
        <tr>
          <th scope="col" className="zh-print-number">
            №
          </th>
          <th scope="col">{t('absences.student')}</th>
          <th scope="col">{t('today.paperSince')}</th>
          <th scope="col">{t('today.paperReason')}</th>
          <th scope="col">{t('today.paperCall')}</th>
        </tr>
      }
    >
      {rows.length === 0 && (
        <tr>
          <td colSpan={5}>{t('today.paperNone')}</td>
        </tr>
      )}
      {rows.map((student, at) => (
        <tr key={student.studentId}>
          <td>{at + 1}</td>
          <th scope="row">{fullNameOf(student)}</th>
          <td>{sayPresence(student) || t('today.expectedTitle')}</td>
          <td>{sayReasons(student)}</td>
          <td className="mc-left">
            {student.guardians.map((guardian) => (
              <p key={guardian.id}>
                {guardian.phone ?? t('today.noPhone')} · {fullNameOf(guardian)},{' '}
                {sayRelation(guardian.relation)}
              </p>
            ))}
          </td>
        </tr>
      ))}
    </ClassPaper>
  );
}
