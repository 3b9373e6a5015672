import { MovementTotalsDocument, PeriodChoicesDocument } from '@zhurnal/contract/staff';
import type { MovementTotalsQuery } from '@zhurnal/contract/staff';
import { formatDays, isDay, useAnswer } from '@zhurnal/web-client';
import { Banner, Button, Card, DateField, Select, Table } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { useFilters } from './list-parts.js';
import { Movements } from './movement-list.js';
import { PeopleFrame } from './people-frame.js';
import { t } from './people-words.js';

/** Who came, changed the class and left in a stretch of days, and the totals of classes. */
export function MovementPage() {
  const { today } = useSchool();
  const { get, set } = useFilters();
  const periods = (useAnswer(PeriodChoicesDocument, {}).value?.schoolPeriods ?? []).filter(
    ({ kind, gradeFrom }) => kind !== 'year' && gradeFrom === 1,
  );
  const first = periods.map(({ startsOn }) => startsOn).sort()[0];
  const from = isDay(get('from')) ? get('from') : (first ?? `${today.slice(0, 7)}-01`);
  const to = isDay(get('to')) ? get('to') : today;
  const isBackwards = to < from;
  const chosen = periods.find(({ startsOn, endsOn }) => startsOn === from && endsOn === to)?.id ?? '';
  return (
    <PeopleFrame
      title={t('section.movement')}
      below={isBackwards ? undefined : formatDays(from, to)}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {t('list.print')}
        </Button>
      }
    >
      <div className="st-filters zh-no-print">
        <Select
          label={t('movement.period')}
          value={chosen}
          onChange={(event) => {
            const period = periods.find(({ id }) => id === event.currentTarget.value);
            if (!period) return;
            set('from', period.startsOn);
            set('to', period.endsOn);
          }}
          options={[
            { value: '', label: t('movement.own') },
            ...periods.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <DateField
          label={t('movement.from')}
          value={from}
          onChange={(event) => set('from', event.currentTarget.value)}
        />
        <DateField
          label={t('movement.to')}
          value={to}
          onChange={(event) => set('to', event.currentTarget.value)}
        />
      </div>
      {isBackwards ? (
        <Banner kind="danger">{t('movement.wrongDays')}</Banner>
      ) : (
        <>
          <Totals from={from} to={to} />
          <Movements from={from} to={to} />
        </>
      )}
    </PeopleFrame>
  );
}

type Total = MovementTotalsQuery['movementTotals']['classes'][number];

function Totals({ from, to }: { readonly from: string; readonly to: string }) {
  const { value, fault, again } = useAnswer(MovementTotalsDocument, { from, to });
  if (value === undefined) {
    return (
      <Card title={t('movement.totals')}>
        {fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />}
      </Card>
    );
  }
  const { classes, school } = value.movementTotals;
  const rows: readonly Total[] = [...classes, { classId: null, className: t('movement.school'), ...school }];
  const figure = (name: 'began' | 'arrived' | 'cameFromClass' | 'wentToClass' | 'left' | 'ended') => ({
    id: name,
    title: t(`movement.${name}`),
    align: 'end' as const,
    cell: (row: Total) =>
      row[name] === 0 && name !== 'began' && name !== 'ended' ? t('list.empty') : row[name],
  });
  return (
    <Card title={t('movement.totals')}>
      <div className="pp-totals">
        <Table
          caption={t('movement.totalsTable')}
          captionHidden
          rows={rows}
          rowKey={({ classId }) => classId ?? 'school'}
          columns={[
            {
              id: 'class',
              title: t('movement.class'),
              isRowHeader: true,
              cell: ({ classId, className }) =>
                classId === null ? (
                  <b>{className}</b>
                ) : (
                  <Link to={`/people/classes/${classId}`}>{className}</Link>
                ),
            },
            figure('began'),
            figure('arrived'),
            figure('cameFromClass'),
            figure('wentToClass'),
            figure('left'),
            figure('ended'),
          ]}
        />
      </div>
    </Card>
  );
}
