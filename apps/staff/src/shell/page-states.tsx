import { isPassing, renewPage, sayFault } from '@zhurnal/web-client';
import type { Fault } from '@zhurnal/web-client';
import { Button, EmptyState, Skeleton } from '@zhurnal/web-ui';
import { t } from '../words/staff-words.js';

/** Grey lines while something is asked for. */
export function LoadingState({ label = t('state.loading') }: { readonly label?: string | undefined }) {
  return (
    <div className="st-state">
      <Skeleton label={label} lines={6} />
    </div>
  );
}

export interface FaultStateProps {
  readonly fault: Fault;
  readonly again: () => void;
}

/** Says why there is nothing to show: no network, no right, an old page, a failure; and what can be done. */
export function FaultState({ fault, again }: FaultStateProps) {
  if (fault.kind === 'missing') {
    return (
      <EmptyState icon="lock" title={t('state.missing')}>
        {t('state.missingWhy')}
      </EmptyState>
    );
  }
  const reload = fault.kind === 'outdated';
  return (
    <EmptyState
      icon={fault.kind === 'offline' ? 'cloudOff' : 'alert'}
      title={fault.kind === 'offline' ? t('state.offline') : t('state.failed')}
      actions={
        (isPassing(fault) || reload) && (
          <Button variant="primary" onClick={reload ? () => void renewPage() : again}>
            {reload ? t('app.reload') : t('state.retry')}
          </Button>
        )
      }
    >
      {sayFault(fault)}
    </EmptyState>
  );
}
