import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { Log } from '../log.js';
import { Apart } from './apart.js';
import { sessionOf } from './gently.js';

const begun: Apart[] = [];
const open = (limits: ConstructorParameters<typeof Apart>[1] = {}): Apart => {
  const apart = new Apart(Log.at('silent'), limits);
  begun.push(apart);
  return apart;
};
afterEach(() => {
  for (const apart of begun.splice(0)) apart.stop();
});

/** A module of nothing but these words. */
const saying = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
const WORK = saying(`
  export const add = (a, b) => a + b;
  export const where = () => process.pid;
  export const bytes = () => new Uint8Array([1, 2, 3]);
  export const fail = () => { throw new RangeError('no such page'); };
  export const never = () => new Promise(() => { setInterval(() => {}, 1000); });
  export const spin = () => { for (;;); };
  export const grow = () => { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); };
  export const settings = () => Object.keys(process.env);
`);

describe('work that is done apart', () => {
  it('answers what the function answers, from another process that gives way and knows no settings', async () => {
    const apart = open();
    expect(await apart.run<number>(WORK, 'add', [2, 3])).toBe(5);
    expect([...(await apart.run<Uint8Array>(WORK, 'bytes', []))]).toEqual([1, 2, 3]);
    const pid = await apart.run<number>(WORK, 'where', []);
    expect(pid).toBe(apart.pid);
    expect(pid).not.toBe(process.pid);
    expect(getPriority(pid)).toBe(Math.min(19, getPriority() + 10));
    if (existsSync('/proc/self/autogroup')) {
      expect(sessionOf(pid)).toBe(pid);
      const session = (): string => readFileSync(`/proc/${pid}/autogroup`, 'utf8');
      while (session().endsWith('nice 0\n')) await apart.run(WORK, 'add', [1, 1]);
      expect(session()).toMatch(/nice 19$/m);
    }
    const settings = await apart.run<string[]>(WORK, 'settings', []);
    expect(settings.filter((name) => /ZHURNAL|DATABASE|REDIS|PG/.test(name))).toEqual([]);
  });

  it('waits for its tasks though what is loaded into every process lets go of the channel', async () => {
    process.execArgv.push('--import', saying('process.channel?.unref()'));
    try {
      const apart = open();
      expect(await apart.run(WORK, 'add', [2, 2])).toBe(4);
      const { pid } = apart;
      expect(await apart.run(WORK, 'where', [])).toBe(pid);
    } finally {
      process.execArgv.splice(-2);
    }
  });

  it('does one piece after the other, in one process', async () => {
    const apart = open();
    const pids = await Promise.all([1, 2, 3].map(() => apart.run<number>(WORK, 'where', [])));
    expect(new Set(pids).size).toBe(1);
  });

  it('says what went wrong in a piece, and goes on', async () => {
    const apart = open();
    await expect(apart.run(WORK, 'fail', [])).rejects.toThrow('fail failed apart');
    await expect(apart.run(WORK, 'none', [])).rejects.toThrow('none failed apart');
    expect(await apart.run(WORK, 'add', [1, 1])).toBe(2);
  });

  it('loses only the piece it is at when its process is killed', async () => {
    const apart = open();
    const lost = apart.run(WORK, 'never', []);
    const next = apart.run(WORK, 'add', [1, 2]);
    const { pid } = apart;
    process.kill(pid ?? 0, 'SIGKILL');
    await expect(lost).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    expect(await next).toBe(3);
    expect(apart.pid).not.toBe(pid);
  });

  it('ends what takes too long and what wants too much memory', async () => {
    const slow = open({ longest: 3_000 });
    await expect(slow.run(WORK, 'spin', [])).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    expect(await slow.run(WORK, 'add', [1, 2])).toBe(3);
    const small = open({ megabytes: 96 });
    await expect(small.run(WORK, 'grow', [])).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    expect(await small.run(WORK, 'add', [1, 2])).toBe(3);
  });

  it('breaks off what nobody waits for any more, begun or not', async () => {
    const apart = open();
    const [first, second] = [new AbortController(), new AbortController()];
    const running = apart.run(WORK, 'spin', [], first.signal);
    const waiting = apart.run(WORK, 'spin', [], second.signal);
    second.abort(new Error('gone'));
    first.abort(new Error('gone'));
    await expect(running).rejects.toThrow('gone');
    await expect(waiting).rejects.toThrow('gone');
    expect(await apart.run(WORK, 'add', [1, 2])).toBe(3);
  });

  it('refuses what would wait too long', async () => {
    const apart = open({ waiting: 1 });
    const signal = new AbortController();
    const running = apart.run(WORK, 'never', [], signal.signal);
    const waiting = apart.run(WORK, 'add', [1, 2]);
    await expect(apart.run(WORK, 'add', [1, 3])).rejects.toMatchObject({
      extensions: { code: 'UNAVAILABLE' },
    });
    signal.abort(new Error('gone'));
    await expect(running).rejects.toThrow('gone');
    expect(await waiting).toBe(3);
  });
});
