import type { OutsideDocumentPartsFragment } from '@zhurnal/contract/staff';
import { displayOf } from '@zhurnal/rules';
import type { OutsideMarkValue } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { t } from './outside-words.js';

/** A document as the server tells it. */
export type DocumentSeen = OutsideDocumentPartsFragment;

/** What people write, as the codes of the contract. */
const CODES: Readonly<Record<string, OutsideMarkValue>> = {
  ...{ '2': '2', '3': '3', '4': '4', '5': '5' },
  ...{ зач: 'pass', зачёт: 'pass', зачет: 'pass', pass: 'pass' },
  ...{ нзач: 'fail', незачёт: 'fail', незачет: 'fail', fail: 'fail' },
};

/** «справка № 14/2 от 16 ноября, с печатью». */
export function sayDocument({ kind, number, datedOn, hasSeal }: DocumentSeen): string {
  if (kind === null) return t('kind.none');
  const words = [
    t(`kind.${kind}`),
    number !== '' && t('document.number', { number }),
    datedOn !== null && t('document.day', { day: formatDay(datedOn, 'numeric') }),
  ];
  return `${words.filter(Boolean).join(' ')}, ${t(hasSeal ? 'document.sealed' : 'document.unsealed')}`;
}

/** «5 4», as they would stand in the journal. */
export const sayMarks = (values: readonly string[]): string =>
  values.map((value) => displayOf(value as OutsideMarkValue)).join(' ');

/** The marks of a line as people write them; undefined: one of them is none. */
export function readMarks(text: string): OutsideMarkValue[] | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const values = words.flatMap((word) => CODES[word] ?? []);
  return values.length === words.length && values.length > 0 && values.length <= 20 ? values : undefined;
}

/** What the regulation makes of such marks. */
export function sayUse({
  isCounted,
  clause,
}: {
  readonly isCounted: boolean;
  readonly clause: string | null;
}): string {
  if (!isCounted) return t('shown', { clause: clause ?? '—' });
  return clause === null ? t('countedFreely') : t('counted', { clause });
}

/** Address of the scan of a document. */
export const addressOfScan = ({ studentId, id }: Pick<DocumentSeen, 'studentId' | 'id'>): string =>
  `/files/outside/${studentId}/${id}?app=staff`;
