import type { GroupProgressPartsFragment } from '@zhurnal/contract/staff';
import { Banner, Button, Dialog, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { listPlaces } from './list-places.js';
import { placeOf } from './plan-state.js';
import { t } from './plans-words.js';
import { usePlanChanges } from './use-plan-change.js';
import type { Plan } from './use-plan-change.js';

export interface CopyDialogProps {
  readonly plan: Plan;
  readonly yearId: string;
  /** A plan of another year may come to the same place again. */
  readonly isOtherYear: boolean;
  readonly groups: readonly GroupProgressPartsFragment[];
  readonly onClose: () => void;
}

/** A copy for another class or grade in which the teacher has the same subject. */
export function CopyDialog({ plan, yearId, isOtherYear, groups, onClose }: CopyDialogProps) {
  const navigate = useNavigate();
  const { copy, assign } = usePlanChanges();
  const isSame = ({
    gradeLevel,
    classId,
  }: {
    readonly gradeLevel: number;
    readonly classId: string | null;
  }) => gradeLevel === plan.gradeLevel && classId === (plan.classId ?? null);
  const own = groups.filter(({ subjectId }) => subjectId === plan.subjectId);
  const places = listPlaces(own, plan.classId != null).filter((place) => isOtherYear || !isSame(place));
  const [key, setKey] = useState(places[0]?.key ?? '');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const place = places.find((one) => one.key === key) ?? places[0];
  const make = async () => {
    if (!place || isBusy) return;
    setBusy(true);
    const { gradeLevel, classId } = place;
    const copied = await copy(plan.id, { yearId, gradeLevel, classId });
    const free = place.groups.filter(({ planId }) => planId == null).map(({ groupId }) => groupId);
    if (copied.kind === 'done' && free.length > 0) await assign(copied.plan.id, free, true);
    setBusy(false);
    if (copied.kind === 'trouble') setTrouble(copied.text);
    if (copied.kind === 'done') void navigate(`/plans/${copied.plan.id}`);
  };
  return (
    <Dialog
      open
      title={t('copy.title')}
      closeLabel={t('new.cancel')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('new.cancel')}</Button>
          {place && (
            <Button variant="primary" busy={isBusy} onClick={() => void make()}>
              {t('copy.make')}
            </Button>
          )}
        </>
      }
    >
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {place === undefined ? (
        <p>{t('copy.nothing')}</p>
      ) : (
        <Select
          label={t('copy.to')}
          value={place.key}
          options={places.map((one) => ({ value: one.key, label: placeOf(one) }))}
          onChange={({ currentTarget }) => setKey(currentTarget.value)}
        />
      )}
    </Dialog>
  );
}
