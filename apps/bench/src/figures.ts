/** The value below which the given share of sorted values stayed (nearest rank); 0 of none. */
export function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.ceil(sorted.length * share) - 1;
  return sorted[Math.min(sorted.length - 1, Math.max(0, rank))] ?? 0;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}

/** How many times the first of each pair is the second: the middle one, so that one disturbed round decides nothing. */
export function ratioOfPairs(pairs: readonly (readonly [number, number])[]): number {
  return median(pairs.filter(([, base]) => base > 0).map(([value, base]) => value / base));
}
