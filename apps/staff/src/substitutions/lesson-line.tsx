import { formatDay } from '@zhurnal/web-client';
import { Button, Pill, Popover, VisuallyHidden } from '@zhurnal/web-ui';
import type { Tone } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { addressAtLesson } from '../journal/open-at.js';
import { sayLesson, sayMove, sayPeople, sayRoom, sayTime } from './say-lesson.js';
import type { PlannedLesson } from './say-lesson.js';
import { t } from './substitution-words.js';

const TONES: Readonly<Record<PlannedLesson['state'], Tone>> = {
  UNCOVERED: 'low',
  SHARED: 'absence',
  COVERED: 'good',
  JOINED: 'late',
  MOVED: 'late',
  ROOM: 'late',
  CANCELLED: 'low',
  PLANNED: 'plain',
};

/** What can be done with a lesson. */
export type LessonAct =
  | { readonly kind: 'cover' | 'move' | 'room' | 'cancel' | 'restore'; readonly lesson: PlannedLesson }
  | { readonly kind: 'remove'; readonly lesson: PlannedLesson; readonly substituteId: string };

export interface LessonLineProps {
  readonly lesson: PlannedLesson;
  /** Undefined for who only reads. */
  readonly onAct?: ((act: LessonAct) => void) | undefined;
  /** Who writes into the lesson may open its journal from here. */
  readonly journal?: boolean | undefined;
  /** A line below the names. */
  readonly note?: string | undefined;
  /** What stands before the number: a mark to choose the lesson by. */
  readonly lead?: ReactNode;
}

/** One lesson: where it stands, who gives it, what is otherwise than planned — old and new — and what can be done. */
export function LessonLine({ lesson, onAct, journal = false, note, lead }: LessonLineProps) {
  const move = sayMove(lesson);
  const people = sayPeople(lesson);
  const joint = lesson.substitutes.find(({ joinedWith }) => joinedWith !== null)?.joinedWith;
  const facts = [
    lesson.cause !== null && t('lesson.cause', { cause: t(`cause.${lesson.cause}`) }),
    lesson.note,
    joint != null && t('lesson.joined', { groups: joint }),
    lesson.isRecorded && t('lesson.recorded'),
    note,
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  return (
    <div className="sb-line" data-lead={lead !== undefined || undefined}>
      {lead}
      <div className="sb-slot">
        <b>{lesson.slot}</b>
        <span className="sb-time">{sayTime(lesson.startsAt)}</span>
      </div>
      <div className="sb-what">
        <p>
          <b>{lesson.group}</b> · {lesson.subject} ·{' '}
          {lesson.isRoomChanged ? (
            <Change before={sayRoom(lesson.plannedRoom)} after={sayRoom(lesson.room)} />
          ) : (
            sayRoom(lesson.room)
          )}
        </p>
        <p className="sb-people">
          {people.before === '' ? people.now : <Change before={people.before} after={people.now} />}
        </p>
        {move !== undefined && <p>{t('lesson.movedFrom', move)}</p>}
        {facts.length > 0 && <p className="st-muted">{facts.join(' · ')}</p>}
      </div>
      <div className="sb-state">
        <Pill tone={TONES[lesson.state]}>{t(`state.${lesson.state}`)}</Pill>
      </div>
      {journal && (
        <div className="sb-acts">
          <Link className="zh-button" data-variant="secondary" to={addressAtLesson(lesson)}>
            {t('journal')}
          </Link>
        </div>
      )}
      {onAct !== undefined && <Acts lesson={lesson} onAct={onAct} />}
    </div>
  );
}

/** Old → new, told in words to a screen reader. */
export function Change({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <>
      <span aria-hidden="true">
        <s className="sb-old">{before}</s> → {after}
      </span>
      <VisuallyHidden>{t('lesson.arrowSaid', { before, after })}</VisuallyHidden>
    </>
  );
}

/** The one thing most lessons need, and the rest behind «Ещё». */
function Acts({
  lesson,
  onAct,
}: {
  readonly lesson: PlannedLesson;
  readonly onAct: (act: LessonAct) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const said = sayLesson(lesson);
  const { isCancelled, isRecorded, plannedDate, isRoomChanged, substitutes } = lesson;
  const act = (made: LessonAct) => {
    setOpen(false);
    onAct(made);
  };
  const choices: readonly { readonly label: string; readonly made: LessonAct }[] = isCancelled
    ? []
    : [
        ...substitutes.map(({ id, name }) => ({
          label: `${t('remove')}: ${name}`,
          made: { kind: 'remove' as const, lesson, substituteId: id },
        })),
        ...(plannedDate !== null || isRoomChanged
          ? [{ label: t('restore'), made: { kind: 'restore' as const, lesson } }]
          : []),
        ...(isRecorded ? [] : [{ label: t('move'), made: { kind: 'move' as const, lesson } }]),
        { label: t('room'), made: { kind: 'room' as const, lesson } },
        ...(isRecorded ? [] : [{ label: t('cancel'), made: { kind: 'cancel' as const, lesson } }]),
      ];
  return (
    <div className="sb-acts">
      {isCancelled ? (
        <Button onClick={() => act({ kind: 'restore', lesson })}>{t('restore')}</Button>
      ) : (
        <Button
          aria-label={t(substitutes.length === 0 ? 'coverOf' : 'coverOtherOf', { lesson: said })}
          onClick={() => act({ kind: 'cover', lesson })}
        >
          {substitutes.length === 0 ? t('cover') : t('coverOther')}
        </Button>
      )}
      {choices.length > 0 && (
        <Button
          ref={anchor}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          aria-label={t('lesson.moreOf', { lesson: said })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('lesson.more')}
        </Button>
      )}
      <Popover
        open={isOpen}
        anchor={anchor}
        label={t('lesson.moreOf', { lesson: said })}
        onClose={() => setOpen(false)}
      >
        <ul className="sb-menu">
          {choices.map(({ label, made }) => (
            <li key={label}>
              <Button variant="quiet" onClick={() => act(made)}>
                {label}
              </Button>
            </li>
          ))}
        </ul>
      </Popover>
    </div>
  );
}

export interface LessonDaysProps extends Omit<LessonLineProps, 'lesson' | 'note' | 'lead'> {
  readonly lessons: readonly PlannedLesson[];
  /** Level of the headings of days; one day alone has none. */
  readonly isOneDay: boolean;
  readonly noteOf?: ((lesson: PlannedLesson) => string | undefined) | undefined;
  readonly leadOf?: ((lesson: PlannedLesson) => ReactNode) | undefined;
}

/** Lessons by day. */
export function LessonDays({ lessons, isOneDay, noteOf, leadOf, ...line }: LessonDaysProps) {
  const days = [...new Set(lessons.map(({ date }) => date))].sort();
  return days.map((day) => (
    <div key={day} className="sb-day">
      {!isOneDay && <h3>{formatDay(day, 'long')}</h3>}
      <ul className="sb-lines">
        {lessons
          .filter(({ date }) => date === day)
          .map((lesson) => (
            <li key={lesson.id}>
              <LessonLine lesson={lesson} note={noteOf?.(lesson)} lead={leadOf?.(lesson)} {...line} />
            </li>
          ))}
      </ul>
    </div>
  ));
}
