import {
  GrowingTree,
  LEAF_SIZE,
  hashAt,
  leafAt,
  leafOf,
  openCheckpoint,
  readVerifier,
  signCheckpoint,
  splitNotes,
} from '@zhurnal/evidence';
import type { Leaf, TrailRow } from '@zhurnal/evidence';
import { Database, sealingSource, sql, systemActor } from '@zhurnal/platform';
import type { Config, Log, SchoolId } from '@zhurnal/platform';
import { EvidenceFolder } from './evidence-folder.js';
import { evidenceFolderOf, openSealKey } from './seal-key.js';
import type { SealKey } from './seal-key.js';
import { TRAIL_ROW } from './trail-row.sql.js';

/** Rows taken up at once. */
const BATCH = 5_000;
/** No change takes longer than this (ms) from its first row to its commit: later sweeps look only so far back. */
const LOOK_BACK = 3_600_000;
/** So often (ms) everything is looked through. */
const WHOLE_EVERY = 86_400_000;

const UNSEALED = sql(
  'audit.seal.unsealed',
  `select ${TRAIL_ROW} from audit a where a.school_id = $1 and a.id > $2
      and not exists (select from audit_leaf l where l.school_id = $1 and l.audit_id = a.id)
    order by a.id limit $3`,
);
const SIZE = sql(
  'audit.seal.size',
  `select coalesce(max(l.seq) + 1, 0)::int as size from audit_leaf l where l.school_id = $1`,
);
// $2 the first number, $3 rows, $4 their hashes (hex).
const SEAL = sql(
  'audit.seal.add',
  `insert into audit_leaf (school_id, seq, audit_id, hash)
   select $1::uuid, $2::int + (u.n - 1)::int, u.id, decode(u.hash, 'hex')
     from unnest($3::uuid[], $4::text[]) with ordinality u(id, hash, n)`,
);
const LEAVES = sql(
  'audit.seal.leaves',
  `select l.audit_id as "auditId", l.hash from audit_leaf l where l.school_id = $1 and l.seq >= $2 order by l.seq limit $3`,
);
const NOTE = sql(
  'audit.seal.checkpoint',
  `insert into audit_checkpoint (school_id, size, at, note) values ($1, $2, $3, $4) on conflict do nothing`,
);

const ACTOR = systemActor('seal');

/** The database contradicts the evidence outside: nothing more is signed until somebody looks into it. */
export class EvidenceContradicted extends Error {}

/** What is known of a school from its evidence outside. */
interface Standing {
  readonly tree: GrowingTree;
  readonly folder: EvidenceFolder;
  /** Size of the last checkpoint that was signed. */
  signed: number;
  lookedThroughAt: number;
}

/** The first id that a row made at an instant can have. */
function firstIdAt(ms: number): string {
  const hex = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

const inOrder = (one: TrailRow, other: TrailRow): number =>
  one.at < other.at || (one.at === other.at && one.id < other.id) ? -1 : 1;

/** Rows of one millisecond have ids in any order: a batch never ends within one, so that changes of a row stay in order. */
function wholeMilliseconds(rows: readonly TrailRow[]): readonly TrailRow[] {
  const last = rows.at(-1)?.id.slice(0, 13);
  if (rows.length < BATCH || last === undefined) return rows;
  const whole = rows.filter(({ id }) => id.slice(0, 13) !== last);
  return whole.length > 0 ? whole : rows;
}

/**
 * Seals the trail, school by school: gives every row its number, without gap or double, writes the leaves and a signed
 * checkpoint outside the database. It may be killed at any moment and run twice at once: numbers are unique in the
 * database, leaves have their place in the file, a checkpoint that is missing is made by the next run.
 */
export class Sealer {
  private readonly standings = new Map<string, Standing>();
  private readonly folder: string | undefined;
  private opened: Promise<{ db: Database; key: SealKey } | undefined> | undefined;
  private running: Promise<void> | undefined;
  private sealedAt = Date.now();

  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly log: Log,
  ) {
    this.folder = evidenceFolderOf(config);
  }

  /** The key by which this installation signs; undefined where nothing is sealed. */
  async key(): Promise<SealKey | undefined> {
    return this.isOn ? (await this.open())?.key : undefined;
  }

  get isOn(): boolean {
    return this.folder !== undefined;
  }

  /** The evidence of a school outside the database. */
  evidenceOf(schoolId: SchoolId): EvidenceFolder | undefined {
    return this.folder === undefined ? undefined : new EvidenceFolder(this.folder, schoolId);
  }

  /** Seconds since all that there was had been sealed. */
  lagSeconds(): number {
    return (Date.now() - this.sealedAt) / 1000;
  }

  /** One run over all schools; a second one waits for the first. */
  seal(): Promise<void> {
    this.running ??= this.sealAll().finally(() => (this.running = undefined));
    return this.running;
  }

  async stop(): Promise<void> {
    await this.running?.catch(() => undefined);
    const opened = await this.opened?.catch(() => undefined);
    await opened?.db.onModuleDestroy();
  }

  private async sealAll(): Promise<void> {
    if (!this.isOn) return;
    const begun = Date.now();
    let isWhole = true;
    for (const { schoolId } of await this.db.listSchools()) {
      try {
        await this.sealSchool(schoolId);
      } catch (error) {
        isWhole = false;
        this.standings.delete(schoolId);
        this.log.error(error, 'the trail of a school could not be sealed');
      }
    }
    if (isWhole) this.sealedAt = begun;
  }

  /** Seals what there is of one school; answers how many rows. */
  async sealSchool(schoolId: SchoolId, now = new Date()): Promise<number> {
    const { db, key } = (await this.open()) ?? {};
    if (!db || !key) return 0;
    const standing = await this.standingOf(schoolId, key);
    await this.catchUp(db, schoolId, standing);
    let after = '00000000-0000-0000-0000-000000000000';
    const isWhole = now.getTime() - standing.lookedThroughAt >= WHOLE_EVERY;
    if (!isWhole) after = firstIdAt(now.getTime() - LOOK_BACK);
    let sealed = 0;
    for (;;) {
      const part = await this.sealPart(db, schoolId, after);
      sealed += part.sealed;
      await this.catchUp(db, schoolId, standing);
      if (part.last === undefined) break;
      after = part.last;
    }
    if (standing.tree.size > standing.signed) await this.sign(db, schoolId, standing, { key, now });
    if (isWhole) standing.lookedThroughAt = now.getTime();
    return sealed;
  }

  /** Numbers one batch. Who finds that another run was faster leaves the rest to it. */
  private async sealPart(
    db: Database,
    schoolId: SchoolId,
    after: string,
  ): Promise<{ sealed: number; last: string | undefined }> {
    try {
      return await db.write(ACTOR, schoolId, async (tx) => {
        const found = await tx.rows<TrailRow>(UNSEALED, [after, BATCH]);
        const rows = [...wholeMilliseconds(found)];
        const last = found.length < BATCH ? undefined : rows.at(-1)?.id;
        if (rows.length === 0) return { sealed: 0, last: undefined };
        rows.sort(inOrder);
        const size = (await tx.find<{ size: number }>(SIZE))?.size ?? 0;
        const hashes = rows.map((row) => leafOf(schoolId, row).toString('hex'));
        await tx.rows(SEAL, [size, rows.map(({ id }) => id), hashes]);
        return { sealed: rows.length, last };
      });
    } catch (error) {
      if ((error as { code?: unknown }).code === '23505') return { sealed: 0, last: undefined };
      throw error;
    }
  }

  /** Brings the file of leaves and the tree to what is sealed by now. */
  private async catchUp(db: Database, schoolId: SchoolId, { tree, folder }: Standing): Promise<void> {
    const outside = await folder.countLeaves();
    if (outside > tree.size) {
      const bytes = await folder.readLeavesFrom(tree.size, outside - tree.size);
      for (let at = 0; at < bytes.length / LEAF_SIZE; at += 1) tree.append(hashAt(bytes, at));
    }
    const last = tree.size > 0 ? leafAt(await folder.readLeavesFrom(tree.size - 1, 1), 0) : undefined;
    for (let from = Math.max(0, tree.size - 1); ;) {
      const start = from;
      const found = await db.read(ACTOR, schoolId, (tx) => tx.rows<Leaf>(LEAVES, [start, BATCH]));
      const isKnown = from < tree.size;
      const [first] = found;
      if (isKnown && last && !(first?.auditId === last.auditId && first.hash.equals(last.hash)))
        throw new EvidenceContradicted(`seal ${from} of school ${schoolId} is not what was sealed`);
      const fresh = isKnown ? found.slice(1) : found;
      if (fresh.length > 0) await folder.writeLeaves(tree.size, fresh);
      for (const { hash } of fresh) tree.append(hash);
      if (found.length < BATCH) return;
      from = tree.size;
    }
  }

  private async sign(
    db: Database,
    schoolId: SchoolId,
    standing: Standing,
    { key, now }: { key: SealKey; now: Date },
  ): Promise<void> {
    const { tree, folder } = standing;
    const at = now.toISOString();
    const note = signCheckpoint({ schoolId, size: tree.size, root: tree.root(), at }, key);
    await folder.addCheckpoint(note);
    await db.write(ACTOR, schoolId, (tx) => tx.rows(NOTE, [tree.size, at, note]));
    standing.signed = tree.size;
  }

  /** The evidence outside as it stands, if it gives the roots that were signed: nothing is added to what is broken. */
  private async standingOf(schoolId: SchoolId, key: SealKey): Promise<Standing> {
    const known = this.standings.get(schoolId);
    if (known) return known;
    const folder = new EvidenceFolder(this.folder ?? '', schoolId);
    const verifier = readVerifier(key.published);
    const heads = splitNotes(await folder.readCheckpoints())
      .map((note) => openCheckpoint(note, verifier))
      .filter((head) => head !== undefined)
      .sort((one, other) => one.size - other.size);
    const head = heads.at(-1);
    const leaves = await folder.readLeaves();
    const tree = new GrowingTree();
    for (let at = 0; at < Math.floor(leaves.length / LEAF_SIZE); at += 1) {
      tree.append(hashAt(leaves, at));
      if (tree.size === head?.size && !tree.root().equals(head.root))
        throw new EvidenceContradicted(
          `the leaves of school ${schoolId} do not give the root of their checkpoint`,
        );
    }
    if (head && tree.size < head.size)
      throw new EvidenceContradicted(`leaves of school ${schoolId} are missing beside their checkpoint`);
    const made = { tree, folder, signed: head?.size ?? 0, lookedThroughAt: 0 };
    this.standings.set(schoolId, made);
    return made;
  }

  private open(): Promise<{ db: Database; key: SealKey } | undefined> {
    this.opened ??= this.connect().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async connect(): Promise<{ db: Database; key: SealKey } | undefined> {
    const key = await openSealKey(this.config);
    if (!key) return undefined;
    return { key, db: new Database(await sealingSource(this.config).initialize()) };
  }
}
