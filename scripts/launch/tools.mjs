import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program that has written its result has this long (ms) to end by itself. */
const PARTING = 20_000;

/**
 * Runs a program with its output on ours. Answers its exit code; a signal counts as a failure. With `result`, the
 * file it writes last, a program that then stays because it left something open is ended and `lingered` is told.
 */
export function runProgram(file, args, { cwd, env, quietly = false, result, lingered = () => {} }) {
  return new Promise((done) => {
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: ['ignore', quietly ? 'ignore' : 'inherit', 'inherit'],
    });
    const takeAlong = () => child.kill('SIGKILL');
    process.once('exit', takeAlong);
    child.once('close', () => process.removeListener('exit', takeAlong));
    let seen = 0;
    const watch = setInterval(() => {
      if (!result || !existsSync(result)) return;
      seen ||= performance.now();
      if (performance.now() - seen < PARTING) return;
      clearInterval(watch);
      lingered();
      child.kill('SIGKILL');
    }, 500);
    child.once('error', (error) => {
      clearInterval(watch);
      process.stderr.write(`${error.message}\n`);
      done(1);
    });
    child.once('close', (code) => {
      clearInterval(watch);
      done(code ?? 1);
    });
  });
}

/** The JavaScript file behind a command of an installed package. */
export function programOf(root, name, command = name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser for the stories: CHROMIUM, else where the systems put it. */
export function findBrowser(env = process.env) {
  return [env.CHROMIUM, ...BROWSERS].find((path) => path && existsSync(path));
}

export const hasRedis = () => spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
