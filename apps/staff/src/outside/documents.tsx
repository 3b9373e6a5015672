import { useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { DocumentCard } from './document-card.js';
import type { LineSeen } from './document-card.js';
import { t } from './outside-words.js';
import { RecordDialog } from './record-dialog.js';
import { RemoveDialog } from './remove-dialog.js';
import type { DocumentSeen } from './say-outside.js';

/** What stands over the list. */
export type OpenForm =
  | { readonly kind: 'record'; readonly document?: DocumentSeen }
  | { readonly kind: 'remove'; readonly document: DocumentSeen; readonly line: LineSeen };

interface DocumentsProps {
  readonly documents: readonly DocumentSeen[];
  readonly students: readonly { readonly id: string; readonly name: string }[];
  readonly hasStudent?: boolean;
  readonly can: readonly string[];
  readonly today: string;
  readonly open: OpenForm | undefined;
  readonly onOpen: (form: OpenForm | undefined) => void;
  readonly again: () => void;
}

/** The documents with their forms. */
export function Documents({
  documents,
  students,
  hasStudent,
  can,
  today,
  open,
  onOpen,
  again,
}: DocumentsProps) {
  const announce = useAnnounce();
  const [turn, setTurn] = useState(0);
  const done = (said: string) => () => {
    onOpen(undefined);
    setTurn((before) => before + 1);
    announce(said);
    again();
  };
  const close = () => onOpen(undefined);
  return (
    <>
      {documents.map((document) => (
        <DocumentCard
          key={document.id}
          document={document}
          hasStudent={hasStudent === true}
          onEdit={can.includes('recordOutsideMarks') ? () => onOpen({ kind: 'record', document }) : undefined}
          onRemove={
            can.includes('removeOutsideMark')
              ? (line) => onOpen({ kind: 'remove', document, line })
              : undefined
          }
        />
      ))}
      {open?.kind === 'record' && (
        <RecordDialog
          key={`${open.document?.id ?? 'new'} ${turn}`}
          {...{ students, today, document: open.document, onClose: close, onDone: done(t('saved')) }}
        />
      )}
      {open?.kind === 'remove' && (
        <RemoveDialog
          studentId={open.document.studentId}
          line={open.line}
          onClose={close}
          onDone={done(t('removed'))}
        />
      )}
    </>
  );
}
