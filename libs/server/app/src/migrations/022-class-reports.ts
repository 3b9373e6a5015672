import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That the reports of a class were printed for its families: who, when, of which days and for whom. */
export class ClassReports1763700022000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`alter table taken_out
      add column class_id uuid, add column from_date date, add column to_date date,
      add column whom text check (whom in ('all', 'no_sign_in', 'one')),
      drop constraint taken_out_what_check,
      add constraint taken_out_what_check
        check (what in ('students', 'staff', 'import_report', 'sign_in_log', 'access_log', 'class_reports')),
      add check ((what = 'class_reports') = (class_id is not null)),
      add check (num_nulls(class_id, from_date, to_date, whom) in (0, 4)), add check (from_date <= to_date),
      add foreign key (school_id, class_id) references school_class (school_id, id)`);
    await run.query(
      `comment on column taken_out.whom is 'For whom the reports of the class were printed: all students, those whose families have no sign-in, or one student.'`,
    );
    await run.query(
      `create index taken_out_class on taken_out (school_id, class_id, created_at) where class_id is not null`,
    );
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
