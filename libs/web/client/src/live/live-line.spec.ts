import { describe, expect, it } from '@jest/globals';
import { LiveLine } from './live-line.js';
import type { LiveNews, LiveStatus } from './live-news.js';
import { FakeWorld, eventOf, idOf } from './live-world.fixture.js';

function arrange() {
  const world = new FakeWorld();
  const heard: LiveNews[] = [];
  const shown: LiveStatus[] = [];
  const line = new LiveLine(
    world,
    (news) => heard.push(news),
    (status) => shown.push(status),
  );
  const open = async (...keys: string[]) => {
    line.want(new Set(keys));
    await world.pass(50);
    world.stream.opened(idOf(1));
    return world.stream;
  };
  return { world, line, heard, shown, open };
}

describe('a line', () => {
  it('asks for keys that come together in one stream, and says when it is live', async () => {
    const { world, line, shown } = arrange();
    line.want(new Set(['group:1']));
    line.want(new Set(['group:1', 'school']));
    await world.pass(50);
    expect(world.streams.map(({ keys }) => keys)).toEqual([['group:1', 'school']]);
    world.stream.opened(idOf(1));
    expect([shown, line.status]).toEqual([['waiting', 'live'], 'live']);
  });

  it('stays when fewer keys are wanted, and opens anew for more', async () => {
    const { world, line, open } = arrange();
    const first = await open('group:1', 'group:2');
    line.want(new Set(['group:2']));
    await world.pass(1_000);
    expect([world.streams.length, first.isClosed]).toEqual([1, false]);
    line.want(new Set(['group:2', 'group:3']));
    await world.pass(50);
    expect([world.streams.length, first.isClosed, world.stream.after]).toEqual([2, true, idOf(1)]);
  });

  it('begins before what the page has asked for', async () => {
    const { world, line } = arrange();
    world.first = idOf(7);
    line.want(new Set(['school']));
    await world.pass(50);
    expect(world.stream.after).toBe(idOf(7));
  });

  it('tells every change once, however often it comes', async () => {
    const { heard, open } = arrange();
    const stream = await open('group:1');
    stream.changed(eventOf(2, 'group:1'));
    stream.changed(eventOf(3, 'group:1'));
    stream.changed(eventOf(2, 'group:1'));
    expect(heard.map((news) => news.kind === 'change' && news.event.id)).toEqual([idOf(2), idOf(3)]);
  });

  it('comes back where it broke, later with each failure, and at once after a good one', async () => {
    const { world, shown, open } = arrange();
    const stream = await open('group:1');
    stream.changed(eventOf(2, 'group:1'));
    stream.reached(idOf(3));
    stream.closed('lost');
    await world.pass(999);
    expect([world.streams.length, shown.at(-1)]).toEqual([1, 'waiting']);
    await world.pass(1);
    expect([world.streams.length, world.stream.after]).toEqual([2, idOf(3)]);
    world.stream.closed('lost');
    await world.pass(1_999);
    expect(world.streams.length).toBe(2);
    await world.pass(1);
    world.stream.opened(idOf(4));
    world.stream.closed('lost');
    await world.pass(1_000);
    expect(world.streams.length).toBe(4);
  });

  it('comes back when the server said so, if it was sent away in good order', async () => {
    const { world, open } = arrange();
    (await open('group:1')).closed('ended', 3_000);
    await world.pass(2_999);
    expect(world.streams.length).toBe(1);
    await world.pass(1);
    expect(world.streams.length).toBe(2);
  });

  it('cuts a stream that is silent', async () => {
    const { world, open } = arrange();
    const stream = await open('group:1');
    await world.pass(30_000);
    stream.reached(idOf(2));
    await world.pass(39_999);
    expect(stream.isClosed).toBe(false);
    await world.pass(1);
    expect(stream.isClosed).toBe(true);
    await world.pass(1_000);
    expect(world.streams.length).toBe(2);
  });

  it('asks now and then where no stream can be held, and tries a stream again', async () => {
    const { world, line, heard } = arrange();
    line.want(new Set(['group:1']));
    await world.pass(50);
    world.answers = [
      { id: idOf(3), reset: false, events: [] },
      { id: idOf(5), reset: false, events: [eventOf(4, 'group:1')] },
      { id: idOf(6), reset: true, events: [] },
      { id: idOf(7), reset: false, events: [] },
    ];
    for (const pause of [1_000, 2_000, 1_000]) {
      world.stream.closed('lost');
      await world.pass(pause);
    }
    expect([world.streams.length, world.polls.length]).toEqual([3, 1]);
    await world.pass(30_000);
    expect([line.status, heard.map(({ kind }) => kind)]).toEqual(['polling', ['change']]);
    await world.pass(60_000);
    expect(world.polls.map(({ after }) => after)).toEqual([undefined, idOf(3), idOf(5), idOf(6)]);
    expect(heard.map(({ kind }) => kind)).toEqual(['change', 'reset']);
    await world.pass(30_000);
    expect([world.streams.length, world.stream.after]).toEqual([4, idOf(7)]);
    world.stream.opened(undefined);
    expect(line.status).toBe('live');
  });

  it('tries a stream as soon as a server that was away answers again', async () => {
    const { world, line, open } = arrange();
    await open('group:1');
    for (const pause of [1_000, 2_000, 1_000]) {
      world.stream.closed('lost');
      await world.pass(pause);
    }
    await world.pass(2_000);
    expect([world.polls.length, line.status]).toEqual([2, 'waiting']);
    world.answers = [{ id: idOf(5), reset: false, events: [] }];
    await world.pass(4_000);
    expect([world.polls.length, world.streams.length, world.stream.after]).toEqual([3, 4, idOf(5)]);
    world.stream.closed('lost');
    await world.pass(1_000);
    expect(world.polls.length).toBe(4);
  });

  it.each(['refused', 'expired'] as const)('gives up when it is %s, until it shall go on', async (end) => {
    const { world, line, open } = arrange();
    (await open('group:1')).closed(end);
    await world.pass(600_000);
    expect([world.streams.length, line.status]).toEqual([1, 'off']);
    line.resume();
    await world.pass(0);
    expect(world.streams.length).toBe(2);
  });

  it('gives up when a question is refused', async () => {
    const { world, line } = arrange();
    line.want(new Set(['group:1']));
    world.answers = ['expired'];
    await world.pass(50);
    for (const pause of [1_000, 2_000, 1_000]) {
      world.stream.closed('lost');
      await world.pass(pause);
    }
    await world.pass(600_000);
    expect([line.status, world.polls.length]).toEqual(['off', 1]);
  });

  it('asks for nothing while it rests, and goes on where it was', async () => {
    const { world, line, open } = arrange();
    const stream = await open('group:1');
    stream.reached(idOf(9));
    line.pause();
    await world.pass(600_000);
    expect([stream.isClosed, world.streams.length, line.status]).toEqual([true, 1, 'waiting']);
    line.resume();
    await world.pass(0);
    expect(world.stream.after).toBe(idOf(9));
  });

  it('forgets where it was when nobody knows what was missed', async () => {
    const { world, heard, open } = arrange();
    const stream = await open('group:1');
    stream.reset();
    stream.reached(idOf(3));
    stream.closed('lost');
    await world.pass(1_000);
    expect([heard, world.stream.after]).toEqual([[{ kind: 'reset' }], idOf(3)]);
  });

  it('ends when nothing is wanted', async () => {
    const { world, line, open } = arrange();
    const stream = await open('group:1');
    line.want(new Set());
    stream.closed('lost');
    await world.pass(600_000);
    expect([stream.isClosed, world.streams.length, line.status]).toEqual([true, 1, 'off']);
  });
});
