import { AssignSubstituteDocument, RankSubstitutesDocument } from '@zhurnal/contract/staff';
import type { StaffAbsenceKind } from '@zhurnal/contract/staff';
import { useAnswer, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, Chip, Dialog, EmptyState, Select } from '@zhurnal/web-ui';
import { useEffect, useRef, useState } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { absentIn, sayLesson, sayReason } from './say-lesson.js';
import type { Candidate, PlannedLesson } from './say-lesson.js';
import { t } from './substitution-words.js';
import type { LessonChanges } from './use-lesson-changes.js';

/** Colleagues that are shown at first, and at most. */
const [FEW, ALL] = [8, 30];
const KINDS: readonly StaffAbsenceKind[] = ['ILLNESS', 'TRAINING', 'TRIP', 'LEAVE', 'OTHER'];

export interface CoverDialogProps {
  readonly lesson: PlannedLesson;
  readonly changes: LessonChanges;
  readonly onClose: () => void;
}

/** Colleagues for one lesson, the best first; one press, or a digit, gives the lesson away. */
export function CoverDialog({ lesson, changes, onClose }: CoverDialogProps) {
  const shared = useSharedWords();
  const said = sayLesson(lesson);
  const owners = absentIn(lesson);
  const [first, setFirst] = useState(FEW);
  const [replaces, setReplaces] = useState(owners[0]?.id ?? '');
  const [reason, setReason] = useState<StaffAbsenceKind>();
  // Where an absence is written down it says why; else the register of substitutions has it from here.
  const isUnexplained = lesson.teachers.some(({ id, isAway }) => id === replaces && !isAway);
  const { value, fault, again } = useAnswer(RankSubstitutesDocument, { lessonIds: [lesson.id], first });
  const candidates = value?.rankSubstitutes[0]?.candidates;
  const assign = useChange(AssignSubstituteDocument);
  const give = ({ id, name }: Candidate) =>
    changes.run(
      (clientMutationId, confirmed) =>
        assign({
          input: {
            clientMutationId,
            confirmed,
            items: [
              {
                lessonId: lesson.id,
                expectedVersion: lesson.version,
                substituteId: id,
                replacesId: replaces === '' ? null : replaces,
                reason: isUnexplained ? (reason ?? null) : null,
              },
            ],
          },
        }),
      t('cover.done', { lesson: said, name }),
    );
  const list = useRef<HTMLOListElement>(null);
  useDigits(list, candidates, give, changes.asked !== undefined);

  return (
    <Dialog
      open
      size="wide"
      title={t('cover.title', { lesson: said })}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <div className="sb-form">
        {changes.trouble !== undefined && <Banner kind="danger">{changes.trouble}</Banner>}
        {lesson.teachers.length > 1 && (
          <Select
            label={t('cover.for')}
            value={replaces}
            onChange={(event) => setReplaces(event.currentTarget.value)}
            options={lesson.teachers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {isUnexplained && (
          <Select
            label={t('cover.reason')}
            value={reason ?? ''}
            onChange={({ currentTarget: { value: next } }) =>
              setReason(KINDS.find((known) => known === next))
            }
            options={[
              { value: '', label: t('register.unknown') },
              ...KINDS.map((known) => ({ value: known as string, label: t(`kind.${known}`) })),
            ]}
          />
        )}
        {candidates === undefined ? (
          fault === undefined ? (
            <LoadingState label={t('cover.loading')} />
          ) : (
            <FaultState fault={fault} again={again} />
          )
        ) : candidates.length === 0 ? (
          <EmptyState icon="people" title={t('cover.none')}>
            {t('cover.noneWhy')}
          </EmptyState>
        ) : (
          <>
            <p className="st-muted">{t('cover.hint')}</p>
            <ol className="sb-candidates" ref={list}>
              {candidates.map((candidate) => (
                <li key={candidate.id} data-busy={candidate.busyWith !== null || undefined}>
                  <CandidateLine
                    candidate={candidate}
                    isBusy={changes.isBusy}
                    onGive={() => give(candidate)}
                  />
                </li>
              ))}
            </ol>
            {first === FEW && candidates.length >= FEW && (
              <Button variant="quiet" onClick={() => setFirst(ALL)}>
                {t('cover.all')}
              </Button>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

function CandidateLine({
  candidate,
  isBusy,
  onGive,
}: {
  readonly candidate: Candidate;
  readonly isBusy: boolean;
  readonly onGive: () => void;
}) {
  const { name, points, reasons, busyWith } = candidate;
  return (
    <>
      <span className="sb-who">
        <span>
          <b>{name}</b> <span className="st-muted">{t('cover.points', { points })}</span>
        </span>
        <span className="sb-reasons">
          {reasons.map((reason) => (
            <Chip key={reason.reason} tone={reason.points > 0 ? 'good' : 'plain'}>
              {sayReason(reason)} {reason.points > 0 ? `+${reason.points}` : `−${Math.abs(reason.points)}`}
            </Chip>
          ))}
        </span>
        {busyWith !== null && <span className="st-muted">{t('cover.busy', { lesson: busyWith })}</span>}
      </span>
      <Button aria-label={t('cover.assignOf', { name })} aria-disabled={isBusy} onClick={onGive}>
        {t('cover.assign')}
      </Button>
    </>
  );
}

/** A digit chooses the colleague of that number, as long as nothing is being confirmed. */
function useDigits(
  list: { readonly current: HTMLOListElement | null },
  candidates: readonly Candidate[] | undefined,
  give: (candidate: Candidate) => void,
  isAsked: boolean,
): void {
  const latest = useRef({ candidates, give });
  useEffect(() => {
    latest.current = { candidates, give };
  });
  useEffect(() => {
    if (isAsked) return undefined;
    const press = (event: KeyboardEvent) => {
      const place = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      const chosen = place === undefined ? undefined : latest.current.candidates?.[Number(place) - 1];
      if (chosen === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target instanceof HTMLSelectElement || list.current === null) return;
      event.preventDefault();
      latest.current.give(chosen);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isAsked, list]);
}
