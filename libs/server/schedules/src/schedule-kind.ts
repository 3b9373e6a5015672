import type { DueMoment, ScheduleCode } from '@zhurnal/rules';
import type { SchoolId, WriteTx } from '@zhurnal/platform';

/** What an occurrence gave: reports with the digests of their numbers, and what is to be said of it. */
export interface CameOut {
  readonly reports: readonly {
    readonly id: string;
    readonly classId: string | null;
    readonly sha256: string;
  }[];
  readonly words: readonly string[];
  /** Copies of the database that lie in places of their own now; left out: none was asked for. */
  readonly copies?: number;
}

/** Work in the database: what it does and its receipt are one transaction. */
export interface KindWithin {
  readonly code: ScheduleCode;
  readonly place: 'database';
  readonly run: (tx: WriteTx, moment: DueMoment) => Promise<CameOut>;
}

/**
 * Work outside the database: it is claimed for a while, and taken up again when that has run out. The same occurrence may
 * begin twice, and has to give one thing.
 */
export interface KindOutside {
  readonly code: ScheduleCode;
  readonly place: 'outside';
  /** How long an attempt may take, in minutes, before another one begins. */
  readonly leaseMinutes: number;
  readonly run: (schoolId: SchoolId, moment: DueMoment, dueAt: Date) => Promise<CameOut>;
}

export type ScheduleKind = KindWithin | KindOutside;

/** What this installation can do by the calendar. What is not registered is not offered and leaves no receipt. */
export class ScheduleKinds {
  private readonly kinds = new Map<ScheduleCode, ScheduleKind>();

  register(kind: ScheduleKind): void {
    this.kinds.set(kind.code, kind);
  }

  find(code: ScheduleCode): ScheduleKind | undefined {
    return this.kinds.get(code);
  }

  get codes(): readonly ScheduleCode[] {
    return [...this.kinds.keys()];
  }
}
