import { isPassing } from '../api/answer.js';
import type { Answer, Fault } from '../api/answer.js';
import type { Flight, ItemResult } from './entry.js';

/** Time between the first change and the request that carries it, ms. */
export const DEBOUNCE = 250;

/** Pause after the first failure and the longest one, ms; each failure doubles it. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;

/** What the sender needs of the outbox and of the world. */
export interface SenderWorld {
  /** Sends a batch; results stand in the order of its items. */
  readonly send: (flight: Flight) => Promise<Answer<readonly ItemResult[]>>;
  /** Runs the task later; returns what calls it off. */
  readonly after: (ms: number, task: () => void) => () => void;
  readonly listGroups: () => readonly string[];
  /** Puts the journal's next batch into the book; undefined when there is none or another tab's is under way. */
  readonly launch: (groupId: string) => Promise<Flight | undefined>;
  readonly settle: (flight: Flight, results: readonly ItemResult[]) => Promise<void>;
  /** What is on its way, or what holds it up, is different now. */
  readonly changed: () => void;
}

interface Lane {
  isBusy: boolean;
  /** Id of the batch that is on its way. */
  flying: string | undefined;
  callOff: (() => void) | undefined;
  failures: number;
  fault: Fault | undefined;
}

/**
 * Brings batches to the server: of each journal one at a time, and again under the same id with longer and longer
 * pauses when the network or the server fails. Journals do not wait for each other.
 */
export class FlightSender {
  private readonly lanes = new Map<string, Lane>();
  private isSending = false;

  constructor(private readonly world: SenderWorld) {}

  /** Whether this tab sends. What it has on its way it brings to an end in any case. */
  lead(isSending: boolean): void {
    this.isSending = isSending;
    for (const lane of this.lanes.values()) {
      stop(lane);
      if (isSending) forgive(lane);
    }
    if (isSending) this.wake();
  }

  get flying(): readonly string[] {
    return [...this.lanes.values()].flatMap(({ flying }) => flying ?? []);
  }

  /** Why changes wait: what needs a person comes before what passes by itself. */
  get fault(): Fault | undefined {
    const faults = [...this.lanes.values()].flatMap(({ fault }) => fault ?? []);
    return faults.find((fault) => !isPassing(fault)) ?? faults[0];
  }

  /** Looks for something to send, soon. A task that is planned already will see it, and so will the end of a request. */
  wake(ms = DEBOUNCE): void {
    for (const groupId of this.world.listGroups()) this.plan(groupId, ms);
  }

  /** Tries everything at once. */
  retry(): void {
    for (const lane of this.lanes.values()) {
      stop(lane);
      forgive(lane);
    }
    this.wake(0);
    this.world.changed();
  }

  private plan(groupId: string, ms: number): void {
    const lane = this.laneOf(groupId);
    if (!this.isSending || lane.isBusy || lane.callOff !== undefined) return;
    if (lane.fault !== undefined && !isPassing(lane.fault)) return;
    lane.callOff = this.world.after(ms, () => {
      lane.callOff = undefined;
      void this.send(groupId, lane);
    });
  }

  private async send(groupId: string, lane: Lane): Promise<void> {
    lane.isBusy = true;
    const flight = await this.world.launch(groupId);
    lane.isBusy = flight !== undefined;
    if (flight === undefined) return;
    lane.flying = flight.id;
    this.world.changed();
    const answer = await this.world.send(flight);
    if (answer.ok && answer.value.length === flight.items.length) await this.take(lane, flight, answer.value);
    else this.wait(lane, flight, answer.ok ? { kind: 'failed' } : answer.fault);
  }

  private async take(lane: Lane, flight: Flight, results: readonly ItemResult[]): Promise<void> {
    forgive(lane);
    await this.world.settle(flight, results);
    lane.flying = undefined;
    lane.isBusy = false;
    this.world.changed();
    this.wake(0);
  }

  /** The batch stays as it is. Without a session or with an old page only `retry` or a reload can help. */
  private wait(lane: Lane, flight: Flight, fault: Fault): void {
    if (fault.kind === 'missing') {
      const refusal = { code: 'NOT_FOUND', params: {} } as const;
      void this.take(
        lane,
        flight,
        flight.items.map(() => ({ kind: 'locked', refusal })),
      );
      return;
    }
    lane.flying = undefined;
    lane.isBusy = false;
    lane.fault = fault;
    lane.failures += 1;
    this.world.changed();
    this.plan(flight.groupId, Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (lane.failures - 1)));
  }

  private laneOf(groupId: string): Lane {
    const known = this.lanes.get(groupId);
    if (known !== undefined) return known;
    const made: Lane = {
      isBusy: false,
      flying: undefined,
      callOff: undefined,
      failures: 0,
      fault: undefined,
    };
    this.lanes.set(groupId, made);
    return made;
  }
}

function stop(lane: Lane): void {
  lane.callOff?.();
  lane.callOff = undefined;
}

function forgive(lane: Lane): void {
  lane.failures = 0;
  lane.fault = undefined;
}
