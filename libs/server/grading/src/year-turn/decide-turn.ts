import { classToRepeat, isGraduating, parseClassName, plainText, refuse, staysAfter } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import { newId, notFound, sql } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
import { readDecisions } from './begin-turn.js';
import type { KnownClass } from './old-year.js';
import type { DecisionRow, TargetRow } from './plan-new-year.js';
import { CLEAR_TARGETS, DECIDE_STUDENTS } from './turn.sql.js';
import { YearTurnClass } from './year-turn-class.entity.js';
import type { DecideYearTurnInput, TurnClassInput, TurnStudentInput } from './year-turn.inputs.js';

// $2 staff.
const STAFF = sql(
  'grading.turn.staff',
  `select f.id from staff_member f where f.school_id = $1 and f.id = any($2::uuid[]) and f.dismissed_on is null and f.deleted_at is null`,
);

const invalid = (field: string): Refusal => refuse('INVALID_VALUE', { params: { field } });

/** Keeps what people decide by hand: first about classes, then about students, who may go into the new ones. All of it or nothing. */
export async function decideOn(
  tx: WriteTx,
  turnId: string,
  sources: readonly KnownClass[],
  { classes, students }: Pick<DecideYearTurnInput, 'classes' | 'students'>,
  now: Date,
): Promise<Refusal | undefined> {
  const known = await readDecisions(tx, turnId);
  const objection = await decideClasses(tx, turnId, known.targets, classes, now);
  if (objection) return objection;
  if (students.length === 0) return undefined;
  const { targets } = classes.length > 0 ? await readDecisions(tx, turnId) : known;
  const alive = targets.filter(({ isDropped }) => !isDropped);
  const rows = new Map(known.students.map((row) => [row.studentId, row]));
  const source = new Map(sources.map((each) => [each.id, each]));
  const decided: { readonly input: TurnStudentInput; readonly targetId: string | null }[] = [];
  for (const input of students) {
    const row = rows.get(input.studentId.toLowerCase());
    if (!row) throw notFound();
    const from = source.get(row.fromClassId);
    const targetId = targetOf(input, row, from, alive);
    const reason = objectionTo(input, from, targetId, alive);
    if (reason) return reason;
    decided.push({ input, targetId });
  }
  await tx.rows(DECIDE_STUDENTS, [
    ...[turnId, decided.map(({ input }) => input.studentId), decided.map(({ input }) => input.decision)],
    ...[decided.map(({ targetId }) => targetId), decided.map(({ input }) => plainText(input.reason))],
    ...[decided.map(({ input }) => plainText(input.orderNumber)), decided.map(() => true)],
  ]);
  return undefined;
}

/** The class that is named, or the one that follows from the decision. */
function targetOf(
  { decision, targetId }: TurnStudentInput,
  { fromClassId }: DecisionRow,
  from: KnownClass | undefined,
  alive: readonly TargetRow[],
): string | null {
  if (!staysAfter(decision)) return null;
  if (targetId != null) return targetId.toLowerCase();
  if (decision !== 'retained') return alive.find((target) => target.fromClassId === fromClassId)?.id ?? null;
  const name = from && classToRepeat(from, alive);
  return alive.find((target) => target.name === name)?.id ?? null;
}

/** Who repeats stays in the grade, who is promoted goes above it, and only the last grades graduate. */
function objectionTo(
  { decision }: TurnStudentInput,
  from: KnownClass | undefined,
  targetId: string | null,
  alive: readonly TargetRow[],
): Refusal | undefined {
  const grade = from?.gradeLevel ?? null;
  if (decision === 'graduated' && grade !== null && !isGraduating(grade)) return invalid('decision');
  if (targetId === null) return undefined;
  const target = alive.find(({ id }) => id === targetId);
  if (!target) throw notFound();
  if (grade === null) return undefined;
  const isWrong = decision === 'retained' ? target.gradeLevel !== grade : target.gradeLevel <= grade;
  return isWrong ? invalid('targetId') : undefined;
}

async function decideClasses(
  tx: WriteTx,
  turnId: string,
  targets: readonly TargetRow[],
  inputs: readonly TurnClassInput[],
  now: Date,
): Promise<Refusal | undefined> {
  if (inputs.length === 0) return undefined;
  const teachers = [...new Set(inputs.flatMap(({ teacherId }) => (teacherId == null ? [] : [teacherId])))];
  if ((await tx.rows(STAFF, [teachers])).length < teachers.length) return invalid('teacherId');
  const changed = inputs.map((input) => ({
    input,
    row: targets.find(({ id }) => id === input.id?.toLowerCase()),
  }));
  if (changed.some(({ input, row }) => input.id != null && (!row || row.isDropped))) throw notFound();
  const names = [
    ...targets
      .filter((row) => !row.isDropped && !changed.some((each) => each.row === row))
      .map(({ name }) => name),
    ...inputs.filter(({ isDropped }) => !isDropped).map(({ name }) => plainText(name)),
  ];
  if (names.includes('')) return invalid('name');
  if (new Set(names).size < names.length) return refuse('NAME_TAKEN', { params: { field: 'name' } });
  const dropped = changed.flatMap(({ input, row }) => (input.isDropped && row ? [row.id] : []));
  if (dropped.length > 0) await tx.rows(CLEAR_TARGETS, [turnId, dropped]);
  // Names may be exchanged: those that are given up go first.
  const ordered = [...changed].sort(
    (one, other) => Number(other.input.isDropped) - Number(one.input.isDropped),
  );
  for (const { input, row } of ordered) {
    const name = plainText(input.name);
    const values = {
      ...{ name, gradeLevel: input.gradeLevel, letter: parseClassName(name)?.letter ?? '' },
      ...{ teacherId: input.teacherId ?? null, isManual: true, deletedAt: input.isDropped ? now : null },
    };
    if (row) await tx.update(YearTurnClass, row, values);
    else if (!input.isDropped)
      await tx.insert(YearTurnClass, [
        { id: newId(), turnId, fromClassId: null, madeClassId: null, ...values },
      ]);
  }
  return undefined;
}
