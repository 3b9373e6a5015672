import { daysBetween } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { Icon, Pill } from '@zhurnal/web-ui';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { ReportButton } from '../attendance/report-button.js';
import { useRepresents } from '../attendance/represents.js';
import { ChangeLines } from '../changes/old-new.js';
import { inOrder } from '../changes/plan-change.js';
import { sayMovedAway, sayPlanChange } from '../changes/say-plan-change.js';
import { ChildBadge } from '../children/child-badge.js';
import { addressOfPage } from '../diary/turn-page.js';
import { useWords } from '../words/words.js';
import { writeDay, writeTime } from '../words/write-day.js';
import { hoursOf, placeInDay } from './place-in-day.js';
import type { ListedLesson, SchoolDay } from './place-in-day.js';
import { sayPlace, sayRoom } from './say-place.js';
import type { PlaceLine } from './say-place.js';
import type { Shown } from './shown.js';

interface DayCardProps {
  readonly shown: Shown;
  /** Whether a phone folds the lessons away, because other children follow. */
  readonly isFolded: boolean;
}

/** The school day of one child: what is on, then all lessons. The whole card leads to the day in the diary. */
export function DayCard({ shown, isFolded }: DayCardProps) {
  const t = useWords();
  const { child, face, day, isNamed } = shown;
  const school = day.shown;
  const mayReport = useRepresents()(child);
  const target = addressOfPage(child.studentId, 'day', school?.day ?? child.today);
  const title = school === undefined ? t('today.free') : writeDay(school.day, child.today);
  return (
    <section
      className="sheet day-card"
      data-named={isNamed || undefined}
      data-reports={mayReport || undefined}
    >
      <header className="day-head">
        {isNamed && <ChildBadge face={face} />}
        <div className="day-title">
          <h2>
            <Link className="cover" to={target}>
              {isNamed ? face.label : title}
            </Link>
          </h2>
          <p className="faint">{isNamed ? `${title} · ${child.className}` : child.className}</p>
        </div>
        <span className="go">
          <Icon name="right" />
        </span>
      </header>
      {school === undefined ? (
        <p className="quiet">{t('today.noneAhead')}</p>
      ) : (
        <DayBody school={school} shown={shown} isFolded={isFolded} />
      )}
      {mayReport && <ReportButton child={child} face={face} isNamed={isNamed} />}
    </section>
  );
}

/** Days after which a break is no mere weekend. */
const WEEKEND = 3;

function isFarAhead(day: Day, today: Day): boolean {
  return daysBetween(today, day) > WEEKEND;
}

function DayBody({
  school,
  shown: { clock, child },
  isFolded,
}: DayCardProps & { readonly school: SchoolDay }) {
  const t = useWords();
  const { today } = child;
  const isToday = school.day === today;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const place = placeInDay(school.lessons, clock);
  const { lead, then, remark } = isToday ? sayPlace(place) : sayPlace({ kind: 'free' });
  const hours = hoursOf(school.lessons);
  const current = isToday && place.kind === 'lesson' ? place.now : undefined;
  const held = school.lessons.filter(({ change }) => change !== 'cancelled').length;
  return (
    <>
      {isToday && (
        <div className="place">
          {lead && <Lead line={lead} />}
          {then && (
            <p className="place-then">
              <span>{then.label}:</span> <b>{then.subject}</b> <span>{then.detail}</span>
            </p>
          )}
          {remark !== undefined && <p className="faint">{remark}</p>}
        </div>
      )}
      {isFarAhead(school.day, today) && (
        <p className="quiet">{t('today.freeUntil', { day: formatDay(school.day, 'dayMonth') })}</p>
      )}
      {hours && (
        <p className="hours">
          <Icon name="clock" />
          <span>
            {t('today.hours', { from: writeTime(hours.from), to: writeTime(hours.to) })}
            <span className="faint"> · {t('today.lessonCount', { count: held })}</span>
          </span>
        </p>
      )}
      {isFolded && (
        <button
          type="button"
          className="fold"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t('today.hideLessons') : t('today.showLessons')}
          <Icon name={isOpen ? 'up' : 'down'} />
        </button>
      )}
      <ol
        className="lessons"
        id={id}
        data-folded={(isFolded && !isOpen) || undefined}
        aria-label={t('today.lessons')}
      >
        {inOrder(school.lessons, school.movedAway).map((item) =>
          'lesson' in item ? (
            <LessonLine
              key={`${item.lesson.slot}-${item.lesson.startsAt}-${item.lesson.subject}`}
              lesson={item.lesson}
              day={school.day}
              isCurrent={item.lesson === current}
              isPast={isToday && item.lesson.endsAt <= clock}
            />
          ) : (
            <li
              key={`${item.gone.slot} ${item.gone.subject}`}
              className="lesson-line"
              data-change="cancelled"
            >
              <time className="lesson-time" dateTime={item.gone.startsAt}>
                {writeTime(item.gone.startsAt)}
              </time>
              <span className="lesson-name">
                <span className="lesson-subject">{item.gone.subject}</span>
                <span className="change-lines">{sayMovedAway(item.gone)}</span>
              </span>
            </li>
          ),
        )}
      </ol>
    </>
  );
}

function Lead({ line }: { readonly line: PlaceLine }) {
  return (
    <p className="place-lead">
      <span className="place-label">{line.label}</span>
      <b className="place-subject">{line.subject}</b>
      <span className="place-detail">{line.detail}</span>
    </p>
  );
}

function LessonLine({
  lesson,
  day,
  isCurrent,
  isPast,
}: {
  readonly lesson: ListedLesson;
  readonly day: Day;
  readonly isCurrent: boolean;
  readonly isPast: boolean;
}) {
  const said = sayPlanChange({ ...lesson, day, isCancelled: lesson.change === 'cancelled' });
  const room = sayRoom(lesson.room);
  return (
    <li
      className="lesson-line"
      data-change={lesson.change}
      data-past={isPast || undefined}
      aria-current={isCurrent ? 'time' : undefined}
    >
      <time className="lesson-time" dateTime={lesson.startsAt}>
        {writeTime(lesson.startsAt)}
      </time>
      <span className="lesson-name">
        <span className="lesson-subject">{lesson.subject}</span>
        {said.word !== undefined && (
          <Pill tone={lesson.change === 'cancelled' ? 'low' : 'late'}>{said.word}</Pill>
        )}
        <ChangeLines said={said} />
      </span>
      {room !== undefined && said.room === undefined && <span className="lesson-room">{room}</span>}
    </li>
  );
}
