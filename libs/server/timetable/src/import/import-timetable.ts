import { createHash } from 'node:crypto';
import { mayBeImported } from '@zhurnal/rules';
import type { ImportOutcome } from '@zhurnal/rules';
import { dayIn, newId, sql } from '@zhurnal/platform';
import type { Clock, ReadTx, WriteTx } from '@zhurnal/platform';
import { getSchool } from '@zhurnal/schooling';
import { ringOtherDays } from '../bells/ring.js';
import { letDaysOffFall } from '../school-days/days-off.js';
import { ImportRun } from '../import-run.entity.js';
import { readTimetableFile } from '../files/index.js';
import type { TimetableReading } from '../files/index.js';
import type { PlannedImport } from './import-plan.js';
import { readImportFacts } from './import.reader.js';
import { isUnchanged, planImport } from './plan-import.js';
import type { ImportWish } from './import-wish.js';
import { writeImport } from './write-import.js';

/** A file as it was uploaded, with what was read in it. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly reading: TimetableReading;
}

// Two imports of one school wait for each other here, so that each is compared with what the other left.
const LOCK = sql('timetable.import.lock', `select school_id from school where school_id = $1 for update`);

/** Reads a file once for preview and import; everything wrong with it is a finding. */
export function readUploaded(bytes: Uint8Array, name: string): ReadFile {
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    reading: readTimetableFile(bytes, name),
  };
}

async function plan(
  tx: ReadTx,
  { reading }: ReadFile,
  wish: ImportWish,
  now: Date,
): Promise<PlannedImport | undefined> {
  if (!reading.file) return undefined;
  const { timetable, to } = wish;
  const facts = await readImportFacts(tx, { format: reading.file.format, timetable, to, now });
  return planImport(reading.file, reading.findings, facts, wish, () => newId());
}

function outcomeOf(planned: PlannedImport | undefined, { reading }: ReadFile): ImportOutcome {
  if (!planned) return { status: 'blocked', plan: null, findings: reading.findings, open: [] };
  const { findings, open } = planned;
  const isBlocked = open.length > 0 || !mayBeImported(findings);
  const status = isBlocked ? 'blocked' : isUnchanged(planned.plan) ? 'unchanged' : 'planned';
  return { status, plan: planned.plan, findings, open };
}

/** Weekly timetables out of files: what an import would do, and the doing. */
export class ImportTimetable {
  constructor(private readonly clock: Clock) {}

  /** Says what an import would do, and changes nothing. */
  async preview(tx: ReadTx, file: ReadFile, wish: ImportWish): Promise<ImportOutcome> {
    return outcomeOf(await plan(tx, file, wish, this.clock.now()), file);
  }

  /** Imports a file as it was planned at this moment; a file that is blocked changes nothing. */
  async run(tx: WriteTx, file: ReadFile, wish: ImportWish): Promise<ImportOutcome> {
    await tx.rows(LOCK);
    const now = this.clock.now();
    const planned = await plan(tx, file, wish, now);
    const outcome = outcomeOf(planned, file);
    if (!planned || outcome.status !== 'planned') return outcome;
    const source = file.reading.file?.format ?? '';
    tx.announce({ topic: 'timetable', keys: ['school'] });
    await writeImport(tx, planned.work, { source, from: wish.from, now });
    const today = dayIn((await getSchool(tx)).timeZone, now);
    await ringOtherDays(tx, planned.work.yearId, planned.work.since, today);
    await letDaysOffFall(tx, { from: today, now });
    const { timetable, from, to, totals } = planned.plan;
    const { yearId, remembered } = planned.work;
    await tx.insert(ImportRun, [
      {
        id: newId(),
        kind: 'timetable',
        fileName: file.name,
        sha256: file.sha256,
        summary: { source, yearId, timetable, from, to, totals, ...remembered },
        createdBy: tx.actor.kind === 'person' ? tx.actor.personId : null,
      },
    ]);
    return { ...outcome, status: 'applied' };
  }
}
