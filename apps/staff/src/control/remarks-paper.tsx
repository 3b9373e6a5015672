import { ReviewPlanDocument } from '@zhurnal/contract/staff';
import type { RemarkLineFragment } from '@zhurnal/contract/staff';
import type { Day } from '@zhurnal/rules';
import { formatDay, formatInstant, useAnswer } from '@zhurnal/web-client';
import { useSchool } from '../shell/school.js';
import { t } from './control-words.js';
import { sayMonth } from './say-month.js';

interface RemarksPaperProps {
  readonly form: 'sheet' | 'act';
  readonly month: Day;
  readonly remarks: readonly RemarkLineFragment[];
}

/** The sheet of remarks, or the act of a month, on paper: the columns of the usual form. */
export function RemarksPaper({ form, month, remarks }: RemarksPaperProps) {
  const { schoolName, timeZone } = useSchool();
  const { value } = useAnswer(ReviewPlanDocument, { month });
  const journals = value?.reviewPlan.journals ?? [];
  const accepted = remarks.filter(({ state }) => state === 'ACCEPTED').length;
  const day = (instant: string | null | undefined): string =>
    instant ? formatInstant(instant, timeZone, 'day') : '';
  return (
    <div className="ct-paper">
      <p>{schoolName}</p>
      <h1>{t(`paper.${form}`)}</h1>
      <p>{t('paper.month', { month: sayMonth(month) })}</p>
      {form === 'act' && (
        <p>
          {t('paper.total', {
            reviewed: journals.filter(({ signatures }) => signatures.length > 0).length,
            journals: journals.length,
            count: remarks.length,
            accepted,
            open: remarks.length - accepted,
          })}
        </p>
      )}
      <table>
        <thead>
          <tr>
            {(['date', 'checker', 'place', 'remark', 'due', 'answer', 'fixed'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`paper.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
      <p className="ct-signs">{t('paper.signs')}</p>
      <p className="ct-made">{t('paper.made', { when: formatInstant(Date.now(), timeZone, 'full') })}</p>
    </div>
  );
}
