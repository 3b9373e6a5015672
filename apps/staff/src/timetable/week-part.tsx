import { TimetableWeekDocument } from '@zhurnal/contract/staff';
import type { TimetableWeekQuery } from '@zhurnal/contract/staff';
import { addDays, mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDay, formatDays, isDay, sayFault, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, DateField, EmptyState, IconButton } from '@zhurnal/web-ui';
import { Link, useSearchParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { useKeys } from '../substitutions/use-keys.js';
import { ObjectChoice } from './object-choice.js';
import { PrintWeek } from './print-week.js';
import { cellsOfWeek, sayWeekday } from './say-week.js';
import type { Cell } from './say-week.js';
import { t } from './timetable-words.js';
import { argumentsOf, keysOf, listOf, useChosen, useObjects } from './use-objects.js';
import type { Chosen, Objects } from './use-objects.js';
import { WeekGrid } from './week-grid.js';
import type { GridDay } from './week-grid.js';

type Week = TimetableWeekQuery['timetableWeek'];

/** The timetable of one week with its dates: substitutions, moves and cancelled lessons, old and new. */
export function WeekPart({ mayEdit }: { readonly mayEdit: boolean }) {
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const { objects, fault, again } = useObjects();
  const { chosen, choose } = useChosen(objects);
  const named = params.get('date') ?? '';
  const monday = mondayOf((isDay(named) ? named : today) as Day);
  const go = (day: Day) =>
    setParams(
      (before) => {
        if (mondayOf(day) === mondayOf(today as Day)) before.delete('date');
        else before.set('date', day);
        return before;
      },
      { replace: true },
    );
  useKeys({ ArrowLeft: () => go(addDays(monday, -7)), ArrowRight: () => go(addDays(monday, 7)) });
  if (objects === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  return (
    <>
      <ObjectChoice objects={objects} chosen={chosen} onChoose={choose} />
      <div className="tt-bar" role="group" aria-label={t('week')}>
        <IconButton icon="left" label={t('week.previous')} onClick={() => go(addDays(monday, -7))} />
        <span className="tt-days" aria-live="polite">
          {formatDays(monday, addDays(monday, 6))}
        </span>
        <IconButton icon="right" label={t('week.next')} onClick={() => go(addDays(monday, 7))} />
        {monday !== mondayOf(today as Day) && (
          <Button onClick={() => go(today as Day)}>{t('week.this')}</Button>
        )}
        <DateField
          label={t('week.pick')}
          value={isDay(named) ? named : today}
          onChange={(event) => isDay(event.currentTarget.value) && go(event.currentTarget.value)}
        />
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      {chosen.id === '' ? (
        <EmptyState icon="calendar" title={t('of.none')}>
          {t('of.noneWhy')}
        </EmptyState>
      ) : (
        <DatedWeek
          key={`${chosen.kind} ${chosen.id} ${monday}`}
          {...{ objects, chosen, monday, today, mayEdit }}
        />
      )}
    </>
  );
}

interface DatedWeekProps {
  readonly objects: Objects;
  readonly chosen: Chosen;
  readonly monday: Day;
  readonly today: string;
  readonly mayEdit: boolean;
}

function DatedWeek({ objects, chosen, monday, today, mayEdit }: DatedWeekProps) {
  const { value, fault, again } = useAnswer(TimetableWeekDocument, { monday, ...argumentsOf(chosen) });
  useLiveAgain(keysOf(chosen), again);
  const name = listOf(objects, chosen.kind).find(({ id }) => id === chosen.id)?.name ?? '';
  const answer = value?.timetableWeek;
  if (answer === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  // A class is told of its own days without lessons, the others of everybody's.
  const isOwn = ({ classes }: Week['notes'][number]): boolean =>
    chosen.kind !== 'class' || classes === '' || classes.split(', ').includes(name);
  const week: Week = { ...answer, notes: answer.notes.filter(isOwn) };
  const cells = cellsOfWeek(week, chosen.kind);
  const days = daysOf(week, cells, objects.weekdays, today);
  const dates = formatDays(monday, addDays(monday, 6));
  return (
    <>
      {fault !== undefined && (
        <Banner kind={fault.kind === 'offline' ? 'offline' : 'warning'}>{sayFault(fault)}</Banner>
      )}
      {week.notes.map((note) => (
        <Banner key={`${note.from} ${note.name} ${note.kind}`}>{sayNote(note)}</Banner>
      ))}
      {cells.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={t('week.empty')}
          actions={mayEdit && <Link to="/timetable/standing">{t('week.make')}</Link>}
        />
      ) : (
        <WeekGrid label={t('week.table')} days={days} cells={cells} />
      )}
      <PrintWeek sheets={[{ title: t('print.week', { name, days: dates }), days, cells }]} />
    </>
  );
}

/** At the head of the day: what it is called, else what it is. */
const sayDayNote = ({ name, cause, asWeekday }: Week['notes'][number]): string =>
  name !== ''
    ? name
    : asWeekday != null
      ? t('cal.worked', { day: sayWeekday(asWeekday) })
      : t('cal.off', { why: cause == null ? '' : t(`cause.${cause}`) });

function sayNote({ from, to, name, kind, cause, asWeekday, classes }: Week['notes'][number]): string {
  const days = formatDays(from, to);
  switch (kind) {
    case 'HOLIDAY':
      return t('week.holiday', { name, days });
    case 'BELLS':
      return t('week.bells', { name, days });
    case 'WORKED':
      return t('week.worked', { day: sayWeekday(asWeekday ?? 1), days });
    case 'OFF':
      return [
        t('week.off', { days, why: cause == null ? '' : t(`cause.${cause}`) }),
        ...(classes === '' ? [] : [t('cal.classes', { classes })]),
        ...(name === '' ? [] : [name]),
      ].join(' · ');
  }
}

/** School days, and other days that have lessons all the same. */
function daysOf(week: Week, cells: readonly Cell[], weekdays: readonly number[], today: string): GridDay[] {
  const monday = week.monday as Day;
  return [1, 2, 3, 4, 5, 6, 7]
    .filter((weekday) => weekdays.includes(weekday) || cells.some((cell) => cell.weekday === weekday))
    .map((weekday) => {
      const date = addDays(monday, weekday - 1);
      const notes = week.notes.filter(({ from, to }) => from <= date && date <= to).map(sayDayNote);
      return {
        weekday,
        title: formatDay(date, 'short'),
        isToday: date === today,
        ...(notes.length === 0 ? {} : { note: notes.join(', ') }),
      };
    });
}
