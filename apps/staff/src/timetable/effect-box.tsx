import type { TimetableEffectQuery } from '@zhurnal/contract/staff';
import { formatDay } from '@zhurnal/web-client';
import { Banner } from '@zhurnal/web-ui';
import { t } from './timetable-words.js';

type Effect = Extract<TimetableEffectQuery['answer'], { readonly __typename: 'TimetableEffect' }>;
type Question = Effect['questions'][number];

/** What a change of the weekly timetable does to the lessons, before it is made. */
export function EffectBox({ effect }: { readonly effect: Effect }) {
  const { lessonsMade, lessonsChanged, lessonsRemoved, stays, questions } = effect;
  const lines = [
    lessonsMade > 0 && t('edit.made', { count: lessonsMade }),
    lessonsChanged > 0 && t('edit.changed', { count: lessonsChanged }),
    lessonsRemoved > 0 && t('edit.removed', { count: lessonsRemoved }),
    stays.length > 0 &&
      t('edit.stays', {
        count: stays.length,
        days: stays
          .slice(0, 5)
          .map(({ date }) => formatDay(date, 'dayMonth'))
          .join(', '),
      }),
  ].filter((line) => line !== false);
  return (
    <div className="tt-effect" aria-live="polite">
      <h3>{t('edit.effect')}</h3>
      <ul>
        {(lines.length === 0 ? [t('edit.nothing')] : lines).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {questions.map((question) => (
        <Banner key={question.key} kind="warning">
          {sayQuestion(question)}
        </Banner>
      ))}
    </div>
  );
}

function sayQuestion({ code, name, other, days: count, firstDate }: Question): string {
  const days = t('edit.days', { count, day: formatDay(firstDate, 'dayMonth') });
  switch (code) {
    case 'GROUP_TWICE':
    case 'CHANGE_LOST':
      return t(`question.${code}`, { days });
    default:
      return t(`question.${code}`, { name, other, days });
  }
}
