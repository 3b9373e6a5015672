import { fullNameOf, staysAfter } from '@zhurnal/rules';
import type { Day, PersonName } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { readClosings } from '../closing/closing.reader.js';
import { readDecisions } from './begin-turn.js';
import { findFromYear, findTurn, readOldTeaching, readOldYear } from './old-year.js';
import type { FromYear, KnownTurn, OldYear } from './old-year.js';
import { endsSchool, planNewYear, yearAfter } from './plan-new-year.js';
import type { DecisionRow, NewYearPlan, TargetRow } from './plan-new-year.js';
import { MADE, STANDING_OPEN, SUBJECT_NAMES, TEACHERS } from './turn.sql.js';
import type { TurnCount, TurnFinding, YearTurnPage } from './year-turn.graphql.js';

/** What of the old year stands open. */
export interface StandingOpen {
  /** Periods of classes that are not closed and sealed. */
  readonly periods: readonly string[];
  readonly corrections: number;
}

async function findStandingOpen(tx: ReadTx, now: Date, { id, isArchived }: FromYear): Promise<StandingOpen> {
  const row = await tx.find<Pick<StandingOpen, 'corrections'>>(STANDING_OPEN, [id]);
  return {
    corrections: row?.corrections ?? 0,
    periods: isArchived ? [] : await listOpenPeriods(tx, now, id),
  };
}

/** Periods of classes that are not closed and sealed: open, opened again by an order, or without their new seal. */
export async function listOpenPeriods(tx: ReadTx, now: Date, yearId: string): Promise<readonly string[]> {
  const { periods } = await readClosings(tx, now, { yearId });
  return periods
    .filter(({ state }) => state !== 'closed')
    .map(({ className, periodName }) => `${className}, ${periodName}`);
}

const VERBS = ['beginYearTurn', 'decideYearTurn', 'applyYearTurn', 'undoYearTurn', 'confirmYearTurn'];

/** Reads the turn of a year: what is decided, what the turn makes, and what is to be looked at. */
export class YearTurnReader {
  constructor(private readonly clock: Clock) {}

  /** Null: the school has no such year. */
  async get(call: Call, fromYearId: string | null): Promise<YearTurnPage | null> {
    if (fromYearId !== null && !isUuid(fromYearId)) throw notFound();
    return call.read([], async (tx) => {
      const page = await pageOfTurn(tx, this.clock.now(), fromYearId);
      return page && { ...page, can: await call.can(tx, VERBS, { kind: 'person', id: call.actor.personId }) };
    });
  }
}

/** The page without what the caller may do. */
export async function pageOfTurn(
  tx: ReadTx,
  now: Date,
  fromYearId: string | null,
): Promise<Omit<YearTurnPage, 'can'> | null> {
  const year = await findFromYear(tx, now, fromYearId);
  if (!year) return null;
  const turn = await findTurn(tx, year.id);
  const old = await readOldYear(tx, year);
  const next = yearAfter(year);
  const head = {
    ...{
      fromYearId: year.id,
      fromYear: year.name,
      toYear: next.name,
      startsOn: next.startsOn,
      today: year.today,
    },
    ...headOf(turn),
    sources: old.classes.map(({ id, name, gradeLevel }) => {
      return { id, name, gradeLevel, isGraduating: endsSchool({ gradeLevel }) };
    }),
  };
  if (!turn) return { ...head, classes: [], students: [], findings: [], makes: [], teachers: [] };
  const { targets, students } = await readDecisions(tx, turn.id);
  const subjects = await namesOfSubjects(tx, students);
  const alive = targets.filter(({ isDropped }) => !isDropped);
  const standing = await findStandingOpen(tx, now, year);
  const isDraft = turn.state === 'draft';
  // A turn that is carried out is not planned again: what it made is known.
  const plan = isDraft
    ? planNewYear(old, await readOldTeaching(tx, year), targets, students, year.today)
    : undefined;
  return {
    ...head,
    classes: alive.map((target) => classOf(target, students)),
    students: students.map((row) => ({
      ...{ studentId: row.studentId, name: fullNameOf(row.name), fromClassId: row.fromClassId },
      ...{ decision: row.decision, targetId: row.targetId, reason: row.reason },
      ...{ orderNumber: row.orderNumber, isManual: row.isManual },
      failed: row.failed.map((id) => subjects.get(id) ?? ''),
    })),
    findings: findingsOf(old, alive, students, standing, plan),
    teachers: isDraft ? await listTeachers(tx, year.today) : [],
    makes: plan ? countsOf(plan) : await tx.rows<TurnCount>(MADE, [turn.id]),
  };
}

const nameOf = (name: PersonName | null): string | null => (name === null ? null : fullNameOf(name));

const headOf = (turn: KnownTurn | undefined) => ({
  ...{ turnId: turn?.id ?? null, version: turn?.version ?? 0, state: turn?.state ?? null },
  ...{ orderNumber: turn?.orderNumber ?? '', orderedOn: turn?.orderedOn ?? null },
  ...{ appliedAt: turn?.appliedAt ?? null, appliedBy: nameOf(turn?.appliedBy ?? null) },
  ...{ confirmedAt: turn?.confirmedAt ?? null, confirmedBy: nameOf(turn?.confirmedBy ?? null) },
  undoneAt: turn?.undoneAt ?? null,
});

function classOf(target: TargetRow, students: readonly DecisionRow[]): YearTurnPage['classes'][number] {
  const { id, name, gradeLevel, fromClassId, teacherId, teacherName } = target;
  const studentCount = students.filter(({ targetId }) => targetId === id).length;
  return { id, name, gradeLevel, fromClassId, teacherId, teacherName: nameOf(teacherName), studentCount };
}

async function listTeachers(tx: ReadTx, today: string): Promise<YearTurnPage['teachers']> {
  const rows = await tx.rows<{ id: string; name: PersonName }>(TEACHERS, [today]);
  return rows.map(({ id, name }) => ({ id, name: fullNameOf(name) }));
}

async function namesOfSubjects(tx: ReadTx, students: readonly DecisionRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(students.flatMap(({ failed }) => failed))];
  const rows = await tx.rows<{ id: string; name: string }>(SUBJECT_NAMES, [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What the plan makes, by kinds of rows. */
function countsOf(plan: NewYearPlan): TurnCount[] {
  const { targets, passages, members, subgroups, groups, load, educators, year } = plan;
  return [
    { kind: 'class', count: targets.length },
    { kind: 'enrollment', count: passages.filter(({ target }) => target).length },
    { kind: 'movement', count: passages.filter(({ row }) => !staysAfter(row.decision)).length },
    { kind: 'duty', count: targets.filter(({ teacherId }) => teacherId !== null).length + educators.length },
    { kind: 'subgroup', count: subgroups.length },
    { kind: 'member', count: members.length },
    { kind: 'group', count: groups.length },
    { kind: 'load', count: load.length },
    { kind: 'period', count: year.periods.length },
    { kind: 'holiday', count: year.holidays.length },
  ];
}

function findingsOf(
  { year, classes, students: known }: OldYear,
  targets: readonly TargetRow[],
  decisions: readonly DecisionRow[],
  { periods, corrections }: StandingOpen,
  plan: NewYearPlan | undefined,
): TurnFinding[] {
  const say = (kind: TurnFinding['kind'], count: number, name = '', more: Partial<TurnFinding> = {}) =>
    count === 0 ? [] : [{ kind, count, name, isBlocking: false, isBlockingConfirm: false, ...more }];
  const className = new Map(classes.map(({ id, name }) => [id, name]));
  const undecided = new Map<string, number>();
  for (const name of plan?.undecided ?? []) undecided.set(name, (undecided.get(name) ?? 0) + 1);
  const marked = new Set(known.filter(({ hasMarks }) => hasMarks).map(({ classId }) => classId));
  const unmarked = new Map<string, number>();
  // Where nobody has a mark of the year, none is given yet, or none at all.
  for (const { classId, hasMarks, isLeaving } of known)
    if (!hasMarks && !isLeaving && marked.has(classId))
      unmarked.set(classId, (unmarked.get(classId) ?? 0) + 1);
  // As the regulation says for the year that begins.
  const mostOf = regulationOf(year.regulation, yearAfter(year).startsOn as Day).classSize.value;
  const sizes = new Map<string, number>();
  for (const { targetId } of decisions)
    if (targetId !== null) sizes.set(targetId, (sizes.get(targetId) ?? 0) + 1);
  return [
    ...[...undecided].flatMap(([name, count]) => say('undecided', count, name, { isBlocking: true })),
    ...say('year_exists', plan && year.nextName !== null ? 1 : 0, year.nextName ?? '', { isBlocking: true }),
    ...say('periods_open', periods.length, periods[0] ?? '', { isBlockingConfirm: true }),
    ...say('corrections_open', corrections),
    ...say('arrears', decisions.filter(({ decision }) => decision === 'conditional').length),
    ...say('groups_left', plan?.groupsLeft ?? 0),
    ...[...unmarked].flatMap(([classId, count]) => say('no_marks', count, className.get(classId))),
    ...targets.flatMap(({ name, teacherId }) => say('no_teacher', teacherId === null ? 1 : 0, name)),
    ...targets.flatMap(({ id, name }) => {
      const size = sizes.get(id) ?? 0;
      return say('too_large', mostOf !== null && size > mostOf ? size : 0, name);
    }),
    // First grades fill by admission: only a class that goes on is missed.
    ...targets.flatMap(({ id, name, fromClassId }) =>
      say('empty_class', fromClassId !== null && !sizes.has(id) ? 1 : 0, name),
    ),
  ];
}
