import { FollowBellsDocument, KeepBellsDocument } from '@zhurnal/contract/staff';
import { newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, Dialog, Field } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FormDialog } from '../shell/form-dialog.js';
import { SlotList, nextSlot } from './slot-list.js';
import type { Slot } from './slot-list.js';
import { t } from './timetable-words.js';
import type { Bells, BellsChange } from './use-bells-change.js';

type Schedule = Bells['schedules'][number];
/** A list of bells: new, changed, or copied from another. */
export function BellsDialog({
  schedule,
  copyOf,
  change,
  onClose,
}: {
  readonly schedule: Schedule | undefined;
  readonly copyOf: Schedule | undefined;
  readonly change: BellsChange;
  readonly onClose: () => void;
}) {
  const keep = useChange(KeepBellsDocument);
  const [id] = useState(() => schedule?.id ?? newId());
  const [name, setName] = useState(
    schedule?.name ?? (copyOf === undefined ? '' : t('bells.copyName', { name: copyOf.name })),
  );
  const [slots, setSlots] = useState<readonly Slot[]>(schedule?.slots ?? copyOf?.slots ?? [nextSlot([])]);
  const save = () =>
    change.run(() =>
      keep({
        input: {
          clientMutationId: newId(),
          id,
          expectedVersion: schedule?.version ?? null,
          name,
          slots: slots.map(({ number, startsAt, endsAt }) => ({ number, startsAt, endsAt })),
        },
      }),
    );
  return (
    <FormDialog
      title={schedule === undefined ? t('bells.new') : t('bells.editOf', { name: schedule.name })}
      back={t('edit.back')}
      action={t('edit.save')}
      isBusy={change.isBusy}
      onSend={save}
      onClose={onClose}
    >
      <div className="tt-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <Field
          label={t('bells.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SlotList slots={slots} onSlots={setSlots} />
        <p className="st-muted">{t('bells.hint')}</p>
      </div>
    </FormDialog>
  );
}

/** Which classes follow the bells: a shift. */
export function FollowDialog({
  schedule,
  bells,
  change,
  onClose,
}: {
  readonly schedule: Schedule;
  readonly bells: Bells;
  readonly change: BellsChange;
  readonly onClose: () => void;
}) {
  const shared = useSharedWords();
  const follow = useChange(FollowBellsDocument);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const others = bells.classes.filter(({ scheduleId }) => scheduleId !== schedule.id);
  const mark = (classId: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(classId);
    else next.delete(classId);
    setChosen(next);
  };
  const save = () =>
    change.run(() =>
      follow({
        input: { clientMutationId: newId(), classIds: [...chosen], scheduleId: schedule.id },
      }),
    );
  return (
    <Dialog
      open
      title={t('bells.classesOf', { name: schedule.name })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('edit.back')}</Button>
          <Button
            variant="primary"
            busy={change.isBusy}
            aria-disabled={chosen.size === 0}
            onClick={() => chosen.size > 0 && save()}
          >
            {t('edit.save')}
          </Button>
        </>
      }
    >
      <div className="tt-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <p className="st-muted">{t('bells.followHint')}</p>
        <div className="tt-marks">
          {others.map(({ classId, name }) => (
            <Checkbox
              key={classId}
              label={name}
              checked={chosen.has(classId)}
              onChange={(event) => mark(classId, event.currentTarget.checked)}
            />
          ))}
        </div>
      </div>
    </Dialog>
  );
}
