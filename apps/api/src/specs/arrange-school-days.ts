import { randomUUID } from 'node:crypto';
import type { TestApi, TestSession } from '@zhurnal/testing';

export interface DaysEffect {
  readonly lessonsOut: number;
  readonly lessonsIn: number;
  readonly lessonsKept: number;
  readonly lessons: readonly {
    readonly date: string;
    readonly slot: number;
    readonly label: string;
    readonly effect: string;
  }[];
}

export interface KeptDay {
  readonly id: string;
  readonly version: number;
  readonly fromDate: string;
  readonly toDate: string;
  readonly lessonsOut: number;
}

/** What a change of days answers. */
export interface DaysAnswer {
  readonly effect?: DaysEffect;
  readonly days?: readonly KeptDay[];
  readonly code?: string;
}

type Wish = Readonly<Record<string, unknown>>;
const EFFECT = `lessonsOut lessonsIn lessonsKept lessons { date slot label effect }`;

/** What a change of days would do. */
export async function previewDays(
  api: TestApi,
  session: TestSession,
  change: Wish,
): Promise<Partial<DaysEffect> & { readonly code?: string }> {
  const { schoolDayEffect } = await api.data<{ schoolDayEffect: DaysEffect }>(
    session,
    `query ($change: SchoolDayChange!) { schoolDayEffect(change: $change) {
      ... on SchoolDayEffect { ${EFFECT} } ... on Refusal { code } } }`,
    { change },
  );
  return schoolDayEffect;
}

/** Changes days of the school calendar, under a key of its own. */
export async function changeDays(
  api: TestApi,
  session: TestSession,
  operation: 'keepSchoolDay' | 'removeSchoolDay',
  input: Wish,
): Promise<DaysAnswer> {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const answer = await api.data<Record<string, DaysAnswer>>(
    session,
    `mutation ($input: ${type}!) { ${operation}(input: $input) {
      ... on SchoolDaysKept { effect { ${EFFECT} } days { id version fromDate toDate lessonsOut } } ... on Refusal { code } } }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  return answer[operation] ?? {};
}

/** Asks for one of the changes that begin a timetable, under a key of its own. */
export async function begin<Answer>(
  api: TestApi,
  session: TestSession,
  operation: 'beginTimetable' | 'formGroup' | 'copyClassWeek',
  input: Wish,
): Promise<Answer & { readonly code?: string; readonly params?: readonly { readonly value: string }[] }> {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const fields = {
    beginTimetable: '... on TimetableBegun { timetable { id name from to cycleWeeks } }',
    formGroup: '... on GroupFormed { groupId }',
    copyClassWeek: '... on ClassWeekCopied { periods leftOut lessonsMade }',
  }[operation];
  const answer = await api.data<Record<string, Answer>>(
    session,
    `mutation ($input: ${type}!) { ${operation}(input: $input) { ${fields} ... on Refusal { code params { value } } } }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  const found = answer[operation];
  if (!found) throw new Error(`${operation} answered nothing`);
  return found;
}
