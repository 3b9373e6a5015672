import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { checkMedia, checkPackage, makePackage, writeAct, writePackage } from '@zhurnal/archive';
import type { ClassPackage } from '@zhurnal/archive';
import { TestApi, headersOf, testDatabase } from '@zhurnal/testing';
import type { TestDatabase } from '@zhurnal/testing';
import { ArrangedSchool, MONDAY, NOON, TODAY } from './arrange.js';
import { changeRegulation } from './arrange-regulation.js';
import { giveMark, quarterOf, runReport } from './arrange-reports.js';
import { changeLesson, markItem, setAttendance, setMarks } from './ask-journal.js';
import { readPdf } from '@zhurnal/documents/testing';

let database: TestDatabase;
let api: TestApi;
let school: ArrangedSchool;
let made: ClassPackage;

const make = async (): Promise<ClassPackage> => {
  const found = await school.change((tx) => makePackage(tx, school.classes.a8, null));
  if (!found) throw new Error('there is no such class');
  return found;
};
const FULL_NAME = /^\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}+){1,2}$/u;
/** Names with the figures that follow them, in the part of a text between two words. */
const rowsOf = (said: string, from: string, to: string): readonly (readonly string[])[] => {
  const start = said.indexOf(from);
  const end = said.indexOf(to, start);
  const part = said.slice(start, end === -1 ? undefined : end).split('\n');
  return part.flatMap((line, at) => {
    if (!FULL_NAME.test(line)) return [];
    const rest = part.slice(at + 1);
    const next = rest.findIndex((one) => !/^\d$/.test(one));
    if (next === -1) return [[line, ...rest]];
    // Before the next name stands its number.
    return [[line, ...rest.slice(0, FULL_NAME.test(rest[next] ?? '') ? next - 1 : next)]];
  });
};
const fileOf = (name: string): Buffer => Buffer.from(unzipSync(made.zip)[name] ?? []);

beforeAll(async () => {
  database = await testDatabase();
  api = await TestApi.start(database, { now: NOON });
  school = await ArrangedSchool.open(api);
  const maths = await school.signIn('maths');
  const lessonId = school.lesson('maths', MONDAY);
  await setAttendance(api, maths, school.groups.maths, [
    { lessonId, studentId: school.students.zhukov, fact: 'ABSENT', reason: null, expectedVersion: 0 },
  ]);
  await changeLesson(api, maths, 'recordLesson', {
    lessonId,
    topic: 'Дроби </script> и "кавычки"',
    held: true,
    expectedVersion: 0,
  });
  await setMarks(api, maths, school.groups.maths, [markItem(school, 'maths', MONDAY, 'ageev', 'FIVE')]);
  await giveMark(school, await quarterOf(school, TODAY), ['eremin', 'maths', '4']);
  made = await make();
});
afterAll(async () => {
  await api.stop();
  await database.close();
});

describe('the package of a class and its year', () => {
  it('G24-62 has the journal as it is laid out on paper: who was there and what they got, dates, topics', () => {
    const pages = readPdf(fileOf('journal.pdf'));
    expect(pages[0]).toContain('Классный журнал');
    expect(pages[1]).toContain('Содержание');
    const left = pages.find((page) => page.includes('Алгебра') && page.includes('Агеев'));
    const lines = left?.split('\n') ?? [];
    const cellAfter = (name: string): string => {
      const at = lines.findIndex((line) => line.includes(name));
      return lines.slice(at + 1, at + 3).join(' ');
    };
    expect(cellAfter('Агеев')).toContain('5');
    expect(cellAfter('Жуков')).toContain('Н');
    expect(cellAfter('Еремин')).toContain('4');
    expect(pages.some((page) => page.includes('Тема урока') && page.includes('Дроби'))).toBe(true);
    for (const page of pages) expect(page).toContain(`из ${pages.length}`);
  });

  it('G24-65 leaves lines for the director and the deputy, and a place for the seal', () => {
    const pages = readPdf(fileOf('journal.pdf'));
    for (const page of [pages[0], pages.at(-1)])
      for (const word of ['Директор', 'Зам. директора', 'М.П.']) expect(page).toContain(word);
  });

  it('TKK-75 has the summary sheet of the year', () => {
    const said = readPdf(fileOf('summary.pdf')).join('\n');
    expect(said).toContain('Сводная ведомость успеваемости');
    expect(said).toContain('Алгебра');
    // The line of a student: the number, the name, and under the only subject with a mark the mark of the period.
    expect(rowsOf(said, 'Сводная ведомость успеваемости', 'Пропущено уроков')).toContainEqual([
      'Еремин Марк Львович',
      '4',
    ]);
  });

  it('G24-76 has beside the marks of the periods how many lessons each student missed', () => {
    for (const name of ['journal.pdf', 'summary.pdf']) {
      const rows = rowsOf(readPdf(fileOf(name)).join('\n'), 'Пропущено уроков', 'Директор');
      const missed = (family: string) => rows.find(([who]) => who?.startsWith(family))?.slice(1);
      expect([missed('Жуков')?.at(-1), missed('Еремин')?.at(-1)]).toEqual(['1', '0']);
      expect(missed('Жуков')?.filter((count) => count === '1')).toHaveLength(2);
    }
  });

  it('has papers of PDF/A-2b: marks of the profile, colours, embedded letters, nothing that runs', () => {
    for (const name of ['journal.pdf', 'summary.pdf']) {
      const text = fileOf(name).toString('latin1');
      expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
      expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
      expect(text).toContain('/GTS_PDFA1');
      expect(text).not.toMatch(/\/JavaScript|\/JS\b|\/Launch|\/EmbeddedFile|\/Encrypt/);
      const fonts = text.match(/\/Type \/FontDescriptor/g) ?? [];
      expect(fonts.length).toBeGreaterThan(0);
      expect(text.match(/\/FontFile\d? \d+ 0 R/g)).toHaveLength(fonts.length);
    }
  });

  it('has papers that other programs open: structure, fonts, words', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhurnal-archive-'));
    const path = join(folder, 'journal.pdf');
    writeFileSync(path, fileOf('journal.pdf'));
    const run = (program: string, ...args: string[]): string | undefined => {
      const { error, status, stdout } = spawnSync(program, [...args, path], { encoding: 'utf8' });
      if (error && !process.env['CI']) {
        process.stdout.write(`${program} is not here: its check is passed over\n`);
        return undefined;
      }
      expect({ program, status }).toEqual({ program, status: 0 });
      return stdout;
    };
    run('qpdf', '--check');
    const fonts = run('pdffonts');
    for (const line of fonts?.trim().split('\n').slice(2) ?? [])
      expect(line).toMatch(/Golos.*\s+yes\s+yes\s+yes\s/);
  });

  it('is the same bytes when it is made again', async () => {
    expect((await make()).sha256).toBe(made.sha256);
  });

  it('has the numbers as data, with the rows of the journal', () => {
    const data = JSON.parse(fileOf('data.json').toString('utf8')) as {
      journals: { subject: string; marks: string[][]; absences: string[][] }[];
    };
    const algebra = data.journals.find(({ subject }) => subject === 'Алгебра');
    const lesson = school.lesson('maths', MONDAY);
    expect(algebra?.marks.map(([at, who, , value]) => [at, who, value])).toEqual([
      [lesson, school.students.ageev, '5'],
    ]);
    expect(algebra?.absences.map(([at, who, fact]) => [at, who, fact])).toEqual([
      [lesson, school.students.zhukov, 'absent'],
    ]);
    expect(fileOf('data.csv').toString('utf8')).toContain(`mark,${MONDAY},`);
  });

  it('has a page that needs no other file, and in which no text of the journal is a script', () => {
    const page = fileOf('index.html').toString('utf8');
    expect(page).not.toMatch(/\b(src|href)=/);
    expect(page).not.toContain('Дроби </script>');
    expect(page).toContain('Дроби &lt;/script&gt;');
  });
});

describe('the journal for paper', () => {
  it('G24-64 is printed for some days by who leads the school, and not by a teacher of a subject', async () => {
    const url = `/files/journal-prints/${school.classes.a8}?from=${MONDAY}&to=${TODAY}&app=staff`;
    const asked = async (who: 'deputy' | 'maths') =>
      api.inject({ method: 'GET', url, headers: headersOf(await school.signIn(who)) });
    const answer = await asked('deputy');
    expect(answer.statusCode).toBe(200);
    const pages = readPdf(answer.bytes);
    expect(pages[0]).toContain('с 16.11.2026 по 18.11.2026');
    expect(pages.join('\n')).toContain('Дроби');
    expect((await asked('maths')).statusCode).toBe(404);
  });

  it('TKK-74 G24-65 G24-72 is certified as the regulation says: by the director and a seal, or by what the school chose', async () => {
    const other = await ArrangedSchool.open(api);
    const director = await other.signIn('director');
    const headers = headersOf(director);
    const url = `/files/journal-prints/${other.classes.a8}?from=${MONDAY}&to=${TODAY}&app=staff`;
    const linesOf = async (): Promise<readonly (readonly string[])[]> => {
      const pages = readPdf((await api.inject({ method: 'GET', url, headers })).bytes);
      return [pages[0], pages.at(-1)].map((page) =>
        (page ?? '').split('\n').filter((line) => ['Директор', 'Зам. директора', 'М.П.'].includes(line)),
      );
    };
    const both = (...lines: string[]): string[][] => [lines, lines];
    const choose = async (baseProfile: string, expectedVersion: number): Promise<void> => {
      const made = await changeRegulation(api, director, 'chooseRegulation', {
        ...{ baseProfile, fromDay: TODAY, expectedVersion },
      });
      expect(made.__typename).toBe('Regulation');
    };
    const certifyBy = async (value: readonly string[]): Promise<void> => {
      const made = await changeRegulation(api, director, 'amendRegulation', {
        ...{ setting: 'printCertifiedBy', value: JSON.stringify(value), fromDay: TODAY, clause: '5.1' },
        ...{ reason: 'заверяет заместитель', orderNumber: '12' },
      });
      expect(made.__typename).toBe('Regulation');
    };
    await choose('tkk', 1);
    expect(await linesOf()).toEqual(both('Директор', 'Зам. директора', 'М.П.'));
    const sealOf = async (): Promise<boolean> => {
      const asked = { code: 'movement', from: MONDAY, to: TODAY };
      const { run } = await runReport(api, director, asked);
      const file = `/files/reports/${run.id}?format=pdf&app=staff`;
      const pages = readPdf((await api.inject({ method: 'GET', url: file, headers })).bytes);
      expect(pages.join()).toContain('Директор');
      return pages.join().includes('М. П.');
    };
    expect(await sealOf()).toBe(true);
    await certifyBy(['seal']);
    expect(await linesOf()).toEqual(both('Зам. директора', 'М.П.'));
    await certifyBy(['director']);
    expect(await linesOf()).toEqual(both('Директор', 'Зам. директора'));
    expect(await sealOf()).toBe(false);
  });
});

describe('packages on two media', () => {
  const media = () =>
    ['первый', 'второй'].map((label) => ({
      ...{ label, place: `сейф ${label}`, holder: 'Волков' },
      folder: mkdtempSync(join(tmpdir(), 'zhurnal-medium-')),
    }));

  it('TKK-56 finds an altered byte without a database, and names the file', () => {
    expect(checkPackage(made.zip).faults).toEqual([]);
    const altered = Buffer.from(made.zip);
    const at = Math.floor(altered.length / 2);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(checkPackage(altered).faults).not.toEqual([]);
  });

  it('is written to two media; what is damaged on one is found and taken from the other', async () => {
    const two = media();
    const [first, second] = two.map(({ folder }) => join(folder, made.name));
    await writePackage(
      made,
      two.map(({ folder }) => folder),
    );
    const outcome = async (mend = false) =>
      (await checkMedia(two, { mend })).map(({ copies, mended }) => ({
        isWhole: copies.every(({ faults, isAbsent }) => faults.length === 0 && !isAbsent),
        mended,
      }));
    const [whole, broken] = [true, false].map((isWhole) => ({ isWhole, mended: [] as string[] }));
    expect(await outcome()).toEqual([whole, whole]);
    const bytes = readFileSync(first ?? '');
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(first ?? '', bytes);
    expect(await outcome()).toEqual([broken, whole]);
    expect(await outcome(true)).toEqual([{ isWhole: false, mended: [made.name] }, whole]);
    expect(await outcome()).toEqual([whole, whole]);
    expect(readFileSync(first ?? '').equals(readFileSync(second ?? ''))).toBe(true);
  });

  it('has an act that says what was found on which medium, where it is kept and by whom', async () => {
    const two = media();
    await writePackage(made, [two[0]?.folder ?? '']);
    const checked = await checkMedia(two);
    const act = await writeAct(checked, { at: new Date(NOON), language: 'ru', timeZone: 'Europe/Moscow' });
    const said = readPdf(act).join('\n');
    expect(said).toContain('сейф второй');
    expect(said).toContain('Волков');
    expect(said).toMatch(/нет на\s+носителе/);
  });
});
