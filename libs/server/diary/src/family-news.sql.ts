import { columnsOf, instantText } from '@zhurnal/journal';

/** The most news of one kind that a child's page shows. */
export const NEWS = 30;

/** After this time without a look at the news the next one is another visit. */
export const VISIT = `interval '30 minutes'`;

/** SQL: has the visit in the row ended by now? */
export function isNewVisit(visit: string, now: string): string {
  return `${visit}.visited_at < ${now}::timestamptz - ${VISIT}`;
}

const NAME = `json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)`;

/**
 * Blocks of the first page that tell what is new: remarks, homework posted, lessons changed, and what the person `$2`
 * has seen. They stand in a statement that has `today`, `kids`, `membership` and `near`; $3 now.
 */
export const NEWS_BLOCKS = `
     (select ${columnsOf({
       children: 'r.child',
       dates: 'r.date',
       subjects: 'r.subject',
       kinds: 'r.kind',
       texts: 'r.text',
       authors: 'r.author',
       at: instantText('r.written_at'),
     })}
        from (select k.n as child, r.*
                from kids k
                cross join lateral (
                  select r.id, r.date, u.name as subject, r.kind, r.text, r.written_at, ${NAME} as author
                    from remark r
                    join teaching_group g on g.school_id = $1 and g.id = r.group_id
                    join subject u on u.school_id = $1 and u.id = g.subject_id
                    join person p on p.school_id = $1 and p.id = r.written_by
                   where r.school_id = $1 and r.student_id = k.id and r.date > (select day - 60 from today)
                     and r.written_at > $3::timestamptz - interval '7 days' and r.deleted_at is null
                   order by r.written_at desc, r.id limit ${NEWS}) r
               order by k.n, r.written_at desc, r.id) r) as remarks,
     (select ${columnsOf({
       children: 'h.child',
       dates: '(h.posted_at at time zone (select time_zone from today))::date',
       subjects: 'h.subject',
       texts: 'left(h.text, 200)',
       dueOn: 'h.due_on',
       at: instantText('h.posted_at'),
     })}
        from (select k.n as child, h.*
                from kids k
                cross join lateral (
                  select distinct h.id, m.subject, h.text, h.due_on, h.posted_at
                    from membership m
                    join public.homework h on h.school_id = $1 and h.group_id = m.group_id and h.due_on > (select day - 7 from today)
                     and h.due_on between m.since and m.until and h.posted_at > $3::timestamptz - interval '7 days' and h.deleted_at is null
                   where m.child = k.n
                   order by h.posted_at desc, h.id limit ${NEWS}) h
               order by k.n, h.posted_at desc, h.id) h) as posted,
     (select ${columnsOf({
       children: 'c.child',
       dates: 'c.date',
       slots: 'c.slot',
       subjects: 'c.subject',
       cancelled: 'c.cancelled',
       at: instantText('c.at'),
     })}
        from (select k.n as child, c.*
                from kids k
                cross join lateral (
                  select distinct l.id, l.date, l.slot, l.subject, l.cancelled_at is not null as cancelled,
                         coalesce(l.cancelled_at, t.at) as at
                    from near l
                    left join lateral (
                      select max(t.created_at) as at from lesson_teacher t
                       where t.school_id = $1 and t.lesson_id = l.id and t.substitute and t.deleted_at is null) t on true
                   where l.child = k.n and l.date >= (select day - 1 from today)
                     and coalesce(l.cancelled_at, t.at) > $3::timestamptz - interval '7 days'
                   order by at desc, l.id limit ${NEWS}) c
               order by k.n, c.at desc, c.id) c) as changes,
     (select ${columnsOf({
       seenUntil: instantText(`v.seen_until`),
       shownUntil: instantText('v.shown_until'),
       since: instantText('v.since'),
       isNew: 'v.is_new',
     })}
        from (select case when ${isNewVisit('v', '$3')} then v.shown_until else v.seen_until end as seen_until, v.shown_until,
                     case when ${isNewVisit('v', '$3')} then v.visited_at else v.previous_at end as since,
                     coalesce(${isNewVisit('v', '$3')}, true) as is_new
                from kids k
                left join family_visit v on v.school_id = $1 and v.person_id = $2 and v.student_id = k.id
               order by k.n) v) as visits`;
