import { COMMENT_LIMIT, MARKS_PER_WORK, displayOf, listValuesOf } from '@zhurnal/rules';
import type { Attendance, MarkValue } from '@zhurnal/rules';
import { formatDay, keyOf, useSharedWords } from '@zhurnal/web-client';
import type { Edit, MarkChange } from '@zhurnal/web-client';
import { Banner, Button, Dialog, Field, Select } from '@zhurnal/web-ui';
import { useId, useState } from 'react';
import type { KeyboardEvent, SubmitEvent } from 'react';
import { useOutbox } from '../outbox/outbox-provider.js';
import { askForFocus } from '../shell/ask-for-focus.js';
import { typeOf } from './build-columns.js';
import { isOfStudent, letterOfAttendance, signOf, wordOfAttendance, wordOfMark } from './cell-view.js';
import { isLocked, sayTerms } from './entry-terms.js';
import { isOpen, objectTo } from './enter-intent.js';
import type { Sheet, findTarget } from './enter-intent.js';
import { attendancePlace, markPlace } from './journal-store.js';
import { t } from './journal-words.js';

const ATTENDANCES: readonly Attendance[] = [
  { fact: 'absent', reason: 'unknown' },
  { fact: 'absent', reason: 'ill' },
  { fact: 'absent', reason: 'excused' },
  { fact: 'absent', reason: 'unexcused' },
  { fact: 'late', reason: null },
];
const codeOf = (attendance: Attendance | null): string =>
  attendance === null ? '' : `${attendance.fact}/${attendance.reason ?? ''}`;

interface Draft {
  readonly ordinal: number;
  readonly value: MarkValue | '';
  readonly comment: string;
}

export interface CellEditorProps {
  readonly sheet: Sheet;
  readonly target: NonNullable<ReturnType<typeof findTarget>>;
  /** Opens at the comment. */
  readonly isComment: boolean;
  readonly onClose: () => void;
  readonly onHistory: () => void;
}

/** The marks of the cell: at least one line, and as many as there are. */
function draftsOf(marks: readonly MarkChange[]): readonly Draft[] {
  const drafts = marks.map(({ ordinal, value, comment }) => ({
    ordinal,
    value: value ?? ('' as const),
    comment,
  }));
  return drafts.length > 0 ? drafts : [{ ordinal: 1, value: '', comment: '' }];
}

/** All of one cell in a form: its marks with their comments, and whether the student was there. Enter saves. */
export function CellEditor({ sheet, target, isComment, onClose, onHistory }: CellEditorProps) {
  const shared = useSharedWords();
  const outbox = useOutbox();
  const formId = useId();
  const { store } = sheet;
  const { student, work, lesson } = target;
  const marks = store.listMarks(student.id, work);
  const absence = store.attendanceOf(student.id, lesson.id).attendance;
  const [drafts, setDrafts] = useState(() => draftsOf(marks));
  const [attendance, setAttendance] = useState(() => codeOf(absence));
  const objection = objectTo(sheet, target);
  const isMarkClosed = objection !== undefined || isLocked(work.term);
  const isAbsenceClosed = objection !== undefined || isLocked(lesson.attendanceTerm);
  const isReadOnly = isMarkClosed && isAbsenceClosed;
  const closed = objection === undefined ? sayTerms([work.term, lesson.attendanceTerm].filter(isLocked)) : [];
  const change = (ordinal: number, part: Partial<Draft>) =>
    setDrafts((before) => before.map((draft) => (draft.ordinal === ordinal ? { ...draft, ...part } : draft)));
  const addMark = () =>
    setDrafts((before) => {
      const free = [1, 2, 3, 4].find((ordinal) => !before.some((draft) => draft.ordinal === ordinal));
      return free === undefined ? before : [...before, { ordinal: free, value: '', comment: '' }];
    });

  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isReadOnly) {
      const edits: Edit[] = drafts.map(({ ordinal, value, comment }) =>
        store.editTo({
          ...markPlace(student.id, work, ordinal),
          value: value || null,
          comment: value === '' ? '' : comment.trim(),
        }),
      );
      const wanted = ATTENDANCES.find((one) => codeOf(one) === attendance) ?? null;
      edits.push(store.editTo({ ...attendancePlace(student.id, lesson.id), attendance: wanted }));
      outbox.enter(
        sheet.model.groupId,
        edits.filter((edit) => isOpen(target, edit)),
      );
    }
    onClose();
  };

  const { name } = typeOf(work.type);
  const scale = work.scale;
  return (
    <Dialog
      open
      title={t('editor.title', { name: student.fullName })}
      closeLabel={shared('common.close')}
      lightDismiss={false}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="quiet"
            icon="history"
            onClick={() => {
              onHistory();
              onClose();
            }}
          >
            {t('editor.history')}
          </Button>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          {!isReadOnly && (
            <Button variant="primary" type="submit" form={formId}>
              {shared('common.save')}
            </Button>
          )}
        </>
      }
    >
      <p className="st-muted">
        {[
          formatDay(lesson.date, 'long'),
          work.title || name,
          t('column.weight', { weight: work.weight }),
        ].join(' · ')}
      </p>
      {closed.map((line) => (
        <Banner key={line} kind="locked">
          {line}
        </Banner>
      ))}
      <Contested sheet={sheet} target={target} onClose={onClose} />
      <form id={formId} className="zh-form jr-editor" onSubmit={save} onKeyDown={submitByEnter}>
        {scale === null ? (
          <p>{t('editor.markless')}</p>
        ) : (
          drafts.map(({ ordinal, value, comment }, index) => (
            <div key={ordinal} className="jr-editor-mark">
              <Select
                label={t('editor.mark', { ordinal: index + 1 })}
                value={value}
                disabled={isMarkClosed}
                ref={index === 0 && !(isComment && value !== '') ? askForFocus : undefined}
                onChange={(event) => {
                  const chosen = listValuesOf(scale).find((one) => one === event.currentTarget.value);
                  change(ordinal, { value: chosen ?? '' });
                }}
                options={[
                  { value: '', label: t('editor.noMark') },
                  ...listValuesOf(scale).map((one) => ({ value: one, label: labelOfMark(one) })),
                ]}
              />
              <Field
                label={index === 0 ? t('editor.comment') : t('editor.commentOf', { ordinal: index + 1 })}
                value={comment}
                maxLength={COMMENT_LIMIT}
                disabled={isMarkClosed || value === ''}
                ref={index === 0 && isComment && value !== '' ? askForFocus : undefined}
                onChange={(event) => change(ordinal, { comment: event.currentTarget.value })}
              />
            </div>
          ))
        )}
        {scale !== null && !isMarkClosed && drafts.length < MARKS_PER_WORK && (
          <div className="zh-actions">
            <Button variant="quiet" icon="plus" onClick={addMark}>
              {t('editor.addMark')}
            </Button>
          </div>
        )}
        <Select
          label={t('editor.attendance')}
          value={attendance}
          disabled={isAbsenceClosed}
          onChange={(event) => setAttendance(event.currentTarget.value)}
          options={[
            { value: '', label: t('editor.present') },
            ...ATTENDANCES.map((one) => ({
              value: codeOf(one),
              label: `${letterOfAttendance(one)} — ${wordOfAttendance(one)}`,
            })),
          ]}
        />
      </form>
    </Dialog>
  );
}

/** Lists take Enter for themselves; here it saves, as in the fields. */
function submitByEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

function labelOfMark(value: MarkValue): string {
  const [sign, word] = [displayOf(value), wordOfMark(value)];
  return sign === word ? sign : `${sign} — ${word}`;
}

/** The choice between two values, for hands without a keyboard. */
function Contested({ sheet, target, onClose }: Pick<CellEditorProps, 'sheet' | 'target' | 'onClose'>) {
  const outbox = useOutbox();
  const contested = sheet.store
    .listTroubles()
    .filter(({ change, unsent }) => unsent?.state === 'contested' && isOfStudent(change, target.student.id))
    .filter(({ change }) => change.lessonId === target.lesson.id);
  return contested.map(({ change, unsent }) => {
    const [mine, theirs] = [signOf(change), unsent?.theirs === undefined ? '' : signOf(unsent.theirs.change)];
    const end = (way: 'keepMine' | 'giveUp') => {
      outbox[way](keyOf(change));
      onClose();
    };
    return (
      <Banner
        key={keyOf(change)}
        kind="warning"
        title={t('trouble.contested')}
        actions={
          <>
            <Button onClick={() => end('keepMine')}>{t('trouble.keepMine')}</Button>
            <Button onClick={() => end('giveUp')}>{t('trouble.takeTheirs')}</Button>
          </>
        }
      >
        {t('trouble.yours', { value: mine || t('cell.empty') })} ·{' '}
        {t('trouble.theirs', {
          who: unsent?.theirs?.by || t('cell.someone'),
          value: theirs || t('cell.empty'),
        })}
      </Banner>
    );
  });
}
