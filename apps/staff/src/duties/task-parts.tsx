import { Icon } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { t } from './duties-words.js';
import type { DutyTask } from './group-tasks.js';

/** More names than these are told when somebody asks. */
const NAMED = 5;
/** Pieces that are made in the archive. */
const OF_ARCHIVE: readonly Part['part'][] = ['PACKAGES', 'MEDIA', 'HOLDERS'];

type Part = DutyTask['parts'][number];

const isThere = ({ have, want }: Part): boolean => have >= want;

/** Which classes lack a piece: their names, or how many where they are many. */
function Missing({ classes }: { readonly classes: readonly string[] }) {
  if (classes.length === 0) return null;
  const names = t('partOf.missing', { classes: classes.join(', ') });
  if (classes.length <= NAMED) return <> — {names}</>;
  return (
    <details>
      <summary>{t('partOf.missingMany', { count: classes.length })}</summary>
      {classes.join(', ')}
    </details>
  );
}

/** What the records show of a task: each piece, how much of it is there, and which classes lack it. */
export function TaskParts({ parts }: Pick<DutyTask, 'parts'>) {
  if (parts.length === 0) return null;
  const lacking = parts.filter((part) => !isThere(part));
  const isInArchive = lacking.some(({ part }) => OF_ARCHIVE.includes(part));
  const lacksCopies = lacking.some(({ part }) => part === 'COPIES');
  return (
    <>
      <ul className="du-pieces" aria-label={t('parts.label')}>
        {parts.map((part) => (
          <li key={part.part} data-there={isThere(part)}>
            <Icon name={isThere(part) ? 'check' : 'alert'} />
            <span>
              {t(`partOf.${part.part}`, { have: part.have, want: part.want })}
              {part.clause !== null && (
                <>
                  {' '}
                  <span className="du-clause">{part.clause}</span>
                </>
              )}
              <Missing classes={part.missing} />
            </span>
          </li>
        ))}
      </ul>
      {(isInArchive || lacksCopies) && (
        <p className="du-ways">
          {isInArchive && <Link to="/archive">{t('parts.archive')}</Link>}
          {lacksCopies && <Link to="/schedules">{t('parts.schedules')}</Link>}
        </p>
      )}
    </>
  );
}
