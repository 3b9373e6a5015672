import type { EntityTarget, ObjectLiteral, MixedList, MigrationInterface } from 'typeorm';
import { DataSource } from 'typeorm';
import pg from 'pg';
import type { Config } from './config.js';

// Days stay days and times stay times: no Date object ever stands for a school day.
const asText = (text: string): string => text;
pg.types.setTypeParser(pg.types.builtins.DATE, asText);
pg.types.setTypeParser(pg.types.builtins.TIME, (text: string) => text.slice(0, 5));
pg.types.setTypeParser(pg.types.builtins.NUMERIC, asText);

/** The application's connections: role zhurnal_app whatever the login may, pipelined, with time limits. */
export function applicationSource(
  config: Config,
  entities: readonly EntityTarget<ObjectLiteral>[],
): DataSource {
  return new DataSource({
    type: 'postgres',
    url: config.databaseUrl,
    entities: [...entities] as MixedList<never>,
    poolSize: config.poolSize,
    applicationName: 'zhurnal',
    connectTimeoutMS: 5_000,
    synchronize: false,
    installExtensions: false,
    logging: false,
    extra: {
      pipeline: true,
      keepAlive: true,
      options:
        // A page of an index costs little more than one of a table read in turn: what is asked for lies in memory, or on an SSD.
        '-c role=zhurnal_app -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000 -c lock_timeout=5000 -c jit=off -c random_page_cost=1.1',
    },
  });
}

/** The connection that seals the trail: role zhurnal_sealer, which may read the trail and add seals, and nothing else. */
export function sealingSource(config: Config): DataSource {
  return new DataSource({
    type: 'postgres',
    url: config.sealDatabaseUrl ?? config.databaseUrl,
    entities: [],
    poolSize: 2,
    applicationName: 'zhurnal-seal',
    connectTimeoutMS: 5_000,
    synchronize: false,
    installExtensions: false,
    logging: false,
    extra: {
      pipeline: true,
      keepAlive: true,
      options:
        '-c role=zhurnal_sealer -c statement_timeout=60000 -c lock_timeout=5000 -c jit=off -c random_page_cost=1.1',
    },
  });
}

/** The migrating login's connection. */
export function migrationSource(
  url: string,
  migrations: readonly (new () => MigrationInterface)[],
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [],
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    applicationName: 'zhurnal-migrate',
    poolSize: 2,
    installExtensions: false,
    logging: false,
    extra: { options: '-c lock_timeout=20000' },
  });
}
