import { TRAIL_FILE_RU, TRAIL_RU, tellTrailEntry } from '@zhurnal/rules';
import { dayIn, newId, sql, timeIn } from '@zhurnal/platform';
import type { Call } from '@zhurnal/platform';
import type { TrailEntry } from './trail.graphql.js';
import type { TrailFilter } from './trail.inputs.js';
import { listTrail } from './trail.reader.js';
import { FILE_STATEMENTS } from './trail.sql.js';

/** The most entries one file holds. */
const MOST_ENTRIES = 100_000;

const NOTE = sql(
  'audit.trail.export',
  `insert into trail_export (school_id, id, person_id, filter)
   select s.school_id, $2, $3, $4 from school s where s.school_id = $1 returning id`,
);
// $2 the export, $3 how many entries went out.
const COUNT = sql(
  'audit.trail.exported',
  `update trail_export set row_count = $3, version = version + 1 where school_id = $1 and id = $2`,
);
const ZONE = sql('audit.trail.zone', `select s.time_zone as zone from school s where s.school_id = $1`);

/** What a table program would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A line of the file: semicolons between, quotes around what needs them. */
export function lineOf(cells: readonly string[]): string {
  const safe = cells.map((cell) => {
    const text = FORMULA.test(cell) ? `'${cell}` : cell;
    return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${safe.join(';')}\r\n`;
}

const HEAD = lineOf([
  TRAIL_FILE_RU.at,
  TRAIL_FILE_RU.who,
  TRAIL_FILE_RU.role,
  TRAIL_FILE_RU.kind,
  TRAIL_FILE_RU.act,
  TRAIL_FILE_RU.text,
  TRAIL_FILE_RU.reason,
  TRAIL_FILE_RU.request,
]);

function lineOfEntry(entry: TrailEntry, zone: string): string {
  const at = new Date(entry.at);
  const day = dayIn(zone, at).split('-').reverse().join('.');
  const roles = entry.role.split('+').map((role) => TRAIL_RU[`value.role.${role}`] ?? role);
  return lineOf([
    `${day} ${timeIn(zone, at)}`,
    entry.who,
    roles.join(', '),
    TRAIL_RU[`kind.${entry.kind}`] ?? entry.kind,
    TRAIL_RU[`act.${entry.act}`] ?? entry.act,
    tellTrailEntry(TRAIL_RU, { ...entry, person: entry.about }),
    entry.reason ?? '',
    entry.requestId,
  ]);
}

/** Takes a part of the trail out of the program, and leaves a trace of that before the first line goes. */
export class SaveTrail {
  /** The lines of the file; every thousand entries are read in a transaction of their own, so that none is long. */
  async start(call: Call, key: string, filter: TrailFilter): Promise<AsyncGenerator<string>> {
    const { personId } = call.actor;
    const { id } = await call.write([], { key, content: filter }, async (tx) => {
      const made = newId();
      await tx.rows(NOTE, [made, personId, JSON.stringify(filter)]);
      return { id: made };
    });
    const found = await call.read([], (tx) => tx.find<{ zone: string }>(ZONE));
    return this.lines(call, id, filter, found?.zone ?? 'UTC');
  }

  private async *lines(call: Call, id: string, filter: TrailFilter, zone: string): AsyncGenerator<string> {
    yield `\uFEFF${HEAD}`;
    let after: string | undefined;
    let written = 0;
    let isCounted = false;
    try {
      for (;;) {
        const first = Math.min(FILE_STATEMENTS.most - 1, MOST_ENTRIES - written);
        const part = await call.read([], (tx) =>
          listTrail(tx, filter, { first, after, statements: FILE_STATEMENTS }),
        );
        written += part.entries.length;
        after = part.entries.at(-1)?.id;
        // The last part is counted before it goes: who has the whole file can rely on its count.
        isCounted = !part.hasMore || after === undefined || written >= MOST_ENTRIES;
        if (isCounted) await this.count(call, id, written);
        yield part.entries.map((entry) => lineOfEntry(entry, zone)).join('');
        if (isCounted) return;
      }
    } finally {
      if (!isCounted) await this.count(call, id, written);
    }
  }

  /** How much went out, also of a file that was broken off. */
  private async count(call: Call, id: string, written: number): Promise<void> {
    await call.write([], { key: newId(), content: { id, written } }, async (tx) => {
      await tx.rows(COUNT, [id, written]);
      return { id };
    });
  }
}
