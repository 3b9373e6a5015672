import { TODAY, keepsClassOf } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/**
 * SQL: is what the remark `r` names wrong no longer, as the journal stands? Only the days that it names are looked at, so
 * lessons to come do not open it again.
 */
export const IS_GONE = `
  case
    when r.template in ('not_held', 'no_topic', 'no_roll', 'no_homework') then not exists (
      select from lesson l
        left join lesson_record c on c.school_id = $1 and c.id = l.id
        left join roll_call k on k.school_id = $1 and k.id = l.id
       where l.school_id = $1 and l.group_id = r.group_id and l.date between r.from_day and r.to_day
         and (r.lesson_id is null or l.id = r.lesson_id) and l.cancelled_at is null and l.deleted_at is null
         and l.date + l.ends_at <= (r.written_at at time zone (select time_zone from today))
         and case r.template
               when 'not_held' then c.held_at is null
               when 'no_topic' then coalesce(c.topic, '') = ''
               when 'no_roll' then k.taken_at is null
               else not exists (select from homework h where h.school_id = $1 and h.lesson_id = l.id and h.deleted_at is null) end)
    when r.template in ('no_marks', 'one_mark') then not exists (
      select from group_member m
       where m.school_id = $1 and m.group_id = r.group_id and m.valid_from <= r.to_day
         and (m.valid_to is null or m.valid_to >= r.to_day) and (r.student_id is null or m.student_id = r.student_id)
         and (select count(*) from mark x
               where x.school_id = $1 and x.group_id = r.group_id and x.student_id = m.student_id and x.value <> 'due'
                 and x.date between r.from_day and r.to_day and x.deleted_at is null)
             < case r.template when 'no_marks' then 1 else 2 end)
    when r.template = 'mark_while_absent' then not exists (
      select from mark x
        join attendance a on a.school_id = $1 and a.lesson_id = x.lesson_id and a.student_id = x.student_id
         and a.fact = 'absent' and a.deleted_at is null
       where x.school_id = $1 and x.group_id = r.group_id and x.date between r.from_day and r.to_day and x.deleted_at is null
         and (r.lesson_id is null or x.lesson_id = r.lesson_id) and (r.student_id is null or x.student_id = r.student_id))
    else false end`;

const COLUMNS = `
  r.id, r.group_id as "groupId", g.name as "groupName", u.name as subject,
  (select string_agg(x.name, ', ' order by x.name) from (
     select distinct k.name from teaching_group_part p
       join school_class k on k.school_id = p.school_id and k.id = p.class_id
      where p.school_id = $1 and p.group_id = g.id and p.deleted_at is null) x) as "className",
  r.anchor, r.lesson_id as "lessonId", l.date as "lessonDate", l.slot, r.work_id as "workId", r.student_id as "studentId",
  r.from_day as "fromDay", r.to_day as "toDay", r.template, r.text, r.performer_id as "performerId", r.author_id as "authorId",
  r.written_at as "writtenAt", r.due_on as "dueOn", r.state, r.answer, r.answered_at as "answeredAt", r.decision,
  r.decided_at as "decidedAt", r.copied_at as "copiedAt", r.version, ${IS_GONE} as "isGone", (select day from today) as today,
  case when s.id is not null then ${NAME('s')} end as student, ${NAME('p')} as performer, ${NAME('a')} as author,
  case when d.id is not null then ${NAME('d')} end as decider, case when y.id is not null then ${NAME('y')} end as copier`;

const JOINS = `
  join teaching_group g on g.school_id = $1 and g.id = r.group_id
  join subject u on u.school_id = $1 and u.id = g.subject_id
  join person p on p.school_id = $1 and p.id = r.performer_id
  join person a on a.school_id = $1 and a.id = r.author_id
  left join lesson l on l.school_id = $1 and l.id = r.lesson_id
  left join person s on s.school_id = $1 and s.id = r.student_id
  left join person d on d.school_id = $1 and d.id = r.decided_by
  left join person y on y.school_id = $1 and y.id = r.copied_by`;

/**
 * Remarks that were written from $4 to $5, with all that are not accepted yet whatever their day where $9. $2 person, $3 now,
 * $6 whether all of the school is shown, or only those of own classes and those to the caller; $7 group or null, $8 only
 * those to the caller.
 */
export const REMARKS = sql(
  'supervision.remarks',
  `with ${TODAY}
   select ${COLUMNS}
     from review_remark r ${JOINS}
    where r.school_id = $1 and r.deleted_at is null
      and ((r.written_at at time zone (select time_zone from today))::date between $4::date and $5::date
           or ($9::boolean and r.state <> 'accepted'))
      and ($7::uuid is null or r.group_id = $7)
      and (r.performer_id = $2 or (not $8::boolean and ($6::boolean or ${keepsClassOf('r.group_id', 'class_teacher')})))
    order by r.written_at, r.id`,
);

/** One remark of a group. $2 person, $3 now, $4 remark, $5 group. */
export const ONE_REMARK = sql(
  'supervision.remark',
  `with ${TODAY}
   select ${COLUMNS} from review_remark r ${JOINS}
    where r.school_id = $1 and r.id = $4 and r.group_id = $5 and r.deleted_at is null and $2::uuid is not null`,
);

/**
 * What is known of the group when a remark is written or a review signed. $2 person, $3 now, $4 group, $5 performer,
 * $6 lesson, $7 work, $8 student, $9 remark.
 */
export const REVIEW_FACTS = sql(
  'supervision.review.facts',
  `with ${TODAY}
   select t.day as today, t.profile,
     exists (select from lesson_teacher x join lesson l on l.school_id = $1 and l.id = x.lesson_id and l.deleted_at is null
              where x.school_id = $1 and l.group_id = $4 and x.staff_id = $5 and x.deleted_at is null) as "isPerformerOfGroup",
     (select l.date from lesson l
       where l.school_id = $1 and l.id = $6 and l.group_id = $4 and l.deleted_at is null) as "lessonDay",
     exists (select from work w where w.school_id = $1 and w.id = $7 and w.lesson_id = $6 and w.deleted_at is null) as "isWork",
     exists (select from group_member m where m.school_id = $1 and m.group_id = $4 and m.student_id = $8) as "isMember",
     exists (select from review_remark r where r.school_id = $1 and r.id = $9) as "isTaken"
     from today t join teaching_group g on g.school_id = $1 and g.id = $4 and g.deleted_at is null
    where $2::uuid is not null`,
);

/** Reviews of a month that are signed, by group. $2 month. */
export const REVIEWS = sql(
  'supervision.reviews',
  `select v.group_id as "groupId", v.reviewed_at as at, v.on_paper as "onPaper", v.note, ${NAME('p')} as by
     from journal_review v join person p on p.school_id = $1 and p.id = v.reviewed_by
    where v.school_id = $1 and v.month = $2 and v.deleted_at is null
    order by v.reviewed_at, v.id`,
);

/** The own review of a group for a month. $2 group, $3 month, $4 person. */
export const OWN_REVIEW = sql(
  'supervision.review.own',
  `select id, version from journal_review where school_id = $1 and group_id = $2 and month = $3 and reviewed_by = $4`,
);
