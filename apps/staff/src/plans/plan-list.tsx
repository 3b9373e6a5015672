import { PlanLagDocument, PlansDocument } from '@zhurnal/contract/staff';
import type { PlanHeadPartsFragment } from '@zhurnal/contract/staff';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, Checkbox, EmptyState, Field, Select, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { DueNote } from './due-note.js';
import { NewPlanDialog } from './new-plan-dialog.js';
import { PlanState, placeOf } from './plan-state.js';
import { t } from './plans-words.js';

type Head = PlanHeadPartsFragment;

const DECISIONS = ['agreePlan', 'approvePlan'];

/** The plans of the year, as everybody who teaches may read them. */
export function PlanList() {
  const { personId, roles } = useSchool();
  const [params, setParams] = useSearchParams();
  const [isNew, setNew] = useState(false);
  const yearId = params.get('year');
  const { value, fault, again } = useAnswer(PlansDocument, yearId === null ? {} : { yearId });
  const teaches = roles.includes('teacher');
  const lag = useAnswer(PlanLagDocument, {}, { pause: !teaches });
  useLiveAgain([`person:${personId}`, 'school'], again);
  if (value === undefined)
    return fault === undefined ? (
      <LoadingState label={t('page.loading')} />
    ) : (
      <FaultState fault={fault} again={again} />
    );
  const { plans } = value;
  const isNow = plans.yearId === plans.thisYearId;
  const query = (params.get('q') ?? '').trim().toLowerCase();
  const isMine = params.get('mine') === '1';
  const put = (name: string, text: string) =>
    setParams(
      (before) => {
        if (text === '') before.delete(name);
        else before.set(name, text);
        return before;
      },
      { replace: true },
    );
  const shown = plans.plans.filter(
    (plan) =>
      (!isMine || plan.authorId === personId) &&
      [plan.subjectName, placeOf(plan), plan.title, plan.author].some((text) =>
        text.toLowerCase().includes(query),
      ),
  );
  const waiting = plans.plans.filter(({ can }) => DECISIONS.some((verb) => can.includes(verb))).length;
  return (
    <div className="pl-part">
      <p className="st-muted">{sayRules(plans)}</p>
      {isNow && <DueNote rules={plans} />}
      <div className="pl-bar">
        <Field
          label={t('list.find')}
          type="search"
          value={params.get('q') ?? ''}
          onChange={({ currentTarget }) => put('q', currentTarget.value)}
        />
        {plans.years.length > 1 && (
          <Select
            label={t('list.yearOf')}
            value={plans.yearId}
            options={plans.years.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget: { value: chosen } }) =>
              put('year', chosen === plans.thisYearId ? '' : chosen)
            }
          />
        )}
        {teaches && (
          <Checkbox
            label={t('list.mine')}
            checked={isMine}
            onChange={({ currentTarget }) => put('mine', currentTarget.checked ? '1' : '')}
          />
        )}
        {isNow && plans.can.includes('savePlan') && (
          <Button variant="primary" icon="plus" onClick={() => setNew(true)}>
            {t('list.new')}
          </Button>
        )}
      </div>
      {waiting > 0 && <p role="status">{t('list.waiting', { count: waiting })}</p>}
      <Table<Head>
        caption={t('list.year', { year: plans.yearName })}
        captionHidden
        rows={shown}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'title',
            title: t('list.title'),
            isRowHeader: true,
            cell: (plan) => <Link to={`/plans/${plan.id}`}>{plan.title}</Link>,
            sortValue: ({ title }) => title,
          },
          { id: 'subject', title: t('list.subject'), cell: ({ subjectName }) => subjectName },
          {
            id: 'where',
            title: t('list.where'),
            cell: (plan) => placeOf(plan),
            sortValue: ({ gradeLevel }) => gradeLevel,
          },
          {
            id: 'state',
            title: t('list.state'),
            cell: ({ state }) => <PlanState state={state} />,
            sortValue: ({ state }) => t(`state.${state}`),
          },
          { id: 'hours', title: t('list.hours'), align: 'end', cell: sayHours },
          { id: 'works', title: t('list.works'), align: 'end', cell: ({ workCount }) => workCount },
          {
            id: 'groups',
            title: t('list.groups'),
            cell: ({ groups }) => groups.map(({ name }) => name).join(', ') || t('list.noGroups'),
          },
          {
            id: 'author',
            title: t('list.author'),
            cell: ({ author }) => author,
            sortValue: ({ author }) => author,
          },
        ]}
        empty={
          <EmptyState icon="book" title={t('list.none')}>
            {t('list.noneWhy')}
          </EmptyState>
        }
      />
      {isNew && (
        <NewPlanDialog
          yearId={plans.yearId}
          isPerClass={plans.planPer === 'class'}
          groups={lag.value?.planLag.groups ?? []}
          onClose={() => setNew(false)}
        />
      )}
    </div>
  );
}

const sayHours = ({ hours, curriculumHours: of }: Head): string =>
  of == null ? String(hours) : t('list.hoursOf', { hours, of });

interface Rules {
  readonly planPer: string;
  readonly planPerClause?: string | null;
  readonly agreedBy?: string | null;
  readonly agreedByClause?: string | null;
}

function sayRules({ planPer, planPerClause, agreedBy, agreedByClause }: Rules): string {
  return [
    t('list.per', { per: planPer, clause: planPerClause ?? 'none' }),
    t('list.agreed', { who: agreedBy ?? 'none', clause: agreedByClause ?? 'none' }),
  ].join(' ');
}
