import { fullNameOf } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { formatInstant } from '@zhurnal/web-client';
import { useMemberships } from '@zhurnal/web-client';
import { usePrinting } from '@zhurnal/web-ui';
import type { Child } from '../children/child.js';
import { useDiaryWords } from '../words/diary-words.js';
import { writeDate, writeWeek } from '../words/write-day.js';

/** The head of a printed page: school, student, class and dates. */
export function PrintHead({ child, days }: { readonly child: Child; readonly days: readonly Day[] }) {
  const t = useDiaryWords();
  const first = days[0];
  if (first === undefined) return null;
  const name = fullNameOf(child);
  return (
    <div className="print-head">
      <p>{child.schoolName}</p>
      <p className="print-name">
        {child.className === '' ? name : t('print.student', { name, className: child.className })}
      </p>
      <p>
        {days.length === 1
          ? writeDate(first)
          : t('print.week', { days: writeWeek(days), year: first.slice(0, 4) })}
      </p>
    </div>
  );
}

/** The foot of a printed page: the parent's signature, and when the page was made. */
export function PrintFoot({ child }: { readonly child: Child }) {
  const t = useDiaryWords();
  const isPrinting = usePrinting();
  const zone = useMemberships().find(({ schoolId }) => schoolId === child.schoolId)?.timeZone;
  return (
    <div className="print-foot">
      <p className="print-sign">
        <span>{t('print.sign')}</span>
        <i />
        <span>{t('print.date')}</span>
        <i data-short />
      </p>
      {isPrinting && zone !== undefined && (
        <p>{t('print.made', { at: formatInstant(Date.now(), zone, 'full') })}</p>
      )}
    </div>
  );
}
