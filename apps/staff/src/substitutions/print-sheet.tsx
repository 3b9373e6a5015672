import { formatDay, formatDays, formatInstant } from '@zhurnal/web-client';
import { useSchool } from '../shell/school.js';
import { sayNote, sayPeople } from './say-lesson.js';
import type { PlannedLesson } from './say-lesson.js';
import { t } from './substitution-words.js';

const COLUMNS = [
  'paper.date',
  'paper.slot',
  'paper.class',
  'paper.subject',
  'paper.absent',
  'paper.substitute',
  'paper.room',
  'paper.note',
  'paper.sign',
] as const;

export interface PrintSheetProps {
  readonly from: string;
  readonly to: string;
  readonly lessons: readonly PlannedLesson[];
}

/** «Лист замен» on paper: every change of the days, with a place for the substitute's signature. */
export function PrintSheet({ from, to, lessons }: PrintSheetProps) {
  const school = useSchool();
  return (
    <div className="zh-print">
      <table className="sb-paper">
        <thead>
          <tr>
            <td className="zh-print-line" colSpan={COLUMNS.length}>
              <b>{school.schoolName}</b> · {t('paper.title', { days: formatDays(from, to) })}
            </td>
          </tr>
          <tr>
            {COLUMNS.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tfoot>
          <tr>
            <td className="zh-print-line" colSpan={COLUMNS.length}>
              {t('paper.made', { when: formatInstant(Date.now(), school.timeZone, 'full') })}
            </td>
          </tr>
        </tfoot>
        <tbody>
          {lessons.length === 0 && (
            <tr>
              <td colSpan={COLUMNS.length}>{t('paper.none')}</td>
            </tr>
          )}
          {lessons.map((lesson) => (
            <PaperRow key={lesson.id} lesson={lesson} />
          ))}
        </tbody>
      </table>
      <div className="zh-print-signatures">
        <p>
          {t('paper.deputy')} <i />
        </p>
      </div>
    </div>
  );
}

function PaperRow({ lesson }: { readonly lesson: PlannedLesson }) {
  const { date, slot, group, subject, room, teachers, substitutes } = lesson;
  const absent = teachers.filter(({ isAway, isReplaced }) => isAway || isReplaced);
  const { now } = sayPeople(lesson);
  return (
    <tr>
      <td>{formatDay(date, 'numeric')}</td>
      <td>{slot}</td>
      <td>{group}</td>
      <td className="sb-left">{subject}</td>
      <td className="sb-left">{absent.map(({ name }) => name).join(', ')}</td>
      <td className="sb-left">{substitutes.length > 0 ? now : ''}</td>
      <td>{room}</td>
      <td className="sb-left">{sayNote(lesson)}</td>
      <td className="sb-sign" />
    </tr>
  );
}
