import { listNameOf } from '@zhurnal/rules';
import type { PersonName } from '@zhurnal/rules';

/** SQL: the names of the people whose ids the table `lessons` gathers in its column `staff`. */
export const PEOPLE_OF_LESSONS = `
  (select coalesce(json_object_agg(p.id, json_build_object(
            'familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)), '{}')::text
     from person p where p.school_id = $1 and p.id = any(array(select distinct unnest(staff) from lessons)))`;

/** SQL: who gives the lesson `l`, a substitute first; t.staff and t.substitute. */
export const STAFF_OF_LESSON = `
  left join lateral (
    select array_agg(t.staff_id order by t.substitute desc, t.position, t.staff_id) as staff, bool_or(t.substitute) as substitute
      from lesson_teacher t where t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null) t on true`;

/** Short names of the teachers of every lesson, joined by a comma. */
export function nameTeachers(staff: readonly (readonly string[])[], people: string): string[] {
  const found = JSON.parse(people) as Readonly<Record<string, PersonName>>;
  const names = new Map(Object.entries(found).map(([id, name]) => [id, listNameOf(name)]));
  return staff.map((members) => members.map((id) => names.get(id) ?? '').join(', '));
}
