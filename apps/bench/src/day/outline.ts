/** What a repeated command must answer as before: the kinds of its answers, their places and versions. */
export function outlineOf(data: unknown): string {
  const seen: unknown[] = [];
  JSON.stringify(data, (name, value: unknown) => {
    if (name === '__typename' || name === 'code') seen.push(value);
    const item = value as { index?: unknown; version?: unknown } | null;
    if (typeof item === 'object' && item !== null && 'index' in item) seen.push(item.index, item.version);
    return value;
  });
  return JSON.stringify(seen);
}
