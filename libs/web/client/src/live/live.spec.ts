import { describe, expect, it } from '@jest/globals';
import { EventText } from './event-text.js';
import { Live } from './live.js';
import type { LiveNews } from './live-news.js';
import { FakeBrowser, FakeWorld, eventOf, idOf } from './live-world.fixture.js';

function openTab(browser: FakeBrowser | undefined, name: string) {
  const world = new FakeWorld();
  const page = { isVisible: true };
  const live = new Live({
    ...world,
    random: world.random,
    tab: name,
    tabs: browser?.open(),
    isVisible: () => page.isVisible,
  });
  const heard: LiveNews[] = [];
  return {
    world,
    live,
    heard,
    page,
    listen: (...keys: string[]) => live.listen(keys, (news) => heard.push(news)),
  };
}

const idsOf = (heard: readonly LiveNews[]): unknown[] =>
  heard.map((news) => (news.kind === 'change' ? news.event.id : news.kind));

describe('tabs of one browser', () => {
  it('share one stream, and each hears what it listens to', async () => {
    const browser = new FakeBrowser();
    const [one, two] = [openTab(browser, 'one'), openTab(browser, 'two')];
    one.listen('group:1');
    two.listen('group:2', 'school');
    await one.world.pass(50);
    expect([one.world.streams.length, two.world.streams.length]).toEqual([1, 0]);
    expect([...one.world.stream.keys].sort()).toEqual(['group:1', 'group:2', 'school']);
    one.world.stream.opened(idOf(1));
    expect([one.live.status(), two.live.status()]).toEqual(['live', 'live']);
    one.world.stream.changed(eventOf(2, 'group:1'));
    one.world.stream.changed(eventOf(3, 'group:2'));
    one.world.stream.reset();
    expect([idsOf(one.heard), idsOf(two.heard)]).toEqual([
      [idOf(2), 'reset'],
      [idOf(3), 'reset'],
    ]);
  });

  it('go on with another one when the leading one is closed, from where it was', async () => {
    const browser = new FakeBrowser();
    const [one, two] = [openTab(browser, 'one'), openTab(browser, 'two')];
    one.listen('group:1');
    two.listen('group:2');
    await one.world.pass(50);
    one.world.stream.opened(idOf(1));
    one.world.stream.reached(idOf(5));
    one.live.close();
    await two.world.pass(50);
    expect([one.world.stream.isClosed, two.world.stream.keys, two.world.stream.after]).toEqual([
      true,
      ['group:2'],
      idOf(5),
    ]);
  });

  it('are forgotten when they fall silent', async () => {
    const browser = new FakeBrowser();
    const [one, two] = [openTab(browser, 'one'), openTab(browser, 'two')];
    one.listen('group:1');
    two.listen('group:2');
    await one.world.pass(50);
    // A tab that was killed answers no roll call.
    Object.assign(two.live, { say: () => undefined });
    two.page.isVisible = false;
    await one.world.pass(5 * 60_000);
    one.listen('group:3');
    await one.world.pass(50);
    expect([...one.world.stream.keys].sort()).toEqual(['group:1', 'group:3']);
  });

  it('let the connection go when none of them has been shown for long, and take it up again', async () => {
    const browser = new FakeBrowser();
    const [one, two] = [openTab(browser, 'one'), openTab(browser, 'two')];
    one.listen('group:1');
    two.listen('group:2');
    await one.world.pass(50);
    one.world.stream.opened(idOf(1));
    const turn = (tab: typeof one, isVisible: boolean) => {
      tab.page.isVisible = isVisible;
      tab.live.turned();
    };
    turn(one, false);
    await one.world.pass(40_000);
    one.world.stream.reached(idOf(2));
    turn(two, false);
    const before = one.world.stream;
    for (let time = 0; time < 10; time += 1) {
      before.reached(idOf(2));
      await one.world.pass(30_000);
    }
    expect(before.isClosed).toBe(true);
    const count = one.world.streams.length;
    turn(two, true);
    await one.world.pass(50);
    expect([one.world.streams.length, one.world.stream.after]).toEqual([count + 1, idOf(2)]);
  });
});

describe('a tab without others', () => {
  it('listens for itself, and to nothing once nobody does', async () => {
    const { world, live, heard, listen } = openTab(undefined, 'one');
    const end = listen('group:1');
    await world.pass(50);
    world.stream.opened(undefined);
    world.stream.changed(eventOf(2, 'group:1'));
    world.stream.changed(eventOf(3, 'group:9'));
    expect([idsOf(heard), live.status()]).toEqual([[idOf(2)], 'live']);
    end();
    expect([world.stream.isClosed, live.status()]).toEqual([true, 'off']);
  });

  it('goes on when it is told to', async () => {
    const { world, live, listen } = openTab(undefined, 'one');
    listen('group:1');
    await world.pass(50);
    world.stream.closed('expired');
    live.again();
    await world.pass(0);
    expect(world.streams.length).toBe(2);
  });
});

describe('the text of a stream', () => {
  it('is read in whatever pieces it comes', () => {
    const whole = 'retry: 1500\n\n: beat\n\nevent: change\nid: 7\ndata: {"a":\ndata: 1}\n\r\nevent: half';
    const expected = [
      { name: undefined, id: undefined, retry: 1500, data: '' },
      { name: 'change', id: '7', retry: undefined, data: '{"a":\n1}' },
    ];
    const read = (pieces: readonly string[]) => {
      const text = new EventText();
      return pieces.flatMap((piece) => text.take(piece));
    };
    expect(read([whole])).toEqual(expected);
    expect(read([...whole])).toEqual(expected);
  });
});
