import type { GroupProgressPartsFragment } from '@zhurnal/contract/staff';
import { newId } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, Dialog, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { listPlaces } from './list-places.js';
import { placeOf } from './plan-state.js';
import { t } from './plans-words.js';
import { usePlanChanges } from './use-plan-change.js';

export interface NewPlanDialogProps {
  readonly yearId: string;
  readonly isPerClass: boolean;
  /** The groups of the teacher. */
  readonly groups: readonly GroupProgressPartsFragment[];
  readonly onClose: () => void;
}

/** A plan begins with what it is for: a subject and a grade or class of one's own. */
export function NewPlanDialog({ yearId, isPerClass, groups, onClose }: NewPlanDialogProps) {
  const places = listPlaces(groups, isPerClass);
  const { save, assign } = usePlanChanges();
  const navigate = useNavigate();
  const [key, setKey] = useState(places[0]?.key ?? '');
  const [name, setName] = useState<string>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const place = places.find((one) => one.key === key) ?? places[0];
  const usual = place && t('new.usual', { subject: place.subjectName, where: placeOf(place) });
  const make = async () => {
    if (!place || usual === undefined || isBusy) return;
    setBusy(true);
    const { subjectId, gradeLevel, classId } = place;
    const title = (name ?? usual).trim();
    const plan = { id: newId(), subjectId, gradeLevel, classId, title, items: [], version: 0 } as const;
    const saved = await save(plan, yearId);
    const followers = place.groups.filter(({ groupId }) => !left.has(groupId)).map(({ groupId }) => groupId);
    const done =
      saved.kind === 'done' && followers.length > 0 ? await assign(plan.id, followers, true) : saved;
    setBusy(false);
    if (done.kind === 'trouble') setTrouble(done.text);
    if (saved.kind === 'done') void navigate(`/plans/${plan.id}`);
  };
  return (
    <Dialog
      open
      title={t('new.title')}
      closeLabel={t('new.cancel')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('new.cancel')}</Button>
          {place && (
            <Button variant="primary" busy={isBusy} onClick={() => void make()}>
              {t('new.make')}
            </Button>
          )}
        </>
      }
    >
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {place === undefined ? (
        <p>{t('new.nothing')}</p>
      ) : (
        <div className="pl-form">
          <Select
            label={t('new.for')}
            value={place.key}
            options={places.map((one) => ({ value: one.key, label: `${one.subjectName}, ${placeOf(one)}` }))}
            onChange={({ currentTarget }) => {
              setKey(currentTarget.value);
              setLeft(new Set());
            }}
          />
          <Field
            label={t('new.name')}
            value={name ?? usual ?? ''}
            maxLength={200}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <fieldset className="pl-groups">
            <legend>{t('new.groups')}</legend>
            {place.groups.map(({ groupId, groupName, planTitle }) => (
              <Checkbox
                key={groupId}
                label={
                  planTitle == null ? groupName : `${groupName} (${t('groups.other', { plan: planTitle })})`
                }
                checked={!left.has(groupId)}
                onChange={({ currentTarget }) =>
                  setLeft((before) => {
                    const after = new Set(before);
                    if (currentTarget.checked) after.delete(groupId);
                    else after.add(groupId);
                    return after;
                  })
                }
              />
            ))}
          </fieldset>
        </div>
      )}
    </Dialog>
  );
}
