import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ROOT } from '../launch/folders.mjs';
import { compileSource } from './compile-source.mjs';

const SOURCES = pathToFileURL(`${ROOT}/`).href;
const GLOBALS = new URL('./globals.mjs', import.meta.url).href;

/**
 * Modules of which every spec file has its own instance, because they may keep something between two calls: the
 * helpers of the specs, and whatever runs in a browser. The server, the rules and the packages are loaded once.
 */
const OWN = /^(apps\/(api\/src\/specs|bench|staff|family|e2e)\/|libs\/web\/|node_modules\/fake-indexeddb\/)/;

const isSource = (url) =>
  url.startsWith(SOURCES) && /\.tsx?(\?|$)/.test(url) && !url.includes('/node_modules/');

/** The TypeScript file that `./name.js` means. */
function findSource(specifier, parent) {
  if (!/^\.{1,2}\/.*\.js$/.test(specifier) || !isSource(parent)) return undefined;
  return ['ts', 'tsx']
    .map((ending) => new URL(specifier.replace(/js$/, ending), parent))
    .find((url) => existsSync(url))?.href;
}

/** Hook of Node.js: where a module is. */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: GLOBALS, format: 'module', shortCircuit: true };
  const { parentURL = '' } = context;
  const source = findSource(specifier, parentURL);
  const conditions = ['zhurnal-source', ...context.conditions];
  const found = source
    ? { url: source, format: 'module', shortCircuit: true }
    : await next(specifier, { ...context, conditions });
  const spec = /\?spec=\d+$/.exec(parentURL)?.[0];
  const isOwn = spec && found.url.startsWith(SOURCES) && OWN.test(found.url.slice(SOURCES.length));
  return isOwn && !found.url.includes('?') ? { ...found, url: found.url + spec } : found;
}

/** Hook of Node.js: what a module says. */
export async function load(url, context, next) {
  if (!isSource(url)) return next(url, context);
  return { format: 'module', source: compileSource(fileURLToPath(url)).code, shortCircuit: true };
}
