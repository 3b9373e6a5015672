import { createServer } from 'node:net';

/** Can a server listen there now? Port 0 stands for any. Answers the port, or the error code that forbids it. */
export function tryPort(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done({ refused: error.code }));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: taken } = server.address();
      server.close(() => done({ port: taken }));
    });
  });
}

/** The wished loopback port when it is free, else any free one. */
export async function freePort(wished) {
  const first = wished ? await tryPort(wished) : {};
  const found = first.port ? first : await tryPort(0);
  if (!found.port) throw new Error(`no free loopback port (${found.refused})`);
  return found.port;
}
