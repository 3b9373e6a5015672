import { ROLES, TRAIL_RU, tellTrailEntry } from '@zhurnal/rules';
import type { TrailWords } from '@zhurnal/rules';
import type { TrailLineFragment } from '@zhurnal/contract/staff';
import { createWords, sayShared } from '@zhurnal/web-client';
import { englishDescribers } from '../words/english-findings.js';
import { TRAIL_PAGE_RU } from './words/ru.js';

export const { t } = createWords(TRAIL_PAGE_RU, 'trail');

/** Tables, fields and values, in the language of the page. */
export const tableWords = (): TrailWords => englishDescribers()?.trail ?? TRAIL_RU;

/** What happened to what, in one line. */
export const tell = (entry: TrailLineFragment): string =>
  tellTrailEntry(tableWords(), { ...entry, person: entry.about });

/** «учитель, классный руководитель» for `teacher+class_teacher`. */
export const sayRoles = (role: string): string =>
  role
    .split('+')
    .map((name) => ROLES.find((known) => known === name))
    .filter((known) => known !== undefined)
    .map((known) => sayShared(`role.${known}`))
    .join(', ');
