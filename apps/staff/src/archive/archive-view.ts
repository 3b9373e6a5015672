import type { ArchiveQuery } from '@zhurnal/contract/staff';
import { formatDay } from '@zhurnal/web-client';
import { useOneChange } from '../shell/use-one-change.js';
import type { OneChange } from '../shell/use-one-change.js';
import { t } from './archive-words.js';

/** Everything that the page shows. */
export type Archive = ArchiveQuery['archive'];
export type ArchiveClass = Archive['classes'][number];
export type Medium = Archive['media'][number];
export type PrintedCopy = Archive['prints'][number];
export type ArchiveCheck = Archive['checks'][number];

/** What a part of the page shows, and where it says what was done. */
export interface PartProps {
  readonly archive: Archive;
  /** Something was changed, to be said and asked anew. */
  readonly onDone: (said: string) => void;
}

/** A day with its year, as registers have it. */
export const sayDay = (day: string): string => formatDay(day, 'numeric');

/** A change of a register, and why it was not made. */
export const useArchiveChange = (): OneChange => useOneChange((why) => t('unsaved', { why }));
