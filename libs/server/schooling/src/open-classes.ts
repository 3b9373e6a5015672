import type { MarkScale } from '@zhurnal/rules';
import { newId } from '@zhurnal/platform';
import type { WriteTx } from '@zhurnal/platform';
import { Room } from './room.entity.js';
import { SchoolClass } from './school-class.entity.js';
import { Subgroup } from './subgroup.entity.js';
import { Subject } from './subject.entity.js';
import { TeachingGroup } from './teaching-group.entity.js';
import { TeachingGroupPart } from './teaching-group-part.entity.js';

/** All of these take an id of the caller's, or make one. */
interface Named {
  readonly id?: string | undefined;
  readonly name: string;
}

export interface NewClass extends Named {
  readonly yearId: string;
  readonly gradeLevel?: number | null | undefined;
  readonly letter?: string | undefined;
  readonly bellScheduleId?: string | null | undefined;
}

export interface NewSubgroup extends Named {
  readonly classId: string;
  /** Subgroups of one division share no students. */
  readonly division?: string | undefined;
}

export interface NewSubject extends Named {
  readonly shortName?: string | undefined;
}

export interface NewRoom extends Named {
  readonly building?: string | undefined;
}

/** A group that is taught one subject: whole classes (`subgroupId` null) or subgroups. */
export interface NewTeachingGroup extends Named {
  readonly yearId: string;
  readonly subjectId: string;
  readonly scale?: MarkScale | undefined;
  readonly parts: readonly { readonly classId: string; readonly subgroupId?: string | null | undefined }[];
}

const idOf = ({ id }: Named): string => id ?? newId();

/** Opens classes of a year; answers their ids in order. */
export async function openClasses(tx: WriteTx, classes: readonly NewClass[]): Promise<string[]> {
  const rows = classes.map((one) => ({
    id: idOf(one),
    yearId: one.yearId,
    name: one.name,
    gradeLevel: one.gradeLevel ?? null,
    letter: one.letter ?? '',
    bellScheduleId: one.bellScheduleId ?? null,
  }));
  await tx.insert(SchoolClass, rows);
  tx.announce({ topic: 'settings', keys: ['school'] });
  return rows.map(({ id }) => id);
}

/** Divides classes into subgroups. */
export async function openSubgroups(tx: WriteTx, subgroups: readonly NewSubgroup[]): Promise<string[]> {
  const rows = subgroups.map((one) => {
    return { id: idOf(one), classId: one.classId, division: one.division ?? '', name: one.name };
  });
  await tx.insert(Subgroup, rows);
  tx.announce({ topic: 'settings', keys: ['school'] });
  return rows.map(({ id }) => id);
}

export async function addSubjects(tx: WriteTx, subjects: readonly NewSubject[]): Promise<string[]> {
  const rows = subjects.map((one) => ({
    id: idOf(one),
    name: one.name,
    shortName: one.shortName ?? one.name,
  }));
  await tx.insert(Subject, rows);
  tx.announce({ topic: 'settings', keys: ['school'] });
  return rows.map(({ id }) => id);
}

export async function addRooms(tx: WriteTx, rooms: readonly NewRoom[]): Promise<string[]> {
  const rows = rooms.map((one) => ({ id: idOf(one), name: one.name, building: one.building ?? '' }));
  await tx.insert(Room, rows);
  tx.announce({ topic: 'settings', keys: ['school'] });
  return rows.map(({ id }) => id);
}

/** Opens teaching groups with their parts: each is a page of the journal. */
export async function openTeachingGroups(
  tx: WriteTx,
  groups: readonly NewTeachingGroup[],
): Promise<string[]> {
  const rows = groups.map((one) => ({
    id: idOf(one),
    yearId: one.yearId,
    subjectId: one.subjectId,
    name: one.name,
    scale: one.scale ?? ('five' as const),
  }));
  const parts = groups.flatMap(({ parts }, at) =>
    parts.map(({ classId, subgroupId = null }) => {
      return { id: newId(), groupId: rows[at]?.id ?? newId(), classId, subgroupId };
    }),
  );
  await tx.insert(TeachingGroup, rows);
  await tx.insert(TeachingGroupPart, parts);
  tx.announce({ topic: 'settings', keys: ['school'] });
  return rows.map(({ id }) => id);
}
