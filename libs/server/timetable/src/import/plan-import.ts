import { findingOf } from '@zhurnal/rules';
import type { Finding, ImportPlan } from '@zhurnal/rules';
import type { TimetableFile } from '../files/index.js';
import type { ImportFacts } from './import-facts.js';
import { mergeMappings } from './import-mapping.js';
import type { PlannedImport } from './import-plan.js';
import type { ImportWish } from './import-wish.js';
import { describePlan } from './describe-plan.js';
import { planBells } from './plan-bells.js';
import type { SlotTimes } from './plan-bells.js';
import { planEntries } from './plan-entries.js';
import { planGroups } from './plan-groups.js';
import { planLessons } from './plan-lessons.js';
import { planObjects } from './plan-objects.js';
import { findTermDays } from './plan-terms.js';
import { planWeekdays } from './plan-weekdays.js';
import { keyOfQuestion, listOpen } from './questions.js';

/**
 * Compares a file with the school and says what an import would make, change and take away. Decides nothing that is
 * not told: by the file, by the mapping of this time or the last, or by the school's calendar.
 */
export function planImport(
  file: TimetableFile,
  read: readonly Finding[],
  facts: ImportFacts,
  wish: ImportWish,
  newId: () => string,
): PlannedImport {
  const mapping = mergeMappings(facts.remembered.mapping, wish.mapping);
  const terms = file.terms.length === 0 ? [] : findTermDays(file.terms.length, facts.periods);
  const findings = terms
    ? read
    : [
        ...read,
        ...file.terms.slice(0, 1).map(({ row, name, key }) => findingOf('UNKNOWN_TERM', row, name ?? key)),
      ];
  const frame = { timetable: wish.timetable, from: wish.from, to: wish.to, terms: terms ?? [] };
  const weekdays = planWeekdays(file, mapping);
  const bells = planBells(file, facts, mapping, wish.timetable, newId);
  const objects = planObjects(
    file,
    facts,
    mapping,
    { bellScheduleId: bells.scheduleId, from: wish.from },
    newId,
  );
  const { ids } = objects;
  const groups = planGroups(file, facts, ids, newId);
  const entries = planEntries(file, facts, ids, { groups, bells, weekdays }, frame, newId);

  const gradeOf = new Map<string, number | null>(facts.classes.map(({ id, gradeLevel }) => [id, gradeLevel]));
  for (const { id, gradeLevel } of objects.classes) gradeOf.set(id ?? '', gradeLevel ?? null);
  const gradesOfGroup = new Map(
    groups.groups.map(({ id, parts }) => {
      const grades = parts
        .map(({ classId }) => gradeOf.get(classId) ?? null)
        .filter((grade) => grade !== null);
      return [id, [...new Set(grades)].sort((a, b) => a - b)];
    }),
  );
  const times = new Map<number, SlotTimes>([...bells.slots.values()].map((slot) => [slot.number, slot]));
  const cycleStart = mapping.cycleStart ?? facts.year.startsOn;
  const calendar = { facts, cycleStart, gradesOf: (groupId: string) => gradesOfGroup.get(groupId) ?? [] };
  const lessons = planLessons(entries, calendar, wish.from, (slot) => times.get(slot), newId);

  const used = [
    ...new Set(entries.added.concat(entries.kept.map(({ wanted }) => wanted)).map(({ weekday }) => weekday)),
  ];
  const missing = used.filter((weekday) => !facts.weekdays.includes(weekday)).sort();
  const open = listOpen(findings, wish.confirmed, facts.remembered.confirmed);
  const answered = findings.filter((finding) => finding.severity === 'question' && !open.includes(finding));
  const plan = describePlan(file, facts, wish, {
    weekdays,
    missing,
    bells,
    objects,
    groups,
    entries,
    lessons,
  });
  return {
    plan,
    findings,
    open,
    work: {
      yearId: facts.year.id,
      since: lessons.since,
      weekdays: missing.length === 0 ? null : [...facts.weekdays, ...missing].sort(),
      newBells: bells.newBells,
      bellScheduleId: bells.scheduleId,
      newSlots: bells.newSlots,
      changedSlots: bells.changedSlots,
      subjects: objects.subjects,
      rooms: objects.rooms,
      staff: objects.staff,
      newTeachers: objects.newTeachers,
      classes: objects.classes,
      subgroups: objects.subgroups,
      groups: groups.groups
        .filter(({ isNew }) => isNew)
        .map(({ id, subjectId, name, parts }) => ({ id, subjectId, name, parts, yearId: facts.year.id })),
      links: [...bells.links, ...objects.links, ...groups.links],
      newTimetables: entries.newTimetables,
      changedTimetables: entries.changedTimetables,
      newEntries: entries.added,
      changedEntries: entries.changed,
      removedEntries: entries.removed.map(({ id }) => id),
      newLessons: lessons.created,
      cancelledLessons: lessons.cancelled,
      adoptedLessons: lessons.adopted,
      timetableIds: entries.timetables.map(({ id }) => id),
      remembered: { mapping, confirmed: answered.map(keyOfQuestion), bells: bells.told },
    },
  };
}

/** Does the plan differ in nothing from what the school has? */
export function isUnchanged({ creates, changes, removes, totals }: ImportPlan): boolean {
  return (
    creates.length + changes.length + removes.length + totals.lessonsCreated + totals.lessonsCancelled === 0
  );
}
