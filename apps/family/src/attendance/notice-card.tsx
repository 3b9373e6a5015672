import { formatInstant } from '@zhurnal/web-client';
import { Button, Pill } from '@zhurnal/web-ui';
import type { Tone } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Child } from '../children/child.js';
import { useAttendanceWords } from '../words/attendance-words.js';
import { NoticeHistory } from './notice-history.js';
import { useTimeZone } from './use-time-zone.js';
import { EditDialog, WithdrawDialog } from './notice-steps.js';
import type { Notice } from './read-absences.js';
import { nameOfStatus, sayKind, sayWhen } from './say-day.js';

interface NoticeCardProps {
  readonly notice: Notice;
  /** All notices of the child. */
  readonly others: readonly Notice[];
  readonly mayReport: boolean;
  readonly child: Child;
  readonly again: () => void;
}

const TONES: Readonly<Record<Notice['status'], Tone>> = {
  SENT: 'plain',
  SEEN: 'accent',
  ACCEPTED: 'good',
  DECLINED: 'low',
  WITHDRAWN: 'plain',
};

/** One notice: what was said, where it stands, what the school answered, and what can still be done. */
export function NoticeCard({ notice, others, mayReport, child, again }: NoticeCardProps) {
  const t = useAttendanceWords();
  const timeZone = useTimeZone(child.schoolId);
  const [asks, setAsks] = useState<'edit' | 'withdraw' | 'history'>();
  const status = nameOfStatus(notice.status);
  const close = () => setAsks(undefined);
  const done = () => {
    close();
    again();
  };
  return (
    <article className="notice" data-status={status}>
      <div className="notice-head">
        <p className="notice-title">
          <b>{sayKind(notice.kind)}</b>, {sayWhen(notice)}
        </p>
        <Pill tone={TONES[notice.status]}>{t(`notice.${status}`)}</Pill>
      </div>
      {notice.text !== '' && <p className="comment">{notice.text}</p>}
      {notice.certificate && <p className="row-detail">{t('notice.certificate')}</p>}
      <p className="row-detail">{sayStep(notice, timeZone, t)}</p>
      {notice.answer !== '' && (
        <p>
          <b>{t('notice.answer', { answer: notice.answer })}</b>
        </p>
      )}
      {notice.overlaps.length > 0 && <p className="row-detail">{t('notice.overlaps')}</p>}
      <p className="faint">
        {t('notice.sentBy', { when: formatInstant(notice.sentAt, timeZone), who: notice.sentBy })}
      </p>
      <div className="zh-actions">
        {mayReport && notice.status !== 'WITHDRAWN' && (
          <>
            <Button onClick={() => setAsks('edit')}>{t('notice.edit')}</Button>
            <Button onClick={() => setAsks('withdraw')}>{t('notice.withdraw')}</Button>
          </>
        )}
        <Button variant="quiet" onClick={() => setAsks('history')}>
          {t('notice.history')}
        </Button>
      </div>
      {asks === 'edit' && <EditDialog {...{ notice, others, child }} onClose={close} onDone={done} />}
      {asks === 'withdraw' && <WithdrawDialog {...{ notice, child }} onClose={close} onDone={done} />}
      {asks === 'history' && <NoticeHistory notice={notice} child={child} onClose={close} />}
    </article>
  );
}

/** Where the notice stands, in a sentence. */
function sayStep(notice: Notice, timeZone: string, t: ReturnType<typeof useAttendanceWords>): string {
  const when = formatInstant(notice.decidedAt ?? notice.seenAt ?? notice.sentAt, timeZone);
  const who = notice.decidedBy ?? '';
  switch (notice.status) {
    case 'SENT':
      return t('notice.step.sent');
    case 'SEEN':
      return t('notice.step.seen', { when });
    case 'ACCEPTED':
      return t('notice.step.accepted', {
        when,
        who,
        reason: t(notice.reason === 'ILL' ? 'reason.ill' : 'reason.excused'),
      });
    case 'DECLINED':
      return t('notice.step.declined', { when, who });
    case 'WITHDRAWN':
      return t('notice.withdrawn');
  }
}
