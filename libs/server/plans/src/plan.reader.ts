import { PLAN_STEPS, listNameOf, stepPlan } from '@zhurnal/rules';
import type { PersonName, PlanState, PlanStep, RegulationProfile } from '@zhurnal/rules';
import { isUuid, notFound } from '@zhurnal/platform';
import type { Actor, Call, Clock, ReadTx } from '@zhurnal/platform';
import { getFrame } from './plan-frame.js';
import type { PlanList, PlanTopic, PlanYear, ThematicPlanDetails } from './plan.graphql.js';
import { PLAN, PLANS, YEARS } from './plan.sql.js';

/** A plan as its statements read it. */
export interface PlanRow {
  readonly id: string;
  readonly version: number;
  readonly yearId: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly gradeLevel: number;
  readonly classId: string | null;
  readonly className: string | null;
  readonly title: string;
  readonly authorId: string;
  readonly state: PlanState;
  readonly reason: string;
  readonly submittedAt: Date | null;
  readonly agreedBy: string | null;
  readonly agreedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly authorName: PersonName;
  readonly agreedName: PersonName | null;
  readonly approvedName: PersonName | null;
  readonly returnedName: PersonName | null;
  readonly curriculumHours: number | null;
  readonly hours: number;
  readonly itemCount: number;
  readonly workCount: number;
  readonly groups: { readonly groupId: string; readonly name: string }[];
  readonly items: PlanTopic[];
  /** Does the caller lead a department with the subject, or teach a group that follows the plan? */
  readonly isHead: boolean;
  readonly isFollowed: boolean;
}

/** Verbs that need nothing but their role. */
const PLAIN_VERBS = ['savePlan', 'copyPlan'];

/** What a step of the plan depends on, for the caller. */
export const stepFactsOf = (row: PlanRow, actor: Actor, profile: RegulationProfile) => ({
  state: row.state,
  itemCount: row.itemCount,
  isAuthor: row.authorId === actor.personId,
  hasAgreed: row.agreedBy === actor.personId,
  isHead: row.isHead,
  isDeputy: actor.roles.includes('deputy'),
  isDirector: actor.roles.includes('director'),
  agreedBy: profile.planAgreedBy,
});

/** May the caller change what the plan says? Its author, or a teacher whose group follows it. */
export const mayWrite = (row: PlanRow, actor: Actor): boolean =>
  row.authorId === actor.personId || row.isFollowed;

/** Reads plans; the steps that the caller may take stand in `can`. */
export class PlanReader {
  constructor(private readonly clock: Clock) {}

  /** The plans of a year; without one, of the year of today. */
  list(call: Call, yearId: string | null): Promise<PlanList> {
    if (yearId !== null && !isUuid(yearId)) throw notFound();
    return call.read([], async (tx) => {
      const { year: now, profile, dueOn } = await getFrame(tx, this.clock);
      const years = await tx.rows<PlanYear>(YEARS, [now.id]);
      const year = years.find(({ id }) => id === (yearId ?? now.id));
      if (!year) throw notFound();
      const rows = await tx.rows<PlanRow>(PLANS, [call.actor.personId, year.id]);
      const verbs = await this.verbs(call, tx);
      return {
        yearId: year.id,
        yearName: year.name,
        thisYearId: now.id,
        years,
        planPer: profile.planPer.value,
        planPerClause: profile.planPer.clause ?? null,
        agreedBy: profile.planAgreedBy.value,
        agreedByClause: profile.planAgreedBy.clause ?? null,
        dueOn,
        dueClause: profile.planDue.clause ?? null,
        plans: rows.map((row) => detailsOf(row, call.actor, profile, verbs)),
        can: verbs,
      };
    });
  }

  get(call: Call, id: string): Promise<ThematicPlanDetails> {
    if (!isUuid(id)) throw notFound();
    return call.read([], (tx) => this.show(call, tx, id));
  }

  /** The plan as it stands in the transaction. */
  async show(call: Call, tx: ReadTx, id: string): Promise<ThematicPlanDetails> {
    const { profile } = await getFrame(tx, this.clock);
    return detailsOf(await getPlanRow(call, tx, id), call.actor, profile, await this.verbs(call, tx));
  }

  private verbs(call: Call, tx: ReadTx): Promise<string[]> {
    const verbs = [...PLAIN_VERBS, ...PLAN_STEPS.map((step) => `${step}Plan`), 'teachingLoad', 'departments'];
    return call.can(tx, verbs, { kind: 'person', id: call.actor.personId });
  }
}

/** A plan that is not there ends the request. */
export async function getPlanRow(call: Call, tx: ReadTx, id: string): Promise<PlanRow> {
  const row = await tx.find<PlanRow>(PLAN, [call.actor.personId, id]);
  if (!row) throw notFound();
  return row;
}

function detailsOf(
  row: PlanRow,
  actor: Actor,
  profile: RegulationProfile,
  verbs: readonly string[],
): ThematicPlanDetails {
  const { authorName, agreedName, approvedName, returnedName, isHead: _, isFollowed: __, ...rest } = row;
  const facts = stepFactsOf(row, actor, profile);
  const isOpen = (verb: string): boolean => {
    if (verb === 'savePlan') return mayWrite(row, actor);
    const step = PLAN_STEPS.find((one): one is PlanStep => `${one}Plan` === verb);
    return step === undefined || typeof stepPlan(step, facts) === 'string';
  };
  return {
    ...rest,
    author: listNameOf(authorName),
    agreedBy: agreedName && listNameOf(agreedName),
    approvedBy: approvedName && listNameOf(approvedName),
    returnedBy: returnedName && listNameOf(returnedName),
    can: verbs.filter(isOpen),
  };
}
