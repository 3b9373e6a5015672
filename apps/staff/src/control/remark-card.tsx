import {
  AnswerReviewRemarkDocument,
  CopyReviewRemarkDocument,
  DecideReviewRemarkDocument,
} from '@zhurnal/contract/staff';
import type { RemarkLineFragment } from '@zhurnal/contract/staff';
import { REVIEW_TEXT_LIMIT } from '@zhurnal/rules';
import { formatDay, formatDays, formatInstant, useChange } from '@zhurnal/web-client';
import { Button, Pill, TextAreaField } from '@zhurnal/web-ui';
import type { Tone } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { addressAtLesson, addressOfRinged } from '../journal/open-at.js';
import { useSchool } from '../shell/school.js';
import type { Ended, SaidChanges } from '../shell/use-said-changes.js';
import { t } from './control-words.js';

const TONES: Readonly<Record<RemarkLineFragment['state'], Tone>> = {
  OPEN: 'low',
  RETURNED: 'low',
  FIXED: 'absence',
  ACCEPTED: 'good',
};

const STATES = { OPEN: 'open', FIXED: 'fixed', ACCEPTED: 'accepted', RETURNED: 'returned' } as const;

/** The state in words. */
export const sayState = (state: RemarkLineFragment['state']): string => t(`state.${STATES[state]}`);

interface RemarkCardProps {
  readonly remark: RemarkLineFragment;
  readonly changes: SaidChanges;
  readonly again: () => void;
  /** Of the second level where no heading stands between it and that of the page. */
  readonly heading?: 'h2' | 'h3' | undefined;
}

/** One remark: where it stands, what it says, how far it is, and what the reader may do with it. */
export function RemarkCard({ remark, changes, again, heading: Heading = 'h3' }: RemarkCardProps) {
  const { timeZone } = useSchool();
  const { id, groupId, can, version, state, dueOn, overdue, detected, answer, decision, decider, copier } =
    remark;
  const [form, setForm] = useState<'fix' | 'return'>();
  const reply = useChange(AnswerReviewRemarkDocument);
  const decide = useChange(DecideReviewRemarkDocument);
  const copy = useChange(CopyReviewRemarkDocument);
  const known = { id, groupId, expectedVersion: version };
  const after = async (ended: Promise<Ended>): Promise<void> => {
    if ((await ended) !== 'stored') return;
    setForm(undefined);
    again();
  };
  const sendAnswer = (text: string) =>
    after(
      changes.run(async (clientMutationId) => {
        const sent = await reply({ input: { clientMutationId, ...known, text } });
        return sent.ok ? { ...sent, value: sent.value.answerReviewRemark } : sent;
      }, t('remarks.done')),
    );
  const sendDecision = (accepted: boolean, text: string) =>
    after(
      changes.run(async (clientMutationId) => {
        const sent = await decide({ input: { clientMutationId, ...known, accepted, text } });
        return sent.ok ? { ...sent, value: sent.value.decideReviewRemark } : sent;
      }, t('remarks.done')),
    );
  const sendCopy = () =>
    after(
      changes.run(async (clientMutationId) => {
        const sent = await copy({ input: { clientMutationId, ...known } });
        return sent.ok ? { ...sent, value: sent.value.copyReviewRemark } : sent;
      }, t('remarks.done')),
    );
  return (
    <article className="ct-card">
      <header>
        <Heading>
          {t('remarks.place', { class: remark.className, subject: remark.subject })} ·{' '}
          {remark.lessonDate === null
            ? formatDays(remark.fromDay, remark.toDay)
            : t('remarks.lesson', { day: formatDay(remark.lessonDate, 'dayMonth') })}
          {remark.student !== null && ` · ${remark.student}`}
        </Heading>
        <Pill tone={TONES[state]}>{sayState(state)}</Pill>
      </header>
      <p className="ct-card-text">{remark.text}</p>
      <p className="st-muted">
        {t('remarks.from', {
          author: remark.author,
          performer: remark.performer,
          day: formatInstant(remark.writtenAt, timeZone, 'day'),
        })}
        {dueOn !== null && (
          <>
            {' · '}
            <span data-overdue={overdue || undefined}>
              {t(overdue ? 'remarks.overdue' : 'remarks.due', { day: formatDay(dueOn, 'dayMonth') })}
            </span>
          </>
        )}
      </p>
      {detected && <p>{t('remarks.detected')}</p>}
      {answer !== '' && <p>{t('remarks.answer', { text: answer })}</p>}
      {decision !== '' && <p>{t('remarks.decision', { name: decider ?? '', text: decision })}</p>}
      {copier !== null && <p className="st-muted">{t('remarks.copied', { name: copier })}</p>}
      {form !== undefined && (
        <TextForm
          title={t(form === 'fix' ? 'remarks.fixTitle' : 'remarks.returnTitle')}
          send={t(form === 'fix' ? 'remarks.fixSend' : 'remarks.returnSend')}
          isBusy={changes.isBusy}
          onSend={(text) => void (form === 'fix' ? sendAnswer(text) : sendDecision(false, text))}
        />
      )}
      <div className="zh-actions">
        <Link className="zh-button" data-variant="secondary" to={addressOf(remark)}>
          {t('remarks.open')}
        </Link>
        {can.includes('answerReviewRemark') && form === undefined && (
          <Button variant="primary" onClick={() => setForm('fix')}>
            {t('remarks.fix')}
          </Button>
        )}
        {can.includes('decideReviewRemark') && (
          <>
            <Button variant="primary" busy={changes.isBusy} onClick={() => void sendDecision(true, '')}>
              {t('remarks.accept')}
            </Button>
            {form === undefined && <Button onClick={() => setForm('return')}>{t('remarks.return')}</Button>}
          </>
        )}
        {can.includes('copyReviewRemark') && (
          <Button busy={changes.isBusy} onClick={() => void sendCopy()}>
            {t('remarks.copy')}
          </Button>
        )}
      </div>
    </article>
  );
}

/** Where the journal is opened at what the remark stands on. */
function addressOf({ groupId, lessonId, lessonDate, studentId, toDay }: RemarkLineFragment): string {
  if (studentId === null && lessonId !== null && lessonDate !== null)
    return addressAtLesson({ id: lessonId, groupId, date: lessonDate }, 'lesson');
  return addressOfRinged(groupId, {
    day: lessonDate ?? toDay,
    lessons: lessonId === null ? [] : [lessonId],
    students: studentId === null ? [] : [studentId],
  });
}

interface TextFormProps {
  readonly title: string;
  readonly send: string;
  readonly isBusy: boolean;
  readonly onSend: (text: string) => void;
}

function TextForm({ title, send, isBusy, onSend }: TextFormProps) {
  const [text, setText] = useState('');
  return (
    <div className="ct-text-form">
      <TextAreaField
        label={title}
        value={text}
        rows={2}
        maxLength={REVIEW_TEXT_LIMIT}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button variant="primary" busy={isBusy} disabled={text.trim() === ''} onClick={() => onSend(text)}>
        {send}
      </Button>
    </div>
  );
}
