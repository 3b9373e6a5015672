import type { ImportMapping } from '@zhurnal/rules';
import type { Confirmation } from './questions.js';

/** Name of a school's only timetable. */
export const DEFAULT_TIMETABLE = 'Основное расписание';

/** What an import is asked to do. */
export interface ImportWish {
  /** Name of the timetable with us; a file of the same name is compared with it, another name makes another one. */
  readonly timetable: string;
  /** First and last day of lessons. */
  readonly from: string;
  readonly to: string;
  readonly mapping: ImportMapping;
  readonly confirmed: Confirmation;
}
