import { PlanDocument, PlanLagDocument, PlanProgressDocument, PlansDocument } from '@zhurnal/contract/staff';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, PageHeader } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { ApprovalBar } from './approval-bar.js';
import { CopyDialog } from './copy-dialog.js';
import { FollowersPart } from './followers-part.js';
import { PlanEditor } from './plan-editor.js';
import { DueNote } from './due-note.js';
import { PlanSheet } from './plan-sheet.js';
import { placeOf } from './plan-state.js';
import { t } from './plans-words.js';
import { SaveButton } from './save-button.js';
import type { Plan } from './use-plan-change.js';

/** One plan: where it stands, who follows it, and its topics. */
export function PlanPage({ id }: { readonly id: string }) {
  const { roles, personId, schoolName } = useSchool();
  const { value, fault, again } = useAnswer(PlanDocument, { id });
  const list = useAnswer(PlansDocument, {});
  const teaches = roles.includes('teacher');
  const lag = useAnswer(PlanLagDocument, {}, { pause: !teaches });
  const [changed, setChanged] = useState<{ readonly asked: unknown; readonly plan: Plan }>();
  const [isDraft, setDraft] = useState(false);
  const [isCopying, setCopying] = useState(false);
  const asked = value?.plan;
  const plan = changed !== undefined && changed.asked === asked ? changed.plan : asked;
  const first = plan?.groups[0]?.groupId;
  const mine = lag.value?.planLag.groups ?? [];
  const mayAsk = first !== undefined && (!teaches || mine.some(({ groupId }) => groupId === first));
  const progress = useAnswer(PlanProgressDocument, { groupId: first ?? '' }, { pause: !mayAsk });
  useLiveAgain([`person:${personId}`], () => {
    if (!isDraft) again();
  });
  if (plan === undefined)
    return (
      <Page title={t('page.title')} layout="wide">
        <PageHeader title={t('page.title')} above={<Link to="/plans">{t('plan.all')}</Link>} />
        {fault === undefined ? (
          <LoadingState label={t('plan.loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )}
      </Page>
    );
  const take = (next: Plan) => setChanged({ asked, plan: next });
  const yearId = list.value?.plans.yearId;
  // Of this year are the plans that the list has.
  const isOther = list.value !== undefined && !list.value.plans.plans.some((one) => one.id === plan.id);
  const days = mayAsk ? (progress.value?.planProgress.days ?? []) : [];
  return (
    <Page title={plan.title} layout="wide">
      <div className="zh-no-print pl-part">
        <PageHeader
          title={plan.title}
          above={<Link to="/plans">{t('plan.all')}</Link>}
          below={`${plan.subjectName}, ${placeOf(plan)}`}
          actions={
            <>
              <Button icon="print" onClick={() => window.print()}>
                {t('plan.print')}
              </Button>
              <SaveButton path={`/plans/${plan.id}/plan.xlsx`} name={`${plan.title}.xlsx`} />
              {plan.can.includes('copyPlan') && yearId !== undefined && (
                <Button onClick={() => setCopying(true)}>{t('plan.copy')}</Button>
              )}
            </>
          }
        />
        <ApprovalBar plan={plan} isDraft={isDraft} onChanged={take} />
        {isOther && <Banner kind="note">{t('plan.other')}</Banner>}
        {list.value !== undefined && !isOther && <DueNote rules={list.value.plans} state={plan.state} />}
        <FollowersPart
          plan={plan}
          groups={mine}
          progress={mayAsk ? progress.value?.planProgress.group : undefined}
          onChanged={take}
        />
        {yearId !== undefined && (
          <PlanEditor
            key={`${plan.id} ${plan.version}`}
            plan={plan}
            yearId={yearId}
            days={days}
            onChanged={take}
            onDraft={setDraft}
            onAgain={() => {
              setChanged(undefined);
              again();
            }}
          />
        )}
        {isCopying && yearId !== undefined && (
          <CopyDialog
            plan={plan}
            yearId={yearId}
            isOtherYear={isOther}
            groups={mine}
            onClose={() => setCopying(false)}
          />
        )}
      </div>
      <PlanSheet plan={plan} schoolName={schoolName} days={days} />
    </Page>
  );
}
