import { asked } from './check-source.js';
import type { CheckArm } from './check-source.js';

/** SQL: marks of other institutions that were entered on the judged days, with their documents and the class of the student. */
export const OUTSIDE_TABLE = `outside as materialized (
     select x.id, x.student_id, x.entered_by, x.entered_at, d.kind, d.dated_on, d.has_seal, d.file_id, d.id as document_id, u.name as subject,
            d.institution, (x.entered_at at time zone ${asked('zone')})::date as day,
            (select e.class_id from enrollment e
              where e.school_id = $1 and e.student_id = x.student_id and e.deleted_at is null
                and (x.entered_at at time zone ${asked('zone')})::date between e.valid_from and coalesce(e.valid_to, 'infinity')
              order by e.valid_from desc limit 1) as class_id
       from outside_mark x
       join outside_document d on d.school_id = $1 and d.id = x.document_id and d.deleted_at is null
       join subject u on u.school_id = $1 and u.id = x.subject_id
      where x.school_id = $1 and x.deleted_at is null
        and (x.entered_at at time zone ${asked('zone')})::date between ${asked('from')} and ${asked('to')})`;

const COLUMNS = {
  day: 'o.day',
  class_id: 'o.class_id',
  student_id: 'o.student_id',
  person_id: 'o.entered_by',
  entered_at: 'o.entered_at',
};
const APPLIES = 'exists (select from outside)';

/** Marks of medical and other institutions. */
export const OUTSIDE_ARMS: readonly CheckArm[] = [
  {
    // Accepted is what a certificate, a list or a report card says, dated and sealed (TKK-53).
    check: 'outside_mark_document',
    columns: { ...COLUMNS, key: 'o.id', detail: 'o.subject' },
    from: `outside o where o.kind is null or o.dated_on is null or not o.has_seal`,
    appliesIf: APPLIES,
  },
  {
    // One document, one scan in the personal file (TKK-54), whatever the number of its marks.
    check: 'outside_mark_scan',
    columns: { ...COLUMNS, key: 'o.document_id', detail: 'o.institution' },
    from: `(select distinct on (document_id) * from outside where file_id is null order by document_id, entered_at, id) o`,
    appliesIf: APPLIES,
  },
];
