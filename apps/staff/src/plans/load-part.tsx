import { TeachingLoadDocument } from '@zhurnal/contract/staff';
import type { LoadPartsFragment } from '@zhurnal/contract/staff';
import { formatDay, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, Card, EmptyState, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { ApproveDialog } from './approve-dialog.js';
import { listTeachers, sumUp } from './list-teachers.js';
import type { TeacherLoad } from './list-teachers.js';
import { t } from './plans-words.js';

/** Findings that are named; the others are counted. */
const AT_ONCE = 12;

type Load = LoadPartsFragment;

/** The curriculum and who teaches what by it. */
export function LoadPart() {
  const { value, fault, again } = useAnswer(TeachingLoadDocument, {});
  const [isApproving, setApproving] = useState(false);
  useLiveAgain(['school'], again);
  if (value === undefined)
    return fault === undefined ? (
      <LoadingState label={t('page.loading')} />
    ) : (
      <FaultState fault={fault} again={again} />
    );
  const { teachingLoad: load } = value;
  const { planned, given } = sumUp(load.groups);
  return (
    <div className="pl-part">
      <div className="pl-head">
        <h2>{t('load.title', { year: load.yearName })}</h2>
        <div className="zh-actions">
          <Button icon="print" onClick={() => window.print()}>
            {t('plan.print')}
          </Button>
          {load.can.includes('approveLoad') && (
            <Button variant="primary" onClick={() => setApproving(true)}>
              {t('load.approve')}
            </Button>
          )}
        </div>
      </div>
      <ul className="pl-lines">
        {(['curriculum', 'load'] as const).map((what) => (
          <li key={what}>{sayApproval(load, what)}</li>
        ))}
        <li>{t('load.sum', { planned, given })}</li>
      </ul>
      {load.curriculum.length === 0 ? (
        <EmptyState icon="book" title={t('load.empty')}>
          {t('load.emptyWhy')}
        </EmptyState>
      ) : (
        <Findings groups={load.groups} />
      )}
      <Table<TeacherLoad>
        caption={t('load.caption')}
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
              shares
                .map(({ subject, group, hours }) => t('load.group', { subject, group, hours }))
                .join('; '),
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
      {load.curriculum.length > 0 && <Curriculum lines={load.curriculum} />}
      {isApproving && (
        <ApproveDialog yearId={load.yearId} onClose={() => setApproving(false)} onDone={again} />
      )}
    </div>
  );
}

function sayApproval({ approvals }: Load, what: 'curriculum' | 'load'): string {
  const approval = approvals.find((one) => one.what === what);
  if (approval === undefined) return t('load.notApproved', { what });
  const { orderNumber: number, orderedOn, approvedBy: who, isChanged } = approval;
  const said = t('load.approval', { what, number, day: formatDay(orderedOn), who });
  return isChanged ? `${said} — ${t('load.changed')}` : said;
}

function Findings({ groups }: { readonly groups: Load['groups'] }) {
  const found = groups.filter(({ finding }) => finding != null);
  if (found.length === 0) return <Banner kind="note">{t('load.fine')}</Banner>;
  return (
    <Card title={t('load.findings')}>
      <ul className="pl-lines">
        {found
          .slice(0, AT_ONCE)
          .map(({ groupId, groupName: group, subjectName: subject, finding, ...rest }) => (
            <li key={groupId}>
              {t('load.findingOf', {
                subject,
                group,
                finding: t('load.finding', { kind: finding ?? '' }),
                given: sumUp([rest]).given,
                planned: rest.planned ?? '0',
              })}
            </li>
          ))}
        {found.length > AT_ONCE && <li>{t('load.findingMore', { count: found.length - AT_ONCE })}</li>}
      </ul>
    </Card>
  );
}

function Curriculum({ lines }: { readonly lines: Load['curriculum'] }) {
  return (
    <Card title={t('load.curriculumTitle')}>
      <Table<Load['curriculum'][number]>
        caption={t('load.curriculumCaption')}
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'subject',
            title: t('list.subject'),
            isRowHeader: true,
            cell: ({ subjectName }) => subjectName,
            sortValue: ({ subjectName }) => subjectName,
          },
          {
            id: 'place',
            title: t('load.place'),
            cell: ({ className, gradeLevel }) => className ?? t('list.grade', { grade: gradeLevel ?? 0 }),
            sortValue: ({ gradeLevel }) => gradeLevel ?? 0,
          },
          {
            id: 'weekly',
            title: t('load.weekly'),
            align: 'end',
            cell: ({ weekly }) => weekly.replace('.', ','),
          },
          { id: 'yearly', title: t('load.yearly'), align: 'end', cell: ({ yearly }) => yearly },
        ]}
      />
    </Card>
  );
}
