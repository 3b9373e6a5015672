import type { Step } from './entry.js';

/** Steps that are remembered, by journal. */
export const UNDO_LIMIT = 100;

type Steps = Readonly<Record<string, readonly Step[]>>;

/** What can be undone and redone in each journal. A new step forgets what had been undone. */
export class UndoStack {
  private past: Record<string, readonly Step[]> = {};
  private future: Record<string, readonly Step[]> = {};

  restore(past: Steps, future: Steps): void {
    for (const [groupId, steps] of Object.entries(past)) {
      this.past[groupId] = [...steps, ...(this.past[groupId] ?? [])].slice(-UNDO_LIMIT);
    }
    this.future = { ...future, ...this.future };
  }

  keep(): { readonly past: Steps; readonly future: Steps } {
    return { past: this.past, future: this.future };
  }

  push(groupId: string, step: Step): void {
    this.past[groupId] = [...(this.past[groupId] ?? []), step].slice(-UNDO_LIMIT);
    delete this.future[groupId];
  }

  /** Takes the latest step out; it becomes one that can be redone. */
  undo(groupId: string): Step | undefined {
    return this.pass(groupId, this.past, this.future);
  }

  redo(groupId: string): Step | undefined {
    return this.pass(groupId, this.future, this.past);
  }

  private pass(
    groupId: string,
    from: Record<string, readonly Step[]>,
    to: Record<string, readonly Step[]>,
  ): Step | undefined {
    const step = from[groupId]?.at(-1);
    if (step === undefined) return undefined;
    from[groupId] = (from[groupId] ?? []).slice(0, -1);
    to[groupId] = [...(to[groupId] ?? []), step];
    return step;
  }
}
