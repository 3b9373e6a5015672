import { addDays, asDay, refuse } from '@zhurnal/rules';
import type { Refusal } from '@zhurnal/rules';
import type { PlannedEntry, PlannedLesson } from '../import/import-plan.js';
import { planLessons } from '../import/plan-lessons.js';
import type { PlannedLessons } from '../import/plan-lessons.js';
import type { BellsOfDays, RungTimes } from '../bells/ring.js';
import type { TimetableChangeInput } from './edit.graphql.js';
import type { EditFacts } from './edit-facts.js';

/** A change as rows: periods that begin and end, and what becomes of the dated lessons. */
export interface PlannedEdit {
  readonly added: readonly PlannedEntry[];
  /** The period as it shall stand; undefined: it is taken out. */
  readonly wanted: PlannedEntry | undefined;
  /** The last day of the period that was; null: it is gone as if it had never been. */
  readonly endsOn: string | null;
  readonly lessons: PlannedLessons;
  /** Lessons whose substitution, move or new room goes with them. */
  readonly lost: readonly string[];
}

/** The days a change reaches. */
export interface EditDays {
  readonly from: string;
  readonly to: string;
}

const before = (day: string): string => step(day, -1);
const after = (day: string): string => step(day, 1);
function step(day: string, by: number): string {
  const found = asDay(day);
  if (!found) throw new RangeError(`no day ${day}`);
  return addDays(found, by);
}

/** Why a change cannot be made at all. */
export function objectToEdit(change: TimetableChangeInput, facts: EditFacts): Refusal | undefined {
  const { entry, timetable, today } = facts;
  const { wanted, from } = change;
  const until = change.until ?? timetable.validTo;
  if (!asDay(from) || !asDay(until) || until < from)
    return refuse('INVALID_VALUE', { params: { field: 'to' } });
  if (from <= today) return refuse('DAY_IS_PAST', { params: { day: after(today) } });
  const [first, last] = [entry?.validFrom ?? timetable.validFrom, entry?.validTo ?? timetable.validTo];
  if (from > last || until > timetable.validTo || until < first)
    return refuse('OUTSIDE_TIMETABLE', { params: { from: first, to: last } });
  if (entry && entry.version !== change.expectedVersion) return refuse('STALE_VERSION');
  if (wanted == null) return entry ? undefined : refuse('INVALID_VALUE', { params: { field: 'wanted' } });
  if (!facts.grades || (entry && wanted.groupId !== entry.groupId))
    return refuse('NOT_FOUND', { params: { field: 'groupId' } });
  if (!facts.isRoomKnown) return refuse('NOT_FOUND', { params: { field: 'roomId' } });
  if (!facts.areTeachersKnown) return refuse('NOT_FOUND', { params: { field: 'teacherIds' } });
  if (!facts.weekdays.includes(wanted.weekday))
    return refuse('INVALID_VALUE', { params: { field: 'weekday' } });
  if (wanted.week > timetable.cycleWeeks || (timetable.cycleWeeks === 1 && wanted.week > 0))
    return refuse('INVALID_VALUE', { params: { field: 'week' } });
  return undefined;
}

/** The days on which the change holds: within the period that is changed, and the timetable. */
export function daysOfEdit(change: TimetableChangeInput, { entry, timetable }: EditFacts): EditDays {
  const first = entry?.validFrom ?? timetable.validFrom;
  const last = entry?.validTo ?? timetable.validTo;
  const until = change.until ?? last;
  return {
    from: change.from < first ? first : change.from,
    to: entry && until > last ? last : until,
  };
}

/**
 * Ends the period that was, begins the one that shall be, and after a change for some weeks the old one again. Lessons
 * go over to the new place on days that stay the same, with whatever people changed at them; the others fall out and
 * are made. What is recorded stays, and stands for the new lesson of that day.
 */
export function planEdit(
  change: TimetableChangeInput,
  facts: EditFacts,
  bells: BellsOfDays,
  newId: () => string,
): PlannedEdit {
  const { entry, timetable } = facts;
  const { from, to } = daysOfEdit(change, facts);
  const last = entry?.validTo ?? timetable.validTo;
  const wanted = change.wanted && {
    id: newId(),
    timetableId: timetable.id,
    groupId: change.wanted.groupId,
    weekday: change.wanted.weekday,
    week: change.wanted.week,
    slot: change.wanted.slot,
    roomId: change.wanted.roomId ?? null,
    sourceKey: entry?.sourceKey ?? null,
    staffIds: [...new Set(change.wanted.teacherIds)],
    validFrom: from,
    validTo: to < timetable.validTo ? to : null,
  };
  const rest = entry && to < last ? [{ ...entry, id: newId(), validFrom: after(to) }] : [];
  const added: PlannedEntry[] = [...(wanted ? [wanted] : []), ...rest];
  const planned = planLessons(
    {
      timetables: [timetable],
      newTimetables: [],
      changedTimetables: [],
      added,
      kept: [],
      changed: [],
      removed: entry ? [entry] : [],
      weeklyPeriods: 0,
    },
    {
      facts: { ...facts, entries: entry ? [entry] : [] },
      cycleStart: facts.cycleStart,
      gradesOf: () => facts.grades ?? [],
    },
    from,
    usualWhereSilent(bells),
    newId,
    { adoptsAll: true },
  );
  const stay = new Set(
    planned.keptForRecords.filter(({ lesson }) => lesson.isRecorded).map(({ lesson }) => lesson.date),
  );
  const changed = new Set(facts.lessons.filter(({ isChanged }) => isChanged).map(({ id }) => id));
  return {
    added,
    wanted: wanted ?? undefined,
    endsOn: entry && from > (entry.validFrom ?? timetable.validFrom) ? before(from) : null,
    lessons: { ...planned, created: planned.created.filter(({ date }) => !stay.has(date)) },
    lost: planned.cancelled.filter((id) => changed.has(id)),
  };
}

/** A shortened day without a lesson of that number: the lesson keeps its usual time. */
function usualWhereSilent(
  bells: BellsOfDays,
): (slot: number, date: string, groupId: string) => RungTimes | undefined {
  return (slot, date, groupId) => bells(groupId, date, slot) ?? bells(groupId, '', slot);
}

/** Lessons at their new places, for the search of clashes. Those that a person moved elsewhere are not at it. */
export function listPlaced(
  { wanted, lessons }: PlannedEdit,
  facts: EditFacts,
): readonly Pick<PlannedLesson, 'date' | 'startsAt' | 'endsAt'>[] {
  if (!wanted) return [];
  const known = new Map(facts.lessons.map((lesson) => [lesson.id, lesson]));
  const adopted = lessons.adopted
    .filter(({ id, entryId }) => {
      const lesson = known.get(id);
      return entryId === wanted.id && lesson && !lesson.isMoved && !lesson.isCancelled;
    })
    .map(({ id, startsAt, endsAt }) => ({ date: known.get(id)?.date ?? '', startsAt, endsAt }));
  return [...lessons.created.filter(({ entryId }) => entryId === wanted.id), ...adopted];
}
