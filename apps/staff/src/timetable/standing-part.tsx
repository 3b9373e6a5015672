import { StandingTimetableDocument } from '@zhurnal/contract/staff';
import type { Day } from '@zhurnal/rules';
import {
  formatDay,
  isDay,
  sayFault,
  useAnswer,
  useClient,
  useLiveAgain,
  useSharedWords,
} from '@zhurnal/web-client';
import { Banner, Button, DateField, EmptyState, ToastArea } from '@zhurnal/web-ui';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useToast } from '../journal/use-toast.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t as say } from '../words/staff-words.js';
import { EntryDialog } from './entry-dialog.js';
import { ObjectChoice } from './object-choice.js';
import { PrintWeek } from './print-week.js';
import type { PrintedSheet } from './print-week.js';
import { cellsOfPeriods, sayWeekday } from './say-week.js';
import type { Cell, Period } from './say-week.js';
import { t } from './timetable-words.js';
import { argumentsOf, keysOf, listOf, useChosen, useObjects } from './use-objects.js';
import type { Chosen, Objects } from './use-objects.js';
import { WeekGrid } from './week-grid.js';
import type { GridDay } from './week-grid.js';

/** The timetable that stands every week: read by all, changed by who makes it. */
export function StandingPart({ mayEdit }: { readonly mayEdit: boolean }) {
  const shared = useSharedWords();
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const { objects, fault, again } = useObjects();
  const { chosen, choose } = useChosen(objects);
  const { toasts, show, close } = useToast();
  const named = params.get('date') ?? '';
  const date = (isDay(named) ? named : today) as Day;
  if (objects === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  return (
    <>
      <ObjectChoice objects={objects} chosen={chosen} onChoose={choose}>
        <DateField
          label={t('standing.date')}
          value={date}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isDay(value)) setParams((before) => (before.set('date', value), before), { replace: true });
          }}
        />
      </ObjectChoice>
      {chosen.id === '' ? (
        <EmptyState icon="calendar" title={t('of.none')}>
          {t('of.noneWhy')}
        </EmptyState>
      ) : (
        <Standing
          key={`${chosen.kind} ${chosen.id} ${date}`}
          {...{ objects, chosen, date, mayEdit }}
          onSaid={show}
        />
      )}
      <ToastArea
        label={say('app.toasts')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={close}
      />
    </>
  );
}

interface StandingProps {
  readonly objects: Objects;
  readonly chosen: Chosen;
  readonly date: Day;
  readonly mayEdit: boolean;
  readonly onSaid: (text: string) => void;
}

function Standing({ objects, chosen, date, mayEdit, onSaid }: StandingProps) {
  const { value, fault, again } = useAnswer(StandingTimetableDocument, { date, ...argumentsOf(chosen) });
  const [edited, setEdited] = useState<Period | 'new'>();
  const everybody = useAllClasses(objects, date);
  useLiveAgain(keysOf(chosen), again);
  const standing = value?.standingTimetable;
  if (standing === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  const { periods, timetables } = standing;
  const cells = cellsOfPeriods(periods, chosen.kind, date);
  const days = daysOf(objects, cells);
  const name = listOf(objects, chosen.kind).find(({ id }) => id === chosen.id)?.name ?? '';
  const inForce = timetables.filter(({ from, to }) => from <= date && date <= to);
  return (
    <>
      {fault !== undefined && (
        <Banner kind={fault.kind === 'offline' ? 'offline' : 'warning'}>{sayFault(fault)}</Banner>
      )}
      <div className="tt-bar">
        <p className="st-muted">
          {inForce.length === 0
            ? t('standing.noVersion')
            : inForce
                .map(({ name: version, from, to }) =>
                  t('standing.version', {
                    name: version,
                    from: formatDay(from, 'dayMonth'),
                    to: formatDay(to, 'dayMonth'),
                  }),
                )
                .join('. ')}
        </p>
        {mayEdit && inForce.length > 0 && (
          <Button variant="primary" icon="plus" onClick={() => setEdited('new')}>
            {t('standing.add')}
          </Button>
        )}
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
        <Button icon="print" busy={everybody.isBusy} onClick={everybody.print}>
          {t('printAll')}
        </Button>
      </div>
      {everybody.trouble !== undefined && <Banner kind="danger">{everybody.trouble}</Banner>}
      {cells.length === 0 ? (
        <EmptyState icon="calendar" title={t('standing.empty')}>
          {t('standing.emptyWhy')}
        </EmptyState>
      ) : (
        <WeekGrid
          label={t('standing.table')}
          days={days}
          cells={cells}
          onOpen={mayEdit ? (id) => setEdited(periods.find((period) => period.id === id)) : undefined}
          sayOpen={({ slot, weekday }) =>
            t('standing.edit', { place: `${sayWeekday(weekday)}, ${t('lesson.slot', { slot })}` })
          }
        />
      )}
      {edited !== undefined && (
        <EntryDialog
          period={edited === 'new' ? undefined : edited}
          objects={objects}
          chosen={chosen}
          cycleWeeks={Math.max(1, ...inForce.map((one) => one.cycleWeeks))}
          onClose={() => setEdited(undefined)}
          onSaved={() => {
            setEdited(undefined);
            onSaid(t('edit.done'));
            again();
          }}
        />
      )}
      <PrintWeek sheets={everybody.sheets ?? [{ title: t('print.standing', { name }), days, cells }]} />
    </>
  );
}

function daysOf({ weekdays }: Objects, cells: readonly Cell[]): GridDay[] {
  return [1, 2, 3, 4, 5, 6, 7]
    .filter((weekday) => weekdays.includes(weekday) || cells.some((cell) => cell.weekday === weekday))
    .map((weekday) => ({ weekday, title: sayWeekday(weekday) }));
}

/** The timetables of all classes for the printer: asked for when somebody wants them, gone after printing. */
function useAllClasses(
  objects: Objects,
  date: Day,
): {
  readonly sheets: readonly PrintedSheet[] | undefined;
  readonly isBusy: boolean;
  readonly trouble: string | undefined;
  readonly print: () => void;
} {
  const client = useClient();
  const [sheets, setSheets] = useState<readonly PrintedSheet[]>();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    if (sheets === undefined) return undefined;
    const end = () => setSheets(undefined);
    window.addEventListener('afterprint', end, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, [sheets]);
  const print = async (): Promise<void> => {
    setBusy(true);
    const answer = await client.ask(StandingTimetableDocument, {
      date,
      ...argumentsOf({ kind: 'class', id: '' }),
      classId: null,
    });
    setBusy(false);
    if (!answer.ok) return setTrouble(sayFault(answer.fault));
    const { periods } = answer.value.standingTimetable;
    setSheets(
      objects.classes.map(({ id, name }) => {
        const cells = cellsOfPeriods(
          periods.filter(({ classIds }) => classIds.includes(id)),
          'class',
          date,
        );
        return { title: t('print.standing', { name }), days: daysOf(objects, cells), cells };
      }),
    );
  };
  return { sheets, isBusy, trouble, print: () => void print() };
}
