import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server before another one that lets the first request of each path come again after a second. */
export interface BusyGate {
  readonly origin: string;
  /** How many requests were sent away. */
  readonly refused: () => number;
  readonly stop: () => Promise<void>;
}

export async function openBusyGate(behind: string, isBusy: (path: string) => boolean): Promise<BusyGate> {
  const known = new Set<string>();
  const server = createServer((request, reply) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (isBusy(path) && !known.has(path)) {
      known.add(path);
      reply.writeHead(429, { 'retry-after': '1', 'content-type': 'application/json' }).end('{}');
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { authorization = '', 'content-type': type = '' } = request.headers;
      void fetch(new URL(request.url ?? '', behind), {
        method: request.method ?? 'GET',
        headers: { authorization, ...(type !== '' && { 'content-type': type }) },
        ...(parts.length > 0 && { body: Buffer.concat(parts) }),
      }).then(async (answer) => {
        reply.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
        reply.end(Buffer.from(await answer.arrayBuffer()));
      });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused: () => known.size,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
