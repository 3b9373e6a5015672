import type { ApiClient } from '../api/create-client.js';
import { EventText } from './event-text.js';
import type { StreamedEvent } from './event-text.js';
import type { LineEnd, LineHearing, LineWorld, Polled } from './live-line.js';
import type { LiveEvent } from './live-news.js';

/** What a refusal of the server means for listening. */
function endOf(status: number): LineEnd {
  if (status === 401) return 'expired';
  if (status === 404 || status === 400) return 'refused';
  return 'lost';
}

const addressOf = (keys: readonly string[]): string =>
  `/events?keys=${keys.map(encodeURIComponent).join(',')}`;

function takeEvent({ name, id, data }: StreamedEvent, hearing: LineHearing): LineEnd | undefined {
  const content: unknown = data === '' ? undefined : JSON.parse(data);
  switch (name) {
    case 'open':
      hearing.opened(id);
      break;
    case 'change':
      hearing.changed(content as LiveEvent);
      break;
    case 'reset':
      hearing.reset();
      if (id !== undefined) hearing.reached(id);
      break;
    case 'end':
      return (content as { readonly reason: string }).reason === 'restart' ? 'ended' : 'expired';
    default:
      if (id !== undefined) hearing.reached(id);
  }
  return undefined;
}

/** Reads a stream to its end; answers how it ended, and when to come back. */
async function readStream(
  body: ReadableStream<Uint8Array>,
  hearing: LineHearing,
): Promise<readonly [LineEnd, number | undefined]> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const text = new EventText();
  let retry: number | undefined;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return ['lost', retry];
    for (const event of text.take(decoder.decode(value, { stream: true }))) {
      retry = event.retry ?? retry;
      const end = takeEvent(event, hearing);
      if (end !== undefined) return [end, retry];
    }
  }
}

/** Opens streams with the client's own requests: they carry its header, which EventSource cannot. */
export function streamsOf(client: ApiClient): Pick<LineWorld, 'open' | 'poll'> {
  const open: LineWorld['open'] = (keys, after, hearing) => {
    const aborting = new AbortController();
    const listen = async (): Promise<void> => {
      const response = await client.send(addressOf(keys), {
        headers: {
          accept: 'text/event-stream',
          ...(after !== undefined && { 'last-event-id': after }),
        },
        cache: 'no-store',
        signal: aborting.signal,
      });
      if (!response.ok || response.body === null) {
        hearing.closed(endOf(response.status));
        return;
      }
      hearing.closed(...(await readStream(response.body, hearing)));
    };
    listen()
      .catch(() => hearing.closed('lost'))
      .finally(() => aborting.abort());
    return () => aborting.abort();
  };
  const poll: LineWorld['poll'] = async (keys, after) => {
    try {
      const since = after === undefined ? '' : `&after=${after}`;
      const response = await client.send(addressOf(keys) + since, { cache: 'no-store' });
      return response.ok ? ((await response.json()) as Polled) : endOf(response.status);
    } catch {
      return 'lost';
    }
  };
  return { open, poll };
}
