import { Fault } from '@zhurnal/platform';
import type { FastifyReply } from 'fastify';

/** As RFC 8187 wants it. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A file to be saved. */
export interface FileToSave {
  readonly name: string;
  readonly mediaType: string;
  /** Its bytes, or who makes them when nothing is read any more: whoever draws holds no connection meanwhile. */
  readonly content: Uint8Array | ((gone: AbortSignal) => Promise<Uint8Array>);
}

/** Sends a file to be saved, never to be shown. What nobody waits for any more is not drawn. */
export async function sendFile(reply: FastifyReply, file: FileToSave): Promise<void> {
  const { content } = file;
  const bytes = typeof content === 'function' ? await content(goneSignal(reply)) : content;
  await reply
    .headers({
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeName(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    })
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** Aborted when who asked has gone before the answer. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () =>
    gone.abort(new Fault('UNAVAILABLE', 'Nobody waits for the answer any more.')),
  );
  return gone.signal;
}
