import {
  plainText,
  PLAN_LIMITS,
  firstObjection,
  objectToItems,
  objectToLength,
  objectToScope,
  refuse,
  stepPlan,
} from '@zhurnal/rules';
import type { PlanItem, PlanStep, Refusal } from '@zhurnal/rules';
import { newId, notFound } from '@zhurnal/platform';
import type { Call, ChangeKey, Clock, Refused, WriteTx } from '@zhurnal/platform';
import { PlanAssignment } from './plan-assignment.entity.js';
import { getFrame } from './plan-frame.js';
import { PlanItemRow } from './plan-item.entity.js';
import type { ThematicPlanDetails } from './plan.graphql.js';
import type { AssignPlanInput, CopyPlanInput, PlanStepInput, SavePlanInput } from './plan.inputs.js';
import { getPlanRow, mayWrite, stepFactsOf } from './plan.reader.js';
import type { PlanReader, PlanRow } from './plan.reader.js';
import { ASSIGNABLE, CHANGE_ITEMS, DROP_ITEMS, KNOWN_ITEMS, PLAN, SCOPE } from './plan.sql.js';
import { ThematicPlan } from './thematic-plan.entity.js';

type Kept = ThematicPlanDetails | Refused;
type Placed = Omit<SavePlanInput, 'clientMutationId' | 'expectedVersion'>;

/** A plan that was changed has been seen by nobody. */
const UNSEEN = {
  state: 'draft',
  reason: '',
  submittedAt: null,
  agreedBy: null,
  agreedAt: null,
  approvedBy: null,
  approvedAt: null,
} as const;

/** Writes thematic plans, copies them, gives them to groups and leads them from draft to approval. */
export class KeepPlan {
  constructor(
    private readonly clock: Clock,
    private readonly reader: PlanReader,
  ) {}

  /** All of a plan at once. What was handed in, agreed to or approved is a draft again. */
  save(call: Call, input: SavePlanInput): Promise<Kept> {
    return this.change(call, input, input.id, async (tx) => {
      const wanted = cleaned(input);
      const { profile } = await getFrame(tx, this.clock);
      const found = await tx.find<PlanRow>(PLAN, [call.actor.personId, input.id]);
      if (!found) return input.expectedVersion === 0 ? this.add(call, tx, wanted) : refuse('STALE_VERSION');
      if (!mayWrite(found, call.actor)) return refuse('PLAN_AUTHOR_ONLY');
      if (found.version !== input.expectedVersion) return refuse('STALE_VERSION');
      const objection = objectToItems(wanted.items, profile.workTypes.value) ?? objectToTitle(wanted.title);
      if (objection) return objection;
      const { id, version } = found;
      const done = await tx.update(
        ThematicPlan,
        { id, version },
        { title: wanted.title, authorId: call.actor.personId, ...UNSEEN },
      );
      return done ? this.putItems(tx, id, wanted.items) : refuse('STALE_VERSION');
    });
  }

  /** A plan of one's own that begins as another one stands. */
  copy(call: Call, input: CopyPlanInput): Promise<Kept> {
    return this.change(call, input, input.id, async (tx) => {
      const from = await getPlanRow(call, tx, input.planId);
      const { id, yearId, gradeLevel, classId } = input;
      const items = from.items.map((item) => ({ ...item, id: newId() }));
      return this.add(call, tx, {
        id,
        yearId,
        subjectId: from.subjectId,
        gradeLevel,
        classId,
        title: from.title,
        items,
      });
    });
  }

  /** A step on the way from draft to approval. */
  step(call: Call, step: PlanStep, input: PlanStepInput, reason = ''): Promise<Kept> {
    return this.change(call, input, input.id, async (tx) => {
      const { profile } = await getFrame(tx, this.clock);
      const row = await getPlanRow(call, tx, input.id);
      if (row.version !== input.expectedVersion) return refuse('STALE_VERSION');
      const next = stepPlan(step, stepFactsOf(row, call.actor, profile));
      if (typeof next !== 'string') return next;
      if (step === 'return' && reason.trim() === '') return refuse('ANSWER_REQUIRED');
      const [who, now] = [call.actor.personId, this.clock.now()];
      const said: Readonly<Record<PlanStep, Partial<ThematicPlan>>> = {
        submit: {
          reason: '',
          submittedAt: now,
          agreedBy: null,
          agreedAt: null,
          returnedBy: null,
          returnedAt: null,
        },
        agree: { agreedBy: who, agreedAt: now },
        approve: { approvedBy: who, approvedAt: now },
        return: { ...UNSEEN, reason: reason.trim(), returnedBy: who, returnedAt: now },
      };
      const { id, version } = row;
      const done = await tx.update(ThematicPlan, { id, version }, { ...said[step], state: next });
      return done ? undefined : refuse('STALE_VERSION');
    });
  }

  /** Groups follow the plan, or follow it no longer; each follows one plan. */
  async assign(call: Call, input: AssignPlanInput): Promise<Kept> {
    const { planId, groupIds, follow } = input;
    const targets = groupIds.map((id) => ({ kind: 'group' as const, id }));
    return this.change(
      call,
      input,
      planId,
      async (tx) => {
        const groups = await tx.rows<AssignableRow>(ASSIGNABLE, [groupIds, planId]);
        if (groups.length !== groupIds.length) throw notFound();
        if (follow && groups.some(({ fits }) => !fits)) return refuse('PLAN_OF_OTHERS');
        // A plan of another time is not begun with where the regulation has it made otherwise now.
        const [begun] = groups.filter((group) => group.planId !== planId || group.endedAt !== null);
        const { profile } = await getFrame(tx, this.clock);
        const objection = follow && begun ? objectToScope(begun, profile.planPer) : undefined;
        if (objection) return objection;
        for (const { id, assignmentId, assignmentVersion: version, planId: now, endedAt } of groups) {
          const isSame = now === planId && endedAt === null;
          if (assignmentId === null || version === null) {
            if (follow) await tx.insert(PlanAssignment, [{ id: newId(), groupId: id, planId }]);
          } else if (follow ? !isSame : isSame) {
            const changes = follow ? { planId, deletedAt: null } : { deletedAt: this.clock.now() };
            await tx.update(PlanAssignment, { id: assignmentId, version }, changes);
          }
        }
        return undefined;
      },
      targets,
    );
  }

  private async add(call: Call, tx: WriteTx, wanted: Placed): Promise<Refusal | undefined> {
    const { id, yearId, subjectId, gradeLevel, classId, title, items } = wanted;
    const { profile } = await getFrame(tx, this.clock);
    const scope = await tx.find<ScopeRow>(SCOPE, [yearId, subjectId, classId]);
    if (!scope || (classId !== null && scope.classId === null)) throw notFound();
    if (gradeLevel < 1 || gradeLevel > 12 || (scope.classGrade !== null && scope.classGrade !== gradeLevel))
      return refuse('INVALID_VALUE', { params: { field: 'gradeLevel' } });
    const objection =
      objectToScope({ classId }, profile.planPer) ??
      objectToTitle(title) ??
      objectToItems(items, profile.workTypes.value);
    if (objection) return objection;
    const authorId = call.actor.personId;
    const place = { id, yearId, subjectId, gradeLevel, classId, title, authorId };
    await tx.insert(ThematicPlan, [{ ...place, ...UNSEEN, returnedBy: null, returnedAt: null }]);
    return this.putItems(tx, id, items);
  }

  private async putItems(
    tx: WriteTx,
    planId: string,
    items: readonly PlanItem[],
  ): Promise<Refusal | undefined> {
    const ids = items.map(({ id }) => id);
    const known = await tx.rows<{ id: string; planId: string }>(KNOWN_ITEMS, [ids]);
    if (known.some((item) => item.planId !== planId))
      return refuse('INVALID_VALUE', { params: { field: 'id' } });
    const placed = items.map((item, at) => ({ ...item, ordinal: at + 1 }));
    await tx.rows(DROP_ITEMS, [planId, ids]);
    const old = new Set(known.map(({ id }) => id));
    const changed = placed.filter(({ id }) => old.has(id));
    if (changed.length > 0) await tx.rows(CHANGE_ITEMS, [planId, JSON.stringify(changed)]);
    const added = placed.filter(({ id }) => !old.has(id));
    if (added.length > 0)
      await tx.insert(
        PlanItemRow,
        added.map((item) => ({ ...item, planId })),
      );
    return undefined;
  }

  private change(
    call: Call,
    input: { readonly clientMutationId: string },
    planId: string,
    work: (tx: WriteTx) => Promise<Refusal | undefined>,
    targets: readonly { readonly kind: 'group'; readonly id: string }[] = [],
  ): Promise<Kept> {
    return call.write<Kept>(targets, { key: input.clientMutationId, content: input }, async (tx) => {
      const objection = await work(tx);
      if (objection) return objection;
      const plan = await this.reader.show(call, tx, planId);
      const groups = plan.groups.map(({ groupId }): ChangeKey => `group:${groupId}`);
      const ended = targets.map(({ id }): ChangeKey => `group:${id}`);
      tx.announce({
        topic: 'lesson',
        keys: [
          ...new Set<ChangeKey>([
            ...groups,
            ...ended,
            `person:${call.actor.personId}`,
            `person:${plan.authorId}`,
          ]),
        ],
      });
      return plan;
    });
  }
}

interface AssignableRow {
  readonly id: string;
  readonly assignmentId: string | null;
  readonly assignmentVersion: number | null;
  readonly planId: string | null;
  readonly endedAt: Date | null;
  /** The class of the plan; null: it is one for the grade. */
  readonly classId: string | null;
  readonly fits: boolean;
}

interface ScopeRow {
  readonly startsOn: string;
  readonly classGrade: number | null;
  readonly classId: string | null;
}

function cleaned(input: SavePlanInput): Placed {
  const items = input.items.map(({ id, section, topic, hours, workType, homework, note }) => ({
    id,
    hours,
    workType: workType ?? null,
    section: plainText(section),
    topic: plainText(topic),
    homework: plainText(homework),
    note: plainText(note),
  }));
  const { id, yearId, subjectId, gradeLevel, classId } = input;
  return {
    id,
    yearId,
    subjectId,
    gradeLevel,
    classId: classId ?? null,
    title: plainText(input.title),
    items,
  };
}

const objectToTitle = (title: string): Refusal | undefined =>
  firstObjection<string>(
    [
      (text) => (text === '' ? refuse('INVALID_VALUE', { params: { field: 'title' } }) : undefined),
      (text) => objectToLength('title', text, PLAN_LIMITS.title),
    ],
    title,
  );
