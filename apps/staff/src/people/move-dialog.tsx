import { MoveToSubgroupDocument, PeriodChoicesDocument } from '@zhurnal/contract/staff';
import { listNameOf } from '@zhurnal/rules';
import { formatDay, useAnswer, useChange } from '@zhurnal/web-client';
import { Banner, Checkbox, DateField, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import type { ClassSeen } from './class-dialog.js';
import { ChangeDialog } from './form-parts.js';
import { t } from './people-words.js';
import { usePeopleChange } from './use-people-change.js';

export interface MoveDialogProps {
  readonly found: ClassSeen;
  readonly division: ClassSeen['divisions'][number];
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** Moves many students of a class into a subgroup from a day on: the start of a period, or any other. */
export function MoveDialog({ found, division, onClose, onDone }: MoveDialogProps) {
  const { today } = useSchool();
  const change = usePeopleChange();
  const move = useChange(MoveToSubgroupDocument);
  const periods = useAnswer(PeriodChoicesDocument, {}).value?.schoolPeriods ?? [];
  const [target, setTarget] = useState(division.subgroups[0]?.id ?? '');
  const [from, setFrom] = useState(today);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const grade = found.gradeLevel;
  const starts = periods
    .filter(
      ({ kind, gradeFrom, gradeTo }) =>
        kind !== 'year' && (grade === null || (gradeFrom <= grade && grade <= gradeTo)),
    )
    .map(({ name, startsOn }) => `${name} — ${formatDay(startsOn, 'dayMonth')}`);
  const nowIn = (id: string) => division.subgroups.find(({ memberIds }) => memberIds.includes(id))?.name;
  const pick = (id: string, isOn: boolean) => {
    const next = new Set(picked);
    if (isOn) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  const send = () => {
    setTried(true);
    if (picked.size === 0) return;
    void change.run(
      (clientMutationId) =>
        move({
          input: {
            clientMutationId,
            classId: found.id,
            division: division.name,
            subgroupId: target || null,
            studentIds: [...picked],
            from,
          },
        }),
      ({ ids }) => onDone(t('division.moved', { count: ids.length })),
    );
  };
  return (
    <ChangeDialog
      title={t('division.moving', { division: division.name || t('division.unnamed') })}
      action={t('division.move')}
      size="wide"
      change={change}
      onSend={send}
      onClose={onClose}
    >
      <div className="pp-pair">
        <Select
          label={t('division.target')}
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
          options={[
            ...division.subgroups.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: t('division.nowhere') },
          ]}
        />
        <DateField
          label={t('division.from')}
          hint={starts.length > 0 ? t('division.fromHint', { periods: starts.join('; ') }) : undefined}
          required
          min={found.yearFrom}
          max={found.yearTo}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      </div>
      <fieldset className="pp-picks">
        <legend>{t('class.students')}</legend>
        {found.students.map((student) => {
          const now = nowIn(student.id);
          return (
            <Checkbox
              key={student.id}
              label={
                <>
                  {listNameOf(student)}{' '}
                  {now !== undefined && <span className="st-muted">{t('division.now', { name: now })}</span>}
                </>
              }
              checked={picked.has(student.id)}
              onChange={(event) => pick(student.id, event.currentTarget.checked)}
            />
          );
        })}
      </fieldset>
      {isTried && picked.size === 0 && <Banner kind="danger">{t('division.pickSome')}</Banner>}
    </ChangeDialog>
  );
}
