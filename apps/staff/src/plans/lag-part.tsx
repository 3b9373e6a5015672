import { PlanLagDocument } from '@zhurnal/contract/staff';
import type { GroupProgressPartsFragment } from '@zhurnal/contract/staff';
import { formatDay, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, EmptyState, Pill, Table } from '@zhurnal/web-ui';
import { Link, useSearchParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { PlanState } from './plan-state.js';
import { t } from './plans-words.js';

type Group = GroupProgressPartsFragment;

/** How far the groups are in their plans: all of them for those who lead, the own ones for a teacher. */
export function LagPart() {
  const { personId } = useSchool();
  const [params, setParams] = useSearchParams();
  const { value, fault, again } = useAnswer(PlanLagDocument, {});
  useLiveAgain([`person:${personId}`, 'school'], again);
  if (value === undefined)
    return fault === undefined ? (
      <LoadingState label={t('page.loading')} />
    ) : (
      <FaultState fault={fault} again={again} />
    );
  const { planLag: report } = value;
  const isOnly = params.get('only') === '1';
  const groups = report.groups.filter(
    ({ lag, missing, state }) => !isOnly || lag > 0 || missing > 0 || state == null,
  );
  const late = report.groups.filter(({ isOverdue }) => isOverdue).length;
  const approved = report.groups.filter(({ state }) => state === 'APPROVED').length;
  return (
    <div className="pl-part">
      <div className="pl-head">
        <h2>{t('lag.until', { day: formatDay(report.today) })}</h2>
        <Button icon="print" onClick={() => window.print()}>
          {t('plan.print')}
        </Button>
      </div>
      <p className="st-muted">{t('lag.share', { approved, count: report.groups.length })}</p>
      {late > 0 && report.dueOn != null && (
        <Banner kind="warning">
          {t('lag.late', {
            day: formatDay(report.dueOn, 'dayMonth'),
            clause: report.dueClause ?? 'none',
            count: late,
          })}
        </Banner>
      )}
      <div className="zh-no-print">
        <Checkbox
          label={t('lag.only')}
          checked={isOnly}
          onChange={({ currentTarget }) =>
            setParams(
              (before) => {
                if (currentTarget.checked) before.set('only', '1');
                else before.delete('only');
                return before;
              },
              { replace: true },
            )
          }
        />
      </div>
      <Table<Group>
        caption={t('lag.caption')}
        captionHidden
        rows={groups}
        rowKey={({ groupId }) => groupId}
        columns={[
          {
            id: 'group',
            title: t('lag.group'),
            isRowHeader: true,
            cell: ({ groupName }) => groupName,
            sortValue: ({ gradeLevel, groupName }) =>
              `${String(gradeLevel ?? 0).padStart(2, '0')} ${groupName}`,
          },
          {
            id: 'subject',
            title: t('lag.subject'),
            cell: ({ subjectName }) => subjectName,
            sortValue: ({ subjectName }) => subjectName,
          },
          { id: 'teachers', title: t('lag.teachers'), cell: ({ teachers }) => teachers.join(', ') },
          {
            id: 'plan',
            title: t('lag.plan'),
            cell: ({ planId, planTitle, state, isOverdue }) => (
              <>
                {planId != null && <Link to={`/plans/${planId}`}>{planTitle}</Link>}{' '}
                <PlanState state={state ?? null} /> {isOverdue && <Pill tone="low">{t('lag.overdue')}</Pill>}
              </>
            ),
          },
          {
            id: 'curriculum',
            title: t('lag.curriculum'),
            align: 'end',
            cell: ({ curriculumHours }) => curriculumHours ?? '—',
          },
          {
            id: 'planned',
            title: t('lag.planned'),
            align: 'end',
            cell: ({ planId, plannedHours }) => planId != null && plannedHours,
          },
          {
            id: 'hours',
            title: t('lag.hours'),
            align: 'end',
            cell: ({ planId, dueHours: due, doneHours: done }) =>
              planId != null && t('lag.hoursOf', { due, done }),
          },
          {
            id: 'lag',
            title: t('lag.lag'),
            cell: (group) => group.planId != null && <Lag lag={group.lag} missing={group.missing} />,
            sortValue: ({ lag }) => lag,
          },
          {
            id: 'cancelled',
            title: t('lag.cancelled'),
            align: 'end',
            cell: ({ cancelled }) => cancelled,
            sortValue: ({ cancelled }) => cancelled,
          },
          {
            id: 'end',
            title: t('lag.end'),
            isWhole: true,
            cell: ({ endsOn }) => endsOn != null && t('lag.endsOn', { day: formatDay(endsOn, 'dayMonth') }),
          },
          {
            id: 'works',
            title: t('lag.works'),
            align: 'end',
            cell: ({ planId, worksPlanned: due, worksGiven: done }) =>
              planId != null && t('lag.hoursOf', { due, done }),
          },
        ]}
        empty={<EmptyState icon="check" title={t('lag.none')} />}
      />
    </div>
  );
}

/** The lag in words; the colour only repeats it. */
export function Lag({ lag, missing = 0 }: { readonly lag: number; readonly missing?: number }) {
  const words =
    lag > 0 ? t('lag.behind', { count: lag }) : lag < 0 ? t('lag.ahead', { count: -lag }) : t('lag.even');
  return (
    <>
      <Pill tone={lag > 0 ? 'absence' : 'good'} icon={lag > 0 ? 'alert' : 'check'}>
        {words}
      </Pill>{' '}
      {missing > 0 && <Pill tone="low">{t('lag.missing', { count: missing })}</Pill>}
    </>
  );
}
