import type { Finding } from '@zhurnal/evidence';
import { openCheckpoint, readVerifier } from '@zhurnal/evidence';
import { newId, sql, systemActor } from '@zhurnal/platform';
import type { Call, Database, OutboxEvent, SchoolId } from '@zhurnal/platform';
import { checkRecord } from './check-record.js';
import type { Evidence, TrailCheckRun } from './evidence.graphql.js';
import type { Sealer } from './sealer.js';

/** Topic under which an asked-for check is carried out. */
export const CHECK_TOPIC = 'trail.check';

const LAST_NOTE = sql(
  'audit.evidence.last',
  `select c.note from audit_checkpoint c where c.school_id = $1 order by c.size desc, c.at desc limit 1`,
);
// $2: rows older than that are sealed, or found by a daily look.
const WAITING = sql(
  'audit.evidence.waiting',
  `select count(*)::int as rows, min(a.at) as oldest
     from audit a where a.school_id = $1 and a.id > $2
      and not exists (select from audit_leaf l where l.school_id = $1 and l.audit_id = a.id)`,
);
const LAST_CHECK = sql(
  'audit.evidence.check',
  `select c.id, c.created_at as "startedAt", c.finished_at as "finishedAt", c.result,
      p.family_name || ' ' || left(p.given_name, 1) || '.' as who
     from trail_check c join person p on p.school_id = $1 and p.id = c.person_id
    where c.school_id = $1 and c.deleted_at is null order by c.created_at desc limit 1`,
);
const ASK = sql(
  'audit.evidence.ask',
  `insert into trail_check (school_id, id, person_id) select s.school_id, $2, $3 from school s where s.school_id = $1 returning id`,
);
const FINISH = sql(
  'audit.evidence.finish',
  `update trail_check set result = $3::jsonb, finished_at = clock_timestamp(), version = version + 1
    where school_id = $1 and id = $2 and finished_at is null`,
);
const ORIGINAL = sql(
  'audit.evidence.notes',
  `select c.note from school s left join audit_checkpoint c on c.school_id = $1 where s.school_id = $1 order by c.size, c.at`,
);

interface Found {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly who: string;
  readonly result: {
    readonly rows: number;
    readonly sealed: number;
    readonly checkpoints: number;
    readonly states: number;
    readonly faults: number;
    readonly findings: readonly Finding[];
  } | null;
}

/** A check that was not finished within so long (ms) was lost with its process. */
const LOST_AFTER = 600_000;
/** Findings are shown up to here; the rest is counted. */
const SHOWN = 50;

function tellRun({ id, startedAt, finishedAt, who, result }: Found): TrailCheckRun {
  const isLost = finishedAt === null && Date.now() - startedAt.getTime() > LOST_AFTER;
  return {
    id,
    who,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    isRunning: finishedAt === null && !isLost,
    rows: result?.rows ?? 0,
    states: result?.states ?? 0,
    checkpoints: result?.checkpoints ?? 0,
    faults: result?.faults ?? 0,
    findings: [...(result?.findings ?? [])].slice(0, SHOWN),
  };
}

/** What proves the trail of a school, and the checks of it that people ask for. */
export class TrailChecks {
  constructor(
    private readonly db: Database,
    private readonly sealer: Sealer,
  ) {}

  /** The last checkpoint, what waits to be sealed, and the last check. */
  async find(call: Call): Promise<Evidence> {
    const key = await this.sealer.key();
    const since = Math.floor(Date.now() - 3_600_000)
      .toString(16)
      .padStart(12, '0');
    return call.read([], async (tx) => {
      const [last, waiting, run] = await Promise.all([
        tx.find<{ note: string }>(LAST_NOTE),
        tx.find<{ rows: number; oldest: Date | null }>(WAITING, [
          `${since.slice(0, 8)}-${since.slice(8)}-0000-0000-000000000000`,
        ]),
        tx.find<Found>(LAST_CHECK),
      ]);
      const head = key && last ? openCheckpoint(last.note, readVerifier(key.published)) : undefined;
      return {
        isSealed: key !== undefined,
        checkpoint:
          key && head
            ? {
                size: head.size,
                root: head.root.toString('hex'),
                at: head.at,
                keyId: key.keyId.toString('hex'),
                algorithm: key.algorithm,
              }
            : null,
        waitingRows: waiting?.rows ?? 0,
        waitingSeconds: waiting?.oldest
          ? Math.max(0, Math.round((Date.now() - waiting.oldest.getTime()) / 1000))
          : 0,
        check: run ? tellRun(run) : null,
      };
    });
  }

  /** Notes that somebody asks for a check; it is carried out apart. */
  async ask(call: Call, key: string): Promise<{ id: string }> {
    return call.write([], { key, content: {} }, async (tx) => {
      const id = newId();
      await tx.rows(ASK, [id, call.actor.personId]);
      await tx.emit(CHECK_TOPIC, { checkId: id });
      return { id };
    });
  }

  /** Carries out a check that was asked for. */
  async run({ schoolId, payload }: Pick<OutboxEvent, 'schoolId' | 'payload'>): Promise<void> {
    const id = payload['checkId'];
    const result = await checkRecord(this.db, this.sealer, schoolId as SchoolId);
    if (!result || typeof id !== 'string') return;
    await this.db.write(systemActor('seal'), schoolId as SchoolId, (tx) =>
      tx.rows(FINISH, [id, JSON.stringify(result)]),
    );
  }

  /** Every checkpoint, as the file outside has them. */
  async listCheckpoints(call: Call): Promise<string> {
    const own = await call.read([], (tx) => tx.rows<{ note: string | null }>(ORIGINAL));
    const outside = await this.sealer.evidenceOf(call.actor.schoolId)?.readCheckpoints();
    return outside === undefined || outside === ''
      ? own.map(({ note }) => note ?? `# zhurnal/${call.actor.schoolId}\n`).join('')
      : outside;
  }
}
