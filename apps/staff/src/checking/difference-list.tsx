import { SettlePaperDifferenceDocument } from '@zhurnal/contract/staff';
import type { PaperDifferenceLineFragment, PaperSettlement } from '@zhurnal/contract/staff';
import { PAPER_SETTLEMENTS, PAPER_TEXT_LIMIT } from '@zhurnal/rules';
import { formatInstant, useChange } from '@zhurnal/web-client';
import { Button, Pill, Select, TextAreaField } from '@zhurnal/web-ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { addressAtLesson } from '../journal/open-at.js';
import { useSchool } from '../shell/school.js';
import type { SaidChanges } from '../shell/use-said-changes.js';
import { CheckingDialog } from './checking-dialog.js';
import { t } from './checking-words.js';
import { saySides, sayWay, sayWhere } from './say-difference.js';

interface DifferenceListProps {
  readonly differences: readonly PaperDifferenceLineFragment[];
  readonly change: SaidChanges;
  readonly again: () => void;
}

/** What differs, and how it was settled. */
export function DifferenceList({ differences, change, again }: DifferenceListProps) {
  const [settling, setSettling] = useState<PaperDifferenceLineFragment>();
  return (
    <section aria-labelledby="ck-differences">
      <h2 id="ck-differences" className="ck-head">
        {t('paper.differences')}
      </h2>
      {differences.length === 0 ? (
        <p className="st-muted">{t('paper.noDifferences')}</p>
      ) : (
        <ul className="ct-cards ct-plan">
          {differences.map((difference) => (
            <li key={difference.id}>
              <DifferenceCard difference={difference} onSettle={() => setSettling(difference)} />
            </li>
          ))}
        </ul>
      )}
      {settling !== undefined && (
        <SettleDialog
          difference={differences.find(({ id }) => id === settling.id) ?? settling}
          change={change}
          again={again}
          onClose={() => setSettling(undefined)}
        />
      )}
    </section>
  );
}

interface DifferenceCardProps {
  readonly difference: PaperDifferenceLineFragment;
  readonly onSettle: () => void;
}

function DifferenceCard({ difference, onSettle }: DifferenceCardProps) {
  const { timeZone } = useSchool();
  const { groupId, lessonId, studentId, day, settledAs, settler, settledAt, settledNote } = difference;
  const { recorder, recordedAt, says, journalSays, correctionNumber, open } = difference;
  const dayOf = (at: string): string => formatInstant(at, timeZone, 'day');
  const cell = studentId === null || lessonId === null ? '' : `&cell=${studentId}.${lessonId}`;
  const address =
    lessonId === null
      ? `/journal/${groupId}?day=${day}`
      : `${addressAtLesson({ id: lessonId, groupId, date: day })}${cell}`;
  return (
    <article className="ct-card">
      <header>
        <h3>{sayWhere(difference)}</h3>
        <Pill tone={settledAs === null ? 'low' : 'good'}>
          {settledAs === null ? t('paper.isOpen') : sayWay(settledAs)}
        </Pill>
      </header>
      <div>
        <p>
          {saySides(difference)}
          {settledAs === null &&
            says !== journalSays &&
            ` ${t('paper.saysNow', { text: says === '' ? t('paper.nothing') : says })}`}
        </p>
        <p className="st-muted">
          {t('paper.recorded', { name: recorder, day: dayOf(recordedAt) })}
          {settler !== null && settledAt !== null && (
            <>
              {' → '}
              {t('paper.settledBy', { name: settler, day: dayOf(settledAt) })}
              {correctionNumber !== null && (
                <>
                  , <Link to="/corrections">{t('paper.correction', { number: correctionNumber })}</Link>
                </>
              )}
              {settledNote !== '' && `. ${settledNote}`}
            </>
          )}
        </p>
      </div>
      <div className="zh-actions zh-no-print">
        <Link className="zh-button" data-variant="secondary" to={address}>
          {t('paper.inJournal')}
        </Link>
        {open && (
          <Button variant="primary" onClick={onSettle}>
            {t('paper.settle')}
          </Button>
        )}
      </div>
    </article>
  );
}

interface SettleDialogProps extends Omit<DifferenceListProps, 'differences'> {
  readonly difference: PaperDifferenceLineFragment;
  readonly onClose: () => void;
}

function SettleDialog({ difference, change, again, onClose }: SettleDialogProps) {
  const settle = useChange(SettlePaperDifferenceDocument);
  const { id, groupId, day, version: expectedVersion, says, journalSays } = difference;
  const [as, setAs] = useState<PaperSettlement>(says === journalSays ? 'PAPER' : 'JOURNAL');
  const [note, setNote] = useState('');
  const send = async (clientMutationId: string) => {
    const input = { clientMutationId, id, groupId, day, expectedVersion, settledAs: as, note };
    const answer = await settle({ input });
    return answer.ok ? { ...answer, value: answer.value.settlePaperDifference } : answer;
  };
  return (
    <CheckingDialog
      title={t('paper.settleTitle')}
      action={t('paper.settleSend')}
      change={change}
      send={send}
      done={t('saved')}
      closesOnStale
      again={again}
      onClose={onClose}
    >
      <div className="ck-form">
        <p>
          {sayWhere(difference)}. {saySides(difference)}
        </p>
        <Select
          label={t('paper.how')}
          value={as}
          onChange={(event) =>
            setAs(
              PAPER_SETTLEMENTS.map((one) => one.toUpperCase() as PaperSettlement).find(
                (one) => one === event.currentTarget.value,
              ) ?? 'PAPER',
            )
          }
          options={PAPER_SETTLEMENTS.map((one) => {
            const value = one.toUpperCase() as PaperSettlement;
            return { value, label: sayWay(value) };
          })}
        />
        <TextAreaField
          label={t('note')}
          value={note}
          maxLength={PAPER_TEXT_LIMIT}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </CheckingDialog>
  );
}
