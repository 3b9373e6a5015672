import { randomUUID } from 'node:crypto';
import { sql } from '@zhurnal/platform';
import type { TestApi, TestSession } from '@zhurnal/testing';
import type { ArrangedSchool } from './arrange.js';
import type { Refusal } from './ask-journal.js';

const CLOSINGS = `yearId archivedAt today can
  periods { classId className periodId periodName startsOn endsOn state closingId closedBy confirmedGaps
    seal { digest number lessons marks absences } }
  reopenings { id className periodName groupId subjectName fromDay toDay orderNumber orderedOn reason until isOpen version openedBy }`;
const INPUTS = {
  closePeriod: 'ClosePeriodInput',
  reopenPeriod: 'ReopenPeriodInput',
  endReopening: 'EndReopeningInput',
  sealPeriod: 'SealPeriodInput',
  archiveYear: 'ArchiveYearInput',
} as const;

export interface ClosingsView {
  readonly yearId: string;
  readonly archivedAt: string | null;
  readonly can: readonly string[];
  readonly periods: readonly {
    readonly classId: string;
    readonly periodId: string;
    readonly periodName: string;
    readonly state: string;
    readonly closedBy: string | null;
    readonly confirmedGaps: number;
    readonly seal: { readonly digest: string; readonly number: number; readonly marks: number } | null;
  }[];
  readonly reopenings: readonly {
    readonly id: string;
    readonly groupId: string;
    readonly orderNumber: string;
    readonly until: string;
    readonly isOpen: boolean;
    readonly version: number;
  }[];
}

/** The periods as somebody sees them. */
export async function readClosings(api: TestApi, session: TestSession): Promise<ClosingsView> {
  const text = `{ periodClosings { ${CLOSINGS} } }`;
  return (await api.data<{ periodClosings: ClosingsView }>(session, text)).periodClosings;
}

/** A change of closings under a fresh key: the periods, or the refusal. */
export async function changeClosing(
  api: TestApi,
  session: TestSession,
  verb: keyof typeof INPUTS,
  input: object,
): Promise<ClosingsView & Refusal> {
  const text = `mutation ($input: ${INPUTS[verb]}!) { answer: ${verb}(input: $input) { __typename
    ... on PeriodClosings { ${CLOSINGS} } ... on Refusal { code clause params { name value } } } }`;
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  return (await api.data<{ answer: ClosingsView & Refusal }>(session, text, variables)).answer;
}

export interface GapsView {
  readonly required: number;
  readonly other: number;
  readonly gaps: readonly {
    readonly kind: string;
    readonly clause: string | null;
    readonly isRequired: boolean;
    readonly lessonId: string;
    readonly day: string;
    readonly count: number;
  }[];
}

/** What keeps a period open. */
export async function readGaps(api: TestApi, session: TestSession, place: object): Promise<GapsView> {
  const text = `query ($classId: ID!, $periodId: ID!) { closingGaps(classId: $classId, periodId: $periodId) {
    required other gaps { kind clause isRequired lessonId day count } groups { id name subjectName } } }`;
  return (await api.data<{ closingGaps: GapsView }>(session, text, { ...place })).closingGaps;
}

export interface SealView {
  readonly isSame: boolean;
  readonly isIntact: boolean;
  readonly digest: string;
  readonly found: string;
  readonly differences: readonly {
    readonly kind: string;
    readonly studentName: string | null;
    readonly sealed: string | null;
    readonly found: string | null;
  }[];
}

/** The journal beside its seal. */
export async function verifyClosing(api: TestApi, session: TestSession, place: object): Promise<SealView> {
  const text = `query ($classId: ID!, $periodId: ID!) { verifyClosing(classId: $classId, periodId: $periodId) {
    isSame isIntact digest found count differences { kind groupId lessonId subjectName day studentName sealed found } } }`;
  return (await api.data<{ verifyClosing: SealView }>(session, text, { ...place })).verifyClosing;
}

const END_PERIODS = sql(
  'test.closing.periods',
  `update grading_period set ends_on = $2::date where school_id = $1 and kind = 'quarter' and $2::date between starts_on and ends_on`,
);

/** The quarter of the arranged lessons ends on the day. */
export function endQuarter(school: ArrangedSchool, day: string): Promise<unknown> {
  return school.change((tx) => tx.rows(END_PERIODS, [day]));
}

const FILL = sql(
  'test.closing.fill',
  `insert into period_mark (school_id, id, student_id, subject_id, group_id, class_id, year_id, kind, period_id, value)
   select distinct on (m.student_id, g.subject_id, p.id) $1::uuid, new_uuid(), m.student_id, g.subject_id, g.id, c.id, p.year_id, 'period', p.id, '4'
     from grading_period p
     join school_class c on c.school_id = $1 and c.year_id = p.year_id
     join group_member m on m.school_id = $1 and m.class_id = c.id
     join teaching_group g on g.school_id = $1 and g.id = m.group_id
    where p.school_id = $1 and p.kind <> 'year' and (g.id is distinct from $2::uuid or p.number <> 2)
   on conflict do nothing`,
);

/** Everybody has a mark of every period, but for the second one of a group that is left out; marks that stand stay. */
export function fillPeriodMarks(school: ArrangedSchool, leftOut: string | null = null): Promise<unknown> {
  return school.change((tx) => tx.rows(FILL, [leftOut]));
}
