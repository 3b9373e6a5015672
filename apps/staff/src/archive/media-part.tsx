import { WithdrawArchiveMediumDocument } from '@zhurnal/contract/staff';
import { useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, EmptyState, Table } from '@zhurnal/web-ui';
import { useState } from 'react';
import { sayDay, useArchiveChange } from './archive-view.js';
import type { Medium, PartProps } from './archive-view.js';
import { t } from './archive-words.js';
import { MediumDialog } from './medium-dialog.js';

/** The media: what is written on them, who holds them, where they lie. */
export function MediaPart({ archive, onDone }: PartProps) {
  const [edited, setEdited] = useState<Medium | 'new'>();
  const [removed, setRemoved] = useState<Medium>();
  const may = (operation: string): boolean => archive.can.includes(operation);
  const acts = (medium: Medium) => (
    <div className="ar-actions">
      <Button aria-label={t('media.editOf', { label: medium.label })} onClick={() => setEdited(medium)}>
        {t('media.edit')}
      </Button>
      <Button aria-label={t('media.removeOf', { label: medium.label })} onClick={() => setRemoved(medium)}>
        {t('media.remove')}
      </Button>
    </div>
  );
  return (
    <section className="ar-part">
      <div className="ar-head">
        <h2>{t('media.title')}</h2>
        {may('keepArchiveMedium') && (
          <Button icon="plus" onClick={() => setEdited('new')}>
            {t('media.add')}
          </Button>
        )}
      </div>
      {archive.media.length === 0 ? (
        <EmptyState title={t('media.none')}>{t('media.noneWhy')}</EmptyState>
      ) : (
        <Table
          caption={t('media.title')}
          captionHidden
          stacks
          rows={archive.media}
          rowKey={({ id }) => id}
          columns={[
            { id: 'label', title: t('media.label'), isRowHeader: true, cell: ({ label }) => label },
            { id: 'kind', title: t('media.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
            { id: 'holder', title: t('media.holder'), cell: ({ holder }) => holder },
            { id: 'room', title: t('media.room'), cell: ({ room }) => room },
            { id: 'since', title: t('media.since'), isWhole: true, cell: ({ since }) => sayDay(since) },
            {
              id: 'count',
              title: t('media.count'),
              align: 'end',
              cell: ({ packageCount }) => packageCount,
            },
            ...(may('keepArchiveMedium') ? [{ id: 'acts', title: t('actions'), cell: acts }] : []),
          ]}
        />
      )}
      {edited !== undefined && (
        <MediumDialog
          archive={archive}
          medium={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
          onDone={onDone}
        />
      )}
      {removed !== undefined && (
        <RemoveMedium medium={removed} onClose={() => setRemoved(undefined)} onDone={onDone} />
      )}
    </section>
  );
}

function RemoveMedium(props: {
  readonly medium: Medium;
  readonly onClose: () => void;
  readonly onDone: (said: string) => void;
}) {
  const { id, version, label } = props.medium;
  const shared = useSharedWords();
  const withdraw = useChange(WithdrawArchiveMediumDocument);
  const { isBusy, trouble, run } = useArchiveChange();
  const send = (): void =>
    run(
      (clientMutationId) => withdraw({ input: { clientMutationId, id, expectedVersion: version } }),
      () => {
        props.onClose();
        props.onDone(t('media.removed'));
      },
    );
  return (
    <Dialog
      open
      title={t('media.removeTitle', { label })}
      closeLabel={shared('common.close')}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('back')}</Button>
          <Button variant="danger" busy={isBusy} onClick={send}>
            {t('media.remove')}
          </Button>
        </>
      }
    >
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <p>{t('media.removeWhy')}</p>
    </Dialog>
  );
}
