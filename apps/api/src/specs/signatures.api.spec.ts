import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestAuthority } from '@zhurnal/signing/testing';
import type { Kind } from '@zhurnal/signing/testing';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, TODAY } from './arrange.js';
import { quarterOf, runReport } from './arrange-reports.js';
import { CHECK_SIGNATURES, PREPARE_SIGNATURE, SIGNATURES_QUERY, handIn } from './arrange-signatures.js';
import type { SignaturesView } from './arrange-signatures.js';
import { readPdf } from './read-pdf.js';

const ask = (args: string[]): boolean => spawnSync('openssl', args).status === 0;
const present = { gost: ask(['engine', 'gost']), rsa: ask(['version']) };
const DEPUTY = '/CN=Лебедева Анна Ивановна';

describe.each<Kind>(['gost', 'rsa'])('a report that is signed with %s', (kind) => {
  if (!present[kind] && process.env['CI'] !== 'true') {
    it('is not tried: openssl or its engine gost is not on this machine', () => {
      process.stderr.write(`Signing of reports with ${kind} was not tried: the program is not here.\n`);
    });
    return;
  }

  let database: TestDatabase;
  let api: TestApi;
  let school: ArrangedSchool;
  let deputy: TestSession;
  let authority: TestAuthority;
  let classId: string;
  let periodId: string;
  const trustFolder = mkdtempSync(join(tmpdir(), 'zhurnal-trust-'));
  const trust = (): void => {
    writeFileSync(join(trustFolder, 'root.crt'), authority.read('ca.crt'));
    writeFileSync(join(trustFolder, 'root.crl'), authority.read('ca.crl'));
  };

  beforeAll(async () => {
    authority = new TestAuthority(kind);
    authority.issue('deputy', DEPUTY, '20200101000000Z', '20350101000000Z');
    authority.issue('director', '/CN=Волков Анна Ивановна', '20200101000000Z', '20350101000000Z');
    authority.issue('stranger', '/CN=Чужая Анна Петровна', '20200101000000Z', '20350101000000Z');
    trust();
    database = await testDatabase();
    // Lists of the authority are made now, so the school lives now too.
    api = await TestApi.start(database, {
      now: new Date().toISOString(),
      settings: { ZHURNAL_TRUST_FOLDER: trustFolder },
    });
    school = await ArrangedSchool.open(api);
    deputy = await school.signIn('deputy');
    classId = school.classes.a8;
    periodId = await quarterOf(school, TODAY);
  });
  afterAll(async () => {
    await api.stop();
    await database.close();
    authority.end();
    rmSync(trustFolder, { recursive: true, force: true });
  });

  const read = async (id: string, session = deputy): Promise<SignaturesView> =>
    (await api.data<{ reportSignatures: SignaturesView }>(session, SIGNATURES_QUERY, { id, classId }))
      .reportSignatures;
  const change = async (verb: string, id: string): Promise<SignaturesView> => {
    const input = { clientMutationId: randomUUID(), id, classId };
    return Object.values(await api.data<Record<string, SignaturesView>>(deputy, verb, { input }))[0]!;
  };
  const addressOf = (id: string): string => `/files/signatures/${id}?classId=${classId}&app=staff`;
  const bytesOf = async (id: string, more = ''): Promise<Buffer> => {
    const headers = headersOf(deputy);
    return (await api.inject({ method: 'GET', url: `${addressOf(id)}${more}`, headers })).bytes;
  };
  const prepared = async (): Promise<{ id: string; document: Buffer }> => {
    const { run } = await runReport(api, deputy, { code: 'class_progress', classId, periodId });
    await change(PREPARE_SIGNATURE, run.id);
    return { id: run.id, document: await bytesOf(run.id) };
  };
  const refusalOf = async (id: string, content: Buffer): Promise<unknown> => {
    const answer = await handIn(api, deputy, addressOf(id), content);
    return [answer.statusCode, answer.json<{ refusal: object }>().refusal];
  };

  it('is handed out as fixed bytes, and taken back with a signature that holds for them', async () => {
    const { id, document } = await prepared();
    const before = await read(id);
    expect(before.documentSha256).toBe(createHash('sha256').update(document).digest('hex'));
    expect(before.signatures).toEqual([]);

    const signature = authority.sign('deputy', document);
    const answer = await handIn(api, deputy, addressOf(id), signature);
    expect([answer.statusCode, answer.json<{ state: string }>().state]).toEqual([201, 'valid']);
    const [one] = (await read(id)).signatures;
    expect(one).toMatchObject({
      state: 'VALID',
      isSigned: true,
      owner: 'Лебедева Анна Ивановна',
      validTo: '2035-01-01T00:00:00.000Z',
    });
    expect((await bytesOf(id, `&signature=${one?.id}`)).equals(signature)).toBe(true);
    expect((await bytesOf(id)).equals(document)).toBe(true);
    const again = await change(PREPARE_SIGNATURE, id);
    expect(again.documentSha256).toBe(before.documentSha256);
    expect(await refusalOf(id, signature)).toMatchObject([422, { code: 'SIGNATURE_REPEATED' }]);
  });

  it('S117-3 shows certificate, owner and term on a copy, never in what is signed', async () => {
    const { id, document } = await prepared();
    await handIn(api, deputy, addressOf(id), authority.sign('deputy', document));
    const [one] = (await read(id)).signatures;
    const said = (bytes: Buffer): string => readPdf(bytes).join('\n').replaceAll('\n', ' ');
    const copy = said(await bytesOf(id, '&form=copy'));
    expect(copy).toContain('Документ подписан электронной подписью: Лебедева Анна Ивановна');
    expect(copy).toContain(`сертификат ${one?.certificate}`);
    expect(copy).toContain('01.01.2035');
    expect(said(await bytesOf(id))).not.toContain('подписан электронной подписью');
  });

  it('does not take what does not hold, nor keys, and keeps nothing of it', async () => {
    const { id, document } = await prepared();
    const state = (value: string) => [422, { code: 'SIGNATURE_REFUSED', params: { state: value } }];
    const other = Buffer.concat([document, Buffer.from(' ')]);
    expect(await refusalOf(id, authority.sign('deputy', other))).toMatchObject(state('altered'));
    expect(await refusalOf(id, authority.sign('stranger', document))).toMatchObject(state('other_person'));
    expect(await refusalOf(id, authority.read('deputy.key'))).toMatchObject(state('private_key'));
    expect(await refusalOf(id, document)).toMatchObject(state('not_a_signature'));
    expect(await refusalOf(id, Buffer.alloc(10 * 1024 * 1024, 0x30))).toMatchObject(state('not_a_signature'));
    expect((await read(id)).signatures).toEqual([]);
  });

  it('G24-64 is given for signing by a deputy and signed by the director, who may sign beside the deputy', async () => {
    const { id, document } = await prepared();
    const director = await school.signIn('director');
    const signed = await handIn(api, director, addressOf(id), authority.sign('director', document));
    expect([signed.statusCode, signed.json<{ state: string }>().state]).toEqual([201, 'valid']);
    await handIn(api, deputy, addressOf(id), authority.sign('deputy', document));
    expect((await read(id)).signatures.map(({ owner, isSigned }) => [owner, isSigned])).toEqual([
      ['Волков Анна Ивановна', true],
      ['Лебедева Анна Ивановна', true],
    ]);
    const teacher = await school.signIn('classTeacher');
    expect(await read(id, teacher)).toMatchObject({ maySign: false, signatures: [{}, {}] });
    const answer = await handIn(api, teacher, addressOf(id), authority.sign('deputy', document));
    expect(answer.statusCode).toBe(404);
  });

  // Last: the list of revoked certificates is made anew, later than the clock of this server.
  it('is checked again by the lists of today', async () => {
    authority.issue('lost', DEPUTY, '20200101000000Z', '20350101000000Z');
    const { id, document } = await prepared();
    await handIn(api, deputy, addressOf(id), authority.sign('lost', document));
    expect((await change(CHECK_SIGNATURES, id)).signatures).toMatchObject([{ state: 'VALID' }]);
    authority.revoke('lost');
    trust();
    const after = await change(CHECK_SIGNATURES, id);
    expect(after.signatures).toMatchObject([{ state: 'REVOKED', isSigned: false }]);
    // Another one takes its place.
    const next = await handIn(api, deputy, addressOf(id), authority.sign('deputy', document));
    expect(next.statusCode).toBe(201);
  });
});
