import { Button, IconButton } from '@zhurnal/web-ui';
import { t } from './timetable-words.js';
import type { Bells } from './use-bells-change.js';

export type Slot = Bells['schedules'][number]['slots'][number];

/** Lessons of 45 minutes with breaks of ten, as far as the day goes. */
export function nextSlot(slots: readonly Slot[]): Slot {
  const last = slots.at(-1);
  if (last === undefined) return { number: 1, startsAt: '08:30', endsAt: '09:15' };
  return { number: last.number + 1, startsAt: later(last.endsAt, 10), endsAt: later(last.endsAt, 55) };
}

function later(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const sum = Math.min(hours * 60 + past + minutes, 23 * 60 + 59);
  return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`;
}

/** When the lessons of a day begin and end. */
export function SlotList({
  slots,
  onSlots,
}: {
  readonly slots: readonly Slot[];
  readonly onSlots: (slots: readonly Slot[]) => void;
}) {
  const put = (number: number, part: Partial<Slot>) =>
    onSlots(slots.map((slot) => (slot.number === number ? { ...slot, ...part } : slot)));
  return (
    <>
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
              onClick={() => onSlots(slots.filter((slot) => slot.number !== number))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button icon="plus" onClick={() => onSlots([...slots, nextSlot(slots)])}>
          {t('bells.addSlot')}
        </Button>
      </div>
    </>
  );
}
