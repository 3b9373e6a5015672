import { AppModule, ENTITIES } from '@zhurnal/app';
import { Jobs, Log, OutboxRelay, applicationSource, createServer } from '@zhurnal/platform';
import type { Config } from '@zhurnal/platform';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { readManifests } from './manifests.js';

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

/** The HTTP process: GraphQL and REST, and in a small installation the pages and the queue's work too. */
export async function startServer(config: Config): Promise<RunningServer> {
  const log = Log.at(config.logLevel);
  const source = await applicationSource(config, ENTITIES).initialize();
  const app = await createServer(AppModule.with({ config, source, log, works: true }), {
    config,
    log,
    manifests: readManifests(),
    pages: pageFolders(config),
  });
  await app.listen(config.port, config.host);
  app.get(OutboxRelay).start();
  await app.get(Jobs).start();
  const address = app.getHttpServer().address() as { port: number };
  log.info({ host: config.host, port: address.port, pid: process.pid }, 'listening');
  return { port: address.port, stop: () => app.close() };
}
