import { EditTimetableDocument, TimetableEffectDocument } from '@zhurnal/contract/staff';
import { addDays, mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { isDay, newId, sayFault, sayRefusalWithClause, useAnswer, useChange } from '@zhurnal/web-client';
import { Banner, Checkbox, DateField } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FormDialog } from '../shell/form-dialog.js';
import { useSchool } from '../shell/school.js';
import { EffectBox } from './effect-box.js';
import { NewSubject } from './new-subject.js';
import { PlaceFields } from './place-fields.js';
import type { Wanted } from './place-fields.js';
import { sayPeriod, sayWeekday } from './say-week.js';
import type { Period } from './say-week.js';
import { t } from './timetable-words.js';
import type { Chosen, Objects } from './use-objects.js';

export interface EntryDialogProps {
  /** Undefined: a new one. */
  readonly period: Period | undefined;
  readonly objects: Objects;
  readonly chosen: Chosen;
  readonly cycleWeeks: number;
  readonly onClose: () => void;
  readonly onSaved: () => void;
  /** Subjects of classes were added. */
  readonly onObjects: () => void;
}

/** One weekly period: put in, moved, given to others, taken out. What it does to the lessons is shown before. */
export function EntryDialog(props: EntryDialogProps) {
  const { period, objects, chosen, cycleWeeks, onClose, onSaved, onObjects } = props;
  const { today } = useSchool();
  const [wanted, setWanted] = useState<Wanted>(() => beginWith(period, objects, chosen));
  const [from, setFrom] = useState<string>(() => firstDay(today as Day, period));
  const [until, setUntil] = useState('');
  const [isRemoved, setRemoved] = useState(false);
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const edit = useChange(EditTimetableDocument);
  const isComplete = isDay(from) && (until === '' || isDay(until)) && wanted.groupId !== '';
  const change = {
    entryId: period?.id ?? null,
    expectedVersion: period?.version ?? null,
    from,
    until: until === '' ? null : until,
    wanted: isRemoved
      ? null
      : { ...wanted, roomId: wanted.roomId === '' ? null : wanted.roomId, teacherIds: listTeachers(wanted) },
  };
  const isSame = period !== undefined && !isRemoved && until === '' && isUnchanged(period, wanted);
  const asked = useAnswer(TimetableEffectDocument, { change }, { pause: !isComplete || isSame });
  const shown = isComplete && !isSame ? asked.value?.answer : undefined;
  const effect = shown?.__typename === 'TimetableEffect' ? shown : undefined;
  const questions = effect?.questions ?? [];

  const save = async (): Promise<void> => {
    if (isSame) return onClose();
    if (!isComplete) return setTrouble(t('edit.chooseGroup'));
    if (questions.length > 0 && !isSure) return setTrouble(t('edit.mustConfirm'));
    setBusy(true);
    setTrouble(undefined);
    const confirmed = questions.map(({ key }) => key);
    const answer = await edit({ input: { ...change, clientMutationId: newId(), confirmed } });
    setBusy(false);
    if (!answer.ok) return setTrouble(t('edit.unsaved', { why: sayFault(answer.fault) }));
    const outcome = answer.value.answer;
    if (outcome.__typename === 'Refusal')
      return setTrouble(t('edit.unsaved', { why: sayRefusalWithClause(outcome) }));
    if (outcome.__typename === 'TimetableQuestions') {
      setSure(false);
      asked.again();
      return setTrouble(t('edit.mustConfirm'));
    }
    onSaved();
  };
  return (
    <FormDialog
      title={t(period === undefined ? 'edit.add' : 'edit.change')}
      size="wide"
      back={t('edit.back')}
      action={t(isRemoved ? 'edit.remove' : 'edit.save')}
      isGrave={isRemoved}
      isBusy={isBusy}
      onSend={() => void save()}
      onClose={onClose}
    >
      <div className="tt-form">
        {period !== undefined && (
          <>
            <p>
              {t('edit.of', {
                lesson: sayPeriod(period),
                place: `${sayWeekday(period.weekday)}, ${t('lesson.slot', { slot: period.slot })}`,
              })}
            </p>
            <Checkbox
              label={t('edit.remove')}
              checked={isRemoved}
              onChange={(event) => setRemoved(event.currentTarget.checked)}
            />
            {isRemoved && <p className="st-muted">{t('edit.removeHint')}</p>}
          </>
        )}
        {period === undefined && chosen.kind === 'class' && (
          <NewSubject
            objects={objects}
            classId={chosen.id}
            onFormed={(groupId) => {
              onObjects();
              setWanted({ ...wanted, groupId });
            }}
          />
        )}
        {!isRemoved && (
          <PlaceFields
            objects={objects}
            chosen={chosen}
            isNew={period === undefined}
            cycleWeeks={cycleWeeks}
            wanted={wanted}
            onWanted={(next) => {
              setWanted(next);
              setSure(false);
            }}
          />
        )}
        <div className="tt-pair">
          <DateField
            label={t('edit.from')}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <DateField
            label={t('edit.until')}
            hint={t('edit.untilHint')}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </div>
        {shown?.__typename === 'Refusal' && <Banner kind="warning">{sayRefusalWithClause(shown)}</Banner>}
        {asked.fault !== undefined && !isSame && <Banner kind="warning">{sayFault(asked.fault)}</Banner>}
        {effect !== undefined && <EffectBox effect={effect} />}
        {questions.length > 0 && (
          <Checkbox
            label={t('edit.confirm')}
            checked={isSure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
        )}
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      </div>
    </FormDialog>
  );
}

/** Tomorrow or, usually, next Monday; a period that has not begun changes from its first day. */
function firstDay(today: Day, period: Period | undefined): string {
  const monday = addDays(mondayOf(today), 7);
  return period !== undefined && period.from > monday ? period.from : monday;
}

function beginWith(period: Period | undefined, objects: Objects, { kind, id }: Chosen): Wanted {
  if (period !== undefined) {
    const { groupId, weekday, slot, week, roomId, teacherIds } = period;
    return { groupId, weekday, slot, week, roomId: roomId ?? '', teacherIds: [...teacherIds] };
  }
  return {
    groupId: kind === 'group' ? id : '',
    weekday: objects.weekdays[0] ?? 1,
    slot: 1,
    week: 0,
    roomId: kind === 'room' ? id : '',
    teacherIds: kind === 'teacher' ? [id] : [],
  };
}

const listTeachers = ({ teacherIds }: Wanted): string[] => [...new Set(teacherIds.filter((id) => id !== ''))];

const isUnchanged = (period: Period, wanted: Wanted): boolean =>
  period.weekday === wanted.weekday &&
  period.slot === wanted.slot &&
  period.week === wanted.week &&
  (period.roomId ?? '') === wanted.roomId &&
  period.teacherIds.join() === listTeachers(wanted).join();
