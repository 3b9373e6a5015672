import type { Step } from './entry.js';

/** Steps that are remembered, by journal. */
export const UNDO_LIMIT = 100;

type Kept = Readonly<Record<string, readonly Step[]>>;
type Steps = Map<string, readonly Step[]>;

/** What can be undone and redone in each journal. A new step forgets what had been undone. */
export class UndoStack {
  private readonly past: Steps = new Map();
  private readonly future: Steps = new Map();

  /** Takes back what an earlier page left; what this page knows already is newer. */
  restore(past: Kept, future: Kept): void {
    for (const [groupId, steps] of Object.entries(past)) {
      this.past.set(groupId, [...steps, ...(this.past.get(groupId) ?? [])].slice(-UNDO_LIMIT));
    }
    for (const [groupId, steps] of Object.entries(future)) {
      if (!this.future.has(groupId)) this.future.set(groupId, steps);
    }
  }

  keep(): { readonly past: Kept; readonly future: Kept } {
    return { past: Object.fromEntries(this.past), future: Object.fromEntries(this.future) };
  }

  push(groupId: string, step: Step): void {
    this.past.set(groupId, [...(this.past.get(groupId) ?? []), step].slice(-UNDO_LIMIT));
    this.future.delete(groupId);
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
