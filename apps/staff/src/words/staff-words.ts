import { createWords } from '@zhurnal/web-client';
import { STAFF_RU } from './ru.js';

/** The words of the shell. */
export const { t } = createWords(STAFF_RU, 'staff');
