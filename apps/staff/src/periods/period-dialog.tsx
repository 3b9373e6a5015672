import { ClosePeriodDocument, ClosingGapsDocument, SealPeriodDocument } from '@zhurnal/contract/staff';
import {
  formatDay,
  formatInstant,
  newId,
  sayFault,
  useAnswer,
  useChange,
  useSharedWords,
} from '@zhurnal/web-client';
import { Banner, Button, Checkbox, Dialog, Skeleton } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import { GapList } from './gap-list.js';
import { lookOf } from './period-view.js';
import type { ClassPeriod, Closings } from './period-view.js';
import { t } from './periods-words.js';
import { ReopenForm } from './reopen-form.js';
import { SealPart } from './seal-part.js';
import { useOneChange } from './use-one-change.js';

export interface PeriodDialogProps {
  readonly period: ClassPeriod;
  readonly closings: Closings;
  readonly onClose: () => void;
  /** Something was stored. */
  readonly onSaid: (said: string) => void;
}

/** One period of a class: what it lacks before it is closed, its seal after that. */
export function PeriodDialog({ period, closings, onClose, onSaid }: PeriodDialogProps) {
  const shared = useSharedWords();
  const { timeZone } = useSchool();
  const [isConfirmed, setConfirmed] = useState(false);
  const [isOpening, setOpening] = useState(false);
  const { classId, periodId, state } = period;
  const place = { class: period.className, period: period.periodName };
  const asked = useAnswer(ClosingGapsDocument, { classId, periodId }, { pause: state === 'RUNNING' });
  const gaps = asked.value?.closingGaps;
  const closePeriod = useChange(ClosePeriodDocument);
  const sealPeriod = useChange(SealPeriodDocument);
  const change = useOneChange();
  const may = (operation: string): boolean =>
    closings.can.includes(operation) && closings.archivedAt === null;
  const isReady = gaps !== undefined && gaps.required === 0 && (gaps.other === 0 || isConfirmed);
  const close = () =>
    change.run(
      () => closePeriod({ input: { clientMutationId: newId(), classId, periodId, isConfirmed } }),
      () => onSaid(t('closed', place)),
    );
  const seal = () =>
    change.run(
      () => sealPeriod({ input: { clientMutationId: newId(), classId, periodId } }),
      () => onSaid(t('seal.done', place)),
    );
  if (isOpening && gaps !== undefined)
    return (
      <ReopenForm
        {...{ period, closings }}
        groups={gaps.groups}
        onClose={() => setOpening(false)}
        onSaid={onSaid}
      />
    );
  return (
    <Dialog
      open
      size="wide"
      title={t('details.title', place)}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          {state === 'OVER' && may('closePeriod') && (
            <Button variant="primary" busy={change.isBusy} disabled={!isReady} onClick={close}>
              {t('close')}
            </Button>
          )}
          {state === 'UNSEALED' && may('sealPeriod') && (
            <Button variant="primary" busy={change.isBusy} onClick={seal}>
              {t('seal.anew')}
            </Button>
          )}
          {period.closedAt !== null && may('reopenPeriod') && (
            <Button disabled={gaps === undefined} onClick={() => setOpening(true)}>
              {t('reopen')}
            </Button>
          )}
        </>
      }
    >
      <div className="pr-form">
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <p>
          {t('details.days', {
            from: formatDay(period.startsOn, 'dayMonth'),
            to: formatDay(period.endsOn, 'dayMonth'),
          })}
          {'. '}
          {lookOf(period, closings.today).words}
          {'.'}
        </p>
        {state === 'RUNNING' && <p>{t('details.running', { day: formatDay(period.endsOn, 'dayMonth') })}</p>}
        {period.closedAt !== null && (
          <p>
            {t('details.closed', {
              who: period.closedBy ?? '',
              when: formatInstant(period.closedAt, timeZone),
            })}{' '}
            {period.confirmedGaps > 0 && t('details.confirmed', { count: period.confirmedGaps })}
          </p>
        )}
        {state === 'OVER' && (
          <section className="pr-part">
            <h3>{t('gaps.title')}</h3>
            {asked.fault !== undefined && gaps === undefined && (
              <Banner kind="danger">{sayFault(asked.fault)}</Banner>
            )}
            {gaps === undefined ? (
              asked.fault === undefined && <Skeleton label={t('gaps.loading')} lines={4} />
            ) : (
              <GapList gaps={gaps} />
            )}
            {gaps !== undefined && gaps.required === 0 && gaps.other > 0 && may('closePeriod') && (
              <Checkbox
                label={t('gaps.confirm')}
                checked={isConfirmed}
                onChange={({ currentTarget: { checked } }) => setConfirmed(checked)}
              />
            )}
          </section>
        )}
        <SealPart period={period} timeZone={timeZone} />
      </div>
    </Dialog>
  );
}
