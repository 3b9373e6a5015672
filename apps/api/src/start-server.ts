import { Courier } from '@zhurnal/exchange';
import { AppModule, ENTITIES } from '@zhurnal/app';
import {
  Config,
  Jobs,
  Log,
  Metrics,
  OutboxRelay,
  applicationSource,
  createServer,
  serveMetrics,
  workGently,
} from '@zhurnal/platform';
import cluster from 'node:cluster';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { readManifests } from './manifests.js';
import { WorkerBeside, followServer } from './worker-beside.js';

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Where the built apps lie: the given folder, or beside this app in the repository. */
function pageFolders(config: Config): { staff: string; family: string } {
  if (config.webDir) return { staff: join(config.webDir, 'staff'), family: join(config.webDir, 'family') };
  const apps = fileURLToPath(new URL('../../', import.meta.url));
  return { staff: join(apps, 'staff', 'dist'), family: join(apps, 'family', 'dist') };
}

/** What a process that only works off the queue answers: whether it lives. */
const ABOUT_ITSELF = /^\/(healthz|readyz|metrics)/;

function watchQueue(metrics: Metrics, jobs: Jobs, relay: OutboxRelay): void {
  metrics.watch('zhurnal_queue_jobs', 'Jobs that wait or run.', () => jobs.countWaiting());
  metrics.watch('zhurnal_outbox_waiting_seconds', 'Age of the oldest message not yet handed on.', () =>
    relay.waitingSeconds(),
  );
}

/** Who answers people leaves the queue to a process beside it. */
const asServer = (config: Config): Config =>
  config.duty === 'all' ? Object.assign(new Config(), config, { duty: 'serve' }) : config;

/** The HTTP process: GraphQL and REST, and in a small installation the pages; with the queue's worker beside it there. */
export async function startServer(given: Config): Promise<RunningServer> {
  const config = asServer(given);
  if (config.duty === 'work') workGently();
  const log = Log.at(config.logLevel);
  const source = await applicationSource(config, ENTITIES).initialize();
  const app = await createServer(AppModule.with({ config, source, log }), {
    config,
    log,
    manifests: readManifests(),
    pages: config.duty === 'work' ? undefined : pageFolders(config),
  });
  if (config.duty === 'work')
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', async (request, reply) => {
        if (!ABOUT_ITSELF.test(request.url)) await reply.code(404).send();
      });
  await app.listen(config.port, config.host);
  app.get(OutboxRelay).start();
  const metrics = app.get(Metrics);
  if (config.duty === 'work') {
    followServer(() => metrics.printWatched());
    await app.get(Jobs).start();
    app.get(Courier).start();
    watchQueue(metrics, app.get(Jobs), app.get(OutboxRelay));
  }
  // Of several processes behind one port the first one answers for all.
  const figures =
    config.metricsPort !== undefined && cluster.isPrimary
      ? await serveMetrics(metrics, config.host, config.metricsPort)
      : undefined;
  const address = app.getHttpServer().address() as { port: number };
  log.info({ host: config.host, port: address.port, pid: process.pid }, 'listening');
  const worker = given.duty === 'all' ? new WorkerBeside(config, log) : undefined;
  if (worker) {
    metrics.watch('zhurnal_worker_running', 'Whether the process that works off the queue runs.', () =>
      Number(worker.isRunning),
    );
    metrics.join(() => worker.figures());
    worker.start();
  }
  return {
    port: address.port,
    stop: async () => {
      figures?.close();
      // The worker ends with the server, even if that does not end in good order.
      const ended = worker?.stop();
      await app.close().finally(() => ended);
    },
  };
}
