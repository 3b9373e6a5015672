import type { AbsenceLetters, MarkScale } from '@zhurnal/rules';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { readRollKey } from './read-roll-key.js';
import type { RollKey } from './read-roll-key.js';
import { RollLine } from './roll-line.js';
import type { RollRow } from './roll-rows.js';
import { t } from './roll-words.js';

/** Keys that write into a line. */
export type WritingKey = Exclude<RollKey, { kind: 'move' | 'sheet' | 'toMore' | 'toName' }>;

export interface RollListProps {
  readonly rows: readonly RollRow[];
  readonly letters: AbsenceLetters;
  readonly scale: MarkScale | null;
  readonly isReadOnly: boolean;
  readonly onTap: (row: RollRow) => void;
  readonly onMore: (row: RollRow) => void;
  readonly onKey: (row: RollRow, key: WritingKey) => void;
}

/** The list: one Tab stop for names and one for «⋯», arrows between the lines, letters and figures as in the grid. */
export function RollList({ rows, letters, scale, isReadOnly, onTap, onMore, onKey }: RollListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(0);
  const go = (to: number, part: string): void => {
    const at = Math.max(0, Math.min(rows.length - 1, to));
    setCurrent(at);
    list.current?.children[at]?.querySelector<HTMLElement>(`[data-part=${part}]`)?.focus();
  };
  const press = (event: KeyboardEvent<HTMLOListElement>): void => {
    const target = event.target as HTMLElement;
    const at = rows.findIndex(
      ({ student }) => student.id === target.closest<HTMLElement>('li')?.dataset['row'],
    );
    const row = rows[at];
    const part = target.dataset['part'] ?? 'name';
    const key = row && readRollKey(event.nativeEvent, letters, scale);
    if (row === undefined || key === undefined) return;
    event.preventDefault();
    switch (key.kind) {
      case 'move':
        go(key.by === 'first' ? 0 : key.by === 'last' ? rows.length - 1 : at + key.by, part);
        break;
      case 'toMore':
        go(at, 'more');
        break;
      case 'toName':
        go(at, 'name');
        break;
      case 'sheet':
        onMore(row);
        break;
      default:
        if (!isReadOnly) onKey(row, key);
    }
  };
  return (
    <ol
      ref={list}
      className="rc-list"
      aria-label={t('roll.list')}
      onKeyDown={press}
      onFocus={(event) => {
        const id = event.target.closest<HTMLElement>('li')?.dataset['row'];
        const at = rows.findIndex(({ student }) => student.id === id);
        if (at !== -1) setCurrent(at);
      }}
    >
      {rows.map((row, at) => (
        <RollLine
          key={row.student.id}
          row={row}
          letters={letters}
          isCurrent={at === Math.min(current, rows.length - 1)}
          isReadOnly={isReadOnly}
          onTap={onTap}
          onMore={onMore}
        />
      ))}
    </ol>
  );
}
