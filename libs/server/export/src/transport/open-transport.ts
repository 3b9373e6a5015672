import { fileURLToPath } from 'node:url';
import { FileTransport } from './files.js';
import { FOLDER } from './folder.js';
import { HttpsTransport } from './https.js';
import { openSftp } from './sftp.js';
import { PortalFault } from './transport.js';
import type { PortalTransport } from './transport.js';

/** Where schools may send, as the operator lists it. Throws when one cannot be used. */
export function readTargets(text: string | undefined): readonly string[] {
  const all = (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  for (const one of all) {
    const { protocol, hostname, searchParams, username } = new URL(one);
    const isLoopback = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
    const isFit =
      protocol === 'https:' ||
      protocol === 'file:' ||
      (protocol === 'http:' && isLoopback) ||
      (protocol === 'sftp:' && username !== '' && searchParams.has('key'));
    if (!isFit)
      throw new Error(
        `ZHURNAL_PORTAL_TARGETS: ${protocol}//${hostname} cannot be used: https, file, or sftp with a user and key=SHA256:… of the other end`,
      );
  }
  return all;
}

/** The way to a target. */
export async function openTransport(
  target: string,
  schoolCode: string,
  secret: string,
): Promise<PortalTransport> {
  const url = new URL(target);
  if (url.protocol === 'file:')
    return new FileTransport(FOLDER, fileURLToPath(url).replace(/\/$/, ''), schoolCode);
  if (secret === '') throw new PortalFault('ZHURNAL_PORTAL_SECRET is not set');
  if (url.protocol !== 'sftp:') return new HttpsTransport(url, schoolCode, secret);
  const { hostname, port, username, pathname, searchParams } = url;
  const address = {
    host: hostname,
    port: Number(port || 22),
    user: decodeURIComponent(username),
    hostKey: searchParams.get('key') ?? '',
  };
  return new FileTransport(
    await openSftp(address, secret),
    decodeURIComponent(pathname).replace(/\/$/, ''),
    schoolCode,
  );
}
