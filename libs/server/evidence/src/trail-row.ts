import { hashLeaf } from './tree.js';

/** A row of the trail as texts: what the leaf is made of. */
export interface TrailRow {
  readonly id: string;
  /** UTC with microseconds: 2026-11-18T06:35:20.963000Z. */
  readonly at: string;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly role: string;
  readonly sessionId: string | null;
  readonly requestId: string;
  readonly reason: string | null;
  readonly op: string;
  readonly entity: string;
  readonly rowId: string;
  readonly version: number | null;
  /** The changes as PostgreSQL prints them; never parsed and printed anew, so that no figure is rounded. */
  readonly delta: string;
}

/** The texts of a row in the order that leaves and exported records share; what is not known is null. */
export type TrailCells = readonly (string | number | null)[];

export function cellsOf(row: TrailRow): TrailCells {
  return [
    row.id,
    row.at,
    row.accountId,
    row.personId,
    row.role,
    row.sessionId,
    row.requestId,
    row.reason,
    row.op,
    row.entity,
    row.rowId,
    row.version,
    row.delta,
  ];
}

/** The row that `cellsOf` made the cells from. */
export function rowOfCells(cells: TrailCells): TrailRow {
  const text = (at: number): string => String(cells[at]);
  const orNothing = (at: number): string | null => (cells[at] == null ? null : text(at));
  const version = cells[11];
  return {
    id: text(0),
    at: text(1),
    accountId: orNothing(2),
    personId: orNothing(3),
    role: text(4),
    sessionId: orNothing(5),
    requestId: text(6),
    reason: orNothing(7),
    op: text(8),
    entity: text(9),
    rowId: text(10),
    version: version == null ? null : Number(version),
    delta: text(12),
  };
}

/** What every leaf begins with: another order or choice of columns gets another name. */
const FORM = 'zhurnal/trail/1';

/**
 * The bytes of a row: a JSON list of texts in a fixed order, UTF-8. The number in the sealed order is no part of it, so
 * that the hash is known before the row is sealed.
 */
export function bytesOf(schoolId: string, row: TrailRow): string {
  return JSON.stringify([FORM, schoolId, ...cellsOf(row)]);
}

/** Hash of the leaf of a row. */
export function leafOf(schoolId: string, row: TrailRow): Buffer {
  return hashLeaf(bytesOf(schoolId, row));
}
