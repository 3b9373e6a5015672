import { leafOf, signReceipt } from '@zhurnal/evidence';
import type { TrailRow } from '@zhurnal/evidence';
import { sql } from '@zhurnal/platform';
import type { Call } from '@zhurnal/platform';
import type { ChangeReceipt } from './evidence.graphql.js';
import type { Sealer } from './sealer.js';
import { TRAIL_ROW } from './trail-row.sql.js';

/** Rows that one receipt names at most. */
const MOST = 500;

// $2 who, $3 since when, $4 the request.
const ROWS = sql(
  'audit.receipt.rows',
  `select ${TRAIL_ROW} from audit a
    where a.school_id = $1 and a.person_id = $2 and a.at > clock_timestamp() - interval '1 hour' and a.request_id = $3
    order by a.at, a.id limit ${MOST}`,
);

/** Receipts for what people changed: signed at the moment of asking, whether sealed yet or not. */
export class Receipts {
  constructor(private readonly sealer: Sealer) {}

  /** The receipt for an own request of the last hour; null: nothing of it is in the trail. */
  async find(call: Call, requestId: string): Promise<ChangeReceipt | null> {
    const { schoolId, personId } = call.actor;
    const rows = await call.read([], (tx) => tx.rows<TrailRow>(ROWS, [personId, requestId]));
    const key = await this.sealer.key();
    if (rows.length === 0) return null;
    const lines = rows.map((row) => ({
      auditId: row.id,
      hash: leafOf(schoolId, row),
      entity: row.entity,
      rowId: row.rowId,
    }));
    const note = key ? signReceipt({ schoolId, at: new Date().toISOString(), lines }, key) : null;
    return { note, rows: lines.map((line) => ({ auditId: line.auditId, leaf: line.hash.toString('hex') })) };
  }
}
