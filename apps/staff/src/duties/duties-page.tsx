import { DutiesDocument } from '@zhurnal/contract/staff';
import type { DutiesQuery } from '@zhurnal/contract/staff';
import type { Day } from '@zhurnal/rules';
import { isDay, sayFault, useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, IconButton, PageHeader } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { monthBeside, monthEnd, monthStart } from '../control/address.js';
import { sayMonth } from '../control/say-month.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './duties-words.js';
import { DutiesPaper } from './duties-paper.js';
import { TaskDialog } from './task-dialog.js';
import { TaskLine } from './task-line.js';
import { groupTasks } from './group-tasks.js';
import type { DutyTask } from './group-tasks.js';

type Calendar = DutiesQuery['duties'];

export interface PartProps {
  readonly parts: ReactNode;
  readonly onSaid: (said: string) => void;
}

/** What is to be done in a month, what is overdue first. */
export function DutiesPage({ parts, onSaid }: PartProps) {
  const { today, roles } = useSchool();
  const [params, setParams] = useSearchParams();
  const asked = params.get('month') ?? '';
  const month = monthStart((isDay(asked) ? asked : today) as Day);
  // The auditor has no duties of the own.
  const usual = roles.every((role) => role === 'auditor') ? 'all' : 'mine';
  const view = params.get('view') === 'all' || params.get('view') === 'mine' ? params.get('view') : usual;
  const days = { from: month, to: monthEnd(month) };
  const { value, fault, again } = useAnswer(DutiesDocument, { ...days, mine: view !== 'all' });
  useLiveAgain(['school'], again);
  const [open, setOpen] = useState<DutyTask>();
  const calendar = value?.duties;
  const change = (name: string, text: string | undefined): void =>
    setParams((before) => {
      if (text === undefined) before.delete(name);
      else before.set(name, text);
      return before;
    });
  const go = (next: Day): void => change('month', next === monthStart(today as Day) ? undefined : next);
  return (
    <Page title={t('title')}>
      <div className="zh-no-print du-page">
        <PageHeader
          title={t('title')}
          below={t('below')}
          actions={
            <Button icon="print" onClick={() => window.print()}>
              {t('print')}
            </Button>
          }
        />
        {parts}
        <div className="du-bar">
          <div className="du-month" role="group" aria-label={t('month.label')}>
            <IconButton icon="left" label={t('month.before')} onClick={() => go(monthBeside(month, -1))} />
            <b aria-live="polite">{sayMonth(month)}</b>
            <IconButton icon="right" label={t('month.next')} onClick={() => go(monthBeside(month, 1))} />
          </div>
          {calendar?.mayAll === true && (
            <div className="du-views" role="group" aria-label={t('view.label')}>
              {(['mine', 'all'] as const).map((one) => (
                <Button
                  key={one}
                  aria-pressed={one === view}
                  onClick={() => change('view', one === usual ? undefined : one)}
                >
                  {t(`view.${one}`)}
                </Button>
              ))}
            </div>
          )}
        </div>
        {fault !== undefined && calendar !== undefined && (
          <Banner kind={fault.kind === 'offline' ? 'offline' : 'warning'}>{sayFault(fault)}</Banner>
        )}
        {calendar === undefined ? (
          fault === undefined ? (
            <LoadingState label={t('loading')} />
          ) : (
            <FaultState fault={fault} again={again} />
          )
        ) : (
          <Tasks calendar={calendar} isMine={view !== 'all'} onOpen={setOpen} />
        )}
      </div>
      {calendar !== undefined && <DutiesPaper tasks={calendar.tasks} month={month} />}
      {open !== undefined && (
        <TaskDialog
          task={open}
          today={calendar?.today ?? today}
          onClose={() => setOpen(undefined)}
          onSaid={(said) => {
            setOpen(undefined);
            onSaid(said);
            again();
          }}
        />
      )}
    </Page>
  );
}

function Tasks(props: {
  readonly calendar: Calendar;
  readonly isMine: boolean;
  readonly onOpen: (task: DutyTask) => void;
}) {
  const { calendar, isMine, onOpen } = props;
  return (
    <>
      <LessonDuties calendar={calendar} isMine={isMine} />
      {calendar.tasks.length === 0 && (
        <EmptyState icon="check" title={t(isMine ? 'none.mine' : 'none.all')}>
          {t('none.why')}
        </EmptyState>
      )}
      {groupTasks(calendar.tasks).map(({ name, tasks }) => (
        <section key={name} className="du-group" data-group={name}>
          <h2>
            {t(`group.${name}`)} <span className="st-muted">{tasks.length}</span>
          </h2>
          <ul className="du-tasks">
            {tasks.map((task) => (
              <TaskLine key={task.key} task={task} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Duties of every lesson: the record shows them, and the page leads to it. */
function LessonDuties({ calendar, isMine }: { readonly calendar: Calendar; readonly isMine: boolean }) {
  const { lessonDuties, lessons, missing } = calendar;
  if (lessonDuties.length === 0) return null;
  return (
    <section className="du-lessons">
      <h2>{t('lessons.title')}</h2>
      <ul>
        {lessonDuties.map(({ code, words, clause }) => (
          <li key={code}>
            <span lang="ru">{words}</span> <span className="du-clause">{clause}</span>
          </li>
        ))}
      </ul>
      <p>
        <b>{lessons === 0 ? t('lessons.none') : t('lessons.mine', { missing, lessons })}</b>{' '}
        {missing > 0 && (
          <Link to={isMine ? '/day' : '/control?only=1'}>
            {t(isMine ? 'lessons.toDay' : 'lessons.toControl')}
          </Link>
        )}
      </p>
    </section>
  );
}
