import { SubstitutionRegisterDocument } from '@zhurnal/contract/staff';
import type { SubstitutionRegisterQuery } from '@zhurnal/contract/staff';
import { addDays, asDay, daysBetween } from '@zhurnal/rules';
import { formatDay, formatDays, isDay, useAnswer, useClient } from '@zhurnal/web-client';
import { Banner, Button, Card, DateField, EmptyState, PageHeader, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { ColumnTitles, PrintedTable } from '../shell/printed-table.js';
import { useSchool } from '../shell/school.js';
import { saveRegister } from './save-register.js';
import { t } from './substitution-words.js';
import './substitutions.css';

type Register = SubstitutionRegisterQuery['substitutionRegister'];
type Row = Register['rows'][number];

const COLUMNS = [
  ...(['number', 'day', 'classes', 'slot', 'subject', 'absent', 'reason', 'substitute'] as const),
  ...(['topic', 'signed'] as const),
] as const;

/** The register of substitutions with its hours; the days are in the address, the month of today unless said. */
export default function RegisterRoute() {
  const { today } = useSchool();
  const client = useClient();
  const [params, setParams] = useSearchParams();
  const [isLost, setLost] = useState(false);
  const dayOf = (name: string, usual: string) => {
    const named = params.get(name) ?? '';
    return isDay(named) ? named : usual;
  };
  const from = dayOf('from', `${today.slice(0, 7)}-01`);
  const to = dayOf('to', today);
  const [first, last] = [asDay(from), asDay(to)];
  const isStretch =
    first !== undefined && last !== undefined && first <= last && daysBetween(first, last) <= 184;
  const { value, fault, again } = useAnswer(
    SubstitutionRegisterDocument,
    { from, to },
    { pause: !isStretch },
  );
  const register = isStretch ? value?.substitutionRegister : undefined;
  const put = (name: string, day: string) =>
    setParams(
      (before) => {
        before.set(name, day);
        return before;
      },
      { replace: true },
    );
  return (
    <Page title={t('register')}>
      <PageHeader
        title={t('register')}
        above={<Link to="/substitutions">{t('title')}</Link>}
        actions={
          <>
            <Button
              disabled={!isStretch}
              onClick={() => void saveRegister(client, from, to).then((isSaved) => setLost(!isSaved))}
            >
              {t('register.save')}
            </Button>
            <Button icon="print" onClick={() => window.print()}>
              {t('register.print')}
            </Button>
          </>
        }
      />
      <div className="sb-span zh-no-print">
        <DateField
          label={t('register.from')}
          value={from}
          max={to}
          onChange={(event) => put('from', event.currentTarget.value)}
        />
        <DateField
          label={t('register.to')}
          value={to}
          min={from}
          max={first && addDays(first, 184)}
          onChange={(event) => put('to', event.currentTarget.value)}
        />
      </div>
      {isLost && <Banner kind="warning">{t('register.notSaved')}</Banner>}
      {!isStretch ? (
        <Banner kind="warning">{t('register.wrong')}</Banner>
      ) : register === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : register.rows.length === 0 ? (
        <EmptyState icon="calendar" title={t('register.none')}>
          {t('register.noneWhy')}
        </EmptyState>
      ) : (
        <>
          <Hours totals={register.totals} />
          <Card>
            <div className="zh-no-print">
              <Lessons rows={register.rows} />
            </div>
          </Card>
          <Paper register={register} />
        </>
      )}
    </Page>
  );
}

/** «ноябрь 2026». */
const sayMonth = (month: string): string => `${formatDay(`${month}-01`, 'month')} ${month.slice(0, 4)}`;
const sayReason = ({ reason, note }: Pick<Row, 'reason' | 'note'>): string =>
  [reason === null ? t('register.unknown') : t(`kind.${reason}`), note].filter(Boolean).join(': ');
const sayAbsent = ({ absent }: Row): string => absent.map(({ name }) => name).join(', ');

function Lessons({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Table
      caption={t('register')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'day',
          title: t('register.day'),
          isRowHeader: true,
          isWhole: true,
          cell: ({ day }) => formatDay(day),
          sortValue: ({ day, slot }) => `${day} ${slot}`,
        },
        { id: 'classes', title: t('register.classes'), cell: ({ classes }) => classes.join(', ') },
        { id: 'slot', title: t('register.slot'), cell: ({ slot }) => slot, align: 'end' },
        { id: 'subject', title: t('register.subject'), cell: ({ subject }) => subject },
        { id: 'absent', title: t('register.absent'), cell: sayAbsent, sortValue: sayAbsent },
        { id: 'reason', title: t('register.reason'), cell: sayReason, sortValue: sayReason },
        {
          id: 'substitute',
          title: t('register.substitute'),
          cell: ({ substitute }) => substitute.name,
          sortValue: ({ substitute }) => substitute.name,
        },
        {
          id: 'topic',
          title: t('register.topic'),
          cell: ({ topic }) => (topic === '' ? t('register.no') : topic),
        },
      ]}
    />
  );
}

function Hours({ totals }: Pick<Register, 'totals'>) {
  return (
    <Card>
      <Table
        caption={t('register.hours')}
        rows={totals}
        rowKey={({ id, month, part, reason }) => `${id} ${month} ${part} ${reason}`}
        columns={[
          {
            id: 'teacher',
            title: t('register.teacher'),
            isRowHeader: true,
            cell: ({ name }) => name,
            sortValue: ({ name }) => name,
          },
          {
            id: 'month',
            title: t('register.month'),
            cell: ({ month }) => sayMonth(month),
            sortValue: ({ month }) => month,
          },
          {
            id: 'part',
            title: t('register.part'),
            cell: ({ part }) => t(part === 'REPLACING' ? 'register.replacing' : 'register.replaced'),
            sortValue: ({ part }) => part,
          },
          {
            id: 'reason',
            title: t('register.reason'),
            cell: ({ reason }) => sayReason({ reason, note: '' }),
          },
          {
            id: 'hours',
            title: t('register.count'),
            align: 'end',
            cell: ({ hours }) => hours,
            sortValue: ({ hours }) => hours,
          },
        ]}
      />
    </Card>
  );
}

function Paper({ register: { rows, from, to } }: { readonly register: Register }) {
  return (
    <PrintedTable
      title={t('register.title', { days: formatDays(from, to) })}
      className="sb-paper"
      columns={COLUMNS.length}
      head={<ColumnTitles of={COLUMNS.map((column) => t(`register.${column}`))} />}
      made={(when) => t('paper.made', { when })}
    >
      {rows.map((row, at) => (
        <tr key={row.id}>
          <td>{at + 1}</td>
          <td data-whole>{formatDay(row.day, 'numeric')}</td>
          <td>{row.classes.join(', ')}</td>
          <td>{row.slot}</td>
          <td>{row.subject}</td>
          <td>{sayAbsent(row)}</td>
          <td>{sayReason(row)}</td>
          <td>{row.substitute.name}</td>
          <td>{t(row.topic === '' ? 'register.no' : 'register.yes')}</td>
          <td />
        </tr>
      ))}
    </PrintedTable>
  );
}
