import { sql } from '@zhurnal/platform';

/** The run whose sheets were fixed as these bytes. $2 their SHA-256. */
export const RUN_BY_DIGEST = sql(
  'reports.check.by-digest',
  `select d.id from report_document d where d.school_id = $1 and d.sha256 = $2 and d.deleted_at is null order by d.id limit 1`,
);

/** Of what a run was made, and the digest of its fixed sheets; null: they were not fixed. $2 run. */
export const RUN_BY_NUMBER = sql(
  'reports.check.by-number',
  `select r.id, r.class_id as "classId", r.student_id as "studentId", r.teacher_id as "teacherId", d.sha256
     from report_run r
     left join report_document d on d.school_id = $1 and d.id = r.id and d.deleted_at is null
    where r.school_id = $1 and r.id = $2 and r.deleted_at is null`,
);
