import { StudentConsentsDocument } from '@zhurnal/contract/staff';
import { formatDay, formatInstant, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Button, Card, Pill } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { FaultState, LoadingState } from '../../shell/page-states.js';
import { useSchool } from '../../shell/school.js';
import { useSay } from '../notices.js';
import { ConsentDialog } from './consent-dialog.js';
import { consentWords as t } from './consent-words.js';
import type { ConsentSeen, ConsentsSeen } from './consents-seen.js';
import { WithdrawConsentDialog } from './withdraw-consent-dialog.js';

const TONES = { not_asked: 'plain', given: 'good', lacking: 'absence', refused: 'low' } as const;

/** What the family of a student has given in writing, and what is asked of it. */
export function ConsentsPart({ studentId }: { readonly studentId: string }) {
  const { value, fault, again } = useAnswer(StudentConsentsDocument, { studentId });
  useLiveAgain(['school', `student:${studentId}`], again);
  if (value !== undefined) return <ConsentsView seen={value.studentConsents} again={again} />;
  return (
    <Card title={t('consents.title')}>
      {fault === undefined ? <LoadingState /> : <FaultState fault={fault} again={again} />}
    </Card>
  );
}

/** The same, once it is there. */
export function ConsentsView({ seen, again }: { readonly seen: ConsentsSeen; readonly again: () => void }) {
  const say = useSay();
  const [isRecording, setRecording] = useState(false);
  const [gone, setGone] = useState<ConsentSeen>();
  const done = (text: string) => {
    setRecording(false);
    setGone(undefined);
    say(text);
    again();
  };
  const { demand, standing } = seen;
  return (
    <Card
      title={t('consents.title')}
      actions={
        <>
          <Link
            className="zh-button"
            data-variant="secondary"
            to={`/people/students/${seen.studentId}/consents/form`}
          >
            {t('consents.print')}
          </Link>
          {seen.can.includes('recordConsent') && (
            <Button onClick={() => setRecording(true)}>{t('consents.record')}</Button>
          )}
        </>
      }
    >
      <p className="cs-demand">
        <span>
          {t(
            `demand.${demand.kind === 'consent' ? 'consent' : demand.kind === null ? 'none' : 'application'}`,
          )}
        </span>{' '}
        {demand.isBeforeAccess && <span>{t('demand.before')}</span>}{' '}
        {demand.clause !== null && (
          <span className="st-muted">{t('demand.clause', { clause: demand.clause })}</span>
        )}
      </p>
      <p className="cs-standing">
        <Pill tone={TONES[standing]}>{t(`standing.${standing}`)}</Pill>
        {seen.isToldOnPaper && <Pill>{t('standing.paper')}</Pill>}
      </p>
      {seen.consents.length === 0 ? (
        <p className="st-muted">{t('consents.none')}</p>
      ) : (
        <ul className="pp-lines">
          {seen.consents.map((one) => (
            <ConsentLine
              key={one.id}
              one={one}
              onWithdraw={seen.can.includes('withdrawConsent') ? () => setGone(one) : undefined}
            />
          ))}
        </ul>
      )}
      {isRecording && <ConsentDialog seen={seen} onClose={() => setRecording(false)} onDone={done} />}
      {gone && (
        <WithdrawConsentDialog
          studentId={seen.studentId}
          consent={gone}
          onClose={() => setGone(undefined)}
          onDone={done}
        />
      )}
    </Card>
  );
}

function ConsentLine({
  one,
  onWithdraw,
}: {
  readonly one: ConsentSeen;
  readonly onWithdraw: (() => void) | undefined;
}) {
  const { timeZone } = useSchool();
  const facts = [
    one.number !== '' && t('fact.number', { number: one.number }),
    one.document !== null && t(`document.${one.document}`),
    one.isPrinted && t('fact.printed'),
    one.areNamesCompared && t('fact.names'),
    one.note,
  ].filter(Boolean);
  const what = `${t(`kind.${one.kind}`)}, ${one.name}`;
  return (
    <li data-over={one.withdrawnOn !== null || undefined}>
      <span>
        {t(`kind.${one.kind}`)}, {formatDay(one.givenOn, 'full')}
        <span className="pp-under">{one.name}</span>
      </span>
      <span>
        {facts.join(' · ')}
        <span className="pp-under">
          {t('consents.taken', { who: one.takenBy, when: formatInstant(one.takenAt, timeZone, 'full') })}
          {one.withdrawnOn !== null && (
            <>
              {' · '}
              {t('consents.withdrawn', {
                day: formatDay(one.withdrawnOn, 'full'),
                who: one.withdrawnBy ?? '',
              })}
            </>
          )}
        </span>
      </span>
      {one.file !== null && (
        <a href={`${one.file.path}?app=staff`}>{t('consents.scan', { name: one.file.name })}</a>
      )}
      {one.withdrawnOn === null && onWithdraw !== undefined && (
        <Button variant="quiet" aria-label={`${t('consents.withdraw')}: ${what}`} onClick={onWithdraw}>
          {t('consents.withdraw')}
        </Button>
      )}
    </li>
  );
}
