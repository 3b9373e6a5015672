import { WriteReviewRemarkDocument } from '@zhurnal/contract/staff';
import type { RemarkTemplate } from '@zhurnal/contract/staff';
import { REVIEW_TEXT_LIMIT } from '@zhurnal/rules';
import type { ControlRow, Day, FindingKind } from '@zhurnal/rules';
import { formatDay, newId, useChange } from '@zhurnal/web-client';
import { Button, DateField, Select, TextAreaField } from '@zhurnal/web-ui';
import { useState } from 'react';
import { OutcomeNote } from '../shell/outcome-note.js';
import { useSchool } from '../shell/school.js';
import { t } from './control-words.js';
import { distinct } from './list-lines.js';
import type { Line } from './list-lines.js';
import { useControlChanges } from './use-control-change.js';

type Kind = FindingKind | 'no_homework';

interface RemarkFormProps {
  readonly row: ControlRow;
  readonly kind: Kind;
  readonly lines: readonly Line[];
  readonly from: Day;
  readonly to: Day;
}

/** Lessons or students that the words name; the rest is counted. */
const NAMED = 8;

/** What the remark says, before anybody changes it. */
function textOf(kind: Kind, lines: readonly Line[]): string {
  const isOfStudents = kind === 'no_marks' || kind === 'one_mark';
  const all = isOfStudents
    ? distinct(lines.map(({ studentName }) => studentName))
    : distinct(lines.map(({ date }) => date)).map((day) => formatDay(day, 'dayMonth'));
  const list = all.slice(0, NAMED).join(', ');
  const named = all.length > NAMED ? t('text.more', { text: list, count: all.length - NAMED }) : list;
  return isOfStudents ? t(`text.${kind}`, { names: named }) : t(`text.${kind}`, { days: named });
}

/** A remark on what the number counts, ready to be sent: its words, its performer and its term can be changed. */
export function RemarkForm({ row, kind, lines, from, to }: RemarkFormProps) {
  const { today } = useSchool();
  const { groupId, teacherIds, teachers } = row;
  const write = useChange(WriteReviewRemarkDocument);
  const { isBusy, outcome, run } = useControlChanges();
  const [text, setText] = useState(() => textOf(kind, lines));
  const [performerId, setPerformer] = useState(teacherIds[0] ?? '');
  const [dueOn, setDue] = useState('');
  const [isSent, setSent] = useState(false);
  const [only] = lines;
  const lesson = lines.length === 1 && only?.lesson ? only : undefined;
  const send = async () => {
    const place = lesson
      ? {
          anchor: 'LESSON' as const,
          lessonId: lesson.lesson,
          fromDay: lesson.date ?? from,
          toDay: lesson.date ?? to,
        }
      : { anchor: 'PAGE' as const, lessonId: null, fromDay: from, toDay: to };
    const ended = await run(async (clientMutationId) => {
      const answer = await write({
        input: {
          clientMutationId,
          id: newId(),
          groupId,
          ...place,
          workId: null,
          studentId: null,
          template: kind.toUpperCase() as RemarkTemplate,
          text,
          performerId,
          dueOn: dueOn === '' ? null : dueOn,
        },
      });
      return answer.ok ? { ...answer, value: answer.value.writeReviewRemark } : answer;
    }, t('remark.sent'));
    setSent(ended === 'stored');
  };
  return (
    <section className="ct-remark" aria-labelledby="ct-remark-title">
      <h3 id="ct-remark-title">{t('remark.new')}</h3>
      <OutcomeNote outcome={outcome} />
      {isSent ? (
        <Button onClick={() => setSent(false)}>{t('remark.repeat')}</Button>
      ) : (
        <>
          <TextAreaField
            label={t('remark.text')}
            value={text}
            maxLength={REVIEW_TEXT_LIMIT}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className="ct-remark-line">
            {teacherIds.length > 1 && (
              <Select
                label={t('remark.performer')}
                value={performerId}
                onChange={(event) => setPerformer(event.currentTarget.value)}
                options={teacherIds.map((value, at) => ({ value, label: teachers.split(', ')[at] ?? '' }))}
              />
            )}
            <DateField
              label={t('remark.due')}
              hint={t('remark.dueHint')}
              value={dueOn}
              min={today}
              onChange={(event) => setDue(event.currentTarget.value)}
            />
            <Button variant="primary" busy={isBusy} disabled={performerId === ''} onClick={() => void send()}>
              {t('remark.send')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
