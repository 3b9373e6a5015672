import { randomBytes } from 'node:crypto';
import { connected, restoreBackup } from '@zhurnal/backup';
import type { RestoreWish, Restored } from '@zhurnal/backup';
import { Database, Log, applicationSource } from '@zhurnal/platform';
import type { Config, SchoolId } from '@zhurnal/platform';
import { checkRecord } from './check-record.js';
import { Sealer } from './sealer.js';

/** What a trial of a backup shows of the trail of one school. */
export interface DrilledTrail {
  readonly schoolId: SchoolId;
  readonly name: string;
  /** Entries that were compared with their seals, and what does not fit; null: no evidence lies outside here. */
  readonly check: { readonly sealed: number; readonly faults: number } | null;
}

/** What came back in a trial. */
export interface Drilled extends Restored {
  /** Of each school in it. */
  readonly trails: readonly DrilledTrail[];
}

/** What is tried. */
export interface DrillWish extends Omit<RestoreWish, 'url' | 'prepare'> {
  readonly config: Config;
  /** Brings a database to the structure of these changes, or to that of this program; answers those that it has then. */
  readonly migrate: (url: string, migrations?: readonly string[]) => Promise<readonly string[]>;
}

/**
 * Puts a backup back beside the database at work, compares it byte for byte, checks the trail of each school in it against
 * the evidence that lies outside, and takes the trial away again.
 */
export async function drillBackup({ backup, identities, config, migrate }: DrillWish): Promise<Drilled> {
  const url = config.adminDatabaseUrl ?? config.databaseUrl;
  const name = `zhurnal_drill_${process.pid}_${randomBytes(4).toString('hex')}`;
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  await connected(url, (client) => client.query(`create database ${name}`));
  try {
    const restored = await restoreBackup({ backup, identities, url: scratch.href, prepare: migrate });
    await migrate(scratch.href);
    const { sealDatabaseUrl: _, ...rest } = config;
    const there = { ...rest, databaseUrl: scratch.href, adminDatabaseUrl: scratch.href };
    return { ...restored, trails: await checkTrails(there, new Date(backup.manifest.madeAt)) };
  } finally {
    await connected(url, (client) => client.query(`drop database ${name} with (force)`));
  }
}

/** The trail of each school of the database. */
async function checkTrails(config: Config, madeAt: Date): Promise<readonly DrilledTrail[]> {
  const db = new Database(await applicationSource(config, []).initialize());
  const sealer = new Sealer(config, db, Log.at('silent'));
  try {
    const trails: DrilledTrail[] = [];
    for (const { schoolId, name } of await db.listSchools()) {
      const outside = (await sealer.evidenceOf(schoolId)?.readCheckpoints()) ?? '';
      const checked =
        outside === '' ? undefined : await checkRecord(db, sealer, schoolId, { backupOf: madeAt });
      const check = checked ? { sealed: checked.sealed, faults: checked.faults } : null;
      trails.push({ schoolId, name, check });
    }
    return trails;
  } finally {
    await sealer.stop();
    await db.onModuleDestroy();
  }
}
