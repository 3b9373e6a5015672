import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import type { IconName } from './icon.js';

/** Meaning of a coloured ground. The colour repeats what a sign, a letter or the words say. */
export type Tone = 'plain' | 'accent' | 'good' | 'low' | 'absence' | 'late' | 'conflict';

export interface PillProps {
  readonly tone?: Tone | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
}

/** A short state in one line. */
export function Pill({ tone = 'plain', icon, children }: PillProps) {
  return (
    <span className="zh-pill" data-tone={tone}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </span>
  );
}

/** Where the entered marks are: all on the server, on their way, waiting on this device, refused, contested. */
export type SavingState = 'saved' | 'sending' | 'queued' | 'failed' | 'conflict';

const SAVING: Record<SavingState, { readonly tone: Tone; readonly icon: IconName }> = {
  saved: { tone: 'plain', icon: 'check' },
  sending: { tone: 'plain', icon: 'send' },
  queued: { tone: 'absence', icon: 'cloudOff' },
  failed: { tone: 'low', icon: 'alert' },
  conflict: { tone: 'conflict', icon: 'split' },
};

/** The pill of the journal's header: «Сохранено 10:42», «3 отправляются», «Нет сети: 7 в очереди». */
export function SaveState({
  state,
  children,
}: {
  readonly state: SavingState;
  readonly children: ReactNode;
}) {
  return (
    <span role="status">
      <Pill tone={SAVING[state].tone} icon={SAVING[state].icon}>
        {children}
      </Pill>
    </span>
  );
}

export interface ChipProps {
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
  /** With both given the chip has a cross. */
  readonly removeLabel?: string | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** A small label: a filter in force, a hint to check, a kind of work. */
export function Chip({ tone = 'plain', children, removeLabel, onRemove }: ChipProps) {
  return (
    <span className="zh-chip" data-tone={tone}>
      {children}
      {onRemove !== undefined && (
        <button type="button" className="zh-chip-remove" aria-label={removeLabel} onClick={onRemove}>
          <Icon name="close" />
        </button>
      )}
    </span>
  );
}
