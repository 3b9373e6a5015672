import { formatInstant } from '@zhurnal/web-client';
import type { OutboxStatus } from '@zhurnal/web-client';
import type { SavingState } from '@zhurnal/web-ui';
import { t } from './journal-words.js';

/** The state and the words of the pill: first what needs a person, then what holds changes up. */
export function describeStatus(
  status: OutboxStatus,
  timeZone: string,
): { state: SavingState; words: string } {
  const { queued, sending, refused, contested, savedAt, fault } = status;
  const count = queued + sending;
  if (contested > 0) return { state: 'conflict', words: t('pill.contested', { count: contested }) };
  if (fault !== undefined && count > 0) {
    if (fault.kind === 'offline') return { state: 'queued', words: t('pill.offline', { count }) };
    if (fault.kind === 'expired') return { state: 'queued', words: t('pill.expired', { count }) };
    if (fault.kind === 'outdated') return { state: 'failed', words: t('pill.outdated', { count }) };
    return { state: 'queued', words: t('pill.waiting', { count }) };
  }
  if (refused > 0) return { state: 'failed', words: t('pill.refused', { count: refused }) };
  if (count > 0) return { state: 'sending', words: t('pill.sending', { count }) };
  if (savedAt === undefined) return { state: 'saved', words: t('pill.saved') };
  return { state: 'saved', words: t('pill.savedAt', { time: formatInstant(savedAt, timeZone, 'time') }) };
}
