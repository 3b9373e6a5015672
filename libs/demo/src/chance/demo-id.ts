import { lanesOf } from './dice.js';

const HEX = Array.from({ length: 0x1_0000 }, (_, value) => value.toString(16).padStart(4, '0'));
const hex = (value: number): string => HEX[value & 0xffff] ?? '';

/**
 * An id with the shape of a UUIDv7 that depends on its arguments alone. The time in front is the natural one of the
 * row (milliseconds since 1970), so that rows of one week lie side by side in every index.
 */
export function demoId(scope: string, kind: string, key: string, at: number): string {
  const [a, b, c, d] = lanesOf(`${scope}/${kind}/${key}`);
  const high = Math.floor(at / 0x1_0000);
  const time = `${hex(high >>> 16)}${hex(high)}-${hex(at % 0x1_0000)}`;
  return `${time}-${hex(0x7000 | (a >>> 20))}-${hex(0x8000 | (b >>> 18))}-${hex(c)}${hex(d)}${hex(d >>> 16)}`;
}
