import { TODAY, givesLesson, keepsClass, teachesGroup } from '@zhurnal/attendance';
import { daysBetween, linesFor, listNameOf } from '@zhurnal/rules';
import type { Day, PersonName, Role } from '@zhurnal/rules';
import { Fault, isUuid, notFound, sql } from '@zhurnal/platform';
import type { Call, Clock, ReadTx } from '@zhurnal/platform';
import type { RemarkDetails } from './remark.graphql.js';

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

const COLUMNS = `r.id, r.lesson_id as "lessonId", r.student_id as "studentId", r.date, r.kind, r.text, r.version,
          r.written_at as at, r.written_by = $2 as mine, ${NAME('s')} as student, ${NAME('a')} as by`;
const PEOPLE = `join person s on s.school_id = $1 and s.id = r.student_id
     join person a on a.school_id = $1 and a.id = r.written_by`;

/**
 * Remarks of a group: all of them for its teachers and for those who lead the school; for a substitute those of the
 * lessons given; for a class teacher those on students of the own class.
 * $2 person, $3 now, $4 group, $5 first day, $6 last day, $7 whether the caller sees the whole school.
 */
const REMARKS = sql(
  'journal.remarks',
  `with ${TODAY}
   select ${COLUMNS}
     from remark r
     ${PEOPLE}
    where r.school_id = $1 and r.group_id = $4 and r.date between $5 and $6 and r.deleted_at is null
      and ($7 or ${teachesGroup('$4')} or ${givesLesson('r.lesson_id')}
           or exists (select from group_member m
                       where m.school_id = $1 and m.group_id = $4 and m.student_id = r.student_id
                         and r.date between m.valid_from and coalesce(m.valid_to, 'infinity')
                         and ${keepsClass('m.class_id', 'class_teacher')}))
    order by r.date, s.family_name, s.given_name, r.created_at, r.id`,
);

// $2 person, $3 remark, $4 lesson.
const ONE = sql(
  'journal.remark',
  `select ${COLUMNS} from remark r ${PEOPLE}
    where r.school_id = $1 and r.id = $3 and r.lesson_id = $4 and r.deleted_at is null`,
);

const IS_GROUP = sql(
  'journal.remarks.is-group',
  `select 1 as one from teaching_group where school_id = $1 and id = $2 and deleted_at is null`,
);

interface RemarkRow extends Omit<RemarkDetails, 'student' | 'by'> {
  readonly student: PersonName;
  readonly by: PersonName;
}

/** The longest stretch of days asked for at once. */
const LONGEST_DAYS = 400;

const detailsOf = ({ student, by, ...row }: RemarkRow): RemarkDetails => ({
  ...row,
  student: listNameOf(student),
  by: listNameOf(by),
});

const seesWholeSchool = (roles: readonly Role[]): boolean =>
  linesFor('groupRemarks', roles).some((line) => line.to === 'role' && line.relation === 'school');

/** Reads what teachers told families. */
export class RemarkReader {
  constructor(private readonly clock: Clock) {}

  /** Remarks of one group over some days; a group of another school does not exist. */
  async list(call: Call, groupId: string, from: string, to: string): Promise<RemarkDetails[]> {
    if (!isUuid(groupId)) throw notFound();
    const days = daysBetween(from as Day, to as Day);
    if (days < 0 || days > LONGEST_DAYS) {
      throw new Fault('BAD_REQUEST', `Remarks are read for 1 to ${LONGEST_DAYS} days.`);
    }
    const { personId, roles } = call.actor;
    const values = [personId, this.clock.now(), groupId, from, to, seesWholeSchool(roles)];
    return call.read([{ kind: 'group', id: groupId }], async (tx) => {
      const rows = await tx.rows<RemarkRow>(REMARKS, values);
      if (rows.length === 0 && !(await tx.find(IS_GROUP, [groupId]))) throw notFound();
      return rows.map(detailsOf);
    });
  }

  /** One remark; null when it is removed. */
  async find(tx: ReadTx, personId: string, id: string, lessonId: string): Promise<RemarkDetails | null> {
    const row = await tx.find<RemarkRow>(ONE, [personId, id, lessonId]);
    return row ? detailsOf(row) : null;
  }
}
