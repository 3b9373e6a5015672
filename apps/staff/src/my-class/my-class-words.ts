import { createWords } from '@zhurnal/web-client';
import { CLASS_CONTACTS_RU } from './words/contacts.ru.js';
import { HANDOVERS_RU } from './words/handovers.ru.js';
import { CLASS_REPORTS_RU } from './words/reports.ru.js';
import { MY_CLASS_RU } from './words/ru.js';

/** The words of the class teacher's page; they travel with it. */
export const { t } = createWords(
  { ...MY_CLASS_RU, ...CLASS_REPORTS_RU, ...CLASS_CONTACTS_RU, ...HANDOVERS_RU } as const,
  'my-class',
);
