import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

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
  readonly operations = new Counter({
    name: 'zhurnal_operations_total',
    help: 'Operations of the contract, by name and outcome.',
    labelNames: ['operation', 'outcome'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'zhurnal_' });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  print(): Promise<string> {
    return this.registry.metrics();
  }
}
