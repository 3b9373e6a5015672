import { useSharedWords } from '@zhurnal/web-client';
import { Dialog } from '@zhurnal/web-ui';
import type { CellAddress, GridColumn } from '@zhurnal/web-ui';
import { KeyCard } from '../keys/key-card.js';
import { t as say } from '../words/staff-words.js';
import { CellEditor } from './cell-editor.js';
import { findTarget } from './enter-intent.js';
import type { Sheet } from './enter-intent.js';
import { t } from './journal-words.js';
import { PastePreview } from './paste-preview.js';
import type { Side } from './side-panel.js';
import { StudentSheet } from './student-sheet.js';

/** The dialog that stands over the journal, if any. */
export type OpenDialog =
  | ({ readonly kind: 'editor'; readonly isComment: boolean } & CellAddress)
  | { readonly kind: 'paste'; readonly anchor: CellAddress; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'student'; readonly row: string }
  | { readonly kind: 'keys' };

export interface JournalDialogsProps {
  readonly dialog: OpenDialog | undefined;
  readonly sheet: Sheet;
  readonly columns: readonly GridColumn[];
  readonly onClose: () => void;
  readonly onSide: (side: Side) => void;
  readonly onDone: (said: string) => void;
}

/** The editor of a cell, the preview of a paste, one student, the key card. The focus returns to the grid after them. */
export function JournalDialogs({ dialog, sheet, columns, onClose, onSide, onDone }: JournalDialogsProps) {
  const shared = useSharedWords();
  const frame = { closeLabel: shared('common.close'), onClose };
  switch (dialog?.kind) {
    case 'editor': {
      const target = findTarget(sheet, dialog.row, dialog.column);
      if (target === undefined) return null;
      return (
        <CellEditor
          key={`${dialog.row} ${dialog.column}`}
          sheet={sheet}
          target={target}
          isComment={dialog.isComment}
          onClose={onClose}
          onHistory={() =>
            onSide({ kind: 'history', lessonId: target.lesson.id, studentId: target.student.id })
          }
        />
      );
    }
    case 'paste':
      return (
        <PastePreview
          sheet={sheet}
          columns={columns}
          anchor={dialog.anchor}
          rows={dialog.rows}
          onClose={onClose}
          onDone={onDone}
        />
      );
    case 'student':
      return (
        <Dialog open title={t('student.title')} size="wide" {...frame}>
          <StudentSheet sheet={sheet} studentId={dialog.row} />
        </Dialog>
      );
    case 'keys':
      return (
        <Dialog
          open
          title={say('keys.title')}
          size="wide"
          {...frame}
          actions={
            <a className="zh-button" data-variant="quiet" href="/staff/keys" target="_blank" rel="noreferrer">
              {say('keys.open')}
            </a>
          }
        >
          <div role="group" tabIndex={0} aria-label={say('keys.title')}>
            <KeyCard />
          </div>
        </Dialog>
      );
    case undefined:
      return null;
  }
}
