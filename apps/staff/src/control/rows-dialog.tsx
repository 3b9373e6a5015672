import { ControlRowsDocument } from '@zhurnal/contract/staff';
import type { ControlRowsQuery } from '@zhurnal/contract/staff';
import { FINDING_KINDS } from '@zhurnal/rules';
import type { ControlKind, ControlRow, Day } from '@zhurnal/rules';
import { formatDay, formatInstant, useAnswer, useSharedWords } from '@zhurnal/web-client';
import { Dialog } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { addressAtLesson, addressOfRinged } from '../journal/open-at.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { t } from './control-words.js';
import { distinct, listLines } from './list-lines.js';
import type { Line } from './list-lines.js';
import { RemarkForm } from './remark-form.js';

interface RowsDialogProps {
  readonly row: ControlRow;
  readonly kind: ControlKind;
  readonly from: Day;
  readonly to: Day;
  readonly onClose: () => void;
}

const REVIEWERS = ['deputy', 'director', 'class_teacher'];
const PARTS = ['record', 'homework', 'attendance', 'mark'] as const;

type KindName = ControlRowsVariables['kind'];
type ControlRowsVariables = { readonly kind: Uppercase<ControlKind> };

/** What stands behind a number: its lessons or students, the way to them, and the remark that it may be worth. */
export function RowsDialog({ row, kind, from, to, onClose }: RowsDialogProps) {
  const shared = useSharedWords();
  const { roles } = useSchool();
  const { groupId, className, subject } = row;
  const { value, fault, again } = useAnswer(ControlRowsDocument, {
    kind: kind.toUpperCase() as KindName,
    groupId,
    from,
    to,
  });
  const mayReview = roles.some((role) => REVIEWERS.includes(role));
  const finding = [...FINDING_KINDS, 'no_homework' as const].find((one) => one === kind);
  return (
    <Dialog
      open
      size="wide"
      title={`${t(`kind.${kind}`)} · ${className}, ${subject}`}
      closeLabel={shared('common.close')}
      onClose={onClose}
    >
      {value === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <>
          <Lines asked={value.controlRows} to={to} />
          {mayReview && finding !== undefined && value.controlRows.count > 0 && (
            <RemarkForm
              row={row}
              kind={finding}
              lines={listLines(value.controlRows.lines)}
              from={from}
              to={to}
            />
          )}
        </>
      )}
    </Dialog>
  );
}

function Lines({ asked, to }: { readonly asked: ControlRowsQuery['controlRows']; readonly to: Day }) {
  const { groupId, count } = asked;
  const lines = listLines(asked.lines);
  if (count === 0) return <p>{t('rows.none')}</p>;
  const lessons = distinct(lines.map(({ lesson }) => lesson));
  const students = distinct(lines.map(({ student }) => student));
  const day = lines[0]?.date ?? to;
  return (
    <>
      <p className="ct-rows-head">
        <span className="st-muted">{t('rows.count', { count })}</span>
        <Link
          className="zh-button"
          data-variant="primary"
          to={addressOfRinged(groupId, { day, lessons, students })}
        >
          {t('rows.open')}
        </Link>
      </p>
      <ul className="ct-rows" tabIndex={0} aria-label={t('rows.count', { count })}>
        {lines.map((line, at) => (
          <li key={at}>
            <LineWords line={line} groupId={groupId} />
          </li>
        ))}
      </ul>
    </>
  );
}

function LineWords({ line, groupId }: { readonly line: Line; readonly groupId: string }) {
  const { timeZone } = useSchool();
  const { lesson, date, slot, topic, enteredAt, dueAt, studentName, marks } = line;
  if (lesson === null || date === null)
    return (
      <>
        {studentName} <span className="st-muted">{marks !== null && t('rows.marks', { count: marks })}</span>
      </>
    );
  const part = PARTS.find((one) => one === line.part);
  const when = (instant: string): string => formatInstant(instant, timeZone, 'short');
  const note =
    part !== undefined && enteredAt !== null && dueAt !== null
      ? t('rows.late', { part: t(`part.${part}`), entered: when(enteredAt), due: when(dueAt) })
      : studentName !== null && enteredAt !== null
        ? t('rows.changed', { name: studentName, day: formatDay(date, 'dayMonth'), when: when(enteredAt) })
        : (topic ?? t('rows.noTopic'));
  return (
    <>
      <Link to={addressAtLesson({ id: lesson, groupId, date }, 'lesson')}>
        {t('rows.lesson', { day: formatDay(date, 'dayMonth'), slot: slot ?? 0 })}
      </Link>{' '}
      <span className="st-muted">{note}</span>
    </>
  );
}
