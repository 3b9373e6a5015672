import { DEFAULT_WORK_TYPES, hoursOf, keepItemIds } from '@zhurnal/rules';
import type { PlanItem } from '@zhurnal/rules';
import { newId } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, useAnnounce } from '@zhurnal/web-ui';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useHold } from '../journal/use-hold.js';
import { editItems, emptyItem } from './edit-items.js';
import type { ItemEdit } from './edit-items.js';
import { ItemRow } from './item-row.js';
import type { ItemDays } from './item-row.js';
import { PasteDialog } from './paste-dialog.js';
import { t } from './plans-words.js';
import { usePlanChanges } from './use-plan-change.js';
import type { Plan } from './use-plan-change.js';

export interface PlanEditorProps {
  readonly plan: Plan;
  readonly yearId: string;
  readonly days: readonly ItemDays[];
  readonly onChanged: (plan: Plan) => void;
  readonly onDraft: (isDraft: boolean) => void;
  /** Asks for the plan as the server has it. */
  readonly onAgain: () => void;
}

const itemsOf = ({ items }: Plan): readonly PlanItem[] =>
  items.map((item) => ({ ...item, workType: item.workType ?? null }));

/** The topics as a table that is written from the keyboard. Saved whole, by the button or Ctrl+S. */
export function PlanEditor({ plan, yearId, days, onChanged, onDraft, onAgain }: PlanEditorProps) {
  const announce = useAnnounce();
  const { save } = usePlanChanges();
  // Every step keeps what stood before it; the first is what the server has.
  const [steps, setSteps] = useState<readonly (readonly PlanItem[])[]>([itemsOf(plan)]);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [isStale, setStale] = useState(false);
  const [pasted, setPasted] = useState<string>();
  const body = useRef<HTMLDivElement>(null);
  const focusAt = useRef<number>(undefined);
  const items = steps[steps.length - 1] ?? [];
  const isDraft = steps.length > 1;
  const mayWrite = plan.can.includes('savePlan');
  useHold(isDraft);
  useEffect(() => {
    if (focusAt.current === undefined) return;
    const at = Math.max(0, Math.min(focusAt.current, items.length - 1));
    focusAt.current = undefined;
    body.current?.querySelector<HTMLElement>(`[data-row="${at}"] [data-field=topic]`)?.focus();
  }, [items]);

  const edit = (change: ItemEdit, focus?: number, said?: string) => {
    const next = editItems(items, change);
    if (next === items) return;
    if (focus !== undefined) focusAt.current = focus;
    if (said !== undefined) announce(said);
    setSteps((before) => {
      const isTyping = change.kind === 'set' && before.length > 1;
      return isTyping && before.length > 2 ? [...before.slice(0, -1), next] : [...before.slice(-100), next];
    });
    onDraft(true);
  };
  const add = (after: number) =>
    edit({ kind: 'add', after, items: [emptyItem(newId(), items[after]?.section ?? '')] }, after + 1);
  const undo = () => {
    if (!isDraft) return;
    setSteps((before) => before.slice(0, -1));
    onDraft(steps.length > 2);
  };
  const write = async (version: number) => {
    if (isBusy) return;
    setBusy(true);
    const outcome = await save({ ...plan, items: [...items], version }, yearId);
    setBusy(false);
    setTrouble(outcome.kind === 'trouble' ? outcome.text : undefined);
    setStale(outcome.kind === 'stale');
    if (outcome.kind !== 'done') return;
    announce(t('items.saved'));
    onDraft(false);
    onChanged(outcome.plan);
  };
  const press = (event: KeyboardEvent) => {
    if (!mayWrite || !(event.ctrlKey || event.metaKey)) return;
    if (event.code !== 'KeyS' && event.code !== 'KeyZ') return;
    event.preventDefault();
    if (event.code === 'KeyZ') undo();
    else if (isDraft) void write(plan.version);
  };
  const hours = hoursOf(items);
  const { curriculumHours: of } = plan;
  return (
    <section className="pl-part" aria-labelledby="pl-items" onKeyDown={press}>
      <div className="pl-head">
        <h2 id="pl-items">{t('items.title')}</h2>
        {mayWrite && (
          <div className="zh-actions">
            <Button icon="undo" aria-disabled={!isDraft} onClick={undo}>
              {t('items.undo')}
            </Button>
            <Button onClick={() => setPasted('')}>{t('items.paste')}</Button>
            <Button icon="plus" onClick={() => add(items.length - 1)}>
              {t('items.add')}
            </Button>
            <Button
              variant={isDraft ? 'primary' : 'secondary'}
              busy={isBusy}
              aria-disabled={!isDraft}
              onClick={() => isDraft && void write(plan.version)}
            >
              {t('items.save')}
            </Button>
          </div>
        )}
      </div>
      <p className="pl-sum">
        {[
          t('plan.hours', { hours }),
          ...(of == null ? [] : [t('plan.curriculum', { hours: of })]),
          t('plan.works', { count: items.filter(({ workType }) => workType !== null).length }),
          ...(isDraft ? [t('items.unsaved')] : []),
        ].join(' · ')}
      </p>
      {of != null && of !== hours && items.length > 0 && (
        <Banner kind="note">{t('plan.differs', { of, hours })}</Banner>
      )}
      {isDraft && ['SUBMITTED', 'AGREED', 'APPROVED'].includes(plan.state) && (
        <Banner kind="note">{t('plan.draftAgain')}</Banner>
      )}
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {isStale && (
        <Banner kind="warning" actions={<Button onClick={onAgain}>{t('plan.takeTheirs')}</Button>}>
          {t('plan.stale')}
        </Banner>
      )}
      {items.length === 0 ? (
        <EmptyState icon="book" title={t('items.none')}>
          {t('items.noneWhy')}
        </EmptyState>
      ) : (
        <div ref={body} className="pl-table" role="table" aria-labelledby="pl-items">
          <div className="pl-row pl-row-head" role="row">
            {(['number', 'section', 'topic', 'hours', 'work', 'homework'] as const).map((column) => (
              <span key={column} role="columnheader">
                {t(`items.${column}`)}
              </span>
            ))}
          </div>
          {items.map((item, at) => (
            <ItemRow
              key={item.id}
              item={item}
              at={at}
              count={items.length}
              mayWrite={mayWrite}
              days={days.find(({ itemId }) => itemId === item.id)}
              onEdit={edit}
              onAdd={() => add(at)}
              onTable={setPasted}
            />
          ))}
        </div>
      )}
      {mayWrite && <p className="st-muted pl-keys">{t('items.keys')}</p>}
      {pasted !== undefined && (
        <PasteDialog
          planId={plan.id}
          text={pasted}
          workTypes={DEFAULT_WORK_TYPES}
          yearly={of ?? null}
          hasItems={items.length > 0}
          onClose={() => setPasted(undefined)}
          onTake={(found, isAll) => {
            setPasted(undefined);
            // Topics that stay keep the lessons that were given by them.
            const taken = keepItemIds(found, isAll ? items : [], newId);
            const rest = items.filter(({ topic }) => topic.trim() !== '');
            edit({ kind: 'replace', items: isAll ? taken : [...rest, ...taken] });
            announce(t('paste.done', { count: taken.length }));
          }}
        />
      )}
    </section>
  );
}
