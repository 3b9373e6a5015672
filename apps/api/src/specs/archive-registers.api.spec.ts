import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, sql } from '@zhurnal/platform';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ARCHIVE_QUERY, archiveChange } from './arrange-archive.js';
import type { ArchiveVerb } from './arrange-archive.js';
import { ArrangedSchool, NOON, TODAY } from './arrange.js';
import { readPdf } from '@zhurnal/documents/testing';

interface View {
  readonly classes: readonly {
    readonly classId: string;
    readonly isFinished: boolean;
    readonly state: string;
    readonly isKept: boolean;
    readonly wants: readonly string[];
    readonly package: { readonly id: string; readonly name: string; readonly sha256: string } | null;
  }[];
  readonly prints: readonly {
    readonly id: string;
    readonly version: number;
    readonly sheet: string;
    readonly copyNumber: number;
    readonly isFinal: boolean;
    readonly place: string;
    readonly signedBy: string;
  }[];
  readonly checks: readonly {
    readonly id: string;
    readonly copyCount: number;
    readonly faultCount: number;
  }[];
}

const CLOSE_ALL = sql(
  'test.archive.close-all',
  `insert into period_closing (school_id, id, class_id, period_id, closed_at, closed_by)
   select $1, gen_random_uuid(), c.id, d.id, $3, $4 from school_class c join grading_period d on d.school_id = $1 and d.year_id = c.year_id
      and d.kind <> 'year' and c.grade_level between d.grade_from and d.grade_to
    where c.school_id = $1 and c.id = $2`,
);

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;

type Who = 'deputy' | 'director';
const view = async (): Promise<View> =>
  (await api.data<{ archive: View }>(await school.signIn('deputy'), ARCHIVE_QUERY, {})).archive;
const ownClass = async () => (await view()).classes.find(({ classId }) => classId === school.classes.a8);
const change = async (verb: ArchiveVerb, input: object, who: Who = 'deputy') =>
  (
    await api.data<{ answer: { storedId?: string; code?: string } }>(
      await school.signIn(who),
      archiveChange(verb),
      { input: { clientMutationId: newId(), ...input } },
    )
  ).answer;
const get = async (path: string) =>
  api.inject({ method: 'GET', url: `/files/${path}`, headers: headersOf(await school.signIn('deputy')) });

async function addMedium(label: string, room: string, holderId: string): Promise<string> {
  const id = newId();
  const entry = { label, kind: 'USB', room, holderId, since: TODAY, expectedVersion: 0 };
  expect(await change('keepArchiveMedium', { id, ...entry })).toMatchObject({ storedId: id });
  return id;
}

async function uploadCheck(labels: readonly string[], sha256: string) {
  const { name } = (await ownClass())?.package ?? { name: '' };
  const copies = [{ name, sha256, faults: [], isAbsent: false }];
  const result = {
    ...{ format: 'zhurnal-archive-check-1', checkedAt: new Date(NOON).toISOString() },
    media: labels.map((label) => ({ label, copies })),
  };
  const payload = new FormData();
  payload.append('file', new Blob([JSON.stringify(result)]), 'check.json');
  const headers = headersOf(await school.signIn('deputy'));
  return api.inject({ method: 'POST', url: '/files/archive-checks', headers, payload });
}

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

describe('the register of printed copies', () => {
  it('has a row for every copy, with its number; where it lies and who signed it is entered later', async () => {
    const path = `journal-prints/${school.classes.a8}?app=staff`;
    for (const number of [1, 2]) {
      const [page] = readPdf((await get(path)).bytes);
      expect(page).toContain(`экземпляр № ${number}`);
    }
    const [second] = (await view()).prints;
    expect(second).toMatchObject({ sheet: 'JOURNAL', copyNumber: 2, place: '', signedBy: '' });
    const said = { place: 'Папка 8А, канцелярия', signedBy: 'Волков', signedOn: TODAY };
    const noted = { id: second?.id, expectedVersion: second?.version, ...said };
    expect(await change('notePrintedCopy', noted)).toMatchObject({ storedId: second?.id });
    expect((await view()).prints[0]).toMatchObject(said);
  });

  it('TKK-76 has the summary sheet as preliminary until the last period is closed, and for the archive right after', async () => {
    const path = `journal-prints/${school.classes.a8}?sheet=summary&app=staff`;
    const before = readPdf((await get(path)).bytes).join('\n');
    expect(before).toContain('предварительно: журнал не закончен');
    const sheets = async () => (await view()).prints.filter(({ sheet }) => sheet === 'SUMMARY');
    expect([(await ownClass())?.isFinished, (await sheets())[0]?.isFinal]).toEqual([false, false]);
    await school.change((tx) => tx.rows(CLOSE_ALL, [school.classes.a8, new Date(NOON), school.staff.deputy]));
    const after = readPdf((await get(path)).bytes).join('\n');
    expect(after).toContain('Сводная ведомость');
    expect(after).not.toContain('предварительно');
    expect([(await ownClass())?.isFinished, (await sheets())[0]?.isFinal]).toEqual([true, true]);
  });
});

describe('a register on paper', () => {
  const sheetOf = async (register: string): Promise<string> => {
    const { yearId } = (
      await api.data<{ archive: { yearId: string } }>(
        await school.signIn('deputy'),
        `{ archive { yearId } }`,
        {},
      )
    ).archive;
    const answer = await get(`archive-registers/${yearId}?register=${register}&app=staff`);
    expect(answer.statusCode).toBe(200);
    return readPdf(answer.bytes).join(' ').replaceAll(/\s+/g, ' ');
  };

  it('has every printed copy with its number, place and who signed it, and lines to be signed', async () => {
    const said = await sheetOf('prints');
    for (const word of ['Реестр печатных экземпляров', '8 А', 'Папка 8А', 'Волков', 'Директор', 'М.П.'])
      expect(said).toContain(word);
  });

  it('says of each class which package lies where and with whom, or that there is none', async () => {
    const said = await sheetOf('packages');
    for (const word of ['Реестр электронного архива', '8 А', 'не собран', 'Ответственный', 'Зам. директора'])
      expect(said).toContain(word);
    const none = await get(`archive-registers/${newId()}?register=packages&app=staff`);
    expect(none.statusCode).toBe(404);
    expect((await get(`archive-registers/${newId()}?register=all&app=staff`)).statusCode).toBe(400);
  });
});

describe('the register of packages and media', () => {
  it('says of a class what is missing, until its package lies with two people in two rooms', async () => {
    expect(await ownClass()).toMatchObject({ state: 'NOT_MADE', wants: ['PACKAGE'] });
    const answer = await get(`class-packages/${school.classes.a8}?app=staff`);
    expect(answer.statusCode).toBe(200);
    const { id: packageId = '' } = (await ownClass())?.package ?? {};
    const first = await addMedium('Флешка 1', 'Сейф директора', school.staff.director);
    const second = await addMedium('Флешка 2', 'Сейф директора', school.staff.deputy);
    await change('putPackageOnMedium', { packageId, mediumId: first });
    expect(await ownClass()).toMatchObject({ state: 'ONE_MEDIUM', wants: ['SECOND_MEDIUM'] });
    await change('putPackageOnMedium', { packageId, mediumId: second });
    expect(await ownClass()).toMatchObject({ isKept: false, wants: ['OTHER_ROOM'] });
    const moved = { label: 'Флешка 2', kind: 'USB', room: 'Кабинет завуча', holderId: school.staff.deputy };
    await change('keepArchiveMedium', { id: second, ...moved, since: TODAY, expectedVersion: 1 });
    expect(await ownClass()).toMatchObject({ state: 'TWO_MEDIA', isKept: true, wants: [] });
  });

  it('takes the result of a check: whole copies are checked, a replaced one is found by the digest that was made', async () => {
    const sha256 = (await ownClass())?.package?.sha256 ?? '';
    const unknown = await uploadCheck(['Флешка 9'], sha256);
    expect([unknown.statusCode, unknown.json<{ refusal: object }>().refusal]).toMatchObject([
      422,
      { code: 'MEDIUM_UNKNOWN', params: { label: 'Флешка 9' } },
    ]);
    const whole = await uploadCheck(['Флешка 1', 'флешка 2'], sha256);
    expect(whole.json<object>()).toMatchObject({ copies: 2, faults: 0 });
    expect(await ownClass()).toMatchObject({ state: 'CHECKED', isKept: true });
    const replaced = await uploadCheck(['Флешка 2'], 'f'.repeat(64));
    expect(replaced.json<object>()).toMatchObject({ copies: 1, faults: 1 });
    expect(await ownClass()).toMatchObject({ state: 'DAMAGED', isKept: false });
  });

  it('has an act of each check, with media, rooms and what was found', async () => {
    const { checks } = await view();
    const whole = checks.find(({ copyCount }) => copyCount === 2);
    const said = readPdf((await get(`archive-checks/${whole?.id}?app=staff`)).bytes).join('\n');
    for (const word of ['Акт проверки архива', 'Сейф директора', 'Кабинет завуча', 'цел'])
      expect(said).toContain(word);
  });

  it('names in an act a package that was replaced as a whole, and media as they were entered at the check', async () => {
    const medium = async () =>
      (
        await api.data<{
          archive: { media: { id: string; version: number; label: string; since: string }[] };
        }>(await school.signIn('deputy'), ARCHIVE_QUERY, {})
      ).archive.media.find(({ label }) => label.startsWith('Флешка 2'));
    const act = async (): Promise<string> => {
      const replaced = (await view()).checks.find(({ faultCount }) => faultCount === 1);
      return readPdf((await get(`archive-checks/${replaced?.id}?app=staff`)).bytes)
        .join(' ')
        .replaceAll(/\s+/g, ' ');
    };
    expect(await act()).toContain('не тот пакет');
    expect(await act()).not.toContain('повреждён');
    const { id, version = 0, since } = (await medium()) ?? {};
    const holderId = school.staff.director;
    const moved = { id, kind: 'USB', since, holderId, label: 'Флешка 2 новая', room: 'Архив' };
    await change('keepArchiveMedium', { ...moved, expectedVersion: version });
    const back = { ...moved, label: 'Флешка 2', room: 'Подвал', expectedVersion: version + 1 };
    expect(await change('keepArchiveMedium', back)).toMatchObject({ storedId: id });
    const said = await act();
    expect(said).toContain('Кабинет завуча');
    for (const later of ['Архив,', 'Подвал', 'Флешка 2 новая']) expect(said).not.toContain(later);
    expect(said).not.toContain('Волков');
  });

  it('counts a medium that was withdrawn no more', async () => {
    const { media } = await api
      .data<{ archive: { media: { id: string; version: number; label: string }[] } }>(
        await school.signIn('deputy'),
        ARCHIVE_QUERY,
        {},
      )
      .then(({ archive }) => archive);
    const second = media.find(({ label }) => label === 'Флешка 2');
    await change('withdrawArchiveMedium', { id: second?.id, expectedVersion: second?.version });
    expect(await ownClass()).toMatchObject({ isKept: false, wants: ['SECOND_MEDIUM'] });
  });
});
