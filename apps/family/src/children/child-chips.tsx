import { Link } from 'react-router';
import { useWords } from '../words/words.js';
import { ChildBadge } from './child-badge.js';
import type { Child } from './child.js';
import type { ChildFace } from './name-children.js';

interface ChildChipsProps {
  readonly children: readonly Child[];
  readonly faces: readonly ChildFace[];
  /** Student chosen; undefined for all. */
  readonly chosen: string | undefined;
  /** Address of the page for one child, or for all. */
  readonly addressOf: (studentId: string | undefined) => string;
  /** Whether the page can show all children at once. */
  readonly hasAll: boolean;
}

/** A choice among several children. With one child there is nothing to choose and nothing is shown. */
export function ChildChips({ children, faces, chosen, addressOf, hasAll }: ChildChipsProps) {
  const t = useWords();
  if (children.length < 2) return null;
  return (
    <nav className="zh-no-print" aria-label={t('child.choose')}>
      <ul className="chips">
        {hasAll && (
          <li>
            <Link
              className="chip chip-all"
              to={addressOf(undefined)}
              aria-current={chosen === undefined ? 'true' : undefined}
            >
              {t('child.all')}
            </Link>
          </li>
        )}
        {children.map((child, index) => {
          const face = faces[index];
          return (
            face && (
              <li key={child.studentId}>
                <Link
                  className="chip"
                  to={addressOf(child.studentId)}
                  aria-current={chosen === child.studentId ? 'true' : undefined}
                >
                  <ChildBadge face={face} />
                  {face.label}
                </Link>
              </li>
            )
          );
        })}
      </ul>
    </nav>
  );
}
