import { formatInstant } from '@zhurnal/web-client';
import { Banner, Button, Dialog, TextAreaField, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { PlanState } from './plan-state.js';
import { t } from './plans-words.js';
import { usePlanChanges } from './use-plan-change.js';
import type { Plan, PlanChanged } from './use-plan-change.js';

export interface ApprovalBarProps {
  readonly plan: Plan;
  /** Something is written that is not saved: no step is taken with it. */
  readonly isDraft: boolean;
  readonly onChanged: (plan: Plan) => void;
}

const STEPS = [
  ['submitPlan', 'plan.submit'],
  ['agreePlan', 'plan.agree'],
  ['approvePlan', 'plan.approve'],
] as const;

/** Where the plan stands and the steps that the reader may take. */
export function ApprovalBar({ plan, isDraft, onChanged }: ApprovalBarProps) {
  const { timeZone } = useSchool();
  const announce = useAnnounce();
  const { step, giveBack } = usePlanChanges();
  const [busy, setBusy] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const [reason, setReason] = useState<string>();
  const settle = (outcome: PlanChanged) => {
    setBusy(undefined);
    setTrouble(
      outcome.kind === 'trouble' ? outcome.text : outcome.kind === 'stale' ? t('plan.stale') : undefined,
    );
    if (outcome.kind !== 'done') return;
    setReason(undefined);
    announce(t('plan.stepDone', { state: outcome.plan.state }));
    onChanged(outcome.plan);
  };
  const take = async (verb: (typeof STEPS)[number][0]) => {
    if (isDraft) return setTrouble(t('plan.saveFirst'));
    setBusy(verb);
    settle(await step(verb, plan));
  };
  const { agreedBy, agreedAt, approvedBy, approvedAt, returnedBy } = plan;
  const facts = [
    t('plan.author', { name: plan.author }),
    agreedBy != null &&
      agreedAt != null &&
      t('plan.agreed', { name: agreedBy, when: formatInstant(agreedAt, timeZone) }),
    approvedBy != null &&
      approvedAt != null &&
      t('plan.approved', { name: approvedBy, when: formatInstant(approvedAt, timeZone) }),
  ].filter((fact) => fact !== false);
  return (
    <section className="pl-bar" aria-label={t('list.state')}>
      <div className="pl-facts">
        <PlanState state={plan.state} />
        <span className="st-muted">{facts.join(' · ')}</span>
      </div>
      {plan.state === 'RETURNED' && (
        <Banner kind="warning">{t('plan.returned', { name: returnedBy ?? '', reason: plan.reason })}</Banner>
      )}
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <div className="zh-actions">
        {plan.can.includes('returnPlan') && <Button onClick={() => setReason('')}>{t('plan.return')}</Button>}
        {STEPS.filter(([verb]) => plan.can.includes(verb)).map(([verb, word]) => (
          <Button key={verb} variant="primary" busy={busy === verb} onClick={() => void take(verb)}>
            {t(word)}
          </Button>
        ))}
      </div>
      {reason !== undefined && (
        <Dialog
          open
          title={t('plan.return')}
          closeLabel={t('new.cancel')}
          lightDismiss={false}
          onClose={() => setReason(undefined)}
          actions={
            <>
              <Button onClick={() => setReason(undefined)}>{t('new.cancel')}</Button>
              <Button
                variant="primary"
                busy={busy === 'return'}
                aria-disabled={reason.trim() === ''}
                onClick={() => {
                  if (reason.trim() === '') return;
                  setBusy('return');
                  void giveBack(plan, reason).then(settle);
                }}
              >
                {t('plan.return')}
              </Button>
            </>
          }
        >
          <TextAreaField
            label={t('plan.reason')}
            rows={3}
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </Dialog>
      )}
    </section>
  );
}
