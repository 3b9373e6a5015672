import { readdirSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** Whoever answers people comes first: this many steps below. */
const STEPS = 10;
const LOWEST = 19;

/**
 * From now on this process takes processors only as others leave them. On Linux a priority is that of one thread: those that
 * run already are told one by one, later ones take it from who starts them.
 */
export function workGently(): void {
  const own = Math.min(LOWEST, getPriority() + STEPS);
  for (const thread of threads())
    try {
      setPriority(thread, own);
    } catch {
      // A thread that has ended meanwhile, or a system that does not let us: the work is done all the same.
    }
}

function threads(): readonly number[] {
  try {
    return readdirSync('/proc/self/task').map(Number);
  } catch {
    return [process.pid];
  }
}
