/** What a file may hold. Real timetables of large schools stay below a tenth of these figures. */
export const FILE_LIMITS = {
  /** 32 MB, in bytes. */
  bytes: 32 * 1024 * 1024,
  /** Elements inside one another. */
  depth: 32,
  /** Elements in the whole file. */
  elements: 250_000,
  /** Attributes of one element. */
  attributes: 100,
  /** Days, slots, weeks or terms. */
  grid: 64,
  /** Objects of any other kind, and sets or placements of all lessons together. */
  objects: 50_000,
} as const;
