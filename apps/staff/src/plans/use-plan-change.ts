import {
  AgreePlanDocument,
  ApprovePlanDocument,
  AssignPlanDocument,
  CopyPlanDocument,
  ReturnPlanDocument,
  SavePlanDocument,
  SubmitPlanDocument,
} from '@zhurnal/contract/staff';
import type { PlanAnswerPartsFragment, PlanPartsFragment } from '@zhurnal/contract/staff';
import { newId, sayFault, sayRefusalWithClause, useChange } from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';

/** A plan with its topics. */
export type Plan = PlanPartsFragment;

/** What came of a change of a plan. */
export type PlanChanged =
  | { readonly kind: 'done'; readonly plan: Plan }
  | { readonly kind: 'stale' }
  | { readonly kind: 'trouble'; readonly text: string };

type StepVerb = 'submitPlan' | 'agreePlan' | 'approvePlan';

function read<Value>(
  answer: Answer<Value>,
  answerOf: (value: Value) => PlanAnswerPartsFragment,
): PlanChanged {
  if (!answer.ok) return { kind: 'trouble', text: sayFault(answer.fault) };
  const outcome = answerOf(answer.value);
  if (outcome.__typename === 'ThematicPlanDetails') return { kind: 'done', plan: outcome };
  return outcome.code === 'STALE_VERSION'
    ? { kind: 'stale' }
    : { kind: 'trouble', text: sayRefusalWithClause(outcome) };
}

/** The changes of a plan; each answers with the plan as it then stands. */
export function usePlanChanges() {
  const save = useChange(SavePlanDocument);
  const copy = useChange(CopyPlanDocument);
  const assign = useChange(AssignPlanDocument);
  const submit = useChange(SubmitPlanDocument);
  const agree = useChange(AgreePlanDocument);
  const approve = useChange(ApprovePlanDocument);
  const giveBack = useChange(ReturnPlanDocument);
  const key = () => ({ clientMutationId: newId() });
  return {
    save: async (plan: Omit<Plan, 'can'> | NewPlan, yearId: string): Promise<PlanChanged> => {
      const { id, subjectId, gradeLevel, classId, title, items, version } = plan;
      const listed = items.map((item) => ({
        id: item.id,
        section: item.section,
        topic: item.topic,
        hours: item.hours,
        workType: item.workType,
        homework: item.homework,
        note: item.note,
      }));
      const place = { id, yearId, subjectId, gradeLevel, classId: classId ?? null, title };
      const input = { ...key(), ...place, items: listed, expectedVersion: version };
      return read(await save({ input }), (value) => value.savePlan);
    },
    copy: async (planId: string, to: { yearId: string; gradeLevel: number; classId: string | null }) =>
      read(await copy({ input: { ...key(), id: newId(), planId, ...to } }), (value) => value.copyPlan),
    assign: async (planId: string, groupIds: string[], follow: boolean) =>
      read(await assign({ input: { ...key(), planId, groupIds, follow } }), (value) => value.assignPlan),
    step: async (verb: StepVerb, { id, version }: Pick<Plan, 'id' | 'version'>): Promise<PlanChanged> => {
      const input = { ...key(), id, expectedVersion: version };
      if (verb === 'submitPlan') return read(await submit({ input }), (value) => value.submitPlan);
      if (verb === 'agreePlan') return read(await agree({ input }), (value) => value.agreePlan);
      return read(await approve({ input }), (value) => value.approvePlan);
    },
    giveBack: async ({ id, version }: Pick<Plan, 'id' | 'version'>, reason: string) =>
      read(
        await giveBack({ input: { ...key(), id, expectedVersion: version, reason } }),
        (value) => value.returnPlan,
      ),
  };
}

/** A plan that is not there yet. */
export interface NewPlan {
  readonly id: string;
  readonly subjectId: string;
  readonly gradeLevel: number;
  readonly classId: string | null;
  readonly title: string;
  readonly items: readonly Plan['items'][number][];
  readonly version: 0;
}
