import { useId } from 'react';
import type { ReactNode } from 'react';
import { ChildBadge } from '../children/child-badge.js';
import type { Shown } from './shown.js';

interface BlockProps {
  readonly title: string;
  /** A word beside the title. */
  readonly note?: string | undefined;
  /** Place of the sheet on a wide screen. */
  readonly area: 'news' | 'homework' | 'control';
  readonly children: ReactNode;
}

/** A titled sheet of the home page. */
export function Block({ title, note, area, children }: BlockProps) {
  const id = useId();
  return (
    <section className="sheet block" data-area={area} aria-labelledby={id}>
      <div className="block-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <p className="child-note">{note}</p>}
      </div>
      {children}
    </section>
  );
}

/** Rows of one child under the child's name, or bare rows when there is only one child in the family. */
export function ChildRows({
  shown,
  note,
  children,
}: {
  readonly shown: Shown;
  /** A word beside the name: the day the rows are for. */
  readonly note?: string | undefined;
  readonly children: ReactNode;
}) {
  if (!shown.isNamed && note === undefined) return <div className="child-rows">{children}</div>;
  return (
    <div className="child-rows" data-child={shown.child.studentId}>
      <h3 className="child-name">
        {shown.isNamed && (
          <>
            <ChildBadge face={shown.face} />
            <span>{shown.face.label}</span>
          </>
        )}
        {note !== undefined && <span className="child-note">{note}</span>}
      </h3>
      {children}
    </div>
  );
}
