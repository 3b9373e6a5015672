import { useSaidChanges } from '../shell/use-said-changes.js';
import type { SaidChanges } from '../shell/use-said-changes.js';
import { t } from './checking-words.js';

/** Changes of the checks, and what came of them. */
export const useCheckingChange = (): SaidChanges =>
  useSaidChanges(
    (why) => t('unsaved', { why }),
    () => t('stale'),
  );
