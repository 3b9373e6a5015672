import { daysLeft } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatDay, formatInstant } from '@zhurnal/web-client';
import { Banner, Button, Icon, Pill, useAnnounce } from '@zhurnal/web-ui';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { addressAtLesson } from '../journal/open-at.js';
import type { CardView, DayLesson, Recorded } from './day-view.js';
import { t } from './day-words.js';
import type { NextTopic } from '../plans/use-next-topics.js';
import { useSchool } from '../shell/school.js';
import { LessonLights } from './lesson-lights.js';
import { TopicLine } from './topic-line.js';
import { useRecord } from './use-record.js';
import type { Recording, Wanted } from './use-record.js';

export interface LessonCardProps {
  readonly view: CardView;
  readonly today: string;
  /** Which lesson of today it is: the one that is on, or the next. */
  readonly when?: 'now' | 'next' | undefined;
  /** It is still to begin today: what it lacks is nobody's fault yet. */
  readonly isSoon?: boolean | undefined;
  /** Shows the day as well: for lessons of other days. */
  readonly hasDay?: boolean | undefined;
  /** What lessons without a topic get by the plans of their groups. */
  readonly topics: ReadonlyMap<string, NextTopic>;
  readonly onRecorded: (lessonId: string, recorded: Recorded) => void;
  readonly onSaid: (text: string, undo?: { readonly label: string; readonly run: () => void }) => void;
}

/** One lesson of the day: where, what, who, and how far its record is. */
export function LessonCard({
  view,
  today,
  when,
  isSoon = false,
  hasDay = false,
  topics,
  onRecorded,
  onSaid,
}: LessonCardProps) {
  const announce = useAnnounce();
  const { lesson, record, lights } = view;
  // What the form was opened on: news of others must not slip under what is being typed.
  const [opened, setOpened] = useState<Recorded>();
  const recording = useRecord(lesson.id, (recorded) => onRecorded(lesson.id, recorded));
  const name = nameOf(view);
  const next = topics.get(lesson.id);

  const hasWritten = useRef(false);
  const write = async (on: Recorded, change: Partial<Wanted>, said: string): Promise<boolean> => {
    const before: Wanted = { topic: on.topic, isHeld: on.heldAt !== null };
    const written = await recording.save({ ...before, ...change }, on.version);
    if (written === undefined) return false;
    hasWritten.current = true;
    if (change.topic === undefined) setOpened((form) => form && written);
    const run = () =>
      void recording.save(before, written.version).then((back) => back && announce(t('said.undone')));
    onSaid(said, { label: t('undo.action'), run });
    return true;
  };
  const isHeld = record.heldAt !== null;
  const card = useRef<HTMLElement>(null);
  // A key that has done its work may be gone, and a dialog then has nothing to give the focus back to.
  useEffect(() => {
    if (hasWritten.current && document.activeElement === document.body)
      card.current?.focus({ preventScroll: true });
    hasWritten.current = false;
  }, [record.version]);
  const open = (isOpen: boolean): void => {
    setOpened(isOpen ? record : undefined);
    // The form takes the focus with it when it goes.
    if (!isOpen) card.current?.focus({ preventScroll: true });
  };

  return (
    <article
      ref={card}
      tabIndex={-1}
      className="dy-card"
      data-when={when}
      data-quiet={lights.held === 'off' || undefined}
      data-soon={isSoon || undefined}
    >
      <div className="dy-slot">
        <b aria-hidden="true">{lesson.slot}</b>
        <span className="zh-hidden">{t('card.slot', { slot: lesson.slot })}</span>
        <span className="dy-time">{t('card.time', { from: lesson.startsAt, to: lesson.endsAt })}</span>
      </div>
      <div className="dy-body">
        <div className="dy-title">
          <h3>
            <Link to={addressAtLesson(lesson)}>{name}</Link>
          </h3>
          <Badges view={view} when={when} />
        </div>
        <p className="dy-where">{factsOf(view, hasDay).join(' · ')}</p>
        <TopicLine
          topic={(opened ?? record).topic}
          name={name}
          mayWrite={lesson.writable}
          isOpen={opened !== undefined}
          isBusy={recording.isBusy}
          onOpen={open}
          next={next}
          onSave={(topic) => {
            const isPlanned = topic.trim() === next?.topic;
            return write(
              opened ?? record,
              { topic, ...(isPlanned && { planItemId: next.itemId }) },
              t('said.topic'),
            );
          }}
        />
        <LessonLights
          view={view}
          name={name}
          isBusy={recording.isBusy}
          onHeld={() => void write(record, { isHeld: !isHeld }, t(isHeld ? 'said.notHeld' : 'said.held'))}
          onTopic={() => open(true)}
        />
        <Term view={view} today={today} />
        <Troubles recording={recording} onEnd={() => opened !== undefined && open(false)} />
      </div>
    </article>
  );
}

/** «Алгебра, 8 А»; a part of a class goes by the name of its group. */
function nameOf({ lesson }: CardView): string {
  const { subjectName: subject, classNames, groupName } = lesson;
  return t('card.open', { subject, classes: classNames.join(', ') || groupName });
}

function factsOf({ lesson }: CardView, hasDay: boolean): readonly string[] {
  const { roomName, groupName, classNames, subjectName, studentCount, absentCount, lateCount } = lesson;
  const classes = classNames.join(', ');
  const isPart = ![classes, subjectName, `${classes} ${subjectName}`, ''].includes(groupName);
  return [
    hasDay && formatDay(lesson.date),
    roomName !== null && t('card.room', { room: roomName }),
    isPart && groupName,
    t('card.students', { count: studentCount }),
    absentCount > 0 && t('card.absent', { count: absentCount }),
    lateCount > 0 && t('card.late', { count: lateCount }),
  ].filter((fact) => fact !== false);
}

function Badges({ view, when }: Pick<LessonCardProps, 'view' | 'when'>) {
  const { cancelled, moved, givenAway, substitute, otherTeachers, handover, writable } = view.lesson;
  const who = otherTeachers.join(', ');
  return (
    <span className="dy-badges">
      {when !== undefined && <Pill tone="accent">{t(`card.${when}`)}</Pill>}
      {cancelled && <Pill tone="low">{t('card.cancelled')}</Pill>}
      {moved && <Pill tone="late">{t('card.moved')}</Pill>}
      {givenAway && <Pill tone="plain">{t('card.givenAway', { who })}</Pill>}
      {substitute && (
        <Pill tone="late">{who === '' ? t('card.substitute') : t('card.instead', { who })}</Pill>
      )}
      {handover && (
        <Link className="dy-handover" to={`/lesson/${view.lesson.id}/handover`}>
          {t('card.handover')}
        </Link>
      )}
      {substitute && !writable && !cancelled && <Pill icon="lock">{t('card.readOnly')}</Pill>}
    </span>
  );
}

/** How long the record may still be completed, where the school sets a term. */
function Term({ view: { lesson, owed }, today }: Pick<LessonCardProps, 'view' | 'today'>) {
  if (lesson.dueOn === null || owed.length === 0) return null;
  const { recordTerm } = lesson;
  if (recordTerm !== null && recordTerm.state !== 'OPEN') return <LateTerm term={recordTerm} />;
  const left = daysLeft(lesson.dueOn as Day, today as Day);
  const day = formatDay(lesson.dueOn, 'dayMonth');
  return (
    <p className="dy-term" data-over={left < 0 || undefined}>
      {left < 0 ? t('card.overdue', { day }) : t('card.due', { left, day })}
    </p>
  );
}

/** What came too late: until when it can still be written, or since when it cannot, and by which clause. */
function LateTerm({ term }: { readonly term: NonNullable<DayLesson['recordTerm']> }) {
  const { timeZone } = useSchool();
  const { state, locksAt, lastDay, correction } = term;
  const day = lastDay === null ? '' : formatDay(lastDay, 'dayMonth');
  const clause = term.clause ?? '';
  if (state !== 'OVERDUE')
    return (
      <p className="dy-term" data-over>
        <Icon name="lock" />{' '}
        {t(correction === 'REGISTER' ? 'card.lockedByRequest' : 'card.locked', { day, clause })}
      </p>
    );
  // The last minute in time is told, not the first that is too late.
  const until = locksAt === null ? null : formatInstant(Date.parse(locksAt) - 1, timeZone);
  return (
    <p className="dy-term" data-over>
      {until === null ? t('card.overdue', { day }) : t('card.overdueLocks', { day, until, clause })}
    </p>
  );
}

interface TroublesProps {
  readonly recording: Recording;
  /** The choice was made. */
  readonly onEnd: () => void;
}

function Troubles({ recording, onEnd }: TroublesProps) {
  const { trouble, stale, save, takeTheirs } = recording;
  return (
    <>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {stale !== undefined && (
        <Banner
          kind="warning"
          actions={
            <>
              <Button
                onClick={() =>
                  void save(stale.wanted, stale.current.version).then((written) => written && onEnd())
                }
              >
                {t('stale.keepMine')}
              </Button>
              <Button
                onClick={() => {
                  takeTheirs();
                  onEnd();
                }}
              >
                {t('stale.takeTheirs')}
              </Button>
            </>
          }
        >
          {t('stale.text', {
            who: stale.by || t('stale.someone'),
            what: [
              stale.current.topic === ''
                ? t('stale.noTopic')
                : t('stale.topic', { topic: stale.current.topic }),
              t(stale.current.heldAt === null ? 'stale.notHeld' : 'stale.held'),
            ].join(', '),
          })}
        </Banner>
      )}
    </>
  );
}
