import {
  AssessmentDaysDocument,
  PutAssessmentDocument,
  RemoveAssessmentDocument,
} from '@zhurnal/contract/staff';
import { ASSESSMENT_LESSONS_LIMIT, ASSESSMENT_TITLE_LIMIT } from '@zhurnal/rules';
import { formatDay, newId, useAnswer, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, DateField, Dialog, Field, Select } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import { t } from './assessment-words.js';
import type { Planned, Schedule } from './schedule.js';
import { sayFinding } from './say-finding.js';
import type { PlannedClass } from './schedule-table.js';
import { useScheduleChange } from './use-change.js';

const KINDS = ['CONTROL_WORK', 'CHECK_WORK', 'DIAGNOSTIC_WORK', 'PRACTICAL_WORK'] as const;
const LEVELS = ['SCHOOL', 'REGIONAL', 'FEDERAL'] as const;

interface AssessmentDialogProps {
  /** Absent: a new one. */
  readonly planned: Planned | undefined;
  readonly classes: readonly PlannedClass[];
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly year: Schedule;
  /** The grade a new one begins with. */
  readonly grade: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Plans a work or moves it: the day is checked while it is chosen, and better ones are offered. */
export function AssessmentDialog({
  planned,
  classes,
  subjects,
  year,
  grade,
  onClose,
  onDone,
}: AssessmentDialogProps) {
  const shared = useSharedWords();
  const id = useRef(planned?.id ?? newId());
  const [draft, setDraft] = useState(() => ({
    subjectId: planned?.subjectId ?? subjects[0]?.id ?? '',
    gradeLevel: planned?.gradeLevel ?? grade,
    classId: planned?.classId ?? null,
    date: planned?.date ?? year.today,
    lessons: planned?.lessons ?? 1,
    kind: planned?.kind ?? KINDS[0],
    level: planned?.level ?? LEVELS[0],
    title: planned?.title ?? '',
  }));
  const [hasTried, setTried] = useState(false);
  const put = useChange(PutAssessmentDocument);
  const remove = useChange(RemoveAssessmentDocument);
  const { isBusy, trouble, run } = useScheduleChange();
  const change = (next: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...next }));
  const isTitleMissing = draft.title.trim() === '';
  const save = () => {
    setTried(true);
    if (isTitleMissing) return;
    const kept = { id: id.current, expectedVersion: planned?.version ?? 0 };
    run((clientMutationId) => put({ input: { clientMutationId, ...kept, ...draft } }), onDone);
  };
  const grades = [...new Set(classes.map(({ gradeLevel }) => gradeLevel))].sort((one, other) => one - other);
  const optionsOf = (from: readonly { readonly id: string; readonly name: string }[]) =>
    from.map((one) => ({ value: one.id, label: one.name }));
  return (
    <Dialog
      open
      size="wide"
      title={t(planned === undefined ? 'form.new' : 'form.change')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          {planned !== undefined && (
            <Button
              variant="danger"
              busy={isBusy}
              onClick={() =>
                run((clientMutationId) => {
                  const { id, version: expectedVersion } = planned;
                  return remove({ input: { clientMutationId, id, expectedVersion } });
                }, onDone)
              }
            >
              {t('form.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('form.cancel')}</Button>
          <Button variant="primary" busy={isBusy} onClick={save}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <form
        className="zh-form as-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field
          label={t('form.name')}
          hint={t('form.nameHint')}
          maxLength={ASSESSMENT_TITLE_LIMIT}
          value={draft.title}
          error={hasTried && isTitleMissing ? t('form.nameMissing') : undefined}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <div className="as-pair">
          <Select
            label={t('form.subject')}
            value={draft.subjectId}
            onChange={(event) => change({ subjectId: event.currentTarget.value })}
            options={optionsOf(subjects)}
          />
          <DateField
            label={t('form.date')}
            value={draft.date}
            min={year.from}
            max={year.to}
            onChange={(event) => change({ date: event.currentTarget.value })}
          />
          <Select
            label={t('grade')}
            value={String(draft.gradeLevel)}
            onChange={(event) => change({ gradeLevel: Number(event.currentTarget.value), classId: null })}
            options={grades.map((one) => ({ value: String(one), label: t('grade.name', { grade: one }) }))}
          />
          <Select
            label={t('form.class')}
            value={draft.classId ?? ''}
            onChange={(event) => change({ classId: event.currentTarget.value || null })}
            options={[
              { value: '', label: t('form.parallel') },
              ...optionsOf(classes.filter(({ gradeLevel }) => gradeLevel === draft.gradeLevel)),
            ]}
          />
          <Select
            label={t('form.kind')}
            value={draft.kind}
            onChange={(event) =>
              change({ kind: KINDS.find((one) => one === event.currentTarget.value) ?? KINDS[0] })
            }
            options={KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          />
          <Select
            label={t('form.level')}
            value={draft.level}
            onChange={(event) =>
              change({ level: LEVELS.find((one) => one === event.currentTarget.value) ?? LEVELS[0] })
            }
            options={LEVELS.map((one) => ({ value: one, label: t(`level.${one}`) }))}
          />
          <Select
            label={t('form.lessons')}
            value={String(draft.lessons)}
            onChange={(event) => change({ lessons: Number(event.currentTarget.value) })}
            options={Array.from({ length: ASSESSMENT_LESSONS_LIMIT }, (_, at) => ({
              value: String(at + 1),
              label: t('form.lessonCount', { count: at + 1 }),
            }))}
          />
        </div>
        {draft.date !== '' && draft.subjectId !== '' && (
          <DayCheck id={id.current} draft={draft} onDay={(date) => change({ date })} />
        )}
        {planned?.status === 'PUBLISHED' && <p className="st-muted">{t('form.again')}</p>}
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      </form>
    </Dialog>
  );
}

interface DayCheckProps {
  readonly id: string;
  readonly draft: {
    readonly subjectId: string;
    readonly gradeLevel: number;
    readonly classId: string | null;
    readonly date: string;
    readonly lessons: number;
    readonly title: string;
  };
  readonly onDay: (day: string) => void;
}

/** What the chosen day breaks, and the nearest ones that break nothing. */
function DayCheck({ id, draft, onDay }: DayCheckProps) {
  const { subjectId, gradeLevel, classId, date, lessons, title } = draft;
  const { value } = useAnswer(AssessmentDaysDocument, {
    wish: { id, subjectId, gradeLevel, classId, date, lessons, title },
  });
  const answer = value?.assessmentDays;
  if (answer === undefined) return <p role="status">{t('form.checking')}</p>;
  const broken = answer.findings.filter(({ isHint }) => !isHint);
  const hints = answer.findings.filter(({ isHint }) => isHint);
  return (
    <div className="as-check" role="status">
      {broken.length === 0 ? (
        <p>{[t('form.good'), ...hints.map(sayFinding)].join('. ')}</p>
      ) : (
        <Banner kind="warning">{broken.map(sayFinding).join('; ')}</Banner>
      )}
      {broken.length > 0 &&
        (answer.days.length === 0 ? (
          <p>{t('form.noProposals')}</p>
        ) : (
          <div role="group" aria-label={t('form.proposals')} className="as-proposals">
            <span>{t('form.proposals')}:</span>
            {answer.days.map((day) => (
              <Button key={day.date} onClick={() => onDay(day.date)}>
                {formatDay(day.date)}
              </Button>
            ))}
          </div>
        ))}
    </div>
  );
}
