import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people choose for themselves, and the language of what a school prints. */
export class Settings1763700019000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table account_setting (
      account_id uuid primary key references account,
      language text check (language in ('ru', 'en')),
      theme text check (theme in ('auto', 'light', 'dark')),
      density text check (density in ('dense', 'comfortable')),
      entry_direction text check (entry_direction in ('down', 'right', 'stay')),
      staff_start text check (length(staff_start) <= 40),
      family_start text check (length(family_start) <= 40),
      changed_at timestamptz not null default now())`);
    await run.query(
      `comment on table account_setting is 'How an account likes its pages, on every device. Null: not chosen, the device decides.'`,
    );
    await run.query(`grant select, insert on account_setting to zhurnal_app`);
    await run.query(
      `grant update (language, theme, density, entry_direction, staff_start, family_start, changed_at) on account_setting to zhurnal_app`,
    );

    await run.query(
      `alter table school add column print_language text not null default 'ru' check (print_language in ('ru', 'en'))`,
    );
    await run.query(
      `comment on column school.print_language is 'Language of the heads of workbooks and forms that the school saves.'`,
    );
    await run.query(`grant update (print_language) on school to zhurnal_app`);
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
