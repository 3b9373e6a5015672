import { Findings, MOST_FINDINGS } from './finding.js';
import type { Finding } from './finding.js';
import { countLeaves, hashAt, leafAt } from './leaf-file.js';
import { openCheckpoint } from './checkpoint.js';
import type { Checkpoint } from './checkpoint.js';
import { openReceipt } from './receipt.js';
import type { ReceiptLine } from './receipt.js';
import { Replay } from './replay.js';
import type { TableForm, TableRow } from './replay.js';
import { splitNotes } from './signed-note.js';
import type { NoteVerifier } from './signed-note.js';
import { leafOf } from './trail-row.js';
import type { TrailRow } from './trail-row.js';
import { GrowingTree } from './tree.js';

/** What a check goes by. */
export interface CheckGrounds {
  readonly schoolId: string;
  readonly verifier: NoteVerifier;
  /** Checkpoints kept outside the database, one note after another. */
  readonly checkpoints: string;
  /** The file of leaves kept beside them; without it a changed row is found between two checkpoints only. */
  readonly leaves?: Buffer | undefined;
  /** Checkpoints as the database has them. */
  readonly own?: string | undefined;
  /** Receipts of people, one note after another. */
  readonly receipts?: string | undefined;
  readonly forms: readonly TableForm[];
}

/** The outcome. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** All of them, also those that are not listed. */
  readonly faults: number;
  readonly rows: number;
  readonly sealed: number;
  readonly checkpoints: number;
  readonly states: number;
}

/** A row that says it is older than the last checkpoint before it by more than this (ms) was not written when it says. */
const TOLERANCE = 3_600_000;

const byPlace = (one: Checkpoint, other: Checkpoint): number =>
  one.size - other.size || Date.parse(one.at) - Date.parse(other.at);

/**
 * The check of a school's trail: signatures, consistency of all checkpoints, every sealed row in its place, the story of
 * every row up to what it is now, receipts. It is given the sealed rows in their order, then those not sealed yet in the
 * order of their time, then the rows of the tables; it keeps no more than the end of each story.
 */
export class TrailCheck {
  private readonly findings = new Findings();
  private readonly replay: Replay;
  private readonly heads: Checkpoint[] = [];
  private readonly tree = new GrowingTree();
  private readonly promised = new Map<string, ReceiptLine>();
  /** Leaves found in one order only: outside by id, and here by id. */
  private readonly outsideOnly = new Map<string, number>();
  private readonly insideOnly = new Map<string, { seq: number; entity: string; rowId: string }>();
  private readonly moved: { auditId: string; seq: number; entity: string; rowId: string }[] = [];
  /** How many leaves outside are vouched for by a signature. */
  private vouched = 0;
  private next = 0;
  private nextHead = 0;
  private hasBrokenRoot = false;
  private rows = 0;
  private states = 0;

  constructor(private readonly grounds: CheckGrounds) {
    this.replay = new Replay(grounds.forms, this.findings);
    this.openHeads(grounds.checkpoints, true);
    this.openHeads(grounds.own ?? '', false);
    this.heads.sort(byPlace);
    this.compareHeads();
    this.openReceipts(grounds.receipts ?? '');
    this.vouch();
  }

  /** The next sealed row, with the hash that the list of seals has for it. */
  addSealed(seq: number, hash: Uint8Array, row: TrailRow): void {
    const leaf = leafOf(this.grounds.schoolId, row);
    const about = { auditId: row.id, seq, entity: row.entity, rowId: row.rowId };
    this.take(seq, leaf, about);
    const outside = this.place(seq, about);
    if (outside ? !outside.equals(leaf) : !leaf.equals(hash)) this.findings.add('changed', about);
    else if (!leaf.equals(hash)) this.findings.add('leaf', about);
    this.add(row, seq, leaf);
  }

  /** A seal whose row is not there. */
  addMissing(seq: number, auditId: string, hash: Buffer): void {
    this.take(seq, hash, { auditId, seq });
    const outside = seq < this.vouched && this.grounds.leaves ? leafAt(this.grounds.leaves, seq) : undefined;
    this.findings.add('removed', { auditId: outside?.auditId ?? auditId, seq });
  }

  /** A row that is not sealed yet. */
  addUnsealed(row: TrailRow): void {
    this.add(row, null, leafOf(this.grounds.schoolId, row));
  }

  /** A row of a table as it is. */
  addState(row: TableRow): void {
    this.states += 1;
    this.replay.compare(row);
  }

  /** Everything was given. */
  finish(): CheckResult {
    const { leaves } = this.grounds;
    for (let seq = this.next; leaves && seq < this.vouched; seq += 1)
      this.lack(leafAt(leaves, seq).auditId, seq);
    for (const [auditId, seq] of this.outsideOnly) this.findings.add('removed', { auditId, seq });
    for (const [auditId, about] of this.insideOnly) this.findings.add('added', { auditId, ...about });
    // Where one is missing or added, those after it are out of place for no other reason.
    if (this.outsideOnly.size === 0 && this.insideOnly.size === 0)
      for (const about of this.moved) this.findings.add('moved', about);
    const last = this.heads.at(-1);
    if (last && this.next < last.size && !leaves)
      this.findings.add('root', { seq: this.next, detail: `${this.next} < ${last.size}` });
    for (const { auditId, entity, rowId } of this.promised.values())
      this.findings.add('receipt', { auditId, entity, rowId });
    this.replay.finish();
    return {
      findings: this.findings.list,
      faults: this.findings.total,
      rows: this.rows,
      sealed: this.next,
      checkpoints: this.heads.length,
      states: this.states,
    };
  }

  private openHeads(notes: string, isOutside: boolean): void {
    for (const note of splitNotes(notes)) {
      const head = openCheckpoint(note, this.grounds.verifier);
      if (!head || head.schoolId !== this.grounds.schoolId)
        this.findings.add('signature', { detail: note.split('\n')[1] ?? null });
      else if (isOutside || !this.heads.some(({ size, at }) => size === head.size && at === head.at))
        this.heads.push(head);
    }
  }

  private compareHeads(): void {
    this.heads.forEach((head, at) => {
      const before = this.heads[at - 1];
      if (!before) return;
      const isOther = before.size === head.size && !before.root.equals(head.root);
      if (isOther || Date.parse(head.at) < Date.parse(before.at) - TOLERANCE)
        this.findings.add('fork', { detail: `${before.size}, ${head.size}` });
    });
  }

  private openReceipts(notes: string): void {
    for (const note of splitNotes(notes)) {
      const receipt = openReceipt(note, this.grounds.verifier);
      if (!receipt || receipt.schoolId !== this.grounds.schoolId)
        this.findings.add('signature', { detail: 'receipt' });
      for (const line of receipt?.lines ?? []) this.promised.set(line.auditId, line);
    }
  }

  /** Leaves outside are believed as far as they give the roots that were signed. */
  private vouch(): void {
    const { leaves } = this.grounds;
    if (!leaves) return;
    const tree = new GrowingTree();
    const all = countLeaves(leaves);
    for (const { size, root } of this.heads) {
      for (; tree.size < size && tree.size < all;) tree.append(hashAt(leaves, tree.size));
      if (tree.size !== size || !tree.root().equals(root)) {
        this.findings.add('outside', { seq: this.vouched, detail: String(size) });
        return;
      }
      this.vouched = size;
    }
  }

  /** Puts a sealed leaf into the tree; where leaves outside vouch for its place, the roots are proved by them. */
  private take(seq: number, leaf: Buffer, about: Partial<Finding>): void {
    const { leaves } = this.grounds;
    for (let lost = this.next; lost < seq; lost += 1) {
      if (leaves && lost < this.vouched) this.lack(leafAt(leaves, lost).auditId, lost);
      else this.findings.add('removed', { seq: lost });
    }
    if (seq < this.next) this.findings.add('leaf', { ...about, detail: `${this.next} → ${seq}` });
    this.next = seq + 1;
    this.tree.append(leaf);
    for (
      let head = this.heads[this.nextHead];
      head && head.size <= this.tree.size;
      head = this.heads[this.nextHead]
    ) {
      const isFine = head.size === this.tree.size && head.root.equals(this.tree.root());
      if (!isFine && !this.hasBrokenRoot && this.vouched < head.size) {
        this.hasBrokenRoot = true;
        const from = this.heads[this.nextHead - 1]?.size ?? 0;
        this.findings.add('root', { ...about, detail: `${from} → ${head.size}` });
      }
      this.nextHead += 1;
    }
  }

  /** The hash outside of this row; notes where the orders part. */
  private place(
    seq: number,
    about: { auditId: string; seq: number; entity: string; rowId: string },
  ): Buffer | undefined {
    const { leaves } = this.grounds;
    const { auditId } = about;
    const waited = this.outsideOnly.get(auditId);
    if (!leaves || (seq >= this.vouched && waited === undefined)) return undefined;
    const here = seq < this.vouched ? leafAt(leaves, seq) : undefined;
    if (here?.auditId === auditId) return here.hash;
    if (this.moved.length < MOST_FINDINGS) this.moved.push(about);
    if (here) this.lack(here.auditId, seq);
    if (waited === undefined) {
      this.insideOnly.set(auditId, about);
      return undefined;
    }
    this.outsideOnly.delete(auditId);
    return hashAt(leaves, waited);
  }

  private lack(auditId: string, seq: number): void {
    if (!this.insideOnly.delete(auditId)) this.outsideOnly.set(auditId, seq);
  }

  private add(row: TrailRow, seq: number | null, leaf: Buffer): void {
    this.rows += 1;
    const about = { auditId: row.id, seq, entity: row.entity, rowId: row.rowId };
    const promise = this.promised.get(row.id);
    if (promise) {
      this.promised.delete(row.id);
      if (!promise.hash.equals(leaf)) this.findings.add('receipt', about);
    }
    const before = seq === null ? this.heads.at(-1) : this.headBefore(seq);
    if (before && Date.parse(row.at) < Date.parse(before.at) - TOLERANCE)
      this.findings.add('backdated', about);
    this.replay.add(row, seq);
  }

  /** The last checkpoint that does not hold the row yet. */
  private headBefore(seq: number): Checkpoint | undefined {
    for (let at = Math.min(this.nextHead, this.heads.length - 1); at >= 0; at -= 1) {
      const head = this.heads[at];
      if (head && head.size <= seq) return head;
    }
    return undefined;
  }
}
