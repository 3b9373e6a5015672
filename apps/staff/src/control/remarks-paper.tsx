import { ReviewPlanDocument } from '@zhurnal/contract/staff';
import type { RemarkLineFragment } from '@zhurnal/contract/staff';
import type { Day } from '@zhurnal/rules';
import { formatDay, formatInstant, useAnswer } from '@zhurnal/web-client';
import { useSchool } from '../shell/school.js';
import { ControlPaper } from './control-paper.js';
import { t } from './control-words.js';
import { sayMonth } from './say-month.js';

interface RemarksPaperProps {
  readonly form: 'sheet' | 'act';
  readonly month: Day;
  readonly remarks: readonly RemarkLineFragment[];
}

/** The sheet of remarks, or the act of a month, on paper: the columns of the usual form. */
export function RemarksPaper({ form, month, remarks }: RemarksPaperProps) {
  const { timeZone } = useSchool();
  const { value } = useAnswer(ReviewPlanDocument, { month });
  const journals = value?.reviewPlan.journals ?? [];
  const accepted = remarks.filter(({ state }) => state === 'ACCEPTED').length;
  const day = (instant: string | null | undefined): string =>
    instant ? formatInstant(instant, timeZone, 'day') : '';
  return (
    <ControlPaper
      title={t(`paper.${form}`)}
      month={t('paper.month', { month: sayMonth(month) })}
      total={
        form === 'act'
          ? t('paper.total', {
              reviewed: journals.filter(({ signatures }) => signatures.length > 0).length,
              journals: journals.length,
              count: remarks.length,
              accepted,
              open: remarks.length - accepted,
            })
          : undefined
      }
      columns={(['date', 'checker', 'place', 'remark', 'due', 'answer', 'fixed'] as const).map((name) =>
        t(`paper.${name}`),
      )}
      signs={t('paper.signs')}
      made={(when) => t('paper.made', { when })}
    >
      {remarks.map((remark) => (
        <tr key={remark.id}>
          <td>{day(remark.writtenAt)}</td>
          <td>{remark.author}</td>
          <td>
            {t('remarks.place', { class: remark.className, subject: remark.subject })}, {remark.performer}
          </td>
          <td>{remark.text}</td>
          <td>{remark.dueOn === null ? '' : formatDay(remark.dueOn, 'dayMonth')}</td>
          <td>{remark.answer !== '' ? remark.answer : remark.detected ? t('remarks.detected') : ''}</td>
          <td>{day(remark.answeredAt ?? remark.decidedAt)}</td>
        </tr>
      ))}
    </ControlPaper>
  );
}
