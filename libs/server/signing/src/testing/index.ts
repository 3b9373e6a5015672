import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Kind = 'gost' | 'rsa';

const KEYS = {
  gost: { key: ['-algorithm', 'gost2012_256', '-pkeyopt', 'paramset:A'], digest: 'md_gost12_256' },
  rsa: { key: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'], digest: 'sha256' },
};

const answers = (args: string[]): boolean => spawnSync('openssl', args).status === 0;

/** Whether this machine can sign so; where the suite must be whole, it is tried whatever the machine says. */
export const canSign = (kind: Kind): boolean =>
  process.env['CI'] === 'true' || answers(kind === 'gost' ? ['engine', 'gost'] : ['version']);

/** What is wrong with a certificate of RSA: its key is short, or the digest in it is broken. */
export type Weak = 'short' | 'sha1';
const SHORT = ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'];

const CONFIG = `
[req]
distinguished_name = dn
prompt = no
utf8 = yes
string_mask = utf8only
[dn]
CN = x
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
[person]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature,nonRepudiation
[server]
basicConstraints = CA:FALSE
keyUsage = critical,keyEncipherment
[ca]
default_ca = here
[here]
database = index.txt
serial = serial
crlnumber = crlnumber
new_certs_dir = .
certificate = ca.crt
private_key = ca.key
policy = any
unique_subject = no
[any]
commonName = optional
`;

/** An authority of its own, made by openssl in a folder that is removed at the end. */
export class TestAuthority {
  readonly folder = mkdtempSync(join(tmpdir(), 'zhurnal-authority-'));

  /** `now`: the moment at which its lists of revoked certificates are made. */
  constructor(
    private readonly kind: Kind,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.write('openssl.cnf', `${CONFIG.trim()}\n`);
    this.write('index.txt', '');
    this.write('serial', '0FFF\n');
    this.write('crlnumber', '01\n');
    this.key('ca');
    this.run(['req', '-new', '-subj', `/CN=Root ${this.kind}`, ...this.request('ca'), '-out', 'ca.csr']);
    this.run([
      ...[
        'ca',
        '-batch',
        '-notext',
        '-selfsign',
        '-md',
        KEYS[kind].digest,
        '-keyfile',
        'ca.key',
        '-extensions',
        'authority',
      ],
      ...['-startdate', '20190101000000Z', '-enddate', '20400101000000Z', '-in', 'ca.csr', '-out', 'ca.crt'],
    ]);
    this.list();
  }

  /** A person's key and certificate; times as `20260101000000Z`. */
  issue(name: string, subject: string, from: string, to: string, extensions = 'person', weak?: Weak): void {
    this.key(name, weak === 'short' ? SHORT : KEYS[this.kind].key);
    this.run(['req', '-new', '-subj', subject, ...this.request(name), '-out', `${name}.csr`]);
    this.run([
      ...[
        'ca',
        '-batch',
        '-notext',
        '-preserveDN',
        '-md',
        weak === 'sha1' ? 'sha1' : KEYS[this.kind].digest,
        '-startdate',
        from,
        '-enddate',
        to,
      ],
      ...['-extensions', extensions, '-subj', subject, '-utf8', '-in', `${name}.csr`, '-out', `${name}.crt`],
    ]);
  }

  revoke(name: string): void {
    this.run(['ca', '-md', KEYS[this.kind].digest, '-revoke', `${name}.crt`]);
    this.list();
  }

  sign(name: string, document: Buffer, ...how: string[]): Buffer {
    this.write('document', document);
    const by = ['-signer', `${name}.crt`, '-inkey', `${name}.key`, '-md', KEYS[this.kind].digest];
    this.run([
      'cms',
      '-sign',
      '-binary',
      '-cades',
      ...by,
      ...how,
      '-in',
      'document',
      '-outform',
      'DER',
      '-out',
      'signature',
    ]);
    return this.read('signature');
  }

  read = (name: string): Buffer => readFileSync(join(this.folder, name));

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The list of revoked certificates, from an hour ago for thirty days: a clock that stands still is within it. */
  private list(): void {
    const at = (hours: number): string =>
      `${new Date(this.now().getTime() + hours * 3_600_000).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`;
    const term = ['-crl_lastupdate', at(-1), '-crl_nextupdate', at(30 * 24)];
    this.run(['ca', '-gencrl', ...term, '-md', KEYS[this.kind].digest, '-out', 'ca.crl']);
  }

  private key(name: string, how = KEYS[this.kind].key): void {
    this.run(['genpkey', ...how, '-out', `${name}.key`]);
  }

  private request = (name: string): string[] => [
    '-utf8',
    `-${KEYS[this.kind].digest}`,
    '-key',
    `${name}.key`,
  ];

  private write(name: string, content: Buffer | string): void {
    writeFileSync(join(this.folder, name), content);
  }

  private run([command = '', ...args]: string[]): void {
    const engine = this.kind === 'gost' ? ['-engine', 'gost'] : [];
    const config = command === 'req' || command === 'ca' ? ['-config', 'openssl.cnf'] : [];
    const env = { ...process.env, OPENSSL_CONF: '/dev/null' };
    execFileSync('openssl', [command, ...engine, ...config, ...args], {
      cwd: this.folder,
      env,
      stdio: 'pipe',
    });
  }
}
