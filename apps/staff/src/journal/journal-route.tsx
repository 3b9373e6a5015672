import { JournalStartDocument } from '@zhurnal/contract/staff';
import { addDays, asDay } from '@zhurnal/rules';
import { daysPassed, useAnswer } from '@zhurnal/web-client';
import { EmptyState } from '@zhurnal/web-ui';
import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { listPeriods, periodOf } from './choose-period.js';
import { JournalScreen } from './journal-screen.js';
import { t } from './journal-words.js';
import '../styles/journal.css';

/** The address of a journal: which group, which days, which cell. Without days the period of today is opened. */
export default function JournalRoute() {
  const { groupId = '' } = useParams();
  const { today, timeZone } = useSchool();
  const [params, setParams] = useSearchParams();
  const { value, fault, keptAt, again } = useAnswer(JournalStartDocument, { groupId, day: today });
  const choices =
    value && listPeriods(value.schoolPeriods, value.journalPage.group.gradeLevel, t('period.year'));
  const [from, to] = [params.get('from'), params.get('to')];
  // Without network the page that was open last is there: that of the day it was open on.
  const lastOpen = asDay(today);
  const opened = keptAt && lastOpen ? addDays(lastOpen, -daysPassed(timeZone, keptAt, new Date())) : today;
  // The address may name another day: that of the lesson somebody came for.
  const chosen = choices && periodOf(choices, params.get('day') ?? opened);

  useEffect(() => {
    if (chosen === undefined || (from !== null && to !== null)) return;
    setParams(
      (before) => {
        before.set('from', chosen.from);
        before.set('to', chosen.to);
        return before;
      },
      { replace: true },
    );
  }, [chosen, from, to, setParams]);

  if (from !== null && to !== null) {
    return <JournalScreen key={groupId} groupId={groupId} from={from} to={to} choices={choices ?? []} />;
  }
  return (
    <Page title={t('journal.plainTitle')}>
      <h1 className="zh-hidden">{t('journal.plainTitle')}</h1>
      {fault !== undefined && value === undefined ? (
        <FaultState fault={fault} again={again} />
      ) : choices?.length === 0 ? (
        <EmptyState icon="calendar" title={t('journal.noPeriods')}>
          {t('journal.noPeriodsWhy')}
        </EmptyState>
      ) : (
        <LoadingState label={t('journal.loading')} />
      )}
    </Page>
  );
}
