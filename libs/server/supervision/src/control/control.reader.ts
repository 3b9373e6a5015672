import { daysBetween, linesFor, listNameOf } from '@zhurnal/rules';
import type { ControlCounts, ControlRow, Day, EntryPart, GradeRange, PersonName, Role } from '@zhurnal/rules';
import { Fault, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { CONTROL_HEAD, CONTROL_TABLE } from './control.sql.js';
import { dueColumns, dueDaysOf } from './due-days.js';
import type { DaysRow } from './due-days.js';

/** The most days of one table: longer than a school year. */
const LONGEST = 370;

/** Days of a table: in their order, and no more than a year. */
export function checkDays(from: string, to: string): void {
  const days = daysBetween(from as Day, to as Day);
  if (days < 0 || days >= LONGEST) throw new Fault('BAD_REQUEST', `At most ${LONGEST} days, in their order.`);
}

/** What is judged by its term. */
const ENTRIES: readonly EntryPart[] = ['record', 'homework', 'attendance', 'mark'];

interface Giver extends PersonName {
  readonly id: string;
}

interface TableRow extends ControlCounts {
  readonly groupId: string;
  readonly groupName: string;
  readonly subjectId: string;
  readonly subject: string;
  readonly classNames: readonly string[];
  readonly grade: number | null;
  readonly givers: readonly Giver[];
}

/** A head row with the day it is. */
export interface ControlHead extends DaysRow {
  readonly today: Day;
}

/** The journals over some days, with what is counted of each. */
export interface ControlTable {
  readonly today: string;
  /** Whether anything of the record has a term in these days. */
  readonly isTimed: boolean;
  readonly rows: readonly ControlRow[];
  /** Short names of who gives them. */
  readonly teachers: ReadonlyMap<string, string>;
}

/** Is the grade taught without marks, so that none is missed? */
export function isUnmarked(grade: number | null, unmarked: GradeRange | null): boolean {
  return grade !== null && unmarked !== null && grade >= unmarked.from && grade <= unmarked.to;
}

/** Does the operation open all of the school to one of the roles, or own classes only? */
export function seesAll(roles: readonly Role[]): boolean {
  return linesFor('controlTable', roles).some(
    (line) => line.to === 'role' && line.relation === 'school' && line.role !== 'class_teacher',
  );
}

/** What the days are judged by. */
export async function getHead(
  tx: ReadTx,
  personId: string,
  now: Date,
  from: string,
  to: string,
): Promise<ControlHead> {
  const head = await tx.find<ControlHead>(CONTROL_HEAD, [personId, now, from, to]);
  if (!head) throw notFound();
  return head;
}

/** Reads the table of control: every journal of the school with its indicators (G24-50 … G24-55, G272-45, S117-34, TKK-6). */
export class ControlReader {
  constructor(private readonly clock: Clock) {}

  /** Two statements, whatever the school. */
  async get(call: Call, from: string, to: string): Promise<ControlTable> {
    checkDays(from, to);
    return call.read([], (tx) => this.read(tx, call.actor, from, to));
  }

  /** The same within a transaction. */
  async read(
    tx: ReadTx,
    { personId, roles }: Pick<Call['actor'], 'personId' | 'roles'>,
    from: string,
    to: string,
  ): Promise<ControlTable> {
    const now = this.clock.now();
    const head = await getHead(tx, personId, now, from, to);
    const [first, last] = [from as Day, to as Day];
    const due = dueDaysOf(head, first, last);
    const rows = await tx.rows<TableRow>(CONTROL_TABLE, [
      personId,
      now,
      from,
      to,
      seesAll(roles),
      ...dueColumns(due, first, last),
    ]);
    const withoutMarks = regulationOf(head.profile, to).gradesWithoutMarks.value;
    const teachers = new Map<string, string>();
    for (const { givers } of rows) for (const giver of givers) teachers.set(giver.id, listNameOf(giver));
    return {
      today: head.today,
      isTimed: ENTRIES.some((part) => due.isTimed(part)),
      teachers,
      rows: rows.map(({ groupId, groupName, subjectId, subject, classNames, grade, givers, ...counts }) => ({
        groupId,
        groupName,
        className: classNames.join(', '),
        grade,
        subjectId,
        subject,
        teacherIds: givers.map(({ id }) => id),
        teachers: givers.map(listNameOf).join(', '),
        counts: isUnmarked(grade, withoutMarks) ? { ...counts, withoutMarks: 0, withOneMark: 0 } : counts,
      })),
    };
  }
}
