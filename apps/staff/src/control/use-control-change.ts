import { useSaidChanges } from '../shell/use-said-changes.js';
import type { SaidChanges } from '../shell/use-said-changes.js';
import { t } from './control-words.js';

/** Changes of reviews and remarks, and what came of them. */
export const useControlChanges = (): SaidChanges =>
  useSaidChanges(
    (why) => t('remarks.unsaved', { why }),
    () => t('remarks.stale'),
  );
