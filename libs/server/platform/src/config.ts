import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUrl, Max, Min, validateSync } from 'class-validator';

const integer = ({ value }: { value: unknown }): unknown => (value === undefined ? undefined : Number(value));

/** Everything the environment may say. Unknown ZHURNAL_ names are refused, so that a typing error is not silent. */
export class Config {
  /** Login of the application: a member of role zhurnal_app. */
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true })
  databaseUrl!: string;

  /** Login that may migrate; the application's own when not given. */
  @IsOptional()
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true })
  adminDatabaseUrl?: string;

  @IsOptional()
  @IsUrl({ protocols: ['redis', 'rediss'], require_tld: false, require_protocol: true })
  redisUrl?: string;

  @IsString()
  host = '127.0.0.1';

  @Transform(integer)
  @IsInt()
  @Min(0)
  @Max(65535)
  port = 3000;

  /** Instant at which the clock of this process starts: demos and tests. */
  @IsOptional()
  @IsISO8601()
  now?: string;

  /** Connections of one process to the database. */
  @Transform(integer)
  @IsInt()
  @Min(2)
  @Max(100)
  poolSize = 6;

  /** Folder of the built pages; without it the process serves the API only. */
  @IsOptional()
  @IsString()
  webDir?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  logLevel = 'info';

  /** 'trusted' accepts from cookie sessions only the documents built into our pages. */
  @IsIn(['trusted', 'free'])
  documents: 'trusted' | 'free' = 'trusted';

  /** Whether those who are signed in may explore the contract; tokens always may. */
  @IsIn(['on', 'off'])
  explorer: 'on' | 'off' = 'on';

  /** `https`: this process ends TLS with the certificate below, or a proxy in front does. Cookies are Secure then. */
  @IsIn(['loopback', 'https'])
  transport: 'loopback' | 'https' = 'loopback';

  /** Files (PEM) with which this process itself speaks HTTPS: the certificate with its chain, and its key. */
  @IsOptional()
  @IsString()
  tlsCertificate?: string;

  @IsOptional()
  @IsString()
  tlsKey?: string;

  /** Port of the figures for a collector on another machine; without it only this machine can read them, at /metrics. */
  @IsOptional()
  @Transform(integer)
  @IsInt()
  @Min(1)
  @Max(65535)
  metricsPort?: number;

  /** Folders for backups on different media, separated by commas. */
  @IsOptional()
  @IsString()
  backupFolders?: string;

  /** Public keys (age1…) for which backups are encrypted, separated by commas. */
  @IsOptional()
  @IsString()
  backupKeys?: string;

  /** File with the secret half of a key: the monthly check restores the newest copy with it. Without it only files are compared. */
  @IsOptional()
  @IsString()
  backupDrillKeyFile?: string;

  /** Processes that share the port, each with connections of its own. */
  @Transform(integer)
  @IsInt()
  @Min(1)
  @Max(64)
  processes = 1;

  /** What a process does: answer requests, work off the queue, or both. */
  @IsIn(['all', 'serve', 'work'])
  duty: 'all' | 'serve' | 'work' = 'all';

  /** How many proxies in front may be believed about the caller's address. */
  @Transform(integer)
  @IsInt()
  @Min(0)
  @Max(5)
  trustedProxies = 0;

  /** Days for which sign-ins and refused accesses are kept; a year is what the state asks of a register of events. */
  @Transform(integer)
  @IsInt()
  @Min(30)
  @Max(3650)
  accessLogDays = 366;

  @IsOptional()
  @IsString()
  dataDir?: string;

  /** Where checkpoints of the trail are kept outside the database: `evidence` in the data folder when not given. */
  @IsOptional()
  @IsString()
  evidenceDir?: string;

  /** File (PEM) with the private key that signs them: made in the data folder at the first start when not given. */
  @IsOptional()
  @IsString()
  sealKeyFile?: string;

  /** Login that seals the trail, a member of role zhurnal_sealer; the application's own when not given. */
  @IsOptional()
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true })
  sealDatabaseUrl?: string;

  /**
   * Where schools may send data for the portal, separated by commas: https://…, sftp://user@host/folder?key=SHA256:…,
   * file:///folder. A school chooses among them and can name no other.
   */
  @IsOptional()
  @IsString()
  portalTargets?: string;

  /** What the portal knows this installation by: the bearer of HTTPS, the password of SFTP. */
  @IsOptional()
  @IsString()
  portalSecret?: string;

  /** Folder with certificates of authorities and lists of revoked certificates, to which signatures are traced; without it none is valid. */
  @IsOptional()
  @IsString()
  trustFolder?: string;

  /**
   * Closed networks into which messages to programs may go, separated by commas: `10.1.2.0/24,192.168.5.7`. Without it
   * they go to the Internet only.
   */
  @IsOptional()
  @IsString()
  webhookNetworks?: string;
  /** Where people reach this installation, such as https://journal.school.ru; the squares on documents lead there. Without it they name the document only. */
  @IsOptional()
  @IsUrl({
    protocols: ['http', 'https'],
    require_protocol: true,
    require_tld: false,
    allow_query_components: false,
    allow_fragments: false,
  })
  publicUrl?: string;
}

const NAMES: Readonly<Record<string, keyof Config>> = {
  DATABASE_URL: 'databaseUrl',
  REDIS_URL: 'redisUrl',
  ZHURNAL_ADMIN_DATABASE_URL: 'adminDatabaseUrl',
  ZHURNAL_HOST: 'host',
  ZHURNAL_PORT: 'port',
  ZHURNAL_NOW: 'now',
  ZHURNAL_POOL_SIZE: 'poolSize',
  ZHURNAL_WEB_DIR: 'webDir',
  ZHURNAL_LOG_LEVEL: 'logLevel',
  ZHURNAL_DOCUMENTS: 'documents',
  ZHURNAL_EXPLORER: 'explorer',
  ZHURNAL_TRANSPORT: 'transport',
  ZHURNAL_TLS_CERTIFICATE: 'tlsCertificate',
  ZHURNAL_TLS_KEY: 'tlsKey',
  ZHURNAL_METRICS_PORT: 'metricsPort',
  ZHURNAL_PROCESSES: 'processes',
  ZHURNAL_DUTY: 'duty',
  ZHURNAL_TRUSTED_PROXIES: 'trustedProxies',
  ZHURNAL_ACCESS_LOG_DAYS: 'accessLogDays',
  ZHURNAL_BACKUP_FOLDERS: 'backupFolders',
  ZHURNAL_BACKUP_KEYS: 'backupKeys',
  ZHURNAL_BACKUP_DRILL_KEY_FILE: 'backupDrillKeyFile',
  ZHURNAL_DATA_DIR: 'dataDir',
  ZHURNAL_EVIDENCE_DIR: 'evidenceDir',
  ZHURNAL_SEAL_KEY_FILE: 'sealKeyFile',
  ZHURNAL_SEAL_DATABASE_URL: 'sealDatabaseUrl',
  ZHURNAL_PORTAL_TARGETS: 'portalTargets',
  ZHURNAL_PORTAL_SECRET: 'portalSecret',
  ZHURNAL_TRUST_FOLDER: 'trustFolder',
  ZHURNAL_WEBHOOK_NETWORKS: 'webhookNetworks',
  ZHURNAL_PUBLIC_URL: 'publicUrl',
};
/** Names read by the start scripts and the tests, not by the server. */
const FOREIGN = new Set([
  'ZHURNAL_PG_BIN',
  'ZHURNAL_TEST_DATABASE_URL',
  'ZHURNAL_CLI_EMBEDDED',
  'ZHURNAL_PICTURES',
  'ZHURNAL_STORY_TIMETABLE',
]);

/** The configuration is wrong: the message says which name and what it must be. */
export class ConfigError extends Error {}

/** Reads and checks the environment; names every fault at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given: Partial<Record<keyof Config, string>> = {};
  const faults: string[] = [];
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || value === '') continue;
    const field = NAMES[name];
    if (field !== undefined) given[field] = value;
    else if (name.startsWith('ZHURNAL_') && !FOREIGN.has(name)) faults.push(`${name}: no such setting`);
  }
  const config = plainToInstance(Config, given);
  for (const error of validateSync(config, { forbidUnknownValues: true })) {
    const name = Object.keys(NAMES).find((key) => NAMES[key] === error.property) ?? error.property;
    faults.push(`${name}: ${Object.values(error.constraints ?? {}).join('; ')}`);
  }
  if ((config.tlsCertificate === undefined) !== (config.tlsKey === undefined))
    faults.push('ZHURNAL_TLS_CERTIFICATE and ZHURNAL_TLS_KEY: name both files or none');
  if (config.tlsCertificate !== undefined) config.transport = 'https';
  if (faults.length > 0) throw new ConfigError(`The settings cannot be used. ${faults.join('. ')}.`);
  return config;
}
