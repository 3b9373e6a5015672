import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { TestAuthority, Kind } from '@zhurnal/signing/testing';
import { CHECK_SIGNATURES, PREPARE_SIGNATURE } from './arrange-signatures.js';
import { readPdf } from '@zhurnal/documents/testing';
import { DEPUTY, SigningSchool, canSign } from './signing-school.js';

let world: SigningSchool;
beforeAll(async () => {
  world = await SigningSchool.open();
});
afterAll(() => world.end());

describe.each<Kind>(['gost', 'rsa'])('a report that is signed with %s', (kind) => {
  if (!canSign(kind)) {
    it('is not tried: openssl or its engine gost is not on this machine', () => {
      process.stderr.write(`Signing of reports with ${kind} was not tried: the program is not here.\n`);
    });
    return;
  }

  let authority: TestAuthority;
  beforeAll(() => {
    authority = world.authority(kind);
    authority.issue('stranger', '/CN=Чужая Анна Петровна', '20200101000000Z', '20350101000000Z');
    authority.issue('lost', DEPUTY, '20200101000000Z', '20350101000000Z');
  });

  const stateOf = async (id: string, content: Buffer): Promise<unknown> => {
    const answer = await world.handIn(id, content);
    return [answer.statusCode, answer.json<{ refusal: object }>().refusal];
  };

  it('is handed out as fixed bytes, and taken back with a signature that holds for them', async () => {
    const { id, document } = await world.prepared();
    const before = await world.read(id);
    expect(before.documentSha256).toBe(createHash('sha256').update(document).digest('hex'));
    expect(before.signatures).toEqual([]);

    const signature = authority.sign('deputy', document);
    const answer = await world.handIn(id, signature);
    expect([answer.statusCode, answer.json<{ state: string }>().state]).toEqual([201, 'valid']);
    const [one] = (await world.read(id)).signatures;
    expect(one).toMatchObject({
      state: 'VALID',
      isSigned: true,
      owner: 'Лебедева Анна Ивановна',
      validTo: '2035-01-01T00:00:00.000Z',
    });
    const kept = await world.bytesAt(`${world.addressOf(id)}&signature=${one?.id}`);
    expect(kept.equals(signature)).toBe(true);
    expect((await world.bytesAt(world.addressOf(id))).equals(document)).toBe(true);
    const again = await world.change(PREPARE_SIGNATURE, id);
    expect(again.documentSha256).toBe(before.documentSha256);
    expect(await stateOf(id, authority.sign('lost', document))).toMatchObject([
      422,
      { code: 'SIGNATURE_REPEATED' },
    ]);
  });

  it('has one signature and one answer when the same file comes twice at once, and once more', async () => {
    const { id, document } = await world.prepared();
    const signature = authority.sign('deputy', document);
    const both = await Promise.all([world.handIn(id, signature), world.handIn(id, signature)]);
    const third = await world.handIn(id, signature);
    const seen = [...both, third].map((answer) => [answer.statusCode, answer.json<{ id: string }>().id]);
    const { signatures } = await world.read(id);
    expect(signatures).toHaveLength(1);
    expect(seen).toEqual([0, 1, 2].map(() => [201, signatures[0]?.id]));
  });

  it('S117-3 shows certificate, owner and term on a copy, never in what is signed', async () => {
    const { id, document } = await world.prepared();
    await world.handIn(id, authority.sign('deputy', document));
    const [one] = (await world.read(id)).signatures;
    const said = (bytes: Buffer): string => readPdf(bytes).join('\n').replaceAll('\n', ' ');
    const copy = said(await world.bytesAt(`${world.addressOf(id)}&form=copy`));
    expect(copy).toContain('Документ подписан электронной подписью: Лебедева Анна Ивановна');
    expect(copy).toContain(`сертификат ${one?.certificate}`);
    expect(copy).toContain('01.01.2035');
    expect(said(document)).not.toContain('подписан электронной подписью');
  });

  it('does not take what does not hold, nor keys, and keeps nothing of it', async () => {
    const { id, document } = await world.prepared();
    const state = (value: string) => [422, { code: 'SIGNATURE_REFUSED', params: { state: value } }];
    const other = Buffer.concat([document, Buffer.from(' ')]);
    expect(await stateOf(id, authority.sign('deputy', other))).toMatchObject(state('altered'));
    expect(await stateOf(id, authority.sign('stranger', document))).toMatchObject(state('other_person'));
    expect(await stateOf(id, authority.read('deputy.key'))).toMatchObject(state('private_key'));
    expect(await stateOf(id, document)).toMatchObject(state('not_a_signature'));
    expect(await stateOf(id, Buffer.alloc(10 * 1024 * 1024, 0x30))).toMatchObject(state('not_a_signature'));
    expect((await world.read(id)).signatures).toEqual([]);
  });

  it('G24-64 is given for signing by a deputy and signed by the director, who may sign beside the deputy', async () => {
    const { id, document } = await world.prepared();
    const director = await world.school.signIn('director');
    const signed = await world.handIn(id, authority.sign('director', document), director);
    expect([signed.statusCode, signed.json<{ state: string }>().state]).toEqual([201, 'valid']);
    await world.handIn(id, authority.sign('deputy', document));
    expect((await world.read(id)).signatures.map(({ owner, isSigned }) => [owner, isSigned])).toEqual([
      ['Волков Анна Ивановна', true],
      ['Лебедева Анна Ивановна', true],
    ]);
    const teacher = await world.school.signIn('classTeacher');
    expect(await world.read(id, teacher)).toMatchObject({ maySign: false, signatures: [{}, {}] });
    const answer = await world.handIn(id, authority.sign('deputy', document), teacher);
    expect(answer.statusCode).toBe(404);
  });

  it('is checked again by the lists of today', async () => {
    const { id, document } = await world.prepared();
    await world.handIn(id, authority.sign('lost', document));
    expect((await world.change(CHECK_SIGNATURES, id)).signatures).toMatchObject([{ state: 'VALID' }]);
    authority.revoke('lost');
    world.trust();
    const after = await world.change(CHECK_SIGNATURES, id);
    expect(after.signatures).toMatchObject([{ state: 'REVOKED', isSigned: false }]);
    // Another one takes its place.
    expect((await world.handIn(id, authority.sign('deputy', document))).statusCode).toBe(201);
  });
});
