import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestAuthority } from '@zhurnal/signing/testing';
import { drawnByAnother } from './arrange-reports.js';
import { SigningSchool, canSign } from './signing-school.js';

interface Checked {
  readonly outcome: string;
  readonly document: { readonly number: string; readonly kind: string; readonly madeAt: string } | null;
  readonly signatures: readonly { readonly state: string; readonly isSigned: boolean }[];
  readonly brought: { readonly state: string; readonly isKept: boolean; readonly owner: string } | null;
  readonly said: readonly { readonly kind: string; readonly title: string; readonly lines: string[] }[];
}

let world: SigningSchool;
let authority: TestAuthority;
beforeAll(async () => {
  world = await SigningSchool.open();
  authority = world.authority(canSign('gost') ? 'gost' : 'rsa');
  authority.issue('lost', '/CN=Лебедева Анна Ивановна', '20200101000000Z', '20350101000000Z');
});
afterAll(() => world.end());

const send = (payload: FormData, from: string, school: string = world.school.schoolId) => {
  const headers = { 'x-forwarded-for': from };
  return world.api.inject({ method: 'POST', url: `/check/${school}`, headers, payload });
};
let place = 0;
/** Each from a place of its own: questions are counted by place. */
const ask = (
  files: Readonly<Record<string, Buffer>>,
  number = '',
  school: string = world.school.schoolId,
) => {
  const payload = new FormData();
  payload.append('number', number);
  for (const [name, bytes] of Object.entries(files))
    payload.append(name, new Blob([new Uint8Array(bytes)]), `файл.${name}`);
  place += 1;
  return send(payload, `10.1.1.${place}`, school);
};
const check = async (files: Readonly<Record<string, Buffer>>, number = ''): Promise<Checked> => {
  const answer = await ask(files, number);
  expect(answer.statusCode).toBe(200);
  return answer.json<Checked>();
};
const page = (url: string) => world.api.inject({ method: 'GET', url });

describe('anybody who was given a document', () => {
  it('is led to the page of the school, which may do nothing but ask', async () => {
    const list = await page('/check');
    expect([list.statusCode, list.headers.get('location')]).toEqual([302, `/check/${world.school.schoolId}`]);
    const answer = await page(`/check/${world.school.schoolId}`);
    expect(answer.body).toContain('Проверить документ');
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; connect-src 'self'; /,
    );
    expect((await page('/check/none')).statusCode).toBe(404);
  });

  it('learns that the school made it and how it is signed, and nothing of people', async () => {
    const { id, document } = await world.prepared();
    const signature = authority.sign('deputy', document);
    await world.handIn(id, signature);
    await world.handIn(id, authority.sign('director', document), await world.school.signIn('director'));
    const said = await check({ document });
    expect(said).toMatchObject({
      outcome: 'made',
      document: { number: id, kind: 'Ведомость успеваемости класса за период' },
      signatures: [
        { state: 'valid', isSigned: true },
        { state: 'valid', isSigned: true },
      ],
      brought: null,
    });
    expect(said.said.map(({ kind }) => kind)).toEqual(['good', 'good', 'good']);
    expect(JSON.stringify(said)).not.toMatch(/Лебедева|Волков|8А/);
    const beside = await check({ document, signature });
    expect(beside.brought).toEqual({ state: 'valid', isKept: true, owner: 'Лебедева Анна Ивановна' });
  });

  it('learns of another file that it is none, and which it should have been', async () => {
    const { id, document } = await world.prepared();
    const other = Buffer.concat([document, Buffer.from('\n')]);
    expect(await check({ document: other })).toMatchObject({ outcome: 'unknown', document: null });
    expect(await check({ document: other }, id)).toMatchObject({
      outcome: 'differs',
      document: { number: id },
    });
    const within = Buffer.concat([document, Buffer.from('/Type /Sig /ByteRange [0 1 2 3]')]);
    expect(await check({ document: within }, id)).toMatchObject({ outcome: 'embedded' });
    expect(await check({ document: authority.sign('deputy', document) })).toMatchObject({
      outcome: 'not_pdf',
    });
    const large = Buffer.concat([document, Buffer.alloc(10 * 1024 * 1024)]);
    expect(await check({ document: large })).toMatchObject({ outcome: 'too_large', document: null });
  });

  it('learns of one that was not given for signing by the number on its sheets', async () => {
    const { id, document } = await world.made();
    expect(await check({ document }, id)).toMatchObject({
      outcome: 'made',
      signatures: [],
      said: [{ kind: 'good' }, { kind: 'doubt', title: 'Подписей у документа нет.' }],
    });
  });

  it('learns that nothing can be told of one that the program drew otherwise then', async () => {
    const { id, document } = await world.made();
    const other = Buffer.concat([document, Buffer.from('\n')]);
    expect(await check({ document: other }, id)).toMatchObject({ outcome: 'differs' });
    await drawnByAnother(world.database, id);
    expect(await check({ document: other }, id)).toMatchObject({
      outcome: 'redrawn',
      document: { number: id },
      said: [{ kind: 'doubt' }],
    });
    // One that is the same all the same is the school's.
    expect(await check({ document }, id)).toMatchObject({ outcome: 'made' });
  });

  it('learns what is wrong with the file of a signature', async () => {
    const { id, document } = await world.prepared();
    const stateWith = async (signature: Buffer) => (await check({ document, signature }, id)).brought;
    const never = await stateWith(authority.sign('director', document));
    expect(never).toMatchObject({ state: 'valid', isKept: false });
    const altered = authority.sign('deputy', Buffer.from('%PDF-1.7 другое'));
    expect(await stateWith(altered)).toMatchObject({ state: 'altered', owner: '' });
    expect(await stateWith(document)).toMatchObject({ state: 'not_a_signature' });
    expect(await stateWith(authority.read('deputy.key'))).toMatchObject({ state: 'private_key' });
    expect(await stateWith(authority.sign('deputy', document, '-nodetach'))).toMatchObject({
      state: 'attached',
    });
    expect(await stateWith(Buffer.alloc(1024 * 1024, 0x30))).toMatchObject({ state: 'not_a_signature' });
  });

  it('is told of a certificate that was revoked since, by the lists of today', async () => {
    const { id, document } = await world.prepared();
    await world.handIn(id, authority.sign('lost', document));
    authority.revoke('lost');
    world.trust();
    const { signatures, said } = await check({ document });
    expect(signatures).toMatchObject([{ state: 'revoked', isSigned: false }]);
    expect(said[1]).toMatchObject({ kind: 'bad', title: 'Подпись 1 недействительна: сертификат отозван.' });
  });

  it('cannot ask without end, nor another school about this one', async () => {
    const { document } = await world.prepared();
    expect((await ask({ document }, '', '00000000-0000-4000-8000-000000000000')).statusCode).toBe(404);
    const codes: number[] = [];
    for (let at = 0; at < 152; at += 1) codes.push((await send(new FormData(), '10.2.2.2')).statusCode);
    expect(codes.slice(0, 150)).not.toContain(429);
    expect(codes.slice(150)).toEqual([429, 429]);
  });
});
