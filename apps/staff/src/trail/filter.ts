import type { TrailFilter } from '@zhurnal/contract/staff';
import { TRAIL_ACTS, TRAIL_KINDS } from '@zhurnal/rules';
import { isDay } from '@zhurnal/web-client';

/** Names of the conditions in the address. */
export const CONDITIONS = [
  'who',
  'role',
  'kind',
  'act',
  'from',
  'to',
  'about',
  'class',
  'group',
  'lesson',
  'table',
  'row',
  'request',
  'session',
] as const;
export type Condition = (typeof CONDITIONS)[number];

const UUID = /^[0-9a-f-]{36}$/;

/** The filter that an address asks for; what cannot be a condition is none. */
export function filterOf(address: URLSearchParams): TrailFilter {
  const text = (name: Condition): string | undefined => address.get(name) || undefined;
  const id = (name: Condition): string | undefined => {
    const value = text(name);
    return value !== undefined && UUID.test(value) ? value : undefined;
  };
  const day = (name: Condition): string | undefined => {
    const value = text(name);
    return value !== undefined && isDay(value) ? value : undefined;
  };
  const [entity, rowId] = [text('table'), id('row')];
  return {
    personId: id('who'),
    role: text('role'),
    kind: TRAIL_KINDS.find((kind) => kind === text('kind')),
    act: TRAIL_ACTS.find((act) => act === text('act')),
    from: day('from'),
    to: day('to'),
    aboutId: id('about'),
    classId: id('class'),
    groupId: id('group'),
    lessonId: id('lesson'),
    ...(entity !== undefined && rowId !== undefined && { entity, rowId }),
    requestId: text('request'),
    sessionId: id('session'),
  };
}

/** The address of the trail with these conditions. */
export function addressOf(conditions: Readonly<Partial<Record<Condition, string>>>): string {
  return `/trail?${new URLSearchParams(conditions).toString()}`;
}

/** The days of a journal's page around a lesson: its month, so that the lesson stands among its neighbours. */
export function monthOf(day: string): { readonly from: string; readonly to: string } {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: `${day.slice(0, 8)}01`, to: last };
}

/** The address of a journal as it stood at an instant. */
export function addressOfPast(groupId: string, day: string, at: string): string {
  return `/trail/page/${groupId}?${new URLSearchParams({ ...monthOf(day), at }).toString()}`;
}

/** The last instant before this one that the trail can tell apart. */
export function justBefore(at: string): string {
  const [whole = '', part = ''] = at.replace('Z', '').split('.');
  const micros = Number(part.padEnd(6, '0'));
  if (micros > 0) return `${whole}.${String(micros - 1).padStart(6, '0')}Z`;
  return new Date(Date.parse(`${whole}Z`) - 1).toISOString().replace('Z', '999Z');
}
