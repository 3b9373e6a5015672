import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '../../../..');

interface Ladders {
  readonly SERVER_LADDER: readonly string[];
  readonly WEB_LADDER: readonly string[];
  readonly TOPS: Readonly<Record<string, readonly string[]>>;
}

interface ProjectGraph {
  readonly nodes: Readonly<
    Record<string, { readonly data: { readonly tags: readonly string[]; readonly root: string } }>
  >;
  readonly dependencies: Readonly<Record<string, readonly { readonly target: string }[]>>;
}

let ladders: Ladders;
let graph: ProjectGraph;

beforeAll(async () => {
  // The lint configuration holds the ladder; it is read as data, in a process of its own.
  const print = `import('${join(ROOT, 'eslint.config.mjs')}').then(({ SERVER_LADDER, WEB_LADDER, TOPS }) => process.stdout.write(JSON.stringify({ SERVER_LADDER, WEB_LADDER, TOPS })))`;
  const environment = { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' };
  ladders = JSON.parse(
    execFileSync(process.execPath, ['-e', print], { encoding: 'utf8', cwd: ROOT, env: environment }),
  ) as Ladders;
  const folder = mkdtempSync(join(tmpdir(), 'zhurnal-graph-'));
  execFileSync(join(ROOT, 'node_modules/.bin/nx'), ['graph', `--file=${join(folder, 'graph.json')}`], {
    cwd: ROOT,
    env: environment,
    stdio: 'ignore',
  });
  graph = (JSON.parse(readFileSync(join(folder, 'graph.json'), 'utf8')) as { graph: ProjectGraph }).graph;
  rmSync(folder, { recursive: true });
}, 120_000);

const layerOf = (project: string): string =>
  graph.nodes[project]?.data.tags.find((tag) => tag.startsWith('layer:'))?.slice(6) ?? '';
const inside = (project: string): readonly string[] =>
  (graph.dependencies[project] ?? []).map((edge) => edge.target).filter((target) => target in graph.nodes);

describe('the ladder', () => {
  it('has a rung for every project, and a project for every rung', () => {
    const layers = Object.keys(graph.nodes).map(layerOf).sort();
    const rungs = [
      ...new Set([...ladders.SERVER_LADDER, ...ladders.WEB_LADDER, ...Object.keys(ladders.TOPS)]),
    ].sort();
    expect(layers).toEqual(rungs);
  });

  it('is climbed only upwards: nothing imports what stands on its level or above', () => {
    const wrong: string[] = [];
    for (const project of Object.keys(graph.nodes)) {
      const layer = layerOf(project);
      const allowed = new Set<string>();
      for (const ladder of [ladders.SERVER_LADDER, ladders.WEB_LADDER]) {
        for (const lower of ladder.slice(0, Math.max(0, ladder.indexOf(layer)))) allowed.add(lower);
      }
      for (const lower of ladders.TOPS[layer] ?? []) allowed.add(lower);
      for (const target of inside(project))
        if (!allowed.has(layerOf(target))) wrong.push(`${project} imports ${target}`);
    }
    expect(wrong).toEqual([]);
  });

  it('holds: the graph it judges has the edges that are known to be there', () => {
    expect(inside('app')).toEqual(expect.arrayContaining(['platform', 'identity']));
    expect(inside('platform')).toContain('rules');
    expect(inside('rules')).toEqual([]);
  });
});

describe('modules', () => {
  const files = ['libs', 'apps'].flatMap((folder) => listFiles(join(ROOT, folder)));
  const known = new Set(files);

  it('form no import cycle, not even of types', () => {
    const edges = new Map(files.map((file) => [file, importsOf(file).filter((other) => known.has(other))]));
    expect(findCycle(edges)?.map((file) => relative(ROOT, file))).toBeUndefined();
  });

  it('of the rules reach for nothing outside', () => {
    const foreign = files
      .filter((file) => file.includes('/libs/rules/src/') && !file.endsWith('.spec.ts'))
      .flatMap((file) =>
        ts
          .preProcessFile(readFileSync(file, 'utf8'))
          .importedFiles.map((found) => found.fileName)
          .filter((name) => !name.startsWith('.')),
      );
    expect(foreign).toEqual([]);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist' || name === 'contract') return [];
    if (statSync(path).isDirectory()) return listFiles(path);
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  return ts
    .preProcessFile(readFileSync(file, 'utf8'))
    .importedFiles.map((found) => found.fileName)
    .filter((name) => name.startsWith('.'))
    .flatMap((name) => {
      const bare = resolve(dirname(file), name).replace(/\.js$/, '');
      return [`${bare}.ts`, `${bare}.tsx`, join(bare, 'index.ts')];
    });
}

function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
