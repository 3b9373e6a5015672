import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { recipeOf } from '../launch/build-server.mjs';
import { ROOT } from '../launch/folders.mjs';

/** In the workspace: what another user of the machine has written is never run. */
const FOLDER = join(ROOT, 'node_modules', '.cache', 'zhurnal-specs');
/** Sources with elements of pages in them. */
const PAGES = {
  jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
};
const recipe = recipeOf(ROOT);

/** What swc makes of a TypeScript file, made once per content: the code, and the file of its source map. */
export function compileSource(path) {
  const text = readFileSync(path, 'utf8');
  const print = createHash('sha256').update(`${recipe}\0${path}\0${text}`).digest('hex');
  const kept = join(FOLDER, print.slice(0, 2), print.slice(2));
  const mapFile = `${kept}.map`;
  if (existsSync(mapFile)) return { code: readFileSync(kept, 'utf8'), mapFile };
  // Most runs find everything compiled and never load the compiler.
  const { transformSync } = createRequire(import.meta.url)('@swc/core');
  const { code, map } = transformSync(text, {
    configFile: join(ROOT, '.swcrc'),
    cwd: ROOT,
    swcrc: false,
    filename: path,
    sourceMaps: true,
    ...(path.endsWith('x') && PAGES),
  });
  mkdirSync(join(FOLDER, print.slice(0, 2)), { recursive: true });
  keep(kept, code);
  keep(mapFile, map);
  return { code, mapFile };
}

/** Several workers compile the same file at once: each finds it whole or not at all. */
function keep(file, text) {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, text);
  renameSync(half, file);
}
