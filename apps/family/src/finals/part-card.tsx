import { AcknowledgeFinalsDocument } from '@zhurnal/contract/family';
import type { FinalsPartShownFragment } from '@zhurnal/contract/family';
import { QUESTION_LIMIT } from '@zhurnal/rules';
import { formatInstant, newId, sayFault, sayRefusal, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, TextAreaField, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { Child } from '../children/child.js';
import { useFinalsWords } from '../words/finals-words.js';

/** The zone of the device: a family reads the time of a publication by its own clock. */
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface PartCardProps {
  readonly part: FinalsPartShownFragment;
  readonly child: Child;
  readonly mayAcknowledge: boolean;
  readonly again: () => void;
}

/** Marks published together, and whether the family has stated to have seen them: one press and a confirmation. */
export function PartCard({ part, child, mayAcknowledge, again }: PartCardProps) {
  const t = useFinalsWords();
  const [isAsking, setAsking] = useState(false);
  const { name, shownAt, seenAt, seenBy, isPaper, isWaiting, question } = part;
  const title = name === null ? t('finals.part') : t('finals.partOf', { name });
  const lines = [
    t('finals.shown', { when: formatInstant(shownAt, ZONE) }),
    seenAt !== null &&
      t(isPaper ? 'finals.seenPaper' : 'finals.seen', {
        who: seenBy ?? '',
        when: formatInstant(seenAt, ZONE),
      }),
    question !== '' && t('finals.asked', { question }),
    isWaiting && seenAt !== null && t('finals.changed'),
    isWaiting && !mayAcknowledge && t('finals.byParent'),
  ].filter((line) => line !== false);
  return (
    <>
      <Banner
        kind={isWaiting ? (part.reminder === 0 ? 'note' : 'warning') : 'good'}
        title={title}
        actions={
          isWaiting &&
          mayAcknowledge && (
            <Button variant="primary" onClick={() => setAsking(true)}>
              {t('finals.see')}
            </Button>
          )
        }
      >
        {lines.map((line) => (
          <span key={line} className="finals-line">
            {line}
          </span>
        ))}
      </Banner>
      {isAsking && (
        <SeeDialog part={part} child={child} title={title} again={again} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

interface SeeDialogProps {
  readonly part: FinalsPartShownFragment;
  readonly child: Child;
  readonly title: string;
  readonly again: () => void;
  readonly onClose: () => void;
}

function SeeDialog({ part, child, title, again, onClose }: SeeDialogProps) {
  const t = useFinalsWords();
  const shared = useSharedWords();
  const announce = useAnnounce();
  const see = useChange(AcknowledgeFinalsDocument);
  const [question, setQuestion] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const send = async (): Promise<void> => {
    setBusy(true);
    const { schoolId, studentId } = child;
    const { kind, periodId } = part;
    const answer = await see({
      input: { clientMutationId: newId(), schoolId, studentId, kind, periodId, question },
    });
    setBusy(false);
    if (!answer.ok) {
      setTrouble(t('finals.failed', { why: sayFault(answer.fault) }));
      return;
    }
    const outcome = answer.value.acknowledgeFinals;
    if (outcome.__typename === 'Refusal') {
      setTrouble(t('finals.failed', { why: sayRefusal(outcome) }));
      return;
    }
    announce(t('finals.done'));
    again();
    onClose();
  };
  return (
    <Dialog
      open
      title={t('finals.sure')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void send()}>
            {t('finals.confirm')}
          </Button>
        </>
      }
    >
      <div className="finals-ask">
        <p>
          <b>
            {child.givenName}. {title}
          </b>
        </p>
        <p>{t('finals.sureWhy')}</p>
        <TextAreaField
          label={t('finals.question')}
          maxLength={QUESTION_LIMIT}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      </div>
    </Dialog>
  );
}
