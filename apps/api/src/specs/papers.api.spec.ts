import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestApi, testDatabase } from '@zhurnal/testing';
import type { TestDatabase, TestSession } from '@zhurnal/testing';
import { ArrangedSchool, FRIDAY, NOON, TODAY } from './arrange.js';
import { PDF, changePapers, readPapers, regulationIdOf, sendPaper } from './arrange-papers.js';
import { changeRegulation, readRegulation } from './arrange-regulation.js';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let director: TestSession;
let regulationId: string;

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
});
beforeEach(async () => {
  school = await ArrangedSchool.open(api);
  director = await school.signIn('director');
  regulationId = await regulationIdOf(api, director);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

const put = (input: object = {}, session = director) =>
  changePapers(api, session, 'putRegulationPaper', {
    id: randomUUID(),
    regulationId,
    kind: 'ACT',
    title: 'Положение об электронном журнале',
    expectedVersion: 0,
    ...input,
  });
/** A published paper with its file. */
async function publish(title = 'Положение об электронном журнале', input: object = {}): Promise<string> {
  const id = randomUUID();
  const { id: fileId } = await sendPaper(api, director, 'Положение.pdf');
  expect(await put({ id, title, fileId, isPublic: true, ...input })).toMatchObject({
    __typename: 'RegulationPapers',
  });
  return id;
}
const get = (url: string, headers: Record<string, string> = {}) =>
  api.inject({ method: 'GET', url, headers });
const about = async (): Promise<string> => (await get(`/about/${school.schoolId}`)).body;

describe('papers of a regulation', () => {
  it('S117-3 carry the data of the certificate with its term, as they stand in the paper', async () => {
    const { papers } = await put({
      signer: 'Каргаполова Оксана Викторовна',
      signedAt: '2023-08-29T10:15:00+05:00',
      signOperator: 'Тензор',
      certificate: '176382614773150070335747769939328150673109022407',
      certificateFrom: '2023-04-20',
      certificateTo: '2024-04-19',
      number: '107',
      datedOn: '2023-08-29',
    });
    expect(papers).toMatchObject([
      {
        kind: 'ACT',
        signedAt: '2023-08-29T05:15:00.000Z',
        signOperator: 'Тензор',
        certificate: '176382614773150070335747769939328150673109022407',
        certificateFrom: '2023-04-20',
        certificateTo: '2024-04-19',
        number: '107',
        file: null,
        version: 1,
      },
    ]);
  });

  it('are kept by director and administrator, read by those who control, and by nobody else', async () => {
    await put({}, await school.signIn('administrator'));
    for (const who of ['deputy', 'auditor'] as const) {
      const seen = await readPapers(api, await school.signIn(who));
      expect([seen.papers.length, seen.can]).toEqual([1, []]);
      await expect(put({}, await school.signIn(who))).rejects.toThrow(/NOT_FOUND/);
    }
    for (const who of ['maths', 'ofAgeev', 'ageev'] as const)
      await expect(readPapers(api, await school.signIn(who))).rejects.toThrow(/NOT_FOUND/);
    expect((await sendPaper(api, await school.signIn('maths'), 'a.pdf')).status).toBe(404);
  });

  it('are changed as they were seen, and taken out without being lost', async () => {
    const id = randomUUID();
    await put({ id });
    expect((await put({ id, title: 'Регламент', expectedVersion: 1 })).papers).toMatchObject([
      { title: 'Регламент', version: 2 },
    ]);
    expect(await put({ id, title: 'Поздно', expectedVersion: 1 })).toMatchObject({ code: 'STALE_VERSION' });
    const remove = { id, expectedVersion: 2 };
    expect((await changePapers(api, director, 'removeRegulationPaper', remove)).papers).toEqual([]);
    expect(await changePapers(api, director, 'removeRegulationPaper', remove)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await put({ id, expectedVersion: 0 })).toMatchObject({ code: 'STALE_VERSION' });
    const [kept] = await database.query<{ n: number }>(
      `select count(*)::int as n from regulation_paper where school_id = $1 and deleted_at is not null`,
      [school.schoolId],
    );
    expect(kept).toEqual({ n: 1 });
  });

  it('take files by their bytes, own ones only, and are not published without one', async () => {
    expect(await sendPaper(api, director, 'act.pdf', Buffer.from('<script>'))).toMatchObject({
      status: 422,
      code: 'FILE_KIND_REFUSED',
    });
    const { id: fileId } = await sendPaper(api, director, 'act.pdf');
    const foreign = await put({ fileId }, await school.signIn('administrator'));
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', params: [{ name: 'field', value: 'fileId' }] });
    expect(await put({ isPublic: true })).toMatchObject({ code: 'INVALID_VALUE' });
    expect(await put({ regulationId: randomUUID() })).toMatchObject({ code: 'NOT_FOUND' });
    const id = randomUUID();
    await put({ id, fileId });
    // Somebody else may say something else of the paper and leave its file.
    const again = await put(
      { id, fileId, title: 'Регламент', expectedVersion: 1 },
      await school.signIn('administrator'),
    );
    expect(again.papers).toMatchObject([{ file: { name: 'act.pdf', size: PDF.length } }]);
  });

  it('are read as attachments by those who may, published or not', async () => {
    const id = randomUUID();
    const { id: fileId } = await sendPaper(api, director, 'Приказ.pdf');
    await put({ id, fileId });
    const url = `/files/papers/${id}?app=staff`;
    const { cookie } = await school.signIn('auditor');
    const answer = await get(url, { cookie });
    expect([answer.statusCode, answer.bytes]).toEqual([200, PDF]);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await get(url, { cookie: (await school.signIn('maths')).cookie })).statusCode).toBe(404);
    expect((await get(url)).statusCode).toBe(401);
    const other = await ArrangedSchool.open(api);
    expect((await get(url, { cookie: (await other.signIn('director')).cookie })).statusCode).toBe(404);
  });
});

describe('what a school publishes', () => {
  it('G24-22 TKK-33 the regulation lies open for everybody: its order, its papers to be saved', async () => {
    const { version } = await readRegulation(api, director);
    await changeRegulation(api, director, 'chooseRegulation', {
      baseProfile: 'tkk',
      fromDay: TODAY,
      title: 'Регламент ведения <ЭЖ>',
      orderNumber: '152/1',
      adoptedOn: '2021-08-26',
      expectedVersion: version,
    });
    regulationId = await regulationIdOf(api, director);
    const id = await publish('Регламент & приложения', { number: '7', datedOn: '2021-08-26' });
    const page = await about();
    for (const text of [
      'Школа № 1',
      'Регламент ведения &lt;ЭЖ&gt;',
      'Действует с 18 ноября 2026',
      'Приказ № 152/1 от 26 августа 2021',
      'Регламент &amp; приложения',
    ])
      expect(page).toContain(text);
    const file = await get(`/about/${school.schoolId}/papers/${id}`);
    expect([file.statusCode, file.bytes]).toEqual([200, PDF]);
  });

  it('TKK-32 the service is described: what it gives, to whom, how it is got, by which clauses', async () => {
    const { version } = await readRegulation(api, director);
    await changeRegulation(api, director, 'chooseRegulation', {
      baseProfile: 's117',
      fromDay: TODAY,
      expectedVersion: version,
    });
    const page = await about();
    expect(page).toMatch(/Отметки за весь период обучения[^<]*<span class="clause">S117-8/);
    expect(page).toMatch(/Вход через Госуслуги \(ЕСИА\)\. <span class="clause">S117-12/);
    expect(page).toContain('152-ФЗ');
    expect(page).toContain(`href="/check/${school.schoolId}"`);
  });

  it('S117-5 how soon and how often it is entered, checked and told is open to everybody, each term by its clause', async () => {
    const { version } = await readRegulation(api, director);
    await changeRegulation(api, director, 'chooseRegulation', {
      baseProfile: 's117',
      fromDay: TODAY,
      expectedVersion: version,
    });
    const page = await about();
    expect(page).toMatch(/Ежедневно и круглосуточно[^<]*<span class="clause">S117-20/);
    const [, terms = ''] = page.split('Что установлено');
    for (const [words, clause] of [
      ['не более пяти дней с даты урока или даты выполнения работы', 'S117-26'],
      ['не более пяти дней с даты проведения урока', 'S117-28'],
      ['не реже одного раза в месяц', 'S117-22'],
      ['по активности — один раз в месяц', 'S117-42'],
    ] as const)
      expect(terms).toContain(`${words} <span class="clause">${clause}`);
  });

  it('TKK-38 what the text leaves open is told as the choice of the school', async () => {
    const { version } = await readRegulation(api, director);
    await changeRegulation(api, director, 'chooseRegulation', {
      baseProfile: 'tkk',
      fromDay: TODAY,
      expectedVersion: version,
    });
    const [, choices = ''] = (await about()).split('Что школа выбрала сама');
    expect(choices).toMatch(/2 ч/);
  });

  it('G272-2 a signed paper tells operator, signer, time with its zone and the certificate', async () => {
    await publish('Положение', {
      signer: 'Калмыкова Г. А.',
      signedAt: '2023-09-01T07:30:00Z',
      signOperator: 'Тензор',
      certificate: '01D9A1',
      certificateFrom: '2023-01-10',
      certificateTo: '2024-04-10',
    });
    expect(await about()).toContain(
      'Подписано электронной подписью 1 сентября 2023 г. в 10:30 МСК; подписал(а) Калмыкова Г. А.; оператор Тензор; сертификат 01D9A1; действителен с 10 января 2023 г. по 10 апреля 2024 г.',
    );
  });

  it('is nothing of what is not published, not even whether it is there', async () => {
    const id = randomUUID();
    const { id: fileId } = await sendPaper(api, director, 'Протокол.pdf');
    await put({ id, fileId, title: 'Протокол совета' });
    expect(await about()).not.toContain('Протокол совета');
    const addresses = [id, randomUUID(), 'none'].map((one) => `/about/${school.schoolId}/papers/${one}`);
    for (const url of [...addresses, `/about/${randomUUID()}`, '/about/none']) {
      const answer = await get(url);
      expect([url, answer.statusCode, answer.body]).toEqual([url, 404, '']);
    }
    const other = await ArrangedSchool.open(api);
    const published = await publish();
    expect((await get(`/about/${other.schoolId}/papers/${published}`)).statusCode).toBe(404);
    expect((await get(`/about/${school.schoolId}/papers/${published}`)).statusCode).toBe(200);
  });

  it('says who decided nothing, and names no person of the school', async () => {
    const input = {
      setting: 'masterCopy',
      value: '"paper"',
      fromDay: FRIDAY,
      orderNumber: '15',
      reason: 'Архив',
    };
    await changeRegulation(api, director, 'amendRegulation', input);
    const page = await about();
    expect(page).toMatch(
      /Что изменится.*Какой журнал главный.*Архив.*Действует с 20 ноября 2026.*Приказ № 15/s,
    );
    for (const name of ['Волков', 'Петрова', 'Агеев', 'Ёжиков']) expect(page).not.toContain(name);
  });

  it('runs nothing in a browser, and is told unchanged by its tag', async () => {
    const url = `/about/${school.schoolId}`;
    const first = await get(url);
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(first.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(first.body).not.toMatch(/<script|javascript:| on\w+=| style=/);
    const tag = first.headers.get('etag') ?? '';
    expect((await get(url, { 'if-none-match': tag })).statusCode).toBe(304);
    await publish();
    const later = await get(url, { 'if-none-match': tag });
    expect(later.statusCode).toBe(200);
    expect(later.headers.get('etag')).not.toBe(tag);
  });

  it('is listed where there are several schools', async () => {
    await ArrangedSchool.open(api, 'Школа № 2');
    const answer = await get('/about');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain(`href="/about/${school.schoolId}"`);
  });
});
