import { formatDay, formatDays } from '@zhurnal/web-client';
import { ColumnTitles, PrintedTable } from '../shell/printed-table.js';
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
  return (
    <PrintedTable
      title={t('paper.title', { days: formatDays(from, to) })}
      className="sb-paper"
      columns={COLUMNS.length}
      head={<ColumnTitles of={COLUMNS.map((key) => t(key))} />}
      made={(when) => t('paper.made', { when })}
      none={lessons.length === 0 ? t('paper.none') : undefined}
      signatures={[t('paper.deputy')]}
    >
      {lessons.map((lesson) => (
        <PaperRow key={lesson.id} lesson={lesson} />
      ))}
    </PrintedTable>
  );
}

function PaperRow({ lesson }: { readonly lesson: PlannedLesson }) {
  const { date, slot, group, subject, room, teachers, substitutes } = lesson;
  const absent = teachers.filter(({ isAway, isReplaced }) => isAway || isReplaced);
  const { now } = sayPeople(lesson);
  return (
    <tr>
      <td data-whole>{formatDay(date, 'numeric')}</td>
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
