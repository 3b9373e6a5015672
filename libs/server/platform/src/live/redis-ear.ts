import { Redis } from 'ioredis';
import type { Log } from '../log.js';
import type { Ear } from './bus.js';
import { CHANNEL } from './tell.js';
import type { Telling } from './tell.js';
import { readNews, writeNews } from './told.js';

const ASKED_EVERY = 3_000;

/**
 * Redis carries the news: commits of the whole database do not wait for each other to tell theirs. A message can be
 * lost (its process died after the commit, Redis was away), so the table is looked into as well.
 */
export class RedisEar implements Ear, Telling {
  aliveAt = 0;
  readonly mayLose = true;
  private readonly speaking: Redis;
  private listening: Redis | undefined;
  private asking: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {
    this.speaking = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, enableOfflineQueue: true });
    this.speaking.on('error', (error) => log.error(error, 'changes cannot be told to other processes now'));
  }

  inCommit(): string {
    return '';
  }

  afterCommit(news: Parameters<typeof writeNews>[0]): void {
    this.speaking
      .publish(CHANNEL, writeNews(news))
      .catch((error: unknown) => this.log.error(error, 'a change was not told; others find it in the table'));
  }

  listen(hear: Parameters<Ear['listen']>[0]): void {
    const listening = new Redis(this.url, { maxRetriesPerRequest: null });
    this.listening = listening;
    let isUp = false;
    const fall = (): void => {
      if (!isUp) return;
      isUp = false;
      hear.down();
    };
    listening.on('error', (error) => this.log.error(error, 'the connection that hears of changes failed'));
    listening.on('close', fall);
    listening.on('message', (_channel, text) => {
      this.aliveAt = performance.now();
      const news = readNews(text);
      if (news) hear.news(news);
    });
    // Runs again after every new connection, before anything else is sent on it.
    listening.on('ready', () => {
      listening.subscribe(CHANNEL).then(
        () => {
          this.aliveAt = performance.now();
          isUp = true;
          hear.up();
        },
        () => listening.disconnect(true),
      );
    });
    this.asking = setInterval(() => {
      if (!isUp) return;
      listening.ping().then(
        () => (this.aliveAt = performance.now()),
        () => undefined,
      );
    }, ASKED_EVERY);
    this.asking.unref();
  }

  stop(): Promise<void> {
    clearInterval(this.asking);
    this.listening?.disconnect();
    this.speaking.disconnect();
    return Promise.resolve();
  }
}
