import { isAllowed } from '@zhurnal/attendance';
import { listNameOf } from '@zhurnal/rules';
import { isUuid, notFound, opensOperation } from '@zhurnal/platform';
import type { Actor, Call, Clock } from '@zhurnal/platform';
import type { FinalCells, FinalColumn, FinalSheet } from './final-sheet.graphql.js';
import { Sheet } from './sheet.js';
import type { SheetCell, SheetColumn, SheetRow } from './sheet.js';
import { SHEET } from './sheet.sql.js';

const OPERATIONS = ['setPeriodMarks', 'acceptSuggestions'] as const;

/** Reads the marks of periods of a group. */
export class FinalSheetReader {
  constructor(private readonly clock: Clock) {}

  /** One statement, whatever the number of students. */
  async get(call: Call, groupId: string): Promise<FinalSheet> {
    if (!isUuid(groupId)) throw notFound();
    const { actor } = call;
    const now = this.clock.now();
    const row = await call.read([{ kind: 'group', id: groupId }], (tx) =>
      tx.find<SheetRow>(SHEET, [actor.personId, now, groupId]),
    );
    if (!row) throw notFound();
    return sheetOf(groupId, new Sheet(row, now), actor);
  }
}

function sheetOf(groupId: string, sheet: Sheet, { roles, token }: Actor): FinalSheet {
  const { row, columns } = sheet;
  return {
    groupId,
    groupName: row.name,
    subject: row.subject,
    classNames: row.classes.map(({ name }) => name).join(', '),
    year: row.year,
    today: row.today,
    scale: row.scale,
    columns: columns.map((column) => columnOf(sheet, column)),
    students: {
      ids: row.students.map(({ id }) => id),
      familyNames: row.students.map(({ name }) => name.familyName),
      givenNames: row.students.map(({ name }) => name.givenName),
      patronymics: row.students.map(({ name }) => name.patronymic ?? null),
      since: row.students.map(({ stretches }) => stretches[0]?.from ?? row.from),
      until: row.students.map(({ stretches }) => stretches.at(-1)?.to ?? null),
    },
    cells: cellsOf(sheet),
    can: OPERATIONS.filter(
      (operation) => isAllowed(operation, roles, row) && opensOperation(token, operation),
    ),
  };
}

function columnOf(sheet: Sheet, column: SheetColumn): FinalColumn {
  const { kind, periodId, name, startsOn, endsOn, opensOn, standing, terms, profile } = column;
  return {
    kind,
    periodId,
    name,
    startsOn,
    endsOn,
    opensOn,
    state: standing.state,
    dueAt: standing.dueAt === null ? null : new Date(standing.dueAt),
    lastDay: terms.lastDayOf(standing),
    clause: standing.clause ?? null,
    correction: standing.correction,
    releasedAt: kind === 'exam' ? null : sheet.releasedAt(column),
    isByRelease: kind !== 'exam' && profile.periodMarksShown.value === 'by_release',
  };
}

function cellsOf(sheet: Sheet): FinalCells {
  const cells = sheet.row.students.flatMap(({ id }, student) =>
    sheet.columns.flatMap((column, place): (SheetCell & { student: number; place: number })[] => {
      const cell = sheet.cellOf(id, column);
      return cell.isMember || cell.stored ? [{ ...cell, student, place }] : [];
    }),
  );
  return {
    students: cells.map(({ student }) => student),
    columns: cells.map(({ place }) => place),
    values: cells.map(({ stored }) => stored?.value ?? null),
    versions: cells.map(({ stored }) => stored?.version ?? 0),
    suggested: cells.map(({ suggestion }) => suggestion.value),
    bases: cells.map(({ suggestion }) => JSON.stringify(suggestion.basis)),
    reasons: cells.map(({ stored }) => (stored?.value == null ? '' : stored.reason)),
    receivedAt: cells.map(({ stored }) => stored?.receivedAt ?? null),
    late: cells.map(({ stored }) => stored?.value != null && stored.isLate),
    members: cells.map(({ isMember }) => isMember),
    setBy: cells.map(({ stored }) =>
      stored?.value != null && stored.setBy ? listNameOf(stored.setBy) : null,
    ),
    setAt: cells.map(({ stored }) => (stored?.value == null ? null : stored.setAt)),
  };
}
