import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Whether a program is there. */
function has(program) {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether workbooks can be opened. */
export const OFFICE_PROGRAM = has('soffice');
/** Whether papers can be read. */
export const PAPER_PROGRAM = has('pdftotext');

/** Commas, quoted where needed, UTF-8, values as they are shown, every sheet in a file of its own. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** The sheets of workbooks as LibreOffice reads them, by the path of the book; a sheet is found by its name. */
export function readBooks(paths) {
  const scratch = mkdtempSync(join(tmpdir(), 'zhurnal-books-'));
  try {
    const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`;
    const out = join(scratch, 'sheets');
    const settings = { stdio: 'ignore', timeout: 300_000 };
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', EVERY_SHEET, '--outdir', out, ...paths],
      settings,
    );
    const sheets = readdirSync(out);
    return new Map(
      paths.map((path) => {
        const stem = `${path
          .split('/')
          .at(-1)
          .replace(/\.xlsx$/, '')}-`;
        const own = sheets.filter((name) => name.startsWith(stem));
        return [
          path,
          new Map(own.map((name) => [name.slice(stem.length, -4), readRows(join(out, name), ',')])),
        ];
      }),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function readRows(path, delimiter) {
  return parse(readFileSync(path), {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
  });
}

/** The lines of a text of a report. */
export const readCsv = (path) => readRows(path, ';');

/** What a paper says in the order in which it is drawn, without spaces: words are broken over lines. */
export const readPaper = (path) =>
  execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).replaceAll(
    /\s+/g,
    '',
  );
