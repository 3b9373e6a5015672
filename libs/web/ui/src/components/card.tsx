import { useId } from 'react';
import type { ReactNode } from 'react';

export interface CardProps {
  readonly title?: string | undefined;
  /** Level of the title in the page's outline. */
  readonly level?: 2 | 3 | 4 | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet on the desk. With a title it is a named region. */
export function Card({ title, level = 2, actions, children }: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="zh-card" aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <div className="zh-card-head">
          <Heading id={id}>{title}</Heading>
          {actions !== undefined && <div className="zh-actions">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

export interface PageHeaderProps {
  readonly title: string;
  /** A line above the title: the way back, the class. */
  readonly above?: ReactNode;
  /** A line below the title: period, teacher, date. */
  readonly below?: ReactNode;
  readonly actions?: ReactNode;
}

/** The page's one `h1` with its actions. */
export function PageHeader({ title, above, below, actions }: PageHeaderProps) {
  return (
    <header className="zh-page-head">
      <div className="zh-page-head-text">
        {above !== undefined && <div className="zh-page-head-above">{above}</div>}
        <h1>{title}</h1>
        {below !== undefined && <div className="zh-page-head-below">{below}</div>}
      </div>
      {actions !== undefined && <div className="zh-actions">{actions}</div>}
    </header>
  );
}

/** A key of the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className="zh-kbd">{children}</kbd>;
}
