import { KeepBellDayDocument } from '@zhurnal/contract/staff';
import { newId, useChange } from '@zhurnal/web-client';
import { Banner, DateField, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FormDialog } from '../shell/form-dialog.js';
import { useSchool } from '../shell/school.js';
import { t } from './timetable-words.js';
import type { Bells, BellsChange } from './use-bells-change.js';

type Scope = 'all' | 'grades' | 'shift';

const GRADES = Array.from({ length: 11 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));

/** Days with other bells: for all, for some grades, or for a shift. */
export function BellDayDialog({
  bells,
  change,
  onClose,
}: {
  readonly bells: Bells;
  readonly change: BellsChange;
  readonly onClose: () => void;
}) {
  const { today } = useSchool();
  const keep = useChange(KeepBellDayDocument);
  const [id] = useState(newId);
  const [fromDate, setFrom] = useState<string>(today);
  const [toDate, setTo] = useState<string>(today);
  const [scheduleId, setSchedule] = useState(bells.schedules[1]?.id ?? bells.schedules[0]?.id ?? '');
  const [scope, setScope] = useState<Scope>('all');
  const [gradeFrom, setGradeFrom] = useState(1);
  const [gradeTo, setGradeTo] = useState(4);
  const [shiftId, setShift] = useState(bells.schedules[0]?.id ?? '');
  const [note, setNote] = useState('');
  const schedules = bells.schedules.map((one) => ({ value: one.id, label: one.name }));
  const save = () =>
    change.run(() =>
      keep({
        input: {
          clientMutationId: newId(),
          id,
          expectedVersion: null,
          fromDate,
          toDate: toDate < fromDate ? fromDate : toDate,
          scheduleId,
          shiftId: scope === 'shift' ? shiftId : null,
          gradeFrom: scope === 'grades' ? gradeFrom : null,
          gradeTo: scope === 'grades' ? gradeTo : null,
          note,
        },
      }),
    );
  return (
    <FormDialog
      title={t('days.dialog')}
      back={t('edit.back')}
      action={t('edit.save')}
      isBusy={change.isBusy}
      onSend={save}
      onClose={onClose}
    >
      <div className="tt-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <div className="tt-pair">
          <DateField
            label={t('days.from')}
            value={fromDate}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (toDate === fromDate || toDate < value) setTo(value);
              setFrom(value);
            }}
          />
          <DateField
            label={t('days.to')}
            value={toDate}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </div>
        <Select
          label={t('days.bells')}
          value={scheduleId}
          onChange={(event) => setSchedule(event.currentTarget.value)}
          options={schedules}
        />
        <Select
          label={t('days.for')}
          value={scope}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setScope(value === 'grades' || value === 'shift' ? value : 'all');
          }}
          options={[
            { value: 'all', label: t('days.forAll') },
            { value: 'grades', label: t('days.forGrades') },
            { value: 'shift', label: t('days.forShift') },
          ]}
        />
        {scope === 'grades' && (
          <div className="tt-pair">
            <Select
              label={t('days.gradeFrom')}
              value={String(gradeFrom)}
              onChange={(event) => setGradeFrom(Number(event.currentTarget.value))}
              options={GRADES}
            />
            <Select
              label={t('days.gradeTo')}
              value={String(gradeTo)}
              onChange={(event) => setGradeTo(Number(event.currentTarget.value))}
              options={GRADES}
            />
          </div>
        )}
        {scope === 'shift' && (
          <Select
            label={t('days.shift')}
            value={shiftId}
            onChange={(event) => setShift(event.currentTarget.value)}
            options={schedules}
          />
        )}
        <Field
          label={t('days.note')}
          hint={t('days.noteHint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </FormDialog>
  );
}
