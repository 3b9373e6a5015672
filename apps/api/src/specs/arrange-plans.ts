import { randomUUID } from 'node:crypto';
import { newId } from '@zhurnal/platform';
import { Lesson, LessonTeacher } from '@zhurnal/timetable';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool, GroupName } from './arrange.js';

const PLAN = `id version title state reason hours curriculumHours itemCount workCount gradeLevel classId author agreedBy approvedBy
  returnedBy groups { groupId name } items { id section topic hours workType homework note } can`;
const REFUSED = `... on Refusal { code clause params { name value } }`;

const INPUTS = {
  savePlan: 'SavePlanInput',
  copyPlan: 'CopyPlanInput',
  assignPlan: 'AssignPlanInput',
  submitPlan: 'PlanStepInput',
  agreePlan: 'PlanStepInput',
  approvePlan: 'PlanStepInput',
  returnPlan: 'ReturnPlanInput',
} as const;

export interface ItemView {
  readonly id: string;
  readonly topic: string;
  readonly hours: number;
  readonly workType: string | null;
}

export interface PlanView {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly reason: string;
  readonly hours: number;
  readonly curriculumHours: number | null;
  readonly author: string;
  readonly agreedBy: string | null;
  readonly approvedBy: string | null;
  readonly items: readonly ItemView[];
  readonly groups: readonly { readonly groupId: string }[];
  readonly can: readonly string[];
  readonly code: string;
  readonly clause: string | null;
  readonly params: readonly { readonly name: string; readonly value: string }[];
}

/** A topic of one lesson, unless more is said. */
export const item = (topic: string, more: object = {}) => ({
  id: randomUUID() as string,
  section: '',
  topic,
  hours: 1,
  workType: null as string | null,
  ...more,
});

/** A change of a plan under a fresh key. */
export async function changePlan(
  api: TestApi,
  session: TestSession,
  verb: keyof typeof INPUTS,
  input: object,
): Promise<PlanView> {
  const text = `mutation ($input: ${INPUTS[verb]}!) { answer: ${verb}(input: $input) { __typename
    ... on ThematicPlanDetails { ${PLAN} } ${REFUSED} } }`;
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  return (await api.data<{ answer: PlanView }>(session, text, variables)).answer;
}

export async function readPlan(api: TestApi, session: TestSession, id: string): Promise<PlanView> {
  return (
    await api.data<{ plan: PlanView }>(session, `query ($id: ID!) { plan(id: $id) { ${PLAN} } }`, { id })
  ).plan;
}

export interface PlanListView {
  readonly planPer: string;
  readonly planPerClause: string | null;
  readonly agreedBy: string | null;
  readonly agreedByClause: string | null;
  readonly dueOn: string | null;
  readonly dueClause: string | null;
  readonly plans: readonly PlanView[];
  readonly can: readonly string[];
}

export async function listPlans(api: TestApi, session: TestSession): Promise<PlanListView> {
  const text = `{ plans { yearId planPer planPerClause agreedBy agreedByClause dueOn dueClause can plans { ${PLAN} } } }`;
  return (await api.data<{ plans: PlanListView }>(session, text, {})).plans;
}

export interface TopicView {
  readonly lessonId: string;
  readonly itemId: string;
  readonly topic: string;
  readonly part: number;
  readonly lag: number;
}

export async function nextTopics(
  api: TestApi,
  session: TestSession,
  lessonIds: readonly string[],
): Promise<readonly TopicView[]> {
  const text = `query ($lessonIds: [ID!]!) { nextTopics(lessonIds: $lessonIds) { lessonId itemId topic section part hours workType homework lag state } }`;
  return (await api.data<{ nextTopics: readonly TopicView[] }>(session, text, { lessonIds })).nextTopics;
}

const GROUP = `groupId groupName subjectName gradeLevel teachers planId planTitle state isOverdue curriculumHours plannedHours dueHours doneHours lag
  cancelled offPlan unrecorded lessonsLeft hoursLeft missing endsOn worksPlanned worksGiven`;

export interface ProgressView {
  readonly groupId: string;
  readonly groupName: string;
  readonly state: string | null;
  readonly isOverdue: boolean;
  readonly curriculumHours: number | null;
  readonly plannedHours: number;
  readonly dueHours: number;
  readonly doneHours: number;
  readonly lag: number;
  readonly cancelled: number;
  readonly offPlan: number;
  readonly unrecorded: number;
  readonly hoursLeft: number;
  readonly missing: number;
  readonly endsOn: string | null;
  readonly worksPlanned: number;
  readonly worksGiven: number;
}

export interface ProgressDetailsView {
  readonly group: ProgressView;
  readonly periods: readonly {
    readonly name: string;
    readonly plannedHours: number;
    readonly givenHours: number;
  }[];
  readonly days: readonly {
    readonly itemId: string;
    readonly plannedOn: readonly string[];
    readonly taughtOn: readonly string[];
  }[];
}

export async function readProgress(
  api: TestApi,
  session: TestSession,
  groupId: string,
): Promise<ProgressDetailsView> {
  const text = `query ($groupId: ID!) { planProgress(groupId: $groupId) { group { ${GROUP} } periods { name plannedHours givenHours } days { itemId plannedOn taughtOn } } }`;
  return (await api.data<{ planProgress: ProgressDetailsView }>(session, text, { groupId })).planProgress;
}

export interface LagView {
  readonly today: string;
  readonly dueOn: string | null;
  readonly dueClause: string | null;
  readonly groups: readonly ProgressView[];
}

export async function readLag(api: TestApi, session: TestSession): Promise<LagView> {
  const text = `{ planLag { today dueOn dueClause approvedShare groups { ${GROUP} } } }`;
  return (await api.data<{ planLag: LagView }>(session, text, {})).planLag;
}

/** The subject of a group. */
export async function subjectOf(
  api: TestApi,
  session: TestSession,
  school: ArrangedSchool,
  group: GroupName,
) {
  const lag = await api.data<{ planLag: { groups: { groupId: string; subjectId: string }[] } }>(
    session,
    `{ planLag { groups { groupId subjectId } } }`,
    {},
  );
  return lag.planLag.groups.find(({ groupId }) => groupId === school.groups[group])?.subjectId ?? '';
}

/** Further lessons of a group, one a day, as the timetable would have them. */
export async function addLessons(
  school: ArrangedSchool,
  group: GroupName,
  days: readonly string[],
): Promise<string[]> {
  const rows = days.map((date) => ({
    id: newId() as string,
    groupId: school.groups[group],
    date,
    slot: 4,
    startsAt: '13:25',
    endsAt: '14:10',
    roomId: null,
    entryId: null,
    cancelledAt: null,
  }));
  const staffId = group === 'english' ? school.staff.english : school.staff.maths;
  await school.change(async (tx) => {
    await tx.insert(Lesson, rows);
    await tx.insert(
      LessonTeacher,
      rows.map(({ id: lessonId }) => ({ id: newId(), lessonId, staffId, position: 1, substitute: false })),
    );
  });
  return rows.map(({ id }) => id);
}
