import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Whom signatures are traced to: certificates of authorities and their lists of revoked certificates, as PEM. */
export interface Trust {
  authorities: string;
  lists: string;
}

const pem = (label: string, bytes: Buffer): string =>
  bytes[0] === 0x30
    ? `-----BEGIN ${label}-----\n${(bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`
    : `${bytes.toString('latin1').trim()}\n`;

/** `*.crt`, `*.cer` and `*.pem` are authorities, `*.crl` lists; DER or PEM. Read anew each time: lists change daily. */
export async function readTrust(folder: string): Promise<Trust> {
  const trust: Trust = { authorities: '', lists: '' };
  for (const name of (await readdir(folder)).sort()) {
    if (/\.(crt|cer|pem)$/i.test(name))
      trust.authorities += pem('CERTIFICATE', await readFile(join(folder, name)));
    else if (/\.crl$/i.test(name)) trust.lists += pem('X509 CRL', await readFile(join(folder, name)));
  }
  return trust;
}
