import { createWords } from '@zhurnal/web-client';
import { CHECKS_RU, COMPLIANCE_RU, DETAILS_RU, RECORDS_RU } from './words/ru.js';

/** The words of the page of compliance. */
export const { t } = createWords(COMPLIANCE_RU, 'compliance');
/** What a breach is. */
export const { t: checkWords } = createWords(CHECKS_RU, 'compliance-checks');
/** Records by which people show that they keep a clause. */
export const { t: recordWords } = createWords(RECORDS_RU, 'compliance-records');
/** What exactly a breach is about. */
export const { t: detailWords } = createWords(DETAILS_RU, 'compliance-details');
