import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../launch/folders.mjs';

export const isRoot = process.getuid?.() === 0;

const temporary = new Set();
process.once('exit', () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Removes the folder when all tests of the file are over, and with them the servers that wrote into it. */
export function removeAtLast(folder) {
  temporary.add(folder);
}

/** A folder of its own for one test, removed at last. The name holds what real folders hold. */
export function temporaryFolder(mode = 0o700) {
  const outer = mkdtempSync(join(tmpdir(), 'zhurnal-'));
  const folder = join(outer, 'школа № 1');
  mkdirSync(folder, { mode });
  removeAtLast(outer);
  return folder;
}

/** Writes a tree of files given as path → text. */
export function writeTree(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Answers one row of the database behind the address. */
export async function ask(connectionString, sql) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

/** Starts a program; `until(pattern)` waits for words of its output, `ended` for its end. */
export function run(t, args, { node = process.execPath, ...options } = {}) {
  const child = spawn(node, args, { stdio: ['pipe', 'pipe', 'pipe'], ...options });
  const program = { child, said: '' };
  const listeners = new Set();
  const notice = () => listeners.forEach((listener) => listener());
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      program.said += text;
      notice();
    });
  program.ended = new Promise((done) => {
    child.once('error', (error) => done({ code: error.message, said: program.said }));
    child.once('close', (code, signal) => done({ code: code ?? signal, said: program.said }));
  });
  program.until = (pattern) =>
    Promise.race([
      new Promise((done) => {
        const look = () => {
          const found = pattern.exec(program.said);
          if (!found) return;
          listeners.delete(look);
          done(found);
        };
        listeners.add(look);
        look();
      }),
      program.ended.then(({ said }) => {
        const found = pattern.exec(said);
        if (found) return found;
        throw new Error(`The program ended without ${pattern}:\n${said}`);
      }),
    ]);
  t.after(async () => {
    child.stdin?.end();
    child.kill('SIGKILL');
    await program.ended;
  });
  return program;
}

/** Copies installed packages, with all that they need, to another folder's node_modules. */
export function copyPackages(names, into, seen = new Set()) {
  for (const name of names) {
    const from = join(ROOT, 'node_modules', name);
    if (seen.has(name) || !existsSync(from)) continue;
    seen.add(name);
    cpSync(from, join(into, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
    const { dependencies = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
    copyPackages(Object.keys(dependencies), into, seen);
  }
}
