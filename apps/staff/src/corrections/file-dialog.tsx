import { FileCorrectionDocument } from '@zhurnal/contract/staff';
import { CORRECTION_FILES_LIMIT, CORRECTION_TEXT_LIMIT } from '@zhurnal/rules';
import {
  formatDay,
  isRefused,
  newId,
  sayFault,
  sayRefusal,
  sayRefusalWithClause,
  uploadFile,
  useChange,
  useClient,
  useSharedWords,
} from '@zhurnal/web-client';
import { Banner, Button, Chip, Dialog, FileButton, IconButton, TextAreaField } from '@zhurnal/web-ui';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { t } from './corrections-words.js';
import type { DraftChange } from './filing.js';
import { sayDays } from './say-change.js';
import { useAuthor } from './use-author.js';
import './corrections.css';

export interface FileDialogProps {
  readonly groupId: string;
  readonly classes: string;
  readonly subject: string;
  readonly drafts: readonly DraftChange[];
  /** Why the places take no entry; empty: it was said elsewhere. */
  readonly why: string;
  readonly onDrop: (key: string) => void;
  /** Closes the dialog; what was gathered stays. */
  readonly onClose: () => void;
  readonly onFiled: (said: string) => void;
}

/** «Заявка на исправление»: every field is filled in but the reason; Enter sends it. */
export function FileDialog(props: FileDialogProps) {
  const { groupId, classes, subject, drafts, why, onDrop, onClose, onFiled } = props;
  const shared = useSharedWords();
  const client = useClient();
  const { today, listName } = useAuthor();
  const file = useChange(FileCorrectionDocument);
  const [reason, setReason] = useState('');
  const [files, setFiles] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  // After the dialog has taken the focus to its first button.
  useEffect(() => area.current?.focus(), []);
  const attempt = useRef<{ content: string; id: string; clientMutationId: string }>(undefined);

  const upload = async (chosen: readonly File[]) => {
    setBusy(true);
    for (const one of chosen.slice(0, CORRECTION_FILES_LIMIT - files.length)) {
      const answer = await uploadFile(client, one);
      if (!answer.ok) setTrouble(sayFault(answer.fault));
      else if (isRefused(answer.value)) setTrouble(sayRefusal(answer.value.refusal));
      else {
        const kept = answer.value;
        setFiles((before) => [...before, kept]);
      }
    }
    setBusy(false);
  };
  const send = async () => {
    if (isBusy || drafts.length === 0) return;
    if (reason.trim() === '') {
      setTrouble(t('file.noReason'));
      return;
    }
    const what = {
      groupId,
      reason: reason.trim(),
      changes: drafts.map(({ input }) => input),
      fileIds: files.map(({ id }) => id),
    };
    const content = JSON.stringify(what);
    if (attempt.current?.content !== content)
      attempt.current = { content, id: newId(), clientMutationId: newId() };
    const { id, clientMutationId } = attempt.current;
    setBusy(true);
    const answer = await file({ input: { ...what, id, clientMutationId } });
    setBusy(false);
    if (!answer.ok) {
      setTrouble(sayFault(answer.fault));
      return;
    }
    attempt.current = undefined;
    const { fileCorrection } = answer.value;
    if (fileCorrection.__typename === 'Refusal') setTrouble(sayRefusalWithClause(fileCorrection));
    else onFiled(t('file.sent', { number: fileCorrection.request.number }));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };

  return (
    <Dialog
      open
      title={t('file.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      size="wide"
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('file.more')}</Button>
          <Button variant="primary" icon="send" busy={isBusy} onClick={() => void send()}>
            {t('file.send')}
          </Button>
        </>
      }
    >
      <div className="co-form">
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        {why !== '' && <p className="st-muted">{why}</p>}
        <dl className="co-facts">
          <dt>{t('file.date')}</dt>
          <dd>{formatDay(today, 'numeric')}</dd>
          <dt>{t('file.class')}</dt>
          <dd>{classes}</dd>
          <dt>{t('file.teacher')}</dt>
          <dd>{listName}</dd>
          <dt>{t('file.days')}</dt>
          <dd>{sayDays(drafts)}</dd>
          <dt>{t('file.subject')}</dt>
          <dd>{subject}</dd>
        </dl>
        <ul className="co-drafts" aria-label={t('file.list')}>
          {drafts.map(({ key, date, what, was, becomes }) => (
            <li key={key}>
              <span>
                {formatDay(date, 'dayNumeric')} · {what}:{' '}
                <span className="zh-hidden">{t('change.was')} </span>
                <s>{was}</s> <span aria-hidden="true">→</span>{' '}
                <span className="zh-hidden">{t('change.becomes')} </span>
                <b>{becomes}</b>
              </span>
              <IconButton icon="close" label={t('file.drop', { what })} onClick={() => onDrop(key)} />
            </li>
          ))}
        </ul>
        <TextAreaField
          label={t('file.reason')}
          hint={t('file.reasonHint')}
          rows={2}
          ref={area}
          required
          maxLength={CORRECTION_TEXT_LIMIT}
          value={reason}
          onKeyDown={press}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="zh-actions">
          {files.map(({ id, name }) => (
            <Chip
              key={id}
              removeLabel={t('file.dropFile', { name })}
              onRemove={() => setFiles((before) => before.filter((one) => one.id !== id))}
            >
              {name}
            </Chip>
          ))}
          {files.length < CORRECTION_FILES_LIMIT && (
            <FileButton
              label={t('file.files')}
              multiple
              disabled={isBusy}
              onFiles={(chosen) => void upload(chosen)}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}
