import { FamilyTodayDocument } from '@zhurnal/contract/family';
import type { FamilyTodayQuery } from '@zhurnal/contract/family';
import { useAnswer, useLiveAgain, useSessionState } from '@zhurnal/web-client';
import { EmptyState, PageHeader } from '@zhurnal/web-ui';
import { Suspense, lazy, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { ChildChips } from '../children/child-chips.js';
import { nameChildren } from '../children/name-children.js';
import { AnswerView } from '../shell/answer-view.js';
import { usePageTitle } from '../shell/use-page-title.js';
import { useWords } from '../words/words.js';
import { writeDate } from '../words/write-day.js';
import { ControlWorkList } from './control-work-list.js';
import { DayCard } from './day-card.js';
import { HomeworkList } from './homework-list.js';
import { NewsList } from './news-list.js';
import { moveDays, readFamilyToday } from './read-family-today.js';
import { isOver, moveClock } from './school-clock.js';
import type { Shown } from './shown.js';
import { useDaysSince, useMinutesSince, useTimeSeen } from './use-minutes-since.js';

/** Marks wait to be seen four times a year: the note about it is fetched behind the page. */
const FinalsNote = lazy(() =>
  import('../finals/finals-note.js').then((note) => ({ default: note.FinalsNote })),
);

/** The home page: what is on now, what is new, what is to be done, for all children in one request. */
export function TodayPage() {
  const t = useWords();
  usePageTitle(t('nav.today'));
  const answered = useAnswer(FamilyTodayDocument, {});
  // The school's clock and who may report an absence come with the session: drawn before it, the cards would jump.
  const isKnown = useSessionState().kind !== 'asking';
  const asked = isKnown ? answered : { ...answered, value: undefined, isAsking: true };
  return (
    <>
      {asked.value == null && <PageHeader title={t('nav.today')} />}
      <AnswerView asked={asked} lines={10}>
        {(answer) => <TodayView answer={answer.familyToday} keptAt={asked.keptAt} again={asked.again} />}
      </AnswerView>
    </>
  );
}

function addressOf(studentId: string | undefined): string {
  return studentId === undefined ? '/' : `/?child=${encodeURIComponent(studentId)}`;
}

function TodayView({
  answer,
  keptAt,
  again,
}: {
  readonly answer: FamilyTodayQuery['familyToday'];
  readonly keptAt: Date | undefined;
  readonly again: () => void;
}) {
  const t = useWords();
  const daysOld = useDaysSince(keptAt);
  const timeSeen = useTimeSeen(answer, keptAt);
  const today = useMemo(
    () => moveDays(readFamilyToday(answer, timeSeen), daysOld),
    [answer, daysOld, timeSeen],
  );
  const faces = useMemo(() => nameChildren(today.children), [today]);
  useLiveAgain(
    today.children.length === 0
      ? []
      : [...today.children.map(({ studentId }) => `student:${studentId}`), 'school'],
    again,
    { spread: true },
  );
  const minutes = useMinutesSince(answer, keptAt);
  const [search] = useSearchParams();
  const wanted = search.get('child');
  const chosen = today.children.find(({ studentId }) => studentId === wanted)?.studentId;

  // Once the last lesson is over, or the day itself, the server has the next school day to show.
  const isStale = today.days.some((day, child) => isOver(day, today.children[child]?.today, minutes));
  useEffect(() => {
    if (isStale) again();
    // `again` is made anew with every render; only the end of a day matters.
  }, [isStale]);

  const isOne = today.children.length === 1;
  const shown: readonly Shown[] = today.children.flatMap((child, index) => {
    const [face, day] = [faces[index], today.days[index]];
    if (face === undefined || day === undefined) return [];
    if (chosen !== undefined && child.studentId !== chosen) return [];
    return [{ index, child, face, day, clock: moveClock(day.time, minutes), isNamed: !isOne }];
  });
  const first = today.children[0];
  if (first === undefined) {
    return (
      <>
        <PageHeader title={t('nav.today')} />
        <div className="sheet">
          <EmptyState icon="book" title={t('child.none')}>
            {t('child.noneHint')}
          </EmptyState>
        </div>
      </>
    );
  }

  return (
    <>
      <PageHeader title={t('nav.today')} below={writeDate(first.today)} />
      <ChildChips children={today.children} faces={faces} chosen={chosen} addressOf={addressOf} hasAll />
      <Suspense fallback={null}>
        <FinalsNote students={today.children} />
      </Suspense>
      <div className="home" data-several={shown.length > 1 || undefined}>
        <div className="days">
          {shown.map((each) => (
            <DayCard key={each.child.studentId} shown={each} isFolded={shown.length > 1} />
          ))}
        </div>
        <NewsList today={today} shown={shown} again={again} />
        <HomeworkList tasks={today.homework} shown={shown} />
        <ControlWorkList works={today.controlWorks} shown={shown} />
      </div>
    </>
  );
}
