import { useOneChange as useChangeOfForm } from '../shell/use-one-change.js';
import type { OneChange } from '../shell/use-one-change.js';
import { t } from './duties-words.js';

/** A change of duties, help or statements, and why it was not made. */
export const useDutyChange = (): OneChange => useChangeOfForm((why) => t('unsaved', { why }));
