import { IconButton } from '@zhurnal/web-ui';
import type { KeyboardEvent } from 'react';
import { HistoryPanel } from './history-panel.js';
import { LessonPanel } from './lesson-panel.js';
import type { Sheet } from './enter-intent.js';
import { t } from './journal-words.js';

/** What stands beside the grid. `turn` tells one opening from the next, so that each takes the focus. */
export type Side =
  | {
      readonly kind: 'lesson';
      readonly lessonId: string;
      readonly field: 'topic' | 'homework' | 'work' | undefined;
      readonly turn: number;
    }
  | { readonly kind: 'history'; readonly lessonId: string; readonly studentId: string | undefined };

export interface SidePanelProps {
  readonly side: Side;
  readonly sheet: Sheet;
  readonly onSide: (side: Side) => void;
  /** The lesson was changed on the server. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** The keys of the grid that lead to a part of the lesson work here as well. */
const FIELDS: Readonly<Record<string, 'topic' | 'homework' | 'work'>> = {
  KeyT: 'topic',
  KeyH: 'homework',
  KeyW: 'work',
};

/** The panel beside the grid: the lesson, or a history. F6 and Esc lead back to the grid. */
export function SidePanel({ side, sheet, onSide, onChanged, onClose }: SidePanelProps) {
  const title = t(side.kind === 'lesson' ? 'panel.lesson' : 'panel.history');
  const press = (event: KeyboardEvent) => {
    const field = event.altKey && !event.ctrlKey ? FIELDS[event.code] : undefined;
    if (field === undefined && event.key !== 'F6' && event.key !== 'Escape') return;
    event.preventDefault();
    if (field === undefined) onClose();
    else onSide({ kind: 'lesson', lessonId: side.lessonId, field, turn: Date.now() });
  };
  return (
    <aside className="jr-side" aria-label={title} onKeyDown={press}>
      <div className="jr-side-head">
        <h2>{title}</h2>
        <IconButton icon="close" label={t('panel.close')} onClick={onClose} />
      </div>
      {side.kind === 'lesson' ? (
        <LessonPanel
          lessonId={side.lessonId}
          field={side.field}
          turn={side.turn}
          sheet={sheet}
          onChanged={onChanged}
          onHistory={() => onSide({ kind: 'history', lessonId: side.lessonId, studentId: undefined })}
        />
      ) : (
        <HistoryPanel
          sheet={sheet}
          lessonId={side.lessonId}
          studentId={side.studentId}
          onLesson={() =>
            onSide({ kind: 'lesson', lessonId: side.lessonId, field: undefined, turn: Date.now() })
          }
        />
      )}
    </aside>
  );
}
