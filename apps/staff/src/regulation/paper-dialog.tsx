import { PutRegulationPaperDocument, RemoveRegulationPaperDocument } from '@zhurnal/contract/staff';
import type {
  PaperKind,
  RegulationPapersPartsFragment,
  RegulationPartsFragment,
} from '@zhurnal/contract/staff';
import { PAPER_KINDS } from '@zhurnal/rules';
import { newId, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, DateField, Dialog, Field, FileButton, Select } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import { useSchool } from '../shell/school.js';
import { useKeepFile } from '../shell/use-keep-file.js';
import { nameOfSpan } from './amendments-part.js';
import { sayFrom } from './draft.js';
import { paperWords as t } from './regulation-words.js';
import { useChangeForm } from './use-change-form.js';
import { instantOf, localOf } from './zone-time.js';

/** A paper as the server tells it. */
export type PaperSeen = RegulationPapersPartsFragment['papers'][number];

/** The kinds as the contract names them, in the order of telling. */
export const KINDS = PAPER_KINDS.map((kind) => kind.toUpperCase() as PaperKind);

export interface PaperDialogProps {
  /** Undefined: a new one. */
  readonly paper: PaperSeen | undefined;
  readonly kind: PaperKind;
  readonly seen: RegulationPartsFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface FileChosen {
  readonly id: string;
  readonly name: string;
}

/** A paper of the regulation: what it is, who signed it how, its file, whether it is published. */
export function PaperDialog({ paper, kind: first, seen, onClose, onDone }: PaperDialogProps) {
  const shared = useSharedWords();
  const { timeZone } = useSchool();
  const put = useChange(PutRegulationPaperDocument);
  const remove = useChange(RemoveRegulationPaperDocument);
  const change = useChangeForm();
  const form = useRef<HTMLFormElement>(null);
  const id = useRef(paper?.id ?? newId());
  const [kind, setKind] = useState<PaperKind>(paper?.kind ?? first);
  const [title, setTitle] = useState(paper?.title ?? '');
  const [number, setNumber] = useState(paper?.number ?? '');
  const [datedOn, setDay] = useState(paper?.datedOn ?? '');
  const [regulationId, setRegulation] = useState(paper?.regulationId ?? seen.id);
  const [isSigned, setSigned] = useState(paper?.signedAt != null);
  const [signer, setSigner] = useState(paper?.signer ?? '');
  const [signedAt, setSignedAt] = useState(paper?.signedAt == null ? '' : localOf(paper.signedAt, timeZone));
  const [signOperator, setOperator] = useState(paper?.signOperator ?? '');
  const [certificate, setCertificate] = useState(paper?.certificate ?? '');
  const [certificateFrom, setFrom] = useState(paper?.certificateFrom ?? '');
  const [certificateTo, setTo] = useState(paper?.certificateTo ?? '');
  const [file, setFile] = useState<FileChosen | undefined>(
    paper?.file == null ? undefined : { id: paper.file.id, name: paper.file.name },
  );
  const [isPublic, setPublic] = useState(paper?.isPublic ?? false);
  const [isRemoving, setRemoving] = useState(false);
  const orNull = (text: string): string | null => (text === '' ? null : text);

  const keepFile = useKeepFile(change.complain);
  const save = () => {
    if (form.current?.reportValidity() !== true) return;
    const moment = instantOf(signedAt, timeZone);
    if (isSigned && (signer.trim() === '' || moment === undefined))
      return change.complain(t('paper.unsigned'));
    if (isPublic && file === undefined) return change.complain(t('paper.nothingToRead'));
    const input = {
      id: id.current,
      regulationId,
      kind,
      title,
      number,
      datedOn: orNull(datedOn),
      signer: isSigned ? signer : '',
      signedAt: isSigned ? moment : null,
      signOperator: isSigned ? signOperator : '',
      certificate: isSigned ? certificate : '',
      certificateFrom: isSigned ? orNull(certificateFrom) : null,
      certificateTo: isSigned ? orNull(certificateTo) : null,
      fileId: file?.id ?? null,
      isPublic,
      expectedVersion: paper?.version ?? 0,
    };
    change.run((clientMutationId) => put({ input: { clientMutationId, ...input } }), onDone);
  };
  const takeOut = () =>
    change.run(
      (clientMutationId) =>
        remove({ input: { clientMutationId, id: id.current, expectedVersion: paper?.version ?? 0 } }),
      onDone,
    );

  return (
    <Dialog
      open
      title={t(paper === undefined ? 'paper.new' : 'paper.change')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      size="wide"
      actions={
        isRemoving ? (
          <>
            <Button onClick={() => setRemoving(false)}>{shared('common.cancel')}</Button>
            <Button variant="danger" busy={change.isBusy} onClick={takeOut}>
              {t('paper.remove')}
            </Button>
          </>
        ) : (
          <>
            {paper !== undefined && <Button onClick={() => setRemoving(true)}>{t('paper.remove')}</Button>}
            <Button onClick={onClose}>{shared('common.cancel')}</Button>
            <Button variant="primary" busy={change.isBusy} onClick={save}>
              {t('paper.save')}
            </Button>
          </>
        )
      }
    >
      {isRemoving ? (
        <p>{t('paper.removeSure', { name: paper?.title ?? '' })}</p>
      ) : (
        <form
          ref={form}
          className="rg-form"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
          onInput={change.reset}
        >
          <Select
            label={t('paper.kind')}
            value={kind}
            onChange={({ currentTarget: { value } }) =>
              setKind(KINDS.find((known) => known === value) ?? kind)
            }
            options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <Field
            label={t('paper.name')}
            required
            maxLength={300}
            autoComplete="off"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <div className="rg-fields">
            <Field
              label={t('paper.number')}
              maxLength={100}
              autoComplete="off"
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <DateField
              label={t('paper.day')}
              value={datedOn}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          </div>
          {seen.spans.length > 1 && (
            <Select
              label={t('paper.of')}
              value={regulationId}
              onChange={(event) => setRegulation(event.currentTarget.value)}
              options={seen.spans.map((span) => ({
                value: span.id,
                label:
                  span.validFrom === null
                    ? t('paper.ofFirst', { name: nameOfSpan(span) })
                    : t('paper.ofSince', { name: nameOfSpan(span), day: sayFrom(span.validFrom) }),
              }))}
            />
          )}
          <div className="rg-file">
            <FileButton
              label={t(file === undefined ? 'paper.choose' : 'paper.another')}
              accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods,.doc,.xls,.txt"
              onFiles={([chosen]) => chosen !== undefined && void keepFile('/files/papers', chosen, setFile)}
            />
            <span>{file?.name ?? t('paper.kinds')}</span>
          </div>
          <Checkbox
            label={t('paper.isPublic')}
            checked={isPublic}
            onChange={(event) => setPublic(event.currentTarget.checked)}
          />
          <Checkbox
            label={t('paper.isSigned')}
            checked={isSigned}
            onChange={(event) => setSigned(event.currentTarget.checked)}
          />
          {isSigned && (
            <>
              <p className="zh-hint">{t('paper.asWritten')}</p>
              <div className="rg-fields">
                <Field
                  label={t('paper.signer')}
                  maxLength={200}
                  autoComplete="off"
                  value={signer}
                  onChange={(event) => setSigner(event.currentTarget.value)}
                />
                <Field
                  label={t('paper.signedAt', { zone: timeZone })}
                  type="datetime-local"
                  value={signedAt}
                  onChange={(event) => setSignedAt(event.currentTarget.value)}
                />
                <Field
                  label={t('paper.operator')}
                  maxLength={200}
                  autoComplete="off"
                  value={signOperator}
                  onChange={(event) => setOperator(event.currentTarget.value)}
                />
                <Field
                  label={t('paper.certificate')}
                  maxLength={100}
                  autoComplete="off"
                  value={certificate}
                  onChange={(event) => setCertificate(event.currentTarget.value)}
                />
                <DateField
                  label={t('paper.from')}
                  value={certificateFrom}
                  onChange={(event) => setFrom(event.currentTarget.value)}
                />
                <DateField
                  label={t('paper.to')}
                  value={certificateTo}
                  onChange={(event) => setTo(event.currentTarget.value)}
                />
              </div>
            </>
          )}
          {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
          <button type="submit" hidden />
        </form>
      )}
    </Dialog>
  );
}
