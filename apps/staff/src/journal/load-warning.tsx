import { HomeworkLoadDocument } from '@zhurnal/contract/staff';
import { LOAD_REASON_LIMIT } from '@zhurnal/rules';
import { formatDay, useAnswer } from '@zhurnal/web-client';
import { Banner, Field } from '@zhurnal/web-ui';
import { t } from './journal-words.js';

interface LoadWarningProps {
  readonly lessonId: string;
  readonly homeworkId: string;
  readonly dueOn: string | null;
  readonly minutes: number;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** What the homework of the day would come to, where that is too much. Without an answer nothing is said: it is saved all the same. */
export function LoadWarning({ lessonId, homeworkId, dueOn, minutes, reason, onReason }: LoadWarningProps) {
  const { value } = useAnswer(HomeworkLoadDocument, { lessonId, homeworkId, dueOn, minutes });
  const load = value?.homeworkLoad;
  const over = (load?.classes ?? []).filter((one) => one.over > 0);
  if (load === undefined || over.length === 0) return null;
  return (
    <>
      <Banner kind="warning">
        {over
          .map((one) =>
            t('load.warning', {
              over: one.over,
              class: one.className,
              day: formatDay(load.dueOn),
              most: one.most,
              limit: one.limit ?? 0,
              source: load.source,
            }),
          )
          .join('; ')}
      </Banner>
      <Field
        label={t('load.reason')}
        hint={t('load.reasonHint')}
        maxLength={LOAD_REASON_LIMIT}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
    </>
  );
}
