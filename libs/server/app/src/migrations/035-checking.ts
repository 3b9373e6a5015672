import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Checks of the diary and of the paper journal against the electronic one. */
export class Checking1763700035000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await checkDiaries(run);
    await checkPaper(run);
    // Signatures are written once: who looks again signs again.
    for (const table of ['diary_check', 'diary_check_finding', 'paper_check'])
      await protectTenantTable(run, table, { keep: true, write: ['insert'] });
    await protectTenantTable(run, 'paper_difference', { keep: true });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}

async function checkDiaries(run: QueryRunner): Promise<void> {
  await run.query(`create table diary_check (
    school_id uuid not null, id uuid not null, group_id uuid, class_id uuid, month date not null,
    signed_by uuid not null, signed_at timestamptz not null, lessons int not null check (lessons > 0),
    note text not null default '' check (length(note) <= 500), ${stamps},
    primary key (school_id, id), check (num_nulls(group_id, class_id) = 1), check (date_part('day', month) = 1),
    foreign key (school_id, group_id) references teaching_group (school_id, id),
    foreign key (school_id, class_id) references school_class (school_id, id),
    foreign key (school_id, signed_by) references staff_member (school_id, id))`);
  await run.query(
    `comment on table diary_check is 'That a teacher has looked through what families see of the own subject in a month, or a class teacher of all subjects of the class. lessons: how many were over then.'`,
  );
  await run.query(`create index diary_check_month on diary_check (school_id, month)`);
  await run.query(`create index diary_check_group on diary_check (school_id, group_id, month)`);
  await run.query(`create index diary_check_class on diary_check (school_id, class_id, month)`);

  await run.query(`create table diary_check_finding (
    school_id uuid not null, id uuid not null, check_id uuid not null,
    kind text not null check (kind in ('not_held', 'no_topic', 'no_homework', 'late_homework', 'work_without_marks', 'no_marks', 'no_reason')),
    found int not null check (found > 0), note text not null default '' check (length(note) <= 500), ${stamps},
    primary key (school_id, id), unique (school_id, check_id, kind),
    foreign key (school_id, check_id) references diary_check (school_id, id))`);
  await run.query(
    `comment on table diary_check_finding is 'What the diary lacked when the check was signed, and what the signer says of it.'`,
  );
}

async function checkPaper(run: QueryRunner): Promise<void> {
  await run.query(`create table paper_check (
    school_id uuid not null, id uuid not null, group_id uuid not null, month date not null,
    checked_by uuid not null, checked_at timestamptz not null,
    lessons int not null check (lessons >= 0), marks int not null check (marks >= 0), points int not null check (points >= 0),
    absences int not null check (absences >= 0), checksum text not null check (checksum ~ '^[0-9A-F]{8}$'),
    open_differences int not null check (open_differences >= 0), note text not null default '' check (length(note) <= 500), ${stamps},
    primary key (school_id, id), check (date_part('day', month) = 1),
    foreign key (school_id, group_id) references teaching_group (school_id, id),
    foreign key (school_id, checked_by) references staff_member (school_id, id))`);
  await run.query(
    `comment on table paper_check is 'That somebody has laid the paper journal beside the electronic one for a month, with the numbers of the electronic page at that moment. checksum differs as soon as the page does.'`,
  );
  await run.query(`create index paper_check_month on paper_check (school_id, month)`);
  await run.query(`create index paper_check_group on paper_check (school_id, group_id, month)`);

  await run.query(`create table paper_difference (
    school_id uuid not null, id uuid not null, group_id uuid not null, day date not null,
    place text not null check (place in ('mark', 'absence', 'topic', 'homework', 'lesson')),
    lesson_id uuid, student_id uuid,
    paper_says text not null check (length(paper_says) <= 300), journal_says text not null check (length(journal_says) <= 2000),
    recorded_by uuid not null, recorded_at timestamptz not null,
    settled_as text check (settled_as in ('journal', 'paper', 'none')), settled_by uuid, settled_at timestamptz,
    settled_note text not null default '' check (length(settled_note) <= 300), correction_id uuid, ${stamps},
    primary key (school_id, id), check ((place = 'lesson') = (lesson_id is null)),
    check ((place in ('mark', 'absence')) = (student_id is not null)),
    check (num_nulls(settled_as, settled_by, settled_at) in (0, 3)), check (correction_id is null or settled_as = 'journal'),
    foreign key (school_id, group_id) references teaching_group (school_id, id),
    foreign key (school_id, lesson_id) references lesson (school_id, id),
    foreign key (school_id, student_id) references student (school_id, id),
    foreign key (school_id, recorded_by) references staff_member (school_id, id),
    foreign key (school_id, settled_by) references staff_member (school_id, id),
    foreign key (school_id, correction_id) references correction_request (school_id, id))`);
  await run.query(
    `comment on table paper_difference is 'Where the paper journal and the electronic one say different things, and how it was settled. correction_id: the request of the register through which the electronic one was corrected.'`,
  );
  await run.query(
    `create index paper_difference_group on paper_difference (school_id, group_id, day) where deleted_at is null`,
  );
}
