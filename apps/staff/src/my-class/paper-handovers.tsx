import { RecordHandoverDocument } from '@zhurnal/contract/staff';
import { HANDOVER_TEXT_LIMIT } from '@zhurnal/rules';
import { formatDays, useChange } from '@zhurnal/web-client';
import { Button, Card, DateField, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { t } from './my-class-words.js';
import { OutcomeLine } from './outcome-line.js';
import { PaperLines } from './paper-lines.js';
import { chosenOf, openTermOf } from './paper-model.js';
import type { HandoverDraft, PaperLine, PaperQueue, PaperTerm } from './paper-model.js';
import { TakeBackDialog } from './take-back-dialog.js';
import { useClassChanges } from './use-class-change.js';

/** Which families of the class are owed a print-out, and which got it; nothing where nobody asked for paper. */
export function PaperHandovers({ queue, again }: QueueProps) {
  if (queue.terms.length === 0 && queue.studentCount === 0) return null;
  return (
    <div className="zh-no-print">
      <Card title={t('handover.title')}>
        <p>
          {t('handover.count', { count: queue.studentCount })} {queue.nextDue === null && sayNoNext(queue)}
        </p>
        <Queue queue={queue} again={again} />
      </Card>
    </div>
  );
}

const sayNoNext = ({ terms }: PaperQueue): string =>
  t(terms.length > 0 ? 'handover.yearOver' : 'handover.noRhythm');

const sayTerm = ({ from, to, owed }: PaperTerm): string => {
  const days = formatDays(from, to);
  return owed > 0 ? t('handover.termOwed', { days, count: owed }) : t('handover.termDone', { days });
};

interface QueueProps {
  readonly queue: PaperQueue;
  readonly again: () => void;
}

function Queue({ queue, again }: QueueProps) {
  const changes = useClassChanges();
  const [wanted, setWanted] = useState<string>();
  const [wrong, setWrong] = useState<PaperLine>();
  const term = openTermOf(queue, wanted);
  if (term === undefined) return queue.nextDue === null ? null : <p>{t('handover.noTerms')}</p>;
  return (
    <div className="mc-column">
      <div className="mc-tools">
        <div className="rp-whom">
          <Select
            label={t('handover.term')}
            value={term.to}
            onChange={(event) => setWanted(event.currentTarget.value)}
            options={queue.terms.map((one) => ({ value: one.to, label: sayTerm(one) }))}
          />
        </div>
      </div>
      <Term
        key={term.to}
        {...{ queue, term, changes, again }}
        onWrong={setWrong}
        onDone={() => setWanted(term.to)}
      />
      <OutcomeLine changes={changes} />
      {wrong?.handed && (
        <TakeBackDialog
          {...{ queue, term, changes }}
          name={wrong.name}
          handed={wrong.handed}
          onClose={() => setWrong(undefined)}
          onDone={() => {
            setWrong(undefined);
            setWanted(term.to);
            again();
          }}
        />
      )}
    </div>
  );
}

interface TermProps extends QueueProps {
  readonly term: PaperTerm;
  readonly changes: ReturnType<typeof useClassChanges>;
  readonly onWrong: (line: PaperLine) => void;
  readonly onDone: () => void;
}

/** The print-outs of one term: all that are owed are chosen, so that one press writes them down. */
function Term({ queue, term, changes, again, onWrong, onDone }: TermProps) {
  const { classId, today } = queue;
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Partial<HandoverDraft>>>(new Map());
  const [handedOn, setDay] = useState(today);
  const [note, setNote] = useState('');
  const record = useChange(RecordHandoverDocument);
  const students = chosenOf(queue, term, drafts);
  const say = (studentId: string, more: Partial<HandoverDraft>) =>
    setDrafts((known) => new Map(known).set(studentId, { ...known.get(studentId), ...more }));
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (changes.isBusy || students.length === 0) return;
    void changes
      .run(
        async (clientMutationId) => {
          const input = {
            clientMutationId,
            classId,
            termEnd: term.to,
            handedOn,
            note,
            students: [...students],
          };
          const sent = await record({ input });
          return sent.ok ? { ok: true, value: sent.value.recordHandover } : sent;
        },
        () => t('handover.done', { count: students.length }),
      )
      .then((isDone) => {
        if (!isDone) return;
        onDone();
        again();
      });
  };
  return (
    <form className="mc-column" onSubmit={send}>
      <PaperLines {...{ queue, term, drafts }} onSay={say} onWrong={onWrong} />
      {term.owed > 0 && (
        <div className="mc-tools">
          <DateField
            label={t('handover.when')}
            required
            min={term.to}
            max={today}
            value={handedOn}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Field
            label={t('handover.note')}
            maxLength={HANDOVER_TEXT_LIMIT}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" variant="primary" busy={changes.isBusy} disabled={students.length === 0}>
            {t('handover.send', { count: students.length })}
          </Button>
        </div>
      )}
    </form>
  );
}
