import type { PoolClient } from 'pg';

interface Corked {
  readonly connection?: { readonly stream?: { cork(): void; uncork(): void } };
}

/** What `send` sends before it waits for anything leaves in one packet: each write to a socket costs as much as a small statement. */
export function sendTogether<T>(client: PoolClient, send: () => T): T {
  const stream = (client as unknown as Corked).connection?.stream;
  stream?.cork();
  try {
    return send();
  } finally {
    stream?.uncork();
  }
}
