import type { GradingValue as ValueName } from '@zhurnal/contract/staff';
import { displayOfGrading, listGradingValues } from '@zhurnal/rules';
import type { GradingKind, GradingValue, MarkScale } from '@zhurnal/rules';

const NAMES: Readonly<Record<GradingValue, ValueName>> = {
  '2': 'TWO',
  '3': 'THREE',
  '4': 'FOUR',
  '5': 'FIVE',
  pass: 'PASS',
  fail: 'FAIL',
  na: 'NOT_ATTESTED',
  exempt: 'EXEMPT',
};

/** The name of a mark in the contract. */
export const nameOfValue = (value: GradingValue): ValueName => NAMES[value];

/** The mark of a text of the contract; null for none. */
export const valueOf = (text: string | null | undefined): GradingValue | null =>
  text != null && text in NAMES ? (text as GradingValue) : null;

/** The sign of a mark; empty for none. */
export const signOf = (value: GradingValue | null): string => (value === null ? '' : displayOfGrading(value));

/** Keys by the place on the keyboard, so that either layout writes: н/а, освобождён, зачёт, незачёт. */
const KEYS: Readonly<Record<string, readonly GradingValue[]>> = {
  KeyY: ['na'],
  KeyN: ['na'],
  KeyJ: ['exempt'],
  KeyO: ['exempt'],
  KeyP: ['pass'],
  KeyF: ['fail'],
};

interface Stroke {
  readonly code: string;
  readonly key: string;
}

/** The mark that a stroke means in the column; undefined: it means none. */
export function valueOfStroke(
  { code, key }: Stroke,
  kind: GradingKind,
  scale: MarkScale,
): GradingValue | undefined {
  const wanted: readonly GradingValue[] = /^[2-5]$/.test(key) ? [key as GradingValue] : (KEYS[code] ?? []);
  return listGradingValues(kind, scale).find((value) => wanted.includes(value));
}
