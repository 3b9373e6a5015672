import { TeachingLoadDocument } from '@zhurnal/contract/staff';
import type { LoadPartsFragment } from '@zhurnal/contract/staff';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, Select, Table } from '@zhurnal/web-ui';
import { useSearchParams } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { ApprovalLine } from './approval-line.js';
import { listTeachers, sumUp } from './list-teachers.js';
import type { TeacherLoad } from './list-teachers.js';
import { LoadGroups } from './load-groups.js';
import { t } from './load-words.js';
import { SaveButton } from './save-button.js';

/** Who teaches what by the curriculum: by groups, where it is changed, and by teachers. */
export function LoadPart() {
  const { value, fault, again } = useAnswer(TeachingLoadDocument, {});
  const [params, setParams] = useSearchParams();
  useLiveAgain(['school'], again);
  if (value === undefined)
    return fault === undefined ? (
      <LoadingState label={t('loading')} />
    ) : (
      <FaultState fault={fault} again={again} />
    );
  const { teachingLoad: load } = value;
  const isByTeachers = params.get('by') === 'teachers';
  return (
    <div className="pl-part">
      <div className="pl-head">
        <h2>{t('load.title', { year: load.yearName })}</h2>
        <div className="zh-actions zh-no-print">
          <SaveButton
            path="/teaching-load/load.xlsx"
            name={`${t('load.title', { year: load.yearName })}.xlsx`}
          />
          <Button icon="print" onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      </div>
      <ApprovalLine load={load} what="load" onDone={again} />
      <p className="pl-sum">{t('load.sum', sumUp(load.groups))}</p>
      {load.curriculum.length === 0 ? (
        <EmptyState icon="book" title={t('load.empty')}>
          {t('load.emptyWhy')}
        </EmptyState>
      ) : (
        <Findings groups={load.groups} />
      )}
      <div className="pl-bar zh-no-print">
        <Select
          label={t('load.view')}
          value={isByTeachers ? 'teachers' : ''}
          options={[
            { value: '', label: t('load.byGroups') },
            { value: 'teachers', label: t('load.byTeachers') },
          ]}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.value;
            setParams(
              (before) => {
                if (chosen === '') before.delete('by');
                else before.set('by', chosen);
                return before;
              },
              { replace: true },
            );
          }}
        />
      </div>
      {isByTeachers ? <Teachers load={load} /> : <LoadGroups load={load} onChanged={again} />}
    </div>
  );
}

/** Teachers with all that they teach. */
function Teachers({ load }: { readonly load: LoadPartsFragment }) {
  return (
    <Table<TeacherLoad>
      caption={t('load.byTeachers')}
      captionHidden
      rows={listTeachers(load.groups)}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'teacher',
          title: t('load.teacher'),
          isRowHeader: true,
          cell: ({ name }) => name,
          sortValue: ({ name }) => name,
        },
        {
          id: 'groups',
          title: t('load.groups'),
          cell: ({ shares }) =>
            shares.map(({ subject, group, hours }) => t('load.share', { subject, group, hours })).join('; '),
        },
        {
          id: 'total',
          title: t('load.total'),
          align: 'end',
          cell: ({ total }) => total,
          sortValue: ({ total }) => Number(total.replace(',', '.')),
        },
      ]}
    />
  );
}

function Findings({ groups }: { readonly groups: LoadPartsFragment['groups'] }) {
  const count = groups.filter(({ finding }) => finding != null).length;
  return count === 0 ? (
    <Banner kind="note">{t('load.fine')}</Banner>
  ) : (
    <Banner kind="warning">{t('load.faults', { count })}</Banner>
  );
}
