import { DiaryWeekDocument } from '@zhurnal/contract/family';
import { mondayOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { EmptyState, PageHeader } from '@zhurnal/web-ui';
import { useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { ChildChips } from '../children/child-chips.js';
import type { Child } from '../children/child.js';
import { nameChildren } from '../children/name-children.js';
import { useChildren } from '../children/use-children.js';
import { AnswerView } from '../shell/answer-view.js';
import { usePageTitle } from '../shell/use-page-title.js';
import { useDiaryWords } from '../words/diary-words.js';
import { t as common } from '../words/words.js';
import { AssessmentList } from './assessment-list.js';
import { DaySheet } from './day-sheet.js';
import { DiaryHead } from './diary-head.js';
import { readDiaryWeek } from './read-diary-week.js';
import { addressOfPage, dayOfAddress, neighbours, turnPage } from './turn-page.js';
import type { DiaryView } from './turn-page.js';
import { useFetchAhead } from './use-fetch-ahead.js';
import { useSpokenPage } from './use-spoken-page.js';
import { useTurning } from './use-turning.js';
import { WeekSpread } from './week-spread.js';
import { WeekStrip } from './week-strip.js';

/** From this width on a week fits on the screen as a spread. */
const SPREAD_WIDTH = '(min-width: 60rem)';

/** The diary of the child, the view and the day that the address names; what it leaves out is filled in. */
export function DiaryPage() {
  const t = useDiaryWords();
  usePageTitle(common('nav.diary'));
  const asked = useChildren();
  return (
    <>
      {asked.value == null && <PageHeader title={t('diary.title')} />}
      <AnswerView asked={asked} lines={8}>
        {(children) => <Diary children={children} />}
      </AnswerView>
    </>
  );
}

function Diary({ children }: { readonly children: readonly Child[] }) {
  const t = useDiaryWords();
  const { studentId, view, day } = useParams();
  const faces = useMemo(() => nameChildren(children), [children]);
  const first = children[0];
  const child = studentId === undefined ? first : children.find((each) => each.studentId === studentId);
  if (child === undefined) {
    return (
      <div className="sheet">
        <h1 className="zh-hidden">{t('diary.title')}</h1>
        <EmptyState
          icon={first ? 'lock' : 'book'}
          title={first ? common('child.missing') : common('child.none')}
        >
          {first ? common('child.missingHint') : common('child.noneHint')}
        </EmptyState>
      </div>
    );
  }
  const wanted: DiaryView =
    view === 'day' || view === 'week' ? view : window.matchMedia(SPREAD_WIDTH).matches ? 'week' : 'day';
  const opened = dayOfAddress(day, child.today);
  const address = addressOfPage(child.studentId, wanted, opened);
  if (studentId === undefined || view !== wanted || day !== opened) return <Navigate to={address} replace />;
  return (
    <>
      <ChildChips
        children={children}
        faces={faces}
        chosen={child.studentId}
        addressOf={(id) => addressOfPage(id ?? child.studentId, wanted, opened)}
        hasAll={false}
      />
      <Page key={child.studentId} child={child} view={wanted} day={opened} isOnly={children.length === 1} />
    </>
  );
}

interface PageProps {
  readonly child: Child;
  readonly view: DiaryView;
  readonly day: Day;
  readonly isOnly: boolean;
}

function Page({ child, view, day, isOnly }: PageProps) {
  const navigate = useNavigate();
  const monday = mondayOf(day);
  const spoken = useRef<string>(undefined);
  useFetchAhead(child, neighbours(day));
  // Leafing leaves one entry in the history, so that «back» leads out of the diary.
  const open = (target: Day) =>
    void navigate(addressOfPage(child.studentId, view, target), { replace: true });
  const turn = (direction: 1 | -1) => open(turnPage(view, day, direction));
  const surface = useTurning(turn);
  return (
    <div className="diary" ref={surface} data-view={view}>
      <DiaryHead child={child} view={view} day={day} isOnly={isOnly} onTurn={turn} onOpen={open} />
      {/* Keyed by the week: an answer about another week is never shown in its place. */}
      <Week key={monday} {...{ child, view, day, monday, spoken }} onOpen={open} />
      <AssessmentList key={`assessments ${monday}`} child={child} monday={monday} />
    </div>
  );
}

interface WeekProps extends Omit<PageProps, 'isOnly'> {
  readonly monday: Day;
  /** The page last said to a screen reader. */
  readonly spoken: RefObject<string | undefined>;
  readonly onOpen: (day: Day) => void;
}

function Week({ child, view, day, monday, spoken, onOpen }: WeekProps) {
  const { schoolId, studentId } = child;
  const asked = useAnswer(DiaryWeekDocument, { schoolId, studentId, monday });
  useLiveAgain([`student:${studentId}`, 'school'], asked.again, { spread: true });
  const answer = asked.value?.diaryWeek;
  const week = useMemo(() => answer && readDiaryWeek(answer), [answer]);
  useSpokenPage(spoken, week, view, day);
  return (
    <>
      {view === 'day' && (
        <WeekStrip week={week} monday={monday} day={day} today={child.today} onOpen={onOpen} />
      )}
      <AnswerView asked={{ ...asked, value: week }}>
        {(shown) =>
          view === 'week' ? (
            <WeekSpread week={shown} child={child} />
          ) : (
            <DaySheet week={shown} day={day} child={child} />
          )
        }
      </AnswerView>
    </>
  );
}
