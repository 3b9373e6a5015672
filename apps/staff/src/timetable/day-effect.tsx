import { SchoolDayEffectDocument } from '@zhurnal/contract/staff';
import type { SchoolDayEffectQueryVariables } from '@zhurnal/contract/staff';
import { formatDay, sayFault, sayRefusalWithClause, useAnswer } from '@zhurnal/web-client';
import { Banner } from '@zhurnal/web-ui';
import { t } from './timetable-words.js';

/** What a change of days does to the lessons, before it is made. */
export function DayEffectBox({
  change,
  pause = false,
}: {
  readonly change: SchoolDayEffectQueryVariables['change'];
  readonly pause?: boolean;
}) {
  const { value, fault } = useAnswer(SchoolDayEffectDocument, { change }, { pause });
  const shown = pause ? undefined : value?.answer;
  if (fault !== undefined && !pause) return <Banner kind="warning">{sayFault(fault)}</Banner>;
  if (shown === undefined) return null;
  if (shown.__typename === 'Refusal') return <Banner kind="warning">{sayRefusalWithClause(shown)}</Banner>;
  const { lessonsOut, lessonsIn, lessonsKept, lessons } = shown;
  const lines = [
    lessonsOut > 0 && t('cal.effectOut', { count: lessonsOut }),
    lessonsIn > 0 && t('cal.effectIn', { count: lessonsIn }),
    lessonsKept > 0 && t('cal.effectKept', { count: lessonsKept }),
  ].filter((line) => line !== false);
  return (
    <div className="tt-effect" aria-live="polite">
      <h3>{t('edit.effect')}</h3>
      <ul>
        {(lines.length === 0 ? [t('edit.nothing')] : lines).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lessons.length > 0 && (
        <details>
          <summary>{t('cal.which')}</summary>
          <ul className="tt-which">
            {lessons.map(({ date, slot, label, effect }, at) => (
              <li key={at}>
                {formatDay(date, 'short')}, {t('lesson.slot', { slot })}: {label} — {t(`effect.${effect}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
