import { VisuallyHidden } from '@zhurnal/web-ui';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { t } from '../words/staff-words.js';

/** A line of the menu. */
export interface MoreLink {
  readonly to: string;
  readonly words: string;
  /** Duties that wait for the person there. */
  readonly count: number;
}

/** The sections that do not stand in the bar itself: a native disclosure, closed by a choice, by Esc and by leaving it. */
export function MoreMenu({ links }: { readonly links: readonly MoreLink[] }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const { pathname } = useLocation();
  const close = () => menu.current?.removeAttribute('open');
  useEffect(close, [pathname]);
  if (links.length === 0) return null;
  const isHere = links.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <details
      ref={menu}
      className="st-more"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !currentTarget.open) return;
        close();
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary data-here={isHere || undefined}>
        {t('nav.more')}
        <Waiting count={links.reduce((sum, { count }) => sum + count, 0)} />
      </summary>
      <ul>
        {links.map(({ to, words, count }) => (
          <li key={to}>
            <NavLink to={to}>
              {words}
              <Waiting count={count} />
            </NavLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How many duties wait, as a number to be seen and as words to be heard; nothing when none does. */
function Waiting({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className="st-waiting">
      {' '}
      <span className="st-count" aria-hidden="true">
        {count}
      </span>
      <VisuallyHidden>{t('nav.dutiesDue', { count })}</VisuallyHidden>
    </span>
  );
}
