import { StandingTimetableDocument } from '@zhurnal/contract/staff';
import type { Day } from '@zhurnal/rules';
import { formatDay, isDay, sayFault, useAnswer, useLiveAgain, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, DateField, EmptyState, ToastArea } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useToast } from '../journal/use-toast.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t as say } from '../words/staff-words.js';
import { BeginDialog } from './begin-dialog.js';
import { CopyDialog } from './copy-dialog.js';
import { EntryDialog } from './entry-dialog.js';
import { ObjectChoice } from './object-choice.js';
import { PrintWeek } from './print-week.js';
import { daysOf, useAllClasses } from './use-all-classes.js';
import { cellsOfPeriods, sayWeekday } from './say-week.js';
import type { Period } from './say-week.js';
import { t } from './timetable-words.js';
import { argumentsOf, keysOf, listOf, useChosen, useObjects } from './use-objects.js';
import type { Chosen, Objects } from './use-objects.js';
import { WeekGrid } from './week-grid.js';

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
          onObjects={again}
          onBegun={(from) => {
            setParams((before) => (before.set('date', from), before), { replace: true });
            again();
          }}
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
  /** Subjects of classes were added. */
  readonly onObjects: () => void;
  readonly onBegun: (from: string) => void;
}

function Standing({ objects, chosen, date, mayEdit, onSaid, onObjects, onBegun }: StandingProps) {
  const { value, fault, again } = useAnswer(StandingTimetableDocument, { date, ...argumentsOf(chosen) });
  const [edited, setEdited] = useState<Period | 'new'>();
  const [dialog, setDialog] = useState<'begin' | 'copy'>();
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
  const mayCopy = mayEdit && inForce.length > 0 && chosen.kind === 'class' && objects.classes.length > 1;
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
        {mayCopy && <Button onClick={() => setDialog('copy')}>{t('copy.open')}</Button>}
        <Button icon="print" onClick={() => window.print()}>
          {t('print')}
        </Button>
        <Button icon="print" busy={everybody.isBusy} onClick={everybody.print}>
          {t('printAll')}
        </Button>
      </div>
      {everybody.trouble !== undefined && <Banner kind="danger">{everybody.trouble}</Banner>}
      {cells.length === 0 ? (
        <EmptyState
          icon="calendar"
          title={t('standing.empty')}
          actions={
            mayEdit && (
              <>
                <Button
                  variant="primary"
                  onClick={() => (inForce.length > 0 ? setEdited('new') : setDialog('begin'))}
                >
                  {t(inForce.length > 0 ? 'standing.addFirst' : 'begin.open')}
                </Button>
                <Link to="/timetable/import">{t('part.import')}</Link>
              </>
            )
          }
        >
          {t(!mayEdit ? 'standing.emptyRead' : inForce.length > 0 ? 'standing.emptyWhy' : 'begin.why')}
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
          onObjects={onObjects}
          onSaved={() => {
            setEdited(undefined);
            onSaid(t('edit.done'));
            again();
          }}
        />
      )}
      {dialog === 'begin' && (
        <BeginDialog
          weekdays={objects.weekdays}
          onClose={() => setDialog(undefined)}
          onBegun={(from) => {
            setDialog(undefined);
            onSaid(t('begin.done'));
            onBegun(from);
            again();
          }}
        />
      )}
      {dialog === 'copy' && (
        <CopyDialog
          objects={objects}
          classId={chosen.id}
          onClose={() => setDialog(undefined)}
          onCopied={(said) => {
            setDialog(undefined);
            onSaid(said);
            onObjects();
            again();
          }}
        />
      )}
      <PrintWeek sheets={everybody.sheets ?? [{ title: t('print.standing', { name }), days, cells }]} />
    </>
  );
}
