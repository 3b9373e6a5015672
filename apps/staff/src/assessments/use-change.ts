import { useOneChange } from '../shell/use-one-change.js';
import type { OneChange } from '../shell/use-one-change.js';
import { t } from './assessment-words.js';

/** A change of the schedule, and why it was not made. */
export const useScheduleChange = (): OneChange => useOneChange((why) => t('form.unsaved', { why }));
