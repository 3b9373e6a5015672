import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { DEFAULT_WORK_TYPES, REGULATION_PROFILES } from '@zhurnal/rules';
import ts from 'typescript';
import { ENGLISH_TERMS } from './english-terms.js';

const ROOT = join(import.meta.dirname, '../../../../..');
const APPS = ['staff', 'family'] as const;
const FOLDERS = [...APPS.map((app) => `apps/${app}/src`), 'libs/web/client/src', 'libs/web/ui/src'];

type Messages = Readonly<Record<string, string>>;

const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
const sources = FOLDERS.flatMap(filesOf).filter(
  (file) => /\.tsx?$/.test(file) && !/\.(spec|fixture)\./.test(file),
);
const isRussian = (file: string): boolean => /(^|\.)ru\.ts$/.test(basename(file));
const russian = sources.filter(isRussian);

/** Every catalogue of a file by the name it is exported under. */
async function readMessages(file: string): Promise<Readonly<Record<string, Messages>>> {
  return (await import(join(ROOT, file))) as Readonly<Record<string, Messages>>;
}

/** Names of the parameters of a message, those inside plural forms and choices as well. */
function paramsOf(message: string): readonly string[] {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [name, kind, forms] = part as readonly unknown[];
    const isParam = typeof name === 'string' && (part.length === 1 || typeof kind === 'string');
    if (isParam) found.add(name);
    if (typeof forms === 'object' && forms !== null) Object.values(forms).forEach(lookAll);
  };
  const lookAll = (parts: unknown): void => {
    if (Array.isArray(parts)) parts.forEach(look);
  };
  lookAll(compileMessageOrThrow(message));
  return [...found].sort();
}

const CYRILLIC = /[А-Яа-яЁё]+/g;
/** Letters of the journal's cells and of its keys, which are the same in every language. */
const LETTERS = new Set(['Н', 'Б', 'У', 'О', 'П', 'Л', 'ОП']);

/** Russian words of an English text; titles of Russian forms stand in their own quotation marks. */
const foreignIn = (text: string): readonly string[] =>
  (text.replace(/«[^»]*»/g, '').match(CYRILLIC) ?? []).filter((word) => !LETTERS.has(word));

describe('every Russian catalogue', () => {
  it('lies in a folder of words, where its messages are compiled', () => {
    expect(russian.filter((file) => !file.includes('/words/'))).toEqual([]);
    expect(russian.length).toBeGreaterThan(20);
  });

  it.each(russian)('has an English twin: %s', async (file) => {
    const before = await readMessages(file);
    const after = await readMessages(file.replace(/ru\.ts$/, 'en.ts'));
    for (const [name, messages] of Object.entries(before)) {
      const twin = after[name.replace(/_RU$/, '_EN')] ?? {};
      expect(Object.keys(twin).sort()).toEqual(Object.keys(messages).sort());
      const differing = Object.entries(messages)
        .filter(([key, message]) => paramsOf(message).join() !== paramsOf(twin[key] ?? '').join())
        .map(([key]) => key);
      const foreign = Object.entries(twin).filter(([, text]) => foreignIn(text).length > 0);
      expect({ differing, foreign }).toEqual({ differing: [], foreign: [] });
    }
  });

  it.each(APPS)('is bound under a name by which the English of %s is found', async (app) => {
    const { ENGLISH } = (await import(join(ROOT, `apps/${app}/src/words/english.ts`))) as {
      ENGLISH: { catalogues: Readonly<Record<string, Messages>> };
    };
    const bound = sources
      .filter((file) => file.startsWith(`apps/${app}/`) || file.startsWith('libs/web/'))
      .filter((file) => !file.endsWith('/create-words.ts'))
      .flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/ createWords\(([^()]*)\)/g)])
      .map(([, given = '']) => {
        const catalogues = [...given.matchAll(/\w+_RU\b/g)].map(([name]) => name);
        return { name: /'([\w-]+)',?\s*$/.exec(given)?.[1], catalogues };
      });
    const names = bound.map(({ name }) => name);
    expect([...new Set(names)].sort()).toEqual([...names].sort());
    expect(names.toSorted()).toEqual(Object.keys(ENGLISH.catalogues).sort());
    const all = Object.assign(
      {},
      ...(await Promise.all(
        [...russian, ...sources.filter((file) => file.endsWith('/words/ru.ts'))].map(readMessages),
      )),
    ) as Record<string, Messages>;
    for (const { name = '', catalogues } of bound) {
      const keys = catalogues.flatMap((one) => Object.keys(all[one] ?? {}));
      expect({ name, keys: Object.keys(ENGLISH.catalogues[name] ?? {}).sort() }).toEqual({
        name,
        keys: [...new Set(keys)].sort(),
      });
    }
  });
});

describe('names that the rules have in Russian', () => {
  it('have English of their own', () => {
    const names = [...DEFAULT_WORK_TYPES, ...REGULATION_PROFILES].map(({ name }) => name);
    expect(names.filter((name) => foreignIn(ENGLISH_TERMS[name] ?? name).length > 0)).toEqual([]);
  });
});

/** Files whose Russian is no text of a page: what people type, names of languages and programs. */
const NOT_TEXTS = new Set([
  'apps/staff/src/journal/read-pasted.ts',
  'apps/staff/src/keys/key-card.tsx',
  'libs/web/client/src/session/name-device.ts',
  'libs/web/client/src/words/language.ts',
]);

/** Russian in the code of a file: in texts between tags, and in strings. */
function literalsIn(file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateExpression(node);
    if (isText && /[А-Яа-яЁё]/.test(node.getText(tree))) found.push(`${file}: ${node.getText(tree).trim()}`);
    else ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

describe('components', () => {
  it('say nothing that is not in a catalogue', () => {
    const code = sources
      .map((file) => relative('', file))
      .filter((file) => !file.includes('/words/') && !NOT_TEXTS.has(file));
    expect(code.flatMap(literalsIn)).toEqual([]);
  });
});
