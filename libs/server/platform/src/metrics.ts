import cluster from 'node:cluster';
import { AggregatorRegistry, Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Figures of this process for Prometheus: names begin with zhurnal_. */
export class Metrics {
  private readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'zhurnal_request_seconds',
    help: 'Time to answer, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });
  readonly operations = new Histogram({
    name: 'zhurnal_operation_seconds',
    help: 'Time an operation of the contract took, by name and outcome: answered, or the code of the fault.',
    labelNames: ['operation', 'outcome'],
    buckets: [0.005, 0.025, 0.1, 0.25, 1, 5],
    registers: [this.registry],
  });
  readonly answers = new Counter({
    name: 'zhurnal_answers_total',
    help: 'Questions by GET, by where the answer came from: memory (304 without the database), or the database.',
    labelNames: ['from'],
    registers: [this.registry],
  });
  readonly liveEvents = new Counter({
    name: 'zhurnal_live_events_total',
    help: 'Changes told to open pages.',
    registers: [this.registry],
  });
  readonly liveLag = new Histogram({
    name: 'zhurnal_live_lag_seconds',
    help: 'From the end of a change to the streams of this process.',
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  private readonly watched: string[] = [];
  private readBeside: () => Promise<string> = () => Promise.resolve('');

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'zhurnal_' });
    // Where several processes share a port, the first one adds up the figures of all.
    AggregatorRegistry.setRegistries(this.registry);
    if (cluster.isWorker) new AggregatorRegistry();
  }

  /**
   * A figure that is read when it is asked for. What fails to be read is left out.
   *
   * @param isOwn it tells of this process alone, not of what all share
   */
  watch(
    name: `zhurnal_${string}`,
    help: string,
    read: () => Promise<number> | number,
    { isOwn = false } = {},
  ): void {
    if (!isOwn) this.watched.push(name);
    new Gauge({
      name,
      help,
      aggregator: 'max',
      registers: [this.registry],
      async collect() {
        try {
          this.set(await read());
        } catch {
          this.reset();
        }
      },
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** Figures of this process; of what everybody shares the process beside it knows better. */
  async print(): Promise<string> {
    const beside = new Map(
      (await this.readBeside()).split('\n\n').map((text) => [/^# HELP (\S+)/.exec(text)?.[1] ?? '', text]),
    );
    beside.delete('');
    if (beside.size === 0) return this.registry.metrics();
    const own = this.registry.getMetricsAsArray().filter(({ name }) => !beside.has(name));
    const texts = await Promise.all(own.map(({ name }) => this.registry.getSingleMetricAsString(name)));
    return `${[...texts, ...beside.values()].join('\n\n')}\n`;
  }

  /** Figures of what all processes share, for the one that answers the collector. */
  async printWatched(): Promise<string> {
    const texts = await Promise.all(this.watched.map((name) => this.registry.getSingleMetricAsString(name)));
    return texts.join('\n\n');
  }

  /** Tells with the own figures what another process answers. */
  join(read: () => Promise<string>): void {
    this.readBeside = read;
  }
}
