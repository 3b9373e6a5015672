import { VisuallyHidden } from '@zhurnal/web-ui';
import { sayChange as t } from '../words/changes-words.js';
import type { ChangeSaid, OldAndNew } from './say-plan-change.js';

/** «Иванова И. И. → Петров П. П.»: the old one crossed out; a screen reader hears which is which. */
export function OldNew({ change: { before, after } }: { readonly change: OldAndNew }) {
  return (
    <>
      <span aria-hidden="true">
        <s className="old">{before}</s> → {after}
      </span>
      <VisuallyHidden>{t('change.said', { before, after })}</VisuallyHidden>
    </>
  );
}

/** Everything about a changed lesson, a line each, where the teacher and the room do not stand elsewhere. */
export function ChangeLines({ said }: { readonly said: ChangeSaid }) {
  const { teacher, room, lines } = said;
  if (teacher === undefined && room === undefined && lines.length === 0) return null;
  return (
    <span className="change-lines">
      {teacher !== undefined && (
        <span>
          <OldNew change={teacher} />
        </span>
      )}
      {room !== undefined && (
        <span>
          <OldNew change={room} />
        </span>
      )}
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
