import type { Bench } from '../bench.js';
import { residentOf } from '../processor-time.js';
import { say } from '../place.js';
import * as questions from '../school/questions.js';
import { printTable } from '../table.js';

const MOST_MEGABYTES = 300;

/** From the start of the process until it is ready, and the memory it holds, before and after work. */
export async function measureStart(bench: Bench): Promise<void> {
  const { place, generator, goals, teachings, families } = bench;
  const rows: (string | number)[][] = [];
  let most = 0;
  for (let round = 1; round <= 3; round += 1) {
    const begun = performance.now();
    const product = await bench.startProduct();
    try {
      const ready = performance.now() - begun;
      const { product: spent } = product.used;
      const idle = residentOf(product.pid);
      const shots = [...teachings.map(questions.journalPage), ...families.map(questions.familyToday)].map(
        questions.asShot,
      );
      await generator.closed(product.origin, shots, place.seconds);
      const worked = residentOf(product.pid);
      most = Math.max(most, worked);
      rows.push([`start ${round}`, ready / 1000, spent, idle, worked, residentOf(place.postmaster)]);
    } finally {
      await product.stop();
    }
  }
  say('\nStart and memory');
  printTable(['', 'ready s', 'processor s', 'idle MB', 'after work MB', 'database MB'], rows);
  goals.add({
    name: 'memory of one process after work',
    value: most,
    most: MOST_MEGABYTES,
    unit: ' MB',
    decides: false,
  });
}
