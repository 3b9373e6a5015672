import type { MarkValue } from '@zhurnal/rules';

const NUMBERS: Readonly<Record<MarkValue, number>> = {
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  pass: 10,
  fail: 11,
  due: 0,
};

/** A mark as the contract counts it: 2–5, 10 pass, 11 fail, 0 «точка». */
export function numberOf(value: MarkValue): number {
  return NUMBERS[value];
}

/** SQL of the same. */
export function markNumber(value: string): string {
  return `case ${value} when 'pass' then 10 when 'fail' then 11 when 'due' then 0 else ${value}::int end`;
}
