import { addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { Button, VisuallyHidden } from '@zhurnal/web-ui';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { addressOfPage } from '../diary/turn-page.js';
import { useAttendanceWords } from '../words/attendance-words.js';
import { listMonths } from './month-grid.js';
import type { MonthSheet } from './month-grid.js';
import type { AbsenceDay, StudentAbsences } from './read-absences.js';
import { faceOf, sayDay } from './say-day.js';

interface CalendarProps {
  readonly absences: StudentAbsences;
  readonly studentId: string;
  /** First day of the year. */
  readonly from: Day;
}

/** Months shown before the rest is asked for. */
const SHOWN = 2;

const MONDAY = '2026-11-16' as Day;
const WEEKDAYS = Array.from({ length: 7 }, (_, at) => formatDay(addDays(MONDAY, at), 'weekdayShort'));

/** The months of the year, the last first: a letter on every day at which something was noted. */
export function Calendar({ absences, studentId, from }: CalendarProps) {
  const t = useAttendanceWords();
  const [isOpen, setOpen] = useState(false);
  const { today, days } = absences;
  const byDay = useMemo(() => new Map(days.map((each) => [each.day, each])), [days]);
  const months = listMonths(from, today);
  return (
    <>
      <div className="months">
        {(isOpen ? months : months.slice(0, SHOWN)).map((month) => (
          <Month key={month.first} month={month} {...{ absences, studentId, byDay }} />
        ))}
      </div>
      <ul className="calendar-legend">
        <li>
          <span className="calendar-sign" data-tone="absence" data-full>
            {absences.letters.ill}
          </span>{' '}
          {t('calendar.legendFull')}
        </li>
        <li>
          <span className="calendar-sign" data-tone="absence">
            {absences.letters.excused}
            <small>2</small>
          </span>{' '}
          {t('calendar.legendPart')}
        </li>
        <li>
          <span className="calendar-sign" data-tone="late">
            {absences.letters.late}
          </span>{' '}
          {t('calendar.legendLate')}
        </li>
      </ul>
      {months.length > SHOWN && (
        <Button variant="quiet" className="more" onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'calendar.less' : 'calendar.earlier')}
        </Button>
      )}
    </>
  );
}

interface MonthProps extends Omit<CalendarProps, 'from'> {
  readonly month: MonthSheet;
  readonly byDay: ReadonlyMap<Day, AbsenceDay>;
}

function Month({ month: { first, weeks }, absences, studentId, byDay }: MonthProps) {
  const t = useAttendanceWords();
  const name = `${formatDay(first, 'month')} ${first.slice(0, 4)}`;
  return (
    <table className="month">
      <caption>
        <span aria-hidden="true">{name}</span>
        <VisuallyHidden>{t('calendar.of', { month: name })}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((day, place) =>
              day === undefined ? (
                <td key={place} />
              ) : (
                <DayCell
                  key={day}
                  day={day}
                  known={byDay.get(day)}
                  absences={absences}
                  studentId={studentId}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  readonly day: Day;
  readonly known: AbsenceDay | undefined;
  readonly absences: StudentAbsences;
  readonly studentId: string;
}

function DayCell({ day, known, absences: { letters, today }, studentId }: DayCellProps) {
  const t = useAttendanceWords();
  const face = known && faceOf(known, letters);
  const date = formatDay(day, 'day');
  if (known === undefined || face === undefined) {
    return (
      <td
        data-lessons={known === undefined ? undefined : ''}
        aria-current={day === today ? 'date' : undefined}
      >
        <span className="calendar-date">{date}</span>
        <VisuallyHidden>{known === undefined ? t('calendar.none') : t('calendar.here')}</VisuallyHidden>
      </td>
    );
  }
  return (
    <td
      data-lessons=""
      data-tone={face.tone}
      data-full={known.isFull || undefined}
      aria-current={day === today ? 'date' : undefined}
    >
      <Link to={addressOfPage(studentId, 'day', day)}>
        <span className="calendar-date">{date}</span>
        <b aria-hidden="true">
          {face.letters}
          {face.lessons !== '' && <small>{face.lessons}</small>}
        </b>
        <VisuallyHidden>: {sayDay(known)}</VisuallyHidden>
      </Link>
    </td>
  );
}
