import { sql } from '@zhurnal/platform';

const NAME = (person: string): string =>
  `(select json_build_object('familyName', p.family_name, 'givenName', p.given_name, 'patronymic', p.patronymic)
      from person p where p.school_id = $1 and p.id = ${person})`;

/** SQL: the day of an instant in the school. */
const dayOf = (instant: string): string => `(${instant} at time zone s.time_zone)::date`;

/** The day it is, the year that is asked for or the current one, all years, and who may hold a medium. $2 now, $3 year or null. */
export const ARCHIVE_HEAD = sql(
  'archive.head',
  `select t.day as today,
     (select json_build_object('id', y.id, 'name', y.name, 'archivedAt', y.archived_at) from academic_year y
       where y.school_id = $1 and y.deleted_at is null and ($3::uuid is null or y.id = $3)
       order by y.starts_on > t.day, abs(y.starts_on - t.day), y.id limit 1) as year,
     (select coalesce(json_agg(json_build_object('id', y.id, 'name', y.name) order by y.starts_on desc, y.id), '[]')
        from academic_year y where y.school_id = $1 and y.deleted_at is null) as years,
     (select coalesce(json_agg(json_build_object('id', m.id, 'name', ${NAME('m.id')}) order by q.family_name, q.given_name, q.id), '[]')
        from staff_member m join person q on q.school_id = $1 and q.id = m.id
       where m.school_id = $1 and m.deleted_at is null and (m.dismissed_on is null or m.dismissed_on >= t.day)) as staff
     from school s cross join lateral (select ($2::timestamptz at time zone s.time_zone)::date as day) t
    where s.school_id = $1`,
);

/** The classes of a year: which periods are closed, the last package, and where it lies. $2 year, $3 now. */
export const ARCHIVE_CLASSES = sql(
  'archive.classes',
  `select c.id as "classId", c.name as "className",
     (select coalesce(json_agg(json_build_object('isClosed', x.id is not null
          and not exists (select from period_reopening r where r.school_id = $1 and r.closing_id = x.id and r.deleted_at is null and r.ended_at is null and r.until > $3::timestamptz))
          order by d.starts_on, d.id), '[]')
        from grading_period d
        left join period_closing x on x.school_id = $1 and x.class_id = c.id and x.period_id = d.id and x.deleted_at is null
       where d.school_id = $1 and d.year_id = c.year_id and d.kind <> 'year' and d.deleted_at is null
         and c.grade_level between d.grade_from and d.grade_to) as periods,
     k.id as "packageId", k.name as "packageName", k.sha256, k.size, k.as_of as "asOf", k.made_at as "madeAt", ${NAME('k.made_by')} as "madeBy",
     (select coalesce(json_agg(json_build_object('mediumId', m.id, 'label', m.label, 'room', m.room, 'holderId', m.holder_id, 'holder', ${NAME('m.holder_id')},
          'holderRoles', (select coalesce(json_agg(distinct u.role), '[]') from duty u where u.school_id = $1 and u.person_id = m.holder_id and u.deleted_at is null
             and u.valid_from <= ${dayOf('$3::timestamptz')} and (u.valid_to is null or u.valid_to >= ${dayOf('$3::timestamptz')})),
          'putOn', ${dayOf('o.put_at')},
          'checked', (select json_build_object('on', ${dayOf('a.checked_at')}, 'outcome', f.outcome)
             from archive_finding f join archive_check a on a.school_id = $1 and a.id = f.check_id
            where f.school_id = $1 and f.package_id = k.id and f.medium_id = m.id order by a.checked_at desc, a.id desc limit 1))
          order by m.label, m.id), '[]')
        from archive_copy o join archive_medium m on m.school_id = $1 and m.id = o.medium_id and m.deleted_at is null
       where o.school_id = $1 and o.package_id = k.id and o.deleted_at is null) as copies
     from school_class c join school s on s.school_id = $1
     left join lateral (select * from archive_package z where z.school_id = $1 and z.class_id = c.id and z.deleted_at is null
                         order by z.as_of desc, z.made_at desc, z.id limit 1) k on true
    where c.school_id = $1 and c.year_id = $2 and c.deleted_at is null
    order by c.grade_level, c.letter, c.name, c.id`,
);

/** Media that are kept, and how many packages lie on each. */
export const MEDIA = sql(
  'archive.media',
  `select m.id, m.version, m.label, m.kind, m.holder_id as "holderId", ${NAME('m.holder_id')} as holder, m.room, m.since,
     (select count(*)::int from archive_copy o where o.school_id = $1 and o.medium_id = m.id and o.deleted_at is null) as "packageCount"
     from archive_medium m where m.school_id = $1 and m.deleted_at is null order by m.label, m.id`,
);

/** Printed copies of the classes of a year. $2 year. */
export const PRINTS = sql(
  'archive.prints',
  `select x.id, x.version, x.class_id as "classId", c.name as "className", x.sheet, x.from_day as "fromDay", x.to_day as "toDay", x.sha256,
          x.copy_number as "copyNumber", x.is_final as "isFinal", ${NAME('x.printed_by')} as "printedBy", x.printed_at as "printedAt",
          x.place, x.signed_by as "signedBy", x.signed_on as "signedOn"
     from journal_print x join school_class c on c.school_id = $1 and c.id = x.class_id
    where x.school_id = $1 and c.year_id = $2 and x.deleted_at is null order by x.printed_at desc, x.copy_number desc, x.id`,
);

/** The last checks, newest first. */
export const CHECKS = sql(
  'archive.checks',
  `select a.id, a.checked_at as "checkedAt", a.copy_count as "copyCount", a.fault_count as "faultCount",
          ${NAME('a.recorded_by')} as "recordedBy", a.recorded_at as "recordedAt"
     from archive_check a where a.school_id = $1 and a.deleted_at is null order by a.checked_at desc, a.id desc limit 50`,
);

/** SQL: what the register said of the medium `m` when the check `a` was recorded: what the first change after it replaced, else what it says now. */
const asOfCheck = (column: string): string =>
  `coalesce((select t.delta -> '${column}' ->> 0 from audit t
      where t.school_id = $1 and t.entity = 'archive_medium' and t.row_id = m.id and t.op = 'update' and t.at > a.created_at and t.delta ? '${column}'
      order by t.at, t.id limit 1), m.${column}::text)`;

/** What a check found, with media as they were entered then. $2 check. */
export const FINDINGS = sql(
  'archive.findings',
  `select a.checked_at as "checkedAt", m.id as "mediumId", ${asOfCheck('label')} as label, ${asOfCheck('room')} as room,
          ${NAME(`(${asOfCheck('holder_id')})::uuid`)} as holder, f.name, f.found_sha256 as "foundSha256", f.outcome, f.files
     from archive_check a
     join archive_finding f on f.school_id = $1 and f.check_id = a.id
     join archive_medium m on m.school_id = $1 and m.id = f.medium_id
    where a.school_id = $1 and a.id = $2 and a.deleted_at is null order by 3, m.id, f.name, f.id`,
);

/** Prints of a class wait for each other: each has a number. $2 class. */
export const LOCK_CLASS = sql(
  'archive.lock-class',
  `select c.id from school_class c where c.school_id = $1 and c.id = $2 for no key update`,
);

/** How many copies there are of a print. $2 class, $3 sheet, $4 first day, $5 last day. */
export const COPY_COUNT = sql(
  'archive.copy-count',
  `select coalesce(max(x.copy_number), 0)::int as n from journal_print x
    where x.school_id = $1 and x.class_id = $2 and x.sheet = $3 and x.from_day = $4 and x.to_day = $5`,
);

/** Which periods of a class are closed and not open again. $2 class, $3 now. */
export const CLASS_PERIODS = sql(
  'archive.class-periods',
  `select x.id is not null and not exists (select from period_reopening r
            where r.school_id = $1 and r.closing_id = x.id and r.deleted_at is null and r.ended_at is null and r.until > $3::timestamptz) as "isClosed"
     from school_class c
     join grading_period d on d.school_id = $1 and d.year_id = c.year_id and d.kind <> 'year' and d.deleted_at is null
      and c.grade_level between d.grade_from and d.grade_to
     left join period_closing x on x.school_id = $1 and x.class_id = c.id and x.period_id = d.id and x.deleted_at is null
    where c.school_id = $1 and c.id = $2 order by d.starts_on, d.id`,
);

/** When a copy was printed, and the day it is. $2 print, $3 now. */
export const PRINT = sql(
  'archive.print',
  `select x.version, ${dayOf('x.printed_at')} as "printedOn", ${dayOf('$3::timestamptz')} as today
     from journal_print x join school s on s.school_id = $1 where x.school_id = $1 and x.id = $2 and x.deleted_at is null`,
);

/** What a medium meets as it is entered. $2 now, $3 medium, $4 holder, $5 label. */
export const MEDIUM_PLACE = sql(
  'archive.medium-place',
  `select ${dayOf('$2::timestamptz')} as today,
     exists (select from archive_medium m where m.school_id = $1 and m.id = $3) as "isThere",
     exists (select from archive_medium m where m.school_id = $1 and m.id = $3 and m.deleted_at is null) as "isKept",
     exists (select from staff_member m where m.school_id = $1 and m.id = $4 and m.deleted_at is null
       and (m.dismissed_on is null or m.dismissed_on >= ${dayOf('$2::timestamptz')})) as "isStaff",
     exists (select from archive_medium m where m.school_id = $1 and lower(m.label) = lower($5) and m.id <> $3 and m.deleted_at is null) as "isTaken"
     from school s where s.school_id = $1`,
);

/** A package of a class by its digest. $2 class, $3 digest. */
export const PACKAGE_BY_DIGEST = sql(
  'archive.package-by-digest',
  `select k.id from archive_package k where k.school_id = $1 and k.class_id = $2 and k.sha256 = $3`,
);

/** A copy of a package on a medium; no row: one of them is not there. $2 package, $3 medium. */
export const COPY = sql(
  'archive.copy',
  `select o.id from archive_package k
     join archive_medium m on m.school_id = $1 and m.id = $3 and m.deleted_at is null
     left join archive_copy o on o.school_id = $1 and o.package_id = k.id and o.medium_id = m.id
    where k.school_id = $1 and k.id = $2 and k.deleted_at is null`,
);

/** Media by their labels. $2 labels in lower case. */
export const MEDIA_BY_LABEL = sql(
  'archive.media-by-label',
  `select m.id, lower(m.label) as label from archive_medium m
    where m.school_id = $1 and lower(m.label) = any($2::text[]) and m.deleted_at is null order by m.id`,
);

/** Packages by names of files, with the digests that were made. $2 names. */
export const PACKAGES_BY_NAME = sql(
  'archive.packages-by-name',
  `select k.id, k.name, k.sha256 from archive_package k
    where k.school_id = $1 and k.name = any($2::text[]) and k.deleted_at is null order by k.as_of desc, k.made_at desc, k.id`,
);
