import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Reviews of journals and the remarks they leave. */
export class Supervision1763700031000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table journal_review (
      school_id uuid not null, id uuid not null, group_id uuid not null, month date not null,
      reviewed_by uuid not null, reviewed_at timestamptz not null, on_paper boolean not null default false,
      note text not null default '' check (length(note) <= 500), ${stamps},
      primary key (school_id, id), unique (school_id, group_id, month, reviewed_by),
      check (date_part('day', month) = 1),
      foreign key (school_id, group_id) references teaching_group (school_id, id),
      foreign key (school_id, reviewed_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table journal_review is 'That somebody has looked through a journal for a month: the signature beneath the review. on_paper: the paper journal together with it.'`,
    );
    await run.query(`create index journal_review_month on journal_review (school_id, month)`);

    await run.query(`create table review_remark (
      school_id uuid not null, id uuid not null, group_id uuid not null,
      anchor text not null check (anchor in ('cell', 'lesson', 'column', 'page')),
      lesson_id uuid, work_id uuid, student_id uuid, from_day date not null, to_day date not null,
      template text not null check (template in ('not_held', 'no_topic', 'no_homework', 'no_roll', 'no_marks', 'one_mark', 'mark_while_absent', 'late', 'other')),
      text text not null check (length(text) between 1 and 500),
      performer_id uuid not null, author_id uuid not null, written_at timestamptz not null, due_on date,
      state text not null default 'open' check (state in ('open', 'fixed', 'accepted', 'returned')),
      answer text not null default '' check (length(answer) <= 500), answered_at timestamptz,
      decision text not null default '' check (length(decision) <= 500), decided_by uuid, decided_at timestamptz,
      copied_by uuid, copied_at timestamptz, ${stamps},
      primary key (school_id, id), check (from_day <= to_day), check (performer_id <> author_id),
      check (decided_by is null or decided_by <> performer_id),
      check ((anchor = 'page') = (lesson_id is null)), check ((anchor = 'column') = (work_id is not null)),
      check ((anchor = 'cell') = (student_id is not null)),
      check ((decided_by is null) = (decided_at is null)), check ((copied_by is null) = (copied_at is null)),
      check (state <> 'fixed' or answered_at is not null),
      check (state not in ('accepted', 'returned') or decided_at is not null),
      foreign key (school_id, group_id) references teaching_group (school_id, id),
      foreign key (school_id, lesson_id) references lesson (school_id, id),
      foreign key (school_id, work_id) references work (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, performer_id) references staff_member (school_id, id),
      foreign key (school_id, author_id) references staff_member (school_id, id),
      foreign key (school_id, decided_by) references staff_member (school_id, id),
      foreign key (school_id, copied_by) references staff_member (school_id, id))`);
    await run.query(
      `comment on table review_remark is 'A remark on a journal: on a cell, a lesson, a column or a page of days. state is what people said; that the journal shows it to be fixed is never stored. Who has set it right does not accept it.'`,
    );
    await run.query(
      `create index review_remark_group on review_remark (school_id, group_id, written_at) where deleted_at is null`,
    );
    await run.query(
      `create index review_remark_performer on review_remark (school_id, performer_id) where deleted_at is null and state <> 'accepted'`,
    );

    for (const table of ['journal_review', 'review_remark'])
      await protectTenantTable(run, table, { keep: true });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
