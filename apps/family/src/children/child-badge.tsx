import { VisuallyHidden } from '@zhurnal/web-ui';
import { useWords } from '../words/words.js';
import type { ChildFace } from './name-children.js';

/** The initials of a child on the child's colour; the name always stands beside it. */
export function ChildBadge({ face }: { readonly face: ChildFace }) {
  return (
    <span className="badge" data-hue={face.hue} aria-hidden="true">
      {face.initials}
    </span>
  );
}

/** «Артём: », said before a row that would not tell by itself whose it is. */
export function ChildSaid({ face }: { readonly face: ChildFace }) {
  const t = useWords();
  return <VisuallyHidden>{t('child.of', { name: face.label })}</VisuallyHidden>;
}
