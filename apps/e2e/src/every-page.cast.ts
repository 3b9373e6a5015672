import { DAY } from './page-seen.js';
import type { Ids } from './page-seen.js';

/** Asks the database of the installation. */
type Ask = (text: string, values: readonly unknown[]) => Promise<Record<string, string>[]>;

const OF_LOGIN = `select m.person_id, m.school_id from membership m
  join login_claim c on c.account_id = m.account_id where c.login = $1`;

/** The people and things of the demo school that the addresses name. */
export async function findIds(ask: Ask): Promise<Ids> {
  const one = async (text: string, ...values: unknown[]): Promise<Record<string, string>> => {
    const [row] = await ask(text, values);
    if (!row) throw new Error(`the demo school has nothing for: ${text}`);
    return row;
  };
  const lesson = await one(
    `select l.id as lesson_id, l.group_id from lesson l
       join lesson_teacher t on t.school_id = l.school_id and t.lesson_id = l.id
       join (${OF_LOGIN}) p on p.school_id = t.school_id and p.person_id = t.staff_id
      where l.date = $2 and l.cancelled_at is null order by l.starts_at limit 1`,
    'teacher',
    DAY,
  );
  const staff = await one(OF_LOGIN, 'teacher');
  const own = await one(
    `select d.class_id from duty d join (${OF_LOGIN}) p on p.school_id = d.school_id and p.person_id = d.person_id
      where d.class_id is not null limit 1`,
    'classteacher',
  );
  const child = await one(
    `select g.student_id, e.class_id, s.name as class_name, g.guardian_id, k.subject_id from guardianship g
       join (${OF_LOGIN}) p on p.school_id = g.school_id and p.person_id = g.guardian_id
       join enrollment e on e.school_id = g.school_id and e.student_id = g.student_id and e.deleted_at is null
       join school_class s on s.school_id = e.school_id and s.id = e.class_id
       join mark m on m.school_id = g.school_id and m.student_id = g.student_id and m.value is not null
       join lesson l on l.school_id = m.school_id and l.id = m.lesson_id
       join teaching_group k on k.school_id = l.school_id and k.id = l.group_id
      order by l.date desc, l.id limit 1`,
    'parent',
  );
  const plan = await one(
    `select f.id as plan_id from thematic_plan f join (${OF_LOGIN}) p on p.school_id = f.school_id and p.person_id = f.author_id
      where f.deleted_at is null order by f.title limit 1`,
    'teacher',
  );
  return {
    plan_id: plan['plan_id'] ?? '',
    lesson_id: lesson['lesson_id'] ?? '',
    group_id: lesson['group_id'] ?? '',
    staff_id: staff['person_id'] ?? '',
    own_class_id: own['class_id'] ?? '',
    class_id: child['class_id'] ?? '',
    class_name: child['class_name'] ?? '',
    student_id: child['student_id'] ?? '',
    child_id: child['student_id'] ?? '',
    guardian_id: child['guardian_id'] ?? '',
    subject_id: child['subject_id'] ?? '',
  };
}
