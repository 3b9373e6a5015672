import { join } from 'node:path';
import { buildScreens, listStaleScreens, SCREENS } from './launch/build-screens.mjs';
import { buildServer, isServerStale, listServerPackages } from './launch/build-server.mjs';
import { say, seconds } from './launch/console.mjs';
import { ensureFolder, isCommand, ROOT } from './launch/folders.mjs';
import { withLock } from './launch/lock.mjs';
import { Sentence, speakingPlainly } from './launch/sentence.mjs';

/**
 * Compiles the server packages and bundles the pages, as far as anything has changed.
 * An unchanged tree is only looked at, so that a read-only installation can start.
 *
 * @param {object} [wish]
 * @param {string[]} [wish.only] paths of packages (`libs/rules`, `apps/staff`); all when not given
 * @param {boolean} [wish.screens] whether to bundle the pages too
 * @param {(words: string) => void} [wish.note] told before every long piece of work
 * @returns words for the console
 */
export async function build({ root = ROOT, only, screens = true, note = () => {} } = {}) {
  const known = [...listServerPackages(root), ...SCREENS];
  const stranger = only?.find((path) => !known.includes(path));
  if (stranger) throw new Sentence(`${stranger} is nothing to build. There are: ${known.join(', ')}.`);
  const packages = listServerPackages(root).filter((path) => !only || only.includes(path));
  const apps = screens ? SCREENS.filter((path) => !only || only.includes(path)) : [];
  if (!isServerStale(root, packages) && listStaleScreens(root, apps).length === 0) return 'up to date';
  return withLock(join(ensureFolder(join(root, '.data')), 'build.lock'), async () => {
    const { made, removed } = await buildServer({ root, packages, note });
    const bundled = await buildScreens({ root, apps, note });
    const words = [
      made > 0 && `${made} file${made === 1 ? '' : 's'} compiled`,
      removed > 0 && `${removed} removed`,
      ...bundled.map((app) => `${app} bundled`),
    ].filter(Boolean);
    return words.join(', ') || 'up to date';
  });
}

if (isCommand(import.meta.url))
  await speakingPlainly(async () => {
    const begun = performance.now();
    const only = process.argv
      .slice(2)
      .flatMap((word) => (word.startsWith('--only=') ? word.slice('--only='.length).split(',') : []));
    const words = await build({
      only: only.length > 0 ? only : undefined,
      screens: !process.argv.includes('--server'),
      note: (text) => say(`${text} …`),
    });
    say(`Build: ${words} (${seconds(begun)}).`);
  });
