import { useEffect, useRef } from 'react';
import type { MouseEvent, PointerEvent } from 'react';

/** How long a finger rests before it means more, ms, and how far it may slide meanwhile, px. */
const LONG = 450;
const SLIDE = 10;

export interface LongPress {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onContextMenu: (event: MouseEvent) => void;
  /** For the click that follows: true when the press was a long one and has had its effect. */
  readonly isSpent: () => boolean;
}

/** Tells a long press from a tap. The menu of the browser stays away from it. */
export function useLongPress(onLong: () => void): LongPress {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const from = useRef({ x: 0, y: 0 });
  const spent = useRef(false);
  const stop = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onPointerDown: ({ clientX, clientY, button }) => {
      spent.current = false;
      if (button !== 0) return;
      from.current = { x: clientX, y: clientY };
      timer.current = setTimeout(() => {
        spent.current = true;
        onLong();
      }, LONG);
    },
    onPointerMove: ({ clientX, clientY }) => {
      if (Math.hypot(clientX - from.current.x, clientY - from.current.y) > SLIDE) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onContextMenu: (event) => {
      if (timer.current !== undefined || spent.current) event.preventDefault();
    },
    isSpent: () => {
      const was = spent.current;
      spent.current = false;
      return was;
    },
  };
}
