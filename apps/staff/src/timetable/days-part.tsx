import { RemoveSchoolDayDocument, SchoolDaysDocument } from '@zhurnal/contract/staff';
import type { SchoolDaysQuery } from '@zhurnal/contract/staff';
import {
  formatDays,
  newId,
  sayFault,
  useAnswer,
  useChange,
  useLiveAgain,
  useSharedWords,
} from '@zhurnal/web-client';
import { Banner, Button, Card, Dialog, EmptyState, ToastArea } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useToast } from '../journal/use-toast.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { t as say } from '../words/staff-words.js';
import { DayDialog } from './day-dialog.js';
import { DayEffectBox } from './day-effect.js';
import { sayWeekday } from './say-week.js';
import { t } from './timetable-words.js';
import { useObjects } from './use-objects.js';
import { useOneChange } from './use-one-change.js';

type SchoolDay = SchoolDaysQuery['schoolDays'][number];

/** Days of the year that go otherwise: without lessons, or by the timetable of another day. */
export function DaysPart({ mayEdit }: { readonly mayEdit: boolean }) {
  const shared = useSharedWords();
  const { value, fault, again } = useAnswer(SchoolDaysDocument, {});
  const { objects } = useObjects();
  const { toasts, show, close } = useToast();
  const [open, setOpen] = useState<SchoolDay | 'new'>();
  useLiveAgain(['school'], again);
  const days = value?.schoolDays;
  if (days === undefined || objects === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  const sayWhat = ({ asWeekday, cause, classIds }: SchoolDay): string => {
    if (asWeekday != null) return t('cal.worked', { day: sayWeekday(asWeekday) });
    const why = t('cal.off', { why: cause == null ? '' : t(`cause.${cause}`) });
    const names = classIds.map((id) => objects.classes.find((one) => one.id === id)?.name ?? '');
    return names.length === 0 ? why : `${why} · ${t('cal.classes', { classes: names.join(', ') })}`;
  };
  const done = (said: string) => {
    setOpen(undefined);
    show(said);
    again();
  };
  return (
    <>
      {fault !== undefined && (
        <Banner kind={fault.kind === 'offline' ? 'offline' : 'warning'}>{sayFault(fault)}</Banner>
      )}
      <Card
        title={t('cal.title')}
        actions={
          mayEdit && (
            <Button icon="plus" onClick={() => setOpen('new')}>
              {t('cal.add')}
            </Button>
          )
        }
      >
        {days.length === 0 ? (
          <EmptyState icon="calendar" title={t('cal.none')}>
            {t('cal.noneWhy')}
          </EmptyState>
        ) : (
          <ul className="tt-daylist">
            {days.map((day) => {
              const dates = formatDays(day.fromDate, day.toDate);
              return (
                <li key={day.id}>
                  <span>
                    <b>{dates}</b> · {sayWhat(day)}
                    {day.note !== '' && ` · ${day.note}`}
                    {day.lessonsOut > 0 && ` · ${t('cal.out', { count: day.lessonsOut })}`}
                  </span>
                  {mayEdit && (
                    <Button aria-label={t('cal.undoOf', { days: dates })} onClick={() => setOpen(day)}>
                      {t('cal.undo')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </Card>
      {open === 'new' && <DayDialog objects={objects} onClose={() => setOpen(undefined)} onDone={done} />}
      {open !== undefined && open !== 'new' && (
        <UndoDialog day={open} what={sayWhat(open)} onClose={() => setOpen(undefined)} onDone={done} />
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

function UndoDialog({
  day,
  what,
  onClose,
  onDone,
}: {
  readonly day: SchoolDay;
  readonly what: string;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}) {
  const shared = useSharedWords();
  const remove = useChange(RemoveSchoolDayDocument);
  const change = useOneChange();
  const input = { id: day.id, expectedVersion: day.version };
  const save = () =>
    change.run(
      () => remove({ input: { clientMutationId: newId(), ...input } }),
      ({ effect }) => onDone(t('cal.undone', { in: effect.lessonsIn, out: effect.lessonsOut })),
    );
  return (
    <Dialog
      open
      title={t('cal.undoOf', { days: formatDays(day.fromDate, day.toDate) })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('edit.back')}</Button>
          <Button variant="primary" busy={change.isBusy} onClick={save}>
            {t('cal.undo')}
          </Button>
        </>
      }
    >
      <div className="tt-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <p>{what}</p>
        <DayEffectBox change={{ removedId: day.id, wanted: null }} />
      </div>
    </Dialog>
  );
}
