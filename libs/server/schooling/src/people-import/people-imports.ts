import { createHash } from 'node:crypto';
import { PEOPLE_IMPORT_LIMITS, changePeopleSettings, peopleFinding, refuse } from '@zhurnal/rules';
import type {
  PeopleImportKind,
  PeopleImportPreview,
  PeopleImportSettings,
  PeopleSettingsChange,
  Refusal,
} from '@zhurnal/rules';
import { newId, sql } from '@zhurnal/platform';
import type { Clock, ReadTx, WriteTx } from '@zhurnal/platform';
import { packBook, packValue, unpackBook, unpackValue } from './files/keep-book.js';
import { NO_SHEET } from './files/table-book.js';
import type { TableBook } from './files/table-book.js';
import type { ReportContent } from './build-report.js';
import { findBefore, getFile, getRun, hasStudents, undoUntil } from './import-run.reader.js';
import type { StoredRun } from './import-run.reader.js';
import { headerAt, listSignatures, signatureOf } from './map/find-header.js';
import { chooseSheet, proposeSettings, recogniseAnew } from './map/propose-settings.js';
import { PeopleImportFile } from './people-import-file.entity.js';
import { PeopleImportRunRow } from './people-import-run.entity.js';
import { findImportYear, readSchoolFacts, todayAt } from './people-import.reader.js';
import { planPeopleImport } from './plan/plan-import.js';
import type { PlannedPeople } from './plan/plan-import.js';
import type { ImportYear } from './plan/school-facts.js';
import { listClassNames } from './plan/class-names.js';
import { writeUnits } from './write/apply-import.js';
import { undoWrites } from './write/undo-import.js';

/** A file that was read, on its way to become an import. */
export interface ReceivedFile {
  readonly kind: PeopleImportKind;
  readonly name: string;
  readonly sha256: string;
  readonly book: TableBook;
}

/** The import that a verb made or changed; the answer under its key holds nothing about anybody. */
export interface ImportRef {
  readonly id: string;
}

// Two imports of one school wait for each other here, so that each is compared with what the other left.
const LOCK = sql(
  'schooling.people-import.lock',
  `select school_id from school where school_id = $1 for update`,
);
const KEEP_RESULTS = sql(
  'schooling.people-import.keep-results',
  `update people_import_file set results = $3, version = version + 1 where school_id = $1 and id = $2`,
);
const DROP_FILE = sql(
  'schooling.people-import.drop-file',
  `delete from people_import_file where school_id = $1 and id = $2`,
);

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files of people: received, checked as often as wanted, written at once, and taken back. */
export class PeopleImports {
  constructor(private readonly clock: Clock) {}

  get now(): Date {
    return this.clock.now();
  }

  /** Keeps a file with what is proposed for it, or was decided about it before. */
  async receive(tx: WriteTx, personId: string, file: ReceivedFile): Promise<ImportRef> {
    const { kind, name, sha256, book } = file;
    const today = await todayAt(tx, this.now);
    const year = await findImportYear(tx, today);
    const isFirst = year !== undefined && !(await hasStudents(tx, year.id));
    const start = year === undefined || (today > year.startsOn && !isFirst) ? today : year.startsOn;
    const sheet = chooseSheet(book, kind);
    const signatures = listSignatures(book.sheets[sheet] ?? NO_SHEET, kind);
    const before = await findBefore(tx, kind, sha256, [...signatures.keys()]);
    const row = before && signatures.get(before.signature);
    const settings = proposeSettings(book, kind, start, sheet, {
      columns: before && row !== undefined ? { row, fields: before.settings.columns } : undefined,
      same: before?.isSame && isWithin(before.settings.from, year) ? before.settings : undefined,
    });
    const { corrections, answers } = settings;
    const signature = signatureOf(
      kind,
      headerAt(book.sheets[settings.sheet] ?? NO_SHEET, settings.headerRow),
    );
    const run = { id: newId(), kind, fileName: name, sha256, signature, sheet: settings.sheet, settings };
    await tx.insert(PeopleImportRunRow, [
      {
        ...run,
        remembered: Object.keys(corrections).length + Object.keys(answers).length > 0,
        status: 'draft',
        counts: null,
        undo: null,
        createdBy: personId,
        appliedAt: null,
        appliedBy: null,
        undoneAt: null,
        undoneBy: null,
      },
    ]);
    await tx.insert(PeopleImportFile, [
      { id: run.id, book: await packBook(book), results: null, createdBy: personId },
    ]);
    return { id: run.id };
  }

  /** Notes what a person decided. */
  async change(
    tx: WriteTx,
    id: string,
    expectedVersion: number,
    change: PeopleSettingsChange,
  ): Promise<ImportRef | Refusal> {
    const run = await getRun(tx, id);
    if (run.status !== 'draft') return notOpen(run);
    const book = await unpackBook((await getFile(tx, id)).book);
    const changed = changePeopleSettings(run.settings, change);
    const settings = change.columns ? changed : recogniseAnew(book, run.kind, run.settings, changed, change);
    if (Object.keys(settings.corrections).length > PEOPLE_IMPORT_LIMITS.corrections) {
      return refuse('TOO_MANY_ITEMS', {
        params: { field: 'corrections', limit: String(PEOPLE_IMPORT_LIMITS.corrections) },
      });
    }
    const sheet = book.sheets[settings.sheet];
    if (!sheet) return refuse('NOT_FOUND');
    const isKept = await tx.update(
      PeopleImportRunRow,
      { id, version: expectedVersion },
      {
        settings,
        sheet: settings.sheet,
        signature: signatureOf(run.kind, headerAt(sheet, settings.headerRow)),
      },
    );
    return isKept ? { id } : refuse('STALE_VERSION');
  }

  /** What the import would do now. */
  async preview(tx: ReadTx, run: StoredRun): Promise<PeopleImportPreview> {
    const book = await unpackBook((await getFile(tx, run.id)).book);
    const { planned, classNames } = await this.plan(tx, run, book);
    const { units, ...shown } = planned;
    const { id, version, kind, fileName, settings, remembered } = run;
    const notes = remembered ? [rememberedNote(settings)] : [];
    return {
      ...shown,
      id,
      version,
      kind,
      fileName,
      settings,
      classNames,
      findings: [...notes, ...shown.findings],
      sheets: book.sheets.map(({ name, rows }) => ({ name, rowCount: rows.length })),
      lines: units.map(({ subject, result, name, rows, changes }) => {
        return { subject, result, name, rows: [...rows], changes };
      }),
    };
  }

  /** Writes the import exactly as it was previewed, or not at all. */
  async apply(tx: WriteTx, personId: string, id: string, digest: string): Promise<ImportRef | Refusal> {
    await tx.rows(LOCK);
    const run = await getRun(tx, id);
    if (run.status !== 'draft') return notOpen(run);
    const book = await unpackBook((await getFile(tx, id)).book);
    const { planned } = await this.plan(tx, run, book);
    const { titles, rows, findings, units, counts, status } = planned;
    if (planned.digest !== digest) return refuse('IMPORT_CHANGED');
    if (status === 'blocked') return refuse('IMPORT_BLOCKED');
    await writeUnits(tx, id, personId, units);
    const results: ReportContent = { titles, rows, findings };
    await tx.rows(KEEP_RESULTS, [id, await packValue(results)]);
    const { version } = run;
    await tx.update(
      PeopleImportRunRow,
      { id, version },
      { status: 'applied', counts, appliedAt: this.now, appliedBy: personId },
    );
    tx.announce({ topic: 'people', keys: ['school'] });
    return { id };
  }

  /** Takes an import back within its day. */
  async undo(tx: WriteTx, personId: string, id: string): Promise<ImportRef | Refusal> {
    await tx.rows(LOCK);
    const run = await getRun(tx, id);
    if (run.status !== 'applied') return notOpen(run);
    const now = this.now;
    if (undoUntil(run, now) === null) {
      return refuse('IMPORT_UNDO_LATE', { params: { hours: String(PEOPLE_IMPORT_LIMITS.undoHours) } });
    }
    const undo = await undoWrites(tx, id, now);
    await tx.update(
      PeopleImportRunRow,
      { id, version: run.version },
      { status: 'undone', undo, undoneAt: now, undoneBy: personId },
    );
    tx.announce({ topic: 'people', keys: ['school'] });
    return { id };
  }

  /** Forgets a file that was never loaded. */
  async drop(tx: WriteTx, id: string): Promise<ImportRef | Refusal> {
    const run = await getRun(tx, id);
    if (run.status !== 'draft') return notOpen(run);
    await tx.rows(DROP_FILE, [id]);
    const settings: PeopleImportSettings = { ...run.settings, corrections: {}, answers: {}, excluded: [] };
    await tx.update(PeopleImportRunRow, { id, version: run.version }, { settings, deletedAt: this.now });
    return { id };
  }

  /** The rows of a file with what comes of them, or came of them. */
  async report(tx: ReadTx, run: StoredRun): Promise<ReportContent> {
    const file = await getFile(tx, run.id);
    if (file.results) return unpackValue<ReportContent>(file.results);
    return (await this.plan(tx, run, await unpackBook(file.book))).planned;
  }

  private async plan(
    tx: ReadTx,
    { kind, sha256, settings }: StoredRun,
    book: TableBook,
  ): Promise<{ readonly planned: PlannedPeople; readonly classNames: readonly string[] }> {
    const now = this.now;
    const { sheet, from } = settings;
    const facts = await readSchoolFacts(tx, { kind, sha256, sheet, from, now });
    const planned = await planPeopleImport({ kind, book, settings, facts, now, newId: () => newId() });
    return { planned, classNames: listClassNames(facts.classes) };
  }
}

const isWithin = (day: string, year: ImportYear | undefined): boolean =>
  year !== undefined && day >= year.startsOn && day <= year.endsOn;

const notOpen = ({ status }: StoredRun): Refusal => refuse('IMPORT_NOT_OPEN', { params: { status } });

function rememberedNote({ corrections, answers }: PeopleImportSettings): ReturnType<typeof peopleFinding> {
  const count = (of: object): string => String(Object.keys(of).length);
  return peopleFinding('REMEMBERED', {}, { corrections: count(corrections), answers: count(answers) });
}
