import { Icon } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { t } from './duties-words.js';
import type { DutyTask } from './group-tasks.js';

const isThere = ({ have, want }: DutyTask['parts'][number]): boolean => have >= want;

/** What receipts and registers show of a back-up: each piece, how much of it is there, and which classes lack it. */
export function TaskParts({ parts }: Pick<DutyTask, 'parts'>) {
  if (parts.length === 0) return null;
  const lacking = parts.filter((part) => !isThere(part));
  const isInArchive = lacking.some(({ part }) => part !== 'COPIES');
  return (
    <>
      <ul className="du-pieces" aria-label={t('parts.label')}>
        {parts.map((part) => (
          <li key={part.part} data-there={isThere(part)}>
            <Icon name={isThere(part) ? 'check' : 'alert'} />
            <span>
              {t(`partOf.${part.part}`, { have: part.have, want: part.want })}
              {part.missing.length > 0 && (
                <> — {t('partOf.missing', { classes: part.missing.join(', ') })}</>
              )}{' '}
              {part.clause !== null && <span className="du-clause">{part.clause}</span>}
            </span>
          </li>
        ))}
      </ul>
      {lacking.length > 0 && (
        <p className="du-ways">
          {isInArchive && <Link to="/archive">{t('parts.archive')}</Link>}
          {lacking.some(({ part }) => part === 'COPIES') && (
            <Link to="/schedules">{t('parts.schedules')}</Link>
          )}
        </p>
      )}
    </>
  );
}
