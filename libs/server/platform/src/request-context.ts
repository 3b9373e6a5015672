import type { ExecutionContext } from '@nestjs/common';
import { SetMetadata, createParamDecorator } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Access } from './access.js';
import type { Actor } from './actor.js';
import { Call } from './call.js';
import type { SignedIn } from './call.js';
import type { Database } from './database.js';
import type { SessionId } from './ids.js';
import type { RateState } from './tokens/rates.js';

const OPERATION = 'zhurnal:operation';

/** Names the operation of a REST route, as the access table knows it. GraphQL fields are operations by name. */
export const Operation = (name: string): MethodDecorator => SetMetadata(OPERATION, name);

/** Finds out who is signed in; identity supplies it. */
export type Identify = (request: FastifyRequest) => Promise<SignedIn | undefined>;

/** What identity knows of sessions beside that. */
export interface SessionMemory {
  /** Who is signed in as far as this process remembers, without asking the database; undefined: it must ask. */
  recall(request: FastifyRequest): SignedIn | undefined;
  /** Who is signed in now, past all memory, and without counting as something the person did. */
  look(request: FastifyRequest): Promise<SignedIn | undefined>;
  /** Of these sessions those that are still open. */
  listOpen(sessionIds: readonly SessionId[]): Promise<ReadonlySet<SessionId>>;
}

/** What one request carries: its id, who asks, and the calls it made. */
export class RequestContext {
  readonly calls = new Map<string, Call>();
  /** How the token of the request stands with its limits. */
  rate: RateState | undefined;
  private identified: Promise<SignedIn | undefined> | undefined;
  private signedIn: SignedIn | undefined;
  private ends = Infinity;

  constructor(
    readonly http: FastifyRequest,
    private readonly gate: Gate,
  ) {}

  get requestId(): string {
    return String(this.http.id);
  }

  async identify(): Promise<SignedIn | undefined> {
    this.identified ??= this.gate.identify(this.http);
    this.signedIn = await this.identified;
    return this.signedIn;
  }

  /** The actor in the school that the request names in `x-zhurnal-school`, else in the only or first one. */
  get actor(): Actor | undefined {
    const wanted = this.http.headers['x-zhurnal-school'];
    const actors = this.signedIn?.actors ?? [];
    return wanted === undefined ? actors[0] : actors.find((actor) => actor.schoolId === wanted);
  }

  get who(): SignedIn | undefined {
    return this.signedIn;
  }

  /** The school that the request names. */
  get namedSchool(): string | undefined {
    const named = this.http.headers['x-zhurnal-school'];
    return typeof named === 'string' ? named : undefined;
  }

  /** Says that the answer is another one from this instant on, whatever it rests on. */
  endsAt(instant: Date): void {
    this.ends = Math.min(this.ends, instant.getTime());
  }

  /** What the whole answer rests on; undefined when some operation did not say. */
  get rests(): { readonly names: readonly string[]; readonly until: number } | undefined {
    const names = new Set<string>();
    let until = this.ends;
    for (const { rests } of this.calls.values()) {
      if (!rests) return undefined;
      for (const name of rests.names) names.add(name);
      until = Math.min(until, rests.until);
    }
    return names.size === 0 ? undefined : { names: [...names], until };
  }

  /** The call of one operation; the same field asked under two names makes two calls. */
  call(operation: string, place: string): Call {
    const known = this.calls.get(place);
    if (known) return known;
    const call = new Call(
      operation,
      this.requestId,
      this.signedIn,
      this.actor,
      this.gate.db,
      this.gate.access,
    );
    this.calls.set(place, call);
    return call;
  }
}

export interface GraphQLContext {
  readonly request: RequestContext;
}

/** Where requests get their context. */
export class Gate {
  identify: Identify = () => Promise.resolve(undefined);
  sessions: SessionMemory = {
    recall: () => undefined,
    look: () => Promise.resolve(undefined),
    listOpen: () => Promise.resolve(new Set()),
  };
  private readonly contexts = new WeakMap<object, RequestContext>();

  constructor(
    readonly db: Database,
    readonly access: Access,
  ) {}

  contextOf(http: FastifyRequest): RequestContext {
    const key = http.raw;
    const known = this.contexts.get(key);
    if (known) return known;
    const made = new RequestContext(http, this);
    this.contexts.set(key, made);
    contextOfHttp.set(key, made);
    return made;
  }
}

const contextOfHttp = new WeakMap<object, RequestContext>();

/** Operation name, place and context of what is about to run. Undefined: not a root operation. */
export function operationOf(
  context: ExecutionContext,
): { operation: string; place: string; request: RequestContext } | undefined {
  if (context.getType<string>() === 'graphql') {
    const gql = GqlExecutionContext.create(context);
    const info = gql.getInfo<{ fieldName: string; path: { key: string | number; prev: unknown } }>();
    const { request } = gql.getContext<GraphQLContext>();
    return { operation: info.fieldName, place: String(info.path.key), request };
  }
  const operation: unknown = Reflect.getMetadata(OPERATION, context.getHandler());
  const http = context.switchToHttp().getRequest<FastifyRequest>();
  const request = contextOfHttp.get(http.raw);
  return typeof operation === 'string' && request ? { operation, place: operation, request } : undefined;
}

/** The call of what is about to run. */
function callOf(context: ExecutionContext): Call {
  const found = operationOf(context);
  if (!found) throw new Error('this handler names no operation');
  return found.request.call(found.operation, found.place);
}

/** Hands the resolver (or REST route) its call. */
export const TheCall = createParamDecorator((_: unknown, context: ExecutionContext): Call => callOf(context));
