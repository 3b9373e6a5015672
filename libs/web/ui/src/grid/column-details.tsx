import { useEffect, useId, useState } from 'react';
import type { RefObject } from 'react';
import { placePanel } from '../components/place-panel.js';
import type { GridColumn } from './grid-types.js';

/** Rest of the mouse before the panel opens, and its grace on the way from the head to the panel, ms. */
const REST = 350;
const GRACE = 200;
/** A finger held this long, ms, opens the panel. */
const LONG_PRESS = 500;

/** Width of the panel and heights of its edges and of a line, px, for its place in the window. */
const WIDTH = 288;
const EDGES = 24;
const LINE = 20;

export interface ColumnDetailsProps {
  readonly grid: RefObject<HTMLElement | null>;
  readonly columns: readonly GridColumn[];
}

/** A single wait: the next one takes the place of the last. */
class Wait {
  private timer: ReturnType<typeof setTimeout> | undefined;

  start(delay: number, action: () => void): void {
    this.cancel();
    this.timer = setTimeout(action, delay);
  }

  cancel(): void {
    clearTimeout(this.timer);
  }
}

function headOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.zh-head') : null;
}

function columnOf(head: HTMLElement, columns: readonly GridColumn[]): GridColumn | undefined {
  return columns[Array.prototype.indexOf.call(head.parentElement?.children ?? [], head) - 1];
}

/**
 * The panel with a lesson's topic, homework, teacher and deadline. It opens at the head of its column by focus,
 * by a resting mouse and by a long press; the mouse may enter it; Esc closes it (WCAG 1.4.13).
 */
export function ColumnDetails({ grid, columns }: ColumnDetailsProps) {
  const id = useId();
  const [head, setHead] = useState<HTMLElement | null>(null);
  const [wait] = useState(() => new Wait());

  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const ended = new AbortController();
    const { signal } = ended;
    const show = (next: HTMLElement | null) => {
      wait.cancel();
      setHead(next);
    };
    const over = ({ target, pointerType }: PointerEvent) => {
      const under = headOf(target);
      if (pointerType === 'mouse' && under !== null) wait.start(REST, () => setHead(under));
    };
    const out = ({ target }: PointerEvent) => {
      if (headOf(target) !== null) wait.start(GRACE, () => setHead(headOf(document.activeElement)));
    };
    const hold = ({ target, pointerType }: PointerEvent) => {
      const under = headOf(target);
      if (pointerType !== 'mouse' && under !== null) wait.start(LONG_PRESS, () => setHead(under));
    };
    element.addEventListener('focusin', ({ target }) => show(headOf(target)), { signal });
    element.addEventListener('focusout', () => show(null), { signal });
    element.addEventListener('pointerover', over, { signal });
    element.addEventListener('pointerout', out, { signal });
    element.addEventListener('pointerdown', hold, { signal });
    element.addEventListener('scroll', () => show(null), { signal, passive: true });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && show(null), { signal });
    return () => {
      wait.cancel();
      ended.abort();
    };
  }, [grid, wait]);

  useEffect(() => {
    head?.setAttribute('aria-describedby', id);
    return () => head?.removeAttribute('aria-describedby');
  }, [head, id]);

  const column = head === null ? undefined : columnOf(head, columns);
  if (head === null || column === undefined) return null;
  const { left, top } = placePanel(
    head.getBoundingClientRect(),
    { width: WIDTH, height: EDGES + LINE * (column.details.length + 1) },
    { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight },
  );
  return (
    <div
      role="tooltip"
      id={id}
      className="zh-details"
      style={{ left, top, inlineSize: WIDTH }}
      onPointerEnter={() => wait.cancel()}
      onPointerLeave={() => setHead(null)}
    >
      <b>{column.headline}</b>
      {column.details.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
