import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Tasks of the duties of the regulation, help given to people and the order of the roll-out. */
export class Duties1763700034000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table duty_task (
      school_id uuid not null, id uuid not null, code text not null check (length(code) between 1 and 60), due_on date not null,
      class_id uuid, person_id uuid, outcome text not null check (outcome in ('done', 'postponed', 'not_needed')),
      text text not null check (length(text) between 1 and 500), postponed_to date,
      said_by uuid not null, said_at timestamptz not null, ${stamps},
      primary key (school_id, id), check (class_id is null or person_id is null),
      check (outcome <> 'postponed' or postponed_to is not null), check (postponed_to > due_on),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, person_id) references staff_member (school_id, id),
      foreign key (school_id, said_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table duty_task is 'What somebody said of a task that a duty of the regulation deals: done with its evidence, put off, not needed. The tasks themselves are dealt when they are asked for. class_id: of the teacher of a class; person_id: of a teacher; neither: of those who lead the school.'`,
    );
    await run.query(
      `create unique index duty_task_once on duty_task (school_id, due_on, code, class_id, person_id) nulls not distinct where deleted_at is null`,
    );

    await run.query(`create table given_help (
      school_id uuid not null, id uuid not null, kind text not null check (kind in ('advice', 'training', 'meeting')), day date not null,
      audience text not null check (audience in ('staff', 'families', 'class', 'person')), class_id uuid,
      topic text not null check (length(topic) between 1 and 300), people int not null check (people between 1 and 5000),
      note text not null default '' check (length(note) <= 500), given_by uuid not null, ${stamps},
      primary key (school_id, id), check ((audience = 'class') = (class_id is not null)),
      foreign key (school_id, class_id) references school_class (school_id, id),
      foreign key (school_id, given_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table given_help is 'The register of help with the journal: advice, training and meetings for staff and families, by whom and for how many people.'`,
    );
    await run.query(`create index given_help_day on given_help (school_id, day) where deleted_at is null`);

    await run.query(`create table kept_statement (
      school_id uuid not null, id uuid not null, subject text not null check (length(subject) between 1 and 60), day date not null,
      text text not null check (length(text) between 1 and 500), stated_by uuid not null, ${stamps},
      primary key (school_id, id), foreign key (school_id, stated_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table kept_statement is 'That somebody responsible states a step of the change to electronic journals to be done, or a clause that no row of the journal shows to be kept, since which day and by what evidence.'`,
    );
    await run.query(
      `create unique index kept_statement_once on kept_statement (school_id, subject) where deleted_at is null`,
    );

    for (const table of ['duty_task', 'given_help', 'kept_statement'])
      await protectTenantTable(run, table, { keep: true });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
