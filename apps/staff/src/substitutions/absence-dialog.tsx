import { EditStaffAbsenceDocument, ReportStaffAbsenceDocument } from '@zhurnal/contract/staff';
import type { StaffAbsenceKind, SubstitutionsQuery } from '@zhurnal/contract/staff';
import { STAFF_ABSENCE_NOTE_LIMIT } from '@zhurnal/rules';
import { isDay, newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, DateField, Dialog, Field, Select } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import { t } from './substitution-words.js';
import type { LessonChanges } from './use-lesson-changes.js';

type Plan = SubstitutionsQuery['lessonsToCover'];
/** Days on which a teacher is away. */
export type Absence = Plan['absences'][number];

const KINDS: readonly StaffAbsenceKind[] = ['ILLNESS', 'TRAINING', 'TRIP', 'LEAVE', 'OTHER'];
const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8];

export interface AbsenceDialogProps {
  readonly teachers: Plan['teachers'];
  /** Undefined: a new one. */
  readonly absence: Absence | undefined;
  /** The day a new absence begins with. */
  readonly day: string;
  readonly changes: LessonChanges;
  readonly onClose: () => void;
}

/** Who is away, on which days or lessons, and why. */
export function AbsenceDialog({ teachers, absence, day, changes, onClose }: AbsenceDialogProps) {
  const shared = useSharedWords();
  const id = useRef(absence?.id ?? newId());
  const report = useChange(ReportStaffAbsenceDocument);
  const edit = useChange(EditStaffAbsenceDocument);
  const [personId, setPerson] = useState(absence?.personId ?? '');
  const [from, setFrom] = useState(absence?.fromDate ?? day);
  const [to, setTo] = useState(absence?.toDate ?? day);
  const [slots, setSlots] = useState<readonly number[] | null>(absence?.slots ?? null);
  const [kind, setKind] = useState<StaffAbsenceKind>(absence?.kind ?? 'ILLNESS');
  const [note, setNote] = useState(absence?.note ?? '');
  const [isTried, setTried] = useState(false);
  const isOneDay = from === to;
  const isBackwards = !isDay(from) || !isDay(to) || to < from;
  const faults = {
    who: personId === '' ? t('absence.needWho') : undefined,
    to: isBackwards ? t('absence.needDays') : undefined,
    slots: isOneDay && slots?.length === 0 ? t('absence.needSlots') : undefined,
  };

  const save = () => {
    setTried(true);
    if (faults.who !== undefined || faults.to !== undefined || faults.slots !== undefined) return;
    const name = teachers.find((teacher) => teacher.id === personId)?.name ?? '';
    const input = {
      id: id.current,
      personId,
      fromDate: from,
      toDate: to,
      slots: isOneDay && slots !== null ? [...slots] : null,
      kind,
      note,
    };
    changes.run(
      (clientMutationId) =>
        absence === undefined
          ? report({ input: { clientMutationId, ...input } })
          : edit({ input: { clientMutationId, ...input, expectedVersion: absence.version } }),
      t('absence.saved', { name }),
    );
  };
  const press = (slot: number, isOn: boolean) =>
    setSlots(
      isOn ? [...(slots ?? []), slot].sort((a, b) => a - b) : (slots ?? []).filter((one) => one !== slot),
    );

  return (
    <Dialog
      open
      title={t('absence.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" busy={changes.isBusy} onClick={save}>
            {t('absence.save')}
          </Button>
        </>
      }
    >
      <form
        className="sb-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Select
          label={t('absence.who')}
          value={personId}
          error={isTried ? faults.who : undefined}
          onChange={(event) => setPerson(event.currentTarget.value)}
          options={[
            { value: '', label: t('absence.choose') },
            ...teachers.map((teacher) => ({ value: teacher.id, label: teacher.name })),
          ]}
        />
        <div className="sb-pair">
          <DateField
            label={t('absence.from')}
            value={from}
            onChange={(event) => {
              const picked = event.currentTarget.value;
              setFrom(picked);
              if (to < picked) setTo(picked);
            }}
          />
          <DateField
            label={t('absence.to')}
            value={to}
            min={from}
            error={isTried ? faults.to : undefined}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </div>
        {isOneDay && (
          <Checkbox
            label={t('absence.some')}
            checked={slots !== null}
            onChange={(event) => setSlots(event.currentTarget.checked ? [] : null)}
          />
        )}
        {isOneDay && slots !== null && (
          <fieldset className="sb-slots">
            <legend>{t('absence.which')}</legend>
            {SLOTS.map((slot) => (
              <Checkbox
                key={slot}
                label={slot}
                checked={slots.includes(slot)}
                onChange={(event) => press(slot, event.currentTarget.checked)}
              />
            ))}
            {isTried && faults.slots !== undefined && (
              <p className="zh-error" role="alert">
                {faults.slots}
              </p>
            )}
          </fieldset>
        )}
        <Select
          label={t('absence.kind')}
          hint={t('absence.kindHint')}
          value={kind}
          onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value) ?? kind)}
          options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
        <Field
          label={t('absence.note')}
          value={note}
          maxLength={STAFF_ABSENCE_NOTE_LIMIT}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {changes.trouble !== undefined && <Banner kind="danger">{changes.trouble}</Banner>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
