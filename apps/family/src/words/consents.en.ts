import type { English } from '@zhurnal/web-client';
import type { FAMILY_CONSENTS_RU } from './consents.ru.js';

/** What a family has given in writing, on its page of the account; in English. */
export const FAMILY_CONSENTS_EN = {
  'consents.title': 'My applications and consents',
  'consents.none': 'You have given nothing yet.',
  'consents.asked.application': 'The school asks for an application of a parent (clause {clause}).',
  'consents.asked.consent': 'The school asks for written consent of each parent (clause {clause}).',
  'consents.how': 'The class teacher and the office take such papers, and their withdrawal.',
  'consents.paper': 'The school tells you on paper.',
  'consents.taken': '{day}, taken by {who}',
  'consents.withdrawn': 'withdrawn since {day}',
  'consent.application': 'Application',
  'consent.consent': 'Consent to the use of personal data',
  'consent.paper': 'Wish for print-outs instead of the diary',
  'consent.refusal': 'Refusal of the diary',
} as const satisfies English<typeof FAMILY_CONSENTS_RU>;
