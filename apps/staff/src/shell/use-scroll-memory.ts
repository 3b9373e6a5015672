import { useEffect } from 'react';
import type { RefObject } from 'react';
import { useLocation } from 'react-router';

/** How long a page may take to become long enough again, ms. */
const PATIENCE = 3000;

/** Where each step of the window's history was scrolled to, px. */
const places = new Map<string, number>();

/** Remembers how far the element was scrolled; going back in the history scrolls it there as soon as it is long enough. */
export function useScrollMemory(page: RefObject<HTMLElement | null>): void {
  const { key } = useLocation();
  useEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    const wanted = places.get(key) ?? 0;
    const growth = new ResizeObserver(() => {
      if (element.scrollHeight - element.clientHeight < wanted) return;
      element.scrollTop = wanted;
      growth.disconnect();
    });
    if (wanted > 0) Array.from(element.children).forEach((child) => growth.observe(child));
    const patience = setTimeout(() => growth.disconnect(), PATIENCE);
    const note = (): void => {
      places.set(key, element.scrollTop);
    };
    element.addEventListener('scroll', note, { passive: true });
    return () => {
      clearTimeout(patience);
      growth.disconnect();
      element.removeEventListener('scroll', note);
    };
  }, [key, page]);
}
