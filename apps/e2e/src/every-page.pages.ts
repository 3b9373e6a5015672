import { FAMILY_PAGES } from './every-page.family.js';
import { OFFICE_PAGES } from './every-page.office.js';
import { STAFF_PAGES } from './every-page.staff.js';
import type { PageSeen } from './page-seen.js';

/** Every page of both apps, in its tabs and in the states that matter. */
export const PAGES: readonly PageSeen[] = [...STAFF_PAGES, ...OFFICE_PAGES, ...FAMILY_PAGES];
