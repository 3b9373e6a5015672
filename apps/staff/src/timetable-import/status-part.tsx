import type { ImportOutcome } from '@zhurnal/rules';
import { formatDays } from '@zhurnal/web-client';
import { Banner, Button, Pill } from '@zhurnal/web-ui';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { t } from './import-words.js';

export interface StatusPartProps {
  readonly outcome: ImportOutcome;
  /** The answers have changed since the preview. */
  readonly isNew: boolean;
  readonly isBusy: boolean;
  readonly onCheck: () => void;
  readonly onApply: () => void;
}

/** Whether the file can be loaded, how much it brings, and the button that loads it. */
export function StatusPart({ outcome, isNew, isBusy, onCheck, onApply }: StatusPartProps) {
  const { status, plan } = outcome;
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => part.current?.focus(), [outcome]);
  const errors = outcome.findings.filter(({ severity }) => severity === 'error').length;
  const title =
    status !== 'blocked'
      ? t(`status.${status}`)
      : errors > 0
        ? t('status.blockedErrors', { count: errors })
        : t('status.blockedQuestions', { count: outcome.open.length });
  const kind =
    status === 'blocked' ? (errors > 0 ? 'danger' : 'warning') : status === 'applied' ? 'good' : 'note';
  const isDone = status === 'applied';
  return (
    <div ref={part} tabIndex={-1} className="im-status">
      <Banner
        kind={kind}
        title={title}
        actions={
          isNew ? (
            <Button variant="primary" onClick={onCheck}>
              {t('import.checkAgain')}
            </Button>
          ) : status === 'planned' ? (
            <Button variant="primary" busy={isBusy} onClick={onApply}>
              {t('import.apply')}
            </Button>
          ) : (
            isDone && (
              <Link className="zh-button" data-variant="primary" to="/journal">
                {t('status.toJournals')}
              </Link>
            )
          )
        }
      >
        {isNew ? t('import.changedSince') : status === 'planned' && t('status.plannedWhy')}
      </Banner>
      {plan !== null && (
        <p className="im-totals">
          <Pill>{formatDays(plan.from, plan.to)}</Pill>
          <Pill>{t('totals.activities', { count: plan.totals.activities })}</Pill>
          <Pill>{t('totals.weekly', { count: plan.totals.weeklyPeriods })}</Pill>
          <Pill tone="good" icon="plus">
            {t(isDone ? 'totals.createdDone' : 'totals.created', { count: plan.totals.lessonsCreated })}
          </Pill>
          {plan.totals.lessonsCancelled > 0 && (
            <Pill tone="low" icon="close">
              {t(isDone ? 'totals.cancelledDone' : 'totals.cancelled', {
                count: plan.totals.lessonsCancelled,
              })}
            </Pill>
          )}
        </p>
      )}
    </div>
  );
}
