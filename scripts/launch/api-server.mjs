import { spawn } from 'node:child_process';
import { get as getPlain } from 'node:http';
import { get as getSecure } from 'node:https';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const FOLLOW_PARENT = new URL('./follow-parent.mjs', import.meta.url).href;
const WARNING = 40;

/** The words of a log line that a person should see at once: warnings and worse, and what is no log line at all. */
export function wordsOfLogLine(line) {
  if (line.trim() === '') return undefined;
  try {
    const { level, msg, message, err } = JSON.parse(line);
    const isGrave = typeof level === 'number' ? level >= WARNING : ['warn', 'error', 'fatal'].includes(level);
    if (!isGrave) return undefined;
    return [msg ?? message, err?.message].filter(Boolean).join(': ') || line;
  } catch {
    return line;
  }
}

/** Answers the status of a GET, or nothing when nobody answers. Our own certificate is not questioned. */
function statusOf(url) {
  const get = url.startsWith('https:') ? getSecure : getPlain;
  return new Promise((done) => {
    const request = get(url, { timeout: 5000, rejectUnauthorized: false, agent: false }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => done(undefined));
  });
}

/** Starts the server program. `told` gets its log lines; `ended` resolves with the code or signal of its end. */
export function startApi({
  root,
  env,
  log,
  told = () => {},
  main = join(root, 'apps', 'api', 'dist', 'main.js'),
}) {
  const args = ['--enable-source-maps', '--import', FOLLOW_PARENT, main];
  // A process group of its own: Ctrl+C in the terminal is for us, and we end the server in good order.
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text) => {
      log.write(text);
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      lines.forEach((line) => told(line));
    });
    stream.on('end', () => rest && told(rest));
  }
  const ended = new Promise((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (code, signal) => done(signal ?? `exit code ${code}`));
  });
  let isGone = false;
  ended.then(() => (isGone = true));
  return {
    pid: child.pid,
    ended,
    isGone: () => isGone,
    /** Ends the server in good order; after the patience (ms) without asking. */
    async stop(patience = 25_000) {
      if (isGone) return;
      child.kill('SIGTERM');
      const kill = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(kill);
    },
    kill: () => child.kill('SIGKILL'),
  };
}

/** Waits until the server answers that it is ready. Answers its base address, or nothing when it ended first. */
export async function waitUntilReady(server, { address, port, patience = 120_000 }) {
  const end = Date.now() + patience;
  while (!server.isGone() && Date.now() < end) {
    for (const scheme of ['http', 'https']) {
      const base = `${scheme}://${address}:${port}`;
      if ((await statusOf(`${base}/readyz`)) === 200) return base;
    }
    await pause(100);
  }
  return undefined;
}
