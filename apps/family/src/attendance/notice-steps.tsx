import { EditAbsenceNoticeDocument, WithdrawAbsenceNoticeDocument } from '@zhurnal/contract/family';
import { newId, sayFault, sayRefusal, useChange, useSharedWords } from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';
import { Banner, Button, Dialog, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Child } from '../children/child.js';
import { useAttendanceWords } from '../words/attendance-words.js';
import { draftOf, findFault, lastDayOf } from './absence-draft.js';
import type { Draft } from './absence-draft.js';
import type { Notice } from './read-absences.js';
import { ReportForm } from './report-form.js';
import { sayKind, sayWhen } from './say-day.js';

interface Stepped {
  readonly __typename: string;
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

/** Other days, lessons or words. */
export function EditDialog({
  notice,
  others,
  child,
  onClose,
  onDone,
}: DialogProps & { readonly others: readonly Notice[] }) {
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

/** Takes the notice back, after a question. */
export function WithdrawDialog({ notice, child, onClose, onDone }: DialogProps) {
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
