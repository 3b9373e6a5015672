import type { Step } from './entry.js';

/** Steps that are remembered, by journal, and the journals they are remembered of: those written in last. */
export const UNDO_LIMIT = 100;
const JOURNAL_LIMIT = 12;

type Kept = Readonly<Record<string, readonly Step[]>>;
type Steps = Map<string, readonly Step[]>;

/** What can be undone and redone in each journal. A new step forgets what had been undone. */
export class UndoStack {
  private readonly past: Steps = new Map();
  private readonly future: Steps = new Map();

  static of(past: Kept, future: Kept): UndoStack {
    const stack = new UndoStack();
    for (const [groupId, steps] of Object.entries(past)) stack.past.set(groupId, steps);
    for (const [groupId, steps] of Object.entries(future)) stack.future.set(groupId, steps);
    return stack;
  }

  keep(): { readonly past: Kept; readonly future: Kept } {
    return { past: Object.fromEntries(this.past), future: Object.fromEntries(this.future) };
  }

  push(groupId: string, step: Step): void {
    const steps = [...(this.past.get(groupId) ?? []), step].slice(-UNDO_LIMIT);
    this.past.delete(groupId);
    this.past.set(groupId, steps);
    this.future.delete(groupId);
    for (const oldest of this.past.keys()) {
      if (this.past.size <= JOURNAL_LIMIT) break;
      this.past.delete(oldest);
      this.future.delete(oldest);
    }
  }

  /** The step that `undo` would take. */
  lastPast(groupId: string): Step | undefined {
    return this.past.get(groupId)?.at(-1);
  }

  /** The step that `redo` would take. */
  lastFuture(groupId: string): Step | undefined {
    return this.future.get(groupId)?.at(-1);
  }

  /** Takes the latest step out; it becomes one that can be redone. */
  undo(groupId: string): Step | undefined {
    return pass(groupId, this.past, this.future);
  }

  redo(groupId: string): Step | undefined {
    return pass(groupId, this.future, this.past);
  }
}

function pass(groupId: string, from: Steps, to: Steps): Step | undefined {
  const steps = from.get(groupId) ?? [];
  const step = steps.at(-1);
  if (step === undefined) return undefined;
  from.set(groupId, steps.slice(0, -1));
  to.set(groupId, [...(to.get(groupId) ?? []), step]);
  return step;
}
