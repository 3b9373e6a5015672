import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import type { IconName } from './icon.js';
import type { Tone } from './pill.js';

export type BannerKind = 'note' | 'good' | 'warning' | 'danger' | 'offline' | 'locked';

const KINDS: Record<BannerKind, { readonly tone: Tone; readonly icon: IconName }> = {
  note: { tone: 'plain', icon: 'note' },
  good: { tone: 'good', icon: 'check' },
  warning: { tone: 'absence', icon: 'alert' },
  danger: { tone: 'low', icon: 'alert' },
  offline: { tone: 'absence', icon: 'cloudOff' },
  locked: { tone: 'plain', icon: 'lock' },
};

export interface BannerProps {
  readonly kind?: BannerKind | undefined;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A message about the whole page; danger interrupts a screen reader, the rest waits its turn. */
export function Banner({ kind = 'note', title, children, actions }: BannerProps) {
  return (
    <div className="zh-banner" data-tone={KINDS[kind].tone} role={kind === 'danger' ? 'alert' : 'status'}>
      <Icon name={KINDS[kind].icon} />
      <div className="zh-banner-body">
        {title !== undefined && <span className="zh-banner-title">{title}</span>}
        {children}
      </div>
      {actions !== undefined && <div className="zh-actions">{actions}</div>}
    </div>
  );
}
