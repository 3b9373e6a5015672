import { createHash } from 'node:crypto';
import { linesFor } from '@zhurnal/rules';
import type { Relation, Target, TargetKind } from '@zhurnal/rules';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
import { AccessRefused, accessRefused } from './faults.js';
import { asId, isUuid } from './ids.js';
import type { Refusals } from './refusals.js';
import { sql } from './sql.js';
import type { Sql } from './sql.js';
import { opensOperation } from './tokens/token-rights.js';
import type { ReadTx } from './transaction.js';

/**
 * How an object may stand: in a relation to a person, or within the classes that a token is limited to. The latter is
 * asked with the token in the place of the person.
 */
export type Standing = Relation | 'tokenClass';

/** How a rung answers one relation to one kind of object. Each rung registers what it knows. */
export interface RelationSource {
  readonly relation: Standing;
  readonly kind: TargetKind;
  /**
   * SQL: of the objects in `ids` (a uuid[]), those that stand in the relation, as one column `id`.
   * `$1` is the school, `$2` the person, `$3` the instant; `(select day from today)` is the day it is in the school.
   */
  readonly related: (ids: string) => string;
}

const keyOf = ({ kind, id }: Target): string => `${kind} ${id}`;

/** A statement's name holds 63 bytes: longer keys end in a digest of the whole. */
function nameOf(key: string): string {
  const name = `access.${key}`;
  return name.length <= 63
    ? name
    : `${name.slice(0, 46)}.${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
}

/** Asks the access table, and the rungs for the facts its relations need: one statement, however many relations. */
export class Access {
  private readonly sources: RelationSource[] = [];
  private readonly statements = new Map<string, Sql | undefined>();

  constructor(
    private readonly clock: Clock,
    /** Keeps what was refused. */
    readonly refusals?: Refusals,
  ) {}

  register(sources: readonly RelationSource[]): void {
    this.sources.push(...sources);
    this.statements.clear();
  }

  /** May this actor call the operation on all of the targets? No targets: the question concerns the whole school. */
  async may(tx: ReadTx, actor: Actor, operation: string, targets: readonly Target[]): Promise<boolean> {
    if (!opensOperation(actor.token, operation)) return false;
    return (
      (await this.isRoleAllowed(tx, actor, operation, targets)) && (await this.isWithin(tx, actor, targets))
    );
  }

  private async isRoleAllowed(
    tx: ReadTx,
    actor: Actor,
    operation: string,
    targets: readonly Target[],
  ): Promise<boolean> {
    const relations = new Set<Relation>();
    for (const line of linesFor(operation, actor.roles)) {
      if (line.to !== 'role') return true;
      relations.add(line.relation);
    }
    if (relations.has('school')) return true;
    if (relations.size === 0 || targets.length === 0) return false;
    const related = new Set((await this.listRelated(tx, actor, [...relations], targets)).map(keyOf));
    return targets.every((target) => related.has(keyOf(target)));
  }

  /** As `may`, but a no ends the request: the object might as well not exist. */
  async require(tx: ReadTx, actor: Actor, operation: string, targets: readonly Target[]): Promise<void> {
    if (await this.may(tx, actor, operation, targets)) return;
    if (actor.token && actor.token.classIds.length > 0 && targets.length === 0)
      throw new AccessRefused(
        'FORBIDDEN',
        'The token is limited to classes: it may not ask about the whole school.',
      );
    throw accessRefused();
  }

  /** A token that is limited to classes reaches what belongs to these classes alone. */
  private async isWithin(
    tx: ReadTx,
    { token, ...actor }: Actor,
    targets: readonly Target[],
  ): Promise<boolean> {
    if (!token || token.classIds.length === 0) return true;
    if (targets.length === 0) return false;
    const asked = { ...actor, personId: asId<'person'>(token.id) };
    const within = new Set((await this.listRelated(tx, asked, ['tokenClass'], targets)).map(keyOf));
    return targets.every((target) => within.has(keyOf(target)));
  }

  /** Which of the operations the actor may call on one object: the `can` of the contract. */
  async listAllowed(
    tx: ReadTx,
    actor: Actor,
    operations: readonly string[],
    target: Target,
  ): Promise<string[]> {
    const answers = await Promise.all(
      operations.map((operation) => this.may(tx, actor, operation, [target])),
    );
    return operations.filter((_, at) => answers[at]);
  }

  /** Which of the targets stand in one of the relations to the actor. What is no id is related to nobody. */
  async listRelated(
    tx: ReadTx,
    actor: Actor,
    relations: readonly Standing[],
    targets: readonly Target[],
  ): Promise<readonly Target[]> {
    const named = targets.filter(({ id }) => isUuid(id));
    const kinds = [...new Set(named.map(({ kind }) => kind))].sort();
    const statement = this.statementFor([...relations].sort(), kinds);
    if (!statement) return [];
    const lists = kinds.map((kind) => named.filter((target) => target.kind === kind).map(({ id }) => id));
    return tx.rows<Target>(statement, [actor.personId, this.clock.now(), ...lists]);
  }

  private statementFor(relations: readonly Standing[], kinds: readonly TargetKind[]): Sql | undefined {
    const key = `${relations.join('+')}.${kinds.join('+')}`;
    if (!this.statements.has(key)) this.statements.set(key, this.compose(key, relations, kinds));
    return this.statements.get(key);
  }

  /** The statements composed so far: one for the relations and the kinds of objects that were asked together. */
  listComposed(): readonly Sql[] {
    return [...this.statements.values()].filter((statement) => statement !== undefined);
  }

  private compose(
    key: string,
    relations: readonly Standing[],
    kinds: readonly TargetKind[],
  ): Sql | undefined {
    const parts = kinds.flatMap((kind, at) =>
      this.sources
        .filter((source) => source.kind === kind && relations.includes(source.relation))
        .map(
          (source) => `select '${kind}' as kind, x.id from (${source.related(`$${at + 4}::uuid[]`)}) x(id)`,
        ),
    );
    if (parts.length === 0) return undefined;
    // `asked` names the type of every parameter, also of those that no part needs.
    const asked = ['$2::uuid', '$3::timestamptz', ...kinds.map((_, at) => `$${at + 4}::uuid[]`)].join(', ');
    return sql(
      nameOf(key),
      `with asked as (select ${asked}),
       today as (select ($3::timestamptz at time zone s.time_zone)::date as day from school s where s.school_id = $1)
       ${parts.join('\n union ')}`,
      { isPlannedOnce: true },
    );
  }
}
