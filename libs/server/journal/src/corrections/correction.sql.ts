import { sql } from '@zhurnal/platform';

/** SQL: changes as rows `i`, from `$2` kinds, `$3` lessons, `$4` works, `$5` students, `$6` ordinals, `$7` homework. */
const PLACES = `unnest($2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::uuid[])
    with ordinality as i(kind, lesson_id, work_id, student_id, ordinal, homework_id, place)`;

/** How the places of changes stand, with the version of their rows; all null: there is no row. */
export const STANDING_PLACES = sql(
  'journal.correction.places',
  `select i.place::int - 1 as index, l.group_id as "groupId", l.date,
          coalesce(m.version, a.version, c.version, h.version, w.version, 0) as version,
          i.kind = 'work' and i.work_id = l.id and (w.id is null or w.deleted_at is not null) and not exists (
            select from work o where o.school_id = $1 and o.lesson_id = l.id and o.deleted_at is null) as "isUsual",
          case i.kind
            when 'mark' then json_build_object('value', m.value, 'comment', coalesce(m.comment, ''))
            when 'attendance' then json_build_object('fact', a.fact, 'reason', a.reason)
            when 'record' then json_build_object('topic', coalesce(c.topic, ''), 'held', c.held_at is not null)
            when 'work' then json_build_object('type', case when w.deleted_at is null then w.type end,
              'title', case when w.deleted_at is null then coalesce(w.title, '') else '' end,
              'weight', case when w.deleted_at is null then coalesce(trim_scale(w.weight)::text, '') else '' end,
              'scale', coalesce(w.scale, g.scale, 'five'))
            else json_build_object('text', coalesce(h.text, ''), 'dueOn', h.due_on, 'minutes', h.minutes, 'fileIds', coalesce(
              (select json_agg(x.file_id order by x.created_at, x.file_id) from homework_file x
                where x.school_id = $1 and x.homework_id = h.id and x.deleted_at is null), '[]'))
          end as stands
     from ${PLACES}
     left join lesson l on l.school_id = $1 and l.id = i.lesson_id and l.deleted_at is null
     left join teaching_group g on g.school_id = $1 and g.id = l.group_id
     left join mark m on m.school_id = $1 and i.kind = 'mark' and m.work_id = i.work_id and m.student_id = i.student_id and m.ordinal = i.ordinal
     left join attendance a on a.school_id = $1 and i.kind = 'attendance' and a.lesson_id = i.lesson_id and a.student_id = i.student_id
     left join lesson_record c on c.school_id = $1 and i.kind = 'record' and c.id = i.lesson_id
     left join work w on w.school_id = $1 and i.kind = 'work' and w.id = i.work_id and w.lesson_id = i.lesson_id
     left join homework h on h.school_id = $1 and i.kind = 'homework' and h.id = i.homework_id and h.lesson_id = i.lesson_id and h.deleted_at is null
    order by i.place`,
);

/** Numbers of requests that wait for a decision about one of the places. */
export const WAITING = sql(
  'journal.correction.waiting',
  `select r.number
     from ${PLACES}
     join correction_change c on c.school_id = $1 and c.lesson_id = i.lesson_id and c.kind = i.kind
      and c.work_id is not distinct from i.work_id and c.student_id is not distinct from i.student_id
      and c.ordinal is not distinct from i.ordinal and c.homework_id is not distinct from i.homework_id
     join correction_request r on r.school_id = $1 and r.id = c.request_id and r.state = 'filed'
    order by r.number limit 1`,
);

/** The academic year of the day $2: whoever files waits for it, so that no number is given twice and none is left out. */
export const LOCK_YEAR = sql(
  'journal.correction.year',
  `select y.id from academic_year y where y.school_id = $1 and y.deleted_at is null
    order by y.starts_on <= $2::date desc, abs(y.starts_on - $2::date) limit 1 for no key update`,
);
export const NEXT_NUMBER = sql(
  'journal.correction.number',
  `select coalesce(max(r.number), 0)::int + 1 as number from correction_request r where r.school_id = $1 and r.year_id = $2`,
);

/** What the register says of the group $2, and how many of the files $3 the person $4 has brought. */
export const FILING_FACTS = sql(
  'journal.correction.facts',
  `select s.regulation as profile, s.time_zone as "timeZone", u.name as "subjectName",
          coalesce((select string_agg(k.name, ', ' order by k.grade_level, k.name)
             from teaching_group_part p join school_class k on k.school_id = $1 and k.id = p.class_id
            where p.school_id = $1 and p.group_id = g.id and p.deleted_at is null), '') as "classNames",
          (select count(*)::int from stored_file f
            where f.school_id = $1 and f.id = any($3::uuid[]) and f.created_by = $4 and f.deleted_at is null) as "knownFiles",
          exists (select from correction_request r where r.school_id = $1 and r.id = $5) as "isTaken"
     from teaching_group g
     join subject u on u.school_id = $1 and u.id = g.subject_id
     join school s on s.school_id = $1
    where g.school_id = $1 and g.id = $2`,
);

/** A request to be decided about; nobody else decides meanwhile. */
export const LOCK_REQUEST = sql(
  'journal.correction.lock',
  `select r.id, r.number, r.version, r.state, r.group_id as "groupId", r.requested_by as "requestedBy",
          s.regulation as profile, s.time_zone as "timeZone"
     from correction_request r join school s on s.school_id = $1
    where r.school_id = $1 and r.id = $2 for update of r`,
);
export const CHANGES = sql(
  'journal.correction.changes',
  `select c.kind, c.lesson_id as "lessonId", c.work_id as "workId", c.student_id as "studentId", c.ordinal,
          c.homework_id as "homeworkId", c.row_version as version, c.was, c.becomes
     from correction_change c where c.school_id = $1 and c.request_id = $2 order by c.position`,
);

/** From here to the end of the transaction the trail names the basis $2. */
export const NAME_BASIS = sql(
  'journal.correction.basis',
  `select set_config('app.reason', $2, true) from school s where s.school_id = $1`,
);

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

const REQUEST = `r.id, r.number, r.group_id as "groupId", r.class_names as "classNames", r.subject_name as "subjectName",
          r.requested_by as "requestedBy", ${NAME('p')} as teacher, r.filed_at as "filedAt", r.reason, r.state,
          (select ${NAME('d')} from person d where d.school_id = $1 and d.id = r.decided_by) as "decidedBy",
          r.decided_at as "decidedAt", r.note, s.regulation as profile, s.time_zone as "timeZone",
          (select json_agg(json_build_object('kind', c.kind, 'lessonId', c.lesson_id, 'date', c.date, 'workId', c.work_id,
                    'studentId', c.student_id, 'ordinal', c.ordinal, 'homeworkId', c.homework_id, 'version', c.row_version,
                    'was', c.was, 'becomes', c.becomes,
                    'student', (select ${NAME('n')} from person n where n.school_id = $1 and n.id = c.student_id))
                    order by c.position)
             from correction_change c where c.school_id = $1 and c.request_id = r.id) as changes,
          (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mediaType', f.media_type) order by f.name), '[]')
             from correction_file x join stored_file f on f.school_id = $1 and f.id = x.file_id
            where x.school_id = $1 and x.request_id = r.id) as files
     from correction_request r
     join person p on p.school_id = $1 and p.id = r.requested_by
     join school s on s.school_id = $1`;

/** Requests, the newest first. $2 whose, or null for everybody's; $3 state or null; $4 after which; $5 how many. */
export const LIST_REQUESTS = sql(
  'journal.corrections',
  `select ${REQUEST}
    where r.school_id = $1 and ($2::uuid is null or r.requested_by = $2) and ($3::text is null or r.state = $3)
      and ($4::uuid is null or (r.filed_at, r.id) < (
        select x.filed_at, x.id from correction_request x where x.school_id = $1 and x.id = $4))
    order by r.filed_at desc, r.id desc limit $5`,
);
export const FIND_REQUEST = sql(
  'journal.correction',
  `select ${REQUEST} where r.school_id = $1 and r.id = $3 and ($2::uuid is null or r.requested_by = $2)`,
);

/** Places of the group $2 about which a request waits; where none does, one row without a request. */
export const OPEN_PLACES = sql(
  'journal.corrections.open',
  `select r.id as "requestId", r.number, c.kind, c.lesson_id as "lessonId", c.work_id as "workId",
          c.student_id as "studentId", c.ordinal, c.homework_id as "homeworkId"
     from teaching_group g
     left join correction_request r on r.school_id = $1 and r.group_id = g.id and r.state = 'filed'
     left join correction_change c on c.school_id = $1 and c.request_id = r.id
    where g.school_id = $1 and g.id = $2 and g.deleted_at is null
    order by r.number, c.position`,
);

/** Who has one of the duties $2 on the day $3: they are told of what waits. */
export const DECIDERS = sql(
  'journal.correction.deciders',
  `select distinct d.person_id as id from duty d
    where d.school_id = $1 and d.role = any($2::text[]) and d.deleted_at is null and d.valid_from <= $3
      and (d.valid_to is null or d.valid_to >= $3)`,
);
