import { BellsDocument, RemoveBellsDocument } from '@zhurnal/contract/staff';
import { newId, sayFault, useAnswer, useChange, useLiveAgain, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Card, EmptyState, ToastArea } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useToast } from '../journal/use-toast.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { t as say } from '../words/staff-words.js';
import { BellDayDialog } from './bell-day-dialog.js';
import { BellDays } from './bell-days.js';
import { BellsDialog, FollowDialog } from './bells-dialog.js';
import { t } from './timetable-words.js';
import { useBellsChange } from './use-bells-change.js';
import type { Bells, BellsChange } from './use-bells-change.js';

type Schedule = Bells['schedules'][number];

type Open =
  | { readonly kind: 'bells'; readonly schedule?: Schedule; readonly copyOf?: Schedule }
  | { readonly kind: 'follow'; readonly schedule: Schedule }
  | { readonly kind: 'day' };

/** Bells, who follows them, and days with other ones. */
export function BellsPart({ mayEdit }: { readonly mayEdit: boolean }) {
  const shared = useSharedWords();
  const { value, fault, again } = useAnswer(BellsDocument, {});
  const { toasts, show, close } = useToast();
  const [open, setOpen] = useState<Open>();
  const change = useBellsChange((said) => {
    setOpen(undefined);
    show(said);
    again();
  });
  useLiveAgain(['school'], again);
  const bells = value?.bells;
  if (bells === undefined)
    return fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />;
  const shut = () => {
    setOpen(undefined);
    change.forget();
  };
  return (
    <>
      {fault !== undefined && (
        <Banner kind={fault.kind === 'offline' ? 'offline' : 'warning'}>{sayFault(fault)}</Banner>
      )}
      {open === undefined && change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
      <BellDays bells={bells} change={change} mayEdit={mayEdit} onAdd={() => setOpen({ kind: 'day' })} />
      <Card
        title={t('bells.schedules')}
        actions={
          mayEdit && (
            <Button icon="plus" onClick={() => setOpen({ kind: 'bells' })}>
              {t('bells.new')}
            </Button>
          )
        }
      >
        {bells.schedules.length === 0 ? (
          <EmptyState icon="bell" title={t('bells.none')}>
            {t('bells.noneWhy')}
          </EmptyState>
        ) : (
          <div className="tt-columns">
            {bells.schedules.map((schedule, at) => (
              <ScheduleBox
                key={schedule.id}
                schedule={schedule}
                isUsual={at === 0}
                bells={bells}
                change={change}
                onOpen={mayEdit ? setOpen : undefined}
              />
            ))}
          </div>
        )}
      </Card>
      {open?.kind === 'bells' && (
        <BellsDialog schedule={open.schedule} copyOf={open.copyOf} change={change} onClose={shut} />
      )}
      {open?.kind === 'follow' && (
        <FollowDialog schedule={open.schedule} bells={bells} change={change} onClose={shut} />
      )}
      {open?.kind === 'day' && <BellDayDialog bells={bells} change={change} onClose={shut} />}
      <ToastArea
        label={say('app.toasts')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={close}
      />
    </>
  );
}

function ScheduleBox({
  schedule,
  isUsual,
  bells,
  change,
  onOpen,
}: {
  readonly schedule: Schedule;
  readonly isUsual: boolean;
  readonly bells: Bells;
  readonly change: BellsChange;
  readonly onOpen: ((open: Open) => void) | undefined;
}) {
  const { id, name, slots, version } = schedule;
  const remove = useChange(RemoveBellsDocument);
  const followers = bells.classes
    .filter(({ scheduleId }) => (scheduleId ?? (isUsual ? id : '')) === id)
    .map((one) => one.name);
  return (
    <section className="tt-bells">
      <h3>
        {name} {isUsual && <span className="st-muted">· {t('bells.usual')}</span>}
      </h3>
      <table className="zh-table" aria-label={t('bells.table', { name })}>
        <thead>
          <tr>
            <th scope="col">{t('bells.number')}</th>
            <th scope="col">{t('bells.begins')}</th>
            <th scope="col">{t('bells.ends')}</th>
          </tr>
        </thead>
        <tbody>
          {slots.map(({ number, startsAt, endsAt }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{startsAt}</td>
              <td>{endsAt}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="st-muted">
        {followers.length === 0 ? t('bells.nobody') : t('bells.followers', { classes: followers.join(', ') })}
      </p>
      {onOpen !== undefined && (
        <div className="zh-actions">
          <Button
            aria-label={t('bells.editOf', { name })}
            onClick={() => onOpen({ kind: 'bells', schedule })}
          >
            {t('bells.edit')}
          </Button>
          <Button
            aria-label={t('bells.copyOf', { name })}
            onClick={() => onOpen({ kind: 'bells', copyOf: schedule })}
          >
            {t('bells.copy')}
          </Button>
          <Button
            aria-label={t('bells.classesOf', { name })}
            onClick={() => onOpen({ kind: 'follow', schedule })}
          >
            {t('bells.classes')}
          </Button>
          <Button
            aria-label={t('bells.removeOf', { name })}
            busy={change.isBusy}
            onClick={() =>
              change.run(() => remove({ input: { clientMutationId: newId(), id, expectedVersion: version } }))
            }
          >
            {t('bells.remove')}
          </Button>
        </div>
      )}
    </section>
  );
}
