import { describe, expect, it } from '@jest/globals';
import { editItems, emptyItem } from './edit-items.js';

const item = (id: string, more: object = {}) => ({ ...emptyItem(id, ''), topic: id.toUpperCase(), ...more });
const items = [
  item('a'),
  item('b', { hours: 2, workType: 'test', homework: '§ 2' }),
  item('c', { homework: '§ 3' }),
];
const ids = (after: readonly { readonly id: string }[]) => after.map(({ id }) => id).join('');

describe('editing the topics of a plan', () => {
  it('adds below, moves and removes', () => {
    expect(ids(editItems(items, { kind: 'add', after: 0, items: [item('x')] }))).toBe('axbc');
    expect(ids(editItems(items, { kind: 'move', at: 2, by: -1 }))).toBe('acb');
    expect(ids(editItems(items, { kind: 'remove', at: 1 }))).toBe('ac');
  });

  it('moves nothing over the edge, and splits no topic of one lesson', () => {
    expect(editItems(items, { kind: 'move', at: 0, by: -1 })).toBe(items);
    expect(editItems(items, { kind: 'split', at: 0, id: 'x' })).toBe(items);
    expect(editItems(items, { kind: 'merge', at: 2 })).toBe(items);
  });

  it('joins two topics with their lessons, the work and the homework', () => {
    expect(editItems(items, { kind: 'merge', at: 1 })[1]).toMatchObject({
      id: 'b',
      topic: 'B. C',
      hours: 3,
      workType: 'test',
      homework: '§ 2; § 3',
    });
  });

  it('splits off one lesson and leaves the work at the end', () => {
    expect(
      editItems(items, { kind: 'split', at: 1, id: 'x' }).map(({ id, hours, workType }) => [
        id,
        hours,
        workType,
      ]),
    ).toEqual([
      ['a', 1, null],
      ['b', 1, null],
      ['x', 1, 'test'],
      ['c', 1, null],
    ]);
  });
});
