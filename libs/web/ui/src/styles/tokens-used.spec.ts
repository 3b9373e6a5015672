import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));
const FOLDERS = ['apps/staff/src', 'apps/family/src', 'libs/web/ui/src', 'libs/web/client/src'];

const read = (ending: RegExp): readonly { readonly path: string; readonly text: string }[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => ending.test(name))
      .map((name) => ({ path: join(folder, name), text: readFileSync(join(ROOT, folder, name), 'utf8') })),
  );

it('no style asks for a colour or a size that nothing sets: such a line would be dropped without a word', () => {
  // A component sets what only its own styles ask for.
  const known = new Set(
    read(/\.(css|tsx?)$/).flatMap(({ text }) =>
      [...text.matchAll(/(--[a-z][\w-]*)['"]?\]?\s*:/g)].map(([, name]) => name),
    ),
  );
  const styles = read(/\.css$/);
  expect(styles.length).toBeGreaterThan(10);
  const lost = styles.flatMap(({ path, text }) =>
    [...text.matchAll(/var\((--[\w-]+)\)/g)].flatMap(([, name]) =>
      known.has(name) ? [] : [`${path}: ${name}`],
    ),
  );
  expect(lost).toEqual([]);
});
