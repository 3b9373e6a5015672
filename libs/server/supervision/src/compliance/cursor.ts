/** Where a page of breaches ends: by day, check and key. */
export interface BreachPlace {
  readonly day: string;
  readonly check: string;
  readonly key: string;
}

/** The place as a cursor. */
export function writeCursor({ day, check, key }: BreachPlace): string {
  return Buffer.from([day, check, key].join('/')).toString('base64url');
}

/** The place that a cursor names; undefined: it is none. */
export function readCursor(cursor: string): BreachPlace | undefined {
  const [, day, check, key] =
    /^(\d{4}-\d\d-\d\d)\/([a-z_]+)\/(.{1,400})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return day === undefined || check === undefined || key === undefined || Number.isNaN(Date.parse(day))
    ? undefined
    : { day, check, key };
}
