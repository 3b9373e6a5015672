import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { send } from './send.js';

/** Which host a program was asked as, by the path. */
const asked: (readonly [path: string, host: string])[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push([request.url ?? '', request.headers.host ?? '']);
    if (request.url === '/redirect') response.writeHead(307, { location: '/elsewhere' }).end();
    // A body without an end: the status is all that is waited for.
    else if (request.url === '/endless') response.writeHead(200).write('…');
    else if (request.url !== '/silent') response.writeHead(204).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const post = (path: string, patienceMs?: number): Promise<number> => {
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://lms.invalid:${port}${path}`);
  return send({ url, address: '127.0.0.1', family: 4 }, '{}', {}, patienceMs);
};

describe('a message', () => {
  it('goes to the address that was checked, under the name that was given', async () => {
    expect(await post('/events')).toBe(204);
    expect(asked.at(-1)).toEqual(['/events', expect.stringMatching(/^lms\.invalid:/)]);
  });

  it('follows no redirect, and waits for no body', async () => {
    expect(await post('/redirect')).toBe(307);
    expect(await post('/endless')).toBe(200);
    expect(asked.map(([path]) => path)).not.toContain('/elsewhere');
  });

  it('is given up when the program does not answer', async () => {
    await expect(post('/silent', 50)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
