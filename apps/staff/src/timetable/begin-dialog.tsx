import { BeginTimetableDocument, BellsDocument } from '@zhurnal/contract/staff';
import { addDays, mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { isDay, newId, useAnswer, useChange } from '@zhurnal/web-client';
import { Banner, Checkbox, DateField, Field } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FormDialog } from '../shell/form-dialog.js';
import { useSchool } from '../shell/school.js';
import { SlotList, nextSlot } from './slot-list.js';
import type { Slot } from './slot-list.js';
import { sayWeekday } from './say-week.js';
import { t } from './timetable-words.js';
import { useOneChange } from './use-one-change.js';

/** Lessons of a usual day. */
const USUAL_LESSONS = 7;
const usualSlots = (): readonly Slot[] =>
  Array.from({ length: USUAL_LESSONS }).reduce<Slot[]>((slots) => [...slots, nextSlot(slots)], []);

/** A first timetable without a file: from which day, on which days of the week, and by which bells. */
export function BeginDialog({
  weekdays,
  onClose,
  onBegun,
}: {
  readonly weekdays: readonly number[];
  readonly onClose: () => void;
  readonly onBegun: (from: string) => void;
}) {
  const { today } = useSchool();
  const [id] = useState(newId);
  const [name, setName] = useState(t('begin.usualName'));
  const [from, setFrom] = useState<string>(() => addDays(mondayOf(today as Day), 7));
  const [days, setDays] = useState<readonly number[]>(weekdays.length === 0 ? [1, 2, 3, 4, 5] : weekdays);
  const [slots, setSlots] = useState<readonly Slot[]>(usualSlots);
  const known = useAnswer(BellsDocument, {}).value?.bells.schedules;
  const begin = useChange(BeginTimetableDocument);
  const change = useOneChange();
  const needsBells = known?.length === 0;
  const save = () => {
    if (!isDay(from) || days.length === 0) return;
    const bells = slots.map(({ number, startsAt, endsAt }) => ({ number, startsAt, endsAt }));
    change.run(
      () =>
        begin({
          input: {
            clientMutationId: newId(),
            ...{ id, name, from, to: null, cycleWeeks: 1, weekdays: [...days] },
            bells: needsBells ? bells : null,
          },
        }),
      () => onBegun(from),
    );
  };
  return (
    <FormDialog
      title={t('begin.title')}
      back={t('edit.back')}
      action={t('begin.save')}
      isBusy={change.isBusy || known === undefined}
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
        <DateField
          label={t('edit.from')}
          hint={t('begin.fromHint')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <fieldset className="tt-marks">
          <legend>{t('begin.weekdays')}</legend>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <Checkbox
              key={weekday}
              label={sayWeekday(weekday)}
              checked={days.includes(weekday)}
              onChange={(event) =>
                setDays(
                  event.currentTarget.checked ? [...days, weekday] : days.filter((day) => day !== weekday),
                )
              }
            />
          ))}
        </fieldset>
        {needsBells ? (
          <>
            <p className="st-muted">{t('begin.noBells')}</p>
            <SlotList slots={slots} onSlots={setSlots} />
          </>
        ) : (
          <p className="st-muted">
            {t('begin.bells', { names: (known ?? []).map((one) => one.name).join(', ') })}
          </p>
        )}
      </div>
    </FormDialog>
  );
}
