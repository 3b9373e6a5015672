import type { ImportPlan, PlanKind, PlanLine } from '@zhurnal/rules';
import type { TimetableFile } from '../files/index.js';
import type { ImportFacts } from './import-facts.js';
import type { PlannedBells } from './plan-bells.js';
import type { PlannedEntries } from './plan-entries.js';
import type { PlannedGroups } from './plan-groups.js';
import type { ImportWish } from './import-wish.js';
import type { PlannedLessons } from './plan-lessons.js';
import type { PlannedObjects } from './plan-objects.js';

interface Parts {
  readonly weekdays: ReadonlyMap<string, number>;
  /** Days of the week on which the school had no lessons so far. */
  readonly missing: readonly number[];
  readonly bells: PlannedBells;
  readonly objects: PlannedObjects;
  readonly groups: PlannedGroups;
  readonly entries: PlannedEntries;
  readonly lessons: PlannedLessons;
}

type Place = { readonly weekday: number; readonly slot: number; readonly week: number };

const placeOf = ({ weekday, slot, week }: Place): Place => ({ weekday, slot, week });

/** Lines of one kind, each with its label. */
function linesOf(kind: PlanKind, labels: readonly string[]): readonly PlanLine[] {
  return labels.map((label) => ({ kind, label }));
}

/** The differences as lines for a person to read, and the figures beside them. */
export function describePlan(
  file: TimetableFile,
  facts: ImportFacts,
  wish: ImportWish,
  parts: Parts,
): ImportPlan {
  const { weekdays, missing, bells, objects, groups, entries, lessons } = parts;
  const { names } = objects.ids;
  const groupNames = new Map<string, string>();
  for (const { id, subjectId, name } of [...facts.groups, ...groups.groups]) {
    groupNames.set(id, `${name} · ${names.get(subjectId) ?? ''}`);
  }
  const labelOf = (groupId: string): string => groupNames.get(groupId) ?? '';
  const nameOf = (id: string): string => names.get(id) ?? '';
  const roomAndTeachers = (roomId: string | null, staffIds: readonly string[]): string =>
    [staffIds.map(nameOf).join(', '), roomId === null ? '' : nameOf(roomId)]
      .filter((text) => text !== '')
      .join(' · ');

  const creates: PlanLine[] = [
    ...bells.creates,
    ...linesOf(
      'subject',
      objects.subjects.map(({ name }) => name),
    ),
    ...linesOf(
      'room',
      objects.rooms.map(({ name }) => name),
    ),
    ...linesOf('teacher', objects.newTeachers.map(nameOf)),
    ...linesOf(
      'class',
      objects.classes.map(({ name }) => name),
    ),
    ...linesOf(
      'subgroup',
      objects.subgroups.map(({ classId, name }) => `${nameOf(classId)} · ${name}`),
    ),
    ...linesOf(
      'group',
      groups.groups.filter(({ isNew }) => isNew).map(({ id }) => labelOf(id)),
    ),
    ...linesOf(
      'timetable',
      entries.newTimetables.map(({ name }) => name),
    ),
    ...entries.added.map((entry): PlanLine => {
      const after = roomAndTeachers(entry.roomId, entry.staffIds);
      return { kind: 'period', label: labelOf(entry.groupId), place: placeOf(entry), after };
    }),
  ];
  const changes: PlanLine[] = [
    ...missing.map((weekday): PlanLine => ({ kind: 'weekday', label: String(weekday) })),
    ...bells.changes,
    ...entries.changedTimetables.map((timetable): PlanLine => {
      const known = facts.timetables.find(({ id }) => id === timetable.id);
      const show = (one: { validFrom: string; validTo: string }): string =>
        `${one.validFrom} – ${one.validTo}`;
      return {
        kind: 'timetable',
        label: timetable.name,
        before: known ? show(known) : '',
        after: show(timetable),
      };
    }),
    ...entries.changed.flatMap(({ id }): PlanLine[] => {
      const kept = entries.kept.find(({ known }) => known.id === id);
      if (!kept) return [];
      const { known, wanted } = kept;
      return [
        {
          kind: 'period',
          label: labelOf(known.groupId),
          place: placeOf(known),
          before: roomAndTeachers(known.roomId, known.staffIds),
          after: roomAndTeachers(wanted.roomId, wanted.staffIds),
        },
      ];
    }),
  ];
  const removes = entries.removed.map((entry): PlanLine => {
    const before = roomAndTeachers(entry.roomId, entry.staffIds);
    return { kind: 'period', label: labelOf(entry.groupId), place: placeOf(entry), before };
  });
  return {
    timetable: wish.timetable,
    from: wish.from,
    to: wish.to,
    creates,
    changes,
    removes,
    keptLessons: lessons.keptForRecords.map(({ lesson, entry }) => {
      return { label: labelOf(entry.groupId), date: lesson.date, slot: entry.slot };
    }),
    totals: {
      activities: file.totals.activities,
      weeklyPeriods: entries.weeklyPeriods,
      lessonsCreated: lessons.created.length,
      lessonsCancelled: lessons.cancelled.length,
    },
    mapping: {
      days: Object.fromEntries(file.days.map(({ key, name }) => [name, weekdays.get(key) ?? 0])),
      bells: Object.fromEntries(
        file.slots.map(({ key, name }) => {
          const slot = bells.slots.get(key);
          return [name, [slot?.startsAt ?? '', slot?.endsAt ?? '']];
        }),
      ),
      classes: Object.fromEntries(
        file.classes.map(({ key, name }) => {
          const id = objects.ids.classes.get(key) ?? '';
          const made = objects.classes.find((one) => one.id === id);
          const known = facts.classes.find((one) => one.id === id);
          const gradeLevel = made?.gradeLevel ?? known?.gradeLevel ?? null;
          return [name, { name: nameOf(id), gradeLevel, ...(made ? { letter: made.letter } : {}) }];
        }),
      ),
    },
  };
}
