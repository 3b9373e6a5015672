import { AssignSubstituteDocument, RankSubstitutesDocument } from '@zhurnal/contract/staff';
import { useAnswer, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { absentIn, sayLesson, sayReason } from './say-lesson.js';
import type { Candidate, PlannedLesson } from './say-lesson.js';
import { t } from './substitution-words.js';
import type { LessonChanges } from './use-lesson-changes.js';

/** Colleagues to choose from for each lesson. */
const CHOICE = 10;
/** Most lessons covered at once: as many as the server takes. */
export const LESSONS_AT_ONCE = 60;

export interface BestDialogProps {
  readonly lessons: readonly PlannedLesson[];
  readonly changes: LessonChanges;
  readonly onClose: () => void;
}

/** The first choices for all open lessons, to look through and change before they are made. */
export function BestDialog({ lessons: given, changes, onClose }: BestDialogProps) {
  const shared = useSharedWords();
  // The lessons of the moment at which the dialog was opened: what is covered meanwhile answers as stale.
  const [lessons] = useState(() => given.slice(0, LESSONS_AT_ONCE));
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const { value, fault, again } = useAnswer(RankSubstitutesDocument, {
    lessonIds: lessons.map(({ id }) => id),
    first: CHOICE,
  });
  const rankings = new Map(value?.rankSubstitutes.map((ranking) => [ranking.lessonId, ranking]));
  const choiceOf = (id: string): string => picked.get(id) ?? rankings.get(id)?.choiceId ?? '';
  const chosen = lessons.filter(({ id }) => choiceOf(id) !== '');
  const assign = useChange(AssignSubstituteDocument);
  const save = () => {
    if (chosen.length === 0) return;
    const items = chosen.map((lesson) => ({
      lessonId: lesson.id,
      expectedVersion: lesson.version,
      substituteId: choiceOf(lesson.id),
      replacesId: absentIn(lesson)[0]?.id ?? null,
    }));
    changes.run(
      (clientMutationId, confirmed) => assign({ input: { clientMutationId, confirmed, items } }),
      t('best.done', { count: chosen.length }),
    );
  };
  return (
    <Dialog
      open
      size="wide"
      title={t('best.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" busy={changes.isBusy} aria-disabled={chosen.length === 0} onClick={save}>
            {t('best.assign', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="sb-form">
        {changes.trouble !== undefined && <Banner kind="danger">{changes.trouble}</Banner>}
        {value === undefined ? (
          fault === undefined ? (
            <LoadingState label={t('best.loading')} />
          ) : (
            <FaultState fault={fault} again={again} />
          )
        ) : (
          <>
            <p className="st-muted">{t('best.hint')}</p>
            <ol className="sb-best">
              {lessons.map((lesson) => (
                <li key={lesson.id}>
                  <Select
                    label={t('best.for', { lesson: sayLesson(lesson) })}
                    value={choiceOf(lesson.id)}
                    onChange={(event) => setPicked(new Map(picked).set(lesson.id, event.currentTarget.value))}
                    options={optionsOf(rankings.get(lesson.id)?.candidates ?? [])}
                  />
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </Dialog>
  );
}

function optionsOf(candidates: readonly Candidate[]): { value: string; label: string }[] {
  const isAnyFree = candidates.some(({ busyWith }) => busyWith === null);
  return [
    { value: '', label: t(isAnyFree ? 'best.nobody' : 'best.nobodyFree') },
    ...candidates.map((candidate) => ({
      value: candidate.id,
      label: t('best.option', {
        name: candidate.name,
        reasons: candidate.reasons.map(sayReason).join(', '),
      }),
    })),
  ];
}
