import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { addressAtLesson } from '../journal/open-at.js';
import { findBySlot, slotOfKey } from './day-view.js';
import type { DayLesson } from './day-view.js';

/** Does the key belong to a control in which figures mean something? */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], dialog') !== null
  );
}

/**
 * A figure opens the journal at the lesson of that number, with Shift the roll call. The keys are heard while the focus
 * is on the page's content, so that a figure spoken or typed elsewhere does nothing.
 */
export function useDayKeys(lessons: readonly DayLesson[]): void {
  const navigate = useNavigate();
  const latest = useRef(lessons);
  useEffect(() => {
    latest.current = lessons;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      if (!(event.target instanceof HTMLElement) || event.target.closest('#content') === null) return;
      const slot = slotOfKey(event);
      const lesson = slot === undefined ? undefined : findBySlot(latest.current, slot);
      if (lesson === undefined) return;
      event.preventDefault();
      void navigate(event.shiftKey ? `/lesson/${lesson.id}/roll` : addressAtLesson(lesson));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate]);
}
