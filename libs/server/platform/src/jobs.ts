import { createPostgresBackend, Queue, Worker, withBackend } from 'bullmq';
import type { Job, PostgresConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from './config.js';
import type { Log } from './log.js';

/** A message from the outbox, as consumers see it. Delivered at least once; `id` tells repeats. */
export interface OutboxEvent {
  readonly id: string;
  readonly schoolId: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A repeated duty of the program. */
export interface RepeatedJob {
  readonly name: string;
  /** Cron pattern in the server's time zone. */
  readonly pattern: string;
  run(): Promise<void>;
}

const QUEUE = 'zhurnal';
/** How often a message is tried before it is left: when it fails, and when its worker is gone. */
const TRIES = 8;
/** How a worker works. A message whose worker was killed is taken up by another one as often as one that failed. */
const WORK = { concurrency: 4, maxStalledCount: TRIES - 1 } as const;
/** BullMQ takes a ready pool, though its type names only settings. */
const asConnection = (pool: pg.Pool): PostgresConnectionOptions =>
  pool as unknown as PostgresConnectionOptions;
const postgresClasses = withBackend(createPostgresBackend);

/**
 * The queue: transport only, everything in it can be lost and made again from the outbox. BullMQ on PostgreSQL,
 * or on Redis when REDIS_URL is set.
 */
export class Jobs {
  private readonly consumers = new Map<string, ((event: OutboxEvent) => Promise<void>)[]>();
  private readonly repeated = new Map<string, RepeatedJob>();
  private readonly queue: Queue;
  private readonly pool: pg.Pool | undefined;
  private readonly redis: Redis | undefined;
  /** The worker waits on a connection of its own. */
  private waiting: Redis | undefined;
  private worker: Worker | undefined;

  constructor(
    config: Config,
    private readonly log: Log,
  ) {
    if (config.redisUrl) {
      this.redis = new Redis(config.redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
      this.redis.on('error', (error) => log.error(error, 'the queue store is away'));
      this.queue = new Queue(QUEUE, { connection: this.redis });
    } else {
      this.pool = new pg.Pool({
        connectionString: config.databaseUrl,
        max: 3,
        keepAlive: true,
        options: '-c role=zhurnal_app -c search_path=bullmq,public -c synchronous_commit=off',
      });
      this.pool.on('error', (error) => log.error(error, 'the queue lost a connection'));
      this.queue = new postgresClasses.Queue(QUEUE, {
        connection: asConnection(this.pool),
      }) as unknown as Queue;
    }
    this.queue.on('error', (error) => log.error(error, 'the queue failed'));
  }

  /** Names who follows up a topic. */
  consume(topic: string, consumer: (event: OutboxEvent) => Promise<void>): void {
    this.consumers.set(topic, [...(this.consumers.get(topic) ?? []), consumer]);
  }

  repeat(job: RepeatedJob): void {
    this.repeated.set(job.name, job);
  }

  /** Hands events over; the id of an event is the id of its job, so handing over twice makes one job. */
  async publish(events: readonly OutboxEvent[]): Promise<void> {
    await this.queue.addBulk(
      events.map((event) => ({
        name: event.topic,
        data: event,
        opts: {
          jobId: event.id,
          attempts: TRIES,
          backoff: { type: 'exponential', delay: 1_000 },
          removeOnComplete: { age: 3_600, count: 5_000 },
          removeOnFail: { age: 30 * 86_400 },
        },
      })),
    );
  }

  /** Starts working: in the API process of a small installation, in worker processes of a large one. */
  async start(): Promise<void> {
    const work = async (job: Job): Promise<void> => {
      const repeated = this.repeated.get(job.name);
      if (repeated) return repeated.run();
      for (const consumer of this.consumers.get(job.name) ?? []) await consumer(job.data as OutboxEvent);
    };
    this.waiting = this.redis?.duplicate({ maxRetriesPerRequest: null });
    this.worker = this.waiting
      ? new Worker(QUEUE, work, {
          connection: this.waiting,
          ...WORK,
        })
      : (new postgresClasses.Worker(QUEUE, work, {
          connection: asConnection(this.pool as pg.Pool),
          ...WORK,
        }) as unknown as Worker);
    this.worker.on('failed', (_job, error) => this.log.error(error, 'a job failed and will be tried again'));
    this.worker.on('error', (error) => this.log.error(error, 'the worker failed'));
    for (const job of this.repeated.values())
      await this.queue.upsertJobScheduler(job.name, { pattern: job.pattern }, { name: job.name });
  }

  /** Jobs that wait or run: for metrics and readiness. */
  async countWaiting(): Promise<number> {
    const counts = await this.queue.getJobCounts('waiting', 'active', 'delayed');
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  async stop(): Promise<void> {
    await this.worker?.close();
    await this.queue.close();
    this.waiting?.disconnect();
    this.redis?.disconnect();
    await this.pool?.end();
  }
}
