import type { TimetableFile } from '../files/index.js';
import type { ImportFacts, KnownEntry } from './import-facts.js';
import type { ChangedEntry, PlannedEntry, PlannedTimetable } from './import-plan.js';
import type { PlannedBells } from './plan-bells.js';
import type { ImportIds, PlannedGroups } from './plan-groups.js';
import type { Stretch } from './plan-terms.js';

/** A weekly period that stays: what is known of it, and what the file now says. */
export interface KeptEntry {
  readonly known: KnownEntry;
  readonly wanted: PlannedEntry;
}

export interface PlannedEntries {
  readonly timetables: readonly PlannedTimetable[];
  readonly newTimetables: readonly PlannedTimetable[];
  readonly changedTimetables: readonly PlannedTimetable[];
  readonly added: readonly PlannedEntry[];
  readonly kept: readonly KeptEntry[];
  readonly changed: readonly ChangedEntry[];
  readonly removed: readonly KnownEntry[];
  /** Weekly periods of the file as they will stand; a period every second week counts 0.5. */
  readonly weeklyPeriods: number;
}

/** The frame of an import: the timetable's name, its days, and the days of the file's terms. */
export interface ImportFrame {
  readonly timetable: string;
  readonly from: string;
  readonly to: string;
  /** Empty when the file does not divide the year. */
  readonly terms: readonly Stretch[];
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);
const earlierOf = (a: string, b: string): string => (a < b ? a : b);

/** One timetable, or one for each term that the days from–to touch. */
function planTimetables(
  file: TimetableFile,
  facts: ImportFacts,
  { timetable, from, to, terms }: ImportFrame,
  newId: () => string,
): ReadonlyMap<number, PlannedTimetable> {
  const wanted: readonly (readonly [number, string, Stretch])[] =
    terms.length === 0
      ? [[0, timetable, { from, to }]]
      : terms.map((days, at) => [at + 1, `${timetable} · ${file.terms[at]?.name ?? at + 1}`, days]);
  const planned = new Map<number, PlannedTimetable>();
  for (const [term, name, days] of wanted) {
    const known = facts.timetables.find((one) => one.name === name);
    const validFrom = laterOf(days.from, from);
    const validTo = earlierOf(days.to, to);
    if (validFrom > validTo) continue;
    planned.set(term, {
      id: known?.id ?? newId(),
      name,
      // A timetable that is loaded anew from a later day has been in force before it.
      validFrom: known ? earlierOf(known.validFrom, validFrom) : validFrom,
      validTo,
      cycleWeeks: file.cycle,
    });
  }
  return planned;
}

const placeOf = (entry: PlannedEntry | KnownEntry): string =>
  [entry.timetableId, entry.groupId, entry.weekday, entry.week, entry.slot].join('|');

const sameStaff = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Pairs what is with what is wanted at one place: first what is alike, then what has the same source, then the rest. */
function pair(known: KnownEntry[], wanted: PlannedEntry[]): KeptEntry[] {
  const kept: KeptEntry[] = [];
  const alike: readonly ((a: KnownEntry, b: PlannedEntry) => boolean)[] = [
    (a, b) => a.sourceKey === b.sourceKey && sameStaff(a.staffIds, b.staffIds),
    (a, b) => a.roomId === b.roomId && sameStaff(a.staffIds, b.staffIds),
    (a, b) => a.sourceKey === b.sourceKey,
    () => true,
  ];
  for (const fits of alike) {
    for (const entry of [...wanted]) {
      const at = known.findIndex((candidate) => fits(candidate, entry));
      const found = known[at];
      if (!found) continue;
      known.splice(at, 1);
      wanted.splice(wanted.indexOf(entry), 1);
      kept.push({ known: found, wanted: { ...entry, id: found.id } });
    }
  }
  return kept;
}

function differenceOf({ known, wanted }: KeptEntry): ChangedEntry | undefined {
  const staffAdded = wanted.staffIds
    .map((staffId, at) => ({ staffId, position: at + 1 }))
    .filter(({ staffId }) => !known.staffIds.includes(staffId));
  const staffRemoved = known.staffIds.filter((staffId) => !wanted.staffIds.includes(staffId));
  if (known.roomId === wanted.roomId && staffAdded.length === 0 && staffRemoved.length === 0)
    return undefined;
  return { id: known.id, roomBefore: known.roomId, roomId: wanted.roomId, staffAdded, staffRemoved };
}

/** The weekly periods a file asks for, as rows. */
function listWanted(
  file: TimetableFile,
  ids: ImportIds,
  plans: { groups: PlannedGroups; bells: PlannedBells; weekdays: ReadonlyMap<string, number> },
  timetables: ReadonlyMap<number, PlannedTimetable>,
  newId: () => string,
): readonly PlannedEntry[] {
  const everyTerm = [...timetables.keys()];
  return file.lessons.flatMap((lesson) => {
    const group = plans.groups.groupOf.get(lesson);
    const staffIds = [...new Set(lesson.teacherKeys.flatMap((key) => ids.teachers.get(key) ?? []))];
    return lesson.placements.flatMap(({ dayKey, slotKey, weeks, terms, roomKeys }) => {
      const weekday = plans.weekdays.get(dayKey);
      const slot = plans.bells.slots.get(slotKey);
      if (!group || weekday === undefined || !slot) return [];
      const every = file.cycle === 1 || weeks.length >= file.cycle;
      const roomId = roomKeys.map((key) => ids.rooms.get(key)).find((id) => id !== undefined) ?? null;
      return (terms.length === 0 ? everyTerm : terms).flatMap((term) => {
        const timetableId = timetables.get(term)?.id;
        if (timetableId === undefined) return [];
        return (every ? [0] : weeks).map((week) => {
          return {
            id: newId(),
            timetableId,
            groupId: group.id,
            weekday,
            week,
            slot: slot.number,
            roomId,
            sourceKey: lesson.key,
            staffIds,
          };
        });
      });
    });
  });
}

/** Compares the weekly periods of a file with those of the timetable of the same name. */
export function planEntries(
  file: TimetableFile,
  facts: ImportFacts,
  ids: ImportIds,
  plans: { groups: PlannedGroups; bells: PlannedBells; weekdays: ReadonlyMap<string, number> },
  frame: ImportFrame,
  newId: () => string,
): PlannedEntries {
  const timetables = planTimetables(file, facts, frame, newId);
  const wanted = listWanted(file, ids, plans, timetables, newId);
  const places = new Map<string, { known: KnownEntry[]; wanted: PlannedEntry[] }>();
  const at = (place: string): { known: KnownEntry[]; wanted: PlannedEntry[] } => {
    const cell = places.get(place) ?? { known: [], wanted: [] };
    places.set(place, cell);
    return cell;
  };
  for (const entry of facts.entries) if (entry.isEdited !== true) at(placeOf(entry)).known.push(entry);
  for (const entry of wanted) at(placeOf(entry)).wanted.push(entry);
  const kept: KeptEntry[] = [];
  const added: PlannedEntry[] = [];
  const removed: KnownEntry[] = facts.entries.filter(({ isEdited }) => isEdited === true);
  for (const cell of places.values()) {
    kept.push(...pair(cell.known, cell.wanted));
    added.push(...cell.wanted);
    removed.push(...cell.known);
  }
  const all = [...timetables.values()];
  const isChanged = (one: PlannedTimetable): boolean => {
    const known = facts.timetables.find(({ id }) => id === one.id);
    return (
      known !== undefined &&
      (known.validFrom !== one.validFrom ||
        known.validTo !== one.validTo ||
        known.cycleWeeks !== one.cycleWeeks)
    );
  };
  const placements = file.lessons.flatMap((lesson) => lesson.placements);
  return {
    timetables: all,
    newTimetables: all.filter(({ id }) => !facts.timetables.some((known) => known.id === id)),
    changedTimetables: all.filter(isChanged),
    added,
    kept,
    changed: kept.map(differenceOf).filter((change) => change !== undefined),
    removed,
    weeklyPeriods: placements.reduce((sum, { weeks }) => sum + weeks.length, 0) / file.cycle,
  };
}
