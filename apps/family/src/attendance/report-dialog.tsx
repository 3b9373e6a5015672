import { formatDay, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Icon, useAnnounce } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Child } from '../children/child.js';
import { nameChildren } from '../children/name-children.js';
import { useAttendanceWords } from '../words/attendance-words.js';
import { findFault, illToday } from './absence-draft.js';
import type { Draft } from './absence-draft.js';
import { ChildBoxes } from './child-boxes.js';
import type { Notice } from './read-absences.js';
import { ReportForm } from './report-form.js';
import { useReport } from './use-report.js';
import '../styles/attendance.css';

interface ReportDialogProps {
  /** Every child the reader may speak for. */
  readonly children: readonly Child[];
  /** Whose card it was opened from; undefined: to be chosen. */
  readonly studentId: string | undefined;
  /** Notices known to the page, for the word about overlaps. */
  readonly notices?: readonly Notice[] | undefined;
  /** Opens with «Болеет сегодня» chosen, as from the shortcut on a telephone. */
  readonly isToday?: boolean | undefined;
  readonly onClose: () => void;
  /** All was sent. */
  readonly onSent?: (() => void) | undefined;
}

/**
 * «Сообщить об отсутствии»: ill today is two presses away, everything else is a form of one page. The dialog stays until
 * the school has it.
 */
export function ReportDialog(props: ReportDialogProps) {
  const { children, studentId, notices = [], isToday = false, onClose, onSent } = props;
  const t = useAttendanceWords();
  const shared = useSharedWords();
  const announce = useAnnounce();
  const faces = nameChildren(children);
  const only = children.length === 1 ? children[0] : undefined;
  const first = children.find((child) => child.studentId === studentId) ?? only;
  const [step, setStep] = useState<'ask' | 'form' | 'sent'>('ask');
  const [isIll, setIll] = useState(isToday);
  const [isTried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>(() =>
    illToday(first ? [first.studentId] : [], (first ?? children[0])?.today ?? ('' as Child['today'])),
  );
  const reporting = useReport(children, faces);
  const fault = findFault(draft);
  const send = async () => {
    setTried(true);
    if (fault !== undefined || !(await reporting.send(draft))) return;
    setStep('sent');
    announce(t('form.sent'));
    onSent?.();
  };
  const names = faces
    .filter((_, at) => draft.studentIds.includes(children[at]?.studentId ?? ''))
    .map(({ label }) => label)
    .join(', ');
  const isReady = step === 'form' || isIll;
  return (
    <Dialog
      open
      title={first && step !== 'form' && children.length > 1 ? t('reportFor', { name: names }) : t('report')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={step !== 'form'}
      actions={
        step === 'sent' ? (
          <>
            <Link className="zh-button" data-variant="secondary" to="/attendance" onClick={onClose}>
              {t('form.toList')}
            </Link>
            <Button variant="primary" onClick={onClose}>
              {shared('common.close')}
            </Button>
          </>
        ) : (
          isReady && (
            <>
              <Button onClick={onClose}>{shared('common.cancel')}</Button>
              <Button variant="primary" busy={reporting.isBusy} onClick={() => void send()}>
                {t('form.send')}
              </Button>
            </>
          )
        )
      }
    >
      <div className="zh-form">
        {reporting.troubles.length > 0 && step !== 'sent' && (
          <Banner kind="danger">
            {reporting.troubles.map((trouble) => (
              <span key={trouble}>{trouble}</span>
            ))}
          </Banner>
        )}
        {step === 'sent' && (
          <Banner kind="good" title={t('form.sent')}>
            {t('form.sentHint')}
          </Banner>
        )}
        {step === 'ask' && (
          <>
            {first === undefined && (
              <ChildBoxes
                children={children}
                faces={faces}
                chosen={draft.studentIds}
                isMissing={isTried && fault === 'children'}
                onChoose={(studentIds) => setDraft({ ...draft, studentIds })}
              />
            )}
            <div className="report-ways" role="group" aria-label={t('form.ask')}>
              <button
                type="button"
                className="report-way"
                aria-pressed={isIll}
                onClick={() => setIll(!isIll)}
              >
                {t('form.quick')}
                {isIll && <Icon name="check" />}
              </button>
              <button type="button" className="report-way" onClick={() => setStep('form')}>
                {t('form.other')}
                <Icon name="right" />
              </button>
            </div>
            {isIll && names !== '' && <p>{t('form.sum', { names, day: formatDay(draft.from, 'long') })}</p>}
          </>
        )}
        {step === 'form' && (
          <ReportForm
            draft={draft}
            children={children}
            faces={faces}
            notices={notices}
            fault={isTried ? fault : undefined}
            onChange={setDraft}
          />
        )}
      </div>
    </Dialog>
  );
}
