import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say, table } from './launch/console.mjs';
import { isCommand } from './launch/folders.mjs';
import { Sentence, speakingPlainly } from './launch/sentence.mjs';
import { SchoolOffice } from './check-reports/office.mjs';
import { compareBook, compareCsv, comparePaper } from './check-reports/compare.mjs';
import { OFFICE_PROGRAM, PAPER_PROGRAM, readBooks, readCsv, readPaper } from './check-reports/read-files.mjs';

/**
 * `npm run check-reports -- --at=http://127.0.0.1:8080 --login=deputy`: makes every report of a school that is served, and
 * compares each number of its workbook (as LibreOffice reads it), its text and its paper (as `pdftotext` reads it) with the
 * answer that the screen shows. The password is taken from ZHURNAL_PASSWORD.
 *
 * --keep=FOLDER   keeps the files there
 */
function readWish(words) {
  const wish = { at: 'http://127.0.0.1:8080', login: 'deputy', keep: '' };
  for (const word of words) {
    const [, name = '', value = ''] = /^--([a-z]+)=(.+)$/.exec(word) ?? [];
    if (!(name in wish))
      throw new Sentence(`There is no flag «${word}». Flags: --at=ADDRESS, --login=NAME, --keep=FOLDER.`);
    wish[name] = value;
  }
  return { ...wish, password: process.env.ZHURNAL_PASSWORD ?? '' };
}

const tell = (result) => {
  if (result === undefined) return 'skipped';
  return result.faults.length === 0 ? `${result.compared} equal` : `${result.faults.length} differ`;
};

/** Makes every report and saves its files. */
async function makeAll(office, folder) {
  const made = [];
  for (const ask of await office.asks()) {
    const answer = await office.make(ask);
    made.push({ ask, answer, files: await office.save(answer.run, folder) });
  }
  return made;
}

/** Checks every report; answers whether all were equal. */
export async function checkReports(wish) {
  const folder = wish.keep || mkdtempSync(join(tmpdir(), 'zhurnal-reports-'));
  if (!existsSync(folder)) throw new Sentence(`There is no folder «${folder}».`);
  if (!OFFICE_PROGRAM) say('LibreOffice is not installed (soffice): workbooks are skipped.');
  if (!PAPER_PROGRAM) say('Poppler is not installed (pdftotext): papers are skipped.');
  const rows = [['№', 'report', 'of', 'rows', 'workbook', 'text', 'paper']];
  const faults = [];
  try {
    const made = await makeAll(await SchoolOffice.enter(wish), folder);
    const books = OFFICE_PROGRAM ? readBooks(made.map(({ files }) => files.xlsx)) : undefined;
    for (const { ask, answer, files } of made) {
      const results = [
        books && compareBook(answer, books.get(files.xlsx) ?? new Map()),
        compareCsv(answer, readCsv(files.csv)),
        PAPER_PROGRAM ? comparePaper(answer, readPaper(files.pdf)) : undefined,
      ];
      rows.push([ask.number, ask.code, answer.run.place ?? '', answer.run.rowCount, ...results.map(tell)]);
      for (const one of results.flatMap((result) => result?.faults ?? [])) faults.push(`${ask.code}: ${one}`);
    }
  } finally {
    if (!wish.keep) rmSync(folder, { recursive: true, force: true });
  }
  say(table(rows));
  for (const fault of faults.slice(0, 40)) say(`  ${fault}`);
  say(faults.length === 0 ? 'Every number is the same in every form.' : `${faults.length} places differ.`);
  return faults.length === 0;
}

if (isCommand(import.meta.url))
  await speakingPlainly(async () => {
    process.exitCode = (await checkReports(readWish(process.argv.slice(2)))) ? 0 : 1;
  });
