import type { LoadPartsFragment } from '@zhurnal/contract/staff';
import { formatDecimal } from '@zhurnal/web-client';

type Group = LoadPartsFragment['groups'][number];

/** A teacher with the groups taught; lessons a week as the page writes them. */
export interface TeacherLoad {
  readonly id: string;
  readonly name: string;
  readonly total: string;
  readonly shares: readonly { readonly subject: string; readonly group: string; readonly hours: string }[];
}

const hundredths = (weekly: string): number => Math.round(Number(weekly) * 100);
const written = (amount: number): string => formatDecimal(String(amount / 100));

/** Teachers by name with all that they teach. */
export function listTeachers(groups: readonly Group[]): readonly TeacherLoad[] {
  const found = new Map<string, { name: string; sum: number; shares: TeacherLoad['shares'][number][] }>();
  for (const { subjectName: subject, groupName: group, teachers } of groups)
    for (const { id, name, weekly } of teachers) {
      const teacher = found.get(id) ?? { name, sum: 0, shares: [] };
      teacher.sum += hundredths(weekly);
      teacher.shares.push({ subject, group, hours: written(hundredths(weekly)) });
      found.set(id, teacher);
    }
  return [...found]
    .map(([id, { name, sum, shares }]) => ({ id, name, shares, total: written(sum) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'ru'));
}

/** Hundredths as the page writes them. */
export const sumOf = written;

/** Lessons a week of every teacher, in hundredths. */
export function totalsOf(groups: readonly Pick<Group, 'teachers'>[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { teachers } of groups)
    for (const { id, weekly } of teachers) totals.set(id, (totals.get(id) ?? 0) + hundredths(weekly));
  return totals;
}

/** Lessons a week by the curriculum, as they are given to teachers, and those that nobody is given. */
export function sumUp(groups: readonly Pick<Group, 'planned' | 'teachers'>[]): {
  readonly planned: string;
  readonly given: string;
  readonly vacant: string;
} {
  const sums = groups.map(({ planned, teachers }) => ({
    planned: hundredths(planned ?? '0'),
    given: teachers.reduce((sum, { weekly }) => sum + hundredths(weekly), 0),
  }));
  const all = (amountOf: (sum: (typeof sums)[number]) => number): string =>
    written(sums.reduce((total, sum) => total + amountOf(sum), 0));
  return {
    planned: all(({ planned }) => planned),
    given: all(({ given }) => given),
    vacant: all(({ planned, given }) => Math.max(0, planned - given)),
  };
}
