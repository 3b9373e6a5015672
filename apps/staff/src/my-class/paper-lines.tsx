import { HANDOVER_TEXT_LIMIT } from '@zhurnal/rules';
import { formatDay, formatDays, formatInstant } from '@zhurnal/web-client';
import { Button, Checkbox, Field, Pill, Select, Table } from '@zhurnal/web-ui';
import { useSchool } from '../shell/school.js';
import { t } from './my-class-words.js';
import { OTHER, draftOf } from './paper-model.js';
import type { HandoverDraft, PaperLine, PaperQueue, PaperTerm } from './paper-model.js';

interface PaperLinesProps {
  readonly queue: PaperQueue;
  readonly term: PaperTerm;
  readonly drafts: ReadonlyMap<string, Partial<HandoverDraft>>;
  readonly onSay: (studentId: string, more: Partial<HandoverDraft>) => void;
  readonly onWrong: (line: PaperLine) => void;
}

/** A line for each student of the term: what is still owed is chosen and addressed, the rest says how it went. */
export function PaperLines({ queue, term, drafts, onSay, onWrong }: PaperLinesProps) {
  const { timeZone } = useSchool();
  return (
    <Table
      caption={t('handover.table', { days: formatDays(term.from, term.to) })}
      captionHidden
      stacks
      rows={term.lines}
      rowKey={({ studentId }) => studentId}
      columns={[
        {
          id: 'student',
          title: t('handover.student'),
          isRowHeader: true,
          cell: ({ studentId, name, handed }) =>
            handed ? (
              name
            ) : (
              <Checkbox
                label={name}
                checked={draftOf(queue, studentId, drafts.get(studentId)).isChosen}
                onChange={(event) => onSay(studentId, { isChosen: event.currentTarget.checked })}
              />
            ),
        },
        {
          id: 'printed',
          title: t('handover.printed'),
          isWhole: true,
          cell: ({ printedAt, handed }) =>
            printedAt !== null ? (
              formatInstant(printedAt, timeZone, 'short')
            ) : handed ? (
              '—'
            ) : (
              <Pill tone="late">{t('handover.notPrinted')}</Pill>
            ),
        },
        {
          id: 'handed',
          title: t('handover.handed'),
          cell: (line) =>
            line.handed ? (
              <Handed line={line} onWrong={onWrong} />
            ) : (
              <Recipient
                {...{ queue, line, onSay }}
                draft={draftOf(queue, line.studentId, drafts.get(line.studentId))}
              />
            ),
        },
      ]}
    />
  );
}

/** When it was handed over, to whom, by whom; and the way back. */
function Handed({ line, onWrong }: Pick<PaperLinesProps, 'onWrong'> & { readonly line: PaperLine }) {
  const { handed, name } = line;
  if (!handed) return null;
  const { handedOn, to, by, note } = handed;
  return (
    <>
      {t('handover.handedOf', { day: formatDay(handedOn, 'dayMonth'), to })}
      <span className="mc-under">{[t('handover.by', { who: by }), note].filter(Boolean).join(' · ')}</span>
      <Button variant="quiet" aria-label={t('handover.takeBackOf', { name })} onClick={() => onWrong(line)}>
        {t('handover.takeBack')}
      </Button>
    </>
  );
}

interface RecipientProps extends Pick<PaperLinesProps, 'queue' | 'onSay'> {
  readonly line: PaperLine;
  readonly draft: HandoverDraft;
}

/** Who takes it: somebody of the family, or others in words. */
function Recipient({ queue, line: { studentId, name }, draft, onSay }: RecipientProps) {
  const { isChosen, to, words } = draft;
  const family = queue.recipients.filter((one) => one.studentId === studentId);
  return (
    <div className="rp-to">
      <Select
        label={t('handover.to')}
        aria-label={t('handover.toOf', { name })}
        disabled={!isChosen}
        value={to}
        onChange={(event) => onSay(studentId, { to: event.currentTarget.value })}
        options={[
          ...family.map((one) => ({ value: one.personId, label: one.name })),
          { value: OTHER, label: t('handover.other') },
        ]}
      />
      {to === OTHER && isChosen && (
        <Field
          label={t('handover.otherWho', { name })}
          required
          maxLength={HANDOVER_TEXT_LIMIT}
          value={words}
          onChange={(event) => onSay(studentId, { words: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
