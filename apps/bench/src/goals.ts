import { say } from './place.js';

/** A figure that was measured, beside what it should be. */
export interface Goal {
  readonly name: string;
  readonly value: number;
  /** The figure should be at most or at least this. */
  readonly most?: number;
  readonly least?: number;
  readonly unit?: string;
  /** A ratio of two figures of one run, or a count: only these decide the exit code, since times depend on the machine. */
  readonly decides: boolean;
}

export function isHeld({ value, most, least }: Goal): boolean {
  return (most === undefined || value <= most) && (least === undefined || value >= least);
}

/** Goals of the whole run; each part says how its own ended. */
export class Goals {
  private readonly all: Goal[] = [];

  add(goal: Goal): void {
    this.all.push(goal);
    const { name, value, most, least, unit = '' } = goal;
    const wanted = most === undefined ? `at least ${least}` : `at most ${most}`;
    const verdict = isHeld(goal) ? 'holds' : 'misses';
    const weight = goal.decides ? '' : ' (does not decide)';
    say(`  ${verdict.padEnd(7)} ${name}: ${roundOff(value)}${unit}, goal ${wanted}${unit}${weight}`);
  }

  get missed(): readonly Goal[] {
    return this.all.filter((goal) => goal.decides && !isHeld(goal));
  }
}

/** Three significant digits. */
export function roundOff(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
