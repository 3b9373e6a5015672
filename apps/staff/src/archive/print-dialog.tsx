import { NotePrintedCopyDocument } from '@zhurnal/contract/staff';
import { ARCHIVE_PLACE_LIMIT } from '@zhurnal/rules';
import { useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, DateField, Dialog, Field } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useArchiveChange } from './archive-view.js';
import type { PartProps, PrintedCopy } from './archive-view.js';
import { t } from './archive-words.js';

interface PrintDialogProps extends Pick<PartProps, 'onDone'> {
  readonly print: PrintedCopy;
  readonly today: string;
  readonly onClose: () => void;
}

/** Where a printed copy lies, who signed it and when. */
export function PrintDialog({ print, today, onClose, onDone }: PrintDialogProps) {
  const shared = useSharedWords();
  const note = useChange(NotePrintedCopyDocument);
  const { isBusy, trouble, run } = useArchiveChange();
  const [place, setPlace] = useState(print.place);
  const [signedBy, setSignedBy] = useState(print.signedBy);
  const [signedOn, setSignedOn] = useState(print.signedOn ?? '');
  const send = (): void =>
    run(
      (clientMutationId) =>
        note({
          input: {
            ...{ clientMutationId, id: print.id, expectedVersion: print.version },
            place: place.trim(),
            signedBy: signedBy.trim(),
            signedOn: signedOn === '' ? null : signedOn,
          },
        }),
      () => {
        onClose();
        onDone(t('prints.saved'));
      },
    );
  return (
    <Dialog
      open
      title={t('prints.noteTitle', { number: print.copyNumber, class: print.className })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" busy={isBusy} onClick={send}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="ar-form">
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <Field
          label={t('prints.place')}
          value={place}
          maxLength={ARCHIVE_PLACE_LIMIT}
          onChange={({ currentTarget: { value } }) => setPlace(value)}
        />
        <Field
          label={t('prints.signed')}
          value={signedBy}
          maxLength={ARCHIVE_PLACE_LIMIT}
          onChange={({ currentTarget: { value } }) => setSignedBy(value)}
        />
        <DateField
          label={t('prints.signedOn')}
          value={signedOn}
          max={today}
          onChange={({ currentTarget: { value } }) => setSignedOn(value)}
        />
      </div>
    </Dialog>
  );
}
