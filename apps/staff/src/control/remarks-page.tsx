import { ReviewRemarksDocument } from '@zhurnal/contract/staff';
import type { RemarkLineFragment } from '@zhurnal/contract/staff';
import type { Day } from '@zhurnal/rules';
import { isDay, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, PageHeader, Select, usePrinting } from '@zhurnal/web-ui';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { OutcomeNote } from '../shell/outcome-note.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { monthEnd, monthStart } from './address.js';
import { t } from './control-words.js';
import { MonthSwitch } from './month-switch.js';
import { RemarkCard, sayState } from './remark-card.js';
import { RemarksPaper } from './remarks-paper.js';
import { useControlChanges } from './use-control-change.js';

const STATES = ['OPEN', 'RETURNED', 'FIXED', 'ACCEPTED'] as const;

const RANK: Readonly<Record<RemarkLineFragment['state'], number>> = {
  RETURNED: 0,
  OPEN: 0,
  FIXED: 1,
  ACCEPTED: 2,
};

/** What waits for somebody comes first: what is overdue, then what is open, the newest first. */
const inOrder = (remarks: readonly RemarkLineFragment[]): readonly RemarkLineFragment[] =>
  [...remarks].sort(
    (one, other) =>
      Number(other.overdue) - Number(one.overdue) ||
      RANK[one.state] - RANK[other.state] ||
      other.writtenAt.localeCompare(one.writtenAt),
  );

/** Remarks of a month and those that are not closed yet: all that the reader may see, or the own ones. */
export function RemarksPage({ parts }: { readonly parts: ReactNode }) {
  const { today, personId } = useSchool();
  const [params, setParams] = useSearchParams();
  const named = params.get('month') ?? '';
  const month = monthStart((isDay(named) ? named : today) as Day);
  const isMine = parts === null;
  const state = params.get('state') ?? '';
  const { value, fault, again } = useAnswer(ReviewRemarksDocument, {
    from: month,
    to: monthEnd(month),
    groupId: null,
    mine: isMine,
    unsettled: month === monthStart(today as Day),
  });
  useLiveAgain([`person:${personId}`], again);
  const changes = useControlChanges();
  const [paper, setPaper] = useState<'sheet' | 'act'>();
  const isPrinting = usePrinting();
  useEffect(() => {
    if (paper === undefined) return;
    window.print();
    setPaper(undefined);
  }, [paper]);
  const all = value?.reviewRemarks;
  const shown = inOrder(
    (all?.remarks ?? []).filter((remark) =>
      state === '' ? true : state === 'unsettled' ? remark.state !== 'ACCEPTED' : remark.state === state,
    ),
  );
  const put = (name: string, text: string | undefined) =>
    setParams(
      (before) => {
        if (text === undefined || text === '') before.delete(name);
        else before.set(name, text);
        return before;
      },
      { replace: true },
    );
  const title = t(isMine ? 'remarks.mine' : 'remarks.title');
  return (
    <Page title={title} layout="text">
      <div className="zh-no-print">
        <PageHeader
          title={title}
          actions={
            !isMine && (
              <>
                <Button icon="print" onClick={() => setPaper('sheet')}>
                  {t('remarks.sheet')}
                </Button>
                <Button icon="print" onClick={() => setPaper('act')}>
                  {t('remarks.act')}
                </Button>
              </>
            )
          }
        />
        {parts}
        <div className="ct-filter">
          <MonthSwitch month={month} today={today as Day} onMonth={(next) => put('month', next)} />
          <Select
            label={t('remarks.state')}
            value={state}
            onChange={(event) => put('state', event.currentTarget.value)}
            options={[
              { value: '', label: t('remarks.anyState') },
              { value: 'unsettled', label: t('remarks.unsettled') },
              ...STATES.map((one) => ({ value: one, label: sayState(one) })),
            ]}
          />
        </div>
        <OutcomeNote outcome={changes.outcome} />
        {all === undefined ? (
          fault === undefined ? (
            <LoadingState label={t('remarks.loading')} />
          ) : (
            <FaultState fault={fault} again={again} />
          )
        ) : shown.length === 0 ? (
          <EmptyState icon="check" title={t('remarks.none')}>
            {t(isMine ? 'remarks.noneMine' : 'remarks.noneWhy')}
          </EmptyState>
        ) : (
          <>
            {all.onPaper && !isMine && (
              <Banner kind="note">{t('remarks.copyClause', { clause: all.onPaperClause ?? '' })}</Banner>
            )}
            <ul className="ct-cards">
              {shown.map((remark) => (
                <li key={remark.id}>
                  <RemarkCard remark={remark} changes={changes} again={again} heading="h2" />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {(isPrinting || paper !== undefined) && all !== undefined && (
        <RemarksPaper form={paper ?? 'sheet'} month={month} remarks={shown} />
      )}
    </Page>
  );
}
