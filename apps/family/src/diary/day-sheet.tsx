import type { Day } from '@zhurnal/rules';
import { formatDay, formatInstant, useMemberships } from '@zhurnal/web-client';
import { EmptyState, Pill } from '@zhurnal/web-ui';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { OldNew } from '../changes/old-new.js';
import { inOrder } from '../changes/plan-change.js';
import type { MovedLesson } from '../changes/plan-change.js';
import { sayMovedAway, sayPlanChange } from '../changes/say-plan-change.js';
import type { Child } from '../children/child.js';
import { FileLinks } from '../homework/file-links.js';
import { AbsenceFace, MarkFace } from '../marks/mark-face.js';
import { sayAbsence, sayTitle, sayWork } from '../marks/say-mark.js';
import { sayRoom } from '../today/say-place.js';
import { useDiaryWords } from '../words/diary-words.js';
import { t as common } from '../words/words.js';
import { writeTime } from '../words/write-day.js';
import { isFree } from './diary-week.js';
import type { DiaryHomework, DiaryLesson, DiaryMark, DiaryRemark, DiaryWeek } from './diary-week.js';
import { PrintFoot, PrintHead } from './print-frame.js';

interface DaySheetProps {
  readonly week: DiaryWeek;
  readonly day: Day;
  readonly child: Child;
}

/** One day in full: every lesson with its topic, homework, marks and absence in words. */
export function DaySheet({ week, day, child }: DaySheetProps) {
  const t = useDiaryWords();
  const page = week.days.find((each) => each.day === day);
  if (page === undefined || isFree(page)) {
    const holiday = page?.holiday;
    return (
      <div className="sheet" data-holiday={holiday !== undefined || undefined}>
        <EmptyState
          icon={holiday === undefined ? 'calendar' : undefined}
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
        {inOrder(page.lessons, page.movedAway).map((item) =>
          'lesson' in item ? (
            <Lesson key={item.lesson.id} lesson={item.lesson} child={child} />
          ) : (
            <GoneLesson key={`${item.gone.slot} ${item.gone.subject}`} lesson={item.gone} />
          ),
        )}
        {page.alsoDue.map((homework) => (
          <li key={homework.id} className="entry" data-bare>
            <div className="entry-head">
              <h2>{homework.subject}</h2>
            </div>
            <dl className="entry-facts">
              <Homework homework={homework} label={t('diary.dueDay')} />
            </dl>
          </li>
        ))}
      </ol>
      <PrintFoot child={child} />
    </>
  );
}

/** A lesson that stands on another day now, where it was planned. */
function GoneLesson({ lesson }: { readonly lesson: MovedLesson }) {
  return (
    <li className="entry" data-bare data-cancelled>
      <div className="entry-time">
        <span className="entry-slot">{lesson.slot}</span>
        <time dateTime={lesson.startsAt}>{writeTime(lesson.startsAt)}</time>
      </div>
      <div className="entry-head">
        <h2>{lesson.subject}</h2>
        <p className="change-line">{sayMovedAway(lesson)}</p>
      </div>
    </li>
  );
}

function Lesson({ lesson, child }: { readonly lesson: DiaryLesson; readonly child: Child }) {
  const t = useDiaryWords();
  const said = sayPlanChange(lesson);
  const place: readonly ReactNode[] = [
    said.teacher === undefined ? lesson.teacher : <OldNew change={said.teacher} />,
    said.room === undefined ? sayRoom(lesson.room) : <OldNew change={said.room} />,
  ].filter((part) => part !== undefined && part !== '');
  const isBare = lesson.marks.length === 0 && lesson.absence === undefined;
  return (
    <li className="entry" data-cancelled={lesson.isCancelled || undefined} data-bare={isBare || undefined}>
      <div className="entry-time">
        <span className="entry-slot">{lesson.slot}</span>
        <time dateTime={lesson.startsAt}>{writeTime(lesson.startsAt)}</time>
        <time dateTime={lesson.endsAt}>{writeTime(lesson.endsAt)}</time>
      </div>
      <div className="entry-head">
        <div className="entry-lead">
          <h2>{lesson.subject}</h2>
          {said.word !== undefined && <Pill tone={lesson.isCancelled ? 'low' : 'late'}>{said.word}</Pill>}
        </div>
        {place.length > 0 && (
          <p className="faint">
            {place.map((part, index) => (
              <Fragment key={index}>
                {index > 0 && ' · '}
                {part}
              </Fragment>
            ))}
          </p>
        )}
        {said.lines.map((line) => (
          <p key={line} className="change-line">
            {line}
          </p>
        ))}
      </div>
      {!isBare && <Results lesson={lesson} />}
      {(lesson.topic !== '' || lesson.due.length + lesson.given.length + lesson.remarks.length > 0) && (
        <dl className="entry-facts">
          {lesson.topic !== '' && (
            <div>
              <dt>{t('diary.topic')}</dt>
              <dd>{lesson.topic}</dd>
            </div>
          )}
          {lesson.due.map((homework) => (
            <Homework key={homework.id} homework={homework} label={t('diary.due')} />
          ))}
          {lesson.given.map((homework) => (
            <Homework
              key={homework.id}
              homework={homework}
              label={t('diary.given', { day: formatDay(homework.dueOn, 'short') })}
            />
          ))}
          {lesson.remarks.map((remark) => (
            <Remark key={remark.at} remark={remark} child={child} />
          ))}
        </dl>
      )}
    </li>
  );
}

function Homework({ homework, label }: { readonly homework: DiaryHomework; readonly label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className="fact-due">{homework.text}</span>
        {homework.minutes !== null && (
          <span className="faint fact-minutes">
            {common('homework.minutes', { minutes: homework.minutes })}
          </span>
        )}
        <FileLinks files={homework.files} />
      </dd>
    </div>
  );
}

/** What the teacher tells, about what, and who wrote it when. */
function Remark({ remark, child }: { readonly remark: DiaryRemark; readonly child: Child }) {
  const t = useDiaryWords();
  const zone = useMemberships().find(({ schoolId }) => schoolId === child.schoolId)?.timeZone;
  const at = zone === undefined ? '' : formatInstant(remark.at, zone, 'short');
  const about = common(`remark.${remark.about}`);
  return (
    <div className="entry-remark">
      <dt>{about.slice(0, 1).toUpperCase() + about.slice(1)}</dt>
      <dd>
        <span className="fact-due">{remark.text}</span>{' '}
        <span className="faint">{t('diary.remarkBy', { author: remark.author, at })}</span>
      </dd>
    </div>
  );
}

/** Marks and absence, each with its words: the right-hand column of the diary. */
function Results({ lesson }: { readonly lesson: DiaryLesson }) {
  const t = useDiaryWords();
  const { marks, absence } = lesson;
  return (
    <ul className="results" aria-label={t('diary.marks')}>
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
  const t = useDiaryWords();
  const title = sayTitle(mark.work, mark.title);
  return (
    <li className="result">
      <MarkFace value={mark.value} />
      <span className="result-words">
        {sayWork(mark.work, mark.weight)}
        {title !== '' && <span className="faint"> {title}</span>}
        {mark.value === 'due' && <span className="faint"> {t('diary.owed')}</span>}
        {mark.comment !== '' && <span className="comment">{mark.comment}</span>}
      </span>
    </li>
  );
}
