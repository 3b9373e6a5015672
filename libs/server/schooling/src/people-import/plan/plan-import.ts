import { createHash } from 'node:crypto';
import {
  asDay,
  isPeopleError,
  listMissingFields,
  listRepeatedHeaders,
  mayRepeat,
  peopleFinding,
  writeDate,
} from '@zhurnal/rules';
import type {
  Day,
  PeopleCounts,
  PeopleFinding,
  PeopleImportKind,
  PeopleImportSettings,
  PeopleOnlyInSchool,
  PeopleRow,
} from '@zhurnal/rules';
import { headerAt } from '../map/find-header.js';
import { mapRows } from '../map/map-rows.js';
import type { MappedRow } from '../map/map-rows.js';
import { readRows } from '../map/read-rows.js';
import { NO_SHEET } from '../files/table-book.js';
import type { TableBook, TableSheet } from '../files/table-book.js';
import { PlanDesk } from './plan-desk.js';
import { StaffPlanner } from './plan-staff.js';
import { StudentPlanner } from './plan-students.js';
import type { SchoolFacts } from './school-facts.js';
import type { Unit } from './unit.js';

/** What is planned: a file with what was decided about it, and the school it is compared with. */
export interface PlanWish {
  readonly kind: PeopleImportKind;
  readonly book: TableBook;
  readonly settings: PeopleImportSettings;
  readonly facts: SchoolFacts;
  readonly now: Date;
  readonly newId: () => string;
}

/** What an import would do, and what it writes. */
export interface PlannedPeople {
  readonly titles: readonly string[];
  readonly rows: readonly PeopleRow[];
  readonly findings: readonly PeopleFinding[];
  readonly units: readonly Unit[];
  readonly onlyInSchool: readonly PeopleOnlyInSchool[];
  readonly counts: PeopleCounts;
  readonly status: 'blocked' | 'ready' | 'unchanged';
  readonly digest: string;
}

/** What is wrong with the choice of columns and days: with it no row is looked at. */
function findBadChoices(
  { kind, settings, facts }: PlanWish,
  titles: readonly string[],
): readonly PeopleFinding[] {
  const { columns, from } = settings;
  const missing = listMissingFields(kind, columns).map((field) =>
    peopleFinding('COLUMN_MISSING', {}, { field }),
  );
  const twice = columns.flatMap((field, column) => {
    const first = columns.indexOf(field);
    if (field === null || first === column || mayRepeat(field)) return [];
    return [
      peopleFinding('COLUMN_TWICE', { column }, { first: titles[first] ?? '', second: titles[column] ?? '' }),
    ];
  });
  const { year } = facts;
  if (!year) return [...missing, ...twice, peopleFinding('YEAR_MISSING')];
  const isOutside = from < year.startsOn || from > year.endsOn;
  const days = { from: writeDate(year.startsOn), to: writeDate(year.endsOn) };
  const outside =
    isOutside && kind !== 'staff'
      ? [peopleFinding('FROM_OUTSIDE_YEAR', { value: writeDate(from) }, days)]
      : [];
  return [...missing, ...twice, ...outside];
}

/** What is worth knowing of the file as a whole. */
function listNotes(
  { book, settings }: PlanWish,
  sheet: TableSheet,
  titles: readonly string[],
): PeopleFinding[] {
  const notes: PeopleFinding[] = [];
  if (book.csv) notes.push(peopleFinding('CSV_READ_AS', {}, book.csv));
  if (book.isFrom1904) notes.push(peopleFinding('DATES_FROM_1904'));
  if (settings.headerRow === 0) notes.push(peopleFinding('HEADER_NOT_FOUND'));
  const { headers } = headerAt(sheet, settings.headerRow);
  const repeated = listRepeatedHeaders(headers);
  if (repeated.length > 0) notes.push(peopleFinding('HEADER_REPEATED', {}, { names: repeated.join(', ') }));
  const unused = titles.filter((_, column) => settings.columns[column] == null && headers[column] !== '');
  if (unused.length > 0) notes.push(peopleFinding('COLUMN_NOT_USED', {}, { names: unused.join(', ') }));
  const merged = sheet.merges.filter(({ toRow }) => toRow > settings.headerRow).length;
  if (merged > 0) notes.push(peopleFinding('MERGED_CELLS', {}, { count: String(merged) }));
  if (sheet.formulas > 0)
    notes.push(peopleFinding('FORMULAS_AS_VALUES', {}, { count: String(sheet.formulas) }));
  return notes;
}

/** Ids of new objects differ from plan to plan; everything else of two equal plans is equal. */
function digestOf(wish: PlanWish, units: readonly Unit[], rows: readonly PeopleRow[]): string {
  const said = {
    kind: wish.kind,
    settings: wish.settings,
    rows: rows.map(({ row, result }) => [row, result]),
    units: units.map(({ subject, result, id, isNew, name, rows: of, changes }) => {
      return [subject, result, isNew ? name : id, [...of], changes];
    }),
  };
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

const HELD_UP: readonly PeopleRow['result'][] = ['error', 'open'];

function resultsOf(
  desk: PlanDesk,
  units: readonly Unit[],
  mapped: readonly MappedRow[],
  excluded: ReadonlySet<number>,
): PeopleRow[] {
  const ofRow = new Map<number, PeopleRow['result']>();
  for (const unit of units) {
    for (const row of unit.rows) {
      const before = ofRow.get(row) ?? 'same';
      const isMain = unit.subject === 'student' || unit.subject === 'staff';
      if (isMain && unit.result === 'created') ofRow.set(row, 'created');
      else if (unit.result !== 'same' && before !== 'created') ofRow.set(row, 'changed');
      else ofRow.set(row, before);
    }
  }
  return mapped.map(({ row, texts }) => ({
    row,
    cells: texts,
    result: excluded.has(row) ? 'excluded' : (desk.resultOf(row) ?? ofRow.get(row) ?? 'same'),
  }));
}

function countAll(
  rows: readonly PeopleRow[],
  findings: readonly PeopleFinding[],
  units: readonly Unit[],
  onlyInSchool: number,
): PeopleCounts {
  const ofResult = (result: Unit['result']): number => units.filter((unit) => unit.result === result).length;
  return {
    created: ofResult('created'),
    changed: ofResult('changed'),
    same: ofResult('same'),
    onlyInSchool,
    error: rows.filter(({ result }) => result === 'error').length,
    open: rows.filter(({ result }) => result === 'open').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    rows: rows.length,
    skipped: rows.filter(({ result }) => [...HELD_UP, 'excluded', 'duplicate'].includes(result)).length,
  };
}

/** Compares a file of people with the school. Pure but for its turns: other requests are let in between. */
export async function planPeopleImport(wish: PlanWish): Promise<PlannedPeople> {
  const { kind, book, settings, facts, now } = wish;
  const sheet = book.sheets[settings.sheet] ?? NO_SHEET;
  const { titles } = headerAt(sheet, settings.headerRow);
  const mapped = mapRows(sheet, settings);
  const early = findBadChoices(wish, titles);
  const notes = listNotes(wish, sheet, titles);
  if (mapped.length === 0) notes.push(peopleFinding('NO_ROWS'));
  const year = facts.year;
  if (!year || early.length > 0 || mapped.length === 0) {
    const rows = mapped.map(({ row, texts }): PeopleRow => ({ row, cells: texts, result: 'open' }));
    const findings = [...early, ...notes];
    const counts = countAll(rows, findings, [], 0);
    return { titles, rows, findings, units: [], onlyInSchool: [], counts, status: 'blocked', digest: '' };
  }
  const excluded = new Set(settings.excluded);
  const desk = new PlanDesk(kind, facts, year, settings, wish.newId);
  const today = asDay(facts.today) ?? (facts.today as Day);
  const read = await readRows(
    mapped.filter(({ row }) => !excluded.has(row)),
    kind,
    titles,
    { today, isFrom1904: book.isFrom1904 },
  );
  for (const { row, findings } of read) {
    desk.findings.push(...findings);
    if (findings.some(isPeopleError)) desk.mark(row, 'error');
  }
  const planner = kind === 'staff' ? new StaffPlanner(desk) : new StudentPlanner(desk, now.toISOString());
  await planner.plan(read.flatMap(({ entry }) => entry ?? []));
  const units = desk.units;
  const rows = resultsOf(desk, units, mapped, excluded);
  const onlyInSchool = planner.listOnlyInSchool();
  const findings = [...notes, ...desk.findings];
  const counts = countAll(rows, findings, units, onlyInSchool.length);
  const isHeldUp = counts.error + counts.open > 0 && !settings.skipErrors;
  const status = isHeldUp ? 'blocked' : counts.created + counts.changed > 0 ? 'ready' : 'unchanged';
  const digest = digestOf(wish, units, rows);
  return { titles, rows, findings, units, onlyInSchool, counts, status, digest };
}
