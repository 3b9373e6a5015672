import { compareNames } from '../people/russian-order.js';

/** A group as the table of the load sees it; lessons a week in hundredths. */
export interface TariffGroup {
  readonly groupName: string;
  readonly subjectName: string;
  readonly gradeLevel: number | null;
  /** By the curriculum; null: it has none. */
  readonly planned: number | null;
  readonly teachers: readonly { readonly id: string; readonly name: string; readonly weekly: number }[];
}

/** A teacher's subject: its groups, and lessons a week in the primary, the middle and the upper grades. */
export interface TariffRow {
  /** Null: nobody is given these lessons. */
  readonly teacher: string | null;
  readonly subject: string;
  readonly groups: readonly { readonly name: string; readonly weekly: number }[];
  readonly primary: number;
  readonly middle: number;
  readonly upper: number;
  readonly total: number;
  /** Of all subjects of the teacher, in the first row alone. */
  readonly ofTeacher: number | null;
}

type Share = { readonly name: string; readonly weekly: number; readonly grade: number };

function rowOf(teacher: string | null, subject: string, shares: readonly Share[]): TariffRow {
  const sum = (from: number, to: number): number =>
    shares.reduce((total, { grade, weekly }) => (from <= grade && grade <= to ? total + weekly : total), 0);
  const groups = shares.map(({ name, weekly }) => ({ name, weekly }));
  const spans = { primary: sum(1, 4), middle: sum(5, 9), upper: sum(10, 12) };
  return { teacher, subject, groups, ...spans, total: sum(0, 12), ofTeacher: null };
}

/** The load by teachers and subjects, as the list for the pay of teachers has it; last what nobody is given. */
export function tariffRows(groups: readonly TariffGroup[]): readonly TariffRow[] {
  const teachers = new Map<string, { readonly name: string; readonly subjects: Map<string, Share[]> }>();
  const vacant = new Map<string, Share[]>();
  const put = (subjects: Map<string, Share[]>, group: TariffGroup, weekly: number): void => {
    const share = { name: group.groupName, weekly, grade: group.gradeLevel ?? 0 };
    subjects.set(group.subjectName, [...(subjects.get(group.subjectName) ?? []), share]);
  };
  for (const group of groups) {
    for (const { id, name, weekly } of group.teachers) {
      const teacher = teachers.get(id) ?? { name, subjects: new Map<string, Share[]>() };
      teachers.set(id, teacher);
      put(teacher.subjects, group, weekly);
    }
    const given = group.teachers.reduce((sum, { weekly }) => sum + weekly, 0);
    if (group.planned !== null && group.planned > given) put(vacant, group, group.planned - given);
  }
  const listed = (
    name: string | null,
    subjects: ReadonlyMap<string, readonly Share[]>,
  ): readonly TariffRow[] => {
    const rows = [...subjects]
      .sort(([one], [other]) => compareNames(one, other))
      .map(([subject, shares]) => rowOf(name, subject, shares));
    const all = rows.reduce((sum, { total }) => sum + total, 0);
    return rows.map((row, at) => (at === 0 ? { ...row, ofTeacher: all } : row));
  };
  return [
    ...[...teachers.values()]
      .sort((one, other) => compareNames(one.name, other.name))
      .flatMap(({ name, subjects }) => listed(name, subjects)),
    ...listed(null, vacant),
  ];
}
