import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const SOURCE = join(import.meta.dirname, 'src/worker/sw.ts');

/** What an app may keep from the start, bytes as they travel. */
const LARGEST = 400_000;

/** Lazy parts of this library that a page kept on the device needs as soon as the server is back. */
const OF_ALL_APPS = ['src/session/expired-dialog.tsx'];

/**
 * Vite plugin: builds the service worker of an app, with the list of files that it keeps from the start: the page with
 * everything it needs at once, the lazy pages named here, and the signs of the installed app.
 *
 * @param {object} wish
 * @param {string} wish.base address of the app
 * @param {readonly string[]} wish.lazy sources of the lazy pages that open without network, e.g. `src/day/day-route.tsx`
 * @param {readonly string[]} [wish.pages] first parts of the addresses that are pages for certain; all below the base
 *   when not given
 * @returns {import('vite').Plugin}
 */
export function buildWorker({ base, lazy, pages }) {
  let logger;
  let publicDir = '';
  return {
    name: 'zhurnal:build-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      logger = config.logger;
      publicDir = config.publicDir;
    },
    async writeBundle({ dir }, bundle) {
      const assets = [...listChunks(bundle, lazy)].sort();
      const signs = existsSync(publicDir)
        ? readdirSync(publicDir).filter((name) =>
            /^(icon\.svg|icon-192\.png|manifest\.webmanifest)$/.test(name),
          )
        : [];
      const kept = ['index.html', ...assets, ...signs].map((name) => ({
        name,
        content: readFileSync(join(dir, name)),
      }));
      const size = kept.reduce((sum, { name, content }) => sum + travelling(name, content), 0);
      if (size > LARGEST)
        throw new Error(
          `The worker of ${base} would keep ${size} bytes from the start; ${LARGEST} is the most.`,
        );
      const hash = createHash('sha256');
      for (const { name, content } of kept) hash.update(name).update(content);
      const files = [base, ...kept.slice(1).map(({ name }) => base + name)];
      const shell = { base, version: hash.digest('hex').slice(0, 16), files, pages };
      writeFileSync(join(dir, 'sw.js'), await bundleWorker(shell));
      logger.info(`sw.js keeps ${files.length} files, ${Math.round(size / 1000)} kB as they travel`);
    },
  };
}

const travelling = (name, content) =>
  /\.(woff2|png)$/.test(name) ? content.length : gzipSync(content, { level: 9 }).length;

/** The entry and the named lazy pages, with all that they import at once and their styles and fonts. */
function listChunks(bundle, lazy) {
  const files = new Set();
  const take = (name) => {
    const chunk = bundle[name];
    if (chunk === undefined || files.has(name)) return;
    files.add(name);
    if (chunk.type !== 'chunk') return;
    chunk.imports.forEach(take);
    chunk.viteMetadata?.importedCss.forEach(take);
    chunk.viteMetadata?.importedAssets.forEach(take);
  };
  const kept = [...lazy, ...OF_ALL_APPS];
  const ofPage = (chunk) => kept.some((path) => chunk.facadeModuleId?.endsWith(path));
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && (chunk.isEntry || ofPage(chunk))) take(chunk.fileName);
    if (chunk.type === 'asset' && /\.woff2$/.test(chunk.fileName)) take(chunk.fileName);
  }
  return files;
}

async function bundleWorker(shell) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { __ZHURNAL_SHELL__: JSON.stringify(shell) },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: SOURCE, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  const [{ output }] = [built].flat();
  return output[0].code;
}
