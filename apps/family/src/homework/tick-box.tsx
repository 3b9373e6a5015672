import { useWords } from '../words/words.js';
import type { Tick } from './tick-queue.js';
import { useTicks } from './use-ticks.js';

interface TickBoxProps {
  /** Names the box for a screen reader. */
  readonly subject: string;
  /** The answer that knows the homework so: an older one is outweighed by what was ticked since. */
  readonly answer: object;
  readonly isDone: boolean;
  readonly of: Omit<Tick, 'done' | 'minutes'>;
}

/** The box of the home page by which the student ticks homework off; parents never load it. */
export function TickBox({ subject, answer, isDone, of }: TickBoxProps) {
  const t = useWords();
  const ticks = useTicks(answer);
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={ticks.stateOf(of.homeworkId, isDone, null).isDone}
        aria-label={t('homework.tick', { subject })}
        onChange={(event) => ticks.put({ ...of, done: event.currentTarget.checked, minutes: null })}
      />
    </label>
  );
}
