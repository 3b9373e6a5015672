import type { GroupProgressPartsFragment } from '@zhurnal/contract/staff';
import { formatDay } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, Pill, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Lag } from './lag-part.js';
import { t } from './plans-words.js';
import { usePlanChanges } from './use-plan-change.js';
import type { Plan } from './use-plan-change.js';

type Group = GroupProgressPartsFragment;

export interface FollowersPartProps {
  readonly plan: Plan;
  /** The groups of the teacher who reads. */
  readonly groups: readonly Group[];
  readonly progress: Group | undefined;
  readonly onChanged: (plan: Plan) => void;
}

/** The groups that follow the plan; a teacher adds and takes away the own ones. */
export function FollowersPart({ plan, groups, progress, onChanged }: FollowersPartProps) {
  const announce = useAnnounce();
  const { assign } = usePlanChanges();
  const [wanted, setWanted] = useState<ReadonlySet<string>>();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const following = new Set(plan.groups.map(({ groupId }) => groupId));
  const fitting = groups.filter(
    ({ subjectId, gradeLevel, classId }) =>
      subjectId === plan.subjectId &&
      gradeLevel === plan.gradeLevel &&
      (plan.classId == null || classId === plan.classId),
  );
  const shown = wanted ?? following;
  const save = async () => {
    if (wanted === undefined) return;
    setBusy(true);
    const own = fitting.map(({ groupId }) => groupId);
    const added = own.filter((id) => wanted.has(id) && !following.has(id));
    const ended = own.filter((id) => !wanted.has(id) && following.has(id));
    let outcome = added.length > 0 ? await assign(plan.id, added, true) : undefined;
    if (ended.length > 0 && outcome?.kind !== 'trouble') outcome = await assign(plan.id, ended, false);
    setBusy(false);
    if (outcome?.kind === 'trouble') return setTrouble(outcome.text);
    setWanted(undefined);
    setTrouble(undefined);
    if (outcome?.kind !== 'done') return;
    announce(t('groups.saved'));
    onChanged(outcome.plan);
  };
  const others = plan.groups.filter(({ groupId }) => !fitting.some((group) => group.groupId === groupId));
  return (
    <section className="pl-followers" aria-labelledby="pl-followers">
      <h2 id="pl-followers">{t('groups.title')}</h2>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {plan.groups.length === 0 && <p className="st-muted">{t('groups.none')}</p>}
      <div className="pl-groups">
        {fitting.map(({ groupId, groupName, planId, planTitle }) => (
          <Checkbox
            key={groupId}
            label={
              planId != null && planId !== plan.id
                ? `${groupName} (${t('groups.other', { plan: planTitle ?? '' })})`
                : groupName
            }
            checked={shown.has(groupId)}
            onChange={({ currentTarget }) => {
              const after = new Set(shown);
              if (currentTarget.checked) after.add(groupId);
              else after.delete(groupId);
              setWanted(after);
            }}
          />
        ))}
        {others.map(({ groupId, name }) => (
          <Pill key={groupId}>{name}</Pill>
        ))}
        {wanted !== undefined && (
          <Button variant="primary" busy={isBusy} onClick={() => void save()}>
            {t('groups.save')}
          </Button>
        )}
        {progress !== undefined && <Lag lag={progress.lag} missing={progress.missing} />}
      </div>
      {progress !== undefined && progress.cancelled > 0 && (
        <p className="st-muted">
          {t('plan.shift', {
            count: progress.cancelled,
            end: progress.endsOn == null ? 'none' : formatDay(progress.endsOn, 'dayMonth'),
            missing: progress.missing,
          })}
        </p>
      )}
    </section>
  );
}
