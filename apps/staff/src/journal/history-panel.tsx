import { CellHistoryDocument, LessonHistoryDocument } from '@zhurnal/contract/staff';
import { formatDay, formatInstant, useAnswer } from '@zhurnal/web-client';
import { Button, EmptyState } from '@zhurnal/web-ui';
import { useEffect, useRef } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { sayBasis } from '../corrections/say-change.js';
import { useSchool } from '../shell/school.js';
import { typeOf } from './build-columns.js';
import type { Sheet } from './enter-intent.js';
import { ReceiptPart } from './receipt-part.js';
import { sayField, sayRoles, sayValue, t } from './history-words.js';
import type { HistoryEntry } from './history-words.js';

export interface HistoryPanelProps {
  readonly sheet: Sheet;
  readonly lessonId: string;
  /** Whose cell; the lesson itself when absent. */
  readonly studentId: string | undefined;
  readonly onLesson: () => void;
}

/** Who changed what, newest first: of one cell, or of the lesson's record, works and homework. */
export function HistoryPanel({ sheet, lessonId, studentId, onLesson }: HistoryPanelProps) {
  const cell = useAnswer(
    CellHistoryDocument,
    { lessonId, studentId: studentId ?? '' },
    { pause: studentId === undefined },
  );
  const lesson = useAnswer(LessonHistoryDocument, { lessonId }, { pause: studentId !== undefined });
  const asked = studentId === undefined ? lesson : cell;
  const entries = studentId === undefined ? lesson.value?.lessonHistory : cell.value?.cellHistory;
  const day = formatDay(sheet.model.lessons.find(({ id }) => id === lessonId)?.date ?? '');
  const name = sheet.model.students.find(({ id }) => id === studentId)?.name ?? '';
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => body.current?.focus(), [lessonId, studentId]);
  return (
    <div ref={body} className="jr-side-body" tabIndex={-1}>
      <p className="jr-side-title">
        {studentId === undefined ? t('history.lesson', { day }) : t('history.cell', { name, day })}
      </p>
      {entries === undefined ? (
        asked.fault === undefined ? (
          <LoadingState label={t('history.loading')} />
        ) : (
          <FaultState fault={asked.fault} again={asked.again} />
        )
      ) : entries.length === 0 ? (
        <EmptyState icon="history" title={t('history.none')} />
      ) : (
        <ol className="jr-history">
          {entries.map((entry, index) => (
            <li key={index}>
              <EntryLine entry={entry} sheet={sheet} />
            </li>
          ))}
        </ol>
      )}
      {studentId !== undefined && entries !== undefined && (
        <ReceiptPart
          key={`${lessonId} ${studentId}`}
          lessonId={lessonId}
          studentId={studentId}
          entries={entries}
        />
      )}
      <div className="zh-actions">
        <Button icon="left" onClick={onLesson}>
          {t('history.toLesson')}
        </Button>
      </div>
    </div>
  );
}

function EntryLine({ entry, sheet }: { readonly entry: HistoryEntry; readonly sheet: Sheet }) {
  const { timeZone } = useSchool();
  const field = sayField(entry);
  const work = entry.workId === null ? undefined : sheet.store.findWork(entry.workId);
  const isOneOfMany = work !== undefined && work.lesson.works.length > 1;
  return (
    <>
      <p>
        <b>
          {entry.ordinal !== null && entry.ordinal > 1
            ? t('history.mark', { field, ordinal: entry.ordinal })
            : field}
        </b>{' '}
        <span className="jr-history-change">
          {t('history.change', {
            old: sayValue(entry, entry.old, timeZone),
            new: sayValue(entry, entry.new, timeZone),
          })}
        </span>
      </p>
      {isOneOfMany && (
        <p className="st-muted">
          {t('history.work', { work: work.work.title || typeOf(work.work.type).name })}
        </p>
      )}
      {entry.reason !== null && (
        <p className="st-muted">{t('history.reason', { reason: sayBasis(entry.reason) })}</p>
      )}
      <p className="st-muted">
        <time dateTime={entry.at}>{formatInstant(entry.at, timeZone)}</time> ·{' '}
        {[entry.who, sayRoles(entry.role)].filter(Boolean).join(', ')}
      </p>
    </>
  );
}
