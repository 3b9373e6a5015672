import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const name = 'text collate "ru-RU-x-icu"';
const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** What is to be taught: departments, the curriculum, the load of the teachers, and thematic plans. */
export class Plans1763700029000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table department (
      school_id uuid not null, id uuid not null, name ${name} not null check (length(name) between 1 and 200),
      head_id uuid, ${stamps},
      primary key (school_id, id), unique (school_id, name),
      foreign key (school_id) references school (school_id),
      foreign key (school_id, head_id) references staff_member (school_id, id))`);
    await run.query(
      `comment on table department is 'Teachers of related subjects; its head agrees to their thematic plans.'`,
    );
    await run.query(
      `create index department_head on department (school_id, head_id) where head_id is not null`,
    );
    await run.query(`create table department_subject (
      school_id uuid not null, id uuid not null, department_id uuid not null, subject_id uuid not null, ${stamps},
      primary key (school_id, id), unique (school_id, department_id, subject_id),
      foreign key (school_id, department_id) references department (school_id, id),
      foreign key (school_id, subject_id) references subject (school_id, id))`);
    await run.query(`create index department_subject_of on department_subject (school_id, subject_id)`);

    await this.curriculum(run);
    await this.plans(run);

    const tables = [
      ...['department', 'department_subject', 'curriculum_hours', 'teaching_load', 'load_approval'],
      ...['thematic_plan', 'plan_item', 'plan_assignment'],
    ];
    for (const table of tables) await protectTenantTable(run, table, { keep: true });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }

  private async curriculum(run: QueryRunner): Promise<void> {
    await run.query(`create table curriculum_hours (
      school_id uuid not null, id uuid not null, year_id uuid not null, subject_id uuid not null,
      grade_level smallint check (grade_level between 1 and 12), class_id uuid, subgroup_id uuid,
      weekly numeric(4, 2) not null check (weekly between 0 and 40), yearly smallint not null check (yearly between 0 and 1500),
      changed_at timestamptz not null default clock_timestamp(), ${stamps},
      primary key (school_id, id), check ((grade_level is null) = (class_id is not null)),
      check (subgroup_id is null or class_id is not null),
      unique nulls not distinct (school_id, year_id, subject_id, grade_level, class_id, subgroup_id),
      foreign key (school_id, year_id) references academic_year (school_id, id),
      foreign key (school_id, subject_id) references subject (school_id, id),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, subgroup_id) references subgroup (school_id, id))`);
    await run.query(
      `comment on table curriculum_hours is 'Lessons of a subject a week and a year: of a grade, or of a class or subgroup that departs from its grade.'`,
    );
    await run.query(`create table teaching_load (
      school_id uuid not null, id uuid not null, year_id uuid not null, group_id uuid not null, staff_id uuid not null,
      weekly numeric(4, 2) not null check (weekly between 0 and 40),
      changed_at timestamptz not null default clock_timestamp(), ${stamps},
      primary key (school_id, id), unique (school_id, group_id, staff_id),
      foreign key (school_id, year_id) references academic_year (school_id, id),
      foreign key (school_id, group_id) references teaching_group (school_id, id),
      foreign key (school_id, staff_id) references staff_member (school_id, id))`);
    await run.query(
      `comment on table teaching_load is 'Lessons a week that a teacher is given with a group. A group without rows is read from the timetable.'`,
    );
    await run.query(`create index teaching_load_year on teaching_load (school_id, year_id)`);
    await run.query(`create table load_approval (
      school_id uuid not null, id uuid not null, year_id uuid not null, what text not null check (what in ('curriculum', 'load')),
      order_number text not null check (length(order_number) between 1 and 100), ordered_on date not null,
      approved_by uuid not null, approved_at timestamptz not null, ${stamps},
      primary key (school_id, id),
      foreign key (school_id, year_id) references academic_year (school_id, id),
      foreign key (school_id, approved_by) references person (school_id, id))`);
    await run.query(
      `comment on table load_approval is 'That the curriculum or the load of a year was approved, by which order. What is changed later is not approved.'`,
    );
    await run.query(`create index load_approval_year on load_approval (school_id, year_id, approved_at)`);
  }

  private async plans(run: QueryRunner): Promise<void> {
    await run.query(`create table thematic_plan (
      school_id uuid not null, id uuid not null, year_id uuid not null, subject_id uuid not null,
      grade_level smallint not null check (grade_level between 1 and 12), class_id uuid,
      title ${name} not null check (length(title) between 1 and 200), author_id uuid not null,
      state text not null default 'draft' check (state in ('draft', 'submitted', 'agreed', 'approved', 'returned')),
      reason text not null default '' check (length(reason) <= 500),
      submitted_at timestamptz, agreed_by uuid, agreed_at timestamptz, approved_by uuid, approved_at timestamptz,
      returned_by uuid, returned_at timestamptz, ${stamps},
      primary key (school_id, id), check (num_nulls(agreed_by, agreed_at) in (0, 2)),
      check (num_nulls(approved_by, approved_at) in (0, 2)), check ((state = 'approved') = (approved_by is not null)),
      check (author_id <> approved_by), check (author_id <> agreed_by), check (agreed_by <> approved_by),
      foreign key (school_id, year_id) references academic_year (school_id, id),
      foreign key (school_id, subject_id) references subject (school_id, id),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, author_id) references staff_member (school_id, id),
      foreign key (school_id, agreed_by) references person (school_id, id),
      foreign key (school_id, approved_by) references person (school_id, id),
      foreign key (school_id, returned_by) references person (school_id, id))`);
    await run.query(
      `comment on table thematic_plan is 'Topics of a subject for a grade or for one class. Its version counts every change of its items too.'`,
    );
    await run.query(`create index thematic_plan_year on thematic_plan (school_id, year_id, subject_id)`);
    await run.query(`create table plan_item (
      school_id uuid not null, id uuid not null, plan_id uuid not null, ordinal smallint not null check (ordinal >= 1),
      section text not null default '' check (length(section) <= 300), topic text not null check (length(topic) between 1 and 500),
      hours smallint not null check (hours between 1 and 40), work_type text check (length(work_type) between 1 and 60),
      homework text not null default '' check (length(homework) <= 1000), note text not null default '' check (length(note) <= 500), ${stamps},
      primary key (school_id, id),
      foreign key (school_id, plan_id) references thematic_plan (school_id, id))`);
    await run.query(
      `create index plan_item_plan on plan_item (school_id, plan_id, ordinal) where deleted_at is null`,
    );
    await run.query(`create table plan_assignment (
      school_id uuid not null, id uuid not null, group_id uuid not null, plan_id uuid not null, ${stamps},
      primary key (school_id, id), unique (school_id, group_id),
      foreign key (school_id, group_id) references teaching_group (school_id, id),
      foreign key (school_id, plan_id) references thematic_plan (school_id, id))`);
    await run.query(`comment on table plan_assignment is 'Which plan a teaching group follows.'`);
    await run.query(`create index plan_assignment_plan on plan_assignment (school_id, plan_id)`);
    await run.query(`alter table lesson_record add column plan_item_id uuid,
      add foreign key (school_id, plan_item_id) references plan_item (school_id, id)`);
    await run.query(
      `comment on column lesson_record.plan_item_id is 'The item of the plan that was taught. The topic is kept as it was taught, whatever becomes of the plan.'`,
    );
    await run.query(
      `create index lesson_record_item on lesson_record (school_id, plan_item_id) where plan_item_id is not null`,
    );
    await run.query(`grant update (plan_item_id) on lesson_record to zhurnal_app`);
  }
}
