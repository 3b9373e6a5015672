import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { say } from './console.mjs';
import { ROOT } from './folders.mjs';
import { installPackages, requireNode } from './install.mjs';
import { startTestCluster, stopTestCluster } from './test-servers.mjs';
import { programOf, runProgram } from './tools.mjs';

/**
 * Runs one folder of specs by itself, on a database server of its own, with what it prints.
 *
 * @param {string} path below the root
 * @param {Record<string, string>} settings for the specs
 * @returns {Promise<boolean>} whether all of them passed
 */
export async function runSpecs(path, settings) {
  requireNode();
  say(`Packages: ${await installPackages({ note: (text) => say(`${text} …`) })}`);
  say(`Build: ${await build({ screens: false, note: (text) => say(`${text} …`) })}`);
  const scratch = mkdtempSync(join(tmpdir(), 'zhurnal-specs-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
  try {
    const { adminUrl } = await startTestCluster(scratch);
    const env = { ...process.env, NX_DAEMON: 'false', ZHURNAL_TEST_DATABASE_URL: adminUrl, ...settings };
    return (await runProgram(process.execPath, [programOf(ROOT, 'jest'), path], { cwd: ROOT, env })) === 0;
  } finally {
    await stopTestCluster();
  }
}
