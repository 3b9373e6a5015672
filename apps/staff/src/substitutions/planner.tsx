import {
  RemoveSubstituteDocument,
  RestoreLessonDocument,
  SubstitutionsDocument,
} from '@zhurnal/contract/staff';
import { sayFault, useAnswer, useChange, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, Card, EmptyState } from '@zhurnal/web-ui';
import { useEffect, useRef, useState } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { AbsenceDialog } from './absence-dialog.js';
import type { Absence } from './absence-dialog.js';
import { AbsenceList } from './absence-list.js';
import { BestDialog } from './best-dialog.js';
import { CancelDialog } from './cancel-dialog.js';
import { ClassPart } from './class-part.js';
import { CoverDialog } from './cover-dialog.js';
import { LessonDays } from './lesson-line.js';
import type { LessonAct } from './lesson-line.js';
import { MoveDialog, RoomDialog } from './place-dialog.js';
import { PrintSheet } from './print-sheet.js';
import { QuestionsDialog } from './questions-dialog.js';
import { listOpen, sayLesson } from './say-lesson.js';
import type { PlannedLesson } from './say-lesson.js';
import { t } from './substitution-words.js';
import { useKeys } from './use-keys.js';
import { useLessonChanges } from './use-lesson-changes.js';

/** The dialog that stands over the page, if any. */
type OpenDialog =
  | { readonly kind: 'absence'; readonly absence: Absence | undefined }
  | { readonly kind: 'best' }
  | { readonly kind: 'cancel'; readonly lessons: readonly PlannedLesson[] }
  | { readonly kind: 'cover' | 'move' | 'room'; readonly lesson: PlannedLesson };

export interface PlannerProps {
  readonly from: string;
  readonly to: string;
  readonly classId: string;
  readonly onClass: (id: string) => void;
  /** False for the director, who looks on. */
  readonly mayPlan: boolean;
  readonly onSaid: (said: string) => void;
}

/** Who is away on these days, what becomes of their lessons, and everything else that is otherwise than planned. */
export function Planner({ from, to, classId, onClass, mayPlan, onSaid }: PlannerProps) {
  const { value, fault, again } = useAnswer(SubstitutionsDocument, { from, to });
  const [dialog, setDialog] = useState<OpenDialog>();
  const [edition, setEdition] = useState(0);
  const renew = () => {
    again();
    setEdition((before) => before + 1);
  };
  const changes = useLessonChanges((said) => {
    setDialog(undefined);
    onSaid(said);
    renew();
  }, renew);
  const remove = useChange(RemoveSubstituteDocument);
  const restore = useChange(RestoreLessonDocument);
  const open = (next: OpenDialog) => {
    changes.forget();
    setDialog(next);
  };
  useRenewal(renew);
  useLiveAgain(
    [...(value?.lessonsToCover.lessons ?? []), ...(value?.changedLessons ?? [])]
      .slice(0, HEARD)
      .map(({ id }) => `lesson:${id}`),
    renew,
  );

  const plan = value?.lessonsToCover;
  const toCover = plan?.lessons ?? [];
  const uncovered = listOpen(toCover);
  const others = (value?.changedLessons ?? []).filter(({ id }) =>
    toCover.every((lesson) => lesson.id !== id),
  );
  useKeys({
    KeyY: mayPlan && plan !== undefined ? () => open({ kind: 'absence', absence: undefined }) : undefined,
    KeyK: mayPlan && uncovered.length > 0 ? () => open({ kind: 'best' }) : undefined,
    KeyG: () => window.print(),
  });

  const act = (made: LessonAct) => {
    const { lesson } = made;
    const seen = { lessonId: lesson.id, expectedVersion: lesson.version };
    const said = { lesson: sayLesson(lesson) };
    switch (made.kind) {
      case 'cancel':
        return open({ kind: 'cancel', lessons: [lesson] });
      case 'remove':
        return changes.run(
          (clientMutationId, confirmed) =>
            remove({ input: { clientMutationId, confirmed, ...seen, substituteId: made.substituteId } }),
          t('remove.done', said),
        );
      case 'restore':
        return changes.run(
          (clientMutationId, confirmed) => restore({ input: { clientMutationId, confirmed, ...seen } }),
          t('restore.done', said),
        );
      default:
        return open({ kind: made.kind, lesson });
    }
  };
  if (value === undefined || plan === undefined)
    return fault === undefined ? (
      <LoadingState label={t('loading')} />
    ) : (
      <FaultState fault={fault} again={again} />
    );
  const isOneDay = from === to;
  const onAct = mayPlan ? act : undefined;
  const frame = { changes, onClose: () => setDialog(undefined) };
  // A dialog keeps to the lesson as it now stands, whatever it looked like when the dialog was opened.
  const latest = (lesson: PlannedLesson): PlannedLesson =>
    [...toCover, ...value.changedLessons].find(({ id }) => id === lesson.id) ?? lesson;
  return (
    <>
      {fault !== undefined && (
        <Banner kind={fault.kind === 'offline' ? 'offline' : 'warning'}>
          {t('fault', { why: sayFault(fault) })}
        </Banner>
      )}
      {dialog === undefined && changes.trouble !== undefined && (
        <Banner kind="danger">{changes.trouble}</Banner>
      )}
      <Card
        title={t('absences')}
        actions={
          mayPlan && (
            <Button icon="plus" onClick={() => open({ kind: 'absence', absence: undefined })}>
              {t('report')}
            </Button>
          )
        }
      >
        <AbsenceList
          absences={plan.absences}
          changes={changes}
          onEdit={mayPlan ? (absence) => open({ kind: 'absence', absence }) : undefined}
        />
      </Card>
      {plan.absences.length > 0 && (
        <Card
          title={t('lessons')}
          actions={
            mayPlan &&
            uncovered.length > 0 && (
              <Button variant="primary" onClick={() => open({ kind: 'best' })}>
                {t('best')}
              </Button>
            )
          }
        >
          {toCover.length === 0 ? (
            <EmptyState icon="check" title={t('lessons.none')}>
              {t('lessons.noneWhy')}
            </EmptyState>
          ) : (
            <>
              <p className="st-muted" role="status">
                {uncovered.length === 0
                  ? t('lessons.closed')
                  : t('lessons.open', { open: uncovered.length, total: toCover.length })}
              </p>
              <LessonDays lessons={toCover} isOneDay={isOneDay} onAct={onAct} />
            </>
          )}
        </Card>
      )}
      <Card title={t('others')}>
        {others.length === 0 ? (
          <p className="st-muted">{t('others.none')}</p>
        ) : (
          <LessonDays lessons={others} isOneDay={isOneDay} onAct={onAct} />
        )}
      </Card>
      {mayPlan && (
        <ClassPart
          {...{ classId, from, to, edition, onClass }}
          onAct={act}
          onCancel={(lessons) => open({ kind: 'cancel', lessons })}
        />
      )}
      {mayPlan && <p className="sb-keys st-muted">{t('keys')}</p>}
      <PrintSheet from={from} to={to} lessons={sheetOf(toCover, others)} />
      {dialog?.kind === 'absence' && (
        <AbsenceDialog teachers={plan.teachers} absence={dialog.absence} day={from} {...frame} />
      )}
      {dialog?.kind === 'best' && <BestDialog lessons={uncovered} {...frame} />}
      {dialog?.kind === 'cancel' && <CancelDialog lessons={dialog.lessons.map(latest)} {...frame} />}
      {dialog?.kind === 'cover' && <CoverDialog lesson={latest(dialog.lesson)} {...frame} />}
      {dialog?.kind === 'move' && <MoveDialog lesson={latest(dialog.lesson)} {...frame} />}
      {dialog?.kind === 'room' && <RoomDialog lesson={latest(dialog.lesson)} {...frame} />}
      {changes.asked !== undefined && <QuestionsDialog asked={changes.asked} isBusy={changes.isBusy} />}
    </>
  );
}

/** Everything the printed sheet lists, in the order of the days. */
function sheetOf(
  toCover: readonly PlannedLesson[],
  others: readonly PlannedLesson[],
): readonly PlannedLesson[] {
  const keyOf = ({ date, slot, group }: PlannedLesson): string =>
    `${date} ${String(slot).padStart(2, '0')} ${group}`;
  return [...toCover, ...others].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** Lessons whose changes are heard at once; the rest waits for the next minute. */
const HEARD = 40;
/** How often an open plan is asked for anew, ms. */
const PERIOD = 60_000;

function useRenewal(renew: () => void): void {
  const latest = useRef(renew);
  useEffect(() => {
    latest.current = renew;
  });
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && latest.current(), PERIOD);
    return () => clearInterval(timer);
  }, []);
}
