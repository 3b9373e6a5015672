import type { Change } from '@zhurnal/web-client';
import { useAnnounce } from '@zhurnal/web-ui';
import type { CellAddress } from '@zhurnal/web-ui';
import { useEffect } from 'react';
import type { RefObject } from 'react';
import { signOf } from './cell-view.js';
import type { Sheet } from './enter-intent.js';
import { t } from './journal-words.js';

/** Is the change one of the cell's: of its work, or of the lesson that the work belongs to? */
function isOfCell(change: Change, { row, column }: CellAddress, { store }: Sheet): boolean {
  if (change.kind === 'roll' || change.studentId !== row) return false;
  return change.kind === 'mark'
    ? change.workId === column
    : change.lessonId === store.findWork(column)?.lesson.id;
}

/** Says it to a screen reader when somebody else changes the very cell that has the focus; the others are only shown. */
export function useSayHeard(sheet: Sheet, here: RefObject<CellAddress | undefined>): void {
  const announce = useAnnounce();
  useEffect(
    () =>
      sheet.store.onHeard((changes, who) => {
        const cell = here.current;
        const isInGrid = document.activeElement?.closest('[role=grid]') != null;
        if (cell === undefined || !isInGrid) return;
        const change = changes.find((one) => isOfCell(one, cell, sheet));
        if (change !== undefined)
          announce(
            t('said.heard', { who: who || t('cell.someone'), what: signOf(change) || t('cell.empty') }),
          );
      }),
    [sheet, here, announce],
  );
}
