import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, loadConfigFromFile } from 'vite';
import type { BuildEnvironmentOptions } from 'vite';

const APPS = join(import.meta.dirname, '../../..');
/** Words that browsers learnt after those of 2023. */
const SCRIPT = `import './page.css';
export function read(open) { using file = open(); return file.text; }`;
const STYLE = `.page { color: light-dark(#111111, #eeeeee); & .part { margin: 0; } }`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhurnal-browsers-'));
  await writeFile(join(folder, 'page.js'), SCRIPT);
  await writeFile(join(folder, 'page.css'), STYLE);
});
afterAll(() => rm(folder, { recursive: true }));

async function settingsOf(app: string): Promise<BuildEnvironmentOptions> {
  const found = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    join(APPS, app, 'vite.config.ts'),
  );
  return found?.config.build ?? {};
}

/** The page, bundled with the settings of an application. */
async function bundle({ target, cssTarget }: BuildEnvironmentOptions): Promise<Record<'js' | 'css', string>> {
  const made = await build({
    ...{ configFile: false, root: folder, logLevel: 'silent' },
    build: {
      ...{ write: false, ...(target && { target }), ...(cssTarget && { cssTarget }) },
      rolldownOptions: { input: join(folder, 'page.js'), preserveEntrySignatures: 'strict' },
    },
  });
  const [{ output } = { output: [] }] = [made].flat() as { output: readonly object[] }[];
  const files = output as readonly { fileName: string; code?: string; source?: string | Uint8Array }[];
  const of = (ending: string): string =>
    files
      .filter(({ fileName }) => fileName.endsWith(ending))
      .map(({ code, source }) => code ?? String(source))
      .join('\n');
  return { js: of('.js'), css: of('.css') };
}

describe('pages', () => {
  it.each(['staff', 'family'])(
    'S117-14 of %s open on any system: they are written for browsers of every maker, years old',
    async (app) => {
      const settings = await settingsOf(app);
      const floor = Object.fromEntries(
        [settings.target].flat().map((one) => {
          const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(String(one)) ?? [];
          return [name, Number(version)];
        }),
      );
      // The last ones of systems that get no newer.
      for (const [name, last] of Object.entries({ chrome: 109, edge: 109, firefox: 115, safari: 16.4 }))
        expect([name, floor[name] !== undefined && floor[name] <= last]).toEqual([name, true]);
      const { js, css } = await bundle(settings);
      expect(js).toContain('.text');
      expect(js).not.toMatch(/\busing [\w$]+ *=/);
      expect(css).toContain('.page .part');
      expect(css).not.toMatch(/light-dark\(|&/);
    },
  );
});
