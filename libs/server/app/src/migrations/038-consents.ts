import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Applications and consents of families, and the days on which they looked into the diary. */
export class Consents1763700038000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);

    await run.query(`create table family_consent (
      school_id uuid not null, id uuid not null, student_id uuid not null, person_id uuid not null,
      kind text not null check (kind in ('application', 'consent', 'paper', 'refusal')),
      given_on date not null, number text not null default '' check (length(number) <= 50),
      document text check (document in ('passport', 'other')), is_printed boolean not null default false,
      are_names_compared boolean not null default false, note text not null default '' check (length(note) <= 300),
      file_id uuid, taken_by uuid not null, taken_at timestamptz not null,
      withdrawn_on date, withdrawn_by uuid, withdrawn_at timestamptz, ${stamps},
      primary key (school_id, id), check (withdrawn_on is null or withdrawn_on >= given_on),
      check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (withdrawn_at is null)),
      foreign key (school_id, student_id) references student (school_id, id),
      foreign key (school_id, person_id) references person (school_id, id),
      foreign key (school_id, file_id) references stored_file (school_id, id),
      foreign key (school_id, taken_by) references person (school_id, id),
      foreign key (school_id, withdrawn_by) references person (school_id, id))`);
    await run.query(
      `comment on table family_consent is 'What a representative, or a student of age, has given in writing: an application for the diary, consent to the use of personal data, the wish to be told on paper, the refusal of the diary. document: what was shown, never its number; number: of the application in the register of the school.'`,
    );
    await run.query(
      `create unique index family_consent_standing on family_consent (school_id, student_id, person_id, kind) where withdrawn_on is null and deleted_at is null`,
    );
    await run.query(`create index family_consent_given on family_consent (school_id, given_on)`);
    await run.query(`create index family_consent_file on family_consent (school_id, file_id)`);

    await run.query(`create table family_look (
      school_id uuid not null, id uuid not null, person_id uuid not null, student_id uuid not null, day date not null, ${stamps},
      primary key (school_id, id), unique (school_id, student_id, person_id, day),
      foreign key (school_id, person_id) references person (school_id, id),
      foreign key (school_id, student_id) references student (school_id, id))`);
    await run.query(
      `comment on table family_look is 'That a person of the family looked into the diary of the student on a day (G24-30); at what is not kept.'`,
    );
    await run.query(`create index family_look_day on family_look (school_id, day)`);

    await protectTenantTable(run, 'family_consent', {
      keep: true,
      personal: ['number', 'note'],
      person: 'student_id',
    });
    await protectTenantTable(run, 'family_look', { write: ['insert'] });

    await run.query(`alter table guardianship drop constraint guardianship_kind_check`);
    await run.query(
      `alter table guardianship add constraint guardianship_kind_check check (kind in ('mother', 'father', 'adopter', 'guardian', 'other'))`,
    );
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
