import { listNameOf } from '@zhurnal/rules';
import { formatInstant } from '@zhurnal/web-client';
import type { MarkOutbox, Membership } from '@zhurnal/web-client';
import { listUnsent } from './describe-unsent.js';
import type { UnsentLine } from './describe-unsent.js';
import { t } from './outbox-words.js';

/** The list as a text that a person reads, and can enter again from. */
export function writeUnsent(
  lines: readonly UnsentLine[],
  school: Pick<Membership, 'familyName' | 'givenName' | 'patronymic' | 'schoolName' | 'timeZone'>,
  now: number,
): string {
  const head = [
    t('file.head'),
    t('file.who', { name: listNameOf(school), school: school.schoolName }),
    t('file.at', { at: formatInstant(now, school.timeZone, 'full') }),
    t('file.count', { count: lines.length }),
  ];
  const body = lines.map(({ place, student, before, after, since, stateWord, detail }, at) => {
    const state = detail === undefined ? stateWord : `${stateWord}: ${detail.replace(/\.$/, '')}`;
    return t('file.line', { number: at + 1, place, student, before, after, since, state });
  });
  return [...head, '', ...body, ''].join('\r\n');
}

/** Hands the list of what waits to the person as a text file. */
export function exportUnsent(outbox: MarkOutbox, school: Membership): void {
  const now = Date.now();
  const text = writeUnsent(listUnsent(outbox, school.timeZone), school, now);
  // The mark at the beginning tells older editors that the letters are Unicode.
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = t('file.name', {
    at: formatInstant(now, school.timeZone).replace(/[:.]/g, '-'),
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
