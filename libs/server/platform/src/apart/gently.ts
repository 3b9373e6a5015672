import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** Whoever answers people comes first: this many steps below. */
const STEPS = 10;
const LOWEST = 19;
/** A wish that was refused for coming too soon is repeated after so long, ms. */
const AGAIN = 150;

/**
 * From now on this process takes processors only as others leave them. On Linux a priority is that of one thread: those that
 * run already are told one by one, later ones take it from who starts them.
 */
export function workGently(): void {
  lowerSession();
  const own = Math.min(LOWEST, getPriority() + STEPS);
  for (const thread of threads())
    try {
      setPriority(thread, own);
    } catch {
      // A thread that has ended meanwhile, or a system that does not let us: the work is done all the same.
    }
}

/**
 * Where Linux shares processors among sessions first, priorities count only within one: a session as a whole has a priority of
 * its own. It is lowered when this process began the session; one that others began (a terminal) is left as it is.
 */
function lowerSession(): void {
  try {
    if (sessionOf('self') === process.pid) writeFileSync('/proc/self/autogroup', String(LOWEST));
  } catch (error) {
    // Linux lets ordinary users do so ten times a second, all together; elsewhere there is no sharing by sessions.
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') setTimeout(lowerSession, AGAIN).unref();
  }
}

/** Session of a process: the fourth word behind its name, which may hold anything. */
export function sessionOf(pid: number | 'self'): number {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[3]);
}

function threads(): readonly number[] {
  try {
    return readdirSync('/proc/self/task').map(Number);
  } catch {
    return [process.pid];
  }
}
