import { randomInt } from 'node:crypto';

/** Signs that nobody mistakes for one another on paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Three groups of four signs, about 59 bits: typed once from paper, then changed. */
export function makeOneTimePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return [group(), group(), group()].join('-');
}
