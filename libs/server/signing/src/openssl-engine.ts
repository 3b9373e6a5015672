import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOwnedBy, readOwner, type CertificateOwner } from './owner.js';
import type { SignatureAnswer, SignatureEngine, SignatureQuestion } from './signature-engine.js';
import { readSignatureFile } from './signature-file.js';
import type { SignatureState } from './states.js';

/** Milliseconds that one call may take; usual ones take about 20. */
const PATIENCE = 10_000;
const OUTPUT_LIMIT = 4 * 1024 * 1024;

interface Said {
  ok: boolean;
  text: string;
}

/** Checks with the program `openssl`; GOST R 34.10-2012 with its engine `gost`, which no library for Node.js replaces. */
export class OpensslEngine implements SignatureEngine {
  constructor(private readonly engine: 'gost' | 'none' = 'gost') {}

  async check(question: SignatureQuestion): Promise<SignatureAnswer> {
    const file = readSignatureFile(question.signature);
    if (file.kind !== 'der') return { state: file.kind, owner: null };
    // Made with mode 0700; names are fixed, nothing a person said becomes an argument.
    const folder = await mkdtemp(join(tmpdir(), 'zhurnal-signature-'));
    try {
      const { authorities, lists } = question.trust;
      const put = (name: string, content: Buffer | string) =>
        writeFile(join(folder, name), content, { mode: 0o600 });
      await Promise.all([
        put('document', question.document),
        put('signature', file.der),
        put('trust.pem', authorities),
        put('listed.pem', authorities + lists),
      ]);
      return await this.judge(folder, question);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async judge(folder: string, question: SignatureQuestion): Promise<SignatureAnswer> {
    const no = (state: SignatureState): SignatureAnswer => ({ state, owner: null });
    const shape = await this.run(folder, [
      'cms',
      '-cmsout',
      '-print',
      '-noout',
      '-inform',
      'DER',
      '-in',
      'signature',
    ]);
    if (!shape.ok || !shape.text.includes('pkcs7-signedData')) return no('not_a_signature');
    if (!/eContent:\s*<ABSENT>/.test(shape.text)) return no('attached');
    const gost = /GOST R 34\.1[01]-2012|1\.2\.643\.7\.1\.1/.test(shape.text);
    const withEngine = gost && this.engine === 'gost' && (await this.run(folder, ['engine', 'gost'])).ok;
    if (gost && !withEngine) return no('cannot_check');
    const engine = withEngine ? ['-engine', 'gost'] : [];
    const held = await this.run(folder, [
      ...['cms', '-verify', ...engine, '-noverify', '-binary', '-inform', 'DER', '-in', 'signature'],
      ...['-content', 'document', '-signer', 'who.pem', '-certsout', 'all.pem', '-out', '/dev/null'],
    ]);
    if (!held.ok) return no('altered');
    const who =
      (await readFile(join(folder, 'who.pem'), 'latin1')).match(/-----BEGIN CERT[^-]+-----[^-]+-----END/g) ??
      [];
    if (who.length !== 1) return no('several_signers');
    const certificate = new X509Certificate(await readFile(join(folder, 'who.pem')));
    const owner = readOwner(certificate);
    return { state: await this.stateOf(folder, engine, certificate, owner, shape.text, question), owner };
  }

  private async stateOf(
    folder: string,
    engine: string[],
    certificate: X509Certificate,
    owner: CertificateOwner,
    shape: string,
    { receivedAt, now, signer }: SignatureQuestion,
  ): Promise<SignatureState> {
    const verify = (trust: string, ...how: string[]) =>
      this.run(folder, [
        ...['verify', ...engine, '-no-CApath', '-no-CAstore', '-CAfile', trust],
        ...['-untrusted', 'all.pem', '-purpose', 'any', ...how, 'who.pem'],
      ]);
    // The chain first: dates and names of a stranger's certificate mean nothing.
    if (!(await verify('trust.pem', '-no_check_time')).ok) return 'unknown_chain';
    if (/digestAlgorithm:\s*algorithm: (sha1|md5|md4)\b/i.test(shape)) return 'weak_algorithm';
    const listed = await verify('listed.pem', '-no_check_time', '-crl_check');
    if (/error 23 /.test(listed.text)) return 'revoked';
    if (owner.validFrom > receivedAt) return 'not_yet_valid';
    if (owner.validTo < receivedAt) return 'expired';
    const seconds = (time: Date) => String(Math.floor(time.getTime() / 1000));
    if (!(await verify('trust.pem', '-attime', seconds(receivedAt))).ok) return 'unknown_chain';
    const usage = await this.run(folder, ['x509', '-in', 'who.pem', '-noout', '-ext', 'keyUsage']);
    if (certificate.ca || !/Digital Signature|Non Repudiation/.test(usage.text)) return 'not_for_signing';
    if (signer && !isOwnedBy(owner, signer)) return 'other_person';
    if (!listed.ok) return 'revocation_unknown';
    if (owner.validTo < now) return 'expired_since';
    // A list that ought to have been replaced says nothing of today.
    return (await verify('listed.pem', '-crl_check', '-attime', seconds(now))).ok
      ? 'valid'
      : 'revocation_unknown';
  }

  private run(folder: string, args: string[]): Promise<Said> {
    const env = { PATH: process.env.PATH, LC_ALL: 'C', OPENSSL_CONF: '/dev/null' };
    const limits = {
      cwd: folder,
      timeout: PATIENCE,
      killSignal: 'SIGKILL' as const,
      maxBuffer: OUTPUT_LIMIT,
    };
    return new Promise((resolve, reject) => {
      execFile('openssl', args, { ...limits, env, encoding: 'utf8' }, (error, out, err) => {
        // A program that is absent or was stopped has not answered: that is no word about the signature.
        if (error && typeof error.code !== 'number')
          reject(new Error('openssl did not answer', { cause: error }));
        else resolve({ ok: !error, text: out + err });
      });
    });
  }
}
