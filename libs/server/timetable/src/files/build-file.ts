import type { FindingList } from './finding-list.js';
import { findClashes } from './find-clashes.js';
import type { ClashFacts, NamedKind } from './find-clashes.js';
import { joinKey } from './join-key.js';
import { FILE_LIMITS } from './limits.js';
import type { FileDay, FileLesson, FileSet, FileTotals, TimetableFile } from './timetable-file.js';

/** Equal for one subject taught to the same students, in whatever order the file lists them. */
export function courseKeyOf(subjectKey: string, sets: readonly FileSet[]): string {
  const keyOf = ({ classKey, subgroupKey }: FileSet) => [classKey, subgroupKey ?? ''];
  const sorted = sets.map(keyOf).sort((a, b) => (joinKey(...a) < joinKey(...b) ? -1 : 1));
  return joinKey(subjectKey, ...sorted.flat());
}

/** Two days of the file that are one weekday have to be told apart by a person; so has a day of no known name. */
export function askAboutDays(days: readonly FileDay[], findings: FindingList): void {
  const names = new Map<number, string>();
  for (const { weekday, row, name } of days) {
    if (weekday === null) {
      findings.add('WEEKDAY_UNKNOWN', row, name);
      continue;
    }
    const other = names.get(weekday);
    if (other !== undefined) findings.add('WEEKDAY_REPEATED', row, name, { other });
    names.set(weekday, name);
  }
}

/** Reproaches a file without days, slots or lessons, and one whose lessons stand nowhere. */
export function objectToEmptiness(
  counts: {
    readonly days: number;
    readonly slots: number;
    readonly lessons: number;
    readonly places: number;
  },
  fileName: string,
  findings: FindingList,
): void {
  if (counts.days === 0) findings.add('NO_DAYS', null, fileName);
  if (counts.slots === 0) findings.add('NO_SLOTS', null, fileName);
  if (counts.lessons === 0) findings.add('NO_LESSONS', null, fileName);
  else if (counts.places === 0) {
    findings.add('NOT_SOLVED', null, fileName, { lessons: String(counts.lessons) });
  }
}

/** Everything of a file but what follows from its lessons. */
export type FileParts = Omit<TimetableFile, 'totals'>;

/** Counts that the parts of a file no longer show. */
export interface FileCounts {
  readonly subgroups: number;
  readonly inactiveActivities: number;
}

/** A number of periods as people write it: `2`, `0.5`. */
export function formatPeriods(periods: number): string {
  return String(Math.round(periods * 100) / 100);
}

function totalsOf({ cycle, classes, lessons }: FileParts, counts: FileCounts): FileTotals {
  const placed = lessons
    .flatMap(({ placements }) => placements)
    .reduce((sum, { weeks }) => sum + weeks.length, 0);
  // Weeks are rounded and summed before the division, so that thirds do not gather an error.
  const asked = lessons.reduce((sum, { periods }) => sum + Math.round(periods * cycle * 100) / 100, 0);
  return {
    ...counts,
    classes: classes.length,
    activities: lessons.length,
    weeklyPeriods: asked / cycle,
    placedPeriods: placed / cycle,
  };
}

function namerOf(file: FileParts): ClashFacts['nameOf'] {
  const lists: Readonly<Record<Exclude<NamedKind, 'lesson'>, readonly { key: string; name: string }[]>> = {
    teacher: file.teachers,
    class: file.classes,
    room: file.rooms,
    day: file.days,
    slot: file.slots,
  };
  const names = new Map<string, string>();
  for (const [kind, list] of Object.entries(lists)) {
    for (const { key, name } of list) names.set(joinKey(kind, key), name);
  }
  return (kind, key) => names.get(joinKey(kind, key)) ?? key;
}

/** How a lesson is called in findings: its subject, and who is taught, as the file names them. */
export function labelOf(subject: string, students: readonly string[], id?: string): string {
  const parts = [subject, students.slice(0, 4).join(', ') + (students.length > 4 ? ' …' : '')];
  return [...parts, id === undefined ? '' : `Id ${id}`].filter((part) => part !== '').join(' · ');
}

/** Asks about clashes and completes the file; null when an error was found anywhere in it. */
export function completeFile(
  parts: FileParts,
  counts: FileCounts,
  clashFacts: { readonly labels: ReadonlyMap<string, string>; readonly mayShare: ClashFacts['mayShare'] },
  findings: FindingList,
): TimetableFile | null {
  const { labels, mayShare } = clashFacts;
  const nameOf = namerOf(parts);
  const named: ClashFacts['nameOf'] = (kind, key) =>
    kind === 'lesson' ? (labels.get(key) ?? key) : nameOf(kind, key);
  findClashes({ lessons: parts.lessons, nameOf: named, mayShare }, findings);
  return findings.isHarmless() ? { ...parts, totals: totalsOf(parts, counts) } : null;
}

/** Counts the sets and placements of lessons while they are made, and stops a file that has too many. */
export class Abundance {
  private count = 0;

  constructor(private readonly findings: FindingList) {}

  /** False, with a finding, when the limit is passed: no more lessons are to be made. */
  hasRoomFor({ row, key, sets, placements }: FileLesson): boolean {
    this.count += 1 + sets.length + placements.length;
    if (this.count <= FILE_LIMITS.objects) return true;
    this.findings.add('TOO_MANY_OBJECTS', row, key, { limit: String(FILE_LIMITS.objects) });
    return false;
  }
}
