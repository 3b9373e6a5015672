/** A decimal number as an exact whole count of its last place: value = units / 10^digits. */
export interface Decimal {
  readonly units: bigint;
  readonly digits: number;
}

/** Reads a decimal without sign or exponent, such as `0.5` or `4.65`; undefined for any other text. */
export function readDecimal(text: string): Decimal | undefined {
  if (!/^\d+(\.\d+)?$/.test(text)) return undefined;
  const point = text.indexOf('.');
  return { units: BigInt(text.replace('.', '')), digits: point === -1 ? 0 : text.length - point - 1 };
}

/** A weight in hundredths when it lies within 0–10 with at most two fraction digits; otherwise undefined. */
export function hundredthsOf(weight: string): bigint | undefined {
  const decimal = readDecimal(weight);
  if (decimal === undefined || decimal.digits > 2) return undefined;
  const hundredths = decimal.units * 10n ** BigInt(2 - decimal.digits);
  return hundredths <= 1000n ? hundredths : undefined;
}
