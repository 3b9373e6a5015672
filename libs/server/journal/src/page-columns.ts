import { listNameOf } from '@zhurnal/rules';
import type { MarkScale, PersonName, WorkType } from '@zhurnal/rules';
import { giversOf } from '@zhurnal/timetable';
import type { JournalAbsences, JournalLessons, JournalMarks, JournalWorks } from './journal-page.graphql.js';

type Named<Columns, Ids extends keyof Columns> = Omit<Columns, Ids> & {
  readonly [Column in Ids]: readonly string[];
};

/** The place of every id in a column. */
function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}

/** Lessons as the database names them: teachers by id, and whether the caller is one of them. */
export interface NamedLessons extends Omit<JournalLessons, 'teachers' | 'mine'> {
  readonly staff: readonly (readonly string[])[];
  readonly replaced: readonly (readonly (string | null)[] | null)[];
  readonly given: readonly boolean[];
}

/** Lessons with the names of their teachers, and whether the caller may write into them. */
export function lessonsOf(
  { staff, replaced, given, ...columns }: NamedLessons,
  people: string,
  mayWrite: (isGiven: boolean) => boolean,
): JournalLessons {
  const found = JSON.parse(people) as Readonly<Record<string, PersonName>>;
  const names = new Map(Object.entries(found).map(([id, name]) => [id, listNameOf(name)]));
  return {
    ...columns,
    teachers: staff.map((members, at) =>
      giversOf(members, replaced[at] ?? null)
        .now.map((id) => names.get(id) ?? '')
        .join(', '),
    ),
    mine: given.map(mayWrite),
  };
}

/**
 * Works by lesson and position. A lesson without a described work has its first one all the same: it takes the
 * group's scale and the first kind of the school's list.
 */
export function worksOf(
  works: string,
  lessons: readonly string[],
  scale: MarkScale,
  usual: WorkType | undefined,
): JournalWorks {
  const stored = JSON.parse(works) as Named<JournalWorks, 'lessons'>;
  const ofLesson = new Map<string, number[]>();
  stored.lessons.forEach((id, at) => {
    const places = ofLesson.get(id);
    if (places) places.push(at);
    else ofLesson.set(id, [at]);
  });
  const columns: JournalWorks = {
    ids: [],
    lessons: [],
    positions: [],
    types: [],
    titles: [],
    weights: [],
    scales: [],
    versions: [],
  };
  lessons.forEach((id, lesson) => {
    for (const at of ofLesson.get(id) ?? [-1]) {
      columns.ids.push(stored.ids[at] ?? id);
      columns.lessons.push(lesson);
      columns.positions.push(stored.positions[at] ?? 1);
      columns.types.push(stored.types[at] ?? usual?.code ?? '');
      columns.titles.push(stored.titles[at] ?? '');
      columns.weights.push(stored.weights[at] ?? usual?.weight ?? '1');
      columns.scales.push((stored.scales[at] ?? scale).toUpperCase());
      columns.versions.push(stored.versions[at] ?? 0);
    }
  });
  return columns;
}

/** Marks of the works and students that are on the page. */
export function marksOf(
  marks: string,
  workIds: readonly string[],
  studentIds: readonly string[],
): JournalMarks {
  const named = JSON.parse(marks) as Named<JournalMarks, 'works' | 'students'>;
  return placed(named, { works: placesOf(workIds), students: placesOf(studentIds) });
}

/** Absences from the lessons, of the students that are on the page. */
export function absencesOf(
  absences: string,
  lessonIds: readonly string[],
  studentIds: readonly string[],
): JournalAbsences {
  const named = JSON.parse(absences) as Named<JournalAbsences, 'lessons' | 'students'>;
  return placed(named, { lessons: placesOf(lessonIds), students: placesOf(studentIds) });
}

/** Columns whose ids became places; rows about what is not on the page are left out. */
function placed<Columns extends object, Ids extends keyof Columns>(
  named: Named<Columns, Ids>,
  places: Readonly<Record<Ids, ReadonlyMap<string, number>>>,
): Columns {
  const columns = Object.entries<readonly unknown[]>(
    named as Readonly<Record<string, readonly unknown[]>>,
  ).map(([name, values]): [string, readonly unknown[]] => {
    const known = places[name as Ids] as ReadonlyMap<string, number> | undefined;
    return [name, known ? values.map((id) => known.get(id as string)) : values];
  });
  const missing = new Set<number>();
  for (const [, values] of columns) values.forEach((value, at) => value === undefined && missing.add(at));
  const kept =
    missing.size === 0
      ? columns
      : columns.map(([name, values]) => [name, values.filter((_, at) => !missing.has(at))]);
  return Object.fromEntries(kept) as Columns;
}
