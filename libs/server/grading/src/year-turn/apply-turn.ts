import { addDays, staysAfter } from '@zhurnal/rules';
import type { Day } from '@zhurnal/rules';
import { newId } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
import { TeachingLoad } from '@zhurnal/plans';
import {
  Movement,
  NOT_WITHDRAWN,
  assignDuties,
  enrollStudents,
  hangBells,
  joinSubgroups,
  openClasses,
  openSubgroups,
  openTeachingGroups,
  openYear,
} from '@zhurnal/schooling';
import { END_DUTIES, END_MEMBERS, END_STAYS, PARTS_OF_YEAR, ROWS_OF_YEAR } from './apply-turn.sql.js';
import type { KnownClass, OldTeaching, OldYear } from './old-year.js';
import type { NewYearPlan, Passage } from './plan-new-year.js';
import { NAME_MADE } from './turn.sql.js';
import { YearTurnRow } from './year-turn-row.entity.js';
import type { TurnRowKind } from './year-turn-row.entity.js';

interface Ended {
  readonly id: string;
  readonly wasTo: Day | null;
  readonly leftTo: Day;
}

/** The order of the director by which a turn is carried out, and who enters it when. */
export interface TurnOrder {
  readonly number: string;
  readonly on: Day;
  readonly by: string;
  readonly at: Date;
}

/** Writes down every row that the turn makes or ends: the way back. */
class Ledger {
  private readonly rows: Pick<YearTurnRow, 'kind' | 'rowId' | 'wasTo' | 'leftTo'>[] = [];

  made(kind: TurnRowKind, ids: readonly string[]): void {
    for (const rowId of ids) this.rows.push({ kind, rowId, wasTo: null, leftTo: null });
  }

  ended(kind: TurnRowKind, rows: readonly Ended[]): void {
    for (const { id: rowId, wasTo, leftTo } of rows) this.rows.push({ kind, rowId, wasTo, leftTo });
  }

  keep(tx: WriteTx, turnId: string): Promise<void> {
    return tx.insert(
      YearTurnRow,
      this.rows.map((row) => ({ id: newId(), turnId, ...row })),
    );
  }
}

/** Makes the new year as it is planned, and ends what the old year leaves; answers the id of the year. */
export async function makeNewYear(
  tx: WriteTx,
  turnId: string,
  plan: NewYearPlan,
  { year, classes }: OldYear,
  { bells }: OldTeaching,
  order: TurnOrder,
): Promise<string> {
  const ledger = new Ledger();
  const from = plan.year.startsOn;
  const { yearId } = await openYear(tx, plan.year);
  ledger.made('year', [yearId]);
  const bellsOf = new Map<string, string>();
  for (const one of bells) bellsOf.set(one.id, await hangBells(tx, yearId, one));
  for (const { kind, id } of await tx.rows<{ kind: TurnRowKind; id: string }>(ROWS_OF_YEAR, [yearId]))
    ledger.made(kind, [id]);

  const classOf = await makeClasses(tx, yearId, turnId, plan, classes, bellsOf);
  ledger.made('class', [...classOf.values()]);
  const subgroupOf = await makeSubgroups(tx, plan, classOf);
  ledger.made('subgroup', [...subgroupOf.values()]);

  await endOldYear(tx, ledger, plan, year, order);
  const enrollments = plan.passages.flatMap(({ student, target }) => {
    const classId = target && classOf.get(target.id);
    return classId === undefined ? [] : [{ id: newId(), studentId: student.id, classId, from }];
  });
  await enrollStudents(tx, enrollments);
  ledger.made(
    'enrollment',
    enrollments.map(({ id }) => id),
  );
  const members = plan.members.flatMap(({ studentId, fromSubgroupId }) => {
    const subgroupId = subgroupOf.get(fromSubgroupId);
    return subgroupId === undefined ? [] : [{ id: newId(), studentId, subgroupId, from }];
  });
  await joinSubgroups(tx, members);
  ledger.made(
    'member',
    members.map(({ id }) => id),
  );
  const duties = listDuties(plan, classOf, from);
  await assignDuties(tx, duties);
  ledger.made(
    'duty',
    duties.map(({ id }) => id),
  );
  await makeGroups(tx, ledger, yearId, plan, classOf, subgroupOf, order.at);
  await ledger.keep(tx, turnId);
  return yearId;
}

async function makeClasses(
  tx: WriteTx,
  yearId: string,
  turnId: string,
  { targets }: NewYearPlan,
  classes: readonly KnownClass[],
  bellsOf: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const oldBells = new Map(classes.map(({ id, bellsId }) => [id, bellsId]));
  const ids = await openClasses(
    tx,
    targets.map(({ name, gradeLevel, letter, fromClassId }) => {
      const bellsId = fromClassId === null ? null : (oldBells.get(fromClassId) ?? null);
      return { yearId, name, gradeLevel, letter, bellScheduleId: bellsId && (bellsOf.get(bellsId) ?? null) };
    }),
  );
  await tx.rows(NAME_MADE, [turnId, targets.map(({ id }) => id), ids]);
  return new Map(targets.map(({ id }, at) => [id, ids[at] ?? '']));
}

async function makeSubgroups(
  tx: WriteTx,
  { subgroups }: NewYearPlan,
  classOf: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = await openSubgroups(
    tx,
    subgroups.map(({ from: { division, name }, target }) => {
      return { classId: classOf.get(target.id) ?? '', division, name };
    }),
  );
  return new Map(subgroups.map(({ from }, at) => [from.id, ids[at] ?? '']));
}

/** Nothing of the old year outlasts it: stays, places in subgroups, duties with its classes; whoever leaves has a movement. */
async function endOldYear(
  tx: WriteTx,
  ledger: Ledger,
  { year: next, passages }: NewYearPlan,
  year: OldYear['year'],
  order: TurnOrder,
): Promise<void> {
  const stays = await tx.rows<Ended>(END_STAYS, [
    passages.map(({ student }) => student.enrollmentId),
    passages.map(({ lastDay }) => lastDay),
  ]);
  ledger.ended('enrollment', stays);
  const members = await tx.rows<Ended & { studentId: string }>(END_MEMBERS, [
    passages.map(({ student }) => student.id),
    passages.map(({ lastDay }) => lastDay),
    year.id,
  ]);
  ledger.ended('member', members);
  const dayBefore = addDays(next.startsOn as Day, -1);
  ledger.ended('duty', await tx.rows<Ended>(END_DUTIES, [year.id, dayBefore]));
  const stayOf = new Map(stays.map((stay) => [stay.id, stay]));
  const left = passages.filter(({ row }) => !staysAfter(row.decision));
  const movements = left.map((passage) => ({
    ...movementOf(passage, order),
    undo: {
      ended: {
        id: passage.student.enrollmentId,
        validTo: stayOf.get(passage.student.enrollmentId)?.wasTo ?? null,
      },
      begunId: null,
      members: members
        .filter(({ studentId }) => studentId === passage.student.id)
        .map(({ id, wasTo }) => ({ id, validTo: wasTo })),
      closedAt: null,
    },
  }));
  await tx.insert(Movement, movements);
  ledger.made(
    'movement',
    movements.map(({ id }) => id),
  );
}

const movementOf = ({ student, row, lastDay }: Passage, order: TurnOrder) => ({
  ...{
    id: newId(),
    studentId: student.id,
    kind: 'departure' as const,
    day: lastDay,
    fromClassId: student.classId,
  },
  ...{ toClassId: null, cause: row.decision === 'graduated' ? ('graduated' as const) : ('other' as const) },
  ...{ place: '', orderNumber: row.orderNumber || order.number, orderDate: order.on, note: row.reason },
  ...{ enteredBy: order.by, ...NOT_WITHDRAWN },
});

const listDuties = (
  { targets, educators }: NewYearPlan,
  classOf: ReadonlyMap<string, string>,
  from: string,
) => [
  ...targets.flatMap(({ id, teacherId: personId }) => {
    return personId === null
      ? []
      : [{ id: newId(), personId, role: 'class_teacher' as const, classId: classOf.get(id) ?? '', from }];
  }),
  ...educators.map(({ personId, target }) => {
    return { id: newId(), personId, role: 'educator' as const, classId: classOf.get(target.id) ?? '', from };
  }),
];

async function makeGroups(
  tx: WriteTx,
  ledger: Ledger,
  yearId: string,
  { groups, load, targets }: NewYearPlan,
  classOf: ReadonlyMap<string, string>,
  subgroupOf: ReadonlyMap<string, string>,
  changedAt: Date,
): Promise<void> {
  const nextClass = new Map(targets.map(({ fromClassId, id }) => [fromClassId, classOf.get(id) ?? '']));
  const ids = await openTeachingGroups(
    tx,
    groups.map(({ name, from: { subjectId, scale, parts } }) => ({
      ...{ yearId, subjectId, name, scale },
      parts: parts.map(({ classId, subgroupId }) => ({
        classId: nextClass.get(classId) ?? '',
        subgroupId: subgroupId === null ? null : (subgroupOf.get(subgroupId) ?? null),
      })),
    })),
  );
  ledger.made('group', ids);
  const parts = await tx.rows<{ id: string }>(PARTS_OF_YEAR, [yearId]);
  ledger.made(
    'part',
    parts.map(({ id }) => id),
  );
  const groupOf = new Map(groups.map(({ fromGroupId }, at) => [fromGroupId, ids[at] ?? '']));
  const loads = load.map(({ groupId, staffId, weekly }) => {
    return { id: newId(), yearId, groupId: groupOf.get(groupId) ?? '', staffId, weekly, changedAt };
  });
  await tx.insert(TeachingLoad, loads);
  ledger.made(
    'load',
    loads.map(({ id }) => id),
  );
}
