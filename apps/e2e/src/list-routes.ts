import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './server-process.js';

const ROUTE = /<Route(?:\s+key=\{\w+\})?\s+(?:path="([^"]+)"|(index))/g;
const SECTION = /path: '([^']+)',[^}]*?import\('([^']+)\.js'\)/gs;

const read = (...parts: string[]): string => readFileSync(join(ROOT, 'apps', ...parts), 'utf8');
const routesIn = (source: string): string[] => [...source.matchAll(ROUTE)].map(([, path]) => path ?? 'index');

/** Addresses below a section that has a table of its own. */
function below(section: string, source: string): string[] {
  const base = section.replace(/\/\*$/, '');
  return routesIn(source).map((path) => (path === 'index' ? base : `${base}/${path}`));
}

/** Files that name routes: each has to be read here, so that no table is overlooked. */
export function filesWithRoutes(): string[] {
  return ['staff', 'family'].flatMap((app) =>
    readdirSync(join(ROOT, 'apps', app, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx') && /<Route\b/.test(read(app, 'src', name)))
      .map((name) => join(app, 'src', name)),
  );
}

/** Every line of the route tables of both apps, and the files they were read from. */
export function listRoutes(): { readonly routes: ReadonlySet<string>; readonly files: readonly string[] } {
  const routes: string[] = [];
  const files = ['staff/src/app.tsx', 'family/src/app.tsx'];
  for (const path of routesIn(read('family/src/app.tsx'))) routes.push(`family ${path}`);
  for (const path of routesIn(read('staff/src/app.tsx'))) routes.push(`staff ${path}`);
  const sections = read('staff/src/shell/sections.ts');
  for (const [, path = '', page = ''] of sections.matchAll(SECTION)) {
    const file = join(dirname('staff/src/shell/sections.ts'), `${page}.tsx`);
    const source = read(file);
    if (!path.endsWith('/*')) routes.push(`staff ${path}`);
    else {
      files.push(file);
      routes.push(...below(path, source).map((one) => `staff ${one}`));
    }
  }
  return { routes: new Set(routes), files: files.sort() };
}

/** The parts of the page of a class: one line of the table, several pages. */
export function listClassTabs(): string[] {
  return [...read('staff/src/my-class/my-class-route.tsx').matchAll(/\{ id: '(\w+)', label:/g)].map(
    ([, id = '']) => id,
  );
}
