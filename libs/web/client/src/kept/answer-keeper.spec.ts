import 'fake-indexeddb/auto';
import { describe, expect, it } from '@jest/globals';
import { answered, openDatabase, STORES } from '../device/open-database.js';
import { destroyKey } from '../device/safe.js';
import { AnswerKeeper } from './answer-keeper.js';
import { AnswerShelf, dropAnswers } from './answer-shelf.js';

const DAY = 86_400_000;
const document = (hash: string) => ({ __meta__: { hash } });
const QUERIES = [
  { document: document('sha256:week'), days: 14 },
  { document: document('sha256:today'), days: 1 },
  { document: document('sha256:start'), days: 3, anyOf: ['day'] },
];

function arrange() {
  let now = Date.parse('2026-11-18T09:40:00Z');
  const keeper = new AnswerKeeper(QUERIES, () => now);
  return { keeper, pass: (ms: number) => (now += ms), now: () => now };
}

describe('answers kept on the device', () => {
  it('come back with their age, the last one of a question', async () => {
    const { keeper, pass, now } = arrange();
    keeper.openFor('one');
    await keeper.keep('sha256:week', { studentId: 's', monday: '2026-11-16' }, { n: 1 });
    pass(60_000);
    const at = new Date(now());
    await keeper.keep('sha256:week', { monday: '2026-11-16', studentId: 's' }, { n: 2 });
    expect(await keeper.recall('sha256:week', { studentId: 's', monday: '2026-11-16' })).toEqual({
      value: { n: 2 },
      at,
    });
    expect(await keeper.recall('sha256:week', { studentId: 's', monday: '2026-11-23' })).toBeUndefined();
  });

  it('are of listed queries only, and no older than these may be', async () => {
    const { keeper, pass } = arrange();
    keeper.openFor('two');
    await keeper.keep('sha256:other', {}, { n: 1 });
    await keeper.keep('sha256:today', {}, { n: 1 });
    expect(await keeper.recall('sha256:other', {})).toBeUndefined();
    pass(DAY);
    expect((await keeper.recall('sha256:today', {}))?.value).toEqual({ n: 1 });
    pass(1);
    expect(await keeper.recall('sha256:today', {})).toBeUndefined();
  });

  it('serve for another day where the question only names one, the last in place of those before', async () => {
    const { keeper, pass, now } = arrange();
    keeper.openFor('five days');
    await keeper.keep('sha256:start', { groupId: 'g', day: '2026-11-17' }, { n: 1 });
    pass(DAY);
    const at = new Date(now());
    await keeper.keep('sha256:start', { groupId: 'g', day: '2026-11-18' }, { n: 2 });
    pass(DAY);
    const asked = { day: '2026-11-19', groupId: 'g' };
    expect(await keeper.recall('sha256:start', asked)).toEqual({ value: { n: 2 }, at });
    expect(await keeper.recall('sha256:start', { ...asked, groupId: 'h' })).toBeUndefined();
    pass(2 * DAY + 1);
    expect(await keeper.recall('sha256:start', asked)).toBeUndefined();
  });

  it('wait until it is known whose they are', async () => {
    const { keeper } = arrange();
    const keeping = keeper.keep('sha256:today', {}, { n: 1 });
    const recalling = keeper.recall('sha256:week', {});
    keeper.openFor('three');
    await keeping;
    expect(await recalling).toBeUndefined();
    expect((await keeper.recall('sha256:today', {}))?.value).toEqual({ n: 1 });
  });

  it('are of one account: another does not see them, and they go without touching the other’s', async () => {
    const { keeper } = arrange();
    keeper.openFor('four');
    await keeper.keep('sha256:today', {}, { n: 4 });
    keeper.openFor('five');
    expect(await keeper.recall('sha256:today', {})).toBeUndefined();
    await keeper.keep('sha256:today', {}, { n: 5 });
    await dropAnswers('five');
    expect(await keeper.recall('sha256:today', {})).toBeUndefined();
    keeper.openFor('four');
    expect((await keeper.recall('sha256:today', {}))?.value).toEqual({ n: 4 });
  });

  it('lie sealed on the disk, and are lost with the key', async () => {
    const { keeper } = arrange();
    keeper.openFor('six');
    await keeper.keep('sha256:today', {}, { name: 'Ёжиков' });
    const database = await openDatabase();
    const store = () => database.transaction(STORES.answers).objectStore(STORES.answers);
    const row = (await answered(store().get(['six', 'sha256:today []']))) as { sealed: { box: ArrayBuffer } };
    expect(Object.keys(row.sealed).sort()).toEqual(['box', 'iv']);
    expect(Buffer.from(row.sealed.box).includes(Buffer.from('Ёжиков'))).toBe(false);
    const key = (await answered(
      database.transaction(STORES.keys).objectStore(STORES.keys).get('six'),
    )) as CryptoKey;
    expect(key.extractable).toBe(false);
    await destroyKey(database, 'six');
    keeper.close();
    keeper.openFor('six');
    expect(await keeper.recall('sha256:today', {})).toBeUndefined();
  });

  it('do not outgrow their place: the oldest go first', async () => {
    const shelf = await AnswerShelf.open('seven');
    const large = 'x'.repeat(2_500_000);
    for (const [at, name] of ['a', 'b', 'c'].entries()) await shelf?.put(name, large, at);
    await shelf?.put('small', 'x', 9);
    await shelf?.tidy((name) => name !== 'small');
    const left = await Promise.all(['a', 'b', 'c', 'small'].map((name) => shelf?.find(name)));
    expect(left.map((found) => found !== undefined)).toEqual([false, true, true, false]);
  });
});
