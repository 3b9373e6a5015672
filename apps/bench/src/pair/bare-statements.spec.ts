import { describe, expect, it } from '@jest/globals';
import { bodyOf } from '../load/shot.js';
import type { Shot } from '../load/shot.js';
import { asBareShot, bareStatements } from './bare-statements.js';
import type { BareRun } from './bare-statements.js';

const heard = (name: string, values: readonly unknown[] = []) => ({ name, text: `select ${name}`, values });
const shot: Shot = { id: 'x', method: 'POST', path: '/graphql', headers: {}, status: 200, writes: true };

describe('what the bare server is given', () => {
  it('of a question everything but who may ask it', () => {
    const all = [heard('identity.roles'), heard('access.ownGroup'), heard('journal.page')];
    expect(bareStatements(all, false).map(({ name }) => name)).toEqual(['journal.page']);
  });

  it('of a command a plain read of the facts and the row changes', () => {
    const all = [
      'platform.key.take',
      'journal.marks.facts',
      'journal.marks.change',
      'platform.live.keep',
    ].map((name) =>
      heard(name, ['school', 'person', 'now', 'group', ['lesson'], ['work'], ['student'], [1]]),
    );
    const [read, change, ...rest] = bareStatements(all, true);
    expect([read?.name, change?.name, rest]).toEqual(['bare.marks.facts', 'journal.marks.change', []]);
    expect(read?.values).toEqual(['school', 'now', 'group', ['lesson'], ['work'], ['student'], [1]]);
  });

  it('the same rows in their next version at each turn, with another value', () => {
    const values = Array.from({ length: 7 }, (_, at) => (at === 6 ? [3, 1] : at === 4 ? ['4', '5'] : at));
    const bare = asBareShot(shot, [heard('journal.marks.change', values)]);
    const turn = (at: number): readonly unknown[] => {
      const body = JSON.parse(bodyOf(bare, at) ?? '') as BareRun;
      return [body.run[0]?.values[6], body.run[0]?.values[4]];
    };
    expect(turn(0)).toEqual([
      [4, 2],
      ['4', '4'],
    ]);
    expect(turn(1)).toEqual([
      [5, 3],
      ['5', '5'],
    ]);
  });
});
