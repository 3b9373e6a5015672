import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpensslEngine } from './openssl-engine.js';
import type { SignatureQuestion } from './signature-engine.js';
import { TestAuthority, canSign } from './testing/index.js';
import type { Kind } from './testing/index.js';

const DIRECTOR = '/CN=Орлова Анна Петровна/SN=Орлова/GN=Анна Петровна/1.2.643.100.3=11223344595';
const signer = { surname: 'Орлова', givenNames: 'Анна Петровна', snils: '112-233-445 95' };
const document = Buffer.from('%PDF-1.7\r\nОтчёт за четверть\n%%EOF\n');
const at = (text: string) => new Date(`${text}T09:00:00Z`);

describe.each<Kind>(['gost', 'rsa'])('a signature made with %s', (kind) => {
  if (!canSign(kind)) {
    it(`is not checked: openssl${kind === 'gost' ? ' or its engine gost' : ''} is not on this machine`, () => {
      process.stderr.write(`Signatures with ${kind} were not tried: the program is not here.\n`);
    });
    return;
  }

  let authority: TestAuthority;
  let stranger: TestAuthority;
  let today: Date;
  const engine = new OpensslEngine();
  const trust = () => ({
    authorities: authority.read('ca.crt').toString(),
    lists: authority.read('ca.crl').toString(),
  });
  const check = (signature: Buffer, asked: Partial<SignatureQuestion> = {}) =>
    engine.check({ document, signature, trust: trust(), signer, receivedAt: today, now: today, ...asked });
  const stateOf = async (signature: Buffer, asked: Partial<SignatureQuestion> = {}) =>
    (await check(signature, asked)).state;

  beforeAll(() => {
    authority = new TestAuthority(kind);
    stranger = new TestAuthority(kind);
    stranger.issue('director', DIRECTOR, '20200101000000Z', '20350101000000Z');
    authority.issue('director', DIRECTOR, '20200101000000Z', '20350101000000Z');
    authority.issue('former', DIRECTOR, '20200101000000Z', '20210101000000Z');
    authority.issue('future', DIRECTOR, '20340101000000Z', '20350101000000Z');
    authority.issue('lost', DIRECTOR, '20200101000000Z', '20350101000000Z');
    authority.issue('server', DIRECTOR, '20200101000000Z', '20350101000000Z', 'server');
    authority.revoke('lost');
    today = new Date();
  });
  afterAll(() => {
    authority.end();
    stranger.end();
  });

  it('is valid and names the owner, the certificate and how long it holds', async () => {
    const answer = await check(authority.sign('director', document));
    expect(answer).toMatchObject({
      state: 'valid',
      owner: { name: 'Орлова Анна Петровна', snils: '11223344595', number: '1000' },
    });
    expect(answer.owner?.validTo).toEqual(new Date('2035-01-01T00:00:00Z'));
  });

  it('is taken as PEM and as base64', async () => {
    const base64 = authority.sign('director', document).toString('base64');
    expect(await stateOf(Buffer.from(base64))).toBe('valid');
    expect(await stateOf(Buffer.from(`-----BEGIN CMS-----\r\n${base64}\r\n-----END CMS-----\r\n`))).toBe(
      'valid',
    );
  });

  it('holds for these bytes only', async () => {
    const signature = authority.sign('director', document);
    expect(await check(signature, { document: Buffer.concat([document, Buffer.from('\n')]) })).toEqual({
      state: 'altered',
      owner: null,
    });
    const unixLines = Buffer.from(document.toString().replace('\r\n', '\n'));
    expect(await stateOf(signature, { document: unixLines })).toBe('altered');
    const bent = Buffer.from(signature);
    bent[bent.length - 5] = (bent[bent.length - 5] ?? 0) ^ 1;
    expect(await stateOf(bent)).toBe('altered');
  });

  it('is judged by the day it was handed in', async () => {
    const signature = authority.sign('former', document);
    expect(await stateOf(signature)).toBe('expired');
    expect(await stateOf(signature, { receivedAt: at('2020-06-01') })).toBe('expired_since');
    expect(await stateOf(authority.sign('future', document))).toBe('not_yet_valid');
  });

  it('does not hold with a revoked certificate, a strange authority, another person or another purpose', async () => {
    expect(await stateOf(authority.sign('lost', document))).toBe('revoked');
    expect(await stateOf(stranger.sign('director', document))).toBe('unknown_chain');
    const signature = authority.sign('director', document);
    expect(await stateOf(signature, { signer: { ...signer, snils: '00000000000' } })).toBe('other_person');
    expect(await stateOf(signature, { signer: { ...signer, surname: 'Сова', snils: null } })).toBe(
      'other_person',
    );
    expect(await stateOf(signature, { signer: { ...signer, snils: null } })).toBe('valid');
    expect(await stateOf(authority.sign('server', document))).toBe('not_for_signing');
  });

  it('is never valid without a list of revoked certificates that is still in force', async () => {
    const signature = authority.sign('director', document);
    expect(await stateOf(signature, { trust: { ...trust(), lists: '' } })).toBe('revocation_unknown');
    expect(await stateOf(signature, { now: new Date(today.getTime() + 40 * 86_400_000) })).toBe(
      'revocation_unknown',
    );
    expect(await stateOf(signature, { trust: { authorities: '', lists: '' } })).toBe('unknown_chain');
  });

  it('must lie beside the document', async () => {
    expect(await stateOf(authority.sign('director', document, '-nodetach'))).toBe('attached');
    const within = Buffer.concat([
      document,
      Buffer.from('<< /Type /Sig /ByteRange [0 1 2 3] >>'),
      Buffer.alloc(400_000),
    ]);
    expect(await stateOf(within)).toBe('embedded');
  });

  it('is not a key: keys are refused by what they are', async () => {
    const pem = authority.read('director.key');
    expect(await stateOf(pem)).toBe('private_key');
    const der = Buffer.from(pem.toString().replace(/-----[^-]+-----/g, ''), 'base64');
    expect(await stateOf(der)).toBe('private_key');
    expect(await stateOf(Buffer.from(der.toString('base64')))).toBe('private_key');
  });

  it('is not rubbish, however long', async () => {
    expect(await stateOf(Buffer.from('не подпись'))).toBe('not_a_signature');
    expect(await stateOf(Buffer.alloc(0))).toBe('not_a_signature');
    expect(await stateOf(Buffer.alloc(10 * 1024 * 1024, 0x30))).toBe('not_a_signature');
    expect(await stateOf(authority.sign('director', document).subarray(0, 300))).toBe('not_a_signature');
    expect(await stateOf(Buffer.from('3003020101', 'hex'))).toBe('not_a_signature');
  });

  it('with GOST cannot be checked without the engine, and is not valid then', async () => {
    const question = { document, trust: trust(), signer, receivedAt: today, now: today };
    const answer = await new OpensslEngine('none').check({
      ...question,
      signature: authority.sign('director', document),
    });
    expect(answer.state).toBe(kind === 'gost' ? 'cannot_check' : 'valid');
  });

  if (kind === 'rsa')
    it('proves nothing with a broken digest or a short key, whoever made it', async () => {
      const [from, to] = ['20200101000000Z', '20350101000000Z'];
      authority.issue('short', DIRECTOR, from, to, 'person', 'short');
      authority.issue('broken', DIRECTOR, from, to, 'person', 'sha1');
      for (const digest of ['sha1', 'md5'])
        expect(await stateOf(authority.sign('director', document, '-md', digest))).toBe('weak_algorithm');
      expect(await stateOf(stranger.sign('director', document, '-md', 'sha1'))).toBe('weak_algorithm');
      expect(await stateOf(authority.sign('short', document))).toBe('weak_algorithm');
      expect(await stateOf(authority.sign('broken', document))).toBe('weak_algorithm');
    });
});
