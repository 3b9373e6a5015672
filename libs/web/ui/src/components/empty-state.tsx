import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import type { IconName } from './icon.js';

export interface SkeletonProps {
  /** What is being loaded, for a screen reader. */
  readonly label: string;
  readonly lines?: number | undefined;
}

/** Grey lines in place of a list. They appear after 300 ms: a quick answer shows no flicker. */
export function Skeleton({ label, lines = 3 }: SkeletonProps) {
  return (
    <div className="zh-skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} />
      ))}
    </div>
  );
}

export interface EmptyStateProps {
  readonly title: string;
  readonly icon?: IconName | undefined;
  /** Why it is empty and what can be done. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Nothing here, an error, no network or no right: said in words, with the next step. */
export function EmptyState({ title, icon, children, actions }: EmptyStateProps) {
  return (
    <div className="zh-empty">
      {icon !== undefined && <Icon name={icon} />}
      <p className="zh-empty-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="zh-actions">{actions}</div>}
    </div>
  );
}
