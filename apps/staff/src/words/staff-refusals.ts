import { STAFF_REFUSALS_RU, createWords } from '@zhurnal/web-client';

/** Why the rules said no to the staff. */
export const { t: sayStaffRefusal } = createWords(STAFF_REFUSALS_RU, 'staff-refusals');
