import { enterAbsence, enterMark, enterRecord } from './enter-at-random.js';
import { admitOrRefuse, askForCorrection, close, endReopening, reopen, settle } from './order-at-random.js';
import { turnTheYear } from './turn-at-random.js';
import { QUARTER_ENDS } from './random-sequence.js';
import type { RandomSequence } from './random-sequence.js';

/** How many minutes go by between two acts: mostly the day stays the same, at times days pass. */
const MINUTES = [1, 7, 45, 90, 240, 700, 1440] as const;
const ENTRIES = [enterMark, enterMark, enterMark, enterAbsence, enterRecord] as const;

/** What may be ordered as things stand; at times it is tried though it may not. */
function ordersFor(run: RandomSequence): readonly ((run: RandomSequence) => Promise<void>)[] {
  if (run.chance.isLucky(12)) return [turnTheYear];
  if (run.chance.isLucky(10)) return [close, reopen, askForCorrection];
  if (run.waiting.length > 0) return [admitOrRefuse, close];
  if (!run.isClosed)
    return run.stage.profile === 'tkk'
      ? [askForCorrection, askForCorrection, settle, close]
      : [settle, close];
  return run.reopened.size > 0 ? [endReopening, reopen] : [reopen];
}

/** One act, after some time: an entry, or once the quarter is over also an order. */
export async function actAtRandom(run: RandomSequence): Promise<void> {
  run.wait(run.chance.of(MINUTES));
  const isOrder = run.today() > QUARTER_ENDS && run.chance.isLucky(run.reopened.size > 0 ? 20 : 45);
  await run.chance.of(isOrder ? ordersFor(run) : ENTRIES)(run);
}
