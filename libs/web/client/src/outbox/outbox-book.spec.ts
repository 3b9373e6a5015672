import { describe, expect, it } from '@jest/globals';
import type { MarkValue } from '@zhurnal/rules';
import { keyOf } from './change.js';
import type { MarkChange } from './change.js';
import type { Edit, Flight } from './entry.js';
import { OutboxBook } from './outbox-book.js';

const mark = (value: MarkValue | null): MarkChange => ({
  kind: 'mark',
  lessonId: 'l',
  workId: 'w',
  studentId: 's',
  ordinal: 1,
  value,
  comment: '',
});
const KEY = keyOf(mark(null));
const edit = (before: MarkValue | null, after: MarkValue | null, version: number): Edit => ({
  before: mark(before),
  after: mark(after),
  version,
});
const flightOf = (id: string, ...items: Edit[]): Flight => ({ id, groupId: 'g', kind: 'mark', items });

const enter = (book: OutboxBook, ...edits: Edit[]) => book.apply({ kind: 'enter', groupId: 'g', edits });
const launch = (book: OutboxBook, flight: Flight) => book.apply({ kind: 'launch', flight });
const waiting = (book: OutboxBook) =>
  book.queue
    .keep()
    .entries.map(({ after, version, standing }) => [
      after.kind === 'mark' && after.value,
      version,
      standing.kind,
    ]);

describe('the book that all tabs of a person read', () => {
  it('passes over a batch that a change made in another tab has overtaken', () => {
    const book = OutboxBook.of();
    enter(book, edit(null, '5', 0));
    enter(book, edit('5', '4', 0));
    launch(book, flightOf('one', edit(null, '5', 0)));
    expect(book.queue.findFlight('g')).toBeUndefined();
    launch(book, flightOf('two', edit(null, '4', 0)));
    launch(book, flightOf('three', edit(null, '4', 0)));
    expect(book.queue.findFlight('g')?.id).toBe('two');
  });

  it('takes an answer once', () => {
    const book = OutboxBook.of();
    enter(book, edit(null, '5', 0));
    launch(book, flightOf('one', edit(null, '5', 0)));
    const answer = {
      kind: 'settle',
      flightId: 'one',
      results: [{ kind: 'saved', version: 1 }],
      at: 7,
    } as const;
    expect(book.apply(answer).saved).toEqual([{ change: mark('5'), version: 1, isOwn: true }]);
    expect(book.apply(answer)).toEqual({ saved: [], keys: [] });
    expect(book.listStored(6, 'g')).toMatchObject([{ change: mark('5'), version: 1, at: 7 }]);
    expect(book.listStored(7, 'g')).toEqual([]);
  });

  it('lets a change of a tab that had not heard of a save rest on what was saved', () => {
    const book = OutboxBook.of();
    enter(book, edit(null, '5', 0));
    launch(book, flightOf('one', edit(null, '5', 0)));
    book.apply({ kind: 'settle', flightId: 'one', results: [{ kind: 'saved', version: 1 }], at: 0 });
    enter(book, edit(null, '4', 0));
    expect(waiting(book)).toEqual([['4', 1, 'queued']]);
  });

  it('never lets a change that was entered before the other’s content could be seen write over it', () => {
    const book = OutboxBook.of();
    enter(book, edit('3', '5', 4));
    launch(book, flightOf('one', edit('3', '5', 4)));
    const theirs = { change: mark('2'), version: 5, by: 'Белова О. П.', at: '2026-09-12T08:00:00Z' };
    book.apply({ kind: 'settle', flightId: 'one', results: [{ kind: 'conflict', ...theirs }], at: 0 });
    enter(book, edit('5', '4', 4));
    expect(book.queue.find(KEY)).toMatchObject({ change: mark('4'), state: 'contested', theirs });
    book.apply({ kind: 'discard', key: KEY });
    // Another tab still shows the content that the conflict was about.
    enter(book, edit('3', '4', 4));
    expect(waiting(book)).toEqual([['4', 4, 'queued']]);
    // Entered in sight of it.
    enter(book, edit('2', '4', 5));
    book.apply({ kind: 'discard', key: KEY });
    enter(book, edit('2', '4', 5));
    expect(waiting(book)).toEqual([['4', 5, 'queued']]);
  });

  it('sends a change back to what a tab takes for the server’s content, when that had never arrived there', () => {
    const book = OutboxBook.of();
    enter(book, edit(null, '3', 0));
    enter(book, edit('3', null, 0));
    // This tab had not heard of the change back, and enters over «3».
    enter(book, { ...edit('3', '5', 0), ground: mark(null) });
    enter(book, edit('5', '3', 0));
    expect(waiting(book)).toEqual([['3', 0, 'queued']]);
  });

  it('asks the server once more about what it refused', () => {
    const book = OutboxBook.of();
    enter(book, edit(null, '5', 0));
    launch(book, flightOf('one', edit(null, '5', 0)));
    const refusal = { code: 'PERIOD_CLOSED', params: {} } as const;
    book.apply({ kind: 'settle', flightId: 'one', results: [{ kind: 'locked', refusal }], at: 0 });
    expect(waiting(book)).toEqual([['5', 0, 'refused']]);
    book.apply({ kind: 'insist', key: KEY });
    expect(waiting(book)).toEqual([['5', 0, 'queued']]);
  });

  it('is the same after it was summed up', () => {
    const book = OutboxBook.of();
    enter(book, edit(null, '5', 0));
    launch(book, flightOf('one', edit(null, '5', 0)));
    enter(book, edit('5', '4', 0));
    const again = OutboxBook.of(structuredClone(book.keep()));
    for (const one of [book, again])
      one.apply({ kind: 'settle', flightId: 'one', results: [{ kind: 'saved', version: 1 }], at: 3 });
    expect(again.keep()).toEqual(book.keep());
    expect(waiting(again)).toEqual([['4', 1, 'queued']]);
  });
});
