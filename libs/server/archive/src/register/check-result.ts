import type { CheckedMedium } from '../media.js';

/** A copy as a check tells of it. */
export interface ResultCopy {
  readonly name: string;
  readonly sha256: string | null;
  readonly faults: readonly string[];
  readonly isAbsent: boolean;
}

/** What a check of media tells to the register. */
export interface CheckResult {
  readonly checkedAt: Date;
  readonly media: readonly { readonly label: string; readonly copies: readonly ResultCopy[] }[];
}

const FORMAT = 'zhurnal-archive-check-1';
const SHA256 = /^[0-9a-f]{64}$/;
/** More media, copies of one, or damaged files of one than any check has. */
const MOST = { media: 20, copies: 1000, faults: 100, text: 200 } as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MOST.text;

/** The file that carries a check to where the register is. */
export function writeCheckResult(checked: readonly CheckedMedium[], at: Date): string {
  const media = checked.map(({ medium: { label }, copies }) => ({ label, copies }));
  return `${JSON.stringify({ format: FORMAT, checkedAt: at.toISOString(), media }, null, 1)}\n`;
}

/** The same without a file between. */
export const resultOf = (checked: readonly CheckedMedium[], at: Date): CheckResult => ({
  checkedAt: at,
  media: checked.map(({ medium: { label }, copies }) => ({ label, copies })),
});

/** Reads such a file; undefined: it is none. */
export function readCheckResult(text: string): CheckResult | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['format'] !== FORMAT || !Array.isArray(value['media'])) return undefined;
  const checkedAt = new Date(String(value['checkedAt']));
  const media = value['media'].map(readMedium);
  if (Number.isNaN(checkedAt.getTime()) || media.length === 0 || media.length > MOST.media) return undefined;
  const read = media.filter((one) => one !== undefined);
  const isDistinct = new Set(read.map(({ label }) => label.toLocaleLowerCase('ru'))).size === media.length;
  return isDistinct ? { checkedAt, media: read } : undefined;
}

function readMedium(value: unknown): CheckResult['media'][number] | undefined {
  if (!isRecord(value) || !isText(value['label']) || !Array.isArray(value['copies'])) return undefined;
  const copies = value['copies'].map(readCopy).filter((one) => one !== undefined);
  const isWhole = copies.length === value['copies'].length && copies.length <= MOST.copies;
  return isWhole ? { label: value['label'], copies } : undefined;
}

function readCopy(value: unknown): ResultCopy | undefined {
  if (!isRecord(value)) return undefined;
  const { name, sha256, faults, isAbsent } = value;
  if (!isText(name) || !Array.isArray(faults) || faults.length > MOST.faults) return undefined;
  if (!faults.every(isText) || typeof isAbsent !== 'boolean') return undefined;
  if (sha256 !== null && !(typeof sha256 === 'string' && SHA256.test(sha256))) return undefined;
  return { name, sha256, faults, isAbsent: isAbsent || sha256 === null };
}
