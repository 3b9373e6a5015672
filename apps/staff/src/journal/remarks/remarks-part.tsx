import { formatDay, formatInstant, useLiveAgain } from '@zhurnal/web-client';
import { Banner, Button, useAnnounce } from '@zhurnal/web-ui';
import type { SelectOption } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import { FaultState, LoadingState } from '../../shell/page-states.js';
import { useSchool } from '../../shell/school.js';
import type { Sheet } from '../enter-intent.js';
import type { Lesson, Student } from '../page-model.js';
import { RemarkForm, kindOf } from './remark-form.js';
import { t } from './remarks-words.js';
import { useRemarkChanges, useRemarks } from './use-remarks.js';
import type { Remark } from './use-remarks.js';
import './remarks.css';

interface RemarksPartProps {
  readonly sheet: Sheet;
  /** Remarks of one lesson, on all of its students. */
  readonly lessonId?: string | undefined;
  /** Remarks on one student, at all lessons of the page. */
  readonly studentId?: string | undefined;
}

const isThere =
  (date: string) =>
  ({ memberFrom, memberTo }: Student): boolean =>
    memberFrom <= date && (memberTo === null || date <= memberTo);

/** What the teacher has told families, of a lesson or of a student, and the form to tell more. */
export default function RemarksPart({ sheet: { model }, lessonId, studentId }: RemarksPartProps) {
  const announce = useAnnounce();
  const part = useRef<HTMLElement>(null);
  /** The remark in the form, by its id, or a new one. */
  const [editing, edit] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const { remove } = useRemarkChanges();
  const lesson = model.lessons.find(({ id }) => id === lessonId);
  const { remarks, fault, again } = useRemarks(
    model.groupId,
    lesson?.date ?? model.from,
    lesson?.date ?? model.to,
  );
  useLiveAgain([lessonId === undefined ? `student:${studentId ?? ''}` : `lesson:${lessonId}`], again);
  const shown = remarks?.filter(
    (remark) =>
      (lessonId ?? remark.lessonId) === remark.lessonId &&
      (studentId ?? remark.studentId) === remark.studentId,
  );
  const given = lesson === undefined ? model.lessons : [lesson];
  const open = given.filter(
    ({ date, isCancelled, isWritable }) => isWritable && !isCancelled && date <= model.today,
  );
  const students = model.students.filter(
    (student) => (studentId ?? student.id) === student.id && open.some(({ date }) => isThere(date)(student)),
  );
  const mayWrite = model.operations.includes('putRemark') && open.length > 0 && students.length > 0;

  const end = () => {
    edit(undefined);
    part.current?.focus();
  };
  const takeBack = async (remark: Remark) => {
    if (!window.confirm(t('remarks.removeSure'))) return;
    const outcome = await remove(remark);
    setTrouble(outcome.kind === 'done' ? undefined : outcome.text);
    if (outcome.kind === 'done') announce(t('remarks.removed'));
    again();
  };
  if (shown === undefined) {
    return fault === undefined ? (
      <LoadingState label={t('remarks.loading')} />
    ) : (
      <FaultState fault={fault} again={again} />
    );
  }
  return (
    <section ref={part} className="jr-part" tabIndex={-1} aria-label={t('remarks.title')}>
      <h3>{t('remarks.title')}</h3>
      {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      {shown.length === 0 && editing === undefined && <p className="st-muted">{t('remarks.none')}</p>}
      <ul className="jr-remarks">
        {shown.map((remark) => (
          <li key={remark.id}>
            <RemarkCard
              remark={remark}
              isOfStudent={studentId !== undefined}
              mayWrite={
                open.some(({ id }) => id === remark.lessonId) && model.operations.includes('putRemark')
              }
              onEdit={() => edit(remark.id)}
              onRemove={() => void takeBack(remark)}
            />
          </li>
        ))}
      </ul>
      {editing !== undefined && (
        <RemarkForm
          key={editing}
          remark={shown.find(({ id }) => id === editing)}
          students={students.map(({ id, name }) => ({ value: id, label: name }))}
          lessons={open.map(lessonOption)}
          onCancel={end}
          onStale={again}
          onDone={() => {
            end();
            announce(t('remarks.saved'));
            again();
          }}
        />
      )}
      {mayWrite && editing === undefined && (
        <div className="zh-actions">
          <Button icon="comment" onClick={() => edit('new')}>
            {t('remarks.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

function lessonOption({ id, date, slot }: Lesson): SelectOption {
  return { value: id, label: t('remarks.lessonIs', { day: formatDay(date), slot }) };
}

interface RemarkCardProps {
  readonly remark: Remark;
  readonly isOfStudent: boolean;
  readonly mayWrite: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function RemarkCard({ remark, isOfStudent, mayWrite, onEdit, onRemove }: RemarkCardProps) {
  const { timeZone } = useSchool();
  const { student, text, by, at, mine } = remark;
  return (
    <>
      <p>
        <b>{isOfStudent ? formatDay(remark.date) : student}</b>{' '}
        <span className="st-muted">{t(`remarkKind.${kindOf(remark.kind)}`)}</span>
      </p>
      <p className="jr-remark-text">{text}</p>
      <p className="st-muted">{t('remarks.by', { by, at: formatInstant(at, timeZone) })}</p>
      {mayWrite && (
        <div className="zh-actions">
          {mine && (
            <Button variant="quiet" aria-label={t('remarks.editThis', { student })} onClick={onEdit}>
              {t('remarks.edit')}
            </Button>
          )}
          <Button variant="quiet" aria-label={t('remarks.removeThis', { student })} onClick={onRemove}>
            {t('remarks.remove')}
          </Button>
        </div>
      )}
    </>
  );
}
