import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { SignedIn } from '../call.js';
import { eventFor } from './live-event.js';
import type { Listened } from './live-event.js';
import type { Told } from './told.js';

/** Why a stream ends: the server starts anew, the session is over, or nothing may be listened to any more. */
export type EndReason = 'restart' | 'signedOut' | 'closed' | 'slow';

/** So much may wait for a slow reader, bytes; then it reads the rest by asking for what it missed. */
const MOST_WAITING = 512 * 1024;
/** After how long a reader comes back, ms: spread, so that not all come at once. */
const RETRY_MS = 1_000;
const RETRY_SPREAD_MS = 4_000;

/** One listener's stream of server-sent events. */
export class Stream {
  listened: Listened = new Map();
  private isOpen = true;

  constructor(
    readonly who: SignedIn,
    readonly request: FastifyRequest,
    private readonly raw: ServerResponse,
  ) {}

  /** Takes the connection over from the framework. */
  static over(reply: FastifyReply, who: SignedIn, request: FastifyRequest): Stream {
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    raw.flushHeaders();
    return new Stream(who, request, raw);
  }

  onGone(gone: () => void): void {
    this.raw.on('close', gone);
    this.raw.on('error', gone);
  }

  tell(told: Told): boolean {
    const ears = this.listened.get(told.schoolId);
    const event = ears && eventFor(told, ears, this.who.audience);
    if (event) this.send('change', event, event.id);
    return event !== undefined;
  }

  send(name: string, content: unknown, id?: string): void {
    this.write(
      `event: ${name}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(content)}\n\n`,
    );
  }

  /** A sign of life; with an id the reader knows that it has everything up to there. */
  beat(id: string | undefined): void {
    this.write(id === undefined ? ': beat\n\n' : `event: beat\nid: ${id}\ndata: {}\n\n`);
  }

  suggestRetry(): void {
    this.write(`retry: ${RETRY_MS + Math.round(Math.random() * RETRY_SPREAD_MS)}\n\n`);
  }

  end(reason: EndReason): void {
    if (!this.isOpen) return;
    this.suggestRetry();
    this.send('end', { reason });
    this.isOpen = false;
    this.raw.end();
  }

  private write(text: string): void {
    if (!this.isOpen || this.raw.destroyed) return;
    if (this.raw.writableLength > MOST_WAITING) {
      this.isOpen = false;
      this.raw.destroy();
      return;
    }
    this.raw.write(text);
  }
}
