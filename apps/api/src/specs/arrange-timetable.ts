import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import type { TestAnswer, TestApi, TestSession } from '@zhurnal/testing';

export interface Effect {
  readonly lessonsMade: number;
  readonly lessonsChanged: number;
  readonly lessonsRemoved: number;
  readonly stays: readonly { readonly date: string; readonly slot: number; readonly isRecorded: boolean }[];
  readonly questions: readonly EditQuestion[];
}

export interface EditQuestion {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly other: string;
  readonly days: number;
  readonly firstDate: string;
}

/** What a change of the weekly timetable answers. */
export interface EditAnswer {
  readonly __typename: 'TimetableEdited' | 'TimetableQuestions' | 'Refusal';
  readonly entryId?: string | null;
  readonly effect?: Effect;
  readonly questions?: readonly EditQuestion[];
  readonly code?: string;
  readonly params?: readonly { readonly name: string; readonly value: string }[];
}

export interface Place {
  readonly groupId: string;
  readonly weekday: number;
  readonly slot: number;
  readonly week?: number;
  readonly roomId?: string | null;
  readonly teacherIds: readonly string[];
}

export interface Change {
  readonly entryId?: string;
  readonly expectedVersion?: number;
  readonly from: string;
  readonly until?: string;
  readonly wanted?: Place;
}

const EFFECT = `lessonsMade lessonsChanged lessonsRemoved stays { date slot isRecorded }
  questions { key code name other days firstDate }`;

/** Changes the weekly timetable, under a key of its own. */
export async function edit(
  api: TestApi,
  session: TestSession,
  change: Change,
  confirmed: readonly string[] = [],
): Promise<EditAnswer> {
  const { editTimetable } = await api.data<{ editTimetable: EditAnswer }>(
    session,
    `mutation ($input: EditTimetableInput!) { editTimetable(input: $input) { __typename
      ... on TimetableEdited { entryId effect { ${EFFECT} } }
      ... on TimetableQuestions { questions { key code name other days firstDate } }
      ... on Refusal { code params { name value } } } }`,
    { input: { clientMutationId: randomUUID(), ...change, confirmed } },
  );
  return editTimetable;
}

/** The same, and yes to every question. */
export async function editSurely(api: TestApi, session: TestSession, change: Change): Promise<EditAnswer> {
  const asked = await edit(api, session, change);
  if (asked.__typename !== 'TimetableQuestions') return asked;
  return edit(api, session, change, asked.questions?.map(({ key }) => key) ?? []);
}

/** What a change would do. */
export async function effectOf(
  api: TestApi,
  session: TestSession,
  change: Change,
): Promise<Effect & { readonly code?: string }> {
  const { timetableEffect } = await api.data<{ timetableEffect: Effect }>(
    session,
    `query ($change: TimetableChangeInput!) { timetableEffect(change: $change) {
      ... on TimetableEffect { ${EFFECT} } ... on Refusal { code } } }`,
    { change },
  );
  return timetableEffect;
}

export interface Period {
  readonly id: string;
  readonly version: number;
  readonly groupId: string;
  readonly weekday: number;
  readonly slot: number;
  readonly from: string;
  readonly to: string;
  readonly teachers: readonly string[];
}

/** The weekly timetable of a group. */
export async function readStanding(
  api: TestApi,
  session: TestSession,
  date: string,
  groupId: string,
): Promise<readonly Period[]> {
  const { standingTimetable } = await api.data<{ standingTimetable: { periods: readonly Period[] } }>(
    session,
    `query ($date: Date!, $groupId: ID) { standingTimetable(date: $date, groupId: $groupId) {
      periods { id version groupId weekday slot from to teachers } } }`,
    { date, groupId },
  );
  return standingTimetable.periods;
}

export interface BellsAnswer {
  readonly __typename: 'BellsKept' | 'Refusal';
  readonly lessonsChanged?: number;
  readonly lessonsUnrung?: number;
  readonly code?: string;
  readonly params?: readonly { readonly name: string; readonly value: string }[];
  readonly bells?: {
    readonly days: readonly { readonly id: string; readonly version: number }[];
    readonly schedules: readonly { readonly id: string; readonly name: string; readonly version: number }[];
  };
}

type BellsOperation = 'keepBells' | 'followBells' | 'keepBellDay' | 'removeBellDay' | 'removeBells';

/** Changes bells, under a key of its own. */
export async function changeBells(
  api: TestApi,
  session: TestSession,
  operation: BellsOperation,
  input: Readonly<Record<string, unknown>>,
): Promise<BellsAnswer> {
  const type = `${operation[0]?.toUpperCase()}${operation.slice(1)}Input`;
  const answer = await api.data<Record<string, BellsAnswer>>(
    session,
    `mutation ($input: ${type}!) { ${operation}(input: $input) { __typename
      ... on BellsKept { lessonsChanged lessonsUnrung bells { days { id version } schedules { id name version } } }
      ... on Refusal { code params { name value } } } }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  const found = answer[operation];
  if (!found) throw new Error(`${operation} answered nothing`);
  return found;
}

/** A new address of a calendar. */
export async function openCalendar(
  api: TestApi,
  session: TestSession,
  input: Readonly<Record<string, unknown>>,
): Promise<{ readonly path?: string; readonly code?: string }> {
  const { openCalendar } = await api.data<{ openCalendar: { path?: string; code?: string } }>(
    session,
    `mutation ($input: OpenCalendarInput!) { openCalendar(input: $input) {
      ... on CalendarOpened { kind path } ... on Refusal { code } } }`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  return openCalendar;
}

/** Reads an address as a calendar program does. */
export function fetchCalendar(
  api: TestApi,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestAnswer> {
  return api.inject({ method: 'GET', url: path, headers });
}

/** One event, as another program understands it. */
export interface Read {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly status: string | null;
  /** In the zone of the calendar. */
  readonly startsAt: string;
  readonly zone: string;
  /** The instant, by the VTIMEZONE of the calendar. */
  readonly utc: string;
  readonly isAllDay: boolean;
  readonly alarms: number;
  /** When it was changed last: an instant in UTC, as the standard wants it. */
  readonly modifiedAt: string | null;
}

/** Reads a calendar with a parser that is not ours. */
export function parseCalendar(text: string): {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly events: readonly Read[];
} {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zones = calendar.getAllSubcomponents('vtimezone');
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  const textOf = (name: string): string => String(calendar.getFirstPropertyValue(name) ?? '');
  return {
    name: textOf('x-wr-calname'),
    properties: Object.fromEntries(
      ['x-published-ttl', 'refresh-interval', 'version', 'prodid'].map((name) => [name, textOf(name)]),
    ),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: Number(event.sequence),
        summary: event.summary ?? '',
        description: event.description ?? '',
        location: event.location ?? '',
        status: component.getFirstPropertyValue('status') as string | null,
        startsAt: event.startDate.toString(),
        zone: event.startDate.zone?.tzid ?? '',
        utc: event.startDate.toJSDate().toISOString(),
        isAllDay: event.startDate.isDate,
        alarms: component.getAllSubcomponents('valarm').length,
        modifiedAt:
          (component.getFirstPropertyValue('last-modified') as ICAL.Time | null)?.toString() ?? null,
      };
    }),
  };
}
