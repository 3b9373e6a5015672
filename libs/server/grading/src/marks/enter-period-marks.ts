import { objectTo } from '@zhurnal/attendance';
import {
  GRADING_RULES,
  firstObjection,
  isGradingLate,
  listNameOf,
  objectToGrading,
  refuse,
} from '@zhurnal/rules';
import type { GradingValue, PartStanding, Refusal } from '@zhurnal/rules';
import { isRefused, newId, notFound } from '@zhurnal/platform';
import type { Call, ChangeKey, Clock, ReadTx, Refused, WriteTx } from '@zhurnal/platform';
import type {
  AcceptSuggestionsInput,
  PeriodMarkItemInput,
  SetPeriodMarkResult,
  SetPeriodMarksInput,
} from './period-mark.graphql.js';
import { Sheet } from './sheet.js';
import type { SheetCell, SheetRow } from './sheet.js';
import { ADD_PERIOD_MARKS, CHANGE_PERIOD_MARKS, SHEET } from './sheet.sql.js';

type Outcome = {
  readonly status: 'saved' | 'conflict' | 'locked' | 'invalid';
  readonly index: number;
} & Record<string, unknown>;

/** A mark as it shall be. */
interface Entry {
  readonly index: number;
  readonly item: PeriodMarkItemInput;
  readonly cell: SheetCell;
  readonly receivedAt: Date | null;
  readonly late: boolean;
  readonly id: string;
}

/** Enters, changes and clears marks of periods, of the year, of examinations, and final ones (TKK-68). */
export class EnterPeriodMarks {
  constructor(private readonly clock: Clock) {}

  /** One result for each item, in their order; one bad item never fails the batch. */
  async run(call: Call, input: SetPeriodMarksInput): Promise<(typeof SetPeriodMarkResult)[]> {
    const answer = await call.writeKnowing<{ results: Outcome[] }, SheetRow | undefined>(
      [{ kind: 'group', id: input.groupId }],
      { key: input.clientMutationId, content: input },
      {
        ask: (tx) => this.gather(tx, call, input.groupId),
        work: async (tx, row) => ({ results: await this.enter(tx, call, input.groupId, row, input.items) }),
      },
    );
    const results = isRefused(answer)
      ? input.items.map((_, index) => objectTo(index, answer as Refused))
      : answer.results;
    return results as unknown as (typeof SetPeriodMarkResult)[];
  }

  /**
   * The empty cells of a column in one act. What was confirmed is what is stored: a suggestion that has become another
   * one meanwhile needs a look, as does a cell that somebody has filled.
   */
  async accept(call: Call, input: AcceptSuggestionsInput): Promise<(typeof SetPeriodMarkResult)[]> {
    const { kind, periodId } = input;
    const answer = await call.writeKnowing<{ results: Outcome[] }, SheetRow | undefined>(
      [{ kind: 'group', id: input.groupId }],
      { key: input.clientMutationId, content: input },
      {
        ask: (tx) => this.gather(tx, call, input.groupId),
        work: async (tx, row) => {
          const items = input.suggestions.map(({ studentId, value }): PeriodMarkItemInput => ({
            ...{ studentId, kind, periodId: periodId ?? null, value },
            ...{ reason: '', receivedAt: null, expectedVersion: 0 },
          }));
          return { results: await this.enter(tx, call, input.groupId, row, items, true) };
        },
      },
    );
    const results = isRefused(answer)
      ? input.suggestions.map((_, index) => objectTo(index, answer as Refused))
      : answer.results;
    return results as unknown as (typeof SetPeriodMarkResult)[];
  }

  private gather(tx: ReadTx, call: Call, groupId: string): Promise<SheetRow | undefined> {
    return tx.find<SheetRow>(SHEET, [call.actor.personId, this.clock.now(), groupId]);
  }

  private async enter(
    tx: WriteTx,
    call: Call,
    groupId: string,
    row: SheetRow | undefined,
    items: readonly PeriodMarkItemInput[],
    isAccepting = false,
  ): Promise<Outcome[]> {
    if (!row) throw notFound();
    const now = this.clock.now();
    const sheet = new Sheet(row, now);
    const outcomes: Outcome[] = [];
    const entries: Entry[] = [];
    const seen = new Set<string>();
    items.forEach((item, index) => {
      const column = sheet.findColumn(item.kind, item.periodId ?? null);
      const key = `${item.studentId} ${item.kind} ${item.periodId ?? ''}`.toLowerCase();
      if (!column || seen.has(key)) {
        const field = column ? 'studentId' : 'periodId';
        outcomes[index] = objectTo(
          index,
          refuse('INVALID_VALUE', { params: { field } }),
        ) as unknown as Outcome;
        return;
      }
      seen.add(key);
      const cell = sheet.cellOf(item.studentId.toLowerCase(), column);
      if (!isSeen(cell, item)) {
        outcomes[index] = conflictOf(index, cell);
        return;
      }
      const receivedAt = receiptOf(item);
      const isSame = isUnchanged(cell, item, receivedAt);
      const standing = standingOf(cell, receivedAt);
      const objection = isSame
        ? undefined
        : objectionTo(item, cell, standing, receivedAt, row, now, isAccepting);
      if (objection) outcomes[index] = objectTo(index, objection) as unknown as Outcome;
      else if (isSame)
        outcomes[index] = {
          status: 'saved',
          index,
          version: cell.stored?.version ?? 0,
          late: cell.stored?.isLate ?? false,
        };
      else
        entries.push({
          ...{ index, item, cell, receivedAt },
          late: item.value !== null && isGradingLate(standing.state),
          id: cell.stored?.id ?? newId(),
        });
    });
    await this.store(tx, call, groupId, sheet, entries, outcomes, now);
    return outcomes.map((outcome) =>
      outcome.status === 'invalid' && isEarly(outcome) ? { ...outcome, status: 'locked' } : outcome,
    );
  }

  private async store(
    tx: WriteTx,
    call: Call,
    groupId: string,
    sheet: Sheet,
    entries: readonly Entry[],
    outcomes: Outcome[],
    now: Date,
  ): Promise<void> {
    const added = entries.filter(({ cell }) => !cell.stored);
    const changed = entries.filter(({ cell }) => cell.stored);
    const values = (some: readonly Entry[]) => [
      some.map(({ item }) => item.value),
      some.map(({ item, cell }) => (item.value === null ? null : cell.suggestion.value)),
      some.map(({ item, cell }) => (item.value === null ? null : JSON.stringify(cell.suggestion.basis))),
      some.map(({ item }) => (item.value === null ? '' : item.reason.trim())),
      some.map(({ receivedAt }) => receivedAt),
      some.map(({ late }) => late),
    ];
    const { personId } = call.actor;
    const stored = new Set<string>();
    if (added.length > 0) {
      const rows = await tx.rows<{ id: string }>(ADD_PERIOD_MARKS, [
        ...[groupId, sheet.row.subjectId, sheet.row.yearId, personId, now],
        added.map(({ id }) => id),
        added.map(({ cell }) => cell.studentId),
        added.map(({ cell }) => cell.classId),
        added.map(({ cell }) => cell.column.kind),
        added.map(({ cell }) => cell.column.periodId),
        ...values(added),
      ]);
      for (const { id } of rows) stored.add(id);
    }
    if (changed.length > 0) {
      const rows = await tx.rows<{ id: string }>(CHANGE_PERIOD_MARKS, [
        ...[personId, now],
        changed.map(({ id }) => id),
        changed.map(({ cell }) => cell.stored?.version),
        ...values(changed),
      ]);
      for (const { id } of rows) stored.add(id);
    }
    const won = entries.filter(({ id }) => stored.has(id));
    for (const { index, cell, late } of won)
      outcomes[index] = { status: 'saved', index, version: (cell.stored?.version ?? 0) + 1, late };
    const lost = entries.filter(({ id }) => !stored.has(id));
    if (lost.length > 0) {
      const row = await this.gather(tx, call, groupId);
      const fresh = row && new Sheet(row, now);
      for (const { index, cell } of lost)
        outcomes[index] = conflictOf(index, fresh?.cellOf(cell.studentId, cell.column) ?? cell);
    }
    if (won.length > 0) tx.announce({ topic: 'finals', keys: keysOf(groupId, sheet, won) });
  }
}

/** Whose pages show it; families are told only of what they may see. */
function keysOf(groupId: string, sheet: Sheet, entries: readonly Entry[]): ChangeKey[] {
  const keys = new Set<ChangeKey>([`group:${groupId}`]);
  for (const { cell } of entries) {
    const classId = cell.stored?.classId ?? cell.classId;
    if (classId !== null) keys.add(`class:${classId}`);
    if (isShown(sheet, cell)) keys.add(`student:${cell.studentId}`);
  }
  return [...keys];
}

/** Do families see marks of the cell? Results of examinations at once: their day is counted from the receipt (G24-27). */
function isShown({ row }: Sheet, { column, stored, classId }: SheetCell): boolean {
  if (column.kind === 'exam' || column.profile.periodMarksShown.value === 'at_once') return true;
  const of = stored?.classId ?? classId;
  return row.releases.some(
    (release) =>
      release.classId === of && release.periodId === (column.kind === 'period' ? column.periodId : null),
  );
}

function isSeen({ stored }: SheetCell, { expectedVersion }: PeriodMarkItemInput): boolean {
  return expectedVersion === (stored?.version ?? 0) || (stored?.value === null && expectedVersion === 0);
}

const receiptOf = ({ kind, receivedAt }: PeriodMarkItemInput): Date | null =>
  kind === 'exam' && receivedAt ? new Date(receivedAt) : null;

function isUnchanged({ stored }: SheetCell, item: PeriodMarkItemInput, receivedAt: Date | null): boolean {
  if (item.value === null) return (stored?.value ?? null) === null;
  const known = stored?.receivedAt ? Date.parse(stored.receivedAt) : null;
  return (
    stored !== undefined &&
    item.value === stored.value &&
    item.reason.trim() === stored.reason &&
    known === (receivedAt?.getTime() ?? null)
  );
}

/** Examinations have an hour of their own: what stands is judged by the receipt it was entered with. */
function standingOf({ column, stored }: SheetCell, receivedAt: Date | null): PartStanding {
  if (column.kind !== 'exam') return column.standing;
  const known =
    stored?.value != null && stored.receivedAt ? Date.parse(stored.receivedAt) : receivedAt?.getTime();
  return column.terms.standingOf('examResult', {
    day: column.endsOn,
    receivedAt: known ?? null,
    closing: column.closing,
  });
}

function objectionTo(
  item: PeriodMarkItemInput,
  cell: SheetCell,
  standing: PartStanding,
  receivedAt: Date | null,
  { scale, today }: SheetRow,
  now: Date,
  isAccepting: boolean,
): Refusal | undefined {
  const { column, stored, suggestion } = cell;
  const part = column.kind === 'exam' ? 'examResult' : 'periodMark';
  const { endsOn: day, closing } = column;
  const at = { day, periodEnds: day, receivedAt: receiptAt(cell, receivedAt), closing };
  const locked = objectToGrading(column.terms.objectTo(part, at), {
    state: standing.state,
    stands: stored?.value != null,
  });
  if (locked) return locked;
  if (item.value === null) return undefined;
  const suggested: GradingValue | null = suggestion.value;
  if (isAccepting && suggested !== item.value)
    return refuse('REASON_NEEDED', { params: suggested === null ? {} : { suggested } });
  return firstObjection(GRADING_RULES, {
    ...{ kind: column.kind, scale, value: item.value, suggested, reason: item.reason.trim() },
    ...{ gradeLevel: cell.gradeLevel, gradesWithoutMarks: column.profile.gradesWithoutMarks },
    ...{ isMember: cell.isMember, today, opensOn: column.opensOn },
    ...{ receivedAt: receivedAt?.getTime() ?? null, now: now.getTime() },
  });
}

const receiptAt = ({ stored }: SheetCell, receivedAt: Date | null): number | null =>
  stored?.value != null && stored.receivedAt
    ? Date.parse(stored.receivedAt)
    : (receivedAt?.getTime() ?? null);

function conflictOf(index: number, { stored }: SheetCell): Outcome {
  return {
    ...{ status: 'conflict', index, version: stored?.version ?? 0, value: stored?.value ?? null },
    by: stored?.setBy ? listNameOf(stored.setBy) : null,
  };
}

function isEarly(outcome: Outcome): boolean {
  return (outcome['refusal'] as Refused | undefined)?.code === 'PERIOD_NOT_BEGUN';
}
