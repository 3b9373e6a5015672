import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { IsOptional, IsString, IsUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../access.js';
import type { Actor } from '../actor.js';
import { Call } from '../call.js';
import { Fault, notFound } from '../faults.js';
import { newId } from '../ids.js';
import type { SchoolId } from '../ids.js';
import { APP_HEADER } from '../http/security.js';
import { Operation, TheCall } from '../request-context.js';
import { bearerOf } from '../tokens/bearer.js';
import { LiveBus } from './bus.js';
import type { ChangeKey } from './change.js';
import { Belonging } from './belonging.js';
import { findEars, readKeys } from './listening.js';
import { eventFor, keysOf } from './live-event.js';
import type { Ears, Listened, LiveEvent } from './live-event.js';
import { Stream } from './stream.js';
import { Streams } from './streams.js';

/** What is listened to. */
export class ListenQuery {
  @IsString()
  keys!: string;

  /** Everything told after this id, and some of what was told before it. */
  @IsOptional()
  @IsUUID()
  after?: string;
}

/** What was told since; `reset`: nobody knows any more, ask for the page. */
export interface Since {
  /** To be asked after the next time. */
  readonly id: string;
  readonly keys: readonly ChangeKey[];
  readonly reset: boolean;
  readonly events: readonly LiveEvent[];
}

/** What open pages are told: as a stream of server-sent events, or at one go for who cannot hold a stream. */
@Controller('events')
export class LiveController {
  constructor(
    @Inject(Streams) private readonly streams: Streams,
    @Inject(LiveBus) private readonly bus: LiveBus,
    @Inject(Access) readonly access: Access,
    @Inject(Belonging) readonly belonging: Belonging,
  ) {}

  /**
   * `?keys=group:ID,student:ID…`, header `x-zhurnal-app`, or a token. `Accept: text/event-stream` opens a stream; `Last-Event-ID`
   * goes on where another one ended. Any other Accept answers what was told after `after`.
   */
  @Get()
  @Operation('listen')
  async listen(
    @TheCall() call: Call,
    @Query() query: ListenQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.headers[APP_HEADER] === undefined && bearerOf(request) === undefined)
      throw new Fault('BAD_REQUEST', 'The request did not come from our pages.');
    const keys = readKeys(query.keys);
    this.bus.start();
    const isStream = String(request.headers.accept ?? '').includes('text/event-stream');
    const who = call.account;
    if (isStream) this.streams.makeRoom(who);
    const named = request.headers['x-zhurnal-school'] !== undefined;
    const listened = await this.hearable(call, named ? [call.actor] : who.actors, keys);
    if (listened.size === 0) throw notFound();
    const header = request.headers['last-event-id'];
    const after = typeof header === 'string' ? header : query.after;
    if (!isStream) {
      await reply.header('cache-control', 'no-store').send(await this.since(listened, who.audience, after));
      return;
    }
    const stream = Stream.over(reply, who, request);
    const position = newId();
    this.streams.add(stream, listened);
    stream.suggestRetry();
    stream.send('open', { keys: keysOf(listened) }, after ?? position);
    if (after !== undefined) await this.streams.catchUp(stream, after);
  }

  private async hearable(
    call: Call,
    actors: readonly Actor[],
    keys: readonly ChangeKey[],
  ): Promise<Listened> {
    const listened = new Map<SchoolId, Ears>();
    for (const actor of actors) {
      const ears = await call.read([], (tx) => findEars(this, tx, actor, keys), actor);
      if (ears) listened.set(actor.schoolId, ears);
    }
    return listened;
  }

  private async since(
    listened: Listened,
    audience: 'staff' | 'family',
    after: string | undefined,
  ): Promise<Since> {
    // Noted before reading: what is told meanwhile belongs to the next question.
    const id = newId();
    const keys = keysOf(listened);
    if (after === undefined) return { id, keys, reset: false, events: [] };
    const events: LiveEvent[] = [];
    for (const [schoolId, ears] of listened) {
      const { rows, whole } = await this.bus.listSince(schoolId, after);
      if (!whole) return { id, keys, reset: true, events: [] };
      for (const row of rows) {
        const event = eventFor(row, ears, audience);
        if (event) events.push(event);
      }
    }
    return { id, keys, reset: false, events };
  }
}
