import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/*
 * The one place that knows which package reads workbooks (write-workbook.ts knows which one writes them). It works in a thread of its own: a large book does not hold
 * up other requests, and one that eats memory or time ends with its thread.
 */

/** A value as the workbook types it. */
export type WorkbookValue = string | number | boolean | { readonly day: string } | null;

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookValue[])[];
  readonly merges: readonly {
    readonly startRow: number;
    readonly endRow: number;
    readonly startCol: number;
    readonly endCol: number;
  }[];
  /** «row,column» from 0 of cells with a formula, and of cells that hold an error. */
  readonly formulas: readonly string[];
  readonly errors: readonly string[];
}

export interface Workbook {
  readonly isFrom1904: boolean;
  readonly sheets: readonly WorkbookSheet[];
}

/** How much of a book is read. */
export interface WorkbookLimits {
  readonly rows: number;
  readonly columns: number;
  readonly sheets: number;
}

/** What came of the reading. */
export type WorkbookReading =
  { readonly workbook: Workbook } | { readonly fault: 'damaged' | 'encrypted' | 'too-complex' };

/** Milliseconds after which a book is given up. */
const PATIENCE = 20_000;
const MEMORY = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 };

/** The work of the thread, as a module of its own text: it sees nothing of this file but what it is handed. */
const WORK = `
import { parentPort, workerData } from 'node:worker_threads';
const { readXlsx } = await import(workerData.reader);
const dayOf = (date) => Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
try {
  const { sheets, rows, columns, bytes } = workerData;
  const book = await readXlsx(bytes, {
    sheets: (_, index) => index < sheets,
    range: 'A1:' + columns + (rows + 1),
    maxRows: rows + 1,
  });
  parentPort.postMessage({
    workbook: {
      isFrom1904: book.dateSystem === '1904',
      sheets: book.sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden).map((sheet) => {
        const cells = [...(sheet.cells ?? [])];
        return {
          name: sheet.name,
          rows: sheet.rows.map((row) => row.map((value) => value instanceof Date ? { day: dayOf(value) } : value)),
          merges: sheet.merges ?? [],
          formulas: cells.filter(([, cell]) => cell.formula !== undefined).map(([place]) => place),
          errors: cells.filter(([, cell]) => cell.type === 'error').map(([place]) => place),
        };
      }),
    },
  });
} catch (error) {
  parentPort.postMessage({ fault: error?.name === 'EncryptedFileError' ? 'encrypted' : 'damaged' });
}
`;

/** Letters of a column from 0: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** Reads a workbook; whatever is wrong with it is an answer, never a throw. */
export function parseWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Promise<WorkbookReading> {
  const reader = pathToFileURL(createRequire(import.meta.url).resolve('hucre/xlsx')).href;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(WORK)}`), {
    workerData: {
      reader,
      bytes,
      sheets: limits.sheets,
      rows: limits.rows,
      columns: columnLetters(limits.columns),
    },
    resourceLimits: MEMORY,
    execArgv: [],
    env: {},
  });
  return new Promise((resolve) => {
    const end = (reading: WorkbookReading): void => {
      clearTimeout(timer);
      resolve(reading);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ fault: 'too-complex' }), PATIENCE);
    worker.once('message', (reading: WorkbookReading) => end(reading));
    worker.once('error', () => end({ fault: 'too-complex' }));
    worker.once('exit', () => end({ fault: 'too-complex' }));
  });
}
