import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** A swipe is at least this long, and at least twice as long as it is high. */
const SWIPE_PX = 56;
/** Swipes from the very edge belong to the browser's own «back». */
const EDGE_PX = 24;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, select, textarea, dialog, [contenteditable]') !== null;

/** Turns pages by the left and right arrow keys anywhere on the page, and by a swipe on the returned element. */
export function useTurning(turn: (direction: 1 | -1) => void): RefObject<HTMLDivElement | null> {
  const surface = useRef<HTMLDivElement>(null);
  const turning = useRef(turn);
  useEffect(() => {
    turning.current = turn;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      turning.current(event.key === 'ArrowRight' ? 1 : -1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    const element = surface.current;
    if (element === null) return undefined;
    let start: { readonly x: number; readonly y: number } | undefined;
    const touch = (event: TouchEvent) => {
      const finger = event.touches.length === 1 ? event.touches[0] : undefined;
      const isInside = finger && finger.clientX > EDGE_PX && finger.clientX < window.innerWidth - EDGE_PX;
      start =
        finger && isInside && !isTyping(event.target) ? { x: finger.clientX, y: finger.clientY } : undefined;
    };
    const lift = (event: TouchEvent) => {
      const finger = event.changedTouches[0];
      if (start === undefined || finger === undefined) return;
      const [across, down] = [finger.clientX - start.x, finger.clientY - start.y];
      start = undefined;
      if (Math.abs(across) >= SWIPE_PX && Math.abs(across) >= 2 * Math.abs(down))
        turning.current(across < 0 ? 1 : -1);
    };
    element.addEventListener('touchstart', touch, { passive: true });
    element.addEventListener('touchend', lift, { passive: true });
    return () => {
      element.removeEventListener('touchstart', touch);
      element.removeEventListener('touchend', lift);
    };
  }, []);
  return surface;
}
