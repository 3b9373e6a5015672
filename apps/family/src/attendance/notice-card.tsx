import { EditAbsenceNoticeDocument, WithdrawAbsenceNoticeDocument } from '@zhurnal/contract/family';
import {
  formatInstant,
  newId,
  sayFault,
  sayRefusal,
  useChange,
  useMemberships,
  useSharedWords,
} from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Pill, useAnnounce } from '@zhurnal/web-ui';
import type { Tone } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Child } from '../children/child.js';
import { useAttendanceWords } from '../words/attendance-words.js';
import { draftOf, findFault, lastDayOf } from './absence-draft.js';
import type { Draft } from './absence-draft.js';
import { NoticeHistory } from './notice-history.js';
import type { Notice } from './read-absences.js';
import { ReportForm } from './report-form.js';
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

/** The school's time zone; days and instants are written in it. */
export function useTimeZone(schoolId: string): string {
  return useMemberships().find((member) => member.schoolId === schoolId)?.timeZone ?? 'UTC';
}

interface Stepped {
  readonly __typename: string;
}

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

/** A step with a notice: whether it is under way, why it was refused. */
function useStep(onDone: () => void): {
  readonly isBusy: boolean;
  readonly trouble: string | undefined;
  readonly run: (send: (key: string) => Promise<Answer<Stepped>>) => Promise<void>;
} {
  const t = useAttendanceWords();
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  return {
    isBusy,
    trouble,
    run: async (send) => {
      setBusy(true);
      const answer = await send(newId());
      setBusy(false);
      if (!answer.ok) return setTrouble(sayFault(answer.fault));
      const { value } = answer;
      if (value.__typename === 'Refusal')
        return setTrouble(sayRefusal(value as unknown as Parameters<typeof sayRefusal>[0]));
      if (value.__typename === 'NoticeStale') announce(t('form.stale'));
      onDone();
    },
  };
}

interface DialogProps {
  readonly notice: Notice;
  readonly child: Child;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function EditDialog({
  notice,
  others,
  child,
  onClose,
  onDone,
}: DialogProps & Pick<NoticeCardProps, 'others'>) {
  const t = useAttendanceWords();
  const shared = useSharedWords();
  const edit = useChange(EditAbsenceNoticeDocument);
  const step = useStep(onDone);
  const [draft, setDraft] = useState<Draft>(() => draftOf(notice));
  const [isTried, setTried] = useState(false);
  const fault = findFault(draft);
  const save = () => {
    setTried(true);
    if (fault !== undefined) return;
    void step.run(async (clientMutationId) => {
      const { from, kind, text, certificate, slots } = draft;
      const answer = await edit({
        input: {
          clientMutationId,
          schoolId: child.schoolId,
          studentId: notice.studentId,
          id: notice.id,
          expectedVersion: notice.version,
          from,
          to: lastDayOf(draft),
          slots: slots === null ? null : [...slots],
          kind,
          text,
          certificate,
        },
      });
      return answer.ok ? { ok: true, value: answer.value.editAbsenceNotice } : answer;
    });
  };
  return (
    <Dialog
      open
      title={t('form.editTitle')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant="primary" busy={step.isBusy} onClick={save}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <div className="zh-form">
        {step.trouble !== undefined && <Banner kind="danger">{step.trouble}</Banner>}
        <p className="quiet">{t('form.editNote')}</p>
        <ReportForm
          draft={draft}
          children={[child]}
          faces={[]}
          notices={others}
          changedId={notice.id}
          fault={isTried ? fault : undefined}
          onChange={setDraft}
        />
      </div>
    </Dialog>
  );
}

function WithdrawDialog({ notice, child, onClose, onDone }: DialogProps) {
  const t = useAttendanceWords();
  const shared = useSharedWords();
  const withdraw = useChange(WithdrawAbsenceNoticeDocument);
  const step = useStep(onDone);
  const send = () =>
    step.run(async (clientMutationId) => {
      const { id, studentId, version: expectedVersion } = notice;
      const answer = await withdraw({
        input: { clientMutationId, schoolId: child.schoolId, studentId, id, expectedVersion },
      });
      return answer.ok ? { ok: true, value: answer.value.withdrawAbsenceNotice } : answer;
    });
  return (
    <Dialog
      open
      title={t('notice.withdrawTitle')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant="danger" busy={step.isBusy} onClick={() => void send()}>
            {t('notice.withdraw')}
          </Button>
        </>
      }
    >
      <div className="zh-form">
        {step.trouble !== undefined && <Banner kind="danger">{step.trouble}</Banner>}
        <p>
          {sayKind(notice.kind)}, {sayWhen(notice)}
        </p>
        <p className="quiet">{t('notice.withdrawWhy')}</p>
      </div>
    </Dialog>
  );
}
