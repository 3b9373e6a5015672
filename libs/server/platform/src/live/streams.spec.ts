import { describe, expect, it } from '@jest/globals';
import { newId } from '../ids.js';
import { Log } from '../log.js';
import type { LiveBus } from './bus.js';
import type { Stream } from './stream.js';
import { Streams } from './streams.js';

const schoolId = newId<'school'>();

/** Streams whose book of changes answers as given, and a stream that notes what it is sent. */
function arrange(listSince: LiveBus['listSince']): {
  readonly streams: Streams;
  readonly stream: Stream;
  readonly sent: string[];
} {
  const sent: string[] = [];
  const quiet = { care: () => undefined, on: () => undefined, watch: () => undefined };
  const bus = { ...quiet, listSince } as unknown as LiveBus;
  const streams = new Streams({} as never, {} as never, {} as never, bus, quiet as never, Log.at('silent'));
  const stream = {
    listened: new Map([[schoolId, {}]]),
    send: (name: string) => sent.push(name),
    tell: ({ id }: { id: string }) => sent.push(id),
  } as unknown as Stream;
  return { streams, stream, sent };
}

describe('a stream that comes back', () => {
  it('is told what it missed', async () => {
    const row = { schoolId, id: newId<'change'>(), by: null, initials: '', changes: [] };
    const { streams, stream, sent } = arrange(() => Promise.resolve({ rows: [row], whole: true }));
    await streams.catchUp(stream, newId());
    expect(sent).toEqual([row.id]);
  });

  it('asks for everything anew where not all is told, and where what it missed cannot be read', async () => {
    for (const listSince of [
      () => Promise.resolve({ rows: [], whole: false }),
      () => Promise.reject(new Error('no connection came free')),
    ]) {
      const { streams, stream, sent } = arrange(listSince);
      await streams.catchUp(stream, newId());
      expect(sent).toEqual(['reset']);
    }
  });
});
