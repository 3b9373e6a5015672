import { UpdateNote, useSharedWords } from '@zhurnal/web-client';
import { LiveRegion, SkipLink } from '@zhurnal/web-ui';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation, useNavigationType } from 'react-router';
import { useWords } from '../words/words.js';
import { AgeNote } from './age-note.js';
import { Outline } from './outline.js';
import type { Section } from './outline.js';

const SECTIONS: readonly { readonly section: Section; readonly to: string }[] = [
  { section: 'today', to: '/' },
  { section: 'diary', to: '/diary' },
  { section: 'homework', to: '/homework' },
  { section: 'marks', to: '/marks' },
  { section: 'attendance', to: '/attendance' },
  { section: 'account', to: '/account' },
];

function sectionOf(pathname: string): Section | undefined {
  if (pathname === '/') return 'today';
  if (pathname.startsWith('/finals')) return 'marks';
  return SECTIONS.find(({ to }) => to !== '/' && (pathname === to || pathname.startsWith(`${to}/`)))?.section;
}

function Navigation({ current }: { readonly current: Section | undefined }) {
  const t = useWords();
  return (
    <nav className="nav zh-no-print" aria-label={t('nav.label')}>
      <div className="nav-inner">
        <p className="nav-name">{t('app.name')}</p>
        <ul className="nav-list">
          {SECTIONS.map(({ section, to }) => (
            <li key={section}>
              <Link className="nav-link" to={to} aria-current={section === current ? 'page' : undefined}>
                <Outline of={section} />
                {t(`nav.${section}`)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

/** Puts the focus on the heading of a section that was just opened, so that a screen reader begins there. */
function useSectionFocus(section: Section | undefined) {
  const main = useRef<HTMLElement>(null);
  const opened = useRef(section);
  const way = useNavigationType();
  useEffect(() => {
    if (opened.current === section) return;
    opened.current = section;
    main.current?.focus({ preventScroll: true });
    if (way !== 'POP') window.scrollTo(0, 0);
  }, [section, way]);
  return main;
}

/** Navigation, the word about the network, and the page itself. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const shared = useSharedWords();
  const section = sectionOf(useLocation().pathname);
  const main = useSectionFocus(section);
  return (
    <LiveRegion>
      <SkipLink target="content">{shared('common.skip')}</SkipLink>
      <div className="frame">
        <Navigation current={section} />
        <main id="content" className="page" tabIndex={-1} ref={main}>
          <AgeNote />
          <UpdateNote />
          {children}
        </main>
      </div>
    </LiveRegion>
  );
}
