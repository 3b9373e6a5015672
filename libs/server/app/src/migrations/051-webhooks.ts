import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTenantTable } from './tenant-table.js';

const stamps = `version int not null default 1, created_at timestamptz not null default clock_timestamp(), deleted_at timestamptz`;

/** Addresses of programs that are told of changes, what they are told with, and what was told. */
export class Webhooks1763700051000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`set local role zhurnal_owner`);
    await run.query(`create table webhook (
      school_id uuid not null, id uuid not null, name text not null check (length(name) between 1 and 80),
      address text not null check (length(address) between 1 and 500),
      event_types text[] not null check (cardinality(event_types) > 0),
      state text not null check (state in ('on', 'paused', 'gone', 'failed')), failing_since timestamptz,
      secret_since timestamptz not null default clock_timestamp(),
      created_by uuid not null, ${stamps}, primary key (school_id, id),
      foreign key (school_id, created_by) references person (school_id, id))`);
    await run.query(
      `comment on table webhook is 'An address that is told of changes. state: on; paused by somebody; gone: it answered 410; failed: nothing arrived for days. failing_since: the first failure after the last delivery that arrived. secret_since: since when it has its secret, so that the trail shows a change of it.'`,
    );
    await run.query(`create table webhook_secret (
      school_id uuid not null, id uuid not null, webhook_id uuid not null, secret text not null, ends_at timestamptz,
      created_at timestamptz not null default clock_timestamp(), primary key (school_id, id),
      foreign key (school_id, webhook_id) references webhook (school_id, id))`);
    await run.query(
      `comment on table webhook_secret is 'What messages to an address are signed with. ends_at: until when an old one signs beside its successor. No trail: it would hold the secret.'`,
    );
    await run.query(`create index webhook_secret_of on webhook_secret (school_id, webhook_id)`);
    await run.query(`create table webhook_delivery (
      school_id uuid not null, id uuid not null, webhook_id uuid not null, event_id uuid not null, type text not null,
      happened_at timestamptz not null, body text not null, state text not null check (state in ('waiting', 'delivered', 'failed')),
      tries int not null default 0, next_at timestamptz not null, tried_at timestamptz, status smallint,
      fault text not null default '', delivered_at timestamptz, primary key (school_id, id),
      unique (school_id, webhook_id, event_id), foreign key (school_id, webhook_id) references webhook (school_id, id))`);
    await run.query(
      `comment on table webhook_delivery is 'What an address is told, written with the commit that it tells of, and how it went; kept for 30 days. next_at: not tried before. While somebody delivers it, this is when others may take it up.'`,
    );
    await run.query(
      `create index webhook_delivery_due on webhook_delivery (school_id, next_at) where state = 'waiting'`,
    );
    await run.query(
      `create index webhook_delivery_log on webhook_delivery (school_id, webhook_id, happened_at, id)`,
    );
    await protectTenantTable(run, 'webhook', { keep: true });
    await protectTenantTable(run, 'webhook_secret', { trail: 'none', write: ['insert', 'update', 'delete'] });
    await protectTenantTable(run, 'webhook_delivery', {
      trail: 'none',
      write: ['insert', 'update', 'delete'],
    });
    await run.query(`reset role`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup to go back.');
  }
}
