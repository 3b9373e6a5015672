import { dataFolder, ROOT } from './folders.mjs';
import { Sentence } from './sentence.mjs';

/** Settings that end with the scripts: the server would refuse a name that it does not know. */
const OF_THE_SCRIPTS = ['ZHURNAL_DEMO', 'ZHURNAL_PG_BIN'];

/** The address to listen on: this machine alone unless the operator says otherwise. */
export function listeningAddress(env = process.env) {
  const port = env.ZHURNAL_PORT ? Number(env.ZHURNAL_PORT) : 3000;
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Sentence(`ZHURNAL_PORT is «${env.ZHURNAL_PORT}»: it must be a number from 1 to 65535.`);
  return { host: env.ZHURNAL_HOST || '127.0.0.1', port };
}

export const isLoopback = (host) => host === 'localhost' || host === '::1' || /^127\./.test(host);

/** How this machine itself reaches a server that listens there. */
export function ownAddress(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

/** Is the demo school wanted in an empty database? */
export function isDemoWanted(env = process.env) {
  return !['off', 'no', '0', 'false'].includes((env.ZHURNAL_DEMO ?? '').toLowerCase());
}

/** Must this machine itself speak HTTPS? Not on loopback, and not behind a proxy that does. */
export const speaksHttps = (env = process.env) =>
  !isLoopback(listeningAddress(env).host) && env.ZHURNAL_TRANSPORT !== 'https';

/** The environment of the server and the command line: what the caller set, completed by what we know. */
export function serverEnvironment({ env = process.env, root = ROOT, database, certificate }) {
  const { host, port } = listeningAddress(env);
  const passed = Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !OF_THE_SCRIPTS.includes(name) && !name.startsWith('ZHURNAL_TEST_') && !/^npm_/i.test(name),
    ),
  );
  return {
    NODE_ENV: 'production',
    ...passed,
    ...database.env,
    ZHURNAL_DATA_DIR: dataFolder(env, root),
    ZHURNAL_HOST: host,
    ZHURNAL_PORT: String(port),
    ...(certificate && {
      ZHURNAL_TLS_CERTIFICATE: certificate.certificate,
      ZHURNAL_TLS_KEY: certificate.key,
    }),
  };
}
