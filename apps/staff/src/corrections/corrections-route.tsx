import { CorrectionRequestsDocument } from '@zhurnal/contract/staff';
import { sayFault, useAnswer, useLiveAgain, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, PageHeader, ToastArea } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useToast } from '../journal/use-toast.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t as say } from '../words/staff-words.js';
import { t } from './corrections-words.js';
import { RegisterSheet } from './register-sheet.js';
import { RequestCard } from './request-card.js';
import './corrections.css';

const VIEWS = ['waiting', 'mine', 'all'] as const;
type View = (typeof VIEWS)[number];

/** Rows that a press of «Показать ещё» adds, and the most that stand on the page at once. */
const STEP = 50;
const MOST = 100;

const FILTERS = {
  waiting: { state: 'FILED' },
  mine: { mine: true },
  all: {},
} as const;

/** Замена сведений: the queue of who decides, the own requests of a teacher, and the register as it is printed. */
export default function CorrectionsRoute() {
  const shared = useSharedWords();
  const { roles, personId } = useSchool();
  const [params, setParams] = useSearchParams();
  const { toasts, show, close } = useToast();
  const holds = (...wanted: readonly string[]) => roles.some((role) => wanted.includes(role));
  const seesAll = holds('administrator', 'deputy', 'director', 'auditor');
  const views = VIEWS.filter((view) => (view === 'mine' ? holds('teacher') : seesAll || view === 'all'));
  const shownViews = seesAll ? views : (['mine'] as const);
  const view = shownViews.find((one) => one === params.get('view')) ?? shownViews[0] ?? 'all';
  const [first, setFirst] = useState(STEP);
  const asked = useAnswer(CorrectionRequestsDocument, { filter: FILTERS[view], first, after: null });
  useLiveAgain([`person:${personId}`], asked.again);
  const page = asked.value?.correctionRequests;
  const choose = (next: View): void => setParams(next === shownViews[0] ? {} : { view: next });
  return (
    <Page title={t('title')}>
      <div className="zh-no-print co-page">
        <PageHeader
          title={t('title')}
          actions={
            <Button icon="print" onClick={() => window.print()}>
              {t('print')}
            </Button>
          }
        />
        {shownViews.length > 1 && (
          <div className="co-views" role="group" aria-label={t('view.label')}>
            {shownViews.map((one) => (
              <Button key={one} aria-pressed={one === view} onClick={() => choose(one)}>
                {t(`view.${one}`)}
              </Button>
            ))}
          </div>
        )}
        {asked.fault !== undefined && page !== undefined && (
          <Banner kind={asked.fault.kind === 'offline' ? 'offline' : 'warning'}>
            {sayFault(asked.fault)}
          </Banner>
        )}
        {page === undefined ? (
          asked.fault === undefined ? (
            <LoadingState label={t('loading')} />
          ) : (
            <FaultState fault={asked.fault} again={asked.again} />
          )
        ) : page.requests.length === 0 ? (
          <EmptyState icon="check" title={t(`none.${view}`)}>
            {view === 'mine' && t('none.mineWhy')}
          </EmptyState>
        ) : (
          <ul className="co-cards">
            {page.requests.map((request) => (
              <li key={request.id}>
                <RequestCard
                  request={request}
                  onDone={(said) => {
                    show(said);
                    asked.again();
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        {page?.pageInfo.hasNextPage === true && first < MOST && (
          <Button onClick={() => setFirst(first + STEP)}>{t('more')}</Button>
        )}
      </div>
      {page !== undefined && <RegisterSheet requests={page.requests} />}
      <ToastArea
        label={say('app.toasts')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={close}
      />
    </Page>
  );
}
