import type { Day } from '@zhurnal/rules';
import { isDay, sayFault, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, EmptyState, PageHeader, ToastArea } from '@zhurnal/web-ui';
import { Suspense, lazy, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { AnswersPart } from '../corrections/answers-part.js';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { useUndoToast } from '../shell/use-undo-toast.js';
import { t as say } from '../words/staff-words.js';
import { ClosingPart } from './closing-part.js';
import { DaySwitch } from './day-switch.js';
import { countDay, findNow, viewOf } from './day-view.js';
import type { CardView } from './day-view.js';
import { t } from './day-words.js';
import { DebtsPart } from './debts-part.js';
import { useNextTopics } from '../plans/use-next-topics.js';
import { LessonCard } from './lesson-card.js';
import { useDay } from './use-day.js';
import type { DayAsked } from './use-day.js';
import { useDayKeys } from './use-day-keys.js';
import './day.css';

const RemarksToMe = lazy(() => import('../control/remarks-to-me.js'));

/** Мой день: the lessons of a day, what their records lack, and what earlier ones still do. The day is in the address. */
export default function DayRoute() {
  const shared = useSharedWords();
  const { today: knownToday } = useSchool();
  const [params, setParams] = useSearchParams();
  const named = params.get('date') ?? '';
  const date = (isDay(named) ? named : knownToday) as Day;
  const asked = useDay(date);
  const { toasts, show, close } = useUndoToast();
  const today = asked.day?.today ?? knownToday;
  const isClosing = params.has('close');
  const put = (name: string, value: string | undefined) =>
    setParams((before) => {
      if (value === undefined) before.delete(name);
      else before.set(name, value);
      return before;
    });
  return (
    <Page title={t('day.title')}>
      <PageHeader
        title={t('day.title')}
        actions={
          <Button aria-expanded={isClosing} onClick={() => put('close', isClosing ? undefined : '1')}>
            {t(isClosing ? 'close.hide' : 'close.open')}
          </Button>
        }
      />
      <DaySwitch date={date} today={today} onDay={(day) => put('date', day === today ? undefined : day)} />
      {asked.day === undefined ? (
        asked.fault === undefined ? (
          <LoadingState label={t('day.loading')} />
        ) : (
          <FaultState fault={asked.fault} again={asked.again} />
        )
      ) : (
        <OpenDay asked={asked} day={asked.day} isClosing={isClosing} onSaid={show} />
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

interface OpenDayProps {
  readonly asked: DayAsked;
  readonly day: NonNullable<DayAsked['day']>;
  readonly isClosing: boolean;
  readonly onSaid: ReturnType<typeof useUndoToast>['show'];
}

function OpenDay({ asked, day, isClosing, onSaid }: OpenDayProps) {
  const { date, today, lessons } = day;
  const { beyond, record: onRecorded } = asked;
  useDayKeys(lessons);
  const views = lessons.map((lesson) => viewOf(lesson, today, beyond));
  const counts = countDay(views);
  const time = asked.now ?? day.now;
  const { now, next } = date === today ? findNow(lessons, time) : { now: undefined, next: undefined };
  const isSoon = ({ lesson }: CardView): boolean => date === today && lesson.startsAt > time;
  const debts = day.debts.map((lesson) => viewOf(lesson, today, beyond));
  const isOpen = ({ lesson, record }: CardView): boolean => lesson.writable && record.topic === '';
  const topics = useNextTopics([...views, ...debts].filter(isOpen).map(({ lesson }) => lesson.id));
  const frame = { today, topics, onRecorded, onSaid };
  const closing = useRef<HTMLDivElement>(null);
  const wasClosing = useRef(isClosing);
  useEffect(() => {
    if (isClosing && !wasClosing.current) closing.current?.querySelector<HTMLElement>('section')?.focus();
    wasClosing.current = isClosing;
  }, [isClosing]);
  return (
    <>
      {asked.fault !== undefined && (
        <Banner kind={asked.fault.kind === 'offline' ? 'offline' : 'warning'}>
          {t('day.fault', { why: sayFault(asked.fault) })}
        </Banner>
      )}
      {date === today && (
        <Suspense fallback={null}>
          <RemarksToMe />
        </Suspense>
      )}
      {isClosing && (
        <div ref={closing}>
          <ClosingPart date={date} views={views} isSoon={isSoon} {...frame} />
        </div>
      )}
      <section className="dy-part" aria-labelledby="dy-lessons">
        <div className="dy-part-head">
          <h2 id="dy-lessons">{t('day.lessons')}</h2>
          {counts.lessons > 0 && (
            <p className="st-muted">
              {t('day.count', {
                count: counts.lessons,
                held: counts.held,
                noTopic: counts.noTopic,
                noRoll: counts.noRoll,
              })}
            </p>
          )}
        </div>
        {views.length === 0 ? (
          <EmptyState icon="calendar" title={t('day.none')}>
            {t('day.noneWhy')}
          </EmptyState>
        ) : (
          <ul className="dy-cards">
            {views.map((view) => (
              <li key={view.lesson.id}>
                <LessonCard
                  view={view}
                  isSoon={isSoon(view)}
                  when={view.lesson.id === now ? 'now' : view.lesson.id === next ? 'next' : undefined}
                  {...frame}
                />
              </li>
            ))}
          </ul>
        )}
        {views.length > 0 && <p className="dy-keys st-muted">{t('day.keys')}</p>}
      </section>
      <AnswersPart />
      <DebtsPart views={debts} count={day.debtCount} since={day.debtsSince} {...frame} />
    </>
  );
}
