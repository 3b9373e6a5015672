import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets that the operator gives; docs/operations.md tells how each is made. */
export const SECRETS = {
  'zhurnal-database': ['url', 'admin-url', 'redis-url', 'superuser-password', 'application-password'],
  'zhurnal-certificate': ['tls.crt', 'tls.key'],
  'zhurnal-seal': ['key.pem'],
};

function matches(root, file, pattern) {
  const path = join(root, file);
  return existsSync(path) ? [...readFileSync(path, 'utf8').matchAll(pattern)].map((match) => match[1]) : [];
}

/** What images and manifests may speak of, read from the code that it must agree with. */
export function readFacts(root) {
  const settings = matches(
    root,
    'libs/server/platform/src/config.ts',
    /^\s+((?:ZHURNAL_|DATABASE_|REDIS_)\w+): '/gm,
  );
  const routes = matches(root, 'libs/server/platform/src/health.controller.ts', /@Get\('([\w/]+)'\)/g);
  if (settings.length === 0 || routes.length === 0)
    throw new Error('The names of the settings or the health routes were not found in the platform library.');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    root,
    version,
    settings: new Set([...settings, 'NODE_ENV']),
    routes: new Set(routes.map((route) => `/${route}`)),
    hasProgram: (words) =>
      words
        .filter((word) => /\bdist\/.*\.js$/.test(word))
        .every((word) => existsSync(join(root, word.replace('/dist/', '/src/').replace(/\.js$/, '.ts')))),
  };
}

/** A tag or digest that names one release, and not whatever is newest. */
export const isPinned = (image) =>
  /@sha256:[0-9a-f]{64}$/.test(image) || /:(?!latest$)[\w][\w.-]*$/.test(image);
export const isOurs = (image) => /^zhurnal(:|@|$)/.test(image ?? '');
