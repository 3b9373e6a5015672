import { PutPackageOnMediumDocument } from '@zhurnal/contract/staff';
import { useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useArchiveChange } from './archive-view.js';
import type { ArchiveClass, PartProps } from './archive-view.js';
import { t } from './archive-words.js';

interface PutDialogProps extends PartProps {
  readonly row: ArchiveClass;
  readonly onClose: () => void;
}

/** Onto which medium the package was written; those on which it lies are not asked for again. */
export function PutDialog({ archive, row, onClose, onDone }: PutDialogProps) {
  const shared = useSharedWords();
  const put = useChange(PutPackageOnMediumDocument);
  const { isBusy, trouble, run } = useArchiveChange();
  const lies = row.package?.copies.map(({ mediumId }) => mediumId) ?? [];
  const media = archive.media.filter(({ id }) => !lies.includes(id));
  const [mediumId, setMedium] = useState(() => media[0]?.id ?? '');
  const send = (): void =>
    run(
      (clientMutationId) => put({ input: { clientMutationId, mediumId, packageId: row.package?.id ?? '' } }),
      () => {
        onClose();
        onDone(t('put.saved'));
      },
    );
  return (
    <Dialog
      open
      title={t('put.title', { class: row.className })}
      closeLabel={shared('common.close')}
      onClose={onClose}
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
        <p className="ar-digest">{t('put.digest', { digest: row.package?.sha256 ?? '' })}</p>
        <Select
          label={t('put.medium')}
          value={mediumId}
          options={media.map(({ id, label, room }) => ({ value: id, label: `${label} — ${room}` }))}
          onChange={({ currentTarget: { value } }) => setMedium(value)}
        />
      </div>
    </Dialog>
  );
}
