import { COMMENT_LIMIT, MARKS_PER_WORK, displayOf, listValuesOf } from '@zhurnal/rules';
import type { Attendance, MarkValue } from '@zhurnal/rules';
import { useSharedWords } from '@zhurnal/web-client';
import type { Edit } from '@zhurnal/web-client';
import { Button, Chip, Dialog, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { typeOf } from '../journal/build-columns.js';
import { signOf } from '../journal/cell-view.js';
import type { Work } from '../journal/page-model.js';
import { listAttendances } from './next-attendance.js';
import type { Roll, RollRow } from './roll-rows.js';
import { t } from './roll-words.js';
import { letterFor, wordFor } from './say-row.js';

export interface MarksSheetProps {
  readonly roll: Roll;
  readonly row: RollRow;
  readonly onMark: (work: Work, value: MarkValue, position: number) => void;
  readonly onClear: (work: Work, position: number) => void;
  readonly onAttendance: (wanted: Attendance | null) => void;
  readonly onEdit: (edit: Edit) => void;
  readonly onClose: () => void;
}

/** Everything of one student at this lesson, on keys a thumb can hit: marks, a second one, a comment, the letters. */
export function MarksSheet(props: MarksSheetProps) {
  const { roll, row, onClose } = props;
  const shared = useSharedWords();
  const { works } = roll.model.lesson;
  const [workId, setWorkId] = useState(works[0]?.id ?? '');
  const work = works.find(({ id }) => id === workId) ?? works[0];
  return (
    <Dialog
      open
      title={row.student.calledName}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('sheet.done')}
        </Button>
      }
    >
      <div className="rc-sheet">
        <LetterKeys {...props} />
        {works.length > 1 && (
          <Select
            label={t('sheet.work')}
            value={workId}
            onChange={(event) => setWorkId(event.currentTarget.value)}
            options={works.map(({ id, title, type }) => ({ value: id, label: title || typeOf(type).name }))}
          />
        )}
        {work !== undefined && work.scale !== null ? (
          <MarkKeys key={work.id} {...props} work={work} />
        ) : (
          <p className="st-muted">{t('said.markless')}</p>
        )}
      </div>
    </Dialog>
  );
}

const LABELS: Readonly<Partial<Record<MarkValue, 'sheet.due' | 'sheet.pass' | 'sheet.fail'>>> = {
  due: 'sheet.due',
  pass: 'sheet.pass',
  fail: 'sheet.fail',
};

function MarkKeys({ roll, row, work, onMark, onClear, onEdit }: MarksSheetProps & { readonly work: Work }) {
  const { store } = roll.sheet;
  const marks = store.listMarks(row.student.id, work);
  const last = marks.at(-1);
  const [isSecond, setSecond] = useState(false);
  const [comment, setComment] = useState(last?.comment ?? '');
  const put = (value: MarkValue): void => {
    onMark(work, value, isSecond ? marks.length + 1 : Math.max(1, marks.length));
    setSecond(false);
  };
  const keepComment = (): void => {
    if (last !== undefined && comment.trim() !== last.comment)
      onEdit(store.editTo({ ...last, comment: comment.trim() }));
  };
  return (
    <section className="rc-part" aria-label={t('sheet.marks')}>
      <div className="zh-actions" aria-live="polite">
        {marks.length === 0 && <span className="st-muted">{t('sheet.noMarks')}</span>}
        {marks.map((mark, at) => (
          <Chip
            key={mark.ordinal}
            removeLabel={t('sheet.remove', { mark: signOf(mark) })}
            onRemove={() => onClear(work, at + 1)}
          >
            <b>{signOf(mark)}</b> {mark.comment}
          </Chip>
        ))}
      </div>
      <div className="rc-pad">
        {listValuesOf(work.scale ?? 'five').map((value) => {
          const label = LABELS[value];
          return (
            <Button key={value} data-small={label !== undefined || undefined} onClick={() => put(value)}>
              {label === undefined ? displayOf(value) : t(label)}
            </Button>
          );
        })}
        <Button
          data-small
          aria-pressed={isSecond}
          disabled={marks.length === 0 || marks.length >= MARKS_PER_WORK}
          onClick={() => setSecond((before) => !before)}
        >
          {t('sheet.second')}
        </Button>
      </div>
      {isSecond && <p className="st-muted">{t('sheet.secondHint')}</p>}
      {last !== undefined && (
        <Field
          label={t('sheet.comment')}
          value={comment}
          maxLength={COMMENT_LIMIT}
          onChange={(event) => setComment(event.currentTarget.value)}
          onBlur={keepComment}
        />
      )}
    </section>
  );
}

function LetterKeys({ roll, row, onAttendance }: MarksSheetProps) {
  const { letters, mayGiveReason } = roll.model;
  const shown = row.attendance ?? row.pending;
  return (
    <section className="rc-part" aria-label={t('sheet.attendance')}>
      <div className="rc-letters">
        {[null, ...listAttendances(mayGiveReason)].map((wanted) => {
          const isChosen =
            wanted === null ? shown === null : shown?.fact === wanted.fact && shown.reason === wanted.reason;
          return (
            <Button key={wordFor(wanted)} aria-pressed={isChosen} onClick={() => onAttendance(wanted)}>
              <b>{wanted === null ? '+' : letterFor(wanted, letters)}</b>
              <span>{wordFor(wanted)}</span>
            </Button>
          );
        })}
      </div>
    </section>
  );
}
