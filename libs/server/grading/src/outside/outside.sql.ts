import { TODAY } from '@zhurnal/attendance';
import { sql } from '@zhurnal/platform';

/** SQL: is the document of the row complete enough for its marks to be accepted (TKK-53)? As `isAccepted` of the rules. */
export const acceptedOf = (row: string): string =>
  `(${row}.kind is not null and ${row}.dated_on is not null and ${row}.has_seal)`;

const NAME = (person: string): string =>
  `json_build_object('familyName', ${person}.family_name, 'givenName', ${person}.given_name, 'patronymic', ${person}.patronymic)`;

/** SQL: documents of the row `o`, each with the marks that stand; a document whose marks were all taken out is left out. */
const DOCUMENTS = `
  select o.id, o.version, o.student_id as "studentId", o.institution, o.kind, o.number, o.dated_on as "datedOn", o.has_seal as "hasSeal",
         f.name as "fileName", f.size as "fileSize", o.entered_at as "enteredAt", ${NAME('e')} as "enteredBy", ${NAME('q')} as student,
         m.marks
    from outside_document o
    join person q on q.school_id = $1 and q.id = o.student_id
    join person e on e.school_id = $1 and e.id = o.entered_by
    left join stored_file f on f.school_id = $1 and f.id = o.file_id and f.deleted_at is null
    cross join lateral (
      select json_agg(json_build_object('id', x.id, 'version', x.version, 'subjectId', x.subject_id, 'subject', u.name, 'from', x.from_day,
               'to', x.to_day, 'values', x.marks) order by u.name, x.from_day, x.id) as marks
        from outside_mark x join subject u on u.school_id = $1 and u.id = x.subject_id
       where x.school_id = $1 and x.document_id = o.id and x.deleted_at is null) m
   where o.school_id = $1 and o.deleted_at is null and m.marks is not null`;

/**
 * Documents of a student and what the school makes of their marks; the subjects that the student learns, for the form.
 * $2 person, $3 now, $4 student.
 */
export const OUTSIDE_OF_STUDENT = sql(
  'grading.outside.student',
  `with ${TODAY}, found as (${DOCUMENTS} and o.student_id = $4)
   select t.day as today, t.profile,
     (select coalesce(json_agg(d order by d."datedOn" nulls first, d.id), '[]') from found d) as documents,
     (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name, u.id), '[]')
        from subject u
       where u.school_id = $1 and u.id in (
         select g.subject_id from group_member m
           join teaching_group g on g.school_id = $1 and g.id = m.group_id and g.deleted_at is null
           join academic_year y on y.school_id = $1 and y.id = g.year_id and t.day between y.starts_on and y.ends_on
          where m.school_id = $1 and m.student_id = $4)) as subjects
     from today t where $2::uuid is not null`,
);

/** Documents of everybody who is or was in the class, by name. $2 person, $3 now, $4 class. */
export const OUTSIDE_OF_CLASS = sql(
  'grading.outside.class',
  `with ${TODAY},
   pupils as materialized (
     select distinct e.student_id from enrollment e where e.school_id = $1 and e.class_id = $4 and e.deleted_at is null),
   found as (${DOCUMENTS} and o.student_id in (select student_id from pupils)
     and exists (select from outside_mark x join academic_year y on y.school_id = $1 and x.to_day between y.starts_on and y.ends_on
                   join school_class c on c.school_id = $1 and c.id = $4 and c.year_id = y.id
                  where x.school_id = $1 and x.document_id = o.id and x.deleted_at is null))
   select t.day as today, t.profile, (select c.name from school_class c where c.school_id = $1 and c.id = $4) as "className",
     (select y.name from school_class c join academic_year y on y.school_id = $1 and y.id = c.year_id
       where c.school_id = $1 and c.id = $4) as year,
     (select coalesce(json_agg(json_build_object('id', q.id, 'name', ${NAME('q')}) order by q.family_name, q.given_name, q.patronymic nulls first, q.id), '[]')
        from enrollment e join person q on q.school_id = $1 and q.id = e.student_id
       where e.school_id = $1 and e.class_id = $4 and e.deleted_at is null and t.day between e.valid_from and coalesce(e.valid_to, 'infinity')) as students,
     (select coalesce(json_agg(d order by d.student ->> 'familyName', d.student ->> 'givenName', d."datedOn" nulls first, d.id), '[]') from found d) as documents
     from today t where $2::uuid is not null`,
);

/**
 * What there is before marks are written down. $2 person, $3 now, $4 document, $5 student, $6 file, $7 subjects, $8 marks.
 */
export const OUTSIDE_PLACE = sql(
  'grading.outside.place',
  `with ${TODAY}
   select t.day as today,
     exists (select from student s where s.school_id = $1 and s.id = $5 and s.deleted_at is null) as "hasStudent",
     $6::uuid is null or exists (select from stored_file f where f.school_id = $1 and f.id = $6 and f.deleted_at is null and f.created_by = $2) as "hasFile",
     (select count(*) from subject u where u.school_id = $1 and u.id = any($7::uuid[]))::int as subjects,
     (select json_build_object('version', o.version, 'studentId', o.student_id, 'isRemoved', o.deleted_at is not null)
        from outside_document o where o.school_id = $1 and o.id = $4) as document,
     (select count(*) from outside_mark x where x.school_id = $1 and x.document_id = $4 and x.deleted_at is null)::int as known,
     exists (select from outside_mark x where x.school_id = $1 and x.id = any($8::uuid[])) as "isTwice",
     (select e.class_id from enrollment e
       where e.school_id = $1 and e.student_id = $5 and e.deleted_at is null and t.day between e.valid_from and coalesce(e.valid_to, 'infinity') limit 1) as "classId",
     array(select m.group_id from group_member m where m.school_id = $1 and m.student_id = $5 and t.day between m.valid_from and coalesce(m.valid_to, 'infinity')) as "groupIds"
     from today t`,
);

/** The mark that is to be taken out, with its student. $2 mark. */
export const OUTSIDE_MARK_TO_REMOVE = sql(
  'grading.outside.mark',
  `select x.id, x.version, x.student_id as "studentId", x.document_id as "documentId" from outside_mark x
    where x.school_id = $1 and x.id = $2 and x.deleted_at is null`,
);

/** The scan of a document of a student. $2 document, $3 student. */
export const SCAN_OF_DOCUMENT = sql(
  'grading.outside.scan',
  `select o.file_id as "fileId" from outside_document o
    where o.school_id = $1 and o.id = $2 and o.student_id = $3 and o.deleted_at is null`,
);

/** Is the student of this school? $2 student. */
export const STUDENT_HERE = sql(
  'grading.outside.student-here',
  `select s.id from student s where s.school_id = $1 and s.id = $2 and s.deleted_at is null`,
);
