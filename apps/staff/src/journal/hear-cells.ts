import { readCellFacts } from '@zhurnal/rules';
import type { CellFacts } from '@zhurnal/rules';
import type { LiveEvent } from '@zhurnal/web-client';
import type { Stored } from './page-model.js';

/** What was told of a journal's cells, and whether the page must be asked for what was not told. */
export interface Heard {
  readonly stored: readonly Stored[];
  /** Something beside the cells changed, or a comment whose words do not travel. */
  readonly needsPage: boolean;
}

/** Topics whose facts tell all there is to know of the cells. */
const OF_CELLS: readonly string[] = ['marks', 'attendance'];

/** Reads what an event says of the cells of an open journal. */
export function readHeard({ changes }: LiveEvent): Heard {
  const stored: Stored[] = [];
  let needsPage = false;
  for (const { topic, facts } of changes) {
    if (!OF_CELLS.includes(topic) || facts === undefined) {
      needsPage = true;
      continue;
    }
    const cells = readCellFacts(facts as Partial<CellFacts>);
    for (const { hasComment, version, ...place } of cells.marks) {
      needsPage ||= hasComment;
      stored.push({ change: { kind: 'mark', ...place, comment: '' }, version });
    }
    for (const { lessonId, studentId, fact, reason, version } of cells.attendance) {
      const attendance =
        fact === null
          ? null
          : fact === 'late'
            ? { fact, reason: null }
            : { fact, reason: reason ?? ('unknown' as const) };
      stored.push({ change: { kind: 'attendance', lessonId, studentId, attendance }, version });
    }
  }
  return { stored, needsPage };
}

/** How long a cell shows who changed it, ms. */
const SHOWN = 20_000;

/** Whose change of a place has just arrived. */
export class CellEditors {
  private readonly byKey = new Map<string, { readonly initials: string; readonly until: number }>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly faded: (keys: readonly string[]) => void) {}

  note(keys: readonly string[], initials: string, now = Date.now()): void {
    for (const key of keys) {
      this.byKey.delete(key);
      this.byKey.set(key, { initials, until: now + SHOWN });
    }
    this.timer ??= setTimeout(() => this.fade(), SHOWN);
  }

  find(key: string): string | undefined {
    return this.byKey.get(key)?.initials;
  }

  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private fade(now = Date.now()): void {
    const gone: string[] = [];
    let next = Infinity;
    for (const [key, { until }] of this.byKey) {
      if (until <= now) gone.push(key);
      else next = Math.min(next, until);
    }
    gone.forEach((key) => this.byKey.delete(key));
    this.timer = next === Infinity ? undefined : setTimeout(() => this.fade(), next - now);
    this.faded(gone);
  }
}
