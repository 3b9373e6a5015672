import { RecordPaperDifferenceDocument } from '@zhurnal/contract/staff';
import type { PaperPlace, PaperSheetQuery } from '@zhurnal/contract/staff';
import { PAPER_PLACES, PAPER_TEXT_LIMIT, needsOf } from '@zhurnal/rules';
import { formatDay, newId, useChange } from '@zhurnal/web-client';
import { DateField, Field, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import type { SaidChanges } from '../shell/use-said-changes.js';
import { CheckingDialog } from './checking-dialog.js';
import { t } from './checking-words.js';
import { sayPlace } from './say-difference.js';

interface DifferenceDialogProps {
  readonly sheet: PaperSheetQuery['paperSheet'];
  /** The lesson whose row was chosen. */
  readonly lessonId: string | undefined;
  readonly change: SaidChanges;
  readonly again: () => void;
  readonly onClose: () => void;
}

/** Where the two journals differ, and what stands on paper; what the electronic one says the school's server adds. */
export function DifferenceDialog({ sheet, lessonId, change, again, onClose }: DifferenceDialogProps) {
  const record = useChange(RecordPaperDifferenceDocument);
  const { groupId, month, columns, students } = sheet;
  const [place, setPlace] = useState<(typeof PAPER_PLACES)[number]>('mark');
  const [lesson, setLesson] = useState(lessonId ?? columns[0]?.lessonId ?? '');
  const [student, setStudent] = useState(students[0]?.studentId ?? '');
  const [day, setDay] = useState(columns.at(-1)?.date ?? month);
  const [paperSays, setPaperSays] = useState('');
  const needs = needsOf(place);
  const send = async (clientMutationId: string) => {
    const column = columns.find((one) => one.lessonId === lesson);
    const answer = await record({
      input: {
        ...{ clientMutationId, id: newId(), groupId },
        place: place.toUpperCase() as PaperPlace,
        day: needs.lesson ? (column?.date ?? day) : day,
        lessonId: needs.lesson ? lesson : null,
        studentId: needs.student ? student : null,
        paperSays,
      },
    });
    return answer.ok ? { ...answer, value: answer.value.recordPaperDifference } : answer;
  };
  return (
    <CheckingDialog
      title={t('paper.writeTitle')}
      action={t('paper.send')}
      change={change}
      send={send}
      done={t('saved')}
      again={again}
      onClose={onClose}
    >
      <div className="ck-form">
        <Select
          label={t('paper.what')}
          value={place}
          onChange={(event) =>
            setPlace(PAPER_PLACES.find((one) => one === event.currentTarget.value) ?? 'mark')
          }
          options={PAPER_PLACES.map((one) => ({
            value: one,
            label: sayPlace(one.toUpperCase() as PaperPlace),
          }))}
        />
        {needs.lesson ? (
          <Select
            label={t('paper.lesson')}
            value={lesson}
            onChange={(event) => setLesson(event.currentTarget.value)}
            options={columns.map((one) => ({
              value: one.lessonId,
              label: t('paper.lessonOf', { day: formatDay(one.date, 'dayMonth'), slot: one.slot }),
            }))}
          />
        ) : (
          <DateField
            label={t('paper.day')}
            value={day}
            min={month}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        )}
        {needs.student && (
          <Select
            label={t('paper.student')}
            value={student}
            onChange={(event) => setStudent(event.currentTarget.value)}
            options={students.map(({ studentId, name }) => ({ value: studentId, label: name }))}
          />
        )}
        <Field
          label={t('paper.paperSays')}
          hint={t(place === 'lesson' ? 'paper.lessonHint' : 'paper.paperHint')}
          value={paperSays}
          maxLength={PAPER_TEXT_LIMIT}
          onChange={(event) => setPaperSays(event.currentTarget.value)}
        />
      </div>
    </CheckingDialog>
  );
}
