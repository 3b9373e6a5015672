import type { ReactNode } from 'react';

/** Words for a screen reader only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="zh-hidden">{children}</span>;
}

/** The first Tab stop of a page: jumps over the navigation to the element with the given id. */
export function SkipLink({ target, children }: { readonly target: string; readonly children: ReactNode }) {
  return (
    <a className="zh-skip" href={`#${target}`}>
      {children}
    </a>
  );
}
