import { listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';
import { GIVERS, giversOf } from '@zhurnal/timetable';

/** SQL: the names of the people whose ids the table `lessons` gathers in its column `staff`. */
export const PEOPLE_OF_LESSONS = `
  (select coalesce(json_object_agg(p.id, json_build_object(
            'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)), '{}')::text
     from person p where p.school_id = $1 and p.id = any(array(select distinct unnest(staff) from lessons)))`;

/** SQL: who gives the lesson `l` and who would by the timetable; t.staff, t.replaced and t.substitute. */
export const STAFF_OF_LESSON = `
  left join lateral (
    select ${GIVERS}, bool_or(t.substitute) as substitute
      from lesson_teacher t where t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null) t on true`;

/** Who gives every lesson, and who would where it is somebody else: short names joined by a comma. */
export interface NamedGivers {
  readonly teachers: string[];
  /** Null where the lesson is given by its own teachers. */
  readonly previousTeachers: (string | null)[];
}

/** Columns of lessons whose givers stand there as ids. */
export type Ungiven<Lessons extends NamedGivers> = Omit<Lessons, keyof NamedGivers> & {
  readonly staff: readonly (readonly string[])[];
  readonly replaced: readonly (readonly (string | null)[] | null)[];
};

/** Names those who give the lessons, from the columns `staff` and `replaced`. */
export function nameGivers(
  staff: readonly (readonly string[])[],
  replaced: readonly (readonly (string | null)[] | null)[],
  people: string,
): NamedGivers {
  const found = JSON.parse(people) as Readonly<Record<string, PersonName>>;
  const names = new Map(Object.entries(found).map(([id, name]) => [id, listNameOf(name)]));
  const nameAll = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? '').join(', ');
  const givers = staff.map((members, at) => giversOf(members, replaced[at] ?? null));
  return {
    teachers: givers.map(({ now }) => nameAll(now)),
    previousTeachers: givers.map(({ planned }, at) => (replaced[at] == null ? null : nameAll(planned))),
  };
}

/** Columns whose authors stand there with all their names. */
export type Named<Columns extends { authors: string[] }> = Omit<Columns, 'authors'> & {
  readonly authors: readonly PersonName[];
};

/** The same with short names. */
export function nameAuthors<Columns extends { authors: string[] }>(columns: Named<Columns>): Columns {
  return { ...columns, authors: columns.authors.map(listNameOf) } as unknown as Columns;
}
