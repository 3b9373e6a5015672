import type { Duplex } from 'node:stream';
import type pg from 'pg';

/** The part of the driver's connection that COPY needs. */
interface CopyConnection {
  readonly stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** Waits until the socket takes more, or is gone: then the query fails by itself. */
function untilTaken(stream: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      stream.off('drain', go);
      stream.off('close', go);
      resolve();
    };
    stream.on('drain', go);
    stream.on('close', go);
  });
}

/** A `COPY … FROM STDIN` as the driver submits it; it follows the pace at which the server takes the rows. */
class CopyIn {
  private failure: Error | undefined;

  constructor(
    private readonly text: string,
    private readonly chunks: Iterable<string>,
    private readonly settle: (error: Error | undefined) => void,
  ) {}

  submit(connection: unknown): void {
    (connection as CopyConnection).query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.pump(connection).catch((error: unknown) => {
      connection.sendCopyFail(error instanceof Error ? error.message : 'the rows ended in an error');
    });
  }

  handleError(error: Error): void {
    this.failure = error;
    this.settle(error);
  }

  handleCommandComplete(): void {
    // The count is known to whoever sends the rows.
  }

  handleReadyForQuery(): void {
    if (!this.failure) this.settle(undefined);
  }

  private async pump(connection: CopyConnection): Promise<void> {
    for (const chunk of this.chunks) {
      if (this.failure) return;
      connection.sendCopyFromChunk(Buffer.from(chunk, 'utf8'));
      if (connection.stream.writableNeedDrain) await untilTaken(connection.stream);
    }
    if (!this.failure) connection.endCopyFrom();
  }
}

/** Runs a `COPY … FROM STDIN` with the given chunks of its text format. Throws what the server objects to. */
export function copyIn(client: pg.ClientBase, text: string, chunks: Iterable<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(text, chunks, (error) => (error ? reject(error) : resolve())));
  });
}
