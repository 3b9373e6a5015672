import type { ApartAnswer, ApartTask } from './apart.js';
import { workGently } from './gently.js';

workGently();

const answer = (words: ApartAnswer): void => void process.send?.(words);

async function obey({ id, module, name, values }: ApartTask): Promise<void> {
  try {
    const { [name]: work } = (await import(module)) as Readonly<
      Record<string, (...all: readonly unknown[]) => unknown>
    >;
    if (!work) throw new TypeError(`${module} has no ${name}`);
    answer({ id, value: await work(...values) });
  } catch (error) {
    answer({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

process.on('message', (task: ApartTask) => void obey(task));
// It waits for tasks though whatever was loaded before let go of the channel.
process.channel?.ref();
// Whoever started it is gone: nobody waits for the answer.
process.on('disconnect', () => process.exit(0));
// It ends with who started it, and not by a key that is meant for that one.
process.on('SIGINT', () => undefined);
