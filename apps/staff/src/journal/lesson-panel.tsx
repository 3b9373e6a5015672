import { formatDay, useLiveAgain } from '@zhurnal/web-client';
import { Button, Icon } from '@zhurnal/web-ui';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { AbsenceSummary } from './absence-summary.js';
import type { Sheet } from './enter-intent.js';
import { HomeworkPart } from './homework-part.js';
import { t } from './journal-words.js';
import { LateReason } from './late-reason.js';
import { LessonTerms } from './lesson-terms.js';
import { RecordForm } from './record-form.js';
import { useLesson } from './use-lesson.js';
import type { LessonDetails } from './use-lesson.js';
import { WorksPart } from './works-part.js';

const RemarksPart = lazy(() => import('./remarks/remarks-part.js'));
const ReviewPart = lazy(() => import('../control/review-part.js'));

export interface LessonPanelProps {
  readonly lessonId: string;
  readonly field: 'topic' | 'homework' | 'work' | undefined;
  readonly turn: number;
  readonly sheet: Sheet;
  readonly onChanged: () => void;
  readonly onHistory: () => void;
}

/** The lesson in the cursor's column: record, homework, works, absences. A record begun is not left by the cursor. */
export function LessonPanel({ lessonId, field, turn, sheet, onChanged, onHistory }: LessonPanelProps) {
  const [pinned, pin] = useState<{ readonly lessonId: string; readonly parts: readonly string[] }>();
  const shownId = pinned?.lessonId ?? lessonId;
  const { lesson, fault, again, take } = useLesson(shownId);
  const body = useRef<HTMLDivElement>(null);
  const focused = useRef<number>(undefined);
  const isReady = lesson !== undefined;
  // What somebody has begun to write rests on what was shown: it is not exchanged beneath.
  useLiveAgain([`lesson:${shownId}`], () => {
    if (pinned === undefined && !(body.current?.contains(document.activeElement) ?? false)) again();
  });

  useEffect(() => {
    if (!isReady || focused.current === turn) return;
    focused.current = turn;
    const wanted = field === undefined ? '[data-focus]' : `[data-focus=${field}]`;
    const part = body.current?.querySelector<HTMLElement>(wanted) ?? body.current;
    const control = part?.querySelector<HTMLElement>('input, textarea, select, button');
    (control ?? body.current)?.focus();
  }, [isReady, field, turn]);

  if (lesson === undefined) {
    return (
      <div className="jr-side-body">
        {fault === undefined ? (
          <LoadingState label={t('panel.loading')} />
        ) : (
          <FaultState fault={fault} again={again} />
        )}
      </div>
    );
  }
  const draft = (part: string) => (isDraft: boolean) =>
    pin((before) => {
      const others = before?.parts.filter((one) => one !== part) ?? [];
      const parts = isDraft ? [...others, part] : others;
      return parts.length === 0 ? undefined : { lessonId: lesson.id, parts };
    });
  const changed = (next: LessonDetails) => {
    take(next);
    onChanged();
  };
  return (
    <div ref={body} className="jr-side-body" tabIndex={-1}>
      <LessonTitle lesson={lesson} />
      <LessonTerms lesson={lesson} />
      <LateReason key={`late ${lesson.id}`} lesson={lesson} onChanged={changed} />
      <Suspense fallback={null}>
        <ReviewPart
          key={`review ${lesson.id}`}
          groupId={sheet.model.groupId}
          lessonId={lesson.id}
          date={lesson.date}
        />
      </Suspense>
      <RecordForm key={`record ${lesson.id}`} lesson={lesson} onChanged={changed} onDraft={draft('record')} />
      <HomeworkPart
        key={`homework ${lesson.id}`}
        lesson={lesson}
        isOpen={field === 'homework'}
        onChanged={changed}
        onDraft={draft('homework')}
      />
      <WorksPart key={`works ${lesson.id}`} lesson={lesson} isOpen={field === 'work'} onChanged={changed} />
      <AbsenceSummary sheet={sheet} lessonId={lesson.id} />
      {lesson.can.includes('groupRemarks') && (
        <Suspense fallback={null}>
          <RemarksPart key={`remarks ${lesson.id}`} sheet={sheet} lessonId={lesson.id} />
        </Suspense>
      )}
      <div className="zh-actions">
        {lesson.can.includes('takeRoll') && !lesson.cancelled && (
          <Link className="zh-button" data-variant="quiet" to={`/lesson/${lesson.id}/roll`}>
            <Icon name="people" />
            {t('panel.roll')}
          </Link>
        )}
        {lesson.can.includes('handoverCard') && lesson.teachers.some(({ substitute }) => substitute) && (
          <Link className="zh-button" data-variant="quiet" to={`/lesson/${lesson.id}/handover`}>
            <Icon name="book" />
            {t('panel.handover')}
          </Link>
        )}
        <Button variant="quiet" icon="history" onClick={onHistory}>
          {t('panel.history')}
        </Button>
      </div>
    </div>
  );
}

function LessonTitle({ lesson }: { readonly lesson: LessonDetails }) {
  const teachers = lesson.teachers.map(({ name, substitute }) =>
    substitute ? t('panel.substitute', { name }) : name,
  );
  const room = lesson.roomName === null ? [] : [t('panel.room', { room: lesson.roomName })];
  return (
    <div>
      <p className="jr-side-title">
        {t('panel.when', {
          day: formatDay(lesson.date),
          slot: lesson.slot,
          from: lesson.startsAt,
          to: lesson.endsAt,
        })}
      </p>
      <p className="st-muted">{[...room, ...teachers].join(' · ')}</p>
      {lesson.cancelled && <p className="jr-cancelled">{t('column.cancelled')}</p>}
    </div>
  );
}
