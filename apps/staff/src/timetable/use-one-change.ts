import { useOneChange as useChangeOfForm } from '../shell/use-one-change.js';
import type { OneChange } from '../shell/use-one-change.js';
import { t } from './timetable-words.js';

/** A change of the timetable, and why it was not made. */
export const useOneChange = (): OneChange => useChangeOfForm((why) => t('edit.unsaved', { why }));
