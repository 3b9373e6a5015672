import {
  TODAY,
  closingOf,
  entryTermsOf,
  givesLesson,
  keepsClassOf,
  listAllowed,
  schoolTimeOf,
  teachesGroup,
} from '@zhurnal/attendance';
import type { SchoolTimeRow, Standing } from '@zhurnal/attendance';
import { listNameOf } from '@zhurnal/rules';
import type { Day, GroupClosing, MarkScale, PersonName } from '@zhurnal/rules';
import { isUuid, notFound, sql } from '@zhurnal/platform';
import type { Call, Clock } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import { lessonTermsOf } from './page-terms.js';
import type { LateReasons } from './page-terms.js';
import { lastLessonOf } from './posting.js';
import { SET_HOMEWORK, homeworkOf } from './set-homework-view.js';
import type { HomeworkRow } from './set-homework-view.js';
import type { LessonDetails, WorkDetails } from './lesson.graphql.js';

const PERSON = `json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)`;

// $2 person, $3 now, $4 lesson.
const LESSON = sql(
  'journal.lesson',
  `with ${TODAY}
   select l.id, l.group_id as "groupId", l.date, l.slot, l.starts_at as "startsAt", l.ends_at as "endsAt", r.name as "roomName",
          l.cancelled_at is not null as cancelled, g.scale, (select profile from today) as profile, ${closingOf('l.group_id')} as closing,
          (select coalesce(json_object_agg(e.part, e.reason), '{}') from late_entry e
            where e.school_id = $1 and e.lesson_id = l.id and e.deleted_at is null) as "lateReasons",
          ${schoolTimeOf('l.date')} as "schoolTime", to_char(${lastLessonOf('l.date')}, 'HH24:MI') as "lastEnds",
          coalesce(c.topic, '') as topic, c.held_at as "heldAt", coalesce(c.version, 0) as version,
          (select ${PERSON} from person p where p.school_id = $1 and p.id = c.held_by) as "heldBy",
          ${teachesGroup('l.group_id')} as "ownGroup", ${givesLesson('l.id')} as "ownLesson", ${keepsClassOf('l.group_id', 'class_teacher')} as "ownClass", ${keepsClassOf('l.group_id', 'educator')} as "assignedClass",
          (select coalesce(json_agg(json_build_object('id', p.id, 'name', ${PERSON}, 'substitute', t.substitute)
                                    order by t.substitute desc, t.position, t.staff_id), '[]')
             from lesson_teacher t join person p on p.school_id = t.school_id and p.id = t.staff_id
            where t.school_id = $1 and t.lesson_id = l.id and t.deleted_at is null) as teachers,
          (select coalesce(json_agg(json_build_object('id', w.id, 'position', w.position, 'type', w.type, 'title', w.title,
                    'weight', trim_scale(w.weight)::text, 'scale', w.scale, 'version', w.version,
                    'markCount', (select count(*) from mark m where m.school_id = $1 and m.work_id = w.id and m.deleted_at is null))
                    order by w.position, w.id), '[]')
             from work w where w.school_id = $1 and w.lesson_id = l.id and w.deleted_at is null) as works,
          ${SET_HOMEWORK} as homework,
          (select coalesce(json_agg(n.date order by n.date), '[]')
             from (select distinct x.date from lesson x
                    where x.school_id = $1 and x.group_id = l.group_id and x.date > l.date and x.cancelled_at is null and x.deleted_at is null
                    order by x.date limit 10) n) as "nextLessonDates"
     from lesson l
     join teaching_group g on g.school_id = l.school_id and g.id = l.group_id
     left join room r on r.school_id = $1 and r.id = l.room_id
     left join lesson_record c on c.school_id = $1 and c.id = l.id
    where l.school_id = $1 and l.id = $4 and l.deleted_at is null`,
);

interface LessonRow
  extends
    Standing,
    Pick<
      LessonDetails,
      | 'id'
      | 'groupId'
      | 'date'
      | 'slot'
      | 'startsAt'
      | 'endsAt'
      | 'roomName'
      | 'cancelled'
      | 'nextLessonDates'
    > {
  readonly scale: MarkScale;
  readonly profile: string;
  readonly schoolTime: SchoolTimeRow;
  readonly closing: GroupClosing | null;
  readonly lateReasons: LateReasons;
  /** End of the last lesson that the school has on the day. */
  readonly lastEnds: string | null;
  readonly topic: string;
  readonly heldAt: Date | null;
  readonly heldBy: PersonName | null;
  readonly version: number;
  readonly teachers: readonly {
    readonly id: string;
    readonly name: PersonName;
    readonly substitute: boolean;
  }[];
  readonly works: WorkDetails[];
  readonly homework: readonly HomeworkRow[];
}

/** Reads one lesson with everything that is entered about it. */
export class LessonReader {
  constructor(private readonly clock: Clock) {}

  /** One statement; a lesson that is not the caller's to see does not exist. */
  async get(call: Call, id: string): Promise<LessonDetails> {
    if (!isUuid(id)) throw notFound();
    const { personId } = call.actor;
    const now = this.clock.now();
    const row = await call.read([{ kind: 'lesson', id }], (tx) =>
      tx.find<LessonRow>(LESSON, [personId, now, id]),
    );
    if (!row) throw notFound();
    const works = row.works.length > 0 ? row.works : [firstWorkOf(row)];
    const profile = regulationOf(row.profile, row.date);
    const terms = entryTermsOf(
      () => profile,
      row.schoolTime,
      now,
      row.lastEnds === null ? {} : { [row.date]: row.lastEnds },
    );
    return {
      id: row.id,
      groupId: row.groupId,
      date: row.date,
      slot: row.slot,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      roomName: row.roomName,
      teachers: row.teachers.map((teacher) => ({ ...teacher, name: listNameOf(teacher.name) })),
      cancelled: row.cancelled,
      record: {
        topic: row.topic,
        heldAt: row.heldAt,
        heldBy: row.heldBy && listNameOf(row.heldBy),
        version: row.version,
      },
      works,
      homework: row.homework.map((homework) => homeworkOf(homework, row.profile)),
      nextLessonDates: row.nextLessonDates,
      terms: lessonTermsOf(
        terms,
        profile,
        { day: row.date as Day, closing: row.closing },
        works,
        row.lateReasons,
      ),
      can: listAllowed(call.actor, row),
    };
  }
}

/** The work that every lesson has before anybody describes one. */
function firstWorkOf({ id, date, scale, profile }: LessonRow): WorkDetails {
  const usual = regulationOf(profile, date).workTypes.value[0];
  return {
    id,
    position: 1,
    type: usual?.code ?? '',
    title: '',
    weight: usual?.weight ?? '1',
    scale,
    version: 0,
    markCount: 0,
  };
}
