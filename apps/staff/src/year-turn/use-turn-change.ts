import { useOneChange as useChangeOfForm } from '../shell/use-one-change.js';
import type { OneChange } from '../shell/use-one-change.js';
import { t } from './year-turn-words.js';

/** A change of the turn, and why it was not made. */
export const useTurnChange = (): OneChange => useChangeOfForm((why) => t('trouble', { why }));
