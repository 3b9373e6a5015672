import { EmptyState } from '@zhurnal/web-ui';
import { t } from './my-class-words.js';

/** One change of one field, in words. */
export interface HistoryLine {
  readonly what: string;
  readonly change: string;
  readonly when: string;
  readonly who: string;
}

/** Changes, newest first. */
export function HistoryList({ lines }: { readonly lines: readonly HistoryLine[] }) {
  if (lines.length === 0) return <EmptyState icon="history" title={t('history.none')} />;
  return (
    <ol className="mc-history">
      {lines.map(({ what, change, when, who }, index) => (
        <li key={index}>
          <p>
            <b>{what}</b> {change}
          </p>
          <p className="st-muted">{[when, who].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ol>
  );
}
