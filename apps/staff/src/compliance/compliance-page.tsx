import { ComplianceDocument } from '@zhurnal/contract/staff';
import type { ComplianceQuery } from '@zhurnal/contract/staff';
import { findProfile } from '@zhurnal/rules';
import { formatDay, isDay, sayTerm, useAnswer } from '@zhurnal/web-client';
import { Button, EmptyState, IconButton, PageHeader } from '@zhurnal/web-ui';
import { Link, useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { ActFoot, ActHead } from './act.js';
import { BreachPanel } from './breach-panel.js';
import { ClauseItem, opensOf } from './clause-item.js';
import { CLAUSE_KINDS, clausesOf, findClauses } from './clauses.js';
import type { ClauseFilter } from './clauses.js';
import { t } from './compliance-words.js';
import { FilterBar } from './filter-bar.js';
import { firstOf, monthAfter, monthOf } from './month.js';

type Answer = ComplianceQuery['compliance'];

/** The name of a month, «ноябрь 2026». */
const sayMonth = (month: string): string => {
  const first = firstOf(month);
  return first === undefined ? month : `${formatDay(first, 'month')} ${month.slice(0, 4)}`;
};

const sayDay = (day: string | null): string => (day !== null && isDay(day) ? formatDay(day, 'full') : '');

/** Every clause of the regulation with its state in a month; what is broken leads to the journal. */
export function CompliancePage() {
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const asked = params.get('month') ?? '';
  const month = firstOf(asked) === undefined || asked > monthOf(today) ? monthOf(today) : asked;
  const { value, fault, again } = useAnswer(ComplianceDocument, { month: firstOf(month) ?? today });
  const answer = value && monthOf(value.compliance.month) === month ? value.compliance : undefined;
  const change = (values: Readonly<Record<string, string>>) =>
    setParams(
      (before) => {
        for (const [name, text] of Object.entries(values)) {
          if (text === '') before.delete(name);
          else before.set(name, text);
        }
        return before;
      },
      { replace: true },
    );

  return (
    <Page title={t('page.title')} layout="wide">
      <div className="zh-no-print">
        <PageHeader
          title={t('page.title')}
          below={t('page.below')}
          actions={
            <>
              <MonthSwitch month={month} today={today} go={(to) => change({ month: to, clause: '' })} />
              <Button icon="print" onClick={() => window.print()}>
                {t('page.print')}
              </Button>
            </>
          }
        />
      </div>
      {answer === undefined ? (
        fault === undefined ? (
          <LoadingState label={t('page.loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : answer.clauses.ids.length === 0 ? (
        <EmptyState
          icon="book"
          title={t('page.noText')}
          actions={
            <Link className="zh-button" data-variant="secondary" to="/settings/regulation">
              {t('page.toRegulation')}
            </Link>
          }
        >
          {t('page.noTextWhy')}
        </EmptyState>
      ) : (
        <Clauses answer={answer} params={params} change={change} />
      )}
    </Page>
  );
}

function MonthSwitch(props: {
  readonly month: string;
  readonly today: string;
  readonly go: (month: string) => void;
}) {
  const first = firstOf(props.month);
  if (first === undefined) return null;
  return (
    <div className="cp-month">
      <IconButton icon="left" label={t('month.before')} onClick={() => props.go(monthAfter(first, -1))} />
      <b role="status">{sayMonth(props.month)}</b>
      <IconButton
        icon="right"
        label={t('month.next')}
        disabled={props.month >= monthOf(props.today)}
        onClick={() => props.go(monthAfter(first, 1))}
      />
    </div>
  );
}

interface ClausesProps {
  readonly answer: Answer;
  readonly params: URLSearchParams;
  readonly change: (values: Readonly<Record<string, string>>) => void;
}

function Clauses({ answer, params, change }: ClausesProps) {
  const filter: ClauseFilter = {
    query: params.get('q') ?? '',
    kind: CLAUSE_KINDS.find((kind) => kind === params.get('kind')),
    isBrokenOnly: params.get('broken') === '1',
  };
  const clauses = clausesOf(answer);
  const shown = findClauses(clauses, filter);
  const open = clauses.find(({ id }) => id === params.get('clause'));
  const close = () => {
    change({ clause: '' });
    if (open !== undefined) document.getElementById(opensOf(open.id))?.focus();
  };
  const isAllKept = filter.isBrokenOnly && filter.query === '' && answer.totals.broken === 0;
  return (
    <>
      <ActHead month={sayMonth(monthOf(answer.month))} />
      <Summary answer={answer} />
      <FilterBar filter={filter} change={change} />
      <p className="cp-count" role="status">
        {t('filter.shown', { count: shown.length, all: clauses.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          icon={isAllKept ? 'check' : 'search'}
          title={t(isAllKept ? 'filter.noneBroken' : 'filter.none')}
        >
          {t(isAllKept ? 'filter.noneBrokenWhy' : 'filter.noneWhy')}
        </EmptyState>
      ) : (
        <div className="cp-sheet" data-panel={open !== undefined || undefined}>
          <ul className="cp-list">
            {shown.map((clause) => (
              <ClauseItem
                key={clause.id}
                clause={clause}
                isOpen={clause.id === open?.id}
                onOpen={() => change({ clause: clause.id === open?.id ? '' : clause.id })}
              />
            ))}
          </ul>
          {open !== undefined && (
            <BreachPanel
              key={`${answer.month} ${open.id}`}
              month={answer.month}
              clause={open.id}
              words={open.words}
              onClose={close}
            />
          )}
        </div>
      )}
      <ActFoot />
    </>
  );
}

/** Title and order of the regulation, or the name of its profile. */
function sayOrder({ profile, title, orderNumber, adoptedOn }: Answer): string {
  const known = findProfile(profile);
  const name = title === '' ? (known === undefined ? profile : sayTerm(known.name)) : title;
  const order = orderNumber === '' ? name : t('page.order', { title: name, number: orderNumber });
  return adoptedOn === null ? order : `${order} ${t('page.adopted', { day: sayDay(adoptedOn) })}`;
}

function Summary({ answer }: { readonly answer: Answer }) {
  const { totals, from, to } = answer;
  const lines = [
    { key: 'kept', words: t('total.kept', { count: totals.kept }), count: totals.kept },
    {
      key: 'broken',
      words: `${t('total.broken', { count: totals.broken })} (${t('total.breaches', { count: totals.breaches })})`,
      count: totals.broken,
    },
    {
      key: 'people',
      words: t('total.people', { count: totals.evidence + totals.noEvidence }),
      count: totals.evidence + totals.noEvidence,
    },
    { key: 'built', words: t('total.built', { count: totals.built }), count: totals.built },
    { key: 'notJudged', words: t('total.notJudged', { count: totals.notJudged }), count: totals.notJudged },
    {
      key: 'notApplicable',
      words: t('total.notApplicable', { count: totals.notApplicable }),
      count: totals.notApplicable,
    },
  ];
  return (
    <section className="cp-summary" aria-label={t('total.title')}>
      <p className="cp-order">{sayOrder(answer)}</p>
      <ul>
        {lines
          .filter(({ key, count }) => count > 0 || key === 'broken')
          .map(({ key, words }) => (
            <li key={key} data-total={key}>
              {words}
            </li>
          ))}
      </ul>
      <p className="st-muted">
        {from === null ? t('page.noDays') : t('page.days', { from: sayDay(from), to: sayDay(to) })}
      </p>
    </section>
  );
}
