import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../call.js';
import type { Clock } from '../clock.js';
import { newId } from '../ids.js';
import type { Metrics } from '../metrics.js';
import type { Gate } from '../request-context.js';
import type { LiveBus } from './bus.js';
import { KeptAnswers } from './kept-answers.js';
import type { Moment } from './kept-answers.js';

/** Changes the client knows of, which an "unchanged" must not be older than: ids, joined by commas. */
export const AFTER_HEADER = 'x-zhurnal-after';
/** Under which id open pages were told of the change that this answer is about. */
export const CHANGE_HEADER = 'x-zhurnal-change';
/** The server's clock: an answer that the browser kept is older than it. */
export const NOW_HEADER = 'x-zhurnal-now';
/** Up to where this process has told of changes: whoever listens after the answer begins there. */
export const POSITION_HEADER = 'x-zhurnal-position';

/** A question that was asked by GET. */
interface Asked {
  readonly text: string;
  /** Undefined: news could be missed while it is answered. */
  readonly begun: Moment | undefined;
}

/** Tags of the header, weak or strong, as a compressing proxy may have made them. */
function tagsOf(header: string | undefined): readonly string[] {
  return (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

/**
 * "Unchanged" without asking the database. A question by GET gets a tag with its answer; while nothing was told of what
 * the answer rests on, the same question of the same person with that tag is answered 304 from memory.
 */
export class Answers {
  readonly kept = new KeptAnswers();
  private readonly asked = new WeakMap<object, Asked>();

  constructor(
    private readonly gate: Gate,
    private readonly bus: LiveBus,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {
    bus.on({
      told: (told) => this.kept.hear(told),
      unclear: (schoolId) => this.kept.forgetSchool(schoolId),
      reset: (schoolId) => this.kept.forgetSchool(schoolId),
      gap: () => this.kept.forget(),
    });
  }

  /** Before anything is read: answers 304 if nothing can have changed. */
  async before(request: FastifyRequest, reply: FastifyReply, question: string): Promise<void> {
    this.bus.start();
    const { isFresh } = this.bus;
    // Noted before reading: what is told meanwhile comes after it.
    if (isFresh) void reply.header(POSITION_HEADER, newId());
    this.asked.set(request.raw, { text: question, begun: isFresh ? this.kept.moment : undefined });
    const given = headerOf(request, 'if-none-match');
    if (given === undefined || !isFresh || !this.knowsAll(headerOf(request, AFTER_HEADER))) return;
    const who = this.gate.sessions.recall(request);
    const tag = who && this.kept.find(this.keyOf(request, who, question), this.clock.now().getTime());
    if (tag === undefined || !tagsOf(given).includes(tag)) return;
    this.metrics.answers.inc({ from: 'memory' });
    this.label(reply, tag);
    await reply.status(304).send();
  }

  /** After the answer is made: tags it, remembers the tag, and leaves out a body that the client has. */
  after(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
    const context = this.gate.contextOf(request);
    const told = [...context.calls.values()].flatMap((call) => call.told);
    if (told.length > 0) void reply.header(CHANGE_HEADER, told.join(','));
    const asked = this.asked.get(request.raw);
    if (!asked || reply.statusCode === 304) return payload;
    const { who, rests } = context;
    if (reply.statusCode !== 200 || typeof payload !== 'string' || payload.includes('"errors":[') || !who) {
      void reply.header('cache-control', 'no-store');
      return payload;
    }
    const tag = `"${createHash('sha1').update(payload).digest('base64url')}"`;
    if (rests && asked.begun && this.bus.isFresh) {
      const question = this.keyOf(request, who, asked.text);
      this.kept.keep({ question, tag, until: rests.until, rests: rests.names }, asked.begun);
    }
    this.label(reply, tag);
    const isKnown = tagsOf(headerOf(request, 'if-none-match')).includes(tag);
    this.metrics.answers.inc({ from: isKnown ? 'database, unchanged' : 'database' });
    if (!isKnown) return payload;
    void reply.status(304).removeHeader('content-length').removeHeader('content-type');
    return null;
  }

  /** An answer a client is sure of must not be older than the changes it has seen. */
  private knowsAll(after: string | undefined): boolean {
    return after === undefined || after.split(',').every((id) => this.bus.hasHeard(id.trim()));
  }

  /** Browsers keep nothing of it on their own: our pages have the last answers themselves, in memory or sealed. */
  private label(reply: FastifyReply, tag: string): void {
    void reply.headers({
      etag: tag,
      'cache-control': 'no-store',
      [NOW_HEADER]: this.clock.now().toISOString(),
    });
  }

  /** Whose question it is, in which roles: another person, school or duty is another question. */
  private keyOf(
    request: FastifyRequest,
    { accountId, audience, actors, token }: SignedIn,
    question: string,
  ): string {
    const roles = actors.map(({ schoolId, personId, roles }) => [schoolId, personId, ...roles].join('+'));
    const named = headerOf(request, 'x-zhurnal-school') ?? '';
    return createHash('sha1')
      .update([accountId, audience, token?.id ?? '', named, ...roles, question].join(' '))
      .digest('base64url');
  }
}
