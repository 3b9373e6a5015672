/** One key of several parts; different parts never make the same key, whatever characters they hold. */
export function joinKey(...parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll('%', '%25').replaceAll('/', '%2F')).join('/');
}
