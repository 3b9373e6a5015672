import type { Day } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { EmptyState, Pill } from '@zhurnal/web-ui';
import type { Child } from '../children/child.js';
import { FileLinks } from '../homework/file-links.js';
import { AbsenceFace, MarkFace } from '../marks/mark-face.js';
import { sayAbsence, sayWork } from '../marks/say-mark.js';
import { sayRoom } from '../today/say-place.js';
import { useWords } from '../words/words.js';
import { writeTime } from '../words/write-day.js';
import { isFree } from './diary-week.js';
import type { DiaryHomework, DiaryLesson, DiaryMark, DiaryWeek } from './diary-week.js';
import { PrintFoot, PrintHead } from './print-frame.js';

interface DaySheetProps {
  readonly week: DiaryWeek;
  readonly day: Day;
  readonly child: Child;
}

/** One day in full: every lesson with its topic, homework, marks and absence in words. */
export function DaySheet({ week, day, child }: DaySheetProps) {
  const t = useWords();
  const page = week.days.find((each) => each.day === day);
  if (page === undefined || isFree(page)) {
    const holiday = page?.holiday;
    return (
      <div className="sheet" data-holiday={holiday !== undefined || undefined}>
        <EmptyState
          icon="calendar"
          title={holiday === undefined ? t('diary.free') : t('diary.holiday', { holiday })}
        >
          {holiday === undefined ? t('diary.freeHint') : undefined}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <PrintHead child={child} days={[day]} />
      <ol className="sheet day-sheet">
        {page.lessons.map((lesson) => (
          <Lesson key={lesson.id} lesson={lesson} />
        ))}
        {page.alsoDue.map((homework) => (
          <li key={homework.id} className="entry">
            <div className="entry-body">
              <h2>{homework.subject}</h2>
              <dl className="entry-facts">
                <Homework homework={homework} label={t('homework.dueDay')} />
              </dl>
            </div>
          </li>
        ))}
      </ol>
      <PrintFoot child={child} />
    </>
  );
}

function Lesson({ lesson }: { readonly lesson: DiaryLesson }) {
  const t = useWords();
  const place = [lesson.teacher, sayRoom(lesson.room)].filter((part) => part !== undefined && part !== '');
  return (
    <li className="entry" data-cancelled={lesson.isCancelled || undefined}>
      <div className="entry-time">
        <span className="entry-slot">{lesson.slot}</span>
        <time dateTime={lesson.startsAt}>{writeTime(lesson.startsAt)}</time>
        <time dateTime={lesson.endsAt}>{writeTime(lesson.endsAt)}</time>
      </div>
      <div className="entry-body">
        <div className="entry-lead">
          <h2>{lesson.subject}</h2>
          {lesson.isCancelled && <Pill tone="low">{t('diary.cancelled')}</Pill>}
          {lesson.isSubstituted && !lesson.isCancelled && <Pill tone="late">{t('diary.substituted')}</Pill>}
        </div>
        {place.length > 0 && <p className="faint">{place.join(' · ')}</p>}
        <dl className="entry-facts">
          {lesson.topic !== '' && (
            <div>
              <dt>{t('diary.topic')}</dt>
              <dd>{lesson.topic}</dd>
            </div>
          )}
          {lesson.due.map((homework) => (
            <Homework key={homework.id} homework={homework} label={t('homework.due')} />
          ))}
          {lesson.given.map((homework) => (
            <Homework
              key={homework.id}
              homework={homework}
              label={t('homework.given', { day: formatDay(homework.dueOn, 'short') })}
            />
          ))}
        </dl>
      </div>
      <Results lesson={lesson} />
    </li>
  );
}

function Homework({ homework, label }: { readonly homework: DiaryHomework; readonly label: string }) {
  const t = useWords();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className="fact-due">{homework.text}</span>
        {homework.minutes !== null && (
          <span className="faint fact-minutes">{t('homework.minutes', { minutes: homework.minutes })}</span>
        )}
        <FileLinks files={homework.files} />
      </dd>
    </div>
  );
}

/** Marks and absence, each with its words: the right-hand column of the diary. */
function Results({ lesson }: { readonly lesson: DiaryLesson }) {
  const t = useWords();
  const { marks, absence } = lesson;
  if (marks.length === 0 && absence === undefined) return null;
  return (
    <ul className="results" aria-label={t('mark.title')}>
      {absence !== undefined && (
        <li className="result">
          <AbsenceFace fact={absence.fact} reason={absence.reason} />
          <span className="result-words">{sayAbsence(absence.fact, absence.reason).meaning}</span>
        </li>
      )}
      {marks.map((mark, index) => (
        <Result key={index} mark={mark} />
      ))}
    </ul>
  );
}

function Result({ mark }: { readonly mark: DiaryMark }) {
  const t = useWords();
  return (
    <li className="result">
      <MarkFace value={mark.value} />
      <span className="result-words">
        {sayWork(mark.work, mark.weight)}
        {mark.title !== '' && <span className="faint"> {mark.title}</span>}
        {mark.value === 'due' && <span className="faint"> {t('mark.dueMeaning')}</span>}
        {mark.comment !== '' && <span className="comment">{mark.comment}</span>}
      </span>
    </li>
  );
}
