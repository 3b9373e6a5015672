import { describe, expect, it } from '@jest/globals';
import { InTurn } from './in-turn.js';

describe('work in turn', () => {
  it('goes on two at a time, waits its turn, and is turned away when too many wait', async () => {
    const turn = new InTurn(2, 1);
    const ends: (() => void)[] = [];
    const begun: number[] = [];
    const work = (number: number) => () =>
      new Promise<number>((end) => {
        begun.push(number);
        ends.push(() => end(number));
      });
    const [first, second, third] = [turn.run(work(1)), turn.run(work(2)), turn.run(work(3))];
    expect(await turn.run(work(4))).toBeUndefined();
    expect(begun).toEqual([1, 2]);
    ends[0]?.();
    expect(await first).toBe(1);
    await Promise.resolve();
    expect(begun).toEqual([1, 2, 3]);
    ends[1]?.();
    ends[2]?.();
    expect(await Promise.all([second, third])).toEqual([2, 3]);
  });

  it('goes on after work that failed', async () => {
    const turn = new InTurn(1, 0);
    await expect(turn.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turn.run(() => Promise.resolve('yes'))).toBe('yes');
  });
});
