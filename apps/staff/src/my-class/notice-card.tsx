import { DecideAbsenceNoticeDocument } from '@zhurnal/contract/staff';
import { DEFAULT_ABSENCE_LETTERS, NOTICE_ANSWER_LIMIT, usualReasonOf } from '@zhurnal/rules';
import type { NoticeKind, NoticeReason } from '@zhurnal/rules';
import { formatDays, formatInstant, useChange, useSharedWords } from '@zhurnal/web-client';
import { Button, Dialog, Pill, TextAreaField } from '@zhurnal/web-ui';
import type { Tone } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { t } from './my-class-words.js';
import type { Notice } from './notice.js';
import { NoticeHistory } from './notice-history.js';
import { OutcomeLine } from './outcome-line.js';
import { REASON_CODES, reasonOf } from './reason-words.js';
import { useClassChanges } from './use-class-change.js';

const TONES: Readonly<Record<Notice['status'], Tone>> = {
  SENT: 'accent',
  SEEN: 'accent',
  ACCEPTED: 'good',
  DECLINED: 'low',
  WITHDRAWN: 'plain',
};

const nameOfStatus = (status: Notice['status']) =>
  (
    ({
      SENT: 'sent',
      SEEN: 'seen',
      ACCEPTED: 'accepted',
      DECLINED: 'declined',
      WITHDRAWN: 'withdrawn',
    }) as const
  )[status];

const kindOf = (kind: Notice['kind']): NoticeKind => kind.toLowerCase() as NoticeKind;

/** Does the class teacher still have to decide? */
export const isWaiting = ({ status }: Notice): boolean => status === 'SENT' || status === 'SEEN';

/** «16–18 ноября, весь день», «18 ноября, 5-й урок». */
export function sayWhen({ from, to, slots }: Pick<Notice, 'from' | 'to' | 'slots'>): string {
  const what =
    slots === null
      ? t('notices.wholeDays')
      : t('notices.slots', { count: slots.length, slots: slots.join(', ') });
  return slots === null && from !== to ? formatDays(from, to) : `${formatDays(from, to)}, ${what}`;
}

export interface NoticeCardProps {
  readonly notice: Notice;
  readonly classId: string;
  readonly mayDecide: boolean;
  readonly onDecided: () => void;
  /** False where the student's name stands above already. */
  readonly isNamed?: boolean | undefined;
}

/** One notice: what the family says, what was decided, and what can be done about it. */
export function NoticeCard({ notice, classId, mayDecide, onDecided, isNamed = true }: NoticeCardProps) {
  const { timeZone } = useSchool();
  const changes = useClassChanges();
  const decide = useChange(DecideAbsenceNoticeDocument);
  const [isThinking, setThinking] = useState(false);
  const [asks, setAsks] = useState<'decline' | 'history'>();
  const { id, status, version } = notice;
  const waits = isWaiting(notice);
  const run = (accepted: boolean, reason: NoticeReason | null, answer: string): Promise<boolean> =>
    changes
      .run(
        async (clientMutationId) => {
          const sent = await decide({
            input: {
              clientMutationId,
              classId,
              id,
              accepted,
              reason: reason && REASON_CODES[reason],
              answer,
              expectedVersion: version,
            },
          });
          return sent.ok ? { ok: true, value: sent.value.decideAbsenceNotice } : sent;
        },
        (value) => {
          if (value.__typename === 'NoticeStale') return t('notices.stale');
          return accepted ? t('notices.explained', { count: value.explained }) : t('notices.declinedDone');
        },
      )
      .then((isDone) => {
        if (isDone) {
          setThinking(false);
          onDecided();
        }
        return isDone;
      });
  const usual = usualReasonOf(kindOf(notice.kind));
  const reasons: readonly NoticeReason[] = usual === 'ill' ? ['ill', 'excused'] : ['excused', 'ill'];
  const Name = isNamed ? 'h3' : 'p';
  return (
    <article className="mc-notice" data-waits={waits || undefined}>
      <div className="mc-notice-head">
        <Name className="mc-notice-name">
          {isNamed ? notice.studentName : t(`kind.${kindOf(notice.kind)}`)}
        </Name>
        <Pill tone={TONES[status]}>{t(`status.${nameOfStatus(status)}`)}</Pill>
      </div>
      <p>
        {isNamed && <b>{t(`kind.${kindOf(notice.kind)}`)}: </b>}
        {sayWhen(notice)}
        {notice.certificate && ` · ${t('notices.certificate')}`}
      </p>
      {notice.text !== '' && <p className="mc-words">{notice.text}</p>}
      <p className="st-muted">
        {t('notices.sent', { when: formatInstant(notice.sentAt, timeZone), who: notice.sentBy })}
      </p>
      {notice.overlaps.length > 0 && (
        <p>
          <Pill tone="absence" icon="alert">
            {t('notices.overlaps')}
          </Pill>
        </p>
      )}
      {notice.decidedAt !== null && notice.decidedBy !== null && status !== 'SENT' && (
        <p className="st-muted">
          {notice.reason === null
            ? t('notices.declined', {
                who: notice.decidedBy,
                when: formatInstant(notice.decidedAt, timeZone),
              })
            : t('notices.accepted', {
                reason: t(`reason.${reasonOf(notice.reason)}`),
                who: notice.decidedBy,
                when: formatInstant(notice.decidedAt, timeZone),
              })}
        </p>
      )}
      {notice.answer !== '' && <p>{t('notices.answer', { answer: notice.answer })}</p>}
      <div className="zh-actions">
        {mayDecide && (waits || isThinking) && (
          <>
            {reasons.map((reason, at) => (
              <Button
                key={reason}
                variant={at === 0 ? 'primary' : 'secondary'}
                busy={changes.isBusy}
                onClick={() => void run(true, reason, '')}
              >
                {t('notices.accept', {
                  letter: DEFAULT_ABSENCE_LETTERS[reason],
                  reason: t(`reason.${reason}`),
                })}
              </Button>
            ))}
            <Button variant="danger" onClick={() => setAsks('decline')}>
              {t('notices.decline')}
            </Button>
          </>
        )}
        {mayDecide && !waits && !isThinking && status !== 'WITHDRAWN' && (
          <Button onClick={() => setThinking(true)}>{t('notices.change')}</Button>
        )}
        <Button variant="quiet" icon="history" onClick={() => setAsks('history')}>
          {t('notices.history')}
        </Button>
        <OutcomeLine changes={changes} />
      </div>
      <DeclineDialog
        open={asks === 'decline'}
        isBusy={changes.isBusy}
        onClose={() => setAsks(undefined)}
        onDecline={async (answer) => {
          if (await run(false, null, answer)) setAsks(undefined);
        }}
      />
      <NoticeHistory notice={notice} open={asks === 'history'} onClose={() => setAsks(undefined)} />
    </article>
  );
}

interface DeclineProps {
  readonly open: boolean;
  readonly isBusy: boolean;
  readonly onClose: () => void;
  readonly onDecline: (answer: string) => Promise<void>;
}

function DeclineDialog({ open, isBusy, onClose, onDecline }: DeclineProps) {
  const shared = useSharedWords();
  const [answer, setAnswer] = useState('');
  return (
    <Dialog
      open={open}
      title={t('notices.declineTitle')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant="danger" busy={isBusy} onClick={() => void onDecline(answer)}>
            {t('notices.declineDo')}
          </Button>
        </>
      }
    >
      <TextAreaField
        label={t('notices.declineWhy')}
        hint={t('notices.declineHint')}
        value={answer}
        maxLength={NOTICE_ANSWER_LIMIT}
        required
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
    </Dialog>
  );
}
