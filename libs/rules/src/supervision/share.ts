/**
 * So many per cent of the whole, with one digit after a point, rounded half up: 2 of 3 is `66.7`. Undefined where there is
 * nothing to be a part of: that is not nought per cent.
 */
export function shareOf(part: number, whole: number): string | undefined {
  return whole === 0 ? undefined : quotientOf(part * 100, whole, 1);
}

/** So many for each, with two digits after a point, rounded half up; undefined where there is nobody. */
export function ratioOf(count: number, among: number): string | undefined {
  return among === 0 ? undefined : quotientOf(count, among, 2);
}

/** Whole numbers divided exactly: no binary fraction decides which way a half goes. */
function quotientOf(numerator: number, denominator: number, digits: number): string {
  const scaled = BigInt(numerator) * 10n ** BigInt(digits);
  const whole = BigInt(denominator);
  const text = ((2n * scaled + whole) / (2n * whole)).toString().padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
