import { createContext, useContext, useMemo, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';

/** Says a sentence politely: after what the screen reader is saying now. */
export type Announce = (text: string) => void;

const Announcer = createContext<Announce>(() => undefined);

/** The announcer of the surrounding `LiveRegion`. */
export function useAnnounce(): Announce {
  return useContext(Announcer);
}

function say(
  regions: readonly RefObject<HTMLElement | null>[],
  turn: { current: number },
  text: string,
): void {
  turn.current = (turn.current + 1) % regions.length;
  regions.forEach((region, index) => {
    if (region.current !== null) region.current.textContent = index === turn.current ? text : '';
  });
}

/**
 * Holds the two polite regions of a page; they speak in turn so that equal sentences are both said.
 * The text goes straight into the document: an announcement renders nothing.
 */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const first = useRef<HTMLDivElement>(null);
  const second = useRef<HTMLDivElement>(null);
  const turn = useRef(0);
  const announce = useMemo<Announce>(() => (text) => say([first, second], turn, text), []);
  return (
    <Announcer value={announce}>
      {children}
      <div ref={first} className="zh-hidden" role="status" aria-live="polite" />
      <div ref={second} className="zh-hidden" role="status" aria-live="polite" />
    </Announcer>
  );
}
