import { addDays, dueMoments } from '@zhurnal/rules';
import type { Day, DueMoment, ScheduleCode, ScheduleFacts } from '@zhurnal/rules';
import { dayIn, instantIn, newId, systemActor } from '@zhurnal/platform';
import type { Clock, Database, Log, SchoolId } from '@zhurnal/platform';
import { regulationOf } from '@zhurnal/schooling';
import type { KindOutside, KindWithin, ScheduleKinds } from './schedule-kind.js';
import {
  BEGIN_KINDS,
  COUNT_FAILED,
  FAIL,
  FINISH,
  GIVE_UP_LOST,
  HOLD,
  RECEIPTS,
  SCHEDULE_HEAD,
  SWITCHES,
  TAKE_UP,
} from './schedules.sql.js';

/** How far back is looked for what was missed: longer than an academic year. */
const LOOKED_BACK_DAYS = 400;
const MINUTE = 60_000;
/** For so long nobody else takes up what is begun in the database; later its row says whether it goes on. */
const MINUTES_TO_BEGIN = 1;
/** Said of what was begun and never came to an end. */
const LOST = 'Программа, которая это делала, каждый раз обрывалась. Попыток: 10.';

interface Head extends Omit<ScheduleFacts, 'calendar'> {
  readonly timeZone: string;
  readonly profile: string;
  readonly weekdays: ScheduleFacts['calendar']['weekdays'];
  readonly holidays: ScheduleFacts['calendar']['holidays'];
}

interface Switch {
  readonly code: ScheduleCode;
  readonly isOn: boolean;
  readonly since: Date;
}

interface Receipt {
  readonly code: string;
  readonly occurrence: string;
  readonly state: 'claimed' | 'done' | 'failed';
  readonly retryAt: Date | null;
}

/** What is due, with the instant of it. */
interface Due {
  readonly moment: DueMoment;
  readonly at: Date;
}

const ACTOR = systemActor('job:schedules');
const keyOf = ({ code, occurrence }: Pick<Receipt, 'code' | 'occurrence'>): string => `${code} ${occurrence}`;
const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500);

/**
 * Compares what a school owes by its calendar with the receipts, and does what is missing: what has just come due, and what
 * came due while nobody was there. Any number of processes may do it at once, and any of them may be gone at any moment.
 */
export class SweepSchedules {
  /** Failures that this process saw at its last sweep, in all schools. */
  failures = 0;
  private running: Promise<void> | undefined;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly kinds: ScheduleKinds,
  ) {}

  /** All schools; one sweep at a time in a process. */
  run(): Promise<void> {
    this.running ??= this.sweep().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Until what goes on is done. */
  async stop(): Promise<void> {
    await this.running;
  }

  /** One school; how many occurrences were done. */
  async runSchool(schoolId: SchoolId): Promise<number> {
    await this.db.write(ACTOR, schoolId, (tx) => tx.rows(GIVE_UP_LOST, [this.clock.now(), LOST]));
    const due = await this.listDue(schoolId);
    let done = 0;
    for (const one of due) if (await this.carryOut(schoolId, one)) done += 1;
    return done;
  }

  private async sweep(): Promise<void> {
    let failures = 0;
    for (const { schoolId } of await this.db.listSchools()) {
      try {
        await this.runSchool(schoolId);
        const row = await this.db.read(ACTOR, schoolId, (tx) => tx.find<{ failed: number }>(COUNT_FAILED));
        failures += row?.failed ?? 0;
      } catch (error) {
        failures += 1;
        this.log.error(error, 'the calendar of a school could not be looked through');
      }
    }
    this.failures = failures;
  }

  /** What is due by now and has no receipt, or one that asks for another attempt; in the order in which it came due. */
  private async listDue(schoolId: SchoolId): Promise<readonly Due[]> {
    const now = this.clock.now();
    const switches = await this.switchesOf(schoolId, now);
    const back = new Date(now.getTime() - LOOKED_BACK_DAYS * 24 * 60 * MINUTE);
    const sinces = switches.filter(({ isOn }) => isOn).map(({ since }) => since.getTime());
    const since = new Date(Math.max(back.getTime(), Math.min(now.getTime(), ...sinces)));
    return this.db.read(ACTOR, schoolId, async (tx) => {
      const [first, last] = [dayIn('UTC', since), dayIn('UTC', now)];
      const head = await tx.find<Head>(SCHEDULE_HEAD, [first, last]);
      if (!head) return [];
      const receipts = new Map(
        (await tx.rows<Receipt>(RECEIPTS, [back])).map((receipt) => [keyOf(receipt), receipt]),
      );
      const isOpen = (moment: DueMoment): boolean => {
        const receipt = receipts.get(keyOf(moment));
        if (!receipt) return true;
        return receipt.state !== 'done' && receipt.retryAt !== null && receipt.retryAt <= now;
      };
      const { timeZone, profile, weekdays, holidays, years, periods, classes } = head;
      const moments = dueMoments(
        (day) => regulationOf(profile, day),
        { calendar: { weekdays, holidays }, years, periods, classes },
        addDays(first as Day, -1),
        addDays(last as Day, 1),
      );
      return moments
        .map((moment) => ({ moment, at: new Date(instantIn(timeZone, moment.day, moment.minutes)) }))
        .filter(({ moment, at }) => {
          const set = switches.find(({ code }) => code === moment.code);
          return set?.isOn === true && at >= set.since && at <= now && isOpen(moment);
        });
    });
  }

  /** What is registered here, with what the school has switched. A kind that comes new begins with this moment. */
  private async switchesOf(schoolId: SchoolId, now: Date): Promise<readonly Switch[]> {
    const { codes } = this.kinds;
    const known = await this.db.read(ACTOR, schoolId, (tx) => tx.rows<Switch>(SWITCHES));
    const fresh = codes.filter((code) => !known.some((one) => one.code === code));
    if (fresh.length > 0)
      await this.db.write(ACTOR, schoolId, (tx) =>
        tx.rows(BEGIN_KINDS, [fresh.map(() => newId()), fresh, now]),
      );
    return [...known, ...fresh.map((code) => ({ code, isOn: true, since: now }))].filter(({ code }) =>
      codes.includes(code),
    );
  }

  private async carryOut(schoolId: SchoolId, due: Due): Promise<boolean> {
    const kind = this.kinds.find(due.moment.code);
    if (!kind) return false;
    return kind.place === 'database'
      ? this.runWithin(schoolId, due, kind)
      : this.runOutside(schoolId, due, kind);
  }

  /**
   * The work and its receipt are there together or not at all. That it was begun is noted before: of work that takes its
   * process with it each time no more would be known.
   */
  private async runWithin(schoolId: SchoolId, due: Due, kind: KindWithin): Promise<boolean> {
    const taken = await this.claim(schoolId, due, MINUTES_TO_BEGIN);
    if (!taken) return false;
    try {
      return await this.db.write(ACTOR, schoolId, async (tx) => {
        if (!(await tx.find(HOLD, [taken.id, taken.attempt]))) return false;
        const cameOut = await kind.run(tx, due.moment);
        await tx.rows(FINISH, [taken.id, taken.attempt, this.clock.now(), JSON.stringify(cameOut)]);
        return true;
      });
    } catch (error) {
      await this.noteFailure(schoolId, due, taken, error);
      return false;
    }
  }

  /** Claimed first, so that others leave it alone; whoever finishes has to hold the claim still. */
  private async runOutside(schoolId: SchoolId, due: Due, kind: KindOutside): Promise<boolean> {
    const taken = await this.claim(schoolId, due, kind.leaseMinutes);
    if (!taken) return false;
    try {
      const cameOut = await kind.run(schoolId, due.moment, due.at);
      const finished = await this.db.write(ACTOR, schoolId, (tx) =>
        tx.rows(FINISH, [taken.id, taken.attempt, this.clock.now(), JSON.stringify(cameOut)]),
      );
      return finished.length > 0;
    } catch (error) {
      await this.noteFailure(schoolId, due, taken, error);
      return false;
    }
  }

  /** Takes an occurrence up for some minutes; undefined: it is done, or somebody works on it. */
  private async claim(schoolId: SchoolId, { moment, at }: Due, minutes: number): Promise<Taken | undefined> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + minutes * MINUTE);
    const values = [newId(), moment.code, moment.occurrence, at, now, until];
    const [taken] = await this.db.write(ACTOR, schoolId, (tx) => tx.rows<Taken>(TAKE_UP, values));
    return taken;
  }

  /** Never throws: what cannot be noted counts as begun and never ended, and is taken up again. */
  private async noteFailure(
    schoolId: SchoolId,
    { moment }: Due,
    taken: Taken,
    error: unknown,
  ): Promise<void> {
    this.log.error(error, `${moment.code} ${moment.occurrence} failed and will be tried again`);
    const values = [taken.id, taken.attempt, this.clock.now(), wordsOf(error)];
    await this.db
      .write(ACTOR, schoolId, (tx) => tx.rows(FAIL, values))
      .catch((failure: unknown) => this.log.error(failure, 'a failure of the calendar could not be noted'));
  }
}

interface Taken {
  readonly id: string;
  readonly attempt: number;
}
