import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';

/** What prints the figures, and in which format. */
export interface Figures {
  readonly contentType: string;
  print(): Promise<string>;
}

/** Figures on a port of their own, for a collector on another machine: nothing else answers there, and nothing secret. */
export async function serveMetrics(figures: Figures, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    figures.print().then(
      (text) => response.writeHead(200, { 'content-type': figures.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}
