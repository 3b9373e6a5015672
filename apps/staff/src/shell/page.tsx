import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useScrollMemory } from './use-scroll-memory.js';
import { t } from '../words/staff-words.js';

export interface PageProps {
  /** Name of the page in the window's title. */
  readonly title: string;
  /** `sheet` fills the window and scrolls inside; `text` is a column of readable width, `wide` all of the window. */
  readonly layout?: 'text' | 'wide' | 'sheet' | undefined;
  readonly children: ReactNode;
}

/** The content of one route: names the window and takes the focus, so that the keyboard starts at the content. */
export function Page({ title, layout = 'text', children }: PageProps) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = t('app.title', { page: title });
  }, [title]);
  useEffect(() => {
    // A field that has taken the focus for itself keeps it.
    if (main.current?.contains(document.activeElement) === false) main.current.focus({ preventScroll: true });
  }, []);
  useScrollMemory(main);
  return (
    <main ref={main} id="content" tabIndex={-1} className="st-page" data-layout={layout}>
      {children}
    </main>
  );
}
