import { ReviewPlanDocument, SignReviewDocument } from '@zhurnal/contract/staff';
import type { ReviewPlanQuery } from '@zhurnal/contract/staff';
import type { Day } from '@zhurnal/rules';
import { formatDay, formatInstant, isDay, sayShared, useAnswer, useChange } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, EmptyState, PageHeader, Pill, Select } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { OutcomeNote } from '../shell/outcome-note.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import type { SaidChanges } from '../shell/use-said-changes.js';
import { monthStart } from './address.js';
import { t } from './control-words.js';
import { MonthSwitch } from './month-switch.js';
import { useControlChanges } from './use-control-change.js';

type Plan = ReviewPlanQuery['reviewPlan'];
type Journal = Plan['journals'][number];

/** The plan of a month: every journal with what is likely to be remarked on, and who has looked through it. */
export function ReviewPage({ parts }: { readonly parts: ReactNode }) {
  const { today } = useSchool();
  const [params, setParams] = useSearchParams();
  const named = params.get('month') ?? '';
  const month = monthStart((isDay(named) ? named : today) as Day);
  const { value, fault, again } = useAnswer(ReviewPlanDocument, { month });
  const changes = useControlChanges();
  const put = (name: string, text: string | undefined) =>
    setParams(
      (before) => {
        if (text === undefined || text === '') before.delete(name);
        else before.set(name, text);
        return before;
      },
      { replace: true },
    );
  return (
    <Page title={t('part.review')} layout="wide">
      <div className="zh-no-print">
        <PageHeader
          title={t('part.review')}
          actions={
            <Button icon="print" onClick={() => window.print()}>
              {t('print')}
            </Button>
          }
        />
        {parts}
      </div>
      {value === undefined ? (
        fault === undefined ? (
          <LoadingState label={t('review.loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <OpenPlan
          plan={value.reviewPlan}
          month={month}
          today={today as Day}
          className={params.get('class') ?? ''}
          isOnlyOpen={params.get('open') === '1'}
          put={put}
          changes={changes}
          again={again}
        />
      )}
    </Page>
  );
}

interface OpenPlanProps {
  readonly plan: Plan;
  readonly month: Day;
  readonly today: Day;
  readonly className: string;
  readonly isOnlyOpen: boolean;
  readonly put: (name: string, text: string | undefined) => void;
  readonly changes: SaidChanges;
  readonly again: () => void;
}

function OpenPlan({ plan, month, today, className, isOnlyOpen, put, changes, again }: OpenPlanProps) {
  const classes = [...new Set(plan.journals.map((journal) => journal.className))];
  const isReviewed = ({ signatures }: Journal): boolean => signatures.length > 0;
  const shown = plan.journals.filter(
    (journal) =>
      (className === '' || journal.className === className) && (!isOnlyOpen || !isReviewed(journal)),
  );
  const clause = plan.everyClause === null ? '' : ` ${t('review.clause', { clause: plan.everyClause })}`;
  return (
    <>
      <div className="ct-filter zh-no-print">
        <MonthSwitch month={month} today={today} onMonth={(next) => put('month', next)} />
        <Select
          label={t('review.class')}
          value={className}
          onChange={(event) => put('class', event.currentTarget.value)}
          options={[
            { value: '', label: t('review.anyClass') },
            ...classes.map((name) => ({ value: name, label: name })),
          ]}
        />
        <Checkbox
          label={t('review.onlyOpen')}
          checked={isOnlyOpen}
          onChange={(event) => put('open', event.currentTarget.checked ? '1' : undefined)}
        />
      </div>
      <p className="ct-count" role="status">
        {plan.due.length === 0
          ? t('review.noRhythm')
          : plan.due.map((day) => t('review.due', { day: formatDay(day, 'dayMonth') })).join(', ') + clause}
        {' · '}
        {t('review.done', { reviewed: plan.journals.filter(isReviewed).length, count: plan.journals.length })}
      </p>
      {!plan.mayReview && (
        <Banner kind="note">
          {t('review.notYou', { roles: plan.reviewers.map((role) => sayRole(role)).join(', ') })}
          {plan.reviewersClause !== null && ` ${t('review.clause', { clause: plan.reviewersClause })}`}
        </Banner>
      )}
      <OutcomeNote outcome={changes.outcome} />
      {shown.length === 0 ? (
        <EmptyState icon="check" title={t('none')}>
          {t('noneWhy')}
        </EmptyState>
      ) : (
        <ul className="ct-cards ct-plan">
          {shown.map((journal) => (
            <li key={journal.groupId}>
              <JournalCard plan={plan} journal={journal} changes={changes} again={again} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function sayRole(role: string): string {
  return role === 'class_teacher' ? sayShared('role.class_teacher') : sayShared('role.deputy');
}

const KINDS = {
  NOT_HELD: 'not_held',
  NO_TOPIC: 'no_topic',
  NO_ROLL: 'no_roll',
  LATE: 'late',
  NO_MARKS: 'no_marks',
  ONE_MARK: 'one_mark',
} as const;

interface JournalCardProps {
  readonly plan: Plan;
  readonly journal: Journal;
  readonly changes: SaidChanges;
  readonly again: () => void;
}

function JournalCard({ plan, journal, changes, again }: JournalCardProps) {
  const { timeZone } = useSchool();
  const sign = useChange(SignReviewDocument);
  const { groupId, findings, signatures } = journal;
  const days = { from: plan.month, to: plan.until < plan.today ? plan.until : plan.today };
  const send = async () => {
    const ended = await changes.run(async (clientMutationId) => {
      const input = { clientMutationId, groupId, month: plan.month, onPaper: plan.onPaper, note: '' };
      const answer = await sign({ input });
      return answer.ok ? { ...answer, value: answer.value.signReview } : answer;
    }, t('review.signing'));
    if (ended === 'stored') again();
  };
  return (
    <article className="ct-card">
      <header>
        <h2>
          {t('remarks.place', { class: journal.className, subject: journal.subject })} · {journal.teachers}
        </h2>
        {signatures.map(({ by, at, onPaper }) => (
          <Pill key={`${by} ${at}`} tone="good">
            {t(onPaper ? 'review.signedPaper' : 'review.signed', {
              name: by,
              when: formatInstant(at, timeZone, 'short'),
            })}
          </Pill>
        ))}
      </header>
      {findings.length === 0 ? (
        <p className="st-muted">{t('review.nothing')}</p>
      ) : (
        <ul className="ct-findings" aria-label={t('review.likely')}>
          {findings.map(({ kind, count }) => {
            const name = KINDS[kind as keyof typeof KINDS];
            const address = new URLSearchParams({ ...days, group: groupId, kind: name });
            return (
              <li key={kind}>
                <Link className="zh-button" data-variant="secondary" to={`/control?${address.toString()}`}>
                  {t('review.finding', { name: t(`kind.${name}`), count })}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      <div className="zh-actions">
        {journal.remarkCount > 0 && (
          <span>{t('review.remarks', { count: journal.remarkCount, open: journal.openCount })}</span>
        )}
        {plan.mayReview && (
          <span className="zh-no-print">
            <Button busy={changes.isBusy} onClick={() => void send()}>
              {t(plan.onPaper ? 'review.signPaper' : 'review.sign')}
            </Button>
          </span>
        )}
      </div>
    </article>
  );
}
