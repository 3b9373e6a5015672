import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { placePanel } from './place-panel.js';

export interface PopoverProps {
  readonly open: boolean;
  /** The element beside which the panel opens; a press on it is left to its owner. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** Accessible name of the panel. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A small panel beside its anchor, closed by Esc, by a press outside and by leaving it with Tab.
 * Where the browser has no `popover` (before Chromium 114) the same panel is a fixed element without the top layer.
 */
export function Popover(props: PopoverProps) {
  return props.open ? <OpenPopover {...props} /> : null;
}

function OpenPopover({ anchor, label, onClose, children }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });

  useLayoutEffect(() => {
    const element = panel.current;
    const beside = anchor.current;
    if (element === null || beside === null) return;
    if ('showPopover' in element) {
      element.setAttribute('popover', 'manual');
      element.showPopover();
    }
    const place = () => {
      const { left, top } = placePanel(beside.getBoundingClientRect(), element.getBoundingClientRect(), {
        width: document.documentElement.clientWidth,
        height: document.documentElement.clientHeight,
      });
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    place();
    element.focus({ preventScroll: true });

    const within = (node: EventTarget | null) =>
      node instanceof Node && (element.contains(node) || beside.contains(node));
    const press = (event: PointerEvent) => {
      if (!within(event.target)) close.current();
    };
    const leave = (event: FocusEvent) => {
      if (!within(event.target)) close.current();
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close.current();
      beside.focus();
    };
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('focusin', leave, true);
    document.addEventListener('keydown', escape, true);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('focusin', leave, true);
      document.removeEventListener('keydown', escape, true);
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [anchor]);

  return (
    <div ref={panel} className="zh-popover" role="dialog" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}
