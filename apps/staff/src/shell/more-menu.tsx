import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { t } from '../words/staff-words.js';

/** A line of the menu. */
export interface MoreLink {
  readonly to: string;
  readonly words: string;
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
      <summary data-here={isHere || undefined}>{t('nav.more')}</summary>
      <ul>
        {links.map(({ to, words }) => (
          <li key={to}>
            <NavLink to={to}>{words}</NavLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
