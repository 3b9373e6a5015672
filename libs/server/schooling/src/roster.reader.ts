import { sql } from '@zhurnal/platform';
import type { ReadTx } from '@zhurnal/platform';

/** One stretch of days in which a student belongs to a teaching group; both ends included, null is open. */
export interface GroupMember {
  readonly groupId: string;
  readonly studentId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The class a student is in on a day. */
export interface ClassOfStudent {
  readonly studentId: string;
  readonly classId: string;
  readonly className: string;
  readonly gradeLevel: number | null;
  readonly yearId: string;
}

const MEMBERS = sql(
  'schooling.group-members',
  `select group_id as "groupId", student_id as "studentId", valid_from as "validFrom", valid_to as "validTo"
     from group_member
    where school_id = $1 and group_id = any($2::uuid[]) and valid_from <= $4::date and (valid_to is null or valid_to >= $3::date)
    order by group_id, student_id, valid_from`,
);
const CLASSES_OF = sql(
  'schooling.classes-of',
  `select distinct on (e.student_id) e.student_id as "studentId", c.id as "classId", c.name as "className",
      c.grade_level as "gradeLevel", c.year_id as "yearId"
     from enrollment e join school_class c on c.school_id = e.school_id and c.id = e.class_id
    where e.school_id = $1 and e.student_id = any($2::uuid[]) and e.deleted_at is null
      and e.valid_from <= $3::date and (e.valid_to is null or e.valid_to >= $3::date)
    order by e.student_id, e.valid_from desc`,
);

/**
 * Members of teaching groups in some part of the days from–to: the roster rule of the view `group_member`, which
 * statements of higher rungs join directly. A student may have several stretches.
 */
export async function listGroupMembers(
  tx: ReadTx,
  groupIds: readonly string[],
  from: string,
  to: string,
): Promise<GroupMember[]> {
  return tx.rows<GroupMember>(MEMBERS, [groupIds, from, to]);
}

/** The classes of students on a day; students in none are left out. */
export async function listClassesOf(
  tx: ReadTx,
  studentIds: readonly string[],
  day: string,
): Promise<ClassOfStudent[]> {
  return tx.rows<ClassOfStudent>(CLASSES_OF, [studentIds, day]);
}
