import { linesFor } from '@zhurnal/rules';
import type { Relation, Target } from '@zhurnal/rules';
import type { Actor } from './actor.js';
import { notFound } from './faults.js';
import type { ReadTx } from './transaction.js';

/** Answers which of the targets stand in the relation to the actor. Each rung registers what it knows. */
export interface RelationReader {
  readonly relation: Relation;
  listRelated(tx: ReadTx, actor: Actor, targets: readonly Target[]): Promise<readonly Target[]>;
}

const same = (a: Target, b: Target): boolean => a.kind === b.kind && a.id === b.id;

/** Asks the access table, and the rungs for the facts its relations need. */
export class Access {
  private readonly readers: RelationReader[] = [];

  register(reader: RelationReader): void {
    this.readers.push(reader);
  }

  /** May this actor call the operation on all of the targets? No targets: the question concerns the whole school. */
  async may(tx: ReadTx, actor: Actor, operation: string, targets: readonly Target[]): Promise<boolean> {
    const relations = new Set<Relation>();
    for (const line of linesFor(operation, actor.roles)) {
      if (line.to !== 'role') return true;
      relations.add(line.relation);
    }
    if (relations.has('school')) return true;
    if (relations.size === 0 || targets.length === 0) return false;
    let open: readonly Target[] = targets;
    for (const reader of this.readers) {
      if (!relations.has(reader.relation) || open.length === 0) continue;
      const related = await reader.listRelated(tx, actor, open);
      open = open.filter((target) => !related.some((other) => same(target, other)));
    }
    return open.length === 0;
  }

  /** As `may`, but a no ends the request: the object might as well not exist. */
  async require(tx: ReadTx, actor: Actor, operation: string, targets: readonly Target[]): Promise<void> {
    if (!(await this.may(tx, actor, operation, targets))) throw notFound();
  }

  /** Which of the operations the actor may call on one object: the `can` of the contract. */
  async listAllowed(tx: ReadTx, actor: Actor, operations: readonly string[], target: Target): Promise<string[]> {
    const answers = await Promise.all(operations.map((operation) => this.may(tx, actor, operation, [target])));
    return operations.filter((_, at) => answers[at]);
  }
}
