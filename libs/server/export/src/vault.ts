import { sql } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';

/** Answers numbers, and gives those that are missing; only staff get theirs from the portal. Leaves a line in the log. */
const UIDS = sql(
  'export.uids',
  `select kind, row_id as "rowId", uid from portal_vault.uids($2::text[], $3::uuid[]) where $1::uuid = current_school() order by 1, 2`,
);
const ENTER = sql(
  'export.enter-staff-uid',
  `select portal_vault.enter_staff_uid($2::uuid, $3::bigint) as entered where $1::uuid = current_school()`,
);

/** So many numbers are asked for in one transaction: a first package has hundreds of thousands, and others wait for them. */
const AT_ONCE = 2_000;

/** Runs some work in a transaction of its own. */
export type InTransaction = (work: (tx: WriteTx) => Promise<void>) => Promise<void>;

/** What has a number on the portal. */
export type Numbered =
  | 'student'
  | 'staff'
  | 'group'
  | 'subject'
  | 'period'
  | 'education'
  | 'lesson'
  | 'task'
  | 'mark'
  | 'absence'
  | 'remark'
  | 'final';

/** Numbers of what a package speaks of. Outside of `portal_vault` they stand beside no id of the school. */
export class Numbers {
  private readonly wanted = new Map<string, readonly [Numbered, string]>();
  private readonly known = new Map<string, string>();

  want(kind: Numbered, id: string): void {
    this.wanted.set(`${kind} ${id}`, [kind, id]);
  }

  /** Portion by portion, always in one order: a number once given stays, whatever becomes of the package. */
  async ask(inTransaction: InTransaction): Promise<void> {
    const all = [...this.wanted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, named]) => named);
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const part = all.slice(from, from + AT_ONCE);
      await inTransaction(async (tx) => {
        const found = await tx.rows<{ kind: string; rowId: string; uid: string }>(UIDS, [
          part.map(([kind]) => kind),
          part.map(([, id]) => id),
        ]);
        for (const { kind, rowId, uid } of found) this.known.set(`${kind} ${rowId}`, uid);
      });
    }
  }

  /** The number; undefined: somebody of the staff who has brought none. */
  find(kind: Numbered, id: string): string | undefined {
    return this.known.get(`${kind} ${id}`);
  }

  of(kind: Numbered, id: string): string {
    const uid = this.find(kind, id);
    if (uid === undefined) throw new Error(`there is no number of a ${kind}`);
    return uid;
  }
}

/** Enters the number that somebody of the staff got from the portal; null takes it back. False: it is another one's. */
export async function enterStaffUid(tx: WriteTx, personId: string, uid: string | null): Promise<boolean> {
  return (await tx.find<{ entered: boolean }>(ENTER, [personId, uid]))?.entered === true;
}
