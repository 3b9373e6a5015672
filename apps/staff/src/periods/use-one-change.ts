import { useOneChange as useChangeOfForm } from '../shell/use-one-change.js';
import type { OneChange } from '../shell/use-one-change.js';
import { t } from './periods-words.js';

/** A change of closings, and why it was not made. */
export const useOneChange = (): OneChange => useChangeOfForm((why) => t('unsaved', { why }));
