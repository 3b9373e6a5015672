import { webcrypto, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { ensureFolder, writeWhole } from './folders.mjs';
import { Sentence } from './sentence.mjs';

const DAY = 24 * 60 * 60 * 1000;
/** Browsers refuse server certificates that are good for longer. */
const SERVER_DAYS = 397;
const AUTHORITY_DAYS = 3650;
const RENEW_DAYS = 30;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** Names and addresses by which other machines may reach this one. */
export function namesOfThisMachine(host) {
  const addresses = Object.values(networkInterfaces())
    .flat()
    .filter(({ address }) => !address.startsWith('fe80:'))
    .map(({ address }) => address);
  const wanted = ['0.0.0.0', '::'].includes(host) ? [] : [host];
  return [...new Set([...wanted, hostname().toLowerCase(), 'localhost', ...addresses])].sort();
}

const pemOf = (label, bytes) =>
  `-----BEGIN ${label}-----\n${Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,64}/g)
    .join('\n')}\n-----END ${label}-----\n`;

const makeKeys = () => webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
const pemOfKey = async ({ privateKey }) =>
  pemOf('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', privateKey));
const serial = () =>
  Buffer.from(webcrypto.getRandomValues(new Uint8Array(16)).fill(0x40, 0, 1)).toString('hex');

async function x509() {
  await import('reflect-metadata');
  const library = await import('@peculiar/x509');
  library.cryptoProvider.set(webcrypto);
  return library;
}

async function makeAuthority(now) {
  const { X509CertificateGenerator, BasicConstraintsExtension, KeyUsagesExtension, KeyUsageFlags } =
    await x509();
  const keys = await makeKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: `CN=Zhurnal ${hostname().replaceAll(/[^\w.-]/g, '')}`,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + AUTHORITY_DAYS * DAY),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
    ],
  });
  return { certificate: `${certificate.toString('pem').trim()}\n`, key: await pemOfKey(keys) };
}

async function issue(authority, names, now) {
  const {
    X509Certificate: Certificate,
    X509CertificateGenerator,
    BasicConstraintsExtension,
    ExtendedKeyUsage,
    ExtendedKeyUsageExtension,
    KeyUsageFlags,
    KeyUsagesExtension,
    SubjectAlternativeNameExtension,
  } = await x509();
  const der = Buffer.from(authority.key.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
  const signingKey = await webcrypto.subtle.importKey('pkcs8', der, ALGORITHM, false, ['sign']);
  const keys = await makeKeys();
  const issuer = new Certificate(authority.certificate);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: `CN=${names[0].replaceAll(/[^\w.:-]/g, '')}`,
    issuer: issuer.subject,
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + SERVER_DAYS * DAY),
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(
        names.map((name) => ({ type: isIP(name) ? 'ip' : 'dns', value: name })),
      ),
    ],
  });
  return { certificate: `${certificate.toString('pem').trim()}\n`, key: await pemOfKey(keys) };
}

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Is the certificate signed by the authority, for all these names, and for some time yet? */
function isGood(pem, authority, names, now) {
  try {
    const certificate = new X509Certificate(pem);
    const said = (certificate.subjectAltName ?? '').split(', ').map((entry) => entry.replace(/^[^:]+:/, ''));
    const has = (name) => (isIP(name) ? certificate.checkIP(name) : said.includes(name));
    return (
      certificate.checkIssued(new X509Certificate(authority)) &&
      Date.parse(certificate.validTo) > now + RENEW_DAYS * DAY &&
      names.every(has)
    );
  } catch {
    return false;
  }
}

/**
 * The certificate for HTTPS on a school's own network, made at the first start and anew before it runs out or when the
 * machine gets another name. It is signed by an authority of this installation: who installs `authority.pem` once on a
 * machine trusts every later certificate too.
 */
export async function ownCertificate(dataFolder, host, now = Date.now()) {
  const folder = ensureFolder(join(dataFolder, 'certificate'));
  const file = (name) => join(folder, name);
  const files = {
    authority: file('authority.pem'),
    certificate: file('server.pem'),
    key: file('server-key.pem'),
  };
  const names = namesOfThisMachine(host);
  let authority = { certificate: read(files.authority), key: read(file('authority-key.pem')) };
  if (authority.certificate === undefined || authority.key === undefined) {
    authority = await makeAuthority(now);
    writeWhole(file('authority-key.pem'), authority.key);
    writeWhole(files.authority, authority.certificate);
  }
  const present = read(files.certificate);
  if (
    present === undefined ||
    !existsSync(files.key) ||
    !isGood(present, authority.certificate, names, now)
  ) {
    const issued = await issue(authority, names, now);
    writeWhole(files.key, issued.key);
    writeWhole(files.certificate, issued.certificate + authority.certificate);
    return { ...files, names, isNew: true };
  }
  return { ...files, names, isNew: false };
}

/** The certificate that the operator named, if any; a Sentence when only half of it is there. */
export function namedCertificate(env) {
  const { ZHURNAL_TLS_CERTIFICATE: certificate, ZHURNAL_TLS_KEY: key } = env;
  if (!certificate && !key) return undefined;
  if (!certificate || !key)
    throw new Sentence('ZHURNAL_TLS_CERTIFICATE and ZHURNAL_TLS_KEY go together: name both files or none.');
  return { certificate, key };
}
