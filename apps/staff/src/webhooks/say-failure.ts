import { t } from './webhook-words.js';

const KNOWN = ['lost', 'slow', 'private', 'unknown', 'address', 'ECONNREFUSED', 'ECONNRESET'] as const;

/** Why there was no answer, in words; the sign of the system where there are none. */
export function sayFailure(fault: string): string {
  const known = KNOWN.find((one) => one === fault);
  return known === undefined ? t('fault.other', { fault }) : t(`fault.${known}`);
}
