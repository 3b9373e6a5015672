import { CompleteDutyDocument, ReopenDutyDocument } from '@zhurnal/contract/staff';
import type { CompleteDutyInput } from '@zhurnal/contract/staff';
import { DUTY_TEXT_LIMIT, addDays } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import {
  isRefused,
  newId,
  sayFault,
  sayRefusalWithClause,
  sendFile,
  useChange,
  useClient,
  useSharedWords,
} from '@zhurnal/web-client';
import type { KeptFile } from '@zhurnal/web-client';
import {
  Banner,
  Button,
  DateField,
  Dialog,
  FileButton,
  IconButton,
  Select,
  TextAreaField,
} from '@zhurnal/web-ui';
import { useState } from 'react';
import { t } from './duties-words.js';
import type { DutyTask } from './group-tasks.js';
import { sayDay } from './task-line.js';
import { useDutyChange } from './use-duty-change.js';

type Outcome = CompleteDutyInput['outcome'];
const OUTCOMES: readonly Outcome[] = ['DONE', 'POSTPONED', 'NOT_NEEDED'];

export interface TaskDialogProps {
  readonly task: DutyTask;
  readonly today: string;
  readonly onClose: () => void;
  readonly onSaid: (said: string) => void;
}

/** Says of a task what became of it, with its evidence or the reason. */
export function TaskDialog({ task, today, onClose, onSaid }: TaskDialogProps) {
  const shared = useSharedWords();
  const complete = useChange(CompleteDutyDocument);
  const reopen = useChange(ReopenDutyDocument);
  const client = useClient();
  const { isBusy, trouble, run, complain } = useDutyChange();
  const { said, code, dueOn, classId, personId, words, clause } = task;
  const [outcome, setOutcome] = useState<Outcome>(said?.outcome ?? 'DONE');
  const [text, setText] = useState(said?.outcome === 'DONE' ? said.text : '');
  const earliest = addDays((dueOn > today ? dueOn : today) as Day, 1);
  const [until, setUntil] = useState<string>(said?.postponedTo ?? earliest);
  const [file, setFile] = useState<{ readonly id: string; readonly name: string } | null>(said?.file ?? null);
  const isOff = outcome === 'POSTPONED';
  const receive = async (chosen: File): Promise<void> => {
    complain(undefined);
    const sent = await sendFile<KeptFile>(client, '/files/duties', chosen);
    if (!sent.ok) complain(sayFault(sent.fault));
    else if (isRefused(sent.value)) complain(sayRefusalWithClause(sent.value.refusal));
    else setFile(sent.value);
  };
  const send = (): void =>
    run(
      () =>
        complete({
          input: {
            clientMutationId: newId(),
            ...{ code, dueOn, classId, personId, outcome, text: text.trim() },
            postponedTo: isOff ? until : null,
            fileId: outcome === 'DONE' ? (file?.id ?? null) : null,
            expectedVersion: said?.version ?? 0,
          },
        }),
      () => onSaid(t('settle.done')),
    );
  const takeBack = (): void =>
    run(
      () =>
        reopen({
          input: { clientMutationId: newId(), id: said?.id ?? '', expectedVersion: said?.version ?? 1 },
        }),
      () => onSaid(t('settle.reopened')),
    );
  return (
    <Dialog
      open
      title={t('settle.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          {task.can.includes('reopenDuty') && (
            <Button busy={isBusy} onClick={takeBack}>
              {t('settle.reopen')}
            </Button>
          )}
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" busy={isBusy} disabled={text.trim() === ''} onClick={send}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="du-form">
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <p className="du-about">
          <b lang="ru">{words}</b> <span className="du-clause">{clause}</span>
          <br />
          {t('task.due', { day: sayDay(dueOn) })}
        </p>
        <Select
          label={t('settle.outcome')}
          value={outcome}
          options={OUTCOMES.map((one) => ({ value: one, label: t(`outcome.${one}`) }))}
          onChange={({ currentTarget: { value } }) =>
            setOutcome(OUTCOMES.find((one) => one === value) ?? 'DONE')
          }
        />
        {isOff && (
          <DateField
            label={t('settle.until')}
            value={until}
            min={earliest}
            onChange={({ currentTarget: { value } }) => setUntil(value)}
          />
        )}
        <TextAreaField
          label={t(outcome === 'DONE' ? 'settle.evidence' : 'settle.reason')}
          hint={outcome === 'DONE' ? t('settle.evidenceHint') : undefined}
          value={text}
          rows={3}
          maxLength={DUTY_TEXT_LIMIT}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
        {outcome === 'DONE' && (
          <div className="du-file">
            <FileButton
              label={t(file === null ? 'settle.file' : 'settle.anotherFile')}
              accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
              onFiles={([chosen]) => chosen !== undefined && void receive(chosen)}
            />
            {file === null ? (
              <span className="st-muted">{t('settle.fileHint')}</span>
            ) : (
              <>
                <span className="du-file-name">{file.name}</span>
                <IconButton
                  icon="close"
                  label={t('settle.noFile', { name: file.name })}
                  onClick={() => setFile(null)}
                />
              </>
            )}
          </div>
        )}
      </div>
    </Dialog>
  );
}
