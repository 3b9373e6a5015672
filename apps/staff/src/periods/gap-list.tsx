import type { ClosingGapsQuery } from '@zhurnal/contract/staff';
import { formatDay } from '@zhurnal/web-client';
import { Pill } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { addressAtLesson } from '../journal/open-at.js';
import { t } from './periods-words.js';

type Gaps = ClosingGapsQuery['closingGaps'];

/** What the record lacks, each with its clause and a way to its lesson. */
export function GapList({ gaps: { gaps, required, other } }: { readonly gaps: Gaps }) {
  const count = required + other;
  if (count === 0) return <p>{t('gaps.none')}</p>;
  return (
    <>
      {required > 0 && <p className="pr-strong">{t('gaps.required', { count: required })}</p>}
      {other > 0 && <p>{t('gaps.other', { count: other })}</p>}
      <ul className="pr-gaps">
        {gaps.map(
          ({ kind, clause, isRequired, lessonId, groupId, groupName, subjectName, day, slot, count }) => {
            const lesson = t('gap.lesson', {
              day: formatDay(day, 'dayMonth'),
              slot,
              subject: `${subjectName} (${groupName})`,
            });
            return (
              <li key={`${kind} ${lessonId}`}>
                <Link
                  to={addressAtLesson({ id: lessonId, groupId, date: day }, 'lesson')}
                  aria-label={t('gap.open', { lesson })}
                >
                  {lesson}
                </Link>
                <span>{t(`gap.${kind}`, { count })}</span>
                {isRequired && <Pill tone="absence">{t('gap.required')}</Pill>}
                {clause !== null && <span className="zh-hint">{t('gap.clause', { clause })}</span>}
              </li>
            );
          },
        )}
      </ul>
      {gaps.length < count && <p className="zh-hint">{t('gaps.more', { shown: gaps.length, count })}</p>}
    </>
  );
}
