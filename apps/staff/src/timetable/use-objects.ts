import { TimetableObjectsDocument } from '@zhurnal/contract/staff';
import type { TimetableObjectsQuery } from '@zhurnal/contract/staff';
import { useAnswer } from '@zhurnal/web-client';
import type { Fault } from '@zhurnal/web-client';
import { useSearchParams } from 'react-router';
import { useSchool } from '../shell/school.js';
import { KINDS } from './say-week.js';
import type { Kind } from './say-week.js';

export type Objects = TimetableObjectsQuery['timetableObjects'];

/** Everything that has a timetable. */
export function useObjects(): {
  readonly objects: Objects | undefined;
  readonly fault: Fault | undefined;
  readonly again: () => void;
} {
  const { value, fault, again } = useAnswer(TimetableObjectsDocument, {});
  return { objects: value?.timetableObjects, fault, again };
}

/** Whose timetable it is. */
export interface Chosen {
  readonly kind: Kind;
  readonly id: string;
}

const isKind = (text: string | null): text is Kind => KINDS.some((kind) => kind === text);

/** The choice stands in the address; without one a teacher sees the own timetable, the others that of the first class. */
export function useChosen(objects: Objects | undefined): {
  readonly chosen: Chosen;
  readonly choose: (kind: Kind, id: string) => void;
} {
  const [params, setParams] = useSearchParams();
  const { personId } = useSchool();
  const named = params.get('of');
  const isTeacher = objects?.teachers.some(({ id }) => id === personId) === true;
  const kind: Kind = isKind(named) ? named : isTeacher ? 'teacher' : 'class';
  const usual = kind === 'teacher' && isTeacher ? personId : (listOf(objects, kind)[0]?.id ?? '');
  const id = params.get('id') ?? (kind === 'group' ? '' : usual);
  const choose = (next: Kind, nextId: string) =>
    setParams((before) => {
      before.set('of', next);
      if (nextId === '') before.delete('id');
      else before.set('id', nextId);
      return before;
    });
  return { chosen: { kind, id }, choose };
}

/** The objects of one kind, groups with their subject. */
export function listOf(
  objects: Objects | undefined,
  kind: Kind,
): readonly { readonly id: string; readonly name: string }[] {
  if (objects === undefined) return [];
  switch (kind) {
    case 'class':
      return objects.classes;
    case 'teacher':
      return objects.teachers;
    case 'room':
      return objects.rooms;
    case 'group':
      return objects.groups.map(({ id, name, subject }) => ({ id, name: `${subject} · ${name}` }));
  }
}

/** The arguments of a question about it. */
export const argumentsOf = ({ kind, id }: Chosen) => ({
  classId: kind === 'class' ? id : null,
  teacherId: kind === 'teacher' ? id : null,
  roomId: kind === 'room' ? id : null,
  groupId: kind === 'group' ? id : null,
});

/** What tells of its changes. */
export const keysOf = ({ kind, id }: Chosen): readonly string[] =>
  id === ''
    ? []
    : kind === 'class'
      ? [`class:${id}`]
      : kind === 'teacher'
        ? [`person:${id}`]
        : kind === 'group'
          ? [`group:${id}`]
          : [];
