import { KeepSchoolDayDocument } from '@zhurnal/contract/staff';
import type { LessonChangeCause } from '@zhurnal/contract/staff';
import { addDays, weekdayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { isDay, newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, DateField, Dialog, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { DayEffectBox } from './day-effect.js';
import { sayWeekday } from './say-week.js';
import { t } from './timetable-words.js';
import type { Objects } from './use-objects.js';
import { useOneChange } from './use-one-change.js';

const CAUSES: readonly LessonChangeCause[] = ['WEATHER', 'QUARANTINE', 'EVENT', 'ACCIDENT', 'OTHER'];
type Kind = 'off' | 'worked';

/** Days without lessons, or a day worked by the timetable of another: what it does is shown before. */
export function DayDialog({
  objects,
  onClose,
  onDone,
}: {
  readonly objects: Objects;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}) {
  const shared = useSharedWords();
  const { today } = useSchool();
  const [id] = useState(newId);
  const [kind, setKind] = useState<Kind>('off');
  const [fromDate, setFrom] = useState<string>(today);
  const [toDate, setTo] = useState<string>(today);
  const [cause, setCause] = useState<LessonChangeCause>('WEATHER');
  const [asWeekday, setAsWeekday] = useState(1);
  const [isSome, setSome] = useState(false);
  const [classIds, setClasses] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const keep = useChange(KeepSchoolDayDocument);
  const change = useOneChange();
  const wanted =
    kind === 'off'
      ? { fromDate, toDate, asWeekday: null, cause, note, classIds: isSome ? [...classIds] : [] }
      : { fromDate, toDate: fromDate, asWeekday, cause: null, note, classIds: [] };
  const isComplete = isDay(fromDate) && isDay(wanted.toDate) && (!isSome || classIds.length > 0);
  const choose = (next: Kind) => {
    setKind(next);
    if (next === 'worked') setFrom(nextDayOff(today as Day, objects.weekdays));
  };
  const save = () => {
    if (!isComplete) return;
    change.run(
      () => keep({ input: { clientMutationId: newId(), id, ...wanted } }),
      ({ effect }) => onDone(t('cal.done', { in: effect.lessonsIn, out: effect.lessonsOut })),
    );
  };
  return (
    <Dialog
      open
      size="wide"
      title={t('cal.dialog')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('edit.back')}</Button>
          <Button variant="primary" busy={change.isBusy} aria-disabled={!isComplete} onClick={save}>
            {t('edit.save')}
          </Button>
        </>
      }
    >
      <div className="tt-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <Select
          label={t('cal.kind')}
          value={kind}
          onChange={(event) => choose(event.currentTarget.value === 'worked' ? 'worked' : 'off')}
          options={[
            { value: 'off', label: t('cal.kindOff') },
            { value: 'worked', label: t('cal.kindWorked') },
          ]}
        />
        <div className="tt-pair">
          <DateField
            label={t(kind === 'off' ? 'days.from' : 'free.date')}
            value={fromDate}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (toDate === fromDate || toDate < value) setTo(value);
              setFrom(value);
            }}
          />
          {kind === 'off' ? (
            <>
              <DateField
                label={t('days.to')}
                value={toDate}
                onChange={(event) => setTo(event.currentTarget.value)}
              />
              <Select
                label={t('days.note')}
                value={cause}
                onChange={(event) =>
                  setCause(CAUSES.find((one) => one === event.currentTarget.value) ?? 'OTHER')
                }
                options={CAUSES.map((one) => ({ value: one, label: t(`cause.${one}`) }))}
              />
            </>
          ) : (
            <Select
              label={t('cal.asWeekday')}
              value={String(asWeekday)}
              onChange={(event) => setAsWeekday(Number(event.currentTarget.value))}
              options={objects.weekdays.map((one) => ({ value: String(one), label: sayWeekday(one) }))}
            />
          )}
        </div>
        {kind === 'off' && (
          <>
            <Checkbox
              label={t('cal.some')}
              checked={isSome}
              onChange={(event) => setSome(event.currentTarget.checked)}
            />
            {isSome && (
              <fieldset className="tt-marks">
                <legend>{t('bells.classes')}</legend>
                {objects.classes.map((one) => (
                  <Checkbox
                    key={one.id}
                    label={one.name}
                    checked={classIds.includes(one.id)}
                    onChange={(event) =>
                      setClasses(
                        event.currentTarget.checked
                          ? [...classIds, one.id]
                          : classIds.filter((known) => known !== one.id),
                      )
                    }
                  />
                ))}
              </fieldset>
            )}
          </>
        )}
        <Field
          label={t('cal.note')}
          hint={t('cal.noteHint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DayEffectBox change={{ wanted: { ...wanted, note: '' }, removedId: null }} pause={!isComplete} />
      </div>
    </Dialog>
  );
}

/** The next day on which the school does not work. */
function nextDayOff(today: Day, weekdays: readonly number[]): string {
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const day = addDays(today, ahead);
    if (!weekdays.includes(weekdayOf(day))) return day;
  }
  return addDays(today, 1);
}
