import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const name = 'text collate "ru-RU-x-icu"';
const stamps = `version int not null default 1, created_at timestamptz not null default now(), deleted_at timestamptz`;

/** The school, its calendar, people, classes, subgroups and teaching groups. */
export class Schooling1763700003000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table school (
      school_id uuid primary key, name ${name} not null, short_name ${name} not null, time_zone text not null,
      weekdays smallint[] not null default '{1,2,3,4,5}', profile text not null default 'federal', ${stamps})`);
    await run.query(`create table academic_year (
      school_id uuid not null, id uuid not null, name text not null, starts_on date not null, ends_on date not null, ${stamps},
      primary key (school_id, id), check (starts_on < ends_on), unique (school_id, name),
      foreign key (school_id) references school (school_id))`);
    await run.query(`create table grading_period (
      school_id uuid not null, id uuid not null, year_id uuid not null,
      kind text not null check (kind in ('quarter', 'trimester', 'semester', 'year')), number smallint not null, name text not null,
      grade_from smallint not null check (grade_from between 1 and 12), grade_to smallint not null check (grade_to between 1 and 12),
      starts_on date not null, ends_on date not null, ${stamps},
      primary key (school_id, id), check (starts_on <= ends_on), check (grade_from <= grade_to),
      unique (school_id, year_id, kind, number, grade_from),
      foreign key (school_id, year_id) references academic_year (school_id, id))`);
    await run.query(`create table holiday (
      school_id uuid not null, id uuid not null, year_id uuid not null, name text not null,
      starts_on date not null, ends_on date not null, grade_from smallint, grade_to smallint, ${stamps},
      primary key (school_id, id), check (starts_on <= ends_on),
      foreign key (school_id, year_id) references academic_year (school_id, id))`);
    await run.query(`create table bell_schedule (
      school_id uuid not null, id uuid not null, year_id uuid not null, name text not null, ${stamps},
      primary key (school_id, id), unique (school_id, year_id, name),
      foreign key (school_id, year_id) references academic_year (school_id, id))`);
    await run.query(`create table bell_slot (
      school_id uuid not null, id uuid not null, schedule_id uuid not null, number smallint not null,
      starts_at time not null, ends_at time not null, ${stamps},
      primary key (school_id, id), unique (school_id, schedule_id, number), check (starts_at < ends_at),
      foreign key (school_id, schedule_id) references bell_schedule (school_id, id))`);
    await run.query(`create table room (
      school_id uuid not null, id uuid not null, name ${name} not null, building text not null default '', ${stamps},
      primary key (school_id, id), unique (school_id, building, name))`);
    await run.query(`create table subject (
      school_id uuid not null, id uuid not null, name ${name} not null, short_name ${name} not null, ${stamps},
      primary key (school_id, id), unique (school_id, name))`);

    await run.query(`create table person (
      school_id uuid not null, id uuid not null,
      family_name ${name} not null, given_name ${name} not null, patronymic ${name},
      birth_date date, sex text check (sex in ('female', 'male')), phone text, email text, ${stamps},
      primary key (school_id, id))`);
    await run.query(`create index person_name on person (school_id, family_name, given_name)`);
    await run.query(`create table staff_member (
      school_id uuid not null, id uuid not null, position text not null default '', hired_on date, dismissed_on date, ${stamps},
      primary key (school_id, id), foreign key (school_id, id) references person (school_id, id))`);
    await run.query(`create table student (
      school_id uuid not null, id uuid not null, file_number text, ${stamps},
      primary key (school_id, id), foreign key (school_id, id) references person (school_id, id))`);
    await run.query(`create table guardianship (
      school_id uuid not null, id uuid not null, guardian_id uuid not null, student_id uuid not null,
      kind text not null check (kind in ('mother', 'father', 'guardian', 'other')),
      valid_from date not null, valid_to date, ${stamps},
      primary key (school_id, id), unique (school_id, guardian_id, student_id, valid_from),
      foreign key (school_id, guardian_id) references person (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id))`);
    await run.query(`create index guardianship_student on guardianship (school_id, student_id)`);

    await run.query(`create table school_class (
      school_id uuid not null, id uuid not null, year_id uuid not null, name ${name} not null,
      grade_level smallint check (grade_level between 1 and 12), letter text not null default '', bell_schedule_id uuid, ${stamps},
      primary key (school_id, id), unique (school_id, year_id, name),
      foreign key (school_id, year_id) references academic_year (school_id, id),
      foreign key (school_id, bell_schedule_id) references bell_schedule (school_id, id))`);
    await run.query(`create table subgroup (
      school_id uuid not null, id uuid not null, class_id uuid not null, division text not null default '', name ${name} not null, ${stamps},
      primary key (school_id, id), unique (school_id, class_id, division, name),
      foreign key (school_id, class_id) references school_class (school_id, id))`);
    await run.query(`create table enrollment (
      school_id uuid not null, id uuid not null, class_id uuid not null, student_id uuid not null,
      valid_from date not null, valid_to date, ${stamps},
      primary key (school_id, id), unique (school_id, class_id, student_id, valid_from), check (valid_to is null or valid_from <= valid_to),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id))`);
    await run.query(`create index enrollment_student on enrollment (school_id, student_id, valid_from)`);
    await run.query(`create table subgroup_member (
      school_id uuid not null, id uuid not null, subgroup_id uuid not null, student_id uuid not null,
      valid_from date not null, valid_to date, ${stamps},
      primary key (school_id, id), unique (school_id, subgroup_id, student_id, valid_from), check (valid_to is null or valid_from <= valid_to),
      foreign key (school_id, subgroup_id) references subgroup (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id))`);
    await run.query(`create index subgroup_member_student on subgroup_member (school_id, student_id)`);

    await run.query(`create table duty (
      school_id uuid not null, id uuid not null, person_id uuid not null,
      role text not null check (role in ('administrator', 'director', 'deputy', 'teacher', 'class_teacher', 'educator', 'office', 'hr', 'auditor')),
      class_id uuid, valid_from date not null, valid_to date, ${stamps},
      primary key (school_id, id), check ((role in ('class_teacher', 'educator')) = (class_id is not null)),
      unique nulls not distinct (school_id, person_id, role, class_id, valid_from),
      foreign key (school_id, person_id) references staff_member (school_id, id),
      foreign key (school_id, class_id) references school_class (school_id, id))`);
    await run.query(`create index duty_class on duty (school_id, class_id) where class_id is not null`);

    await run.query(`create table teaching_group (
      school_id uuid not null, id uuid not null, year_id uuid not null, subject_id uuid not null, name ${name} not null,
      scale text not null default 'five' check (scale in ('five', 'pass_fail')), ${stamps},
      primary key (school_id, id),
      foreign key (school_id, year_id) references academic_year (school_id, id),
      foreign key (school_id, subject_id) references subject (school_id, id))`);
    await run.query(`create index teaching_group_subject on teaching_group (school_id, year_id, subject_id)`);
    await run.query(`create table teaching_group_part (
      school_id uuid not null, id uuid not null, group_id uuid not null, class_id uuid not null, subgroup_id uuid, ${stamps},
      primary key (school_id, id), unique nulls not distinct (school_id, group_id, class_id, subgroup_id),
      foreign key (school_id, group_id) references teaching_group (school_id, id),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, subgroup_id) references subgroup (school_id, id))`);
    await run.query(`create index teaching_group_part_class on teaching_group_part (school_id, class_id)`);

    // Who belongs to a teaching group, and when. A subgroup's member counts only while enrolled in its class.
    await run.query(`create view group_member with (security_invoker = true) as
      select p.school_id, p.group_id, p.class_id, e.student_id, e.valid_from, e.valid_to
        from teaching_group_part p
        join enrollment e on e.school_id = p.school_id and e.class_id = p.class_id and e.deleted_at is null
       where p.subgroup_id is null and p.deleted_at is null
      union all
      select p.school_id, p.group_id, p.class_id, m.student_id, greatest(m.valid_from, e.valid_from), least(m.valid_to, e.valid_to)
        from teaching_group_part p
        join subgroup_member m on m.school_id = p.school_id and m.subgroup_id = p.subgroup_id and m.deleted_at is null
        join enrollment e on e.school_id = m.school_id and e.class_id = p.class_id and e.student_id = m.student_id and e.deleted_at is null
       where p.deleted_at is null
         and m.valid_from <= coalesce(e.valid_to, 'infinity') and e.valid_from <= coalesce(m.valid_to, 'infinity')`);
    await run.query(
      `comment on view group_member is 'The roster rule: one row per stretch of days in which a student belongs to a teaching group, both ends included; valid_to null = open. A student may have several stretches.'`,
    );
    await run.query(`grant select on group_member to zhurnal_app`);

    const ofPerson = {
      personal: ['family_name', 'given_name', 'patronymic', 'birth_date', 'phone', 'email'],
      person: 'id',
    };
    for (const table of [
      'school',
      'academic_year',
      'grading_period',
      'holiday',
      'bell_schedule',
      'bell_slot',
      'room',
      'subject',
    ]) {
      await protectTenantTable(run, table);
    }
    await protectTenantTable(run, 'person', { ...ofPerson, keep: true });
    await protectTenantTable(run, 'staff_member', { keep: true });
    await protectTenantTable(run, 'student', { personal: ['file_number'], person: 'id', keep: true });
    for (const table of [
      'guardianship',
      'school_class',
      'subgroup',
      'enrollment',
      'subgroup_member',
      'duty',
      'teaching_group',
      'teaching_group_part',
    ]) {
      await protectTenantTable(run, table);
    }
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
