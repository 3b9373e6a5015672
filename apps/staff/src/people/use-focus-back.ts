import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what was pressed, when a dialog that exists only while it is open goes away: the browser
 * does so for dialogs that are closed, not for those that are taken out of the page.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Until the dialog is gone everything below it takes no focus.
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
