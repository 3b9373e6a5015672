import { useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Pill, Table } from '@zhurnal/web-ui';
import type { CellAddress, GridColumn } from '@zhurnal/web-ui';
import { useMemo } from 'react';
import { useOutbox } from '../outbox/outbox-provider.js';
import { askForFocus } from '../shell/ask-for-focus.js';
import type { Sheet } from './enter-intent.js';
import { t } from './journal-words.js';
import { planPaste } from './read-pasted.js';

/** Lines of the preview that are shown. */
const SHOWN = 200;

export interface PastePreviewProps {
  readonly sheet: Sheet;
  readonly columns: readonly GridColumn[];
  readonly anchor: CellAddress;
  readonly rows: readonly (readonly string[])[];
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}

/** What a paste would change and what it cannot take, before anything is changed. */
export function PastePreview({ sheet, columns, anchor, rows, onClose, onDone }: PastePreviewProps) {
  const shared = useSharedWords();
  const outbox = useOutbox();
  const plan = useMemo(() => planPaste(sheet, columns, anchor, rows), [sheet, columns, anchor, rows]);
  const errors = plan.cells.filter(({ objection }) => objection !== undefined).length;
  const apply = () => {
    const isDone = outbox.enter(sheet.model.groupId, plan.edits);
    onDone(isDone ? t('paste.pasted', { count: plan.changes }) : t('said.queueFull'));
    onClose();
  };
  return (
    <Dialog
      open
      title={t('paste.title')}
      size="wide"
      closeLabel={shared('common.close')}
      lightDismiss={false}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          {plan.changes > 0 && (
            <Button variant="primary" ref={askForFocus} onClick={apply}>
              {t('paste.apply')}
            </Button>
          )}
        </>
      }
    >
      <p>{plan.changes > 0 ? t('paste.summary', { count: plan.changes }) : t('paste.nothing')}</p>
      {errors > 0 && <Banner kind="warning">{t('paste.errors', { count: errors })}</Banner>}
      {plan.rowsOutside > 0 && <Banner kind="warning">{t('paste.outsideRows')}</Banner>}
      {plan.cells.length > 0 && (
        <Table
          caption={t('paste.title')}
          captionHidden
          rows={plan.cells.slice(0, SHOWN).map((cell, index) => ({ ...cell, index }))}
          rowKey={({ index }) => String(index)}
          columns={[
            { id: 'name', title: t('paste.student'), isRowHeader: true, cell: ({ name }) => name },
            { id: 'column', title: t('paste.column'), cell: ({ column }) => column },
            { id: 'now', title: t('paste.now'), cell: ({ now }) => now || '—' },
            { id: 'new', title: t('paste.new'), cell: ({ pasted }) => pasted },
            {
              id: 'note',
              title: t('paste.note'),
              cell: ({ objection }) =>
                objection !== undefined && (
                  <Pill tone="low" icon="alert">
                    {t(`paste.${objection}`)}
                  </Pill>
                ),
            },
          ]}
        />
      )}
    </Dialog>
  );
}
