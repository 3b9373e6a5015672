import { draftTurn, refuse } from '@zhurnal/rules';
import type { StudentPlan } from '@zhurnal/rules';
import { newId } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
import type { KnownTurn, OldYear } from './old-year.js';
import type { DecisionRow, TargetRow } from './plan-new-year.js';
import {
  CHANGE_TURN,
  CLEAR_TARGETS,
  DECIDE_STUDENTS,
  DROP_CLASSES,
  DROP_STUDENTS,
  RENEW_STUDENTS,
  TURN_CLASSES,
  TURN_STUDENTS,
} from './turn.sql.js';
import { YearTurnClass } from './year-turn-class.entity.js';
import { YearTurnStudent } from './year-turn-student.entity.js';
import { YearTurn } from './year-turn.entity.js';

/** Makes the draft, or makes it anew from what is known now; what people decided by hand stays, also from a turn that was taken back. */
export async function draftInto(
  tx: WriteTx,
  old: OldYear,
  known: KnownTurn | undefined,
  by: string,
  now: Date,
): Promise<ReturnType<typeof refuse> | undefined> {
  if (known?.state === 'applied') return refuse('TURN_APPLIED');
  if (known?.state === 'confirmed') return refuse('TURN_CONFIRMED');
  const former = known && (await readDecisions(tx, known.id));
  const isGoingOn = known?.state === 'draft';
  const turnId = isGoingOn ? known.id : newId();
  if (isGoingOn) await tx.rows(CHANGE_TURN, [turnId]);
  else await addTurn(tx, turnId, old.year.id, by, now);
  const plan = draftTurn(old.classes, old.students);
  const targets = await draftClasses(tx, turnId, plan.classes, former?.targets ?? [], isGoingOn, now);
  await draftStudents(tx, turnId, plan.students, targets, former, isGoingOn, now);
  return undefined;
}

/** What is decided in a turn. */
export async function readDecisions(
  tx: Pick<WriteTx, 'rows'>,
  turnId: string,
): Promise<{ readonly targets: readonly TargetRow[]; readonly students: readonly DecisionRow[] }> {
  return {
    targets: await tx.rows<TargetRow>(TURN_CLASSES, [turnId]),
    students: await tx.rows<DecisionRow>(TURN_STUDENTS, [turnId]),
  };
}

const UNSTARTED = {
  ...{ toYearId: null, orderNumber: '', orderedOn: null, appliedAt: null, appliedBy: null },
  ...{ confirmedAt: null, confirmedBy: null, undoneAt: null, undoneBy: null },
};

const addTurn = (tx: WriteTx, id: string, fromYearId: string, begunBy: string, begunAt: Date) =>
  tx.insert(YearTurn, [
    { id, fromYearId, state: 'draft', begunAt, begunBy, changedAt: begunAt, ...UNSTARTED },
  ]);

type Wanted = Pick<
  YearTurnClass,
  'fromClassId' | 'name' | 'gradeLevel' | 'letter' | 'teacherId' | 'isManual'
>;

/** Classes by hand come first; a proposed one is added where none by hand has its name or its class. Answers ids by names, and ids of old rows with the new ones. */
async function draftClasses(
  tx: WriteTx,
  turnId: string,
  plans: readonly Omit<Wanted, 'isManual'>[],
  former: readonly TargetRow[],
  isGoingOn: boolean,
  now: Date,
): Promise<{
  readonly byName: ReadonlyMap<string, string>;
  readonly bySource: ReadonlyMap<string, string>;
  readonly byFormer: ReadonlyMap<string, string>;
}> {
  const manual = former.filter(({ isManual }) => isManual);
  const isDecided = ({ name, fromClassId }: Omit<Wanted, 'isManual'>): boolean =>
    manual.some((each) => each.name === name || (fromClassId !== null && each.fromClassId === fromClassId));
  const proposed = plans.filter((plan) => !isDecided(plan));
  const kept = isGoingOn ? former.filter(({ isDropped }) => !isDropped) : [];
  const same = (row: TargetRow, plan: Omit<Wanted, 'isManual'>): boolean =>
    !row.isManual &&
    row.name === plan.name &&
    row.fromClassId === plan.fromClassId &&
    row.teacherId === plan.teacherId;
  const gone = kept.filter((row) => !row.isManual && !proposed.some((plan) => same(row, plan)));
  const goneIds = gone.map(({ id }) => id);
  if (goneIds.length > 0) {
    await tx.rows(CLEAR_TARGETS, [turnId, goneIds]);
    await tx.rows(DROP_CLASSES, [turnId, goneIds, now]);
  }
  const fresh: {
    readonly wanted: Wanted;
    readonly formerId: string | undefined;
    readonly isDropped: boolean;
  }[] = [
    ...(isGoingOn ? [] : manual).map((row) => ({ wanted: row, formerId: row.id, isDropped: row.isDropped })),
    ...proposed
      .filter((plan) => !kept.some((row) => same(row, plan)))
      .map((plan) => ({
        wanted: { ...plan, isManual: false },
        formerId: former.find(({ name }) => name === plan.name)?.id,
        isDropped: false,
      })),
  ];
  const rows = fresh.map(({ wanted, isDropped }) => ({
    ...{
      id: newId(),
      turnId,
      fromClassId: wanted.fromClassId,
      name: wanted.name,
      gradeLevel: wanted.gradeLevel,
    },
    ...{ letter: wanted.letter, teacherId: wanted.teacherId, isManual: wanted.isManual, madeClassId: null },
    deletedAt: isDropped ? now : null,
  }));
  await tx.insert(YearTurnClass, rows);
  const staying = kept.filter(({ id }) => !goneIds.includes(id));
  const living = [...staying, ...rows.filter(({ deletedAt }) => deletedAt === null)];
  return {
    byName: new Map(living.map(({ name, id }) => [name, id])),
    bySource: new Map(
      living.flatMap(({ fromClassId, id }) => (fromClassId === null ? [] : [[fromClassId, id]])),
    ),
    byFormer: new Map([
      ...staying.map(({ id }): [string, string] => [id, id]),
      // A class whose teacher changed is another row of the same name: those who were sent to it go along.
      ...gone.flatMap(({ id, name }): [string, string][] => {
        const next = living.find((each) => each.name === name);
        return next ? [[id, next.id]] : [];
      }),
      ...fresh.flatMap(({ formerId, isDropped }, at): [string, string][] => {
        const id = rows[at]?.id;
        return formerId === undefined || id === undefined || isDropped ? [] : [[formerId, id]];
      }),
    ]),
  };
}

async function draftStudents(
  tx: WriteTx,
  turnId: string,
  plans: readonly StudentPlan[],
  { byName, bySource, byFormer }: Awaited<ReturnType<typeof draftClasses>>,
  former: Awaited<ReturnType<typeof readDecisions>> | undefined,
  isGoingOn: boolean,
  now: Date,
): Promise<void> {
  const before = new Map(former?.students.map((row) => [row.studentId, row]));
  const decided = plans.map((plan) => {
    const known = before.get(plan.studentId);
    // What was decided by hand stays, unless the student is leaving by an order since then.
    if (known?.isManual && plan.decision !== 'departed') {
      const targetId = known.targetId === null ? null : (byFormer.get(known.targetId) ?? null);
      const { decision, reason, orderNumber } = known;
      return { plan, decision, targetId, reason, orderNumber, isManual: true };
    }
    const targetId =
      plan.target === null ? null : (byName.get(plan.target) ?? bySource.get(plan.fromClassId) ?? null);
    return { plan, decision: plan.decision, targetId, reason: '', orderNumber: '', isManual: false };
  });
  const kept = isGoingOn ? decided.filter(({ plan }) => before.has(plan.studentId)) : [];
  const ids = kept.map(({ plan }) => plan.studentId);
  if (isGoingOn) {
    await tx.rows(DROP_STUDENTS, [turnId, plans.map(({ studentId }) => studentId), now]);
    await tx.rows(RENEW_STUDENTS, [
      turnId,
      plans.map(({ studentId }) => studentId),
      plans.map(({ fromClassId }) => fromClassId),
      plans.map(({ failed }) => JSON.stringify(failed)),
    ]);
    await tx.rows(DECIDE_STUDENTS, [
      ...[turnId, ids, kept.map(({ decision }) => decision), kept.map(({ targetId }) => targetId)],
      ...[kept.map(({ reason }) => reason), kept.map(({ orderNumber }) => orderNumber)],
      kept.map(({ isManual }) => isManual),
    ]);
  }
  const isKept = new Set(ids);
  await tx.insert(
    YearTurnStudent,
    decided
      .filter(({ plan }) => !isKept.has(plan.studentId))
      .map(({ plan: { studentId, fromClassId, failed }, ...rest }) => ({
        ...{ id: newId(), turnId, studentId, fromClassId, failed, ...rest },
      })),
  );
}
