import { DecideCorrectionDocument, WithdrawCorrectionDocument } from '@zhurnal/contract/staff';
import { CORRECTION_TEXT_LIMIT } from '@zhurnal/rules';
import {
  addressOfFile,
  formatBytes,
  formatInstant,
  newId,
  sayFault,
  sayRefusalWithClause,
  useChange,
  useClient,
} from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';
import { Banner, Button, Pill, TextAreaField } from '@zhurnal/web-ui';
import type { Tone } from '@zhurnal/web-ui';
import { useEffect, useRef, useState } from 'react';
import type { DecideCorrectionMutation } from '@zhurnal/contract/staff';
import { FormDialog } from '../shell/form-dialog.js';
import { useSchool } from '../shell/school.js';
import { t } from './corrections-words.js';
import { sayPlace, sayWhere } from './say-change.js';
import type { Correction, CorrectionChange } from './say-change.js';

const TONES: Readonly<Record<Correction['state'], Tone>> = {
  FILED: 'accent',
  ADMITTED: 'good',
  REFUSED: 'low',
  WITHDRAWN: 'plain',
};

type Outcome = DecideCorrectionMutation['decideCorrection'];

export interface RequestCardProps {
  readonly request: Correction;
  /** Something was decided: the list is asked for anew. */
  readonly onDone: (said: string) => void;
}

/** One line of the register as a card: what is asked, why, and the decision or the buttons for it. */
export function RequestCard({ request, onDone }: RequestCardProps) {
  const { timeZone } = useSchool();
  const decide = useChange(DecideCorrectionDocument);
  const withdraw = useChange(WithdrawCorrectionDocument);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const [isRefusing, setRefusing] = useState(false);
  // Until there is an answer the same press goes out under the same key.
  const keys = useRef(new Map<string, string>());
  const { id, number, state } = request;
  const isStale = request.changes.some(({ stands }) => stands !== null);

  const send = async (
    what: string,
    ask: (clientMutationId: string) => Promise<Answer<Outcome>>,
    said: string,
  ): Promise<void> => {
    if (isBusy) return;
    const key = keys.current.get(what) ?? newId();
    keys.current.set(what, key);
    setBusy(true);
    const answer = await ask(key);
    setBusy(false);
    if (!answer.ok) {
      setTrouble(sayFault(answer.fault));
      return;
    }
    keys.current.delete(what);
    if (answer.value.__typename === 'Refusal') setTrouble(sayRefusalWithClause(answer.value));
    else {
      setTrouble(undefined);
      setRefusing(false);
      onDone(said);
    }
  };
  const decideWith = (admit: boolean, note: string): Promise<void> =>
    send(
      admit ? 'admit' : `refuse ${note}`,
      async (clientMutationId) => {
        const answer = await decide({ input: { clientMutationId, id, admit, note } });
        return answer.ok ? { ok: true, value: answer.value.decideCorrection } : answer;
      },
      t(admit ? 'done.admitted' : 'done.refused', { number }),
    );
  const takeBack = (): void => {
    if (!window.confirm(t('withdraw.sure', { number }))) return;
    void send(
      'withdraw',
      async (clientMutationId) => {
        const answer = await withdraw({ input: { clientMutationId, id } });
        return answer.ok ? { ok: true, value: answer.value.withdrawCorrection } : answer;
      },
      t('done.withdrawn', { number }),
    );
  };

  return (
    <article className="co-card" aria-labelledby={`co-${id}`}>
      <div className="co-head">
        <h2 id={`co-${id}`}>{t('request.title', { number })}</h2>
        <Pill tone={TONES[state]} icon={state === 'FILED' ? 'clock' : undefined}>
          {t(`state.${state}`)}
        </Pill>
      </div>
      <p>{t('request.what', { classes: request.classNames, subject: request.subjectName })}</p>
      <p className="st-muted">
        {t('request.filed', { when: formatInstant(request.filedAt, timeZone), teacher: request.teacher })}
      </p>
      <ul className="co-list" aria-label={t('request.list')}>
        {request.changes.map((change, at) => (
          <li key={at}>
            <ChangeLine change={change} />
          </li>
        ))}
      </ul>
      <p className="co-reason">
        <b>{t('request.reason')}:</b> {request.reason}
      </p>
      <FileLinks request={request} />
      {state !== 'FILED' && request.decidedAt !== null && (
        <p className="st-muted">
          {t(`decided.${state}`, {
            who: request.decidedBy ?? '',
            when: formatInstant(request.decidedAt, timeZone),
          })}
        </p>
      )}
      {request.note !== '' && (
        <p className="co-reason">
          <b>{t('request.note')}:</b> {request.note}
        </p>
      )}
      {trouble !== undefined && !isRefusing && <Banner kind="danger">{trouble}</Banner>}
      {state === 'FILED' && (request.mayDecide || request.mine) && (
        <div className="zh-actions">
          {request.mayDecide && (
            <>
              <Button
                variant="primary"
                busy={isBusy}
                aria-disabled={isStale}
                onClick={() => !isStale && void decideWith(true, '')}
              >
                {t('admit')}
              </Button>
              <Button variant="danger" onClick={() => setRefusing(true)}>
                {t('refuse')}
              </Button>
            </>
          )}
          {request.mine && <Button onClick={takeBack}>{t('withdraw')}</Button>}
        </div>
      )}
      {isRefusing && (
        <RefuseDialog
          number={number}
          isBusy={isBusy}
          trouble={trouble}
          onClose={() => setRefusing(false)}
          onSave={(note) => void decideWith(false, note)}
        />
      )}
    </article>
  );
}

function ChangeLine({ change }: { readonly change: CorrectionChange }) {
  const { kind, was, becomes, stands } = change;
  return (
    <>
      <span className="co-where">{sayWhere(change)}</span>{' '}
      <span className="co-change">
        <span className="zh-hidden">{t('change.was')} </span>
        <s>{sayPlace(kind, was)}</s> <span aria-hidden="true">→</span>{' '}
        <span className="zh-hidden">{t('change.becomes')} </span>
        <b>{sayPlace(kind, becomes)}</b>
      </span>
      {stands !== null && (
        <Banner kind="warning">{t('change.stale', { stands: sayPlace(kind, stands) })}</Banner>
      )}
    </>
  );
}

function FileLinks({ request: { files } }: { readonly request: Correction }) {
  const client = useClient();
  if (files.length === 0) return null;
  return (
    <ul className="co-files" aria-label={t('request.files')}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={addressOfFile(client, file.id)} download={file.name}>
            {file.name}
          </a>{' '}
          <span className="st-muted">{formatBytes(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}

interface RefuseDialogProps {
  readonly number: number;
  readonly isBusy: boolean;
  readonly trouble: string | undefined;
  readonly onClose: () => void;
  readonly onSave: (note: string) => void;
}

function RefuseDialog({ number, isBusy, trouble, onClose, onSave }: RefuseDialogProps) {
  const [note, setNote] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  return (
    <FormDialog
      title={t('refuse.title', { number })}
      action={t('refuse.save')}
      isGrave
      isBusy={isBusy}
      onSend={() => onSave(note)}
      onClose={onClose}
    >
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      <TextAreaField
        label={t('refuse.note')}
        hint={t('refuse.hint')}
        maxLength={CORRECTION_TEXT_LIMIT}
        value={note}
        ref={area}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
