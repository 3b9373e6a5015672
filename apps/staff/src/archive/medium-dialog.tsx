import { KeepArchiveMediumDocument } from '@zhurnal/contract/staff';
import { ARCHIVE_PLACE_LIMIT, MEDIUM_LABEL_LIMIT } from '@zhurnal/rules';
import { newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, DateField, Dialog, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useArchiveChange } from './archive-view.js';
import type { Medium, PartProps } from './archive-view.js';
import { t } from './archive-words.js';

const KINDS: readonly Medium['kind'][] = ['USB', 'DISK', 'OPTICAL', 'OTHER'];

interface MediumDialogProps extends PartProps {
  /** Undefined: a new one. */
  readonly medium: Medium | undefined;
  readonly onClose: () => void;
}

/** A medium: what is written on it, who holds it, where it lies and since when. */
export function MediumDialog({ archive, medium, onClose, onDone }: MediumDialogProps) {
  const shared = useSharedWords();
  const keep = useChange(KeepArchiveMediumDocument);
  const { isBusy, trouble, run } = useArchiveChange();
  const [id] = useState(() => medium?.id ?? newId());
  const [label, setLabel] = useState(medium?.label ?? '');
  const [kind, setKind] = useState<Medium['kind']>(medium?.kind ?? 'USB');
  const [holderId, setHolder] = useState(medium?.holderId ?? archive.staff[0]?.id ?? '');
  const [room, setRoom] = useState(medium?.room ?? '');
  const [since, setSince] = useState(medium?.since ?? archive.today);
  const isReady = label.trim() !== '' && !label.includes(',') && room.trim() !== '' && since !== '';
  const send = (): void =>
    run(
      (clientMutationId) =>
        keep({
          input: {
            ...{ clientMutationId, id, kind, holderId, since },
            label: label.trim(),
            room: room.trim(),
            expectedVersion: medium?.version ?? 0,
          },
        }),
      () => {
        onClose();
        onDone(t('media.saved'));
      },
    );
  return (
    <Dialog
      open
      title={t(medium === undefined ? 'media.add' : 'media.edit')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" busy={isBusy} disabled={!isReady} onClick={send}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="ar-form">
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <Field
          label={t('media.label')}
          hint={t('media.labelHint')}
          value={label}
          maxLength={MEDIUM_LABEL_LIMIT}
          onChange={({ currentTarget: { value } }) => setLabel(value)}
        />
        <Select
          label={t('media.kind')}
          value={kind}
          options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          onChange={({ currentTarget: { value } }) => setKind(KINDS.find((one) => one === value) ?? 'USB')}
        />
        <Select
          label={t('media.holder')}
          value={holderId}
          options={archive.staff.map(({ id: value, name }) => ({ value, label: name }))}
          onChange={({ currentTarget: { value } }) => setHolder(value)}
        />
        <Field
          label={t('media.room')}
          hint={t('media.roomHint')}
          value={room}
          maxLength={ARCHIVE_PLACE_LIMIT}
          onChange={({ currentTarget: { value } }) => setRoom(value)}
        />
        <DateField
          label={t('media.since')}
          value={since}
          max={archive.today}
          onChange={({ currentTarget: { value } }) => setSince(value)}
        />
      </div>
    </Dialog>
  );
}
