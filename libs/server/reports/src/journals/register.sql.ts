import { sql } from '@zhurnal/platform';
import { PERSON } from '../progress/period.sql.js';

/** The register of corrections by the days on which requests were filed, with their changes. $2 first day, $3 last day. */
export const REGISTER = sql(
  'reports.register',
  `select r.id, r.number, r.class_names as "classNames", r.subject_name as "subjectName", ${PERSON('p')} as teacher,
          (r.filed_at at time zone s.time_zone)::date as "filedOn", r.reason, r.state, r.note,
          (select ${PERSON('d')} from person d where d.school_id = $1 and d.id = r.decided_by) as "decidedBy",
          (r.decided_at at time zone s.time_zone)::date as "decidedOn",
          (select coalesce(json_agg(json_build_object('kind', c.kind, 'date', c.date, 'was', c.was, 'becomes', c.becomes,
                    'student', (select ${PERSON('n')} from person n where n.school_id = $1 and n.id = c.student_id)) order by c.position), '[]')
             from correction_change c where c.school_id = $1 and c.request_id = r.id and c.deleted_at is null) as changes
     from correction_request r
     join person p on p.school_id = $1 and p.id = r.requested_by
     join school s on s.school_id = $1
    where r.school_id = $1 and r.deleted_at is null and (r.filed_at at time zone s.time_zone)::date between $2::date and $3::date
    order by r.filed_at, r.number, r.id`,
);
