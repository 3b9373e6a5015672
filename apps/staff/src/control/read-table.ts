import type { ControlTableQuery } from '@zhurnal/contract/staff';
import { CONTROL_COUNTS, sumCounts } from '@zhurnal/rules';
import type { ControlCounts, ControlRow } from '@zhurnal/rules';

type Table = ControlTableQuery['controlTable'];

/** How rows are put together: a row for each journal, each teacher or each class. */
export const VIEWS = ['journals', 'teachers', 'classes'] as const;
export type View = (typeof VIEWS)[number];

/** The columns of the answer as journals. */
export function readTable({ rows, teachers, subjects }: Table): readonly ControlRow[] {
  return rows.groups.map((groupId, at) => {
    const places = (rows.teachers[at] ?? '')
      .split(' ')
      .filter((place) => place !== '')
      .map(Number);
    const subject = rows.subjects[at] ?? 0;
    return {
      groupId,
      groupName: rows.groupNames[at] ?? '',
      className: rows.classNames[at] ?? '',
      grade: rows.grades[at] ?? null,
      subjectId: subjects.ids[subject] ?? '',
      subject: subjects.names[subject] ?? '',
      teacherIds: places.map((place) => teachers.ids[place] ?? ''),
      teachers: places.map((place) => teachers.names[place] ?? '').join(', '),
      counts: Object.fromEntries(CONTROL_COUNTS.map((name) => [name, rows[name][at] ?? 0])) as ControlCounts,
    };
  });
}

/** Journals of the same teacher or class together; students are counted in each journal, so shares stay shares. */
export function groupRows(rows: readonly ControlRow[], view: View): readonly ControlRow[] {
  if (view === 'journals') return rows;
  const parts = new Map<string, ControlRow[]>();
  for (const row of rows) {
    const keys = view === 'classes' ? [row.className] : row.teacherIds;
    for (const key of keys) parts.set(key, [...(parts.get(key) ?? []), row]);
  }
  return [...parts].flatMap(([key, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const counts = sumCounts(own.map((row) => row.counts));
    if (view === 'classes')
      return [{ ...first, groupId: key, subject: '', groupName: '', teachers: '', counts }];
    const teachers = nameOf(own, key);
    return [
      {
        ...first,
        groupId: key,
        teacherIds: [key],
        teachers,
        subject: '',
        groupName: '',
        className: '',
        grade: null,
        counts,
      },
    ];
  });
}

/** The short name of one of the teachers of these journals. */
function nameOf(rows: readonly ControlRow[], teacherId: string): string {
  const row = rows.find(({ teacherIds }) => teacherIds.length === 1) ?? rows[0];
  return row?.teachers.split(', ')[row.teacherIds.indexOf(teacherId)] ?? '';
}
