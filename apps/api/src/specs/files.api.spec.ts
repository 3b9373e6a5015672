import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LARGEST_FILE } from '@zhurnal/platform';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, NOON, TUESDAY } from './arrange.js';
import type { StaffName, StudentName } from './arrange.js';
import { changeLesson } from './ask-journal.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let teacher: TestSession;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  teacher = await school.signIn('english');
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const PDF = Buffer.from('%PDF-1.7 a small page');

interface Uploaded {
  readonly status: number;
  readonly body: {
    readonly id?: string;
    readonly name?: string;
    readonly size?: number;
    readonly mediaType?: string;
    readonly refusal?: { readonly code: string };
  };
}

async function upload(name: string, bytes: Buffer, session = teacher, field = 'file'): Promise<Uploaded> {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(bytes)]), name);
  const answer = await api.inject({
    method: 'POST',
    url: '/files',
    headers: headersOf(session),
    payload: form,
  });
  return { status: answer.statusCode, body: answer.json() };
}

/** Homework of the first English subgroup with one file. */
async function attach(name = 'Задание № 1 «Ёж».pdf'): Promise<string> {
  const { body } = await upload(name, PDF);
  await changeLesson(api, teacher, 'setHomework', {
    id: randomUUID(),
    lessonId: school.lesson('english', TUESDAY),
    text: 'Прочитать',
    fileIds: [body.id],
    expectedVersion: 0,
  });
  return body.id ?? '';
}

async function statusFor(who: StaffName | StudentName | 'ofAgeev' | 'ofZhukov', id: string): Promise<number> {
  const session = await school.signIn(who);
  return (
    await api.inject({
      method: 'GET',
      url: `/files/${id}?app=${session.audience}`,
      headers: { cookie: session.cookie },
    })
  ).statusCode;
}

describe('uploading', () => {
  it('G272-37 takes a file and names it by its own name and bytes', async () => {
    expect(await upload('план.pdf', PDF)).toEqual({
      status: 201,
      body: { id: expect.any(String), name: 'план.pdf', size: PDF.length, mediaType: 'application/pdf' },
    });
  });

  it('keeps of a hostile name what is a name', async () => {
    const { body } = await upload('../../etc/passwd/..\\отчёт\u0000.pdf', PDF);
    expect(body.name).toBe('отчёт.pdf');
  });

  it.each([
    ['a program under a harmless name', 'план.pdf', Buffer.from('MZ\u0090\u0000')],
    ['a page that a browser would run', 'план.html', Buffer.from('<script>alert(1)</script>')],
    ['a drawing that a browser would run', 'план.svg', Buffer.from('<svg onload="alert(1)"/>')],
    ["a page under a picture's name", 'план.png', Buffer.from('<script>alert(1)</script>')],
  ])('refuses %s', async (_, name, bytes) => {
    expect(await upload(name, bytes)).toMatchObject({
      status: 422,
      body: { refusal: { code: 'FILE_KIND_REFUSED' } },
    });
  });

  it('refuses what is too large, and takes the largest', async () => {
    const large = Buffer.concat([PDF, Buffer.alloc(LARGEST_FILE - PDF.length)]);
    expect((await upload('a.pdf', large)).status).toBe(201);
    expect(await upload('a.pdf', Buffer.concat([large, Buffer.alloc(1)]))).toMatchObject({
      status: 422,
      body: { refusal: { code: 'FILE_TOO_LARGE' } },
    });
    expect(await upload('a.pdf', Buffer.concat([large, Buffer.alloc(100_000)]))).toMatchObject({
      status: 422,
      body: { refusal: { code: 'FILE_TOO_LARGE' } },
    });
  });

  it('wants the one field it knows, and multipart', async () => {
    expect((await upload('a.pdf', PDF, teacher, 'other')).status).toBe(400);
    const bare = await api.inject({
      method: 'POST',
      url: '/files',
      headers: { ...headersOf(teacher), 'content-type': 'application/json' },
      payload: '{}',
    });
    expect(bare.statusCode).toBe(400);
  });

  it('is not for families', async () => {
    expect((await upload('a.pdf', PDF, await school.signIn('ofAgeev'))).status).toBe(404);
  });
});

describe('reading', () => {
  it('hands the bytes out to be saved, never to be shown', async () => {
    const id = await attach();
    const answer = await api.inject({
      method: 'GET',
      url: `/files/${id}?app=staff`,
      headers: { cookie: teacher.cookie },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.bytes).toEqual(PDF);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''%D0%97%D0%B0%D0%B4%D0%B0%D0%BD%D0%B8%D0%B5%20%E2%84%96%201%20%C2%AB%D0%81%D0%B6%C2%BB.pdf",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it.each([
    ['english', 200],
    ['classTeacher', 200],
    ['educator', 200],
    ['deputy', 200],
    ['director', 200],
    ['secondEnglish', 404],
    ['maths', 404],
    ['ageev', 200],
    ['ofAgeev', 200],
    ['zhukov', 404],
    ['ofZhukov', 404],
    ['malyshev', 404],
  ] as const)('S117-18 homework of one subgroup: %s gets %i', async (who, status) => {
    expect(await statusFor(who, await attach())).toBe(status);
  });

  it('ends with the homework that carried it', async () => {
    const id = await attach();
    await school.change((tx) =>
      tx.rows({
        name: 'test.homework.end',
        text: `update homework set deleted_at = now() where school_id = $1`,
      }),
    );
    expect(await statusFor('ofAgeev', id)).toBe(404);
  });

  it('finds a file of the other school of the account, and nothing that is no file', async () => {
    const id = await attach();
    const other = await ArrangedSchool.open(api, 'Школа № 2');
    const both = await api.signIn('family', [
      { schoolId: other.schoolId, personId: other.guardians.ofZhukov },
      { schoolId: school.schoolId, personId: school.guardians.ofAgeev },
    ]);
    const get = async (path: string): Promise<number> =>
      (
        await api.inject({
          method: 'GET',
          url: `/files/${path}?app=family`,
          headers: { cookie: both.cookie },
        })
      ).statusCode;
    expect([await get(id), await get(randomUUID()), await get('no-id')]).toEqual([200, 404, 404]);
  });
});
