import { isPassing, sayFault, useSharedWords } from '@zhurnal/web-client';
import type { Asked } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, Skeleton } from '@zhurnal/web-ui';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { useOnline } from './use-online.js';
import { useRenewal } from './use-renewal.js';

interface AnswerViewProps<Value> {
  readonly asked: Asked<Value>;
  /** Grey lines while nothing is there yet. */
  readonly lines?: number | undefined;
  readonly children: (value: Value) => ReactNode;
}

/** An answer in any of its states: not there yet, there, there but old, and not to be had. */
export function AnswerView<Value>({ asked, lines = 6, children }: AnswerViewProps<Value>) {
  const t = useWords();
  const shared = useSharedWords();
  const isOnline = useOnline();
  useRenewal(asked.value, asked.again);
  const { fault, isAsking, again } = asked;
  // An answer that is nothing but errors arrives as null.
  const value = asked.value ?? undefined;
  const retry = (
    <Button onClick={again} busy={isAsking}>
      {shared('common.retry')}
    </Button>
  );
  if (value !== undefined) {
    return (
      <>
        {/* Above the page stands how old it is, when that is all there is to say. */}
        {fault !== undefined && fault.kind !== 'expired' && isOnline && asked.keptAt === undefined && (
          <div className="zh-no-print">
            <Banner kind="warning" title={t('app.notRenewed')} actions={isPassing(fault) ? retry : undefined}>
              {sayFault(fault)}
            </Banner>
          </div>
        )}
        {children(value)}
      </>
    );
  }
  // While the sign-in dialog is open there is nothing to say about the page behind it.
  if (fault === undefined || fault.kind === 'expired') {
    return <Skeleton label={shared('common.loading')} lines={lines} />;
  }
  return (
    <div role="alert">
      <EmptyState
        icon={fault.kind === 'offline' ? 'cloudOff' : 'alert'}
        title={t('app.notLoaded')}
        actions={isPassing(fault) ? retry : undefined}
      >
        {sayFault(fault)}
      </EmptyState>
    </div>
  );
}
