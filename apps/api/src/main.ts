import './production.js';
import cluster from 'node:cluster';
import { Log, ConfigError, readConfig } from '@zhurnal/platform';
import { WRONG_SETTINGS, runProcesses } from './run-processes.js';
import { startServer } from './start-server.js';
import { endWithServer } from './worker-beside.js';

const log = Log.at(process.env['ZHURNAL_LOG_LEVEL'] ?? 'info');

/** Does another process keep this one beside it as its worker? */
const isBeside = process.env['ZHURNAL_DUTY'] === 'work' && process.send !== undefined && !cluster.isWorker;
if (isBeside) endWithServer();

/** Serves until a signal ends it in good order; a second one ends it at once. */
async function serve(config: ReturnType<typeof readConfig>): Promise<void> {
  const server = await startServer(config);
  let stopping = false;
  // A key that ends everything is meant for who started this process: that one says when.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (signal === 'SIGINT' && isBeside) return;
      if (stopping) process.exit(1);
      stopping = true;
      void server.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

try {
  const config = readConfig(process.env);
  if (config.processes > 1 && cluster.isPrimary) runProcesses(config, log);
  else await serve(config);
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else if ((error as { code?: unknown }).code === 'EADDRINUSE') {
    process.stderr.write(
      'The port is busy: another program listens there. Choose another with ZHURNAL_PORT.\n',
    );
  } else log.error(error, 'the server could not start');
  const isHopeless = error instanceof ConfigError || (error as { code?: unknown }).code === 'EADDRINUSE';
  process.exit(cluster.isWorker && isHopeless ? WRONG_SETTINGS : 1);
}
