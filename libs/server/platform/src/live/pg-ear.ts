import pg from 'pg';
import type { Log } from '../log.js';
import type { Ear } from './bus.js';
import { CHANNEL } from './tell.js';
import { readNews } from './told.js';

type Hear = Parameters<Ear['listen']>[0];

/** How often the connection is asked for a sign of life, and how long that may take, ms. */
const ASKED_EVERY = 3_000;
const ANSWER_WITHIN = 4_000;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** One connection to PostgreSQL that only listens. */
export class PgEar implements Ear {
  aliveAt = 0;
  readonly mayLose = false;
  private client: pg.Client | undefined;
  private asking: NodeJS.Timeout | undefined;
  private waiting: NodeJS.Timeout | undefined;
  private failures = 0;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {}

  listen(hear: Hear): void {
    void this.connect(hear);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.asking);
    clearTimeout(this.waiting);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(hear: Hear): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'zhurnal-live',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      options: '-c role=zhurnal_app',
    });
    this.client = client;
    let isLost = false;
    const lose = (error?: Error): void => {
      if (isLost) return;
      isLost = true;
      clearInterval(this.asking);
      hear.down();
      client.removeAllListeners('notification');
      client.end().catch(() => undefined);
      if (this.stopped) return;
      if (error) this.log.error(error, 'the connection that hears of changes was lost');
      this.failures += 1;
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.failures - 1));
      this.waiting = setTimeout(() => void this.connect(hear), pause * (0.5 + Math.random()));
    };
    client.on('error', lose);
    client.on('end', () => lose());
    client.on('notification', ({ channel, payload }) => {
      this.aliveAt = performance.now();
      const news = channel === CHANNEL ? readNews(payload ?? '') : undefined;
      if (news) hear.news(news);
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      lose(error instanceof Error ? error : undefined);
      return;
    }
    if (isLost || this.stopped) return;
    this.failures = 0;
    this.aliveAt = performance.now();
    this.asking = setInterval(() => this.ask(client, lose), ASKED_EVERY);
    this.asking.unref();
    hear.up();
  }

  /** A connection that was cut without a word is found out by its silence. */
  private ask(client: pg.Client, lose: (error?: Error) => void): void {
    const late = setTimeout(() => lose(new Error('no answer from the database')), ANSWER_WITHIN);
    late.unref();
    client.query('select 1').then(
      () => {
        clearTimeout(late);
        this.aliveAt = performance.now();
      },
      (error: Error) => {
        clearTimeout(late);
        lose(error);
      },
    );
  }
}
