import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars of classes: one open address for each class, made by whoever keeps the class. */
export class ClassCalendars1763700055000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`alter table calendar_address
      add column class_id uuid,
      drop constraint calendar_address_kind_check,
      add constraint calendar_address_kind_check check (kind in ('own', 'student', 'children', 'class')),
      add constraint calendar_address_class_check check ((kind = 'class') = (class_id is not null)),
      add foreign key (school_id, class_id) references school_class (school_id, id)`);
    await run.query(
      `comment on column calendar_address.class_id is 'The class, for the address of a class: person_id is who made it, and it stays when that person leaves.'`,
    );
    await run.query(`drop index calendar_address_open`);
    await run.query(
      `create unique index calendar_address_open on calendar_address (school_id, person_id, kind, student_id) nulls not distinct where deleted_at is null and kind <> 'class'`,
    );
    await run.query(
      `create unique index calendar_address_class on calendar_address (school_id, class_id) where deleted_at is null and kind = 'class'`,
    );
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
