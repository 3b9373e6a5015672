import type { FastifyReply } from 'fastify';

/** As RFC 8187 wants it. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Sends a file to be saved, never to be shown. */
export async function sendFile(
  reply: FastifyReply,
  file: { readonly name: string; readonly mediaType: string; readonly content: Buffer },
): Promise<void> {
  await reply
    .headers({
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeName(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    })
    .send(file.content);
}
