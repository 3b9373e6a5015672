import { FollowBellsDocument, KeepBellsDocument } from '@zhurnal/contract/staff';
import { newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, Dialog, Field, IconButton } from '@zhurnal/web-ui';
import { useState } from 'react';
import { t } from './timetable-words.js';
import type { Bells, BellsChange } from './use-bells-change.js';

type Schedule = Bells['schedules'][number];
type Slot = Schedule['slots'][number];

/** Lessons of 45 minutes with breaks of ten, as far as the day goes. */
function nextSlot(slots: readonly Slot[]): Slot {
  const last = slots.at(-1);
  if (last === undefined) return { number: 1, startsAt: '08:30', endsAt: '09:15' };
  return { number: last.number + 1, startsAt: later(last.endsAt, 10), endsAt: later(last.endsAt, 55) };
}

function later(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const sum = Math.min(hours * 60 + past + minutes, 23 * 60 + 59);
  return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`;
}

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
  const shared = useSharedWords();
  const keep = useChange(KeepBellsDocument);
  const [id] = useState(() => schedule?.id ?? newId());
  const [name, setName] = useState(
    schedule?.name ?? (copyOf === undefined ? '' : t('bells.copyName', { name: copyOf.name })),
  );
  const [slots, setSlots] = useState<readonly Slot[]>(schedule?.slots ?? copyOf?.slots ?? [nextSlot([])]);
  const put = (number: number, part: Partial<Slot>) =>
    setSlots(slots.map((slot) => (slot.number === number ? { ...slot, ...part } : slot)));
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
    <Dialog
      open
      title={schedule === undefined ? t('bells.new') : t('bells.editOf', { name: schedule.name })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('edit.back')}</Button>
          <Button variant="primary" busy={change.isBusy} onClick={save}>
            {t('edit.save')}
          </Button>
        </>
      }
    >
      <div className="tt-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <Field
          label={t('bells.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ol className="tt-slots">
          {slots.map(({ number, startsAt, endsAt }) => (
            <li key={number} value={number}>
              <b aria-hidden="true">{number}</b>
              <input
                type="time"
                className="zh-input"
                aria-label={t('bells.beginsOf', { slot: number })}
                value={startsAt}
                onChange={(event) => put(number, { startsAt: event.currentTarget.value })}
              />
              <span aria-hidden="true">–</span>
              <input
                type="time"
                className="zh-input"
                aria-label={t('bells.endsOf', { slot: number })}
                value={endsAt}
                onChange={(event) => put(number, { endsAt: event.currentTarget.value })}
              />
              <IconButton
                icon="close"
                label={t('bells.dropSlot', { slot: number })}
                onClick={() => setSlots(slots.filter((slot) => slot.number !== number))}
              />
            </li>
          ))}
        </ol>
        <div>
          <Button icon="plus" onClick={() => setSlots([...slots, nextSlot(slots)])}>
            {t('bells.addSlot')}
          </Button>
        </div>
        <p className="st-muted">{t('bells.hint')}</p>
      </div>
    </Dialog>
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
