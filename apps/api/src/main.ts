import './production.js';
import { Log, ConfigError, readConfig } from '@zhurnal/platform';
import { startServer } from './start-server.js';

const log = Log.at(process.env['ZHURNAL_LOG_LEVEL'] ?? 'info');

try {
  const server = await startServer(readConfig(process.env));
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void server.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else if ((error as { code?: unknown }).code === 'EADDRINUSE') {
    process.stderr.write(
      'The port is busy: another program listens there. Choose another with ZHURNAL_PORT.\n',
    );
  } else log.error(error, 'the server could not start');
  process.exit(1);
}
