import { AssessmentChoicesDocument, AssessmentScheduleDocument } from '@zhurnal/contract/staff';
import { addDays, mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import {
  formatDecimal,
  formatInstant,
  isDay,
  useAnswer,
  useLiveAgain,
  useSharedWords,
} from '@zhurnal/web-client';
import { Button, DateField, EmptyState, IconButton, PageHeader, Select, ToastArea } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useToast } from '../journal/use-toast.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { Page } from '../shell/page.js';
import { useSchool } from '../shell/school.js';
import { mayPlanAssessments } from '../shell/who-may.js';
import { t as say } from '../words/staff-words.js';
import { AssessmentDialog } from './assessment-dialog.js';
import { t } from './assessment-words.js';
import { BrokenList, Unscheduled } from './broken-list.js';
import { PublishDialog } from './publish-dialog.js';
import type { Planned, Schedule } from './schedule.js';
import { ScheduleTable } from './schedule-table.js';
import './assessments.css';

/** How many weeks stand side by side. */
const WEEKS = 9;

/** The schedule of assessments: classes by weeks, what is broken, and what is not in it. The part shown is in the address. */
export default function AssessmentsRoute() {
  const { today } = useSchool();
  const asked = useAnswer(AssessmentScheduleDocument, { day: today });
  useLiveAgain(['school'], asked.again);
  const schedule = asked.value?.assessmentSchedule;
  if (schedule === undefined) {
    return (
      <Page title={t('title')} layout="wide">
        <PageHeader title={t('title')} />
        {asked.fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={asked.fault} again={asked.again} />
        )}
      </Page>
    );
  }
  return <Opened schedule={schedule} again={asked.again} />;
}

function Opened({ schedule, again }: { readonly schedule: Schedule; readonly again: () => void }) {
  const school = useSchool();
  const shared = useSharedWords();
  const mayPlan = mayPlanAssessments(school);
  const [params, setParams] = useSearchParams();
  const choices = useAnswer(AssessmentChoicesDocument, {}).value;
  const [opened, setOpened] = useState<Planned | 'new'>();
  const [isPublishing, setPublishing] = useState(false);
  const { toasts, show, close } = useToast();
  const put = (name: string, value: string) =>
    setParams((before) => (value === '' ? before.delete(name) : before.set(name, value), before), {
      replace: true,
    });
  const classes = (choices?.schoolClasses ?? []).flatMap((one) =>
    one.gradeLevel == null ? [] : [{ ...one, gradeLevel: one.gradeLevel }],
  );
  const grades = [...new Set(classes.map(({ gradeLevel }) => gradeLevel))].sort((one, other) => one - other);
  const grade = grades.find((one) => String(one) === params.get('grade'));
  const named = params.get('from') ?? '';
  const from = mondayOf((isDay(named) ? named : schedule.today) as Day);
  const shown = schedule.assessments.filter((one) => grade === undefined || one.gradeLevel === grade);
  const proposals = schedule.assessments.filter(({ status }) => status === 'PROPOSED');
  const changed = () => {
    setOpened(undefined);
    again();
  };
  return (
    <Page title={t('title')} layout="wide">
      <PageHeader
        title={t('title')}
        actions={
          <>
            {mayPlan && (
              <Button variant="primary" icon="plus" onClick={() => setOpened('new')}>
                {t('add')}
              </Button>
            )}
            {mayPlan && proposals.length > 0 && (
              <Button onClick={() => setPublishing(true)}>{t('publish', { count: proposals.length })}</Button>
            )}
            <a
              className="zh-button zh-no-print"
              data-variant="secondary"
              href={`/assessments/schedule.xlsx?app=staff&day=${schedule.today}`}
            >
              {t('save')}
            </a>
            <Button icon="print" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      />
      <p className="st-muted">
        {schedule.publishedAt == null
          ? t('unpublished')
          : t('published', { day: formatInstant(schedule.publishedAt, school.timeZone, 'day') })}
        {' · '}
        {limitsOf(schedule)}
      </p>
      <div className="as-tools zh-no-print">
        <Select
          label={t('grade')}
          value={grade === undefined ? '' : String(grade)}
          onChange={(event) => put('grade', event.currentTarget.value)}
          options={[
            { value: '', label: t('grade.all') },
            ...grades.map((one) => ({ value: String(one), label: t('grade.name', { grade: one }) })),
          ]}
        />
        <div className="as-weeks">
          <IconButton
            icon="left"
            label={t('weeks.previous')}
            onClick={() => put('from', addDays(from, -7 * WEEKS))}
          />
          <DateField
            label={t('weeks')}
            value={from}
            onChange={(event) => put('from', event.currentTarget.value)}
          />
          <IconButton
            icon="right"
            label={t('weeks.next')}
            onClick={() => put('from', addDays(from, 7 * WEEKS))}
          />
        </div>
      </div>
      {schedule.assessments.length === 0 && (
        <EmptyState icon="calendar" title={t('empty')}>
          {t('emptyHint')}
        </EmptyState>
      )}
      {classes.length > 0 && (
        <ScheduleTable
          classes={classes.filter(({ gradeLevel }) => grade === undefined || gradeLevel === grade)}
          assessments={shown}
          from={from}
          weeks={WEEKS}
          onOpen={mayPlan ? setOpened : undefined}
        />
      )}
      <BrokenList assessments={shown} />
      <Unscheduled schedule={schedule} />
      {opened !== undefined && choices !== undefined && (
        <AssessmentDialog
          planned={opened === 'new' ? undefined : opened}
          classes={classes}
          subjects={choices.subjects}
          year={schedule}
          grade={grade ?? grades[0] ?? 1}
          onClose={() => setOpened(undefined)}
          onDone={changed}
        />
      )}
      {isPublishing && (
        <PublishDialog
          yearId={schedule.yearId}
          proposals={proposals}
          onClose={() => setPublishing(false)}
          onDone={() => {
            setPublishing(false);
            show(t('publish.done'));
            again();
          }}
        />
      )}
      <ToastArea
        label={say('app.toasts')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={close}
      />
    </Page>
  );
}

const limitsOf = ({ share, gapDays, perDay }: Schedule): string =>
  t('limits', {
    gap: gapDays.value,
    share: formatDecimal(share.value),
    perDay: perDay.value,
    source: [...new Set([share.source, gapDays.source, perDay.source])].filter(Boolean).join(', '),
  });
