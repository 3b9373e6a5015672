import { DEFAULT_WORK_TYPES, PLAN_LIMITS } from '@zhurnal/rules';
import type { PlanItem } from '@zhurnal/rules';
import { formatDay, newId, sayTerm } from '@zhurnal/web-client';
import { IconButton } from '@zhurnal/web-ui';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { ItemEdit } from './edit-items.js';
import { t } from './plans-words.js';

/** For which days a topic is planned, and on which it was taught. */
export interface ItemDays {
  readonly itemId: string;
  readonly plannedOn: readonly string[];
  readonly taughtOn: readonly string[];
}

export interface ItemRowProps {
  readonly item: PlanItem;
  readonly at: number;
  readonly count: number;
  readonly mayWrite: boolean;
  readonly days: ItemDays | undefined;
  readonly onEdit: (edit: ItemEdit, focus?: number, said?: string) => void;
  readonly onAdd: () => void;
  /** A table was pasted into the row. */
  readonly onTable: (text: string) => void;
}

/** One topic: its fields, its days, and what can be done with the row. */
export function ItemRow({ item, at, count, mayWrite, days, onEdit, onAdd, onTable }: ItemRowProps) {
  const row = at + 1;
  const set = (part: Partial<Omit<PlanItem, 'id'>>) => onEdit({ kind: 'set', at, part });
  const move = (by: 1 | -1) => {
    if (at + by < 0 || at + by >= count) return;
    onEdit({ kind: 'move', at, by }, at + by, t('items.moved', { row: row + by }));
  };
  const remove = () => onEdit({ kind: 'remove', at }, at, t('items.removed', { row }));
  const press = (event: KeyboardEvent) => {
    if (!mayWrite || event.nativeEvent.isComposing) return;
    const act = event.altKey
      ? { ArrowUp: () => move(-1), ArrowDown: () => move(1), Delete: remove }[event.key]
      : event.key === 'Enter' && event.target instanceof HTMLInputElement
        ? onAdd
        : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onTable(text);
  };
  const label = (name: string) => t('items.row', { name, row });
  const field = (name: 'section' | 'topic' | 'homework') => (
    <span role="cell" data-name={name} data-label={t(`items.${name}`)}>
      <input
        className="pl-input"
        data-field={name}
        aria-label={label(t(`items.${name}`))}
        value={item[name]}
        maxLength={PLAN_LIMITS[name]}
        readOnly={!mayWrite}
        onPaste={mayWrite ? paste : undefined}
        onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
      />
    </span>
  );
  return (
    <div className="pl-row" role="row" data-row={at} onKeyDown={press}>
      <span role="cell" data-name="number">
        {row}
      </span>
      {field('section')}
      {field('topic')}
      <span role="cell" data-name="hours" data-label={t('items.hours')}>
        <input
          className="pl-input"
          type="number"
          min={1}
          max={40}
          step={1}
          aria-label={label(t('items.hours'))}
          value={item.hours}
          readOnly={!mayWrite}
          onChange={({ currentTarget }) => set({ hours: Math.trunc(Number(currentTarget.value)) })}
        />
      </span>
      <span role="cell" data-name="work" data-label={t('items.work')}>
        <select
          className="pl-input"
          aria-label={label(t('items.work'))}
          value={item.workType ?? ''}
          disabled={!mayWrite}
          onChange={({ currentTarget }) => set({ workType: currentTarget.value || null })}
        >
          <option value="">{t('items.noWork')}</option>
          {DEFAULT_WORK_TYPES.map(({ code, name }) => (
            <option key={code} value={code}>
              {sayTerm(name)}
            </option>
          ))}
        </select>
      </span>
      {field('homework')}
      <span role="cell" data-name="more" className="pl-more">
        <span className="st-muted">{sayDays(days)}</span>
        {mayWrite && (
          <span className="pl-acts" role="group" aria-label={t('items.actions', { row })}>
            <IconButton
              icon="up"
              label={t('items.up', { row })}
              aria-disabled={at === 0}
              onClick={() => move(-1)}
            />
            <IconButton
              icon="down"
              label={t('items.down', { row })}
              aria-disabled={row === count}
              onClick={() => move(1)}
            />
            {item.hours > 1 && (
              <IconButton
                icon="split"
                label={t('items.split', { row })}
                onClick={() => onEdit({ kind: 'split', at, id: newId() }, at)}
              />
            )}
            {row < count && (
              <IconButton
                icon="plus"
                label={t('items.merge', { row })}
                onClick={() => onEdit({ kind: 'merge', at }, at)}
              />
            )}
            <IconButton icon="close" label={t('items.remove', { row })} onClick={remove} />
          </span>
        )}
      </span>
    </div>
  );
}

function sayDays(days: ItemDays | undefined): string {
  if (days === undefined) return '';
  const list = (of: readonly string[]) => of.map((day) => formatDay(day, 'dayMonth')).join(', ');
  const { taughtOn, plannedOn } = days;
  return [
    ...(taughtOn.length > 0 ? [`${t('items.taught')}: ${list(taughtOn)}`] : []),
    ...(plannedOn.length > 0 ? [`${t('items.planned')}: ${list(plannedOn)}`] : []),
  ].join(' · ');
}
