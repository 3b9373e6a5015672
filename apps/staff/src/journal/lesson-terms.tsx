import { Icon } from '@zhurnal/web-ui';
import { isLocked, isTold, sayTerm } from './entry-terms.js';
import { t } from './journal-words.js';
import type { LessonDetails } from './use-lesson.js';

/** What of the lesson is late or locked by the regulation; nothing while all of it is in time. */
export function LessonTerms({ lesson: { terms, works, record } }: { readonly lesson: LessonDetails }) {
  const told = terms.filter((term) => isTold(term, record.heldAt !== null));
  if (told.length === 0) return null;
  return (
    <ul className="jr-terms" aria-label={t('term.list')}>
      {told.map((term) => {
        const work = works.length > 1 ? works.find(({ id }) => id === term.workId) : undefined;
        const title = work === undefined || work.title === '' ? '' : `${work.title}: `;
        return (
          <li key={`${term.part} ${term.workId ?? ''}`}>
            <Icon name={isLocked(term) ? 'lock' : 'clock'} />
            <span>
              {title}
              {sayTerm(term)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
